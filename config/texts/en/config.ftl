# What aufruf says about site.toml and device.toml, to those who write them.

config-ok-site = { $file }: fine – { $services ->
        [one] one service
       *[other] { $services } services
    }, { $counters ->
        [one] one counter
       *[other] { $counters } counters
    }, { $zones ->
        [one] one waiting zone
       *[other] { $zones } waiting zones
    }, { $displays ->
        [one] one display
       *[other] { $displays } displays
    }.
config-ok-device = { $file }: fine – device “{ $name }”.
config-count = { $errors ->
        [0] No errors
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] 1 warning
       *[other] { $warnings } warnings
    }.
config-warning = Warning: { $message }
config-did-you-mean = Did you mean “{ $word }”?
config-no-command = There is no command “{ $word }”.
config-see-help = Try “aufruf --help”.
config-unreadable = { $file } cannot be read: { $reason }
config-no-file = There is no file { $file }.
config-no-permission = This user may not read { $file }.
config-not-utf8 = { $file } is not a UTF-8 file. Please save it as UTF-8 in your editor.
config-neither = This is neither a site.toml (which has [site], [[service]], [[counter]] …) nor a device.toml (which has name, [hub], [printer] …).
config-no-key = This device has no key: { $reason } “aufruf key create” on the hub makes one.
config-empty = { $file } is empty.

# Spelling (TOML)
config-syntax = This line is not valid TOML: { $reason }.
config-syntax-value = A valid value is missing here. Texts stand in quotation marks, truth values are true or false.
config-syntax-array = A list does not end: “]” is missing, or a comma before it.
config-syntax-inline = A table in braces does not end: “{"}"}” is missing, or a comma before it.
config-syntax-string = A text does not end: its closing quotation mark is missing.
config-syntax-equals = “=” is missing after the name of the setting.
config-syntax-header = The header of a table does not end: “]” (or “]]”) is missing.
config-syntax-newline = Something stands behind the value. Every setting needs a line of its own.
config-syntax-twice = This setting or table exists already, further up.
config-syntax-statement = Neither a setting (name = …) nor a table ([name]) begins here.

# Settings
config-missing = The setting “{ $setting }” is missing.
config-unknown = Unknown setting “{ $setting }”.
config-choice = “{ $value }” is not possible for “{ $setting }”, only: { $choices }.
config-string-type = “{ $setting }” must be a text in quotation marks, not “{ $value }”.
config-int-type = “{ $setting }” must be a whole number without quotation marks, not “{ $value }”.
config-float-type = “{ $setting }” must be a number without quotation marks, not “{ $value }”.
config-bool-type = “{ $setting }” must be true or false (without quotation marks), not “{ $value }”.
config-list-type = “{ $setting }” must be a list in square brackets, not “{ $value }”.
config-dict-type = “{ $setting }” must be a table, not “{ $value }”.
config-model-type = “{ $setting }” must be a table, not “{ $value }”.
config-greater-than-equal = “{ $setting }” must be at least { $bound }, not { $value }.
config-less-than-equal = “{ $setting }” may be { $bound } at most, not { $value }.
config-too-short = “{ $setting }” must not be empty.
config-string-too-short = “{ $setting }” must not be empty.
config-string-too-long = “{ $setting }” is too long.
config-id = “{ $value }” is not possible as “{ $setting }”: only letters a–z, digits, dot, hyphen and underscore, no space.
config-prefix = “{ $value }” is not possible as “{ $setting }”: one or two capital letters from A to Z.
config-colour = “{ $value }” is not a colour. Colours look like this: "#00497a".
config-invalid = “{ $setting }” is not valid: { $reason }.
config-duration = “{ $value }” is not a duration. Durations look like this: "90s", "10m", "1h30m", "1d".
config-hours = “{ $value }” are no opening hours. They look like this: ["Mon-Thu 07:30-17:00", "Fri 07:30-13:00"].
config-hours-backwards = “{ $value }”: the end must be after the beginning, at 24:00 at the latest.
config-hours-overlap = These opening hours overlap: { $value }.
config-times = “{ $value }” is not a time span. Time spans look like this: ["08:00-12:00", "13:00-16:00"].
config-date = “{ $value }” is not a day of the calendar. A date looks like this: "2026-12-24".
config-timezone = There is no time zone “{ $value }”. In Germany: "Europe/Berlin".
config-web-address = “{ $value }” is not an address like "https://queue.example.org".
config-address = “{ $value }” is not an address with a port like "192.168.10.5:8470".
config-fingerprint = A fingerprint has 64 characters (0–9, a–f). “aufruf key fingerprint” on the hub shows it.
config-printer-needs = A printer with transport = "{ $transport }" needs the setting “{ $setting }”.
config-range-backwards = The range of numbers ends ({ $last }) before it begins ({ $first }).

# What belongs together
config-twice = “{ $value }” is already the “{ $setting }” of entry { $first } of this kind.
config-no-zone = There is no waiting zone “{ $value }”. There are: { $known }.
config-no-service = There is no service “{ $value }”. There are: { $known }.
config-unserved = No counter serves “{ $value }”: its numbers would never be called.
config-zone-unused = There is no counter in the waiting zone “{ $value }”.
config-zone-unshown = No display shows the calls of the waiting zone “{ $value }”.
config-no-prefix = No service has the letter “{ $value }”. There are: { $known }.
config-no-language = aufruf does not speak the language “{ $value }”. There are: { $known }.
config-language-incomplete = The language “{ $value }” lacks { $count ->
    [one] 1 text ({ $first })
   *[other] { $count } texts (the first: { $first })
}: German stands there instead.
config-not-spoken = The language “{ $value }” is not among site.languages. There are: { $known }.
config-untranslated = “{ $setting }” is missing in: { $languages }.
config-no-text = There is no text named “{ $value }”.
config-bad-text = This text is not valid Fluent: { $reason }
config-no-variable = “${ $value }” is not known in this text. Known are: { $known }.
config-contrast = “{ $text }” is hard to read on “{ $ground }”: contrast { $ratio } : 1, needed are 4.5 : 1.
config-no-logo = There is no file “{ $value }”. It is looked for beside site.toml.
config-logo-type = “{ $value }” is not a PNG image.
config-logo-size = “{ $value }” is too large, { $limit } kB are allowed.
config-no-template = There is no template “{ $value }”. It is looked for beside the site.toml.
config-template-encoding = The template “{ $value }” is not a UTF-8 file.
config-template-size = The template “{ $value }” is too long: at most { $limit } 000 characters.
config-template-syntax = { $value }, line { $line }: this is not valid Jinja: { $reason }
config-template-variable = { $value }, line { $line }: a ticket knows no “{ $word }”.
config-template-block = { $value }, line { $line }: “{ $word }” is no block. Lines look like this: large bold: text, - text, qr: text, space 2, ---, logo, cut.
config-too-long = “{ $value }” takes longer (expected) than any of its counters accepts (express): its numbers would never be called.
config-express-idle = Everything that this counter serves takes longer (expected) than { $value }: it would never call anybody.
config-internal-unused = No other service leads to the internal service “{ $value }” (before, after): only those whom a counter hands on get there.
config-group-twice = The service “{ $value }” already stands in the group “{ $group }”: at the kiosk each has one place.
config-group-internal = The service “{ $value }” is internal: no kiosk offers it, not in a group either.
config-journey-self = “{ $value }” cannot come before or after itself.
config-journey-circle = This way leads in a circle: { $way }.
config-journey-retired = “{ $value }” is retired, but the way of “{ $from }” still leads there.
config-day-backwards = The range ends ({ $to }) before it begins ({ $date }).
config-day-long = The range from { $date } to { $to } is longer than a year.
config-day-twice = For { $date } entry { $first } of this kind holds already.
config-program-path = “{ $value }” must be a program with its full path, such as "/usr/local/bin/siren".
config-no-program = There is no program “{ $value }” on this machine, or it is not executable.

# Displays and announcements
config-no-counter = There is no counter “{ $value }”. There are: { $known }.
config-no-layout = There is no layout “{ $value }”. There are: { $known }.
config-no-panel = There is no panel “{ $value }”. A display has: { $known }; “.” is an empty cell.
config-layout-uneven = This line has { $cells ->
    [one] 1 cell
   *[other] { $cells } cells
}, the first has { $first }: all must have the same number.
config-layout-large = A layout has { $most } lines and { $most } columns at most.
config-layout-columns = “{ $setting }” has { $given ->
    [one] 1 value
   *[other] { $given } values
}, but the layout has { $needed ->
    [one] 1 column
   *[other] { $needed } columns
}.
config-layout-rows = “{ $setting }” has { $given ->
    [one] 1 value
   *[other] { $given } values
}, but the layout has { $needed ->
    [one] 1 line
   *[other] { $needed } lines
}.
config-layout-no-calls = This layout lacks “{ $panel }”: calls would never be seen.
config-layout-base = “{ $value }” belongs to a layout “{ $base }” that does not exist.
config-panel-torn = The cells of “{ $value }” must form one rectangle.
config-counter-unshown = No display shows the calls of counter “{ $value }”.
config-service-unshown = No display shows what counter “{ $value }” calls for: { $services }.
config-display-elsewhere = Counter “{ $value }” is in the waiting zone “{ $zone }”, which this display does not show (zones): its calls never appear here.
config-display-unserved = None of the counters of this display (counters) serves “{ $value }”.
config-display-no-place = The layout “{ $value }” has a panel “{ $panel }”; without counters it stays empty.
config-not-announced = “{ $value }” cannot be announced. Possible are “{ $ticket }” (the language of the ticket) and those of site.languages: { $known }.
config-alike = “{ $setting }” and “{ $other }” look almost the same to colour-blind people: difference { $apart }, needed are { $needed }.
config-engine-needs = “{ $engine }” needs the setting “{ $setting }”.
config-engine-idle = “{ $setting }” does nothing: “{ $engine }” is not among engines.
config-panel-needs = “{ $other }” is missing beside “{ $setting }”: the screen would stay as it is for ever.

# Appointments
config-time = “{ $value }” is not a time of day. Times look like this: "09:00".
config-mail-address = “{ $value }” is not a sender. It looks like this: "appointments@example.org" or "Citizen Office <appointments@example.org>".
config-pattern = “{ $value }” is not a valid regular expression: { $reason }.
config-encoding = There is no encoding “{ $value }”. Usually "auto" is right.
config-date-format = “{ $value }” is no pattern for a date or time. It looks like this: "%d.%m.%Y %H:%M".
config-plan-type = “{ $value }” is neither an SVG nor a PNG image.
config-slots-every = Appointments must be at least 5 minutes apart ("5m").
config-source-every = There must be at least a second between two looks ("1s").
config-slots-short = One interval is shorter than { $value }: no appointment begins there.
config-slots-unserved = No counter of this plan serves “{ $value }”.
config-slots-closed = Some of these times are outside the opening hours of “{ $value }”.
config-booking-nothing = “{ $setting }” has no effect: there are no times ([[slots]]) that can be booked there.
config-virtual-room = The address lacks “{ $placeholder }”: all video appointments would be in the same room.
config-virtual-nowhere = Video appointments need an address: [virtual] with url.
config-remind-long = “{ $value }” is too early: a reminder goes out 30 days before the appointment at most.
config-remind-short = “{ $value }” is too late: a reminder goes out one minute before the appointment at least ("1m").
config-privacy-answers = Answers must be kept for a day at least ("1d"): otherwise a device that comes back after an interruption does some things twice.
config-privacy-long = “{ $value }” is longer than it serves a purpose: beyond { $days } days your data protection officer should have agreed.
config-privacy-no-clerks = Figures by clerk stay empty as long as nobody signs in (“sign_in” in [staff]).
config-privacy-clerks-short = Figures by clerk reach back only as far as “clerks” in [privacy]: below { $days } days hardly anybody has ten cases.
config-mail-password = “user” needs “password_file” as well.
config-mail-clear = Without encryption (security = "none") names and addresses go through the network in the open.
config-mail-no-links = Without base_url in [public] the mails have no links to call off or change.
config-source-own = “{ $value }” stands for the house’s own appointments. This source needs another name.
config-source-needs = A source with kind = "{ $kind }" needs the setting “{ $setting }”.
config-source-second = Processes are handed in to the source “{ $value }” already. A second one with kind = "zms" needs the setting “path”.
config-source-clear = Without encryption (http://) names and the password go through the network in the open. The address must begin with https://.
config-source-rule = This rule does not say what the field should hold: { $settings }.
