# What the kiosk says when somebody uses it by keys and ear: short sentences, nothing that can only be seen.

# Spoken prompts on and off.
kiosk-speak-on = Sesli okuma açık. Herhangi bir tuş onu keser.
kiosk-speak-off = Sesli okuma kapalı.

# The beginning of a page and its choices, one line a key.
kiosk-speak-choose = Lütfen işleminizi seçin.
kiosk-speak-key = { $choice } için { $key } tuşuna basın.
kiosk-speak-key-detail = { $choice } için { $key } tuşuna basın. { $detail }.
kiosk-speak-none = Burada şu anda seçilecek bir şey yok.
kiosk-speak-page = { $pages } sayfadan { $page }. sayfa.
kiosk-speak-turn = Sonraki sayfa için { $key } tuşuna basın.
kiosk-speak-repeat = Yeniden dinlemek için { $key } tuşuna basın.
kiosk-speak-cursor = { $choice }. Seçmek için giriş tuşuna basın.
kiosk-speak-language = Dil: { $language }.

# Names of keys, as one says them.
kiosk-speak-key-enter = giriş
kiosk-speak-key-escape = çıkış
kiosk-speak-key-star = yıldız
kiosk-speak-key-slash = eğik çizgi
kiosk-speak-key-plus = artı
kiosk-speak-key-minus = eksi
kiosk-speak-key-comma = virgül
kiosk-speak-key-backspace = silme
kiosk-speak-key-pageup = önceki sayfa
kiosk-speak-key-pagedown = sonraki sayfa
kiosk-speak-key-function = F { $number }
kiosk-speak-key-letter = { $letter } harfi

# The number and the paper.
kiosk-speak-number = Numaranız { $number }. Tekrar: { $number }.
kiosk-speak-appointment = Randevunuz saat { $time }.
kiosk-speak-printing = Fişiniz yazdırılıyor.
kiosk-speak-printed = Fişiniz yazdırıldı. Lütfen alın.
kiosk-speak-not-printed = Şu anda kâğıt yok. Numaranız yine de geçerli. Lütfen { $number } numarasını aklınızda tutun.
kiosk-speak-remember = Lütfen { $number } numarasını aklınızda tutun.
kiosk-speak-booked = Randevunuz bugün saat { $time }: { $service }. Kodunuz { $code }.
kiosk-speak-called = Numaranızı sesli olarak çağıracağız. Yardıma ihtiyacınız varsa lütfen danışmaya söyleyin.

# What is typed by hand, character by character.
kiosk-speak-typed = Girilen: { $typed }.
kiosk-speak-typed-nothing = Henüz bir şey girilmedi.

# Trouble.
kiosk-speak-lost = Bir arıza var.
kiosk-speak-out-of-order = Bu cihaz hizmet dışı. Lütfen danışmaya gidin.
kiosk-speak-locked = Hizmet dışı
kiosk-speak-step = Her şeyi sırayla dinlemek için { $key } tuşuna basın.
