# The paper ticket.

ticket-your-number = Ваш номер
ticket-ahead = { $count ->
    [0] Ви наступні
    [one] Перед вами { $count } людина
    [few] Перед вами { $count } людини
    [many] Перед вами { $count } людей
   *[other] Перед вами { $count } людини
}
ticket-ahead-unknown = Час очікування зараз невідомий
ticket-bring = Будь ласка, підготуйте:
ticket-scan = Відскануйте код телефоном, щоб бачити, коли ваша черга.
ticket-wifi = Лише тут, у будівлі, у мережі Wi-Fi «{ $wifi }».
ticket-house-only = Лише тут, у будівлі, у нашій мережі Wi-Fi.
ticket-watch-screen = Будь ласка, стежте за екраном у зоні очікування.
ticket-copy = Копія
ticket-issued = { $weekday }, { $day } { $month } { $year }, { $time }
ticket-date = { $weekday }, { $day } { $month } { $year }
ticket-weekday-0 = понеділок
ticket-weekday-1 = вівторок
ticket-weekday-2 = середа
ticket-weekday-3 = четвер
ticket-weekday-4 = п’ятниця
ticket-weekday-5 = субота
ticket-weekday-6 = неділя
ticket-month-1 = січня
ticket-month-2 = лютого
ticket-month-3 = березня
ticket-month-4 = квітня
ticket-month-5 = травня
ticket-month-6 = червня
ticket-month-7 = липня
ticket-month-8 = серпня
ticket-month-9 = вересня
ticket-month-10 = жовтня
ticket-month-11 = листопада
ticket-month-12 = грудня
ticket-quantity = { $count } × { $service }
ticket-priority = Поза чергою – будь ласка, покажіть підтвердження біля вікна
ticket-booked = Ваш запис: { $time }
ticket-appointment = Ваш запис на прийом
ticket-appointment-code = Код: { $code }
ticket-appointment-check-in = Будь ласка, зареєструйтеся біля входу з цим кодом.
ticket-appointment-page = На телефоні: ваш запис із першого погляду. Там його можна й скасувати.
