# "aufruf privacy": what is stored, what for, how long, who sees it and how it is deleted. For data protection officers.

privacy-title = What the site “{ $site }” stores
privacy-intro = As of { $day }, with the settings of { $file }. Taking a number needs nothing about the person; none is ever shown on a screen.
privacy-column-what = What
privacy-column-why = What for
privacy-column-term = How long
privacy-column-who = Who sees it
privacy-column-ends = How it is deleted
privacy-column-about = Says something of
privacy-column-now = Now

privacy-where-beside = Beside the journal (can be deleted, in journal.sqlite)
privacy-where-journal = The journal (stays)
privacy-where-file = Further files of the hub
privacy-where-device = On other devices, and in memory
privacy-where-outside = Outside

privacy-about-visitors = visitors
privacy-about-staff = staff
privacy-about-both = visitors and staff
privacy-about-nobody = nobody

privacy-term-days = { $days ->
    [one] a day, then until the next begins
   *[other] { $days } days, then until the next begins
}
privacy-term-hours = { $hours ->
    [one] an hour, then until the next day begins
   *[other] { $hours } hours, then until the next day begins
}
privacy-term-day = to the end of the day
privacy-term-off = not at all: switched off (“figures_by_clerk”)
privacy-term-appointment = { $days ->
    [one] until a day after the appointment, then until the next begins
   *[other] until { $days } days after the appointment, then until the next begins
}
privacy-term-always = for good
privacy-term-removed = until somebody removes them
privacy-term-learned = rolling: the latest 30 days, and of each service the latest 400 durations
privacy-term-running = while the program runs
privacy-term-handed-in = until they are handed in; the numbers as such for eight days
privacy-term-visit = until the visit ends, at the latest until the program does
privacy-term-elsewhere = as the admins there set it

privacy-ends-self = by itself, overwritten
privacy-ends-command = a command of the admins (aufruf clerk remove, aufruf key revoke)
privacy-ends-never = not at all
privacy-ends-folder = delete the folder; it is made anew from the journal
privacy-ends-stop = by itself
privacy-ends-elsewhere = where it lies

privacy-now = { $entries ->
    [0] nothing
    [one] 1 entry, of { $oldest }
   *[other] { $entries } entries, the oldest of { $oldest }
}
privacy-now-undated = { $entries ->
    [0] nothing
    [one] 1 entry
   *[other] { $entries } entries
}
privacy-no-state = There is no hub’s journal in { $directory }.
privacy-no-language = There is no such register in “{ $language }”, only in: { $known }.

privacy-tickets-what = The secret token of a number (in the QR code of the ticket)
privacy-tickets-why = Only the holder of the ticket sees the page of the number and can cancel there.
privacy-tickets-who = The holder of the ticket. Staff are not shown it; a reprint has it on paper again.

privacy-language-what = The language in which a number was taken
privacy-language-why = Announcement, ticket and phone page in that language; later, figures by language, so that years can be compared.
privacy-language-who = Counters, reception and supervisors while the visit lasts; afterwards in figures only.

privacy-notes-what = Remarks on a visit, and the reason for which somebody is parked
privacy-notes-why = Colleagues know what it is about, and nobody has to tell everything twice.
privacy-notes-who = Counters, reception and supervisors.

privacy-reasons-what = Reasons for breaks and closures, messages on the screens
privacy-reasons-why = The house can read why something is closed.
privacy-reasons-who = Reasons for breaks: staff. Reasons for closures, and messages: everybody in the house.

privacy-seats-what = Who has signed in at which counter (short id and name)
privacy-seats-why = Only those who may do call, and a number can be handed on to somebody. No figure is made of this entry.
privacy-seats-who = Counters, reception and supervisors.

privacy-sittings-what = Who signed in at a counter, and when (the short id only)
privacy-sittings-why = Figures by clerk, only if the works council has agreed and they are switched on.
privacy-sittings-who = Nobody; only the counting for these figures.

privacy-codes-what = The code and the language of an appointment
privacy-codes-why = Checking in at the kiosk, at the reception and on the phone.
privacy-codes-who = Whoever has the appointment; reception and supervisors.

privacy-contacts-what = Name, mail address and phone of an appointment, and whether an earlier one is wanted
privacy-contacts-why = Confirmation, reminder and cancellation by mail; questions. Where no mails are sent, nobody is asked for an address.
privacy-contacts-who = The name: reception and supervisors. The address: the program that sends the mails, only.

privacy-answers-what = First answers to commands of devices; tokens of numbers and codes of appointments stand in them too
privacy-answers-why = A command that comes again after an interruption must do nothing twice.
privacy-answers-who = Nobody; only the device that asks the same again.

privacy-ids-what = Ids of answered commands, without the answer
privacy-ids-why = A kiosk that was long without a hub must hand in nothing twice.
privacy-ids-who = Nobody.

privacy-journal-what = The journal: what happened when to which number at which counter, under ids that say nothing of the person
privacy-journal-why = Figures that can be proved; nothing is lost in a power cut. Names, languages, notes and secret tokens never stand in it.
privacy-journal-who = Admins; in reports as figures only.

privacy-figures-what = The journal as counted for figures
privacy-figures-why = Reports without reading the whole journal each time.
privacy-figures-who = Admins; supervisors and reports as figures only.

privacy-by-clerk-what = In the counts: who sat at the counter (the short id only)
privacy-by-clerk-why = Figures by clerk, only if the works council has agreed and they are switched on; values from ten cases on only.
privacy-by-clerk-who = Admins; whoever may ask for figures, as numbers only.

privacy-forecast-what = What the hub has learned of durations: by service and counter, without persons
privacy-forecast-why = The waiting time that people are told.
privacy-forecast-who = Admins.

privacy-clerks-what = Clerks who sign in: short id, name, services; of the PIN only a hash
privacy-clerks-why = Signing in at the counter.
privacy-clerks-who = Admins; colleagues see the name.

privacy-sessions-what = Who is signed in at counters now; of the session only a hash
privacy-sessions-why = Nobody has to sign in again after an interruption.
privacy-sessions-who = Nobody.

privacy-keys-what = Devices and programs: name, role; of the key only a hash
privacy-keys-why = Only devices that are known may speak with the hub.
privacy-keys-who = Admins.

privacy-secret-what = The secret from which links to appointments are made
privacy-secret-why = Links work without being stored anywhere.
privacy-secret-who = Nobody.

privacy-certificate-what = Certificate and key of the hub
privacy-certificate-why = Encryption in the house’s network.
privacy-certificate-who = The certificate: each device. The key: nobody.

privacy-running-what = Lock, address, admin socket and reserved room of the running hub
privacy-running-why = Operation.
privacy-running-who = Admins.

privacy-kiosk-what = At the kiosk: numbers that it gave out without a hub, with token and language
privacy-kiosk-why = A kiosk works without a hub too and hands the numbers in afterwards.
privacy-kiosk-who = Nobody; only the kiosk itself.

privacy-phone-what = Phone page: where the message “it is nearly your turn” goes, in memory only
privacy-phone-why = A notification, where somebody turns it on on their phone. No cookies.
privacy-phone-who = Nobody.

privacy-screens-what = At displays and counters: the site’s settings and what was seen last
privacy-screens-why = Devices show something right without the hub too.
privacy-screens-who = What stands on the screen anyway.

privacy-reading-what = Where appointments of others are read: names and addresses from calendars and tables, in memory only
privacy-reading-why = Comparison with what the hub knows already.
privacy-reading-who = Nobody.

privacy-mails-what = Mails that were sent, at the house’s mail server and in the receivers’ mailboxes
privacy-mails-why = Confirmation, reminder, cancellation.
privacy-mails-who = The receivers; the mail server’s admins.

privacy-log-what = System log: events of the programs with names of devices and addresses in the house’s network, without names of persons or tokens of tickets
privacy-log-why = Finding faults.
privacy-log-who = Admins.

privacy-paper-what = The paper ticket
privacy-paper-why = The number in the hand.
privacy-paper-who = Whoever has it.

privacy-backups-what = Backups: everything here that stands in the hub’s files, as it was then
privacy-backups-why = Putting the site back on another machine. What was deleted meanwhile is deleted again then.
privacy-backups-who = Admins.
