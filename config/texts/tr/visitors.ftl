# The page of a ticket on the phone.

visitors-your-number = Numaranız
visitors-service = İşleminiz
visitors-counter = Gişe

visitors-waiting = { $count ->
    [one] Önünüzde { $count } kişi var
   *[other] Önünüzde { $count } kişi var
}
visitors-ahead-label = { $count ->
    [one] kişi önünüzde
   *[other] kişi önünüzde
}
visitors-wait = { $low ->
    [0] Tahmini bekleme: en fazla { $high } dk
   *[other] Tahmini bekleme: yaklaşık { $low }–{ $high } dk
}
visitors-waiting-detail = Bir şey yapmanız gerekmiyor. Sıranız geldiğinde bu sayfa size bildirir.
visitors-next = Sıra birazdan sizde
visitors-next-detail = Lütfen bekleme alanına gelin.
visitors-called = Sıra sizde!
visitors-called-detail = Lütfen şimdi { $counter } numaralı gişeye gidin.
visitors-serving = İşleminiz yapılıyor
visitors-missed = Sizi çağırdık
visitors-missed-detail = Hâlâ burada mısınız? { $minutes } dakika içinde bize bildirin, sizi yeniden çağıralım.
visitors-parked = İşleminize ara verildi
visitors-parked-detail = Numaranız geçerliliğini koruyor. Sizi yeniden çağıracağız.
visitors-done = Tamamlandı
visitors-done-detail = Ziyaretiniz için teşekkür ederiz. Hoşça kalın!
visitors-cancelled = Numara geri verildi
visitors-cancelled-detail = Artık çağrılmayacaksınız. Haber verdiğiniz için teşekkür ederiz.
visitors-closed = Bu numaranın süresi doldu
visitors-closed-detail = Lütfen girişten yeni bir numara alın.

visitors-way-left = sola
visitors-way-right = sağa
visitors-way-straight = düz ileri
visitors-way-up = yukarı kata
visitors-way-down = aşağı kata

visitors-bring = Lütfen hazır bulundurun
visitors-issued = Alındığı saat: { $time }
visitors-live = Saat { $time } itibarıyla
visitors-live-hint = kendiliğinden güncellenir
visitors-old = Merkezle bağlantı yok – saat { $time } itibarıyla durum. Lütfen ekranları takip edin.
visitors-offline = Telefonunuzun bağlantısı yok. Bilgiler güncel değil. Lütfen ekranları takip edin.
visitors-wifi = Bu sayfa yalnızca bu binada, “{ $wifi }” Wi-Fi ağında çalışır.
visitors-in-house = Bu sayfa yalnızca bu binadaki ağda çalışır.

visitors-cancel = Numarayı geri ver
visitors-cancel-title = Numara geri verilsin mi?
visitors-cancel-detail = Sıranızı kaybedersiniz ve artık çağrılmazsınız. Bu geri alınamaz.
visitors-cancel-yes = Evet, geri ver
visitors-cancel-no = Hayır, beklemeye devam
visitors-return = Geri geldim
visitors-return-hint = Lütfen yalnızca binadaysanız basın.
visitors-failed = Olmadı. Lütfen tekrar deneyin veya danışmaya sorun.
visitors-too-late = Bunun için artık çok geç. Lütfen danışmaya sorun.
visitors-back = Numaraya dön

visitors-unknown = Bu numarayı tanımıyoruz
visitors-unknown-detail = Bir numara yalnızca alındığı gün geçerlidir. Lütfen fişinizdeki kodu yeniden okutun veya yeni bir numara alın.
visitors-busy = Lütfen biraz bekleyin
visitors-busy-detail = Bağlantınızdan çok fazla istek geldi. Lütfen bir dakika sonra tekrar deneyin.
visitors-hub-gone = Şu anda bağlantı yok
visitors-hub-gone-detail = Numaranız geçerliliğini koruyor. Lütfen bekleme alanındaki ekranları takip edin. Bu sayfa birazdan yeniden deneyecek.
visitors-broken = Bir sorun oluştu
visitors-broken-detail = Numaranız geçerliliğini koruyor. Lütfen bekleme alanındaki ekranları takip edin.

visitors-language-name = Türkçe
visitors-language = Dil
visitors-privacy = Çerez yok, isim yok.

# At the start
visitors-wrong-proxy = Bu, 10.0.0.0/8 biçiminde bir ağ değil: { $reason }
visitors-wrong-listen = “{ $address }”, HOST:PORT biçiminde bir adres değil.
visitors-cannot-listen = Ziyaretçi sayfası { $address } adresini dinleyemiyor: { $reason }
visitors-wrong-role = { $file } içindeki anahtar başka bir görev için. Ziyaretçi sayfasına { $role } rolünde bir anahtar gerekir: aufruf key create --role { $role }
