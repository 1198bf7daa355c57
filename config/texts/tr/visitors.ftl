# The page of a ticket on the phone.

visitors-your-number = Numaranız
visitors-service = İşleminiz
visitors-counter = Gişe

visitors-waiting = { $count ->
    [0] Önünüzde kimse yok
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
visitors-missed-detail = Hâlâ burada mısınız? Saat { $time } olmadan bize bildirin, sizi yeniden çağıralım.
visitors-held = Sizi bekliyoruz
visitors-held-detail = Sizi çağırdık. Geldiğinizde lütfen saat { $time } olmadan bize bildirin.
visitors-here = Buradayım
visitors-parked-until = Numaranız geçerliliğini koruyor. Saat { $time } itibarıyla yeniden sıradasınız.
visitors-soonest = Büyük olasılıkla saat { $time } öncesinde değil
visitors-come-in = Lütfen şimdi içeri girin.
visitors-full = Bekleme salonu dolu. Lütfen dışarıda bekleyin, size haber veririz.
visitors-wait-in = Lütfen burada bekleyin: { $zone }
visitors-plan = Yolu göster
visitors-video = Görüntülü görüşmeyi aç
visitors-virtual-detail = Buraya gelmeniz gerekmiyor. Bu sayfayı açık tutun: Sıranız geldiğinde görüntülü görüşme düğmesi burada görünür.
visitors-video-detail = Hazırız. Lütfen şimdi görüntülü görüşmeyi açın.
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

visitors-away = Kısa süreliğine dışarı çıkmak ister misiniz?
visitors-not-here = Henüz burada değil misiniz?
visitors-walk = Yürüyerek bize kaç dakikada gelirsiniz?
visitors-walk-by = Lütfen saat { $time } olunca yola çıkın.
visitors-walk-now = Lütfen şimdi yola çıkın!
visitors-walk-kept = Bu bilgi telefonunuzda kalır.
visitors-come = Yoldayım
visitors-come-hint = Siz gelmeden çağrılırsanız sizi { $minutes } dakika bekleriz.
visitors-coming = Teşekkürler, haberimiz var. Çağrıldıktan sonra sizi { $minutes } dakika bekleriz.
visitors-sound = Sesle çağır
visitors-push = Bana mesaj gönder
visitors-install = Ana ekrana ekle
visitors-journey = Bugünkü adımlarınız
visitors-step-done = tamamlandı
visitors-step-here = şimdi
visitors-step-todo = sonra

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
visitors-let-first = İki kişiye sıra ver
visitors-let-first-title = İki kişiye sıranızı vermek ister misiniz?
visitors-let-first-detail = Sıradaki iki kişi sizden önce çağrılır. Siz daha uzun beklersiniz. Bu geri alınamaz.
visitors-let-first-yes = Evet, sıra ver
visitors-let-first-no = Hayır, yerim kalsın
visitors-nobody-behind = Şu anda arkanızda bekleyen yok.
visitors-let-enough = Bugün başkalarına birçok kez sıra verdiniz. Daha fazlası mümkün değil.
visitors-failed = Olmadı. Lütfen tekrar deneyin veya danışmaya sorun.
visitors-too-late = Bunun için artık çok geç. Lütfen danışmaya sorun.
visitors-back = Numaraya dön

visitors-unknown = Bu ziyaret sona erdi
visitors-unknown-detail = Ya da adres tam doğru değil. Lütfen fişinizdeki kodu yeniden okutun veya yeni bir numara alın.
visitors-busy = Lütfen biraz bekleyin
visitors-busy-detail = Bağlantınızdan çok fazla istek geldi. Lütfen bir dakika sonra tekrar deneyin.
visitors-too-often = Lütfen biraz bekleyin
visitors-too-often-detail = Çok sık bastınız. Numaranız geçerliliğini koruyor. Lütfen bir dakika sonra tekrar deneyin.
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
visitors-push-key = { $file } içindeki telefon mesajları anahtarı okunamıyor veya oluşturulamıyor: { $reason }
