# What the kiosk says when somebody uses it by keys and ear. It is read aloud: short sentences, no
# brackets, no abbreviations, nothing that can only be seen on the screen.

# Spoken prompts on and off.
kiosk-speak-on = Spoken prompts are on. Any key interrupts them.
kiosk-speak-off = Spoken prompts are off.

# The beginning of a page and its choices, one line a key.
kiosk-speak-choose = Please choose what you came for.
kiosk-speak-key = For { $choice } press { $key }.
kiosk-speak-key-detail = For { $choice } press { $key }. { $detail }.
kiosk-speak-none = There is nothing to choose here just now.
kiosk-speak-page = Page { $page } of { $pages }.
kiosk-speak-turn = For the next page press { $key }.
kiosk-speak-step = To hear everything one by one press { $key }.
kiosk-speak-repeat = To hear this again press { $key }.
kiosk-speak-cursor = { $choice }. To choose it press enter.
kiosk-speak-language = Language: { $language }.

# Names of keys, as one says them.
kiosk-speak-key-enter = enter
kiosk-speak-key-escape = the escape key
kiosk-speak-key-star = star
kiosk-speak-key-slash = slash
kiosk-speak-key-plus = plus
kiosk-speak-key-minus = minus
kiosk-speak-key-comma = comma
kiosk-speak-key-backspace = backspace
kiosk-speak-key-pageup = page up
kiosk-speak-key-pagedown = page down
kiosk-speak-key-function = F { $number }
kiosk-speak-key-letter = the letter { $letter }

# The number and the paper.
kiosk-speak-number = Your number is { $number }. Once more: { $number }.
kiosk-speak-appointment = Your appointment is at { $time }.
kiosk-speak-printing = Your ticket is being printed.
kiosk-speak-printed = Your ticket is printed. Please take it.
kiosk-speak-not-printed = There is no paper just now. Your number is valid all the same. Please remember the number { $number }.
kiosk-speak-remember = Please remember the number { $number }.
kiosk-speak-booked = Your appointment is today at { $time }: { $service }. Your code is { $code }.
kiosk-speak-called = We will call your number. Please tell the reception desk if you need help.

# What is typed by hand, character by character.
kiosk-speak-typed = Typed: { $typed }.
kiosk-speak-typed-nothing = Nothing typed yet.

# Trouble.
kiosk-speak-lost = Something is out of order.
kiosk-speak-locked = Out of order
kiosk-speak-out-of-order = This kiosk is out of order. Please go to the reception desk.
