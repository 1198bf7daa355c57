# The clerk's place.

counter-title = Counter { $counter }
counter-title-none = Sign in
counter-open = open
counter-paused = paused
counter-paused-why = paused: { $reason }
counter-closed = closed
counter-served-today = served today: { $count }
counter-connecting = Connecting to the hub …
counter-connecting-why = { $reason } Trying again.
counter-lost = No connection to the hub – as of { $time }
counter-lost-hint = The list stays readable; afterwards you go on with the same visitor.

counter-name-came = Y
counter-name-quit = Ctrl+Q
counter-name-undo = Ctrl+Z
counter-name-direct = Ctrl+D
counter-name-note = Ctrl+B
counter-name-take = Ctrl+K
counter-name-sign-out = Ctrl+L

# Footer
counter-key-help = Help
counter-key-next = Next
counter-key-recall = Recall
counter-key-start = Is here
counter-key-finish = Finish
counter-key-missed = Missed
counter-key-park = Park
counter-key-transfer = Transfer
counter-key-pause = Pause
counter-key-pause-open = Open
counter-key-list = List
counter-key-alarm = Alarm
counter-key-undo = Undo
counter-key-direct = Serve without number
counter-key-note = Note
counter-key-take = I am coming
counter-key-sign-out = Sign out
counter-key-came = is here
counter-key-not-there = not here
counter-key-back = Back
counter-key-quit = Quit

# Help
counter-help-title = The keys
counter-help-help = This overview
counter-help-next = The one key of the day: finishes and calls the next visitor; somebody called is settled first; opens the counter. Space and Enter do the same
counter-help-recall = Call the same visitor once more
counter-help-start = The called visitor is here
counter-help-finish = Finish without calling the next one (some offices then call by themselves)
counter-help-missed = Nobody came – asks first; some offices want further calls before that
counter-help-park = Put aside: with a reason, if wanted until a time and with the room
counter-help-transfer = Hand on: to a service, a counter, a person; the number stays. Or add one more step
counter-help-pause = Take a break, close the counter – or open it again
counter-help-list = Call somebody from the list, or bring them back
counter-help-alarm = Silent alarm to all colleagues, at any time (also Ctrl+G). Here only a quiet line says so
counter-help-undo = Take back the last thing while it is fresh; what that is stands above the keys
counter-help-direct = Serve somebody who has no number
counter-help-note = A note for colleagues about this visit
counter-help-take = To an alarm: “I am coming” – asks first
counter-help-sign-out = Sign out or change the counter; asks first when somebody is here
counter-help-came = To the question “Is here?”: yes (also J)
counter-help-not-there = To the question “Is here?”: no
counter-help-back = Close a question or list, do nothing
counter-help-quit = Quit the program; whoever is at the counter stays there

# The visitor at the counter
counter-present-title = At the counter
counter-present-none = Nobody at the counter
counter-present-next = Next in line: { $number }
counter-present-away = This counter calls nobody.
counter-present-called = Called
counter-present-called-again = Called – { $times } times
counter-present-serving = Being served
counter-present-direct = Without number
counter-issued = ticket at { $time }, waited { $waited }
counter-class-appointment = ◷ appointment
counter-class-appointment-at = ◷ appointment at { $time }
counter-class-priority = ★ priority
counter-concern = { $quantity } × { $service }
counter-more-concerns = also: { $services }
counter-been = before: { $services }
counter-ahead = afterwards: { $services }
counter-case = case: { $case }
counter-bring = to bring: { $items }
counter-remark = ✎ { $remark }
counter-over-norm = too long
counter-too-early = N: { $left }
counter-too-early-calls = { $count ->
    [one] after { $count } more call
   *[other] after { $count } more calls
}
counter-too-early-seconds = in { $seconds } s
counter-idle = ▲ { $count } waiting, no call for { $since }
counter-figures-direct = without number: { $count }
counter-figures-missed = missed: { $count }
counter-figures-mean = Ø { $mean }
counter-language = language: { $language }
counter-language-de = German
counter-language-de-simple = Plain German
counter-language-en = English
counter-language-fr = French
counter-language-es = Spanish
counter-language-it = Italian
counter-language-pl = Polish
counter-language-ro = Romanian
counter-language-bg = Bulgarian
counter-language-tr = Turkish
counter-language-ar = Arabic
counter-language-fa = Persian
counter-language-uk = Ukrainian
counter-language-ru = Russian
counter-language-sq = Albanian
counter-language-vi = Vietnamese
counter-language-zh = Chinese
counter-since-called = since the call
counter-since-start = since the start
counter-why-order = Why now: first in line.
counter-why-ahead = Why now: { $minutes } head start, before { $numbers }.
counter-why-ahead-more = Why now: { $minutes } head start, before { $numbers } and { $more } more.
counter-why-overtook = Why now: by the order, before { $numbers }.
counter-why-overtook-more = Why now: by the order, before { $numbers } and { $more } more.
counter-why-manual = Why now: chosen by hand.
counter-why-manual-overtook = Why now: chosen by hand, before { $numbers }.
counter-why-manual-overtook-more = Why now: chosen by hand, before { $numbers } and { $more } more.
counter-why-first = Why now: put first in line.
counter-why-first-overtook = Why now: put first in line, before { $numbers }.
counter-why-first-overtook-more = Why now: put first in line, before { $numbers } and { $more } more.
counter-why-ratio = Why now: appointments and walk-ins take turns.
counter-why-ratio-overtook = Why now: appointments and walk-ins take turns, before { $numbers }.
counter-why-ratio-overtook-more = Why now: appointments and walk-ins take turns, before { $numbers } and { $more } more.
counter-why-direct = Why now: served without a number.
counter-announcing = not yet confirmed by any screen
counter-shown = { $count ->
    [one] shown on { $count } screen
   *[other] shown on { $count } screens
}
counter-shown-spoken = { $count ->
    [one] on { $count } screen, spoken
   *[other] on { $count } screens, spoken
}
counter-superseded = overtaken by newer calls – please recall (F3)
counter-do-next-idle = Call the next one
counter-do-next-open = Open the counter and call
counter-do-next-serving = Done, call the next one
counter-do-next-called = Has { $number } come?
counter-working = Sending …

# Lists
counter-queue-title = Waiting { $count }
counter-queue-none = Nobody is waiting.
counter-more = … and { $count } more
counter-missed-title = Did not come { $count }
counter-parked-title = Parked { $count }
counter-aside-missed = missed { $count }
counter-aside-parked = parked { $count }
counter-aside-none = Nobody.
counter-loads-title = All services
counter-load-closed = closed
counter-load-by-hand = closed (by hand)
counter-load-by-hand-why = closed: { $why }
counter-load-opened = opened by hand
counter-load-last-ticket = last ticket given
counter-load-no-time-left = no time left
counter-load-quota-reached = quota reached
counter-load-zone-full = zone is full
counter-load-numbers-exhausted = out of numbers
counter-load-service-retired = being retired
counter-load-opens = from { $time }
counter-until = until { $time }
counter-from = from { $time }
counter-under-a-minute = < 1 min
counter-minutes = { $minutes } min
counter-hours = { $hours } h { $minutes } min

# Questions
counter-ask-help-keys = ↑ ↓ scroll, Esc: back
counter-ask-came = Has { $number } come?
counter-ask-came-yes = Is here – service begins
counter-ask-came-no = Not here
counter-ask-recall = Call once more
counter-ask-back = Back
counter-ask-keys = ↑ ↓ and Enter or the key in front, Esc: back
counter-ask-came-keys = One of the keys in front, Esc: back
counter-ask-park = Park { $number } – why?
counter-ask-own = Park { $number } – reason:
counter-ask-own-keys = Enter: continue, Esc: back. No names, please.
counter-ask-transfer = Transfer { $number } – where to?
counter-ask-pause = Pause or close?
counter-ask-how-long = Park { $number } – how long?
counter-ask-room = Park { $number } – in which room?
counter-ask-room-keys = Enter: continue, Esc: back. Screens may show it.
counter-ask-note = Note about { $number }:
counter-ask-note-keys = Enter: save (empty: delete), Esc: back. No names, please.
counter-ask-result = { $number } – how did it turn out?
counter-ask-counter = Transfer { $number } – to which counter?
counter-ask-clerk = Transfer { $number } – to whom?
counter-ask-step = { $number } – which step comes after?
counter-ask-place = Transfer { $number } – where in the line?
counter-ask-direct = Serve without a number – which service?
counter-ask-alarm = Alarm: where are you going?
counter-ask-alarm-keys = Enter: I am going there (which answers the alarm), Esc: back
counter-ask-leave = { $number } is still here. Sign out all the same?
counter-ask-list = Whom to call or bring back?
counter-ask-what = { $number } – what to do?
counter-park-papers = papers are missing
counter-park-photo = taking a photo
counter-park-payment = paying at the cash desk
counter-park-enquiry = enquiry under way
counter-park-own = another reason …
counter-park-open-end = Until somebody brings the visitor back
counter-park-minutes = For { $minutes } minutes, then waiting again
counter-park-room = In a room …
counter-park-in-room = room: { $room }
counter-to-counter = To a counter …
counter-to-clerk = To a colleague …
counter-to-step = One more step after this …
counter-place-usual = At the usual place in the line
counter-place-first = First in line
counter-place-back = At the usual place, then back to me
counter-leave-now = Sign out; the visitor stays at the counter
counter-pause-short = Short break
counter-pause-lunch = Lunch break
counter-pause-meeting = Meeting
counter-pause-errand = Back in a minute
counter-pause-close = Close the counter
counter-do-call = Call to this counter now
counter-do-note = Write a note …
counter-do-return = Is back: return to the line
counter-do-unpark = Return to the line
counter-state-missed = not here
counter-state-parked = parked
counter-state-waiting = waits

# Notices
counter-nobody-waits = Nobody is waiting. As soon as somebody comes, it shows here.
counter-nobody-listed = Nobody waits, is parked or has missed a call.
counter-no-answer = The hub did not answer. Please check what stands above, then press again.
counter-not-connected = No connection to the hub: nothing was done.
counter-gone = { $number } is already elsewhere.
counter-done-recall = { $number } is being called once more.
counter-done-finish = { $number } is finished.
counter-done-missed = { $number } did not come. If they do after all: F10.
counter-done-park = { $number } is parked. Bring back with F10.
counter-done-transfer = { $number } now waits for “{ $service }”.
counter-done-return = { $number } waits again.
counter-done-finish-next = { $number } is finished, { $next } is called.
counter-done-transfer-to = { $number } now waits for counter { $counter }.
counter-done-step = { $number } goes on to “{ $service }” afterwards.
counter-done-note = The note about { $number } is saved.
counter-done-undo = Taken back: { $what }.
counter-direct-busy = { $number } is still at this counter: finish, park or transfer first.
counter-no-alarm = There is no open alarm.

# Undo
counter-undo = Ctrl+Z  Undo: { $what } ({ $seconds } s left)
counter-undo-VisitCalled = call { $number }
counter-undo-ServiceStarted = start { $number }
counter-undo-ServiceFinished = finish { $number }
counter-undo-VisitMissed = missed { $number }
counter-undo-VisitParked = park { $number }
counter-undo-VisitTransferred = transfer { $number }
counter-undo-StepAdded = one more step { $number }
counter-undo-DirectServed = served without number
counter-undo-CounterOpened = counter opened
counter-undo-CounterPaused = break
counter-undo-CounterClosed = counter closed
counter-undo-other = the last thing

# Alarm
counter-alarm = Alarm from { $place } – seen by { $count }
counter-alarm-place = { $where } – for { $since }
counter-alarm-take = Ctrl+K  I am coming
counter-alarm-sending = Alarm is being sent …
counter-alarm-sent = Alarm sent – seen by { $count }
counter-alarm-not-sent = Alarm NOT SENT – press F12 again, Esc: read
counter-alarm-taken = { $who } is coming.

# Signing in
counter-sign-title = At which counter do you work?
counter-sign-clerk = Initials
counter-sign-pin = PIN
counter-sign-counter = Counter
counter-sign-keys = ↑ ↓ counter · Tab field · Enter sign in · Ctrl+Q quit
counter-sign-keys-counter = ↑ ↓ counter · Enter start · Ctrl+Q quit
counter-sign-put-out = You are signed out here: somebody else has signed in at this counter, or your PIN is no longer valid.
counter-sign-elsewhere = You are still at counter { $counter }, and { $number } is there: finish, park or transfer first.
counter-sign-busy = Signing in …
counter-sign-clerk-missing = Please enter your initials.
counter-sign-pin-missing = Please enter your PIN.
counter-sign-no-counters = This site has no counter.

# In the browser
counter-web-title = Counter
counter-web-key = Access key
counter-web-key-hint = The system's administrator hands out the key (role “counter”).
counter-web-log-in = Log in
counter-web-log-out = Log out
counter-web-wrong = This key is not valid here.
counter-web-too-many = Too many attempts. Please try again in { $seconds } seconds.
counter-web-no-hub = The hub cannot be reached. Please try again in a moment.
counter-web-ended = The session has ended.
counter-web-again = Connect again
counter-web-address = Counter in the browser: { $address }
counter-web-fingerprint = Fingerprint of the certificate (SHA-256): { $fingerprint }
counter-no-language = aufruf does not speak the language “{ $language }”. There are: { $known }.
counter-needs-terminal = aufruf counter needs a terminal (or --serve HOST:PORT, to serve browsers).
counter-web-number = Counter
counter-web-unknown-counter = There is no such counter.
counter-web-address-wrong = --serve: “{ $address }” is not an address of the form HOST:PORT.
counter-web-address-taken = { $address } cannot be opened: { $reason }
counter-web-half-certificate = The folder { $folder } holds only one of certificate.pem and key.pem.
