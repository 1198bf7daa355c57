# The hub's page on all displays: /displays.

displays-title = Displays
displays-as-of = as of { $time }
displays-connected = { $count ->
    [0] no display set up
    [one] { $connected } of { $count } display connected
   *[other] { $connected } of { $count } displays connected
}
displays-ailing = { $count ->
    [0] no trouble
    [one] one display in trouble
   *[other] { $count } displays in trouble
}
displays-mute = No voice for: { $zones }
displays-none = The site has no displays, and none is connected.
displays-device = device { $device }
displays-since = connected since { $time }
displays-gone = not connected since { $time }
displays-never = not seen since the hub started

displays-nothing-shown = no call yet today
displays-last = { $kind ->
    [counter] counter { $counter }
   *[place] { $counter }
}, { $time } – { $outcome }
displays-outcome-shown = shown
displays-outcome-spoken = shown and announced
displays-outcome-shortened = shown and announced in short
displays-outcome-superseded = overtaken by newer calls

displays-zones = Zones
displays-all-zones = all
displays-services = only services
displays-counters = only counters
displays-layout = Layout
displays-voice = Voice
displays-speaks = speaks for { $zones }
displays-could-speak = ready; another display speaks
displays-no-sound = without sound
displays-health = Health
displays-sound-parts = { $parts } all right
displays-about-screen = screen
displays-about-sound = sound
displays-about-voice = voice
displays-about-slides = pictures
displays-about-film = films
displays-about-disk = disk
displays-size = Picture
displays-size-is = { $value } pixels
displays-refresh = Refresh rate
displays-refresh-is = { $value } pictures a second
displays-driver = Driver
displays-driver-is = { $value }
displays-version = Version
