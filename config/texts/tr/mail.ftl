# Mails about appointments.

mail-date = { $day } { $month } { $year } { $weekday }
mail-time = saat { $time }
mail-moment = { $date }, { $time }
mail-greeting = Sayın { $name },
mail-hello = Merhaba,

mail-confirmation-subject = Randevunuz: { $date }, { $time }
mail-confirmation-text = Randevunuz alındı.
mail-confirmation-changed = Randevunuz değişti. Burada yazanlar geçerlidir. Bu randevuyla ilgili önceki iletiler artık geçerli değildir.
mail-reminder-subject = Hatırlatma – randevunuz: { $date }, { $time }
mail-reminder-text = Size randevunuzu hatırlatıyoruz.
mail-called-off-subject = İptal edildi – randevunuz: { $date }, { $time }
mail-called-off-text = Bu randevu iptal edildi. Başka bir şey yapmanıza gerek yok.
mail-earlier-subject = Daha erken bir randevu boş: { $date }, { $time }
mail-earlier-text = Daha erken bir randevu boşaldı: { $date }, { $time }.
mail-earlier-first = Bu randevuyu ister misiniz? İlk yanıt veren alır. Bir şey yapmazsanız randevunuz olduğu gibi kalır.

mail-when = Ne zaman
mail-when-now = Şimdiki randevunuz
mail-what = İşleminiz
mail-where = Nerede
mail-code = Kodunuz
mail-bring = Lütfen yanınızda getirin
mail-place = { $house }
mail-place-video = görüntülü görüşme
mail-calendar = { $service } – { $house }

mail-check-in = Geldiğinizde lütfen girişte kodunuzla kayıt yaptırın. Bir numara alırsınız ve çağrılırsınız.
mail-video = Randevu görüntülü görüşmeyle yapılır. Lütfen kararlaştırılan saatte randevunuzun sayfasını açın.
mail-cannot-come = Gelemiyor musunuz? Lütfen iptal edin. Böylece randevuyu başka biri alabilir.

mail-view = Randevuyu görüntüle
mail-change = Randevuyu değiştir
mail-cancel = Randevuyu iptal et
mail-take = Daha erken randevuyu al
mail-book = Yeni randevu al

mail-automatic = Bu ileti otomatik olarak gönderildi.
mail-privacy = { $days ->
    [0] Adınızı ve adresinizi randevudan hemen sonra sileriz.
    [one] Adınızı ve adresinizi randevudan 1 gün sonra sileriz.
   *[other] Adınızı ve adresinizi randevudan { $days } gün sonra sileriz.
}
