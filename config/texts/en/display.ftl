# What the screens of the waiting area show.

display-number = Number
display-counter = Counter
display-place = Please go to
display-counter-label = Counter { $label }
display-repeated = Called again
display-history = Called before
display-history-empty = Nobody yet today
display-waiting = Waiting
display-waiting-count = { $count }
display-go = Please go to counter { $label }
display-go-place = Please go to: { $label }
display-wait = Expected wait
display-wait-empty = Nothing is open at present
display-wait-unknown = not known
display-waiting-empty = Nobody
display-appointments = Appointments
display-appointments-empty = No appointments
display-place-closed = Closed
display-place-paused = Back in a moment
display-slides-here = Your pictures and films play here.
display-please-wait = Please take a seat.
display-please-wait-more = Your number will appear here.
display-lost = Connection lost – state of { $time }
display-no-hub = The screen is starting.
display-no-hub-more = Connecting to the hub …
display-turned-away = The hub does not accept this device. Please tell the technicians: { $reason }
display-clock = { $hour }:{ $minute }
display-date =
    { $weekday ->
        [mon] Monday
        [tue] Tuesday
        [wed] Wednesday
        [thu] Thursday
        [fri] Friday
        [sat] Saturday
       *[sun] Sunday
    }, { $day } { $month ->
        [m1] January
        [m2] February
        [m3] March
        [m4] April
        [m5] May
        [m6] June
        [m7] July
        [m8] August
        [m9] September
        [m10] October
        [m11] November
       *[m12] December
    } { $year }
display-window-title = Aufruf – { $display }

# Messages for those who set the device up.
display-needs-device = aufruf display needs --device FILE (or --preview PICTURE.png --site FILE).
display-needs-site = --preview needs --site FILE.
display-needs-id = { $file } lacks display = "…": which screen of site.toml is this device?
display-bad-size = Not a size of the form 1920x1080: { $size }
display-no-screen = No window can be opened: { $reason }
display-no-language = There is no language “{ $name }”. This site has: { $known }.
display-no-screen-id = There is no screen “{ $name }”. site.toml has: { $known }.
display-no-layout = There is no layout “{ $name }”. There are: { $known }.
display-bad-picture = { $file } is no name for a picture: only .png, .jpg and .jpeg.
display-cannot-write = { $file } cannot be written: { $reason }
display-no-fonts = Fonts are missing (packages fonts-noto-core and fonts-dejavu-core): { $reason }
