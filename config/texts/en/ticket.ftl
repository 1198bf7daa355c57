# The paper ticket.

ticket-your-number = Your number
ticket-ahead = { $count ->
    [0] You are next
    [one] 1 person before you
   *[other] { $count } people before you
}
ticket-ahead-unknown = Waiting time not known at the moment
# Several concerns, or several of one kind, under one number.
ticket-quantity = { $count } × { $service }
ticket-priority = Priority – please show your proof at the counter
ticket-booked = Your appointment: { $time }
# The slip for an appointment.
ticket-appointment = Your appointment
ticket-appointment-code = Code: { $code }
ticket-appointment-check-in = Please check in with this code at the entrance.
ticket-appointment-page = On your phone: your appointment at a glance. You can also call it off there.
ticket-bring = Please have ready:
ticket-scan = Scan with your phone to see when it is your turn.
ticket-wifi = Only here in the building, on the Wi-Fi “{ $wifi }”.
ticket-house-only = Only here in the building, on the house Wi-Fi.
ticket-watch-screen = Please watch the screen in the waiting area.
ticket-copy = Copy
ticket-issued = { $weekday }, { $day } { $month } { $year }, { $time }
ticket-date = { $weekday }, { $day } { $month } { $year }
ticket-weekday-0 = Monday
ticket-weekday-1 = Tuesday
ticket-weekday-2 = Wednesday
ticket-weekday-3 = Thursday
ticket-weekday-4 = Friday
ticket-weekday-5 = Saturday
ticket-weekday-6 = Sunday
ticket-month-1 = January
ticket-month-2 = February
ticket-month-3 = March
ticket-month-4 = April
ticket-month-5 = May
ticket-month-6 = June
ticket-month-7 = July
ticket-month-8 = August
ticket-month-9 = September
ticket-month-10 = October
ticket-month-11 = November
ticket-month-12 = December
