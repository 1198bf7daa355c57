# The kiosk at the entrance.

kiosk-language-name = Українська
kiosk-language-key = Клавіша L
kiosk-languages = Мова
kiosk-languages-choose = Будь ласка, виберіть мову

kiosk-welcome = Ласкаво просимо
kiosk-choose = Будь ласка, виберіть послугу
kiosk-starting = Хвилинку, ми зараз відчинимо …
kiosk-no-services = Тут зараз не видають номерів. Будь ласка, зверніться до стійки інформації.

kiosk-banner-offline = Час очікування зараз невідомий
kiosk-banner-printer = Принтер не працює – номер на екрані
kiosk-still-there = Ви ще тут? Торкніться екрана, будь ласка

kiosk-date = { $weekday ->
    [0] пн
    [1] вт
    [2] ср
    [3] чт
    [4] пт
    [5] сб
   *[6] нд
}, { $day }.{ $month }

# On a service's button: how many would be before you, and how long it may take.
kiosk-ahead = { $count ->
    [0] Перед вами нікого
    [one] Перед вами { $count } людина
    [few] Перед вами { $count } людини
    [many] Перед вами { $count } людей
   *[other] Перед вами { $count } людини
}
kiosk-wait-short = менше ніж { $minutes } хв
kiosk-wait-about = близько { $minutes } хв
kiosk-wait-range = приблизно { $low }–{ $high } хв
kiosk-wait-about-hours = близько { $hours } год
kiosk-wait-range-hours = приблизно { $low }–{ $high } год
kiosk-wait-unknown = Час очікування невідомий
# In a sentence on the ticket and before it; $wait is one of the texts kiosk-wait-….
kiosk-wait = Час очікування: { $wait }
kiosk-closed = Зараз зачинено
kiosk-opens-today = Відчиняється сьогодні о { $time }
kiosk-opens-tomorrow = Відчиняється завтра о { $time }
kiosk-opens-weekday = Відчиняється: { $weekday ->
    [0] понеділок
    [1] вівторок
    [2] середа
    [3] четвер
    [4] п’ятниця
    [5] субота
   *[6] неділя
}, { $time }
kiosk-opens-date = Відчиняється { $day }.{ $month } о { $time }

# Why there are no numbers any more: one short line on the button.
kiosk-closed-closed-by-staff = Тимчасово зачинено
kiosk-closed-last-ticket = Останній номер видано
kiosk-closed-no-time-left = Сьогодні часу вже немає
kiosk-closed-quota-reached = Усі номери видано
kiosk-closed-zone-full = Зона очікування заповнена
kiosk-again-today = знову з { $time }
kiosk-again-tomorrow = знову завтра з { $time }
kiosk-again-weekday = знову: { $weekday ->
    [0] понеділок
    [1] вівторок
    [2] середа
    [3] четвер
    [4] п’ятниця
    [5] субота
   *[6] неділя
}, { $time }
kiosk-again-date = знову { $day }.{ $month } о { $time }

kiosk-list-back = Попередня сторінка
kiosk-list-more = Інші послуги
kiosk-back = Назад
kiosk-list-page = Сторінка { $page } з { $pages }

kiosk-asking = Хвилинку, будь ласка …
kiosk-asking-more = Ваш номер зараз буде.

# Before somebody takes a number: a long wait, what to bring.
kiosk-confirm-long = Зараз доведеться довго чекати
kiosk-confirm-question = Усе одно взяти номер?
kiosk-confirm-bring = Чи все у вас із собою?
kiosk-bring = Будь ласка, підготуйте: { $bring }
kiosk-confirm-yes = Так, взяти номер
kiosk-confirm-no = Ні, назад

# Для тих, хто радше повернеться сьогодні на певний час, ніж чекатиме.
kiosk-times-heading = Номер зараз – чи певний час сьогодні?
kiosk-times-left = Бажаєте прийти пізніше? Сьогодні ще вільно:
kiosk-times-none = На жаль, на сьогодні вільного часу більше немає.
kiosk-time-gone = Час { $time } щойно зайняли.
kiosk-take-number = Взяти номер
kiosk-time-refused = На жаль, записати вас не вдалося
kiosk-time-no-answer = Ми зараз не знаємо, чи вас записано. Будь ласка, зверніться до стійки інформації.
kiosk-booked-come = Будь ласка, приходьте на цей час
kiosk-booked-heading = Ваш запис сьогодні о
kiosk-booked-code = Код: { $code }
kiosk-booked-check-in = Із цим кодом ви зареєструєтеся тут.
kiosk-booked-scan = Відскануйте телефоном, щоб мати запис із собою.
kiosk-booked-photo = Будь ласка, сфотографуйте: автомат прочитає цей код, коли ви повернетеся.
kiosk-slip-running = Ваш листок із записом друкується …
kiosk-slip-done = Будь ласка, візьміть листок із записом
kiosk-slip-no-paper = Ваш запис усе одно дійсний. Будь ласка, запишіть код або сфотографуйте екран.
kiosk-slip-note = Будь ласка, запишіть код або сфотографуйте екран.

# Several concerns with one number.
kiosk-several = Кілька послуг
kiosk-several-why = один номер на все
kiosk-several-choose = Виберіть усе, що вам потрібно
kiosk-several-go = { $count ->
    [0] Ще нічого не вибрано
    [one] Взяти номер: { $count } послуга
    [few] Взяти номер: { $count } послуги
    [many] Взяти номер: { $count } послуг
   *[other] Взяти номер: { $count } послуги
}
kiosk-several-full = { $count ->
    [one] Не більше ніж { $count } послуга за раз
    [few] Не більше ніж { $count } послуги за раз
    [many] Не більше ніж { $count } послуг за раз
   *[other] Не більше ніж { $count } послуги за раз
}
kiosk-several-more = { $count ->
    [one] і ще { $count } послуга
    [few] і ще { $count } послуги
    [many] і ще { $count } послуг
   *[other] і ще { $count } послуги
}

# For those who go first by the rule of the house.
kiosk-priority = Першочергово
kiosk-priority-why = якщо ви не можете довго чекати
kiosk-priority-heading = Хто проходить першим?
kiosk-priority-question = Чи це стосується вас?
kiosk-priority-yes = Так, далі
kiosk-priority-no = Ні, назад
kiosk-priority-on = Першочергово – виберіть послугу

# For those who have an appointment.
kiosk-appointment = Я маю запис на прийом
kiosk-appointment-why = повідомити про прихід
kiosk-appointment-choose = Будь ласка, введіть код вашого запису
kiosk-appointment-scan = Або піднесіть код до зчитувача.
kiosk-appointment-where = Код є в підтвердженні, яке ви отримали.
kiosk-appointment-delete = Стерти
kiosk-appointment-go = Зареєструватися
kiosk-appointment-booked = Ваш запис о { $time }
kiosk-code-unknown = Ми не знаємо цього коду
kiosk-code-unknown-text = Будь ласка, спробуйте ще раз – або зверніться до стійки інформації.
kiosk-code-not-today = Ваш запис не на сьогодні
kiosk-code-not-today-text = Ваш запис { $day }.{ $month } о { $time }. Маєте запитання? Вам допоможуть біля стійки інформації.
kiosk-code-checked-in = Ваш прихід уже зареєстровано
kiosk-code-checked-in-text = Ваш номер { $number }. Будь ласка, чекайте на виклик.
kiosk-code-refused = На жаль, тут зареєструватися не можна
kiosk-code-no-answer = Ми зараз не можемо перевірити ваш запис. Будь ласка, спробуйте ще раз – або зверніться до стійки інформації.
kiosk-code-too-early = Ви прийшли раніше
kiosk-code-too-early-text = Зареєструватися тут на свій запис можна з { $time }.
kiosk-code-passed = На жаль, час вашого запису минув
kiosk-code-passed-text = Ви можете взяти номер або попросити про новий запис біля стійки інформації.
kiosk-code-called-off = Цей запис скасовано
kiosk-code-called-off-text = Ви можете взяти номер. Маєте запитання? Вам допоможуть біля стійки інформації.
kiosk-code-page = Будь ласка, покажіть код вашого запису
kiosk-code-page-text = Це була адреса сторінки вашого запису. Код є на сторінці та в підтвердженні.
kiosk-presence = Повідомити про прихід телефоном: код { $code }

# For those who hold their ticket under the reader.
kiosk-visit-called = Ваша черга!
kiosk-visit-called-text = Будь ласка, підійдіть зараз до вікна { $counter }.
kiosk-visit-serving = Вас обслуговують
kiosk-visit-missed = Ми вас уже викликали
kiosk-visit-missed-text = Ви знову тут? Ми викличемо вас ще раз.
kiosk-visit-parked = Обслуговування призупинено
kiosk-visit-parked-text = Ваш номер залишається дійсним. Ми викличемо вас знову.
kiosk-visit-ended = Це відвідування завершено
kiosk-visit-ended-text = Вам потрібно ще щось? Будь ласка, візьміть новий номер.
kiosk-visit-unknown = Ми не знаємо цього номера
kiosk-visit-unknown-text = Номер дійсний лише в той день, коли його взяли. Будь ласка, візьміть новий.
kiosk-visit-no-answer = Ми зараз не можемо перевірити ваш номер. Він залишається дійсним. Будь ласка, стежте за екранами в зоні очікування.

# How was it? Nobody has to say, and nobody is asked who they are.
kiosk-feedback = Ваша думка
kiosk-feedback-why = як було сьогодні?
kiosk-feedback-choose = Як ви оцінюєте сьогоднішній візит?
kiosk-feedback-5 = Дуже добре
kiosk-feedback-4 = Добре
kiosk-feedback-3 = Посередньо
kiosk-feedback-2 = Погано
kiosk-feedback-1 = Дуже погано
kiosk-feedback-thanks = Дякуємо!
kiosk-feedback-thanks-text = Ми отримали вашу відповідь. Ми не знаємо, від кого вона.
kiosk-feedback-no-answer = На жаль, ваша відповідь до нас не дійшла. Будь ласка, спробуйте ще раз.

# What makes the kiosk easier to use; until the next person comes.
kiosk-access = Доступність
kiosk-access-key = F4
kiosk-access-why = шрифт, контраст, час
kiosk-access-choose = Що вам допоможе?
kiosk-access-contrast = Високий контраст
kiosk-access-contrast-why = світлі літери на чорному
kiosk-access-large = Великий шрифт
kiosk-access-large-why = менше кнопок одночасно
kiosk-access-slow = Більше часу
kiosk-access-slow-why = кожна сторінка видима довше
kiosk-access-low = Кнопки нижче
kiosk-access-low-why = легко дістати, також сидячи
kiosk-access-spoken = Озвучення
kiosk-access-spoken-why = через навушники
kiosk-access-on = увімкнено
kiosk-access-off = вимкнено
kiosk-access-keys = Цифрова клавіатура: + далі, − назад, Enter вибрати, кома крок назад, * озвучити

# The button behind which there is all that has no room below.
kiosk-other = Інше
kiosk-other-choose = Що ви хочете зробити?

kiosk-your-number = Ваш номер
kiosk-people-ahead = { $count ->
    [0] Ви наступні
    [one] Перед вами { $count } людина
    [few] Перед вами { $count } людини
    [many] Перед вами { $count } людей
   *[other] Перед вами { $count } людини
}
kiosk-wait-for-call = Будь ласка, чекайте на виклик
kiosk-print-running = Ваш талон друкується …
kiosk-print-done = Будь ласка, візьміть талон
kiosk-print-failed = Принтер не працює.
kiosk-print-out-of-paper = У принтері закінчився папір.
kiosk-print-cover-open = Принтер відкритий.
kiosk-no-paper = Ваш номер усе одно дійсний. Будь ласка, запам’ятайте його або сфотографуйте екран.
kiosk-note-number = Будь ласка, запам’ятайте номер або сфотографуйте екран.
kiosk-scan = Відскануйте телефоном, щоб бачити, коли ваша черга.
kiosk-scan-wifi = Відскануйте телефоном (лише в мережі Wi-Fi «{ $wifi }»), щоб бачити, коли ваша черга.
kiosk-scan-house = Відскануйте телефоном (лише в нашій мережі Wi-Fi), щоб бачити, коли ваша черга.
kiosk-done = Готово
kiosk-closes-in = Ця сторінка закриється за { $seconds } с

kiosk-notice-closed = Зараз зачинено
kiosk-notice-closed-text = На цю послугу зараз немає номерів. Маєте запитання? Вам допоможуть біля стійки інформації.
kiosk-notice-no-answer = На жаль, не вдалося
kiosk-notice-no-answer-text = Ми зараз не можемо видати номер. Будь ласка, спробуйте ще раз – або зверніться до стійки інформації. Там ви отримаєте номер.
kiosk-notice-refused = На жаль, зараз немає номерів
kiosk-notice-reception = Вам допоможуть біля стійки інформації.

# For those who missed their call.
kiosk-return = Я знову тут
kiosk-return-why = якщо ви пропустили свій виклик
kiosk-return-key = F3
kiosk-return-choose = Який у вас номер?
kiosk-return-more = Інші номери
kiosk-return-none = У цьому списку більше нікого немає.
kiosk-return-not-there = Вашого номера тут немає? Будь ласка, зверніться до стійки інформації.
kiosk-return-done = Ви знову в черзі
kiosk-return-done-text = Будь ласка, сідайте. Ми викличемо вас ще раз.
kiosk-return-refused = Цей номер тут уже не можна повернути в чергу
kiosk-return-way-on = Будь ласка, зверніться з номером до стійки інформації. Там вам допоможуть.
kiosk-return-no-answer = Ми зараз не можемо повернути вас у чергу. Будь ласка, спробуйте ще раз – або зверніться до стійки інформації.

# For those who need a person.
kiosk-help = Допомога
kiosk-help-key = F1
kiosk-help-told = Ми повідомили персонал
kiosk-help-coming = Ми вже йдемо до вас
kiosk-help-text = Будь ласка, залишайтеся тут.
kiosk-help-no-answer = Ми зараз нікого не змогли повідомити. Будь ласка, спробуйте ще раз – або зверніться до стійки інформації.

kiosk-try-again = Спробувати ще раз
kiosk-to-start = На початок

# When it cannot start, or ends unexpectedly.
kiosk-needs-terminal = aufruf kiosk потребує термінала.
kiosk-ended = Термінал завершив роботу з кодом { $code }.
kiosk-needs-hub = Цей термінал ще не готовий. Будь ласка, зверніться до стійки інформації.
kiosk-needs-hub-staff = Для персоналу: { $device } потрібно один раз з’єднати з центральним сервером. Після цього він працює й без нього.
