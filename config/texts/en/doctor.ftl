# The command doctor: what it saw, and what to do next.

doctor-heading = Printer of “{ $device }”: { $where }
doctor-mark-ok = ok
doctor-mark-warning = look
doctor-mark-failed = FAILED
doctor-no-table = { $file } has no section { $table }, so nothing is printed.
doctor-seen = What this machine sees, as it would stand in device.toml:
doctor-seen-nothing = This machine sees no printer. Is the cable plugged in at both ends, is the printer switched on?

doctor-profile-ok = Settings: model “{ $profile }”, paper { $paper_mm } mm
doctor-profile-unknown = Settings: the model “{ $profile }” is not known; it is treated as “default”
doctor-profile-meant = Did you mean “{ $meant }”?
doctor-profile-list = The models are listed in docs/printers.md. “default” is right for nearly all.
doctor-address-ok = Address: { $host } is known
doctor-address-failed = Address: the name { $host } is not known in this network
doctor-address-advice = Write the printer’s number into address, as in "192.168.10.40:9100". Its self-test prints it: hold the feed button while switching it on.
doctor-cable-ok = Cable: { $where } is there
doctor-cable-failed = Cable: { $where } is not there
doctor-cable-other = This machine has: { $other }. Put that into device.toml, or change the cable.
doctor-cable-usblp = { $other } is plugged in, but the kernel’s printer driver does not serve it. Run: modprobe usblp. If CUPS has taken the printer, remove it there: lpadmin -x QUEUE.
doctor-cable-advice = Switch the printer on and plug the cable in at both ends, then look: ls /dev/usb /dev/serial/by-id
doctor-driver-ok = Driver: installed
doctor-driver-failed = Driver: { $package } is missing
doctor-driver-advice = Install it into aufruf’s environment: pip install { $package }
doctor-driver-library = Install it as root: apt-get install { $package }
doctor-permission-ok = Permission: { $user } may use it
doctor-permission-root = Permission: not tested, because root may do everything
doctor-permission-as = Examine it as the user that the kiosk runs as: sudo -u aufruf-kiosk aufruf doctor printer …
doctor-permission-failed = Permission: { $user } may not use { $where }
doctor-permission-group = Run as root, then start the kiosk anew: usermod -aG { $group } { $user }
doctor-permission-udev = Nobody but its owner may use it. Give it a group by a udev rule, see “Permissions” in docs/printers.md.
doctor-queue-ok = Queue: CUPS has { $where }
doctor-queue-failed = Queue: CUPS has no queue { $where }
doctor-queue-advice = Make a raw queue: lpadmin -p { $where } -E -v DEVICE -m raw. lpinfo -v lists the devices.

doctor-connection-ok-tcp = Connection: { $where } takes it
doctor-connection-ok-serial = Connection: open with { $baud } baud, flow control { $flow }
doctor-connection-ok-device = Connection: open
doctor-connection-ok-usb = Connection: open
doctor-connection-ok-cups = Connection: CUPS takes jobs
doctor-connection-refused = Connection: { $where } refuses it
doctor-connection-unreachable = Connection: nobody answers at { $where }
doctor-connection-timeout = Connection: { $where } does not take it in time
doctor-connection-cut-off = Connection: { $where } breaks it off
doctor-connection-no-permission = Connection: not allowed
doctor-connection-no-device = Connection: { $where } is not there
doctor-connection-no-driver = Connection: a driver is missing
doctor-refused-tcp = The machine is there, the port is not. Is it 9100? Is this the printer, and not another machine with its address?
doctor-refused-serial = Another program has the line. Stop it: fuser -v { $where }
doctor-refused-device = Another program has the device. Stop it: fuser -v { $where }. If it is CUPS, remove the queue there.
doctor-refused-usb = Another program has the device. If it is CUPS, remove the queue there.
doctor-refused-cups = Let the queue take jobs: cupsaccept { $where }. Is CUPS running? systemctl status cups
doctor-unreachable = Is the printer switched on? Is the network cable in? Has it still this address? Try: ping
doctor-not-allowed = CUPS does not let { $user } print. See its policy in cupsd.conf.
doctor-stuck = Switch the printer off and on. On a serial line check baud and flow.

doctor-answer-ok = Answer: the printer tells how it is
doctor-answer-none = Answer: none. It is printed on all the same, but nobody hears that the paper is out
doctor-answer-stopped = Answer: the printer stopped answering
doctor-answer-serial = Compare with the printer’s self-test: speed { $baud }, flow control { $flow }. A cable with three wires only carries xonxoff or none.
doctor-answer-cups = Most queues know nothing of paper. With transport = "device" or "tcp" the printer is asked itself.
doctor-answer-advice = Some models have no answers. If this one should: is there a print server in between? Else write answers = "no", and tickets come a little sooner.
doctor-cover-ok = Cover: closed
doctor-cover-open = Cover: open
doctor-cover-advice = Close it until it clicks on both sides.
doctor-paper-ok = Paper: there
doctor-paper-low = Paper: running low
doctor-paper-low-advice = It still prints. Have a new roll ready.
doctor-paper-out = Paper: out
doctor-paper-advice = Put a new roll in, the printed side towards the head: paper from below or behind, as the picture in the lid shows.
doctor-ready-ok = Ready: yes
doctor-ready-error = Ready: no, it reports an error
doctor-ready-error-advice = Open the cover, look for paper in the cutter, close it, switch off and on.
doctor-ready-offline = Ready: no, it is offline
doctor-ready-offline-advice = Press its online or feed button once; switch it off and on.
doctor-print-could = Print: nothing stands in the way
doctor-print-hint = Print a test page: add --print
doctor-print-cannot = Print: not possible like this
doctor-print-ok = Print: the printer says that the test page is out
doctor-print-unconfirmed = Print: the test page was sent
doctor-print-look = This printer does not tell whether it came out. Please look.
doctor-print-failed = Print: the test page did not come out ({ $trouble })
doctor-print-again = See “Troubles” in docs/printers.md, and try again.

doctor-page-language = en
doctor-page-title = Test page
doctor-page-number = TEST
doctor-page-device = Device: { $device }
doctor-page-printer = Printer: { $where }
doctor-page-letters = Letters: ÄÖÜ äöü ß ẞ € – “ ” ş ğ ł ї ж é
doctor-page-edges = The line below touches both edges, and the paper is cut off under it.

doctor-display-no-language = There is no voice in “{ $name }”. There are: { $known }.
doctor-display-root = Permission: not checked, for root may do everything
doctor-display-as = Check as the user under whom the display runs: sudo -u aufruf-display aufruf doctor …
doctor-display-group = { $user } may not use it. Run as root, then restart the display: usermod -aG { $group } { $user }

doctor-sound-heading = Sound of “{ $device }”
doctor-sound-settings = Settings: switched on, volume { $volume } %
doctor-sound-off = Settings: the sound is switched off
doctor-sound-off-advice = device.toml says enabled = false in [sound]. It is examined all the same.
doctor-sound-zero = Settings: the volume is 0
doctor-sound-zero-advice = Raise volume in [sound] of device.toml, to 80 for instance.
doctor-sound-device = Loudspeaker: open by { $driver }: { $devices }
doctor-sound-silent = Loudspeaker: the driver { $driver } plays, and nobody hears it
doctor-sound-no-device = Loudspeaker: cannot be opened: { $error }
doctor-sound-no-card = This machine has no sound card, or its driver is not loaded. Look: cat /proc/asound/cards. With a monitor that has speakers, plug in the HDMI cable and switch the monitor on.
doctor-sound-forced = The environment variable SDL_AUDIODRIVER demands this driver. Without it, the right one is looked for.
doctor-sound-busy = Another program has the device, or the user’s sound service does not run. Look: fuser -v /dev/snd/* and systemctl --user status pipewire
doctor-sound-engine = Engine { $engine }: { $what } is there
doctor-sound-no-engine = Engine { $engine }: { $what } is not there
doctor-sound-get-espeak = Install as root: apt-get install espeak-ng
doctor-sound-get-piper = Install piper, or say where the program is: piper = "…" in [sound] of device.toml.
doctor-sound-get-clips = Make the folder, or say where the recordings are: clips = "…" in [sound] of device.toml. Which ones are needed, docs/voice.md says.
doctor-sound-speaks = Voice { $language }: speaks, by { $engine }
doctor-sound-stands-in = Voice { $language }: { $engine } stands in ({ $reason })
doctor-sound-mute = Voice { $language }: mute ({ $reason })
doctor-sound-mute-advice = espeak-ng speaks all nine languages: put "espeak" at the end of engines in [sound] of device.toml. Otherwise there is only the chime in this language.
doctor-sound-clips = Recordings: { $count } are missing: { $files }
doctor-sound-clips-advice = Record them and put them into the folder. Until then the next engine stands in for sentences that lack one.
doctor-sound-played = Trial: chime and announcement were played
doctor-sound-played-advice = If nothing was heard, look at the volume of the loudspeaker and of alsamixer.
doctor-sound-question = Were the chime and the announcement heard? [y/n]
doctor-sound-yes = y
doctor-sound-heard = Trial: heard
doctor-sound-unheard = Trial: played, but not heard
doctor-sound-unheard-advice = Is the loudspeaker on, the cable in the right socket? Look at volume and “MM” (muted) in alsamixer. If the machine has several outputs, make the right one the default: pactl set-default-sink, without a sound service in /etc/asound.conf.
doctor-sound-stopped = Trial: could not be played: { $reason }

doctor-screen-heading = Screen of “{ $device }”
doctor-screen-session-wayland = Session: Wayland
doctor-screen-session-x11 = Session: X11
doctor-screen-card = Graphics card: there, { $user } may use it
doctor-screen-no-card = Graphics card: this machine shows none (/dev/dri is empty)
doctor-screen-no-card-advice = Is the driver of the graphics card loaded? Look: ls /dev/dri and journalctl -k -g drm
doctor-screen-not-allowed = Graphics card: there, but { $user } may not use it
doctor-screen-driver = Driver: { $driver }
doctor-screen-unseen = Driver: { $driver } draws, and nobody sees it
doctor-screen-no-driver = Driver: none ({ $error })
doctor-screen-forced = The environment variable SDL_VIDEODRIVER demands “{ $forced }”. Without it, the right one is looked for.
doctor-screen-no-session = Check in the session in which the display runs: systemctl stop aufruf-display, then at the console: cage -- aufruf doctor screen …
doctor-screen-output = Output { $output }: { $size }{ $rate ->
        [0] { "" }
       *[other] {" "}at { $rate } Hz
    }{ $chosen ->
        [yes] , this one is chosen
       *[no] { "" }
    }
doctor-screen-no-output = Output { $output }: not there
doctor-screen-no-output-advice = Outputs count from 0, the last one here is { $last }. Change output in [screen] of device.toml, or look at cable and monitor.
doctor-screen-size = Size: { $size } as set, instead of the output’s own
doctor-screen-window = Size: a window, not the whole screen
doctor-screen-window-advice = Set fullscreen = true in [screen] of device.toml.
doctor-screen-fonts = Fonts: { $count } families, all languages can be written
doctor-screen-few-fonts = Fonts: { $count } families, but characters are missing for: { $languages }
doctor-screen-no-fonts = Fonts: none
doctor-screen-get-fonts = Install as root: apt-get install fonts-noto-core fonts-dejavu-core
doctor-screen-shaping = Typesetting: letters join (raqm)
doctor-screen-no-shaping = Typesetting: Arabic letters do not join (raqm is missing)
doctor-screen-get-shaping = Install as root: apt-get install libraqm0. If that does not help, install Pillow into aufruf’s environment again.
