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
goodbye-other = The hub has closed the connection.

# Troubles: what is affected, and how it stands.
trouble-printer-unreachable = Printer at { $device }: cannot be reached
trouble-printer-refused = Printer at { $device }: accepts no connection
trouble-printer-timeout = Printer at { $device }: does not answer
trouble-printer-cut-off = Printer at { $device }: cut off in mid-ticket
trouble-printer-no-permission = Printer at { $device }: access denied
trouble-printer-no-device = Printer at { $device }: not connected
trouble-printer-out-of-paper = Printer at { $device }: out of paper
trouble-printer-paper-low = Printer at { $device }: paper is running low
trouble-printer-cover-open = Printer at { $device }: cover open
trouble-printer-offline = Printer at { $device }: switched off or offline
trouble-printer-error = Printer at { $device }: reports an error
trouble-printer-unknown = Printer at { $device }: state unknown
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
trouble-other = Trouble at { $device }: { $about } ({ $state })
