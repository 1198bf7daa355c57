# Why something could not be done: one sentence for each reason (hub.protocol.replies.Reason).

refusal-unknown-service = There is no service “{ $service }” here.
refusal-unknown-counter = There is no counter “{ $counter }” here.
refusal-unknown-visit = This visit does not exist today.
refusal-unknown-call = This call does not exist.
refusal-already-spoken = Another screen already speaks this call.
refusal-service-closed = “{ $service }” is closed at the moment.
refusal-service-retired = “{ $service }” is no longer offered.
refusal-numbers-exhausted = All numbers for “{ $service }” are in use in the house.
refusal-counter-busy = { $number } is still at this counter: finish, park or transfer first, then pause.
refusal-came-or-not = First things first: has { $number } come or not?
refusal-nobody-here = Nobody is at this counter right now.
refusal-not-called = { $number } is not being called but already being served.
refusal-not-waiting = { $number } no longer waits – perhaps another counter was faster.
refusal-not-parked = { $number } is no longer parked.
refusal-not-missed = { $number } is no longer among those who did not come.
refusal-already-ended = Visit { $number } has already ended.
refusal-not-served-here = { $number } needs a service that this counter does not offer.
refusal-closed-by-staff = “{ $service }” is closed for the time being.
refusal-last-ticket = “{ $service }” closes soon: the last number has been taken.
refusal-no-time-left = So many are waiting for “{ $service }” that there is not enough time left today.
refusal-quota-reached = All of today’s numbers for “{ $service }” have been taken.
refusal-zone-full = The waiting area for “{ $service }” is full at the moment.
refusal-internal-service = There are no numbers for “{ $service }”: only a counter can send somebody there.
refusal-unknown-result = There is no result “{ $result }” for this service.
refusal-too-early = Too early for “not there”: { $number } { $calls ->
    [0] still has { $seconds } s.
    [one] has to be called once more first.
   *[other] has to be called { $calls } more times first.
}
refusal-not-offered = This is not offered here.
refusal-unknown-code = There is no appointment with this code.
refusal-unknown-appointment = There is no such appointment.
refusal-not-today = The appointment is not today.
refusal-checked-in = This appointment already has a number: { $number }.
refusal-code-taken = Another appointment already has this code.
refusal-no-such-slot = There is no such appointment: please choose one of the times shown.
refusal-slot-taken = This appointment has been taken in the meantime. Please choose another.
refusal-too-far-ahead = We do not give out appointments that far ahead yet.
refusal-too-soon = It is too late to book this appointment. Please choose a later one.
refusal-too-many = That is too much for one appointment. Please call us and we will find one together.
refusal-unknown-plan = There is no such plan of appointments here.
refusal-wrong-dates = Something is wrong with these dates: they must be in order, and neither over nor more than two years away.
refusal-called-off = This appointment has been cancelled.
refusal-time-passed = The time of this appointment has passed.
refusal-wrong-presence = This number is wrong or no longer valid. Please enter the one that is shown in the building now.
refusal-nobody-behind = Nobody is waiting behind { $number } at the moment.
refusal-let-enough = { $number } has let others go first as often as possible.
refusal-same-place = { $number } is at this counter already.
refusal-not-ended = Visit { $number } has not ended yet.
refusal-number-taken = Number { $number } has been given out again meanwhile: this visit can no longer be taken back.
refusal-nothing-to-undo = There is nothing to undo at this counter.
refusal-undo-too-late = Undo works for { $seconds } s only.
refusal-undo-overtaken = This can no longer be undone: something else has happened meanwhile.
refusal-clerk-away = The colleague who is to take over is not signed in at any counter now.
refusal-no-number = Whoever is served without a number cannot be called or handed on.
refusal-unknown-zone = There is no waiting area “{ $zone }” here.
refusal-unknown-alarm = This alarm is over.
refusal-no-help-asked = Nobody at “{ $device }” is waiting for help any more.
refusal-sign-in = Please sign in at this counter first.
refusal-wrong-pin = Name and PIN do not match. { $left ->
    [one] 1 attempt left.
   *[other] { $left } attempts left.
}
refusal-pin-locked = Too many wrong PINs: signing in is locked for { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}.
refusal-too-late = It is too late for that: the time allowed has passed.
refusal-id-reused = This input carries the id of another one and was not carried out. Please press again.
refusal-counter-retired = Counter { $counter } is being withdrawn and calls nobody any more. “Finish” ends whoever is still here.
refusal-stale = The key press reached the hub too late and was not carried out. Please press again.
refusal-wrong-role = This device may not do that.
refusal-malformed = The hub did not understand the message. Are both of the same version?
refusal-disk-full = The hub cannot save anything: its disk is full. Please call the administrator.
refusal-overloaded = The hub is overloaded at the moment. Please try again shortly.
refusal-internal = An error occurred in the hub; nothing was changed. Please tell the administrator.
