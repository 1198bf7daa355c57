# The kiosk at the entrance. Short sentences, plain words.

kiosk-language-name = English
kiosk-language-key = Key L
kiosk-languages = Language
kiosk-languages-choose = Please choose your language

kiosk-welcome = Welcome
kiosk-choose = What are you here for?
kiosk-starting = One moment, we are about to start …
kiosk-needs-hub = This machine is not ready yet. Please go to reception.
kiosk-needs-hub-staff = For staff: { $device } has to be connected to the hub once. After that it works without it too.
kiosk-no-services = There are no numbers here at the moment. Please go to the reception desk.

kiosk-banner-offline = Waiting times are not known at the moment
kiosk-banner-printer = No paper tickets – number on screen only
kiosk-still-there = Are you still there? Please touch the screen

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

# On a service's button: how many would be before you, and how long it may take.
kiosk-ahead = { $count ->
    [0] Nobody before you
    [one] 1 person before you
   *[other] { $count } people before you
}
kiosk-wait-short = under { $minutes } min
kiosk-wait-about = about { $minutes } min
kiosk-wait-range = about { $low }–{ $high } min
kiosk-wait-about-hours = about { $hours } h
kiosk-wait-range-hours = about { $low }–{ $high } h
kiosk-wait-unknown = Waiting time not known at the moment
# In a sentence on the ticket and before it; $wait is one of the texts kiosk-wait-….
kiosk-wait = Waiting time: { $wait }
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

kiosk-list-back = Previous page
kiosk-list-more = More services
kiosk-back = Back
kiosk-list-page = Page { $page } of { $pages }

kiosk-asking = One moment please …
kiosk-asking-more = Your number is on its way.

# Before somebody takes a number: a long wait, what to bring.
kiosk-confirm-long = There is a long wait at the moment
kiosk-confirm-question = Do you still want a number?
kiosk-confirm-bring = Do you have everything with you?
kiosk-bring = Please have ready: { $bring }
kiosk-confirm-yes = Yes, take a number
kiosk-confirm-no = No, go back

# For those who would rather come back at a fixed time today than wait.
kiosk-times-heading = A number now – or a fixed time today?
kiosk-times-left = Rather come back later? Still free today:
kiosk-times-none = Sorry, no times are left today.
kiosk-time-gone = { $time } has just been taken.
kiosk-take-number = Take a number
kiosk-time-refused = Sorry, your appointment could not be made
kiosk-time-no-answer = We do not know right now whether your appointment was made. Please go to the reception desk.
kiosk-booked-come = Please come back at this time
kiosk-booked-heading = Your appointment today at
kiosk-booked-code = Code: { $code }
kiosk-booked-check-in = With this code you check in here then.
kiosk-booked-scan = Scan with your phone to take your appointment with you.
kiosk-booked-photo = Please take a picture: the kiosk reads this code when you come back.
kiosk-slip-running = Your appointment slip is being printed …
kiosk-slip-done = Please take your appointment slip
kiosk-slip-no-paper = Your appointment is valid all the same. Please write down the code or take a picture of this screen.
kiosk-slip-note = Please write down the code or take a picture of this screen.

# Several concerns with one number.
kiosk-several = Several concerns
kiosk-several-why = one number for all
kiosk-several-choose = Please choose everything you need
kiosk-several-go = { $count ->
    [0] Nothing chosen yet
    [one] Take a number for 1 concern
   *[other] Take a number for { $count } concerns
}
kiosk-several-full = No more than { $count } concerns at once
kiosk-several-more = { $count ->
    [one] and 1 more concern
   *[other] and { $count } more concerns
}

# For those who go first by the rule of the house.
kiosk-priority = Priority
kiosk-priority-why = if you cannot wait for long
kiosk-priority-heading = Who goes first?
kiosk-priority-question = Does this apply to you?
kiosk-priority-yes = Yes, go on
kiosk-priority-no = No, go back
kiosk-priority-on = With priority – what are you here for?

# For those who have an appointment.
kiosk-appointment = I have an appointment
kiosk-appointment-why = check in here
kiosk-appointment-choose = Please enter the code of your appointment
kiosk-appointment-scan = Or hold the code under the reader.
kiosk-appointment-where = You find it in the confirmation that you were sent.
kiosk-appointment-delete = Delete
kiosk-appointment-go = Check in
kiosk-appointment-booked = Your appointment is at { $time }
kiosk-code-unknown = We do not know this code
kiosk-code-unknown-text = Please try again – or go to the reception desk.
kiosk-code-not-today = Your appointment is not today
kiosk-code-not-today-text = Your appointment is on { $day }/{ $month } at { $time }. Any questions? The reception desk is happy to help.
kiosk-code-checked-in = You have checked in already
kiosk-code-checked-in-text = Your number is { $number }. Please wait until you are called.
kiosk-code-refused = Sorry, you cannot check in here
kiosk-code-no-answer = We cannot look up your appointment right now. Please try again – or go to the reception desk.
kiosk-code-too-early = You are early
kiosk-code-too-early-text = You can check in here for your appointment from { $time }.
kiosk-code-passed = Sorry, the time of your appointment has passed
kiosk-code-passed-text = You can take a number, or ask for a new appointment at the reception desk.
kiosk-code-called-off = This appointment has been called off
kiosk-code-called-off-text = You can take a number. Any questions? The reception desk is happy to help.
kiosk-code-page = Please show the code of your appointment
kiosk-code-page-text = That was the address of your appointment page. You find the code on the page and in your confirmation.
kiosk-presence = Check in by phone for your appointment: code { $code }

# For those who hold their ticket under the reader.
kiosk-visit-called = It is your turn!
kiosk-visit-called-text = Please go to counter { $counter } now.
kiosk-visit-serving = You are being served
kiosk-visit-missed = We have called you already
kiosk-visit-missed-text = Are you back? Then we will call you again.
kiosk-visit-parked = Your visit is on hold
kiosk-visit-parked-text = Your number stays valid. We will call you again.
kiosk-visit-ended = This visit is over
kiosk-visit-ended-text = Do you need anything else? Then please take a new number.
kiosk-visit-unknown = We do not know this number
kiosk-visit-unknown-text = A number is only valid on the day on which it was taken. Please take a new one.
kiosk-visit-no-answer = We cannot look up your number right now. It stays valid. Please watch the screens in the waiting area.

# How was it? Nobody has to say, and nobody is asked who they are.
kiosk-feedback = Your opinion
kiosk-feedback-why = how was it today?
kiosk-feedback-choose = How satisfied are you today?
kiosk-feedback-5 = Very satisfied
kiosk-feedback-4 = Satisfied
kiosk-feedback-3 = So-so
kiosk-feedback-2 = Dissatisfied
kiosk-feedback-1 = Very dissatisfied
kiosk-feedback-thanks = Thank you!
kiosk-feedback-thanks-text = We have your answer. We do not know who gave it.
kiosk-feedback-no-answer = Sorry, your answer has not reached us. Please try again.

# What makes the kiosk easier to use; until the next person comes.
kiosk-access = Accessibility
kiosk-access-key = F4
kiosk-access-why = letters, contrast, time
kiosk-access-choose = What helps you?
kiosk-access-contrast = High contrast
kiosk-access-contrast-why = light letters on black
kiosk-access-large = Large letters
kiosk-access-large-why = fewer buttons at once
kiosk-access-slow = More time
kiosk-access-slow-why = each page stays longer
kiosk-access-low = Buttons lower down
kiosk-access-low-why = easy to reach, also when seated
kiosk-access-spoken = Read aloud
kiosk-access-spoken-why = with headphones
kiosk-access-on = on
kiosk-access-off = off
kiosk-access-keys = Number pad: + next, − previous, Enter choose, point a step back, * read aloud

# The button behind which there is all that has no room below.
kiosk-other = More
kiosk-other-choose = What would you like to do?

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
kiosk-return-more = More numbers
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
