# The gate at the entrance or at the door of a waiting area: it reads tickets and appointments.
# One or two very large words, and below them a short sentence that says what to do.

gate-show = Your ticket, please
gate-idle = Please hold your ticket or appointment under the reader
gate-idle-more = The code on the paper or on your phone.
gate-checking = One moment …
gate-starting = One moment, we are about to open …

gate-valid = Welcome
gate-valid-text = Please come in.
gate-valid-appointment = Your appointment is at { $time }. Please come in.
gate-valid-number = Your number is { $number }. Please come in and wait until you are called.

gate-too-early = Too early
gate-too-early-text = Please come back later.
gate-too-early-from = We will let you in from { $time }.

gate-not-today = Not today
gate-not-today-text = This is for another day. Please go to the reception desk.
gate-not-today-on = Your appointment is on { $weekday ->
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
}, at { $time }.

gate-zone-full = Full just now
gate-zone-full-text = Please wait a moment. Your number stays valid.

gate-over = No longer valid
gate-over-text = This visit has ended. Any questions? Please go to the reception desk.

gate-unknown = Not recognised
gate-unknown-text = We do not know this code. Please go to the reception desk.

gate-unreadable = Not readable
gate-unreadable-text = Please hold the code under the reader once more.

# The hub does not answer: then the gate does not guess.
gate-lost = Out of order
gate-lost-text = Hub not reachable – staff will let you in

# The reader is missing.
gate-scanner = Reader out of order
gate-scanner-text = Please show your ticket to our staff.

# Small at the edge, for staff.
gate-zone-house = House
gate-zone-inside = { $inside } inside
gate-zone-inside-of = { $inside } of { $capacity } inside
gate-zone-waiting = { $waiting ->
    [one] 1 waiting
   *[other] { $waiting } waiting
}
gate-zone-entries = { $entries ->
    [one] 1 entry today
   *[other] { $entries } entries today
}

gate-needs-terminal = aufruf gate needs a terminal.
gate-ended = The gate has ended unexpectedly (code { $code }).
