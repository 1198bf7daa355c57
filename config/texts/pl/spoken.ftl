# What the kiosk says when somebody uses it by keys and ear: short sentences, nothing that can only be seen.

# Spoken prompts on and off.
kiosk-speak-on = Czytanie na głos jest włączone. Każdy klawisz je przerywa.
kiosk-speak-off = Czytanie na głos jest wyłączone.

# The beginning of a page and its choices, one line a key.
kiosk-speak-choose = Prosimy wybrać sprawę.
kiosk-speak-key = { $choice }: prosimy nacisnąć { $key }.
kiosk-speak-key-detail = { $choice }: prosimy nacisnąć { $key }. { $detail }.
kiosk-speak-none = Teraz nie ma tu nic do wyboru.
kiosk-speak-page = Strona { $page } z { $pages }.
kiosk-speak-turn = Następna strona: prosimy nacisnąć { $key }.
kiosk-speak-repeat = Aby usłyszeć to jeszcze raz, prosimy nacisnąć { $key }.
kiosk-speak-cursor = { $choice }. Aby wybrać, prosimy nacisnąć klawisz Enter.
kiosk-speak-language = Język: { $language }.

# Names of keys, as one says them.
kiosk-speak-key-enter = klawisz Enter
kiosk-speak-key-escape = klawisz Escape
kiosk-speak-key-star = gwiazdkę
kiosk-speak-key-slash = ukośnik
kiosk-speak-key-plus = plus
kiosk-speak-key-minus = minus
kiosk-speak-key-comma = przecinek
kiosk-speak-key-backspace = klawisz cofania
kiosk-speak-key-pageup = strona w górę
kiosk-speak-key-pagedown = strona w dół
kiosk-speak-key-function = F { $number }
kiosk-speak-key-letter = literę { $letter }

# The number and the paper.
kiosk-speak-number = Państwa numer to { $number }. Jeszcze raz: { $number }.
kiosk-speak-appointment = Wizyta jest o godzinie { $time }.
kiosk-speak-printing = Bilet się drukuje.
kiosk-speak-printed = Bilet jest wydrukowany. Prosimy go zabrać.
kiosk-speak-not-printed = Nie ma teraz papieru. Numer jest mimo to ważny. Prosimy zapamiętać numer { $number }.
kiosk-speak-remember = Prosimy zapamiętać numer { $number }.
kiosk-speak-booked = Wizyta jest dziś o { $time }: { $service }. Państwa kod to { $code }.
kiosk-speak-called = Wywołamy Państwa numer. Jeśli potrzebują Państwo pomocy, prosimy powiedzieć o tym w recepcji.

# What is typed by hand, character by character.
kiosk-speak-typed = Wpisano: { $typed }.
kiosk-speak-typed-nothing = Nic jeszcze nie wpisano.

# Trouble.
kiosk-speak-lost = Wystąpiła awaria.
kiosk-speak-out-of-order = Ten automat jest nieczynny. Prosimy podejść do recepcji.

kiosk-speak-locked = Nieczynne
kiosk-speak-step = Aby usłyszeć wszystko po kolei, prosimy nacisnąć { $key }.
