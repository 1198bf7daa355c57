# What the kiosk says when somebody uses it by keys and ear: short sentences, nothing that can only be seen.

# Spoken prompts on and off.
kiosk-speak-on = Озвучення ввімкнено. Будь-яка клавіша його перериває.
kiosk-speak-off = Озвучення вимкнено.

# The beginning of a page and its choices, one line a key.
kiosk-speak-choose = Будь ласка, виберіть послугу.
kiosk-speak-key = { $choice }: натисніть { $key }.
kiosk-speak-key-detail = { $choice }: натисніть { $key }. { $detail }.
kiosk-speak-none = Тут зараз немає з чого вибирати.
kiosk-speak-page = Сторінка { $page } з { $pages }.
kiosk-speak-turn = Наступна сторінка: натисніть { $key }.
kiosk-speak-repeat = Щоб почути це ще раз, натисніть { $key }.
kiosk-speak-cursor = { $choice }. Щоб вибрати, натисніть клавішу введення.
kiosk-speak-language = Мова: { $language }.

# Names of keys, as one says them.
kiosk-speak-key-enter = клавішу введення
kiosk-speak-key-escape = клавішу ескейп
kiosk-speak-key-star = зірочку
kiosk-speak-key-slash = скісну риску
kiosk-speak-key-plus = плюс
kiosk-speak-key-minus = мінус
kiosk-speak-key-comma = кому
kiosk-speak-key-backspace = клавішу стирання
kiosk-speak-key-pageup = сторінку вгору
kiosk-speak-key-pagedown = сторінку вниз
kiosk-speak-key-function = F { $number }
kiosk-speak-key-letter = літеру { $letter }

# The number and the paper.
kiosk-speak-number = Ваш номер { $number }. Ще раз: { $number }.
kiosk-speak-appointment = Ваш запис о { $time }.
kiosk-speak-printing = Ваш талон друкується.
kiosk-speak-printed = Ваш талон надруковано. Будь ласка, візьміть його.
kiosk-speak-not-printed = Зараз немає паперу. Ваш номер усе одно дійсний. Будь ласка, запам’ятайте номер { $number }.
kiosk-speak-remember = Будь ласка, запам’ятайте номер { $number }.
kiosk-speak-booked = Ваш запис сьогодні о { $time }: { $service }. Ваш код { $code }.
kiosk-speak-called = Ми викличемо ваш номер. Якщо вам потрібна допомога, скажіть про це біля стійки інформації.

# What is typed by hand, character by character.
kiosk-speak-typed = Введено: { $typed }.
kiosk-speak-typed-nothing = Ще нічого не введено.

# Trouble.
kiosk-speak-lost = Сталася несправність.
kiosk-speak-out-of-order = Цей термінал не працює. Будь ласка, зверніться до стійки інформації.
kiosk-speak-locked = Не працює
kiosk-speak-step = Щоб прослухати все по черзі, натисніть { $key }.
