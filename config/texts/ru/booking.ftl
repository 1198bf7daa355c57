# The pages on which an appointment is booked, seen, moved and called off.

booking-title = Записаться на приём
booking-step = Шаг { $step } из 4
booking-choose-service = По какому вопросу?
booking-nothing = Сейчас здесь нет записи
booking-nothing-detail = Пожалуйста, позвоните нам или приходите без записи.
booking-other-service = Другой вопрос
booking-bring = Пожалуйста, возьмите с собой
booking-quantity = Сколько?
booking-quantity-hint = Например, 3, если удостоверение нужно трём людям.
booking-count = { $count } ×

booking-choose-day = Какой день?
booking-next = Ближайшее свободное время
booking-this-week = На этой неделе
booking-next-week = На следующей неделе
booking-later = Позже
booking-free = свободно: { $count }
booking-full = Сейчас свободного времени нет
booking-full-detail = Записи часто отменяют. Пожалуйста, загляните позже или позвоните нам.
booking-day-gone = Это уже не свободно. Пожалуйста, выберите другое.

booking-choose-time = В котором часу?
booking-morning = До обеда
booking-afternoon = После обеда
booking-other-day = Другой день
booking-day-before = Более ранний день
booking-day-after = Более поздний день

booking-check = Всё верно?
booking-other-time = Другое время
booking-video = По видео
booking-video-detail = Это видеоразговор: вы остаётесь дома. Ссылка появится на вашей странице, как только вас вызовут.
booking-name = Ваше имя (необязательно)
booking-mail = Ваш электронный адрес (необязательно)
booking-mail-hint = Мы отправим подтверждение и сообщим, если что-то изменится.
booking-earlier = Напишите мне, если освободится более раннее время.
booking-privacy = { $days ->
    [one] Имя и адрес мы используем только для этой записи. Через { $days } день после неё мы их удалим.
    [few] Имя и адрес мы используем только для этой записи. Через { $days } дня после неё мы их удалим.
    [many] Имя и адрес мы используем только для этой записи. Через { $days } дней после неё мы их удалим.
   *[other] Имя и адрес мы используем только для этой записи. Через { $days } дня после неё мы их удалим.
}
booking-no-name = Имя указывать не нужно.
booking-book = Записаться
booking-trap = Пожалуйста, оставьте это поле пустым
booking-wrong-name = Это имя слишком длинное или содержит знаки, которые мы не можем прочитать.
booking-wrong-mail = Этот адрес ещё неверен. Пример: name@example.org
booking-again = Сейчас не получилось. Пожалуйста, нажмите «Записаться» ещё раз. Запись будет только одна.
booking-old-form = Эта страница была открыта слишком долго. Пожалуйста, проверьте всё ещё раз и нажмите «Записаться».
booking-too-many = Столько сразу здесь нельзя. Пожалуйста, позвоните нам.
booking-taken = К сожалению, это время только что заняли
booking-taken-detail = Выберите другое: одно нажатие — и вы записаны. То, что вы ввели, сохранено.
booking-all-times = Всё свободное время

booking-time = { $time }
booking-day = { $weekday ->
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
}
booking-moment = { $day }, { $time }

# The appointment
booking-appointment = Ваша запись
booking-said-booked = Вы записаны.
booking-said-mailed = Вы записаны. Подтверждение сейчас придёт по электронной почте.
booking-said-moved = Ваша запись перенесена.
booking-said-off = Спасибо, что сообщили.
booking-keep = Пожалуйста, сохраните эту страницу: как закладку, фото или на бумаге.
booking-code = Ваш код
booking-code-hint = По этому коду вы отмечаетесь у входа.
booking-code-line = Код: { $code }
booking-qr = Тот же код как QR-код
booking-state-called-off = Эта запись отменена
booking-state-called-off-detail = Это время снова свободно. Если вы всё же хотите прийти, пожалуйста, запишитесь снова.
booking-state-missed = Эта запись уже прошла
booking-state-missed-detail = Вы можете записаться снова или прийти без записи.
booking-state-checked-in = Вы отмечены
booking-state-checked-in-detail = Мы вызовем ваш номер.
booking-to-ticket = К вашему номеру
booking-new = Записаться снова
booking-calendar = Добавить в календарь
booking-change = Перенести запись
booking-cancel = Отменить запись

booking-here = Вы уже здесь?
booking-presence = Введите четыре цифры с экрана у входа.
booking-here-yes = Я здесь
booking-ready = Вы готовы к разговору?
booking-ready-yes = Да, готово
booking-here-from = С { $time } вы можете отметиться на этой странице.
booking-wrong-presence = Эти цифры неверны. Они меняются каждые несколько минут: пожалуйста, ещё раз посмотрите на экран у входа.
booking-too-often = Слишком много попыток. Пожалуйста, подождите минуту или подойдите к стойке информации.
booking-here-too-early = Для этого ещё рано. Пожалуйста, приходите незадолго до вашего времени.
booking-here-not-today = Ваша запись на другой день.
booking-here-time-passed = К сожалению, ваше время прошло. Пожалуйста, возьмите номер у входа.
booking-cannot = Здесь это невозможно. Пожалуйста, позвоните нам или спросите у стойки информации.

booking-cancel-title = Отменить запись?
booking-cancel-detail = Время сразу освободится для других. Вернуть его нельзя.
booking-cancel-yes = Да, отменить
booking-cancel-no = Нет, оставить запись
booking-change-title = Перенести запись?
booking-change-detail = Ваша запись действует, пока вы не подтвердите новую.
booking-change-yes = Да, перенести
booking-now = До сих пор
booking-then = Новое время
booking-leave = Оставить всё как есть

# When there is nothing to show
booking-unknown = Мы не знаем этой записи
booking-unknown-detail = Возможно, она была давно или ссылка неполная. Пожалуйста, откройте её ещё раз или позвоните нам.
booking-closed = Здесь не записывают на приём
booking-closed-detail = Пожалуйста, позвоните нам или спросите у стойки информации.
booking-busy = Минутку, пожалуйста
booking-busy-detail = С вашего подключения пришло очень много запросов. Пожалуйста, попробуйте через несколько минут или позвоните нам.
booking-hub-gone = Сейчас нет связи
booking-hub-gone-detail = Сделанные записи действуют. Пожалуйста, попробуйте через несколько минут.
booking-broken = Что-то пошло не так
booking-broken-detail = Пожалуйста, вернитесь на предыдущую страницу и попробуйте ещё раз.
