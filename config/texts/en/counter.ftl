# The clerk's place.

counter-title = Counter { $counter }
counter-open = open
counter-paused = paused
counter-paused-why = paused: { $reason }
counter-closed = closed
counter-served-today = served today: { $count }
counter-connecting = Connecting to the hub …
counter-connecting-why = { $reason } Trying again.
counter-lost = No connection to the hub – as of { $time }
counter-lost-hint = The list stays readable; afterwards you go on with the same visitor.
counter-too-small = This window is too small: at least 80 × 24 characters.

counter-name-came = Y
counter-name-quit = Ctrl+Q

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
counter-help-finish = Finish without calling the next one yet
counter-help-missed = Nobody came – asks first
counter-help-park = Put aside, with a reason: fetching papers, taking a photo …
counter-help-transfer = Hand on to another service; the number stays
counter-help-pause = Take a break, close the counter – or open it again
counter-help-list = Call somebody from the list, or bring them back
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
counter-issued = ticket at { $time }, waited { $waited }
counter-language = language: { $language }
counter-language-de = German
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
counter-announcing = not yet confirmed by any screen
counter-shown = { $count ->
    [one] shown on { $count } screen
   *[other] shown on { $count } screens
}
counter-shown-spoken = { $count ->
    [one] shown on { $count } screen, spoken
   *[other] shown on { $count } screens, spoken
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
counter-aside-none = Nobody.
counter-loads-title = All services
counter-load-closed = closed
counter-load-opens = from { $time }
counter-until = until { $time }
counter-under-a-minute = < 1 min
counter-minutes = { $minutes } min
counter-hours = { $hours } h { $minutes } min

# Questions
counter-ask-came = Has { $number } come?
counter-ask-came-yes = Is here – service begins
counter-ask-came-no = Not here
counter-ask-recall = Call once more
counter-ask-back = Back
counter-ask-keys = ↑ ↓ and Enter or the key in front, Esc: back
counter-ask-esc = Esc: back
counter-ask-came-keys = Enter means: is here
counter-ask-park = Park { $number } – why?
counter-ask-own = Park { $number } – reason:
counter-ask-own-keys = Enter: park, Esc: back. No names, please.
counter-ask-transfer = Transfer { $number } – where to?
counter-ask-pause = Pause or close?
counter-ask-list = Whom to call or bring back?
counter-ask-what = { $number } – what to do?
counter-park-papers = papers are missing
counter-park-photo = taking a photo
counter-park-payment = paying at the cash desk
counter-park-enquiry = enquiry under way
counter-park-own = another reason …
counter-pause-short = Short break
counter-pause-lunch = Lunch break
counter-pause-meeting = Meeting
counter-pause-errand = Back in a minute
counter-pause-close = Close the counter
counter-do-call = Call to this counter now
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

# In the browser
counter-web-title = Counter
counter-web-key = Access key
counter-web-key-hint = The system's administrator hands out the key (role “counter”).
counter-web-log-in = Log in
counter-web-log-out = Log out
counter-web-wrong = This key is not valid here.
counter-web-too-many = Too many attempts. Please try again in { $seconds } seconds.
counter-web-no-hub = The hub cannot be reached. Please try again in a moment.
counter-web-ended = The session has ended.
counter-web-again = Connect again
counter-web-address = Counter in the browser: { $address }
counter-web-fingerprint = Fingerprint of the certificate (SHA-256): { $fingerprint }
counter-which = Which counter? { $file } lacks “counter”; or give --counter.
counter-no-language = aufruf does not speak the language “{ $language }”. There are: { $known }.
counter-needs-terminal = aufruf counter needs a terminal (or --serve HOST:PORT, to serve browsers).
counter-web-number = Counter
counter-web-unknown-counter = There is no such counter.
counter-web-address-wrong = --serve: “{ $address }” is not an address of the form HOST:PORT.
counter-web-address-taken = { $address } cannot be opened: { $reason }
counter-web-half-certificate = The folder { $folder } holds only one of certificate.pem and key.pem.
