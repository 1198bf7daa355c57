# The kiosk at the entrance. Short sentences, plain words.

kiosk-language-name = English
kiosk-language-key = Key L

kiosk-welcome = Welcome
kiosk-choose = What are you here for?
kiosk-starting = One moment, we are about to start …
kiosk-no-services = There are no numbers here at the moment. Please go to the reception desk.

kiosk-banner-lost = Out of order – please go to the reception
kiosk-banner-printer = No paper tickets – number on screen only

kiosk-date = { $weekday ->
    [0] Mon
    [1] Tue
    [2] Wed
    [3] Thu
    [4] Fri
    [5] Sat
   *[6] Sun
} { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}

kiosk-waiting = { $count ->
    [0] Nobody is waiting
    [one] 1 person waiting
   *[other] { $count } people waiting
}
kiosk-closed = Closed at the moment
kiosk-opens-today = Opens today at { $time }
kiosk-opens-tomorrow = Opens tomorrow at { $time }
kiosk-opens-weekday = Opens on { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
} at { $time }
kiosk-opens-date = Opens on { $day }/{ $month } at { $time }

# Why there are no numbers any more: one short line on the button.
kiosk-closed-closed-by-staff = Closed for the time being
kiosk-closed-last-ticket = The last number has been taken
kiosk-closed-no-time-left = Not enough time left today
kiosk-closed-quota-reached = All numbers have been taken
kiosk-closed-zone-full = The waiting area is full
kiosk-again-today = again from { $time }
kiosk-again-tomorrow = again tomorrow from { $time }
kiosk-again-weekday = again on { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
} at { $time }
kiosk-again-date = again on { $day }/{ $month } at { $time }

kiosk-list-back = ←  Back
kiosk-list-more = More services  →
kiosk-list-page = Page { $page } of { $pages }

kiosk-asking = One moment please …
kiosk-asking-more = Your number is on its way.

kiosk-your-number = Your number
kiosk-people-ahead = { $count ->
    [0] You are next in line
    [one] 1 person is before you
   *[other] { $count } people are before you
}
kiosk-wait-for-call = Please wait until you are called
kiosk-print-running = Your ticket is being printed …
kiosk-print-done = Please take your ticket
kiosk-print-failed = The printer is out of order.
kiosk-print-out-of-paper = The printer is out of paper.
kiosk-print-cover-open = The printer is open.
kiosk-no-paper = Your number is valid all the same. Please remember it or take a picture of this screen.
kiosk-note-number = Please remember your number or take a picture of this screen.
kiosk-scan = Scan with your phone to see when it is your turn.
kiosk-scan-wifi = Scan with your phone (only in the Wi-Fi “{ $wifi }”) to see when it is your turn.
kiosk-scan-house = Scan with your phone (only in our Wi-Fi) to see when it is your turn.
kiosk-done = Done
kiosk-closes-in = This page closes in { $seconds } s

kiosk-notice-closed = Closed at the moment
kiosk-notice-closed-text = There are no numbers for this service right now. Any questions? The reception desk is happy to help.
kiosk-notice-no-answer = Sorry, that did not work
kiosk-notice-no-answer-text = We cannot give out numbers right now. Please try again – or go to the reception desk, where you will get a number.
kiosk-notice-refused = Sorry, no numbers right now
kiosk-notice-reception = The reception desk is happy to help.

# For those who missed their call.
kiosk-return = I am back
kiosk-return-why = if you have missed your call
kiosk-return-key = F3
kiosk-return-choose = What is your number?
kiosk-return-more = More numbers  →
kiosk-return-none = Nobody is on this list any more.
kiosk-return-not-there = Your number is not here? Please go to the reception desk.
kiosk-return-done = You are back in line
kiosk-return-done-text = Please take a seat. We will call you again.
kiosk-return-refused = This number can no longer get back in line here
kiosk-return-way-on = Please go to the reception desk with your number. They will help you.
kiosk-return-no-answer = We cannot put you back in line right now. Please try again – or go to the reception desk.

# For those who need a person.
kiosk-help = Help
kiosk-help-key = F1
kiosk-help-told = We have told the staff
kiosk-help-coming = We are coming to you
kiosk-help-text = Please stay here.
kiosk-help-no-answer = We could not tell anybody just now. Please try again – or go to the reception desk.

kiosk-try-again = Try again
kiosk-to-start = Back to the start

# When it cannot start, or ends unexpectedly.
kiosk-needs-terminal = aufruf kiosk needs a terminal.
kiosk-ended = The kiosk has ended with code { $code }.
