# Reception and supervisor: the whole house on one screen.

house-inside = in the house: { $count }
house-lost-hint = Everything stays readable; it will go on by itself.
house-not-connected = No connection to the hub: nothing was changed.
house-no-answer = The hub did not answer. Please check what stands above, then try again.
house-needs-terminal = aufruf { $command } needs a terminal.

# Keys
house-name-panel-back = Shift+Tab
house-name-enter = Enter
house-name-mark = Space
house-name-yes = Y
house-name-no = N
house-name-quit = Ctrl+Q
house-name-class = Ctrl+T
house-name-language = Ctrl+L
house-name-case = Ctrl+O

# Footer
house-key-help = Help
house-key-issue = Number
house-key-actions = Actions
house-key-search = Search
house-key-class = Class
house-key-language = Language
house-key-case = Case
house-key-service = Open/cl.
house-key-move = Move
house-key-assign = Assign
house-key-message = Message
house-key-coming = Coming
house-key-take = Go there
house-key-undo = Undo
house-key-alarm = Alarm

# Help
house-help-title = The keys
house-help-help = This overview
house-help-search = Find somebody in the house: the number or a part of it (also /)
house-help-class = Class of the number: walk-in, appointment, priority
house-help-language = Language of the number
house-help-case = The case that the visit belongs to
house-help-service = Close the chosen service (with a reason), or open it
house-help-move = Let the chosen person wait first in line, or for another service
house-help-assign = What the chosen counter serves today
house-help-message = A text for the screens of the chosen zone; no text takes it away
house-help-coming = Answer a request for help: somebody is coming
house-help-take = Take an alarm: somebody goes there
house-help-undo = Take back the last thing done at a counter
house-help-alarm = Silent alarm to everybody, at once (also Ctrl+G)
house-help-panel = To the next panel
house-help-panel-back = To the panel before
house-help-mark = Add a service or leave it out; in lists: tick
house-help-more = One more of the service under the cursor
house-help-less = One less
house-help-yes = To a question: yes (also J)
house-help-no = To a question: no
house-help-back = Close, clear, do nothing
house-help-quit = Quit the program

# Panels
house-panel-issue = Issue a number
house-panel-people = In the house ({ $count })
house-panel-warnings = Warnings ({ $count })
house-panel-counters = Counters ({ $count })
house-panel-services = Services ({ $count })
house-panel-messages = On the screens ({ $count })
house-tab-issue = Number
house-tab-people = In the house
house-tab-warnings = Warnings
house-tab-counters = Counters
house-tab-services = Services
house-tab-messages = Messages
house-none = Nothing.
house-nobody = Nobody in the house.
house-not-found = This number is not in the house. Esc: clear the search
house-searching = { $title } – search: { $text }
house-found = { $title } – search: { $text } (Esc: all)
house-col-number = No.
house-col-state = State
house-col-service = Service
house-col-where = Where
house-col-since = Since
house-col-counter = No.
house-col-clerk = Who
house-col-doing = What
house-col-served = today
house-col-waiting = wait
house-col-longest = longest
house-col-median = half
house-col-counters = open
house-col-left = left
house-left = { $count } left
house-col-opening = Numbers
house-state-waiting = waiting
house-state-called = called
house-state-serving = being served
house-state-missed = did not come
house-state-parked = parked
house-state-done = done
house-state-cancelled = cancelled
house-state-closed = closed
house-free = free
house-open-until = until { $time }
house-opened-by-hand = opened by hand
house-closed-by-hand = closed by hand
house-opens = from { $time }
house-closed-last-ticket = near closing
house-closed-no-time-left = no time left
house-closed-quota-reached = all numbers given
house-closed-zone-full = waiting area full
house-closed-numbers-exhausted = numbers used up
house-closed-service-retired = given up
house-everywhere = All screens
house-overtaking = Overtaking: { $most } at most
house-of-norm = { $lasts } (norm { $norm })
house-internal-only = internal

# Issuing a number
house-class-walkin = walk-in
house-class-appt = ◷ appointment
house-class-prio = ★ priority
house-no-case = no case
house-internal = { $service } (internal)
house-do-issue = Issue a number: { $concerns }
house-form-hint = { $mark }: add, + and -: how many
house-most-concerns = No more than { $most } services fit on one number.
house-issued = Issued
house-copy = Reprint
house-printing = Printing
house-printed = Printed
house-no-printer = No printer: please write the number down or let the code be scanned.
house-no-printer-no-code = No printer: please write the number down.
house-print-failed = Not printed: the printer is out of order. The number is valid all the same.
house-print-out-of-paper = Not printed: the printer is out of paper. The number is valid all the same.
house-print-cover-open = Not printed: the printer is open. The number is valid all the same.
house-people-ahead = { $count ->
    [0] Next in line
    [one] 1 person before
   *[other] { $count } people before
}
house-put-away = Esc or ↑ ↓: the next number

# Alarms and help
house-take-hint = { $key }: I go there
house-wanted = ? Somebody asks for help at { $device } – since { $since } – { $key }: I am coming
house-wanted-coming = ✓ Help at { $device } (since { $since }): somebody is coming.
house-alarm-spoken = Alarm! { $where }. Please go there at once.
house-alarm-counter = Alarm from counter { $counter }: I go there
house-alarm-device = Alarm from { $device }: I go there
house-help-at = { $device }: I am coming
house-alarm-sending = Sending the alarm …
house-alarm-taken = Somebody is coming.
house-no-alarm = There is no open alarm.
house-no-help = Nobody asks for help.

# Questions
house-ask-keys = ↑ ↓ and Enter, or the key in front; Esc: back
house-ask-esc = ↑ ↓: more, Esc: back
house-ask-what-with-visit = { $number } – what to do?
house-ask-what-with-counter = Counter { $counter } – what to do?
house-ask-what-with-service = “{ $service }” – what to do?
house-ask-why-close = Close “{ $service }” – why? The kiosk will say so.
house-ask-move-where = { $number } – where to?
house-ask-assign-which = What does counter { $counter } serve today?
house-ask-which-language = In which language is the number?
house-ask-which-undo = At which counter is something to be taken back?
house-ask-which-alarm = Which alarm is taken?
house-ask-which-help = Where is somebody coming to?
house-do-return = Back again: return to the queue
house-do-unpark = Return to the queue
house-do-move = Move …
house-do-reprint = Reprint
house-do-note = Note for the colleagues …
house-do-cancel = Cancel …
house-do-reopen = Reopen: waits on, with number and time
house-do-assign = Assign what this counter serves …
house-do-assign-back = As configured again
house-do-undo = Take back the last thing done …
house-do-finish = Finish { $number } (forgotten) …
house-do-close-counter = Close the counter (forgotten) …
house-do-close = Give out no more numbers …
house-do-open = Give out numbers, whatever the hours say
house-do-hours = By the opening hours again
house-move-first = First in line (before everybody else)
house-close-staff = Not enough staff
house-close-rush = Too many people
house-close-system = Technical problem
house-close-meeting = Staff meeting
house-close-own = Another reason …
house-assign-done = ✓ Use this
house-assign-keys = Space: tick, Enter: use it, Esc: back
house-assign-none = At least one service has to be ticked. A counter that serves nothing is closed instead.
house-undo = Counter { $counter }: { $what } (until { $until })
house-sure-no = No, do nothing
house-sure-cancel = Cancel { $number }?
house-sure-cancel-yes = Yes, cancel { $number }
house-sure-undo = Take back the last thing done at counter { $counter }?
house-sure-undo-yes = Yes, take it back
house-sure-finish = Finish { $number } at counter { $counter }?
house-sure-finish-yes = Yes, finish { $number }
house-sure-close-counter = Close counter { $counter }?
house-sure-close-counter-yes = Yes, close counter { $counter }
house-sure-anyway = { $why } Issue a number all the same?
house-sure-anyway-yes = Yes, issue it all the same
house-write-note = { $number } – note:
house-write-note-keys = Enter: keep, empty: remove, Esc: back. Please no names.
house-write-reason = Close “{ $service }” – reason:
house-write-reason-keys = Enter: close, Esc: back. The kiosk shows the reason.
house-write-message = { $zone } – text:
house-write-message-keys = Enter: show, empty: take away, Esc: back
house-write-case = Case:
house-write-case-keys = Enter: keep, empty: none, Esc: back. A sign or number, no names.
house-write-booked = Appointment today at:
house-write-booked-keys = Enter: issue the number, Esc: back. For example 9:30 or 930.
house-case-wrong = A case consists of letters, digits and . _ / - and begins with a letter or digit.
house-booked-wrong = That is not a time of day. Please write it like 9:30 or 930.

# Notices
house-nothing-to-do = There is nothing to do here now.
house-no-undo = There is nothing to take back at any counter.
house-gone = That has been settled in the meantime.
house-done-cancel = { $number } is cancelled.
house-done-return = { $number } is waiting again.
house-done-reopen = { $number } is waiting again, with number and time.
house-done-move = { $number } now waits for “{ $service }”.
house-done-first = { $number } is next in line.
house-done-note = The note about { $number } is kept.
house-done-removed = The text is gone.
house-done-undo = Counter { $counter }: taken back.
house-done-assign = Counter { $counter } now serves what was ticked.
house-done-assign-back = Counter { $counter } serves what is configured again.
house-done-close = No more numbers for “{ $service }”.
house-done-open = Numbers are given out for “{ $service }”.
house-done-hours = “{ $service }” follows its opening hours again.
house-done-message = The text stands on the screens.
house-done-close-counter = Counter { $counter } is closed.
house-done-finish = The visit at counter { $counter } is finished.
house-done-help = Whoever waits there reads: somebody is coming.
house-done-taken = The alarm is taken. Please go there.

# Appointments
house-name-expected = Ctrl+E
house-help-expected = Appointments: who is expected today; once more: book, another day
house-tab-expected = Booked
house-panel-expected = Appointments today ({ $count })
house-expected-on = Appointments on { $day } ({ $count })
house-expected-hint = { $key }: book, another day
house-expected-back = Esc: today
house-expected-not-found = No appointment matches the search. Esc: clear it
house-nobody-expected = Nobody else is expected today.
house-nobody-on = Nobody has an appointment on that day.
house-col-time = Time
house-col-code = Code
house-col-name = Name
house-date = { $weekday ->
    [0] Mon
    [1] Tue
    [2] Wed
    [3] Thu
    [4] Fri
    [5] Sat
   *[6] Sun
} { $day }/{ $month }
house-slot = { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
} { $day }/{ $month }, { $time }
house-appointment-booked = booked
house-appointment-checked-in = ✓ checked in
house-appointment-called-off = called off
house-appointment-missed = did not come
house-appointment-in = in { $by }
house-appointment-late = ▲ { $by }
house-virtual = Video: { $service }
house-state-on-way = on the way
house-presence = Check-in by phone: code { $code }
house-ask-what-now = Appointments – do what?
house-ask-what-with-appointment = { $who }, { $time } – do what?
house-ask-book-what = Book an appointment – what for?
house-ask-how-many = Book an appointment – how many?
house-ask-which-day = Appointment – on which day?
house-ask-which-time = Appointment – at what time?
house-ask-book-now = Is everything right?
house-ask-draft-language = In which language are slip and mails?
house-ask-open = Open times – which?
house-ask-close = Close times – which?
house-looking = Looking for free times …
house-looking-days = Loading appointments …
house-do-book = Book an appointment …
house-do-other-day = Appointments of another day …
house-do-open-slots = Open times: they can be booked then …
house-do-close-slots = Close times: what is booked stays …
house-do-check-in = Is here: check in, give out a number
house-do-move-appointment = Move …
house-do-call-off = Call off …
house-sure-call-off = Call off the appointment at { $time } on { $day }/{ $month } (“{ $service }”)?
house-sure-call-off-yes = Yes, call it off
house-quantity = { $count }
house-free-day = { $weekday ->
    [0] Mon
    [1] Tue
    [2] Wed
    [3] Thu
    [4] Fri
    [5] Sat
   *[6] Sun
} { $day }/{ $month } – { $count } free, from { $time }
house-free-day-kept = { $weekday ->
    [0] Mon
    [1] Tue
    [2] Wed
    [3] Thu
    [4] Fri
    [5] Sat
   *[6] Sun
} { $day }/{ $month } – ‼ emergencies only: { $count }
house-later-days = Later days …
house-from-date = From another date on …
house-free-time = { $time } – { $count } free
house-free-time-virtual = { $time } – { $count } free (video)
house-free-time-kept = { $time } – ‼ for emergencies: { $count }
house-kept = ‼ emergency place
house-no-slots = Nothing is free in the next weeks.
house-book-slip = Yes, book it and print a slip
house-book-only = Yes, book it
house-move-slip = Yes, move it and print a slip
house-move-only = Yes, move it
house-book-language = Language: { $language } – change …
house-book-earlier-no = ☐ Mail when an earlier time becomes free
house-book-earlier-yes = ☒ Mail when an earlier time becomes free
house-all-plans = All
house-write-name = Appointment – name:
house-write-name-keys = Enter: go on (also empty), Esc: cancel
house-write-mail = Appointment – mail for confirmation and reminder:
house-write-mail-keys = Enter: go on (also empty), Esc: cancel
house-write-phone = Appointment – telephone:
house-write-phone-keys = Enter: go on (also empty), Esc: cancel
house-write-from = Appointment – on this day or later:
house-write-from-keys = Enter: look, Esc: cancel. For example 24/3
house-write-day = Appointments on:
house-write-day-keys = Enter: show, Esc: back. For example 24/3
house-write-open = Open times – from, to:
house-write-open-keys = Enter: open, Esc: back. For example 1/3 - 31/3
house-write-close = Close times – from, to:
house-write-close-keys = Enter: close, Esc: back. For example 1/3 - 31/3
house-mail-wrong = That is no mail address. It may be left empty.
house-phone-wrong = A telephone number has only digits and + - / ( ). It may be left empty.
house-date-wrong = That is no date. Please write 24/3 or 24/3/2027.
house-dates-wrong = Those are no dates. Please write 1/3 - 31/3, or just 24/3.
house-check-in-early = It is too early for that: checking in begins at { $time }.
house-slip = The appointment is made
house-slip-code = Code: { $code }
house-slip-check-in = With this code they check in at the entrance.
house-slip-no-printer = No printer: let them write down time and code, or take a picture.
house-slip-failed = Not printed: the printer is out of order. The appointment is valid all the same.
house-slip-out-of-paper = Not printed: the printer is out of paper. The appointment is valid all the same.
house-slip-cover-open = Not printed: the printer is open. The appointment is valid all the same.
house-slip-away = Esc or ↑ ↓: back to the list
house-done-call-off = The appointment is called off.
house-done-open-slots = The times are open.
house-done-close-slots = The times are closed. What is booked stays.
