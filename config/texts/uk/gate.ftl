# The gate at the entrance or at the door of a waiting area: it reads tickets and appointments.

gate-idle = Будь ласка, піднесіть талон або запис до зчитувача
gate-idle-more = Код на папері або в телефоні.
gate-checking = Хвилинку …
gate-starting = Хвилинку, ми зараз відчинимо …

gate-valid = Ласкаво просимо
gate-valid-text = Будь ласка, заходьте.
gate-valid-appointment = Ваш запис о { $time }. Будь ласка, заходьте.
gate-valid-number = Ваш номер { $number }. Будь ласка, заходьте й чекайте на виклик.

gate-too-early = Ще зарано
gate-too-early-text = Будь ласка, приходьте пізніше.
gate-too-early-from = Ви можете зайти з { $time }.

gate-not-today = Не сьогодні
gate-not-today-text = Це на інший день. Будь ласка, зверніться до стійки інформації.
gate-not-today-on = Ваш запис: { $weekday ->
    [0] понеділок
    [1] вівторок
    [2] середа
    [3] четвер
    [4] п’ятниця
    [5] субота
   *[6] неділя
}, { $day } { $month ->
    [1] січня
    [2] лютого
    [3] березня
    [4] квітня
    [5] травня
    [6] червня
    [7] липня
    [8] серпня
    [9] вересня
    [10] жовтня
    [11] листопада
   *[12] грудня
}, о { $time }.

gate-zone-full = Зараз заповнено
gate-zone-full-text = Будь ласка, зачекайте хвилинку. Ваш номер залишається дійсним.

gate-over = Більше не дійсний
gate-over-text = Це відвідування завершено. Маєте запитання? Будь ласка, зверніться до стійки інформації.

gate-unknown = Не розпізнано
gate-unknown-text = Ми не знаємо цього коду. Будь ласка, зверніться до стійки інформації.

gate-unreadable = Не читається
gate-unreadable-text = Будь ласка, піднесіть код до зчитувача ще раз.

# The hub does not answer: then the gate does not guess.
gate-lost = Несправність
gate-lost-text = Немає з’єднання – вас впустить персонал

# The reader is missing.
gate-scanner = Зчитувач не працює
gate-scanner-text = Будь ласка, покажіть талон працівникам.

# Small at the edge, for staff.
gate-zone-house = Будівля
gate-zone-inside = усередині: { $inside }
gate-zone-inside-of = усередині: { $inside } з { $capacity }
gate-zone-waiting = чекають: { $waiting }
gate-zone-entries = входів сьогодні: { $entries }

gate-needs-terminal = aufruf gate потребує термінала.
gate-ended = Контроль входу несподівано завершився (код { $code }).
gate-show = Ваш талон, будь ласка
