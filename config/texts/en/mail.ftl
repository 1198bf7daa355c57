# Mails about appointments. No subject names the service: subjects stand on locked screens.

mail-date = { $weekday }, { $day } { $month } { $year }
mail-time = { $time }
mail-moment = { $date }, { $time }
mail-greeting = Dear { $name },
mail-hello = Hello,

mail-confirmation-subject = Your appointment on { $date }, { $time }
mail-confirmation-text = Your appointment is booked.
mail-confirmation-changed = Your appointment has changed. What you read here counts. Earlier messages about this appointment are no longer valid.
mail-reminder-subject = Reminder: your appointment on { $date }, { $time }
mail-reminder-text = This is a reminder of your appointment.
mail-called-off-subject = Cancelled: your appointment on { $date }, { $time }
mail-called-off-text = This appointment has been cancelled. There is nothing more you need to do.
mail-earlier-subject = Earlier appointment available: { $date }, { $time }
mail-earlier-text = An earlier appointment has become available: { $date }, { $time }.
mail-earlier-first = Would you like to have it? Whoever answers first gets it. If you do nothing, your appointment stays as it is.

mail-when = When
mail-when-now = Your appointment so far
mail-what = Service
mail-where = Where
mail-code = Your code
mail-bring = Please bring
mail-place = { $house }
mail-place-video = by video
mail-calendar = { $service } – { $house }

mail-check-in = When you are here: please check in at the entrance with your code. You will get a number and will be called.
mail-video = The appointment takes place by video. Please open the page of your appointment at the agreed time.
mail-cannot-come = Unable to come? Please cancel. Then somebody else can have the appointment.

mail-view = See the appointment
mail-change = Move the appointment
mail-cancel = Cancel the appointment
mail-take = Take the earlier appointment
mail-book = Book a new appointment

mail-automatic = This message was sent automatically.
mail-privacy = { $days ->
    [0] We delete your name and address right after the appointment.
    [one] We delete your name and address 1 day after the appointment.
   *[other] We delete your name and address { $days } days after the appointment.
}
