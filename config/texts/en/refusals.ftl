# Why something could not be done: one sentence for each reason (hub.protocol.replies.Reason).

refusal-unknown-service = There is no service “{ $service }” here.
refusal-unknown-counter = There is no counter “{ $counter }” here.
refusal-unknown-visit = This visit does not exist today.
refusal-unknown-call = This call does not exist.
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
refusal-too-late = It is too late for that: the time allowed has passed.
refusal-stale = The key press reached the hub too late and was not carried out. Please press again.
refusal-wrong-role = This device may not do that.
refusal-malformed = The hub did not understand the message. Are both of the same version?
refusal-disk-full = The hub cannot save anything: its disk is full. Please call the administrator.
refusal-overloaded = The hub is overloaded at the moment. Please try again shortly.
refusal-internal = An error occurred in the hub; nothing was changed. Please tell the administrator.
