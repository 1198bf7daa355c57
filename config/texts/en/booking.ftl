# The pages on which an appointment is booked, seen, moved and called off.

booking-title = Book an appointment
booking-step = Step { $step } of 4
booking-choose-service = What is it about?
booking-nothing = There are no appointments here at the moment
booking-nothing-detail = Please phone us, or come without an appointment.
booking-other-service = Something else
booking-bring = Please bring
booking-quantity = How many?
booking-quantity-hint = For example 3, if three people need an identity card.
booking-count = { $count } times

booking-choose-day = Which day?
booking-next = Next free appointment
booking-this-week = This week
booking-next-week = Next week
booking-later = Later
booking-free = { $count ->
    [one] 1 free time
   *[other] { $count } free times
}
booking-full = No appointment is free at the moment
booking-full-detail = Appointments are called off all the time. Please look again later, or phone us.
booking-day-gone = That is no longer free. Please choose something else.

booking-choose-time = What time?
booking-morning = Morning
booking-afternoon = Afternoon
booking-other-day = Another day
booking-day-before = Earlier day
booking-day-after = Later day

booking-check = Is everything right?
booking-other-time = Another time
booking-video = By video
booking-video-detail = This appointment is a video call: you stay at home. The link appears on your page as soon as you are called.
booking-name = Your name (optional)
booking-mail = Your e-mail address (optional)
booking-mail-hint = We send you a confirmation and tell you if anything changes.
booking-earlier = Please write to me when an earlier appointment becomes free.
booking-privacy = { $days ->
    [one] We use your name and e-mail address for this appointment only. One day after it we delete both.
   *[other] We use your name and e-mail address for this appointment only. { $days } days after it we delete both.
}
booking-no-name = You need not give your name.
booking-book = Book appointment
booking-trap = Please leave this field empty
booking-wrong-name = This name is too long or has characters that we cannot read.
booking-wrong-mail = This address is not right yet. One looks like this: name@example.org
booking-again = That did not work just now. Please press “Book appointment” once more. You will get the appointment only once.
booking-old-form = This page was open for too long. Please check everything once more and then press “Book appointment”.
booking-too-many = So many at once cannot be booked here. Please phone us.
booking-taken = Sorry, this time has just been taken
booking-taken-detail = Choose another one: one press books it. What you have typed is kept.
booking-all-times = All free times

booking-time = { $time }
booking-day = { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}, { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
booking-moment = { $day }, { $time }

# The appointment
booking-appointment = Your appointment
booking-said-booked = Your appointment is booked.
booking-said-mailed = Your appointment is booked. A confirmation comes by e-mail in a moment.
booking-said-moved = Your appointment has been moved.
booking-said-off = Thank you for telling us.
booking-keep = Please keep this page: as a bookmark, as a photo or on paper.
booking-code = Your code
booking-code-hint = With this code you check in at the entrance.
booking-code-line = Code: { $code }
booking-qr = The same code as a QR code
booking-state-called-off = This appointment is called off
booking-state-called-off-detail = The time is free again. If you want to come after all, please book a new appointment.
booking-state-missed = This appointment is over
booking-state-missed-detail = You can book a new appointment or come without one.
booking-state-checked-in = You are checked in
booking-state-checked-in-detail = We will call your number.
booking-to-ticket = To your number
booking-new = Book a new appointment
booking-calendar = Add to calendar
booking-change = Move appointment
booking-cancel = Call off appointment

booking-here = Are you here?
booking-presence = Type the four digits that the screen at the entrance shows.
booking-here-yes = I am here
booking-ready = Are you ready for the call?
booking-ready-yes = Yes, I am ready
booking-here-from = From { $time } you can check in on this page.
booking-wrong-presence = These digits are not right. They change every few minutes: please look at the screen at the entrance again.
booking-too-often = Those were many tries. Please wait a minute, or go to the reception.
booking-here-too-early = It is too early for that. Please come shortly before your appointment.
booking-here-not-today = Your appointment is on another day.
booking-here-time-passed = Sorry, the time of your appointment has passed. Please take a number at the entrance.
booking-cannot = That is not possible here. Please phone us, or ask at the reception.

booking-cancel-title = Call off the appointment?
booking-cancel-detail = The time becomes free for others at once. This cannot be undone.
booking-cancel-yes = Yes, call it off
booking-cancel-no = No, keep it
booking-change-title = Move the appointment?
booking-change-detail = You keep your appointment until you have confirmed the new one.
booking-change-yes = Yes, move it
booking-now = So far
booking-then = New
booking-leave = Leave everything as it is

# When there is nothing to show
booking-unknown = We do not know this appointment
booking-unknown-detail = Perhaps it was some time ago, or the link is not complete. Please open it again, or phone us.
booking-closed = No appointments are given out here
booking-closed-detail = Please phone us, or ask at the reception.
booking-busy = One moment please
booking-busy-detail = Very many requests came from your connection. Please try again in a few minutes, or phone us.
booking-hub-gone = No connection at the moment
booking-hub-gone-detail = Appointments that are booked remain valid. Please try again in a few minutes.
booking-broken = Something went wrong
booking-broken-detail = Please go back one page and try again.
