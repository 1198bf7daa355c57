# The kiosk at the entrance.

kiosk-language-name = Русский
kiosk-language-key = Клавиша L
kiosk-languages = Язык
kiosk-languages-choose = Пожалуйста, выберите язык

kiosk-welcome = Добро пожаловать
kiosk-choose = Пожалуйста, выберите услугу
kiosk-starting = Минутку, мы сейчас откроем …
kiosk-no-services = Здесь сейчас не выдают номера. Пожалуйста, обратитесь к стойке информации.

kiosk-banner-offline = Время ожидания сейчас неизвестно
kiosk-banner-printer = Принтер не работает – номер на экране
kiosk-still-there = Вы ещё здесь? Коснитесь экрана, пожалуйста

kiosk-date = { $weekday ->
    [0] пн
    [1] вт
    [2] ср
    [3] чт
    [4] пт
    [5] сб
   *[6] вс
}, { $day }.{ $month }

# On a service's button: how many would be before you, and how long it may take.
kiosk-ahead = { $count ->
    [0] Перед вами никого
    [one] Перед вами { $count } человек
    [few] Перед вами { $count } человека
    [many] Перед вами { $count } человек
   *[other] Перед вами { $count } человека
}
kiosk-wait-short = меньше { $minutes } мин
kiosk-wait-about = около { $minutes } мин
kiosk-wait-range = примерно { $low }–{ $high } мин
kiosk-wait-about-hours = около { $hours } ч
kiosk-wait-range-hours = примерно { $low }–{ $high } ч
kiosk-wait-unknown = Время ожидания неизвестно
# In a sentence on the ticket and before it; $wait is one of the texts kiosk-wait-….
kiosk-wait = Время ожидания: { $wait }
kiosk-closed = Сейчас закрыто
kiosk-opens-today = Откроется сегодня в { $time }
kiosk-opens-tomorrow = Откроется завтра в { $time }
kiosk-opens-weekday = Откроется: { $weekday ->
    [0] понедельник
    [1] вторник
    [2] среда
    [3] четверг
    [4] пятница
    [5] суббота
   *[6] воскресенье
}, { $time }
kiosk-opens-date = Откроется { $day }.{ $month } в { $time }

# Why there are no numbers any more: one short line on the button.
kiosk-closed-closed-by-staff = Временно закрыто
kiosk-closed-last-ticket = Последний номер выдан
kiosk-closed-no-time-left = Сегодня времени уже нет
kiosk-closed-quota-reached = Все номера выданы
kiosk-closed-zone-full = Зона ожидания заполнена
kiosk-again-today = снова с { $time }
kiosk-again-tomorrow = снова завтра с { $time }
kiosk-again-weekday = снова: { $weekday ->
    [0] понедельник
    [1] вторник
    [2] среда
    [3] четверг
    [4] пятница
    [5] суббота
   *[6] воскресенье
}, { $time }
kiosk-again-date = снова { $day }.{ $month } в { $time }

kiosk-list-back = Предыдущая страница
kiosk-list-more = Другие услуги
kiosk-back = Назад
kiosk-list-page = Страница { $page } из { $pages }

kiosk-asking = Минутку, пожалуйста …
kiosk-asking-more = Ваш номер сейчас будет.

# Before somebody takes a number: a long wait, what to bring.
kiosk-confirm-long = Сейчас придётся долго ждать
kiosk-confirm-question = Всё равно взять номер?
kiosk-confirm-bring = У вас всё с собой?
kiosk-bring = Пожалуйста, подготовьте: { $bring }
kiosk-confirm-yes = Да, взять номер
kiosk-confirm-no = Нет, назад

# Для тех, кто лучше вернётся сегодня к определённому времени, чем будет ждать.
kiosk-times-heading = Номер сейчас – или определённое время сегодня?
kiosk-times-left = Хотите прийти позже? Сегодня ещё свободно:
kiosk-times-none = К сожалению, на сегодня свободного времени больше нет.
kiosk-time-gone = Время { $time } только что заняли.
kiosk-take-number = Взять номер
kiosk-time-refused = К сожалению, записать вас не удалось
kiosk-time-no-answer = Мы сейчас не знаем, записаны ли вы. Пожалуйста, обратитесь к стойке информации.
kiosk-booked-come = Пожалуйста, приходите к этому времени
kiosk-booked-heading = Ваша запись сегодня на
kiosk-booked-code = Код: { $code }
kiosk-booked-check-in = С этим кодом вы зарегистрируетесь здесь.
kiosk-booked-scan = Отсканируйте телефоном, чтобы взять запись с собой.
kiosk-booked-photo = Пожалуйста, сфотографируйте: автомат прочитает этот код, когда вы вернётесь.
kiosk-slip-running = Ваш листок с записью печатается …
kiosk-slip-done = Пожалуйста, возьмите листок с записью
kiosk-slip-no-paper = Ваша запись всё равно действительна. Пожалуйста, запишите код или сфотографируйте экран.
kiosk-slip-note = Пожалуйста, запишите код или сфотографируйте экран.

# Several concerns with one number.
kiosk-several = Несколько услуг
kiosk-several-why = один номер на всё
kiosk-several-choose = Выберите всё, что вам нужно
kiosk-several-go = { $count ->
    [0] Пока ничего не выбрано
    [one] Взять номер: { $count } услуга
    [few] Взять номер: { $count } услуги
    [many] Взять номер: { $count } услуг
   *[other] Взять номер: { $count } услуги
}
kiosk-several-full = { $count ->
    [one] Не больше { $count } услуги за раз
    [few] Не больше { $count } услуг за раз
    [many] Не больше { $count } услуг за раз
   *[other] Не больше { $count } услуги за раз
}
kiosk-several-more = { $count ->
    [one] и ещё { $count } услуга
    [few] и ещё { $count } услуги
    [many] и ещё { $count } услуг
   *[other] и ещё { $count } услуги
}

# For those who go first by the rule of the house.
kiosk-priority = Вне очереди
kiosk-priority-why = если вы не можете долго ждать
kiosk-priority-heading = Кто проходит первым?
kiosk-priority-question = Это относится к вам?
kiosk-priority-yes = Да, дальше
kiosk-priority-no = Нет, назад
kiosk-priority-on = Вне очереди – выберите услугу

# For those who have an appointment.
kiosk-appointment = У меня запись на приём
kiosk-appointment-why = сообщить о приходе
kiosk-appointment-choose = Пожалуйста, введите код вашей записи
kiosk-appointment-scan = Или поднесите код к считывателю.
kiosk-appointment-where = Код есть в подтверждении, которое вы получили.
kiosk-appointment-delete = Стереть
kiosk-appointment-go = Зарегистрироваться
kiosk-appointment-booked = Ваша запись на { $time }
kiosk-code-unknown = Мы не знаем этот код
kiosk-code-unknown-text = Пожалуйста, попробуйте ещё раз – или обратитесь к стойке информации.
kiosk-code-not-today = Ваша запись не на сегодня
kiosk-code-not-today-text = Ваша запись { $day }.{ $month } в { $time }. Есть вопросы? Вам помогут у стойки информации.
kiosk-code-checked-in = Ваш приход уже зарегистрирован
kiosk-code-checked-in-text = Ваш номер { $number }. Пожалуйста, ждите вызова.
kiosk-code-refused = К сожалению, здесь нельзя зарегистрироваться
kiosk-code-no-answer = Мы сейчас не можем проверить вашу запись. Пожалуйста, попробуйте ещё раз – или обратитесь к стойке информации.
kiosk-code-too-early = Вы пришли раньше
kiosk-code-too-early-text = Зарегистрироваться здесь по вашей записи можно с { $time }.
kiosk-code-passed = К сожалению, время вашей записи прошло
kiosk-code-passed-text = Вы можете взять номер или попросить о новой записи у стойки информации.
kiosk-code-called-off = Эта запись отменена
kiosk-code-called-off-text = Вы можете взять номер. Есть вопросы? Вам помогут у стойки информации.
kiosk-code-page = Пожалуйста, покажите код вашей записи
kiosk-code-page-text = Это был адрес страницы вашей записи. Код есть на странице и в подтверждении.
kiosk-presence = Сообщить о приходе по телефону: код { $code }

# For those who hold their ticket under the reader.
kiosk-visit-called = Ваша очередь!
kiosk-visit-called-text = Пожалуйста, подойдите сейчас к окну { $counter }.
kiosk-visit-serving = Вас обслуживают
kiosk-visit-missed = Мы вас уже вызывали
kiosk-visit-missed-text = Вы снова здесь? Мы вызовем вас ещё раз.
kiosk-visit-parked = Обслуживание приостановлено
kiosk-visit-parked-text = Ваш номер остаётся действительным. Мы вызовем вас снова.
kiosk-visit-ended = Это посещение завершено
kiosk-visit-ended-text = Вам нужно что-то ещё? Пожалуйста, возьмите новый номер.
kiosk-visit-unknown = Мы не знаем этот номер
kiosk-visit-unknown-text = Номер действителен только в тот день, когда он был взят. Пожалуйста, возьмите новый.
kiosk-visit-no-answer = Мы сейчас не можем проверить ваш номер. Он остаётся действительным. Пожалуйста, следите за экранами в зоне ожидания.

# How was it? Nobody has to say, and nobody is asked who they are.
kiosk-feedback = Ваше мнение
kiosk-feedback-why = как было сегодня?
kiosk-feedback-choose = Как вы оцениваете сегодняшний визит?
kiosk-feedback-5 = Очень хорошо
kiosk-feedback-4 = Хорошо
kiosk-feedback-3 = Средне
kiosk-feedback-2 = Плохо
kiosk-feedback-1 = Очень плохо
kiosk-feedback-thanks = Спасибо!
kiosk-feedback-thanks-text = Мы получили ваш ответ. Мы не знаем, от кого он.
kiosk-feedback-no-answer = К сожалению, ваш ответ до нас не дошёл. Пожалуйста, попробуйте ещё раз.

# What makes the kiosk easier to use; until the next person comes.
kiosk-access = Доступность
kiosk-access-key = F4
kiosk-access-why = шрифт, контраст, время
kiosk-access-choose = Что вам поможет?
kiosk-access-contrast = Высокий контраст
kiosk-access-contrast-why = светлые буквы на чёрном
kiosk-access-large = Крупный шрифт
kiosk-access-large-why = меньше кнопок сразу
kiosk-access-slow = Больше времени
kiosk-access-slow-why = каждая страница видна дольше
kiosk-access-low = Кнопки ниже
kiosk-access-low-why = легко достать, в том числе сидя
kiosk-access-spoken = Озвучивание
kiosk-access-spoken-why = через наушники
kiosk-access-on = включено
kiosk-access-off = выключено
kiosk-access-keys = Цифровая клавиатура: + дальше, − назад, Enter выбрать, запятая шаг назад, * озвучить

# The button behind which there is all that has no room below.
kiosk-other = Другое
kiosk-other-choose = Что вы хотите сделать?

kiosk-your-number = Ваш номер
kiosk-people-ahead = { $count ->
    [0] Скоро ваша очередь
    [one] Перед вами { $count } человек
    [few] Перед вами { $count } человека
    [many] Перед вами { $count } человек
   *[other] Перед вами { $count } человека
}
kiosk-wait-for-call = Пожалуйста, ждите вызова
kiosk-print-running = Ваш талон печатается …
kiosk-print-done = Пожалуйста, возьмите талон
kiosk-print-failed = Принтер не работает.
kiosk-print-out-of-paper = В принтере закончилась бумага.
kiosk-print-cover-open = Принтер открыт.
kiosk-no-paper = Ваш номер всё равно действителен. Пожалуйста, запомните его или сфотографируйте экран.
kiosk-note-number = Пожалуйста, запомните номер или сфотографируйте экран.
kiosk-scan = Отсканируйте телефоном, чтобы видеть, когда ваша очередь.
kiosk-scan-wifi = Отсканируйте телефоном (только в сети Wi-Fi «{ $wifi }»), чтобы видеть, когда ваша очередь.
kiosk-scan-house = Отсканируйте телефоном (только в нашей сети Wi-Fi), чтобы видеть, когда ваша очередь.
kiosk-done = Готово
kiosk-closes-in = Эта страница закроется через { $seconds } с

kiosk-notice-closed = Сейчас закрыто
kiosk-notice-closed-text = На эту услугу сейчас нет номеров. Есть вопросы? Вам помогут у стойки информации.
kiosk-notice-no-answer = К сожалению, не получилось
kiosk-notice-no-answer-text = Мы сейчас не можем выдать номер. Пожалуйста, попробуйте ещё раз – или обратитесь к стойке информации. Там вы получите номер.
kiosk-notice-refused = К сожалению, сейчас нет номеров
kiosk-notice-reception = Вам помогут у стойки информации.

# For those who missed their call.
kiosk-return = Я снова здесь
kiosk-return-why = если вы пропустили свой вызов
kiosk-return-key = F3
kiosk-return-choose = Какой у вас номер?
kiosk-return-more = Другие номера
kiosk-return-none = В этом списке больше никого нет.
kiosk-return-not-there = Вашего номера здесь нет? Пожалуйста, обратитесь к стойке информации.
kiosk-return-done = Вы снова в очереди
kiosk-return-done-text = Пожалуйста, присядьте. Мы вызовем вас ещё раз.
kiosk-return-refused = Этот номер здесь уже нельзя вернуть в очередь
kiosk-return-way-on = Пожалуйста, обратитесь с номером к стойке информации. Там вам помогут.
kiosk-return-no-answer = Мы сейчас не можем вернуть вас в очередь. Пожалуйста, попробуйте ещё раз – или обратитесь к стойке информации.

# For those who need a person.
kiosk-help = Помощь
kiosk-help-key = F1
kiosk-help-told = Мы сообщили персоналу
kiosk-help-coming = Мы идём к вам
kiosk-help-text = Пожалуйста, оставайтесь здесь.
kiosk-help-no-answer = Мы сейчас никому не смогли сообщить. Пожалуйста, попробуйте ещё раз – или обратитесь к стойке информации.

kiosk-try-again = Попробовать ещё раз
kiosk-to-start = В начало

# When it cannot start, or ends unexpectedly.
kiosk-needs-terminal = aufruf kiosk нужен терминал.
kiosk-ended = Терминал завершил работу с кодом { $code }.
kiosk-needs-hub = Этот терминал ещё не готов. Пожалуйста, обратитесь к стойке информации.
kiosk-needs-hub-staff = Для персонала: { $device } нужно один раз соединить с центральным сервером. После этого он работает и без него.
