# Why something could not be done: one sentence for each reason (hub.protocol.replies.Reason).

refusal-unknown-service = Burada “{ $service }” diye bir işlem yok.
refusal-unknown-counter = Burada “{ $counter }” diye bir gişe yok.
refusal-unknown-visit = Bugün böyle bir ziyaret yok.
refusal-unknown-call = Böyle bir çağrı yok.
refusal-already-spoken = Bu çağrıyı zaten başka bir ekran duyuruyor.
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
    [0] için daha { $seconds } sn var.
    [one] önce 1 kez daha çağrılmalı.
   *[other] önce { $calls } kez daha çağrılmalı.
}
refusal-not-offered = Bu burada sunulmuyor.
refusal-unknown-code = Bu koda ait randevu yok.
refusal-unknown-appointment = Böyle bir randevu yok.
refusal-not-today = Randevu bugün değil.
refusal-checked-in = Bu randevunun zaten bir numarası var: { $number }.
refusal-code-taken = Bu kod başka bir randevuya ait.
refusal-no-such-slot = Böyle bir randevu yok: lütfen gösterilen saatlerden birini seçin.
refusal-slot-taken = Bu randevu bu arada alındı. Lütfen başka bir randevu seçin.
refusal-too-far-ahead = Bu kadar ileri bir tarih için henüz randevu vermiyoruz.
refusal-too-soon = Bu randevuyu almak için artık çok geç. Lütfen daha geç bir saat seçin.
refusal-too-many = Bu kadarı tek bir randevuya sığmaz. Lütfen bizi arayın, birlikte bir randevu bulalım.
refusal-unknown-plan = Burada böyle bir randevu planı yok.
refusal-wrong-dates = Bu tarihlerde bir yanlışlık var: sırası doğru olmalı, geçmişte veya iki yıldan daha ileride olmamalı.
refusal-called-off = Bu randevu iptal edildi.
refusal-time-passed = Bu randevunun saati geçti.
refusal-wrong-presence = Bu sayı yanlış veya artık geçerli değil. Lütfen şu anda binada gösterilen sayıyı girin.
refusal-nobody-behind = Şu anda { $number } numarasının arkasında bekleyen yok.
refusal-let-enough = { $number } başkalarına olabildiği kadar sık öncelik verdi.
refusal-same-place = { $number } zaten bu gişede.
refusal-not-ended = { $number } numaralı ziyaret henüz bitmedi.
refusal-number-taken = { $number } numarası bu arada yeniden verildi: bu ziyaret artık geri alınamaz.
refusal-nothing-to-undo = Bu gişede geri alınacak bir şey yok.
refusal-undo-too-late = Geri alma yalnızca { $seconds } sn içinde mümkündür.
refusal-undo-overtaken = Bu artık geri alınamaz: bu arada başka bir şey oldu.
refusal-clerk-away = Devralacak kişi şu anda hiçbir gişede oturum açmamış.
refusal-no-number = Numarasız hizmet alan kişi çağrılamaz ve yönlendirilemez.
refusal-unknown-zone = Burada “{ $zone }” diye bir bekleme alanı yok.
refusal-unknown-alarm = Bu alarm artık yok.
refusal-no-help-asked = “{ $device }” başında artık yardım bekleyen yok.
refusal-sign-in = Lütfen önce bu gişede oturum açın.
refusal-wrong-pin = Ad ve PIN eşleşmiyor. { $left ->
    [one] 1 deneme hakkı kaldı.
   *[other] { $left } deneme hakkı kaldı.
}
refusal-pin-locked = Çok fazla yanlış PIN: oturum açma { $minutes ->
    [one] 1 dakika
   *[other] { $minutes } dakika
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
