# Why something could not be done: one sentence for each reason (hub.protocol.replies.Reason).

refusal-unknown-service = Burada “{ $service }” diye bir işlem yok.
refusal-unknown-counter = Burada “{ $counter }” diye bir gişe yok.
refusal-unknown-visit = Bugün böyle bir ziyaret yok.
refusal-unknown-call = Böyle bir çağrı yok.
refusal-service-closed = “{ $service }” şu anda kapalı.
refusal-service-retired = “{ $service }” artık sunulmuyor.
refusal-numbers-exhausted = “{ $service }” için tüm numaralar kullanımda.
refusal-counter-busy = { $number } hâlâ bu gişede: önce bitirin, bekletin veya devredin, sonra ara verin.
refusal-came-or-not = Önce belirtin: { $number } geldi mi, gelmedi mi?
refusal-nobody-here = Bu gişede şu anda kimse yok.
refusal-not-called = { $number } şu anda çağrılmıyor, işlemi zaten yapılıyor.
refusal-not-waiting = { $number } artık beklemiyor – belki başka bir gişe daha hızlıydı.
refusal-not-parked = { $number } artık bekletilmiyor.
refusal-not-missed = { $number } artık gelmeyenler arasında değil.
refusal-already-ended = { $number } numaralı ziyaret zaten sona erdi.
refusal-not-served-here = { $number } için gereken işlem bu gişede yapılmıyor.
refusal-closed-by-staff = “{ $service }” geçici olarak kapalı.
refusal-last-ticket = “{ $service }” yakında kapanıyor: son numara verildi.
refusal-no-time-left = “{ $service }” için o kadar çok kişi bekliyor ki bugün zaman yetmeyecek.
refusal-quota-reached = “{ $service }” için bugünkü tüm numaralar verildi.
refusal-zone-full = “{ $service }” için bekleme alanı şu anda dolu.
refusal-internal-service = “{ $service }” için ayrı numara yok: oraya yalnızca bir gişe yönlendirir.
refusal-unknown-result = Bu işlem için “{ $result }” diye bir sonuç yok.
refusal-too-early = “Gelmedi” demek için henüz erken: { $number } { $calls ->
    [0] için daha { $seconds } sn var.
    [one] önce 1 kez daha çağrılmalı.
   *[other] önce { $calls } kez daha çağrılmalı.
}
refusal-not-offered = Bu burada sunulmuyor.
refusal-unknown-code = Bu koda ait randevu yok.
refusal-unknown-appointment = Böyle bir randevu yok.
refusal-not-today = Randevu bugün değil.
refusal-checked-in = Bu randevunun zaten bir numarası var: { $number }.
refusal-code-taken = Bu kod başka bir randevuya ait.
refusal-same-place = { $number } zaten bu gişede.
refusal-not-ended = { $number } numaralı ziyaret henüz bitmedi.
refusal-number-taken = { $number } numarası bu arada yeniden verildi: bu ziyaret artık geri alınamaz.
refusal-nothing-to-undo = Bu gişede geri alınacak bir şey yok.
refusal-undo-too-late = Geri alma yalnızca { $seconds } sn içinde mümkündür.
refusal-undo-overtaken = Bu artık geri alınamaz: bu arada başka bir şey oldu.
refusal-clerk-away = Devralacak kişi şu anda hiçbir gişede oturum açmamış.
refusal-no-number = Numarasız hizmet alan kişi çağrılamaz ve yönlendirilemez.
refusal-unknown-zone = Burada “{ $zone }” diye bir bekleme alanı yok.
refusal-unknown-alarm = Bu alarm artık yok.
refusal-no-help-asked = “{ $device }” başında artık yardım bekleyen yok.
refusal-sign-in = Lütfen önce bu gişede oturum açın.
refusal-wrong-pin = Ad ve PIN eşleşmiyor. { $left ->
    [one] 1 deneme hakkı kaldı.
   *[other] { $left } deneme hakkı kaldı.
}
refusal-pin-locked = Çok fazla yanlış PIN: oturum açma { $minutes ->
    [one] 1 dakika
   *[other] { $minutes } dakika
} süreyle kilitli.
refusal-too-late = Bunun için artık çok geç: süre doldu.
refusal-id-reused = Bu giriş başka bir girişin kimliğini taşıyor ve uygulanmadı. Lütfen tekrar deneyin.
refusal-counter-retired = { $counter } numaralı gişe kaldırılıyor ve artık kimseyi çağırmıyor. “Bitir”, hâlâ burada olan kişinin ziyaretini sonlandırır.
refusal-stale = Tuşa basış merkeze çok geç ulaştı ve uygulanmadı. Lütfen tekrar deneyin.
refusal-wrong-role = Bu cihazın buna yetkisi yok.
refusal-malformed = Merkez mesajı anlamadı. İkisi de aynı sürümde mi?
refusal-disk-full = Merkez artık hiçbir şey kaydedemiyor: disk dolu. Lütfen sistem yöneticisini çağırın.
refusal-overloaded = Merkez şu anda aşırı yüklü. Lütfen birazdan tekrar deneyin.
refusal-internal = Merkezde bir hata oluştu; hiçbir şey değişmedi. Lütfen sistem yöneticisine bildirin.

# Why there is no connection: noticed by the device itself …
goodbye-connecting = Bağlantı kuruluyor.
goodbye-not-found = Ağda bu yerin merkezi bulunamadı.
goodbye-unreachable = Merkeze ulaşılamıyor.
goodbye-silent = Merkezden artık ses gelmiyor.
goodbye-closed = Merkezle bağlantı koptu.
goodbye-wrong-fingerprint = Bu adreste yabancı bir merkez yanıt veriyor: parmak izi uyuşmuyor. Lütfen sistem yöneticisini çağırın.
goodbye-no-fingerprint = Cihaz dosyasında merkezin parmak izi eksik.
goodbye-wrong-key = Merkez bu cihazın anahtarını tanımıyor.
goodbye-not-understood = Merkez ve cihaz birbirini anlamıyor. İkisi de aynı sürümde mi?
# … or said by the hub.
goodbye-wrong-role = Bu cihazın anahtarı başka bir görev için.
goodbye-unknown-counter = Bu cihazın gişesi bu yerde yok (ya da artık yok).
goodbye-unknown-key = Bu cihazın anahtarı artık geçerli değil.
goodbye-wrong-protocol = Merkez ve cihaz farklı sürümlerde ve birbirini anlamıyor. Lütfen ikisini de aynı sürüme getirin.
goodbye-malformed = Merkez bir mesajı anlamadı.
goodbye-frame-too-large = Merkez çok büyük bir mesajı reddetti.
goodbye-flooding = Kısa sürede çok fazla mesaj: merkez bağlantıyı kesti.
goodbye-hello-expected = Merkez cihazın tanıtımını anlamadı.
goodbye-hello-timeout = Merkeze tanıtım çok uzun sürdü.
goodbye-silence = Merkez bu cihazdan artık bir şey duymuyor.
goodbye-too-slow = Bu cihaz mesajları çok yavaş alıyor: merkez bağlantıyı kesti.
goodbye-stopping = Merkez kapanıyor.
goodbye-internal = Merkezde bir hata oluştu.
goodbye-other = Merkez bağlantıyı kapattı.

# Troubles: what is affected, and how it stands.
trouble-printer-unreachable = Yazıcı ({ $device }): ulaşılamıyor
trouble-printer-refused = Yazıcı ({ $device }): bağlantı kabul etmiyor
trouble-printer-timeout = Yazıcı ({ $device }): yanıt vermiyor
trouble-printer-cut-off = Yazıcı ({ $device }): baskı yarıda kesildi
trouble-printer-no-permission = Yazıcı ({ $device }): erişim reddedildi
trouble-printer-no-device = Yazıcı ({ $device }): bağlı değil
trouble-printer-out-of-paper = Yazıcı ({ $device }): kâğıt bitti
trouble-printer-paper-low = Yazıcı ({ $device }): kâğıt azalıyor
trouble-printer-cover-open = Yazıcı ({ $device }): kapak açık
trouble-printer-offline = Yazıcı ({ $device }): kapalı veya çevrimdışı
trouble-printer-error = Yazıcı ({ $device }): hata bildiriyor
trouble-printer-unknown = Yazıcı ({ $device }): durumu bilinmiyor
trouble-scanner-no-device = Kod okuyucu ({ $device }): bağlı değil
trouble-scanner-no-permission = Kod okuyucu ({ $device }): erişim reddedildi
trouble-sound-no-device = Ses ({ $device }): hoparlör bulunamadı
trouble-sound-no-voice = Ses ({ $device }): konuşma yok, yalnızca gong
trouble-sound-error = Ses ({ $device }): arızalı
trouble-sound-offline = Ses ({ $device }): kapalı
trouble-sound-unknown = Ses ({ $device }): durumu bilinmiyor
trouble-screen-silent = Ekran { $device }: yanıt vermiyor
trouble-screen-offline = Ekran { $device }: bağlı değil
trouble-screen-error = Ekran { $device }: arızalı
trouble-screen-unknown = Ekran { $device }: durumu bilinmiyor
trouble-clock-untrusted = Saat ({ $device }): tarih güvenilir değil
trouble-clock-jumped = Saat ({ $device }): atladı
trouble-disk-full = Disk ({ $device }): dolu
trouble-disk-low = Disk ({ $device }): neredeyse dolu
trouble-disk-error = Disk ({ $device }): arızalı
trouble-alarm-failed = Alarm: onu dışarıya ileten program { $device } üzerinde çalışmadı
trouble-device-offline = { $device }: bağlı değil
trouble-other = Arıza ({ $device }): { $about } ({ $state })
