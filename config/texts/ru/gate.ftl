# The gate at the entrance or at the door of a waiting area: it reads tickets and appointments.

gate-idle = Пожалуйста, поднесите талон или запись к считывателю
gate-idle-more = Код на бумаге или в телефоне.
gate-checking = Минутку …
gate-starting = Минутку, мы сейчас откроем …

gate-valid = Добро пожаловать
gate-valid-text = Пожалуйста, проходите.
gate-valid-appointment = Ваша запись на { $time }. Пожалуйста, проходите.
gate-valid-number = Ваш номер { $number }. Пожалуйста, проходите и ждите вызова.

gate-too-early = Ещё рано
gate-too-early-text = Пожалуйста, приходите позже.
gate-too-early-from = Вы можете войти с { $time }.

gate-not-today = Не сегодня
gate-not-today-text = Это на другой день. Пожалуйста, обратитесь к стойке информации.
gate-not-today-on = Ваша запись: { $weekday ->
    [0] понедельник
    [1] вторник
    [2] среда
    [3] четверг
    [4] пятница
    [5] суббота
   *[6] воскресенье
}, { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
}, в { $time }.

gate-zone-full = Сейчас заполнено
gate-zone-full-text = Пожалуйста, подождите немного. Ваш номер остаётся действительным.

gate-over = Больше не действует
gate-over-text = Это посещение завершено. Есть вопросы? Пожалуйста, обратитесь к стойке информации.

gate-unknown = Не распознано
gate-unknown-text = Мы не знаем этот код. Пожалуйста, обратитесь к стойке информации.

gate-unreadable = Не читается
gate-unreadable-text = Пожалуйста, поднесите код к считывателю ещё раз.

# The hub does not answer: then the gate does not guess.
gate-lost = Неисправность
gate-lost-text = Нет соединения – вас впустит персонал

# The reader is missing.
gate-scanner = Считыватель не работает
gate-scanner-text = Пожалуйста, покажите талон сотрудникам.

# Small at the edge, for staff.
gate-zone-house = Здание
gate-zone-inside = внутри: { $inside }
gate-zone-inside-of = внутри: { $inside } из { $capacity }
gate-zone-waiting = ждут: { $waiting }
gate-zone-entries = входов сегодня: { $entries }

gate-needs-terminal = aufruf gate нужен терминал.
gate-ended = Контроль входа неожиданно завершился (код { $code }).
gate-show = Ваш талон, пожалуйста
