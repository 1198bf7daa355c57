# What the kiosk says when somebody uses it by keys and ear: short sentences, nothing that can only be seen.

# Spoken prompts on and off.
kiosk-speak-on = Озвучивание включено. Любая клавиша его прерывает.
kiosk-speak-off = Озвучивание выключено.

# The beginning of a page and its choices, one line a key.
kiosk-speak-choose = Пожалуйста, выберите услугу.
kiosk-speak-key = { $choice }: нажмите { $key }.
kiosk-speak-key-detail = { $choice }: нажмите { $key }. { $detail }.
kiosk-speak-none = Здесь сейчас не из чего выбирать.
kiosk-speak-page = Страница { $page } из { $pages }.
kiosk-speak-turn = Следующая страница: нажмите { $key }.
kiosk-speak-repeat = Чтобы услышать это ещё раз, нажмите { $key }.
kiosk-speak-cursor = { $choice }. Чтобы выбрать, нажмите клавишу ввода.
kiosk-speak-language = Язык: { $language }.

# Names of keys, as one says them.
kiosk-speak-key-enter = клавишу ввода
kiosk-speak-key-escape = клавишу эскейп
kiosk-speak-key-star = звёздочку
kiosk-speak-key-slash = косую черту
kiosk-speak-key-plus = плюс
kiosk-speak-key-minus = минус
kiosk-speak-key-comma = запятую
kiosk-speak-key-backspace = клавишу стирания
kiosk-speak-key-pageup = страницу вверх
kiosk-speak-key-pagedown = страницу вниз
kiosk-speak-key-function = F { $number }
kiosk-speak-key-letter = букву { $letter }

# The number and the paper.
kiosk-speak-number = Ваш номер { $number }. Ещё раз: { $number }.
kiosk-speak-appointment = Ваша запись на { $time }.
kiosk-speak-printing = Ваш талон печатается.
kiosk-speak-printed = Ваш талон напечатан. Пожалуйста, возьмите его.
kiosk-speak-not-printed = Сейчас нет бумаги. Ваш номер всё равно действителен. Пожалуйста, запомните номер { $number }.
kiosk-speak-remember = Пожалуйста, запомните номер { $number }.
kiosk-speak-booked = Ваша запись сегодня на { $time }: { $service }. Ваш код { $code }.
kiosk-speak-called = Мы вызовем ваш номер. Если вам нужна помощь, скажите об этом у стойки информации.

# What is typed by hand, character by character.
kiosk-speak-typed = Введено: { $typed }.
kiosk-speak-typed-nothing = Ещё ничего не введено.

# Trouble.
kiosk-speak-lost = Произошла неисправность.
kiosk-speak-out-of-order = Этот терминал не работает. Пожалуйста, обратитесь к стойке информации.
kiosk-speak-locked = Не работает
kiosk-speak-step = Чтобы прослушать всё по порядку, нажмите { $key }.
