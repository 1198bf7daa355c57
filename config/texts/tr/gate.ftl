# The gate at the entrance or at the door of a waiting area: it reads tickets and appointments.

gate-idle = Lütfen fişinizi veya randevunuzu okuyucuya tutun
gate-idle-more = Kâğıttaki veya telefondaki kod.
gate-checking = Bir dakika …
gate-starting = Bir dakika, birazdan açıyoruz …

gate-valid = Hoş geldiniz
gate-valid-text = Lütfen içeri buyurun.
gate-valid-appointment = Randevunuz saat { $time }. Lütfen içeri buyurun.
gate-valid-number = Numaranız { $number }. Lütfen içeri buyurun ve çağrılmayı bekleyin.

gate-too-early = Henüz erken
gate-too-early-text = Lütfen daha sonra tekrar gelin.
gate-too-early-from = Saat { $time } itibarıyla içeri alıyoruz.

gate-not-today = Bugün değil
gate-not-today-text = Bu başka bir gün için geçerli. Lütfen danışmaya gidin.
gate-not-today-on = Randevunuz: { $day } { $month ->
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
}, saat { $time }.

gate-zone-full = Şu anda dolu
gate-zone-full-text = Lütfen biraz bekleyin. Numaranız geçerli kalır.

gate-over = Artık geçerli değil
gate-over-text = Bu ziyaret sona erdi. Sorunuz mu var? Lütfen danışmaya gidin.

gate-unknown = Tanınmadı
gate-unknown-text = Bu kodu tanımıyoruz. Lütfen danışmaya gidin.

gate-unreadable = Okunamadı
gate-unreadable-text = Lütfen kodu okuyucuya bir kez daha tutun.

# The hub does not answer: then the gate does not guess.
gate-lost = Arıza
gate-lost-text = Bağlantı yok – sizi görevlilerimiz içeri alacak

# The reader is missing.
gate-scanner = Okuyucu arızalı
gate-scanner-text = Lütfen fişinizi görevlilere gösterin.

# Small at the edge, for staff.
gate-zone-house = Bina
gate-zone-inside = içeride { $inside }
gate-zone-inside-of = içeride { $inside } / { $capacity }
gate-zone-waiting = bekleyen { $waiting }
gate-zone-entries = bugün { $entries } giriş

gate-needs-terminal = aufruf gate için bir terminal gerekir.
gate-ended = Giriş kontrolü beklenmedik şekilde sona erdi (kod { $code }).
gate-show = Fişiniz, lütfen
