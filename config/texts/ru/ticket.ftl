# The paper ticket.

ticket-your-number = Ваш номер
ticket-ahead = { $count ->
    [0] Скоро ваша очередь
    [one] Перед вами { $count } человек
    [few] Перед вами { $count } человека
    [many] Перед вами { $count } человек
   *[other] Перед вами { $count } человека
}
ticket-ahead-unknown = Время ожидания сейчас неизвестно
ticket-bring = Пожалуйста, подготовьте:
ticket-scan = Отсканируйте код телефоном, чтобы видеть, когда ваша очередь.
ticket-wifi = Только здесь, в здании, в сети Wi-Fi «{ $wifi }».
ticket-house-only = Только здесь, в здании, в нашей сети Wi-Fi.
ticket-watch-screen = Пожалуйста, следите за экраном в зоне ожидания.
ticket-copy = Копия
ticket-issued = { $weekday }, { $day } { $month } { $year }, { $time }
ticket-date = { $weekday }, { $day } { $month } { $year }
ticket-weekday-0 = понедельник
ticket-weekday-1 = вторник
ticket-weekday-2 = среда
ticket-weekday-3 = четверг
ticket-weekday-4 = пятница
ticket-weekday-5 = суббота
ticket-weekday-6 = воскресенье
ticket-month-1 = января
ticket-month-2 = февраля
ticket-month-3 = марта
ticket-month-4 = апреля
ticket-month-5 = мая
ticket-month-6 = июня
ticket-month-7 = июля
ticket-month-8 = августа
ticket-month-9 = сентября
ticket-month-10 = октября
ticket-month-11 = ноября
ticket-month-12 = декабря
ticket-quantity = { $count } × { $service }
ticket-priority = Вне очереди – пожалуйста, покажите подтверждение у окна
ticket-booked = Ваша запись: { $time }
ticket-appointment = Ваша запись на приём
ticket-appointment-code = Код: { $code }
ticket-appointment-check-in = Пожалуйста, зарегистрируйтесь у входа с этим кодом.
ticket-appointment-page = На телефоне: ваша запись с первого взгляда. Там её можно и отменить.
