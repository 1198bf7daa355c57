# The kiosk at the entrance.

kiosk-language-name = Türkçe
kiosk-language-key = L tuşu
kiosk-languages = Dil
kiosk-languages-choose = Lütfen dilinizi seçin

kiosk-welcome = Hoş geldiniz
kiosk-choose = Lütfen işleminizi seçin
kiosk-starting = Bir dakika, birazdan açıyoruz …
kiosk-no-services = Burada şu anda numara verilmiyor. Lütfen danışmaya gidin.

kiosk-banner-offline = Bekleme süreleri şu anda bilinmiyor
kiosk-banner-printer = Yazıcı arızalı – numara yalnızca ekranda
kiosk-still-there = Hâlâ orada mısınız? Lütfen ekrana dokunun

kiosk-date = { $day }.{ $month } { $weekday ->
    [0] Pzt
    [1] Sal
    [2] Çar
    [3] Per
    [4] Cum
    [5] Cmt
   *[6] Paz
}

# On a service's button: how many would be before you, and how long it may take.
kiosk-ahead = { $count ->
    [0] Önünüzde kimse yok
    [one] Önünüzde { $count } kişi var
   *[other] Önünüzde { $count } kişi var
}
kiosk-wait-short = en fazla { $minutes } dk
kiosk-wait-about = yaklaşık { $minutes } dk
kiosk-wait-range = yaklaşık { $low }–{ $high } dk
kiosk-wait-about-hours = yaklaşık { $hours } saat
kiosk-wait-range-hours = yaklaşık { $low }–{ $high } saat
kiosk-wait-unknown = Bekleme süresi bilinmiyor
# In a sentence on the ticket and before it; $wait is one of the texts kiosk-wait-….
kiosk-wait = Bekleme süresi: { $wait }
kiosk-closed = Şu anda kapalı
kiosk-opens-today = Bugün saat { $time } açılır
kiosk-opens-tomorrow = Yarın saat { $time } açılır
kiosk-opens-weekday = { $weekday ->
    [0] Pazartesi
    [1] Salı
    [2] Çarşamba
    [3] Perşembe
    [4] Cuma
    [5] Cumartesi
   *[6] Pazar
} saat { $time } açılır
kiosk-opens-date = { $day }.{ $month } saat { $time } açılır

# Why there are no numbers any more: one short line on the button.
kiosk-closed-closed-by-staff = Geçici olarak kapalı
kiosk-closed-last-ticket = Son numara verildi
kiosk-closed-no-time-left = Bugün zaman kalmadı
kiosk-closed-quota-reached = Tüm numaralar verildi
kiosk-closed-zone-full = Bekleme alanı dolu
kiosk-again-today = yeniden saat { $time }
kiosk-again-tomorrow = yeniden yarın saat { $time }
kiosk-again-weekday = yeniden { $weekday ->
    [0] Pazartesi
    [1] Salı
    [2] Çarşamba
    [3] Perşembe
    [4] Cuma
    [5] Cumartesi
   *[6] Pazar
} saat { $time }
kiosk-again-date = yeniden { $day }.{ $month } saat { $time }

kiosk-list-back = Geri
kiosk-list-more = Diğer işlemler
kiosk-back = Geri
kiosk-list-page = Sayfa { $page } / { $pages }

kiosk-asking = Bir dakika lütfen …
kiosk-asking-more = Numaranız birazdan geliyor.

# Before somebody takes a number: a long wait, what to bring.
kiosk-confirm-long = Şu anda uzun süre beklemeniz gerekiyor
kiosk-confirm-question = Yine de numara almak ister misiniz?
kiosk-confirm-bring = Her şey yanınızda mı?
kiosk-bring = Lütfen hazır bulundurun: { $bring }
kiosk-confirm-yes = Evet, numara al
kiosk-confirm-no = Hayır, geri

# Several concerns with one number.
kiosk-several = Birden fazla işlem
kiosk-several-why = hepsi için tek numara
kiosk-several-choose = Lütfen gereken tüm işlemleri seçin
kiosk-several-go = { $count ->
    [0] Henüz seçim yapılmadı
    [one] { $count } işlem için numara al
   *[other] { $count } işlem için numara al
}
kiosk-several-full = Bir seferde en fazla { $count } işlem
kiosk-several-more = { $count ->
    [one] ve { $count } işlem daha
   *[other] ve { $count } işlem daha
}

# For those who go first by the rule of the house.
kiosk-priority = Öncelik
kiosk-priority-why = uzun süre bekleyemiyorsanız
kiosk-priority-heading = Kimin önceliği var?
kiosk-priority-question = Bu sizin için geçerli mi?
kiosk-priority-yes = Evet, devam
kiosk-priority-no = Hayır, geri
kiosk-priority-on = Öncelikli – lütfen işleminizi seçin

# For those who have an appointment.
kiosk-appointment = Randevum var
kiosk-appointment-why = burada giriş yapın
kiosk-appointment-choose = Lütfen randevu kodunuzu girin
kiosk-appointment-scan = Veya kodu okuyucuya tutun.
kiosk-appointment-where = Kod, aldığınız onayda yazıyor.
kiosk-appointment-delete = Sil
kiosk-appointment-go = Giriş yap
kiosk-appointment-booked = Randevunuz saat { $time }
kiosk-code-unknown = Bu kodu tanımıyoruz
kiosk-code-unknown-text = Lütfen tekrar deneyin veya danışmaya gidin.
kiosk-code-not-today = Randevunuz bugün değil
kiosk-code-not-today-text = Randevunuz { $day }.{ $month } saat { $time }. Sorunuz mu var? Danışma size memnuniyetle yardımcı olur.
kiosk-code-checked-in = Girişiniz zaten yapıldı
kiosk-code-checked-in-text = Numaranız { $number }. Lütfen çağrılmayı bekleyin.
kiosk-code-refused = Burada maalesef giriş yapılamıyor
kiosk-code-no-answer = Randevunuza şu anda bakamıyoruz. Lütfen tekrar deneyin veya danışmaya gidin.

# For those who hold their ticket under the reader.
kiosk-visit-called = Sıra sizde!
kiosk-visit-called-text = Lütfen şimdi { $counter } numaralı gişeye gidin.
kiosk-visit-serving = İşleminiz yapılıyor
kiosk-visit-missed = Sizi daha önce çağırdık
kiosk-visit-missed-text = Geri geldiniz mi? Sizi yeniden çağıracağız.
kiosk-visit-parked = İşleminize ara verildi
kiosk-visit-parked-text = Numaranız geçerliliğini koruyor. Sizi yeniden çağıracağız.
kiosk-visit-ended = Bu ziyaret sona erdi
kiosk-visit-ended-text = Başka bir şeye ihtiyacınız var mı? Lütfen yeni bir numara alın.
kiosk-visit-unknown = Bu numarayı tanımıyoruz
kiosk-visit-unknown-text = Bir numara yalnızca alındığı gün geçerlidir. Lütfen yeni bir numara alın.
kiosk-visit-no-answer = Numaranıza şu anda bakamıyoruz. Numaranız geçerliliğini koruyor. Lütfen bekleme alanındaki ekranları takip edin.

# How was it? Nobody has to say, and nobody is asked who they are.
kiosk-feedback = Görüşünüz
kiosk-feedback-why = bugün nasıldı?
kiosk-feedback-choose = Bugün ne kadar memnun kaldınız?
kiosk-feedback-5 = Çok memnunum
kiosk-feedback-4 = Memnunum
kiosk-feedback-3 = Kısmen
kiosk-feedback-2 = Memnun değilim
kiosk-feedback-1 = Hiç memnun değilim
kiosk-feedback-thanks = Teşekkür ederiz!
kiosk-feedback-thanks-text = Yanıtınız bize ulaştı. Kimden geldiğini bilmiyoruz.
kiosk-feedback-no-answer = Yanıtınız maalesef bize ulaşmadı. Lütfen tekrar deneyin.

# What makes the kiosk easier to use; until the next person comes.
kiosk-access = Erişilebilirlik
kiosk-access-key = F4
kiosk-access-why = yazı, kontrast, süre
kiosk-access-choose = Size ne yardımcı olur?
kiosk-access-contrast = Yüksek kontrast
kiosk-access-contrast-why = siyah üzerine açık renk yazı
kiosk-access-large = Büyük yazı
kiosk-access-large-why = aynı anda daha az düğme
kiosk-access-slow = Daha fazla süre
kiosk-access-slow-why = her sayfa daha uzun kalır
kiosk-access-low = Düğmeler daha aşağıda
kiosk-access-low-why = otururken de kolay erişilir
kiosk-access-spoken = Sesli okuma
kiosk-access-spoken-why = kulaklıkla
kiosk-access-on = açık
kiosk-access-off = kapalı
kiosk-access-keys = Sayı tuşları: + ileri, − geri, Enter seç, virgül bir adım geri, * sesli oku

# The button behind which there is all that has no room below.
kiosk-other = Diğer
kiosk-other-choose = Ne yapmak istersiniz?

kiosk-your-number = Numaranız
kiosk-people-ahead = { $count ->
    [0] Sıra birazdan sizde
    [one] Önünüzde { $count } kişi var
   *[other] Önünüzde { $count } kişi var
}
kiosk-wait-for-call = Lütfen çağrılmayı bekleyin
kiosk-print-running = Fişiniz yazdırılıyor …
kiosk-print-done = Lütfen fişinizi alın
kiosk-print-failed = Yazıcı arızalı.
kiosk-print-out-of-paper = Yazıcıda kâğıt bitti.
kiosk-print-cover-open = Yazıcının kapağı açık.
kiosk-no-paper = Numaranız yine de geçerli. Lütfen aklınızda tutun veya ekranın fotoğrafını çekin.
kiosk-note-number = Lütfen numaranızı aklınızda tutun veya ekranın fotoğrafını çekin.
kiosk-scan = Sıranızı görmek için telefonunuzla okutun.
kiosk-scan-wifi = Sıranızı görmek için telefonunuzla okutun (yalnızca “{ $wifi }” Wi-Fi ağında).
kiosk-scan-house = Sıranızı görmek için telefonunuzla okutun (yalnızca binanın Wi-Fi ağında).
kiosk-done = Tamam
kiosk-closes-in = Bu sayfa { $seconds } sn sonra kapanır

kiosk-notice-closed = Şu anda kapalı
kiosk-notice-closed-text = Bu işlem için şu anda numara yok. Sorunuz mu var? Danışma size memnuniyetle yardımcı olur.
kiosk-notice-no-answer = Maalesef olmadı
kiosk-notice-no-answer-text = Şu anda numara veremiyoruz. Lütfen tekrar deneyin veya danışmaya gidin. Orada numara alabilirsiniz.
kiosk-notice-refused = Maalesef şu anda numara yok
kiosk-notice-reception = Danışma size memnuniyetle yardımcı olur.

# For those who missed their call.
kiosk-return = Geri geldim
kiosk-return-why = çağrınızı kaçırdıysanız
kiosk-return-key = F3
kiosk-return-choose = Numaranız kaç?
kiosk-return-more = Diğer numaralar
kiosk-return-none = Bu listede artık kimse yok.
kiosk-return-not-there = Numaranız burada yok mu? Lütfen danışmaya gidin.
kiosk-return-done = Yeniden sıradasınız
kiosk-return-done-text = Lütfen oturun. Sizi yeniden çağıracağız.
kiosk-return-refused = Bu numara burada artık sıraya alınamıyor
kiosk-return-way-on = Lütfen numaranızla danışmaya gidin. Orada size yardımcı olunur.
kiosk-return-no-answer = Sizi şu anda yeniden sıraya alamıyoruz. Lütfen tekrar deneyin veya danışmaya gidin.

# For those who need a person.
kiosk-help = Yardım
kiosk-help-key = F1
kiosk-help-told = Görevlilere haber verdik
kiosk-help-coming = Yanınıza geliyoruz
kiosk-help-text = Lütfen buradan ayrılmayın.
kiosk-help-no-answer = Şu anda kimseye haber veremedik. Lütfen tekrar deneyin veya danışmaya gidin.

kiosk-try-again = Tekrar dene
kiosk-to-start = Başa dön

# When it cannot start, or ends unexpectedly.
kiosk-needs-terminal = aufruf kiosk için bir terminal gerekir.
kiosk-ended = Cihaz { $code } koduyla kapandı.
