# Where appointments come from: what is wrong with a source. Never what stood in an entry.

appointments-at-line = { $file }, line { $line }: { $reason }
appointments-at-file = { $file }: { $reason }

appointments-file-unreadable = The file cannot be read ({ $reason }).
appointments-file-large = This is more than { $megabytes } MB and is not read.
appointments-folder-missing = The file or folder cannot be reached ({ $reason }). Until it can, what stood there last stands.
appointments-unfinished = The calendar breaks off before its end. Until it is whole, nothing that is missing in it is called off.

appointments-no-calendar = This is no calendar: “BEGIN:VCALENDAR” is missing.
appointments-entry-open = The appointment has no end (“END:VEVENT”) and was left out.
appointments-line-broken = “{ $field }” cannot be understood; the appointment was left out.
appointments-twice-in-entry = “{ $field }” stands twice in the same appointment, which was left out.
appointments-zone-unknown = The time zone “{ $zone }” is not known. Its times count as the local time of the house; please check.
appointments-all-day = The appointment has a day but no time and was left out. With “all_day” such appointments get one.
appointments-rule-broken = When the appointment repeats cannot be understood; it was left out.
appointments-rule-too-often = The appointment repeats several times a day; that does not look like appointments, and it was left out.
appointments-rule-too-long = The appointment has repeated too often since it began; it was left out.

appointments-columns-missing = These columns are missing in the first line: { $columns }. Nothing was taken from the file.
appointments-cells = The line has { $found } columns instead of { $expected } and was left out.
appointments-quote-open = A quotation mark is in the wrong place or never closed; the line was left out.
appointments-no-json = This is no JSON.
appointments-no-list = No list of appointments can be found.
appointments-no-entry = This is no appointment and was left out.
appointments-more-services = { $count ->
    [one] 1 appointment has
   *[other] { $count } appointments have
} more services; only the first is booked.

appointments-no-id = The appointment has no id and was left out.
appointments-no-time = The appointment has no time and was left out.
appointments-time-broken = “{ $field }” is no time that can be understood; the appointment was left out.
appointments-no-service = No rule says which service is meant; the appointment was left out.
appointments-service-unknown = There is no service “{ $service }” here; the appointment was left out.
appointments-quantity = The quantity is no number from 1 to { $most }; it counts as 1.
appointments-language = The language cannot be understood; the appointment has none.
appointments-code = The code has characters that it must not have; the appointment got another one.
appointments-code-taken = Another appointment has the same code; this one got another.
appointments-repeated = The id comes again later; the later entry counts.

appointments-unreachable = The calendar server cannot be reached. Until it can, what it said last stands.
appointments-timeout = The calendar server does not answer in time. Until it does, what it said last stands.
appointments-certificate = The certificate of the calendar server cannot be trusted. One of your own goes into “ca”.
appointments-in-clear = The address does not begin with “https”: name and password would be sent in clear, so nothing is asked.
appointments-no-password = The file with the password cannot be read: { $file }
appointments-login = The calendar server refuses name and password.
appointments-not-found = There is no calendar at this address.
appointments-moved = The calendar has moved to { $address }. Please change the address.
appointments-status = The calendar server reports an error ({ $status }).
appointments-not-a-calendar = The address does not lead to a calendar. It has to be that of the calendar itself, not that of the account.
appointments-answer = The answer of the calendar server cannot be understood.

appointments-all-gone = { $count ->
    [one] The only appointment has vanished.
   *[other] All { $count } appointments have vanished at once.
} That looks like a broken export or a network share that is not there, so none was called off.

# At the start
appointments-no-secret = { $file } cannot be used: { $reason }
appointments-wrong-role = The key in { $file } is for another task. Appointments need one of the role { $role }: aufruf key create --role { $role }
