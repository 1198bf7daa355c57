# The demonstration: “aufruf demo”.

demo-title = { $site } – a whole office on this machine
demo-lead = These are the real programs: hub, kiosk, counter, display, printer. Take a number on the left and call it on the right. Some visitors and three more counters are played by the demonstration.
demo-kiosk = Kiosk at the entrance
demo-kiosk-how = Touch a concern, or press the key beside it.
demo-counter = Counter { $counter }
demo-counter-how = Click into it once, then one key is enough: F2 – “next”. F1 explains all keys.
demo-display = Display in the waiting hall
demo-display-how = Your call appears here at once; in the waiting area a gong sounds and the number is announced.
demo-printer = From the printer
demo-printer-how = The tickets as they come out of the printer, the newest first.
demo-phone = Page on the phone
demo-no-ticket = No number taken yet.
demo-again = Start again
demo-end = The settings are in { $site_file }: a change there takes effect at once. The tickets are in { $out }. Ctrl+C in the demonstration’s window ends everything.
demo-open = The office is open: { $address }
demo-stop = Ctrl+C ends the demonstration.
demo-starting = The office is being opened …
demo-stopped = The demonstration was stopped.
demo-not-all = Not everything is accounted for: { $problems }
demo-address-taken = { $address } is taken ({ $reason }). Another address: aufruf demo --listen 127.0.0.1:8500
demo-bad-time = “{ $time }” is no time of day; please write it like 09:00.
demo-too-early = The doors open at { $doors }; “--until” must be later.
demo-program-ended = { $program } has ended. What happened is in { $log }.
