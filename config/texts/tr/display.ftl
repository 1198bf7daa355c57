# What the screens of the waiting area show.

display-number = Numara
display-counter = Gişe
display-place = Lütfen buraya
display-counter-label = Gişe { $label }
display-repeated = Yeniden çağrı
display-history = Son çağrılanlar
display-history-empty = Bugün henüz kimse yok
display-waiting = Bekleyen
display-waiting-count = { $count }
display-go = Lütfen { $label } numaralı gişeye gelin
display-go-place = Lütfen buraya gelin: { $label }
display-wait = Tahmini bekleme
display-wait-empty = Şu anda açık hizmet yok
display-wait-unknown = bilinmiyor
display-waiting-empty = Kimse yok
display-appointments = Randevular
display-appointments-empty = Randevu yok
display-place-closed = Kapalı
display-place-paused = Birazdan dönülecek
display-slides-here = Resimleriniz ve filmleriniz burada gösterilir.
display-please-wait = Lütfen oturun.
display-please-wait-more = Numaranız burada görünecek.
display-lost = Bağlantı kesildi – saat { $time } itibarıyla durum
display-no-hub = Ekran açılıyor.
display-no-hub-more = Merkeze bağlanılıyor …
display-turned-away = Merkez bu cihazı kabul etmiyor. Lütfen teknik servise bildirin: { $reason }
display-clock = { $hour }:{ $minute }
display-date =
    { $day } { $month ->
        [m1] Ocak
        [m2] Şubat
        [m3] Mart
        [m4] Nisan
        [m5] Mayıs
        [m6] Haziran
        [m7] Temmuz
        [m8] Ağustos
        [m9] Eylül
        [m10] Ekim
        [m11] Kasım
       *[m12] Aralık
    } { $year } { $weekday ->
        [mon] Pazartesi
        [tue] Salı
        [wed] Çarşamba
        [thu] Perşembe
        [fri] Cuma
        [sat] Cumartesi
       *[sun] Pazar
    }
display-window-title = Aufruf – { $display }

# Messages for those who set the device up.
display-needs-device = aufruf display için --device DOSYA gerekir (veya --preview RESİM.png --site DOSYA).
display-needs-site = --preview için --site DOSYA gerekir.
display-needs-id = { $file } içinde display = "…" eksik: bu cihaz site.toml’daki hangi ekran?
display-bad-size = 1920x1080 biçiminde bir boyut değil: { $size }
display-no-screen = Pencere açılamıyor: { $reason }
display-no-language = “{ $name }” dili yok. Bu yerde şunlar var: { $known }.
display-no-screen-id = „{ $name }“ adlı ekran yok. site.toml içinde: { $known }.
display-no-layout = „{ $name }“ adlı düzen yok. Seçenekler: { $known }.
display-bad-picture = { $file } bir resim adı değil: yalnızca .png, .jpg ve .jpeg.
display-cannot-write = { $file } yazılamıyor: { $reason }
display-no-fonts = Yazı tipleri eksik (fonts-noto-core ve fonts-dejavu-core paketleri): { $reason }
