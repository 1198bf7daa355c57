# The pages on which an appointment is booked, seen, moved and called off.

booking-title = Randevu alın
booking-step = Adım { $step } / 4
booking-choose-service = Hangi işlem için?
booking-nothing = Şu anda burada randevu yok
booking-nothing-detail = Lütfen bizi arayın veya randevusuz gelin.
booking-other-service = Başka işlem
booking-bring = Lütfen yanınızda getirin
booking-quantity = Kaç tane?
booking-quantity-hint = Örneğin üç kişiye kimlik gerekiyorsa 3.
booking-count = { $count } adet

booking-choose-day = Hangi gün?
booking-next = İlk boş randevu
booking-this-week = Bu hafta
booking-next-week = Gelecek hafta
booking-later = Daha sonra
booking-free = { $count ->
    [one] { $count } boş saat
   *[other] { $count } boş saat
}
booking-full = Şu anda boş randevu yok
booking-full-detail = Sık sık randevular iptal ediliyor. Lütfen daha sonra yeniden bakın veya bizi arayın.
booking-day-gone = Bu artık boş değil. Lütfen başka bir tane seçin.

booking-choose-time = Saat kaçta?
booking-morning = Öğleden önce
booking-afternoon = Öğleden sonra
booking-other-day = Başka gün
booking-day-before = Önceki gün
booking-day-after = Sonraki gün

booking-check = Her şey doğru mu?
booking-other-time = Başka saat
booking-video = Görüntülü
booking-video-detail = Bu randevu görüntülü görüşmedir: evde kalırsınız. Sıranız gelince bağlantı sayfanızda görünür.
booking-name = Adınız (isteğe bağlı)
booking-mail = E-posta adresiniz (isteğe bağlı)
booking-mail-hint = Size bir onay göndeririz ve bir değişiklik olursa haber veririz.
booking-earlier = Daha erken bir randevu boşalırsa bana yazın.
booking-privacy = { $days ->
    [one] Adınızı ve e-posta adresinizi yalnızca bu randevu için kullanırız. { $days } gün sonra ikisini de sileriz.
   *[other] Adınızı ve e-posta adresinizi yalnızca bu randevu için kullanırız. { $days } gün sonra ikisini de sileriz.
}
booking-no-name = Adınızı vermeniz gerekmez.
booking-book = Randevuyu al
booking-trap = Lütfen bu alanı boş bırakın
booking-wrong-name = Bu ad çok uzun veya okuyamadığımız karakterler içeriyor.
booking-wrong-mail = Bu adres henüz doğru değil. Örnek: name@example.org
booking-again = Şu anda olmadı. Lütfen “Randevuyu al” düğmesine bir kez daha basın. Randevuyu yalnızca bir kez alırsınız.
booking-old-form = Bu sayfa çok uzun süre açık kaldı. Lütfen her şeyi yeniden kontrol edip “Randevuyu al” düğmesine basın.
booking-too-many = Bu kadar çoğu burada birlikte alınamıyor. Lütfen bizi arayın.
booking-taken = Bu saat az önce alındı
booking-taken-detail = Başka bir saat seçin: Bastığınızda randevu alınır. Yazdıklarınız korunur.
booking-all-times = Bütün boş saatler

booking-time = { $time }
booking-day = { $day } { $month ->
    [1] Ocak
    [2] Şubat
    [3] Mart
    [4] Nisan
    [5] Mayıs
    [6] Haziran
    [7] Temmuz
    [8] Ağustos
    [9] Eylül
    [10] Ekim
    [11] Kasım
   *[12] Aralık
} { $weekday ->
    [0] Pazartesi
    [1] Salı
    [2] Çarşamba
    [3] Perşembe
    [4] Cuma
    [5] Cumartesi
   *[6] Pazar
}
booking-moment = { $day }, { $time }

# The appointment
booking-appointment = Randevunuz
booking-said-booked = Randevunuz alındı.
booking-said-mailed = Randevunuz alındı. Onay birazdan e-postayla gelir.
booking-said-moved = Randevunuz değiştirildi.
booking-said-off = Haber verdiğiniz için teşekkürler.
booking-keep = Lütfen bu sayfayı saklayın: yer imi, fotoğraf veya kâğıt olarak.
booking-code = Kodunuz
booking-code-hint = Girişte bu kodla geldiğinizi bildirirsiniz.
booking-code-line = Kod: { $code }
booking-qr = Aynı kod, QR kodu olarak
booking-state-called-off = Bu randevu iptal edildi
booking-state-called-off-detail = Bu saat yeniden boş. Yine de gelmek isterseniz lütfen yeni bir randevu alın.
booking-state-missed = Bu randevu geçti
booking-state-missed-detail = Yeni bir randevu alabilir veya randevusuz gelebilirsiniz.
booking-state-checked-in = Geldiğiniz bildirildi
booking-state-checked-in-detail = Numaranızı çağıracağız.
booking-to-ticket = Numaranıza gidin
booking-new = Yeni randevu alın
booking-calendar = Takvime ekle
booking-change = Randevuyu değiştir
booking-cancel = Randevuyu iptal et

booking-here = Geldiniz mi?
booking-presence = Girişteki ekranda yazan dört rakamı girin.
booking-here-yes = Geldim
booking-ready = Görüşmeye hazır mısınız?
booking-ready-yes = Evet, hazırım
booking-here-from = Saat { $time } itibarıyla bu sayfada geldiğinizi bildirebilirsiniz.
booking-wrong-presence = Bu rakamlar doğru değil. Birkaç dakikada bir değişirler: Lütfen girişteki ekrana yeniden bakın.
booking-too-often = Çok fazla deneme oldu. Lütfen bir dakika bekleyin veya danışmaya gidin.
booking-here-too-early = Bunun için henüz erken. Lütfen randevunuzdan kısa süre önce gelin.
booking-here-not-today = Randevunuz başka bir gün.
booking-here-time-passed = Ne yazık ki randevunuzun saati geçti. Lütfen girişten bir numara alın.
booking-cannot = Bu burada yapılamıyor. Lütfen bizi arayın veya danışmaya sorun.

booking-cancel-title = Randevu iptal edilsin mi?
booking-cancel-detail = Bu saat hemen başkaları için boşalır. Bu işlem geri alınamaz.
booking-cancel-yes = Evet, iptal et
booking-cancel-no = Hayır, randevum kalsın
booking-change-title = Randevu değiştirilsin mi?
booking-change-detail = Yenisini onaylayana kadar randevunuz geçerli kalır.
booking-change-yes = Evet, değiştir
booking-now = Şimdiki
booking-then = Yeni
booking-leave = Olduğu gibi kalsın

# When there is nothing to show
booking-unknown = Bu randevuyu tanımıyoruz
booking-unknown-detail = Belki üzerinden zaman geçti veya bağlantı eksik. Lütfen bağlantıyı yeniden açın veya bizi arayın.
booking-closed = Burada randevu verilmiyor
booking-closed-detail = Lütfen bizi arayın veya danışmaya sorun.
booking-busy = Lütfen bir dakika
booking-busy-detail = Bağlantınızdan çok fazla istek geldi. Lütfen birkaç dakika sonra yeniden deneyin veya bizi arayın.
booking-hub-gone = Şu anda bağlantı yok
booking-hub-gone-detail = Alınmış randevular geçerlidir. Lütfen birkaç dakika sonra yeniden deneyin.
booking-broken = Bir şeyler ters gitti
booking-broken-detail = Lütfen bir sayfa geri gidin ve yeniden deneyin.
