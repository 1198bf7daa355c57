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

# Why there is no connection: noticed by the device itself …
goodbye-connecting = Connecting.
goodbye-not-found = No hub of this site can be found in the network.
goodbye-unreachable = The hub cannot be reached.
goodbye-silent = The hub is no longer heard.
goodbye-closed = The connection to the hub broke off.
goodbye-wrong-fingerprint = A different hub answers at this address: its fingerprint does not match. Please call the administrator.
goodbye-no-fingerprint = The device file lacks the hub's fingerprint.
goodbye-wrong-key = The hub does not know this device's key.
goodbye-not-understood = Hub and device do not understand each other. Are both of the same version?
# … or said by the hub.
goodbye-wrong-role = The key of this device is for another task.
goodbye-unknown-counter = The counter of this device does not exist at this site (any more).
goodbye-unknown-key = The key of this device is no longer valid.
goodbye-wrong-protocol = Hub and device are of different age and do not understand each other. Please bring both to the same version.
goodbye-malformed = The hub did not understand a message.
goodbye-frame-too-large = The hub turned away a message that was too large.
goodbye-flooding = Too many messages in a short time: the hub has disconnected.
goodbye-hello-expected = The hub did not understand the greeting.
goodbye-hello-timeout = Greeting the hub took too long.
goodbye-silence = The hub has not heard from this device any more.
goodbye-too-slow = This device takes messages too slowly: the hub has disconnected.
goodbye-stopping = The hub is shutting down.
goodbye-internal = An error occurred in the hub.
goodbye-other = The hub has closed the connection.

# Troubles: what is affected, and how it stands.
trouble-printer-unreachable = Printer at { $device }: cannot be reached
trouble-printer-refused = Printer at { $device }: accepts no connection
trouble-printer-timeout = Printer at { $device }: does not answer
trouble-printer-cut-off = Printer at { $device }: cut off in mid-ticket
trouble-printer-no-permission = Printer at { $device }: access denied
trouble-printer-no-device = Printer at { $device }: not connected
trouble-printer-no-driver = Printer at { $device }: driver missing
trouble-printer-out-of-paper = Printer at { $device }: out of paper
trouble-printer-paper-low = Printer at { $device }: paper is running low
trouble-printer-cover-open = Printer at { $device }: cover open
trouble-printer-offline = Printer at { $device }: switched off or offline
trouble-printer-error = Printer at { $device }: reports an error
trouble-printer-unknown = Printer at { $device }: state unknown
trouble-spare-printer-unreachable = Spare printer at { $device }: cannot be reached
trouble-spare-printer-refused = Spare printer at { $device }: accepts no connection
trouble-spare-printer-timeout = Spare printer at { $device }: does not answer
trouble-spare-printer-cut-off = Spare printer at { $device }: cut off in mid-ticket
trouble-spare-printer-no-permission = Spare printer at { $device }: access denied
trouble-spare-printer-no-device = Spare printer at { $device }: not connected
trouble-spare-printer-no-driver = Spare printer at { $device }: driver missing
trouble-spare-printer-out-of-paper = Spare printer at { $device }: out of paper
trouble-spare-printer-paper-low = Spare printer at { $device }: paper is running low
trouble-spare-printer-cover-open = Spare printer at { $device }: cover open
trouble-spare-printer-offline = Spare printer at { $device }: switched off or offline
trouble-spare-printer-error = Spare printer at { $device }: reports an error
trouble-spare-printer-unknown = Spare printer at { $device }: state unknown
trouble-scanner-no-device = Code reader at { $device }: not connected
trouble-scanner-no-permission = Code reader at { $device }: access denied
trouble-sound-no-device = Sound at { $device }: no speaker found
trouble-sound-no-voice = Sound at { $device }: no voice, chime only
trouble-sound-error = Sound at { $device }: faulty
trouble-sound-offline = Sound at { $device }: silent
trouble-sound-unknown = Sound at { $device }: state unknown
trouble-screen-silent = Screen { $device }: not heard
trouble-screen-offline = Screen { $device }: not connected
trouble-screen-error = Screen { $device }: faulty
trouble-screen-unknown = Screen { $device }: state unknown
trouble-clock-untrusted = Clock of { $device }: date is not certain
trouble-clock-jumped = Clock of { $device }: has jumped
trouble-disk-full = Disk of { $device }: full
trouble-disk-low = Disk of { $device }: almost full
trouble-disk-error = Disk of { $device }: faulty
trouble-alarm-failed = Alarm: the program at { $device } that passes it on has failed
trouble-device-offline = { $device }: not connected
trouble-other = Trouble at { $device }: { $about } ({ $state })
