# Girişteki cihaz: kısa cümleler, sade sözcükler.

kiosk-language-name = Türkçe
kiosk-language-key = L tuşu
kiosk-languages = Dil
kiosk-languages-choose = Lütfen dilinizi seçin

kiosk-welcome = Hoş geldiniz
kiosk-choose = Lütfen işleminizi seçin
kiosk-starting = Bir dakika, birazdan açıyoruz …
kiosk-needs-hub = Bu cihaz henüz hazır değil. Lütfen danışmaya gidin.
kiosk-needs-hub-staff = Personel için: { $device } bir kez merkeze bağlanmalıdır. Sonra merkez olmadan da çalışır.
kiosk-no-services = Burada şu anda numara verilmiyor. Lütfen danışmaya gidin.

kiosk-banner-offline = Bekleme süreleri şu anda bilinmiyor
kiosk-banner-printer = Yazıcı arızalı – numara yalnızca ekranda
kiosk-still-there = Hâlâ orada mısınız? Lütfen ekrana dokunun

kiosk-date = { $day } { $month ->
    [1] Oca
    [2] Şub
    [3] Mar
    [4] Nis
    [5] May
    [6] Haz
    [7] Tem
    [8] Ağu
    [9] Eyl
    [10] Eki
    [11] Kas
   *[12] Ara
} { $weekday ->
    [0] Pzt
    [1] Sal
    [2] Çar
    [3] Per
    [4] Cum
    [5] Cmt
   *[6] Paz
}

kiosk-ahead = { $count ->
    [0] Önünüzde kimse yok
    [one] Önünüzde 1 kişi var
   *[other] Önünüzde { $count } kişi var
}
kiosk-wait-short = en çok { $minutes } dk.
kiosk-wait-about = yaklaşık { $minutes } dk.
kiosk-wait-range = yaklaşık { $low }–{ $high } dk.
kiosk-wait-about-hours = yaklaşık { $hours } sa.
kiosk-wait-range-hours = yaklaşık { $low }–{ $high } sa.
kiosk-wait-unknown = Bekleme süresi şu anda bilinmiyor
kiosk-wait = Bekleme süresi: { $wait }
kiosk-closed = Şu anda kapalı
kiosk-opens-today = Açılış: bugün { $time }
kiosk-opens-tomorrow = Açılış: yarın { $time }
kiosk-opens-weekday = Açılış: { $weekday ->
    [0] pazartesi
    [1] salı
    [2] çarşamba
    [3] perşembe
    [4] cuma
    [5] cumartesi
   *[6] pazar
} { $time }
kiosk-opens-date = Açılış: { $day }.{ $month }, saat { $time }

kiosk-closed-closed-by-staff = Geçici olarak kapalı
kiosk-closed-last-ticket = Son numara verildi
kiosk-closed-no-time-left = Bugün artık yeterli süre yok
kiosk-closed-quota-reached = Bütün numaralar verildi
kiosk-closed-zone-full = Bekleme alanı dolu
kiosk-again-today = yeniden: bugün { $time }
kiosk-again-tomorrow = yeniden: yarın { $time }
kiosk-again-weekday = yeniden: { $weekday ->
    [0] pazartesi
    [1] salı
    [2] çarşamba
    [3] perşembe
    [4] cuma
    [5] cumartesi
   *[6] pazar
} { $time }
kiosk-again-date = yeniden: { $day }.{ $month }, saat { $time }

kiosk-list-back = Önceki sayfa
kiosk-list-more = Diğer işlemler
kiosk-back = Geri
kiosk-list-page = Sayfa { $page } / { $pages }

kiosk-asking = Bir dakika lütfen …
kiosk-asking-more = Numaranız hemen geliyor.

kiosk-confirm-long = Şu anda uzun süre beklemeniz gerekiyor
kiosk-confirm-question = Yine de numara almak ister misiniz?
kiosk-confirm-bring = Her şey yanınızda mı?
kiosk-bring = Lütfen hazır bulundurun: { $bring }
kiosk-confirm-yes = Evet, numara al
kiosk-confirm-no = Hayır, geri

# Beklemek yerine bugün belirli bir saatte yeniden gelmek isteyenler için.
kiosk-times-heading = Şimdi numara mı – yoksa bugün belirli bir saat mi?
kiosk-times-left = Daha sonra gelmek ister misiniz? Bugün boş olan saatler:
kiosk-times-none = Ne yazık ki bugün boş saat kalmadı.
kiosk-time-gone = Saat { $time } az önce doldu.
kiosk-take-number = Numara al
kiosk-time-refused = Ne yazık ki randevu alınamadı
kiosk-time-no-answer = Randevunuzun kaydedilip kaydedilmediğini şu anda bilmiyoruz. Lütfen danışmaya gidin.
kiosk-booked-come = Lütfen bu saatte yeniden gelin
kiosk-booked-heading = Bugünkü randevu saatiniz
kiosk-booked-code = Kod: { $code }
kiosk-booked-check-in = Geldiğinizde bu kodla burada bildirimde bulunun.
kiosk-booked-scan = Telefonla tarayın: Randevunuz yanınızda olur.
kiosk-booked-photo = Lütfen fotoğrafını çekin: Geri geldiğinizde cihaz bu kodu okur.
kiosk-slip-running = Randevu kâğıdınız yazdırılıyor …
kiosk-slip-done = Lütfen randevu kâğıdınızı alın
kiosk-slip-no-paper = Randevunuz yine de geçerli. Lütfen kodu not edin veya ekranın fotoğrafını çekin.
kiosk-slip-note = Lütfen kodu not edin veya ekranın fotoğrafını çekin.

kiosk-several = Birden çok işlem
kiosk-several-why = hepsi için tek numara
kiosk-several-choose = Lütfen gereken bütün işlemleri seçin
kiosk-several-go = { $count ->
    [0] Henüz seçim yapılmadı
    [one] 1 işlem için numara al
   *[other] { $count } işlem için numara al
}
kiosk-several-full = Bir seferde en çok { $count } işlem seçilebilir
kiosk-several-more = { $count ->
    [one] ve 1 işlem daha
   *[other] ve { $count } işlem daha
}

kiosk-priority = Öncelik
kiosk-priority-why = uzun süre bekleyemiyorsanız
kiosk-priority-heading = Kimin önceliği var?
kiosk-priority-question = Bu sizin için geçerli mi?
kiosk-priority-yes = Evet, devam
kiosk-priority-no = Hayır, geri
kiosk-priority-on = Öncelikli – lütfen işleminizi seçin

kiosk-appointment = Randevum var
kiosk-appointment-why = geldiğinizi burada bildirin
kiosk-appointment-choose = Lütfen randevu kodunuzu girin
kiosk-appointment-scan = Veya kodu okuyucunun altına tutun.
kiosk-appointment-where = Kod, size gelen randevu onayında yazar.
kiosk-appointment-delete = Sil
kiosk-appointment-go = Geldiğimi bildir
kiosk-appointment-booked = Randevu saatiniz: { $time }
kiosk-code-unknown = Bu kodu tanımıyoruz
kiosk-code-unknown-text = Lütfen yeniden deneyin – veya danışmaya gidin.
kiosk-code-not-today = Randevunuz bugün değil
kiosk-code-not-today-text = Randevunuz: { $day }.{ $month }, saat { $time }. Sorunuz mu var? Danışma size memnuniyetle yardımcı olur.
kiosk-code-checked-in = Geldiğiniz zaten kaydedildi
kiosk-code-checked-in-text = Numaranız: { $number }. Lütfen çağrılmayı bekleyin.
kiosk-code-refused = Ne yazık ki bu burada yapılamıyor
kiosk-code-no-answer = Randevunuza şu anda bakamıyoruz. Lütfen yeniden deneyin – veya danışmaya gidin.
kiosk-code-too-early = Erken geldiniz
kiosk-code-too-early-text = Randevunuz için geldiğinizi burada saat { $time } itibarıyla bildirebilirsiniz.
kiosk-code-passed = Ne yazık ki randevu saatiniz geçti
kiosk-code-passed-text = Numara alabilir veya danışmadan yeni bir randevu isteyebilirsiniz.
kiosk-code-called-off = Bu randevu iptal edildi
kiosk-code-called-off-text = Numara alabilirsiniz. Sorunuz mu var? Danışma size memnuniyetle yardımcı olur.
kiosk-code-page = Lütfen randevunuzun kodunu gösterin
kiosk-code-page-text = Bu, randevu sayfanızın adresiydi. Kod sayfada ve randevu onayınızda yazar.
kiosk-presence = Randevuya geldiğinizi telefonla bildirin: Kod { $code }

kiosk-visit-called = Sıra sizde!
kiosk-visit-called-text = Lütfen şimdi şu gişeye gidin: { $counter }.
kiosk-visit-serving = İşleminiz yapılıyor
kiosk-visit-missed = Sizi daha önce çağırdık
kiosk-visit-missed-text = Geri geldiniz mi? O hâlde sizi yeniden çağıracağız.
kiosk-visit-parked = İşleminize ara verildi
kiosk-visit-parked-text = Numaranız geçerli. Sizi yeniden çağıracağız.
kiosk-visit-ended = Bu ziyaret sona erdi
kiosk-visit-ended-text = Başka bir işleminiz mi var? Lütfen yeni bir numara alın.
kiosk-visit-unknown = Bu numarayı tanımıyoruz
kiosk-visit-unknown-text = Numara yalnızca alındığı gün geçerlidir. Lütfen yeni bir numara alın.
kiosk-visit-no-answer = Numaranıza şu anda bakamıyoruz. Numaranız geçerli. Lütfen bekleme alanındaki ekranları izleyin.

kiosk-feedback = Görüşünüz
kiosk-feedback-why = bugün nasıl geçti?
kiosk-feedback-choose = Bugün ne kadar memnun kaldınız?
kiosk-feedback-5 = Çok memnunum
kiosk-feedback-4 = Memnunum
kiosk-feedback-3 = Orta
kiosk-feedback-2 = Memnun değilim
kiosk-feedback-1 = Hiç memnun değilim
kiosk-feedback-thanks = Teşekkür ederiz!
kiosk-feedback-thanks-text = Yanıtınız bize ulaştı. Kimden geldiğini bilmiyoruz.
kiosk-feedback-no-answer = Yanıtınız ne yazık ki bize ulaşmadı. Lütfen yeniden deneyin.

kiosk-access = Kolay kullanım
kiosk-access-key = F4
kiosk-access-why = yazı, kontrast, süre
kiosk-access-choose = Size ne yardımcı olur?
kiosk-access-contrast = Yüksek kontrast
kiosk-access-contrast-why = siyah üzerine açık renk yazı
kiosk-access-large = Büyük yazı
kiosk-access-large-why = bir seferde daha az tuş
kiosk-access-slow = Daha çok süre
kiosk-access-slow-why = her sayfa daha uzun kalır
kiosk-access-low = Tuşlar daha aşağıda
kiosk-access-low-why = otururken de kolay erişilir
kiosk-access-spoken = Sesli okuma
kiosk-access-spoken-why = kulaklıkla
kiosk-access-on = açık
kiosk-access-off = kapalı
kiosk-access-keys = Sayı tuşları: + ileri, − geri, Enter seç, virgül bir adım geri, * sesli oku

kiosk-other = Diğer
kiosk-other-choose = Ne yapmak istiyorsunuz?

kiosk-your-number = Numaranız
kiosk-people-ahead = { $count ->
    [0] Bir sonraki sizsiniz
    [one] Önünüzde 1 kişi var
   *[other] Önünüzde { $count } kişi var
}
kiosk-wait-for-call = Lütfen çağrılmayı bekleyin
kiosk-print-running = Fişiniz yazdırılıyor …
kiosk-print-done = Lütfen fişinizi alın
kiosk-print-failed = Yazıcı arızalı.
kiosk-print-out-of-paper = Yazıcıda kâğıt bitti.
kiosk-print-cover-open = Yazıcının kapağı açık.
kiosk-no-paper = Numaranız yine de geçerli. Lütfen numarayı aklınızda tutun veya ekranın fotoğrafını çekin.
kiosk-note-number = Lütfen numaranızı aklınızda tutun veya ekranın fotoğrafını çekin.
kiosk-scan = Telefonla tarayın: Sıranızın ne zaman geleceğini görürsünüz.
kiosk-scan-wifi = Telefonla tarayın (yalnızca “{ $wifi }” Wi-Fi ağında): Sıranızın ne zaman geleceğini görürsünüz.
kiosk-scan-house = Telefonla tarayın (yalnızca binanın Wi-Fi ağında): Sıranızın ne zaman geleceğini görürsünüz.
kiosk-done = Tamam
kiosk-closes-in = Bu sayfa { $seconds } sn. sonra kapanır

kiosk-notice-closed = Şu anda kapalı
kiosk-notice-closed-text = Bu işlem için şu anda numara verilmiyor. Sorunuz mu var? Danışma size memnuniyetle yardımcı olur.
kiosk-notice-no-answer = Ne yazık ki olmadı
kiosk-notice-no-answer-text = Şu anda numara veremiyoruz. Lütfen yeniden deneyin – veya danışmaya gidin. Orada numara alabilirsiniz.
kiosk-notice-refused = Ne yazık ki şu anda numara yok
kiosk-notice-reception = Danışma size memnuniyetle yardımcı olur.

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
kiosk-return-way-on = Lütfen numaranızla danışmaya gidin. Orada size yardımcı olurlar.
kiosk-return-no-answer = Sizi şu anda yeniden sıraya alamıyoruz. Lütfen yeniden deneyin – veya danışmaya gidin.

kiosk-help = Yardım
kiosk-help-key = F1
kiosk-help-told = Personele haber verdik
kiosk-help-coming = Yanınıza geliyoruz
kiosk-help-text = Lütfen buradan ayrılmayın.
kiosk-help-no-answer = Şu anda kimseye haber veremedik. Lütfen yeniden deneyin – veya danışmaya gidin.

kiosk-try-again = Yeniden dene
kiosk-to-start = Başa dön

kiosk-needs-terminal = aufruf kiosk için bir terminal gerekir.
kiosk-ended = Cihaz { $code } koduyla kapandı.
