# What the screens of the waiting area show.

display-number = Nummer
display-counter = Schalter
display-place = Bitte hierhin
display-counter-label = Schalter { $label }
display-repeated = Noch ein Aufruf
display-history = Das war vorher
display-history-empty = Heute noch niemand
display-waiting = Es warten
display-waiting-count = { $count }
display-go = Bitte gehen Sie zu Schalter { $label }
display-go-place = Bitte gehen Sie hierhin: { $label }
display-wait = So lange dauert es
display-wait-empty = Jetzt ist alles zu
display-wait-unknown = nicht bekannt
display-waiting-empty = Niemand
display-appointments = Termine
display-appointments-empty = Keine Termine
display-place-closed = Hier ist zu
display-place-paused = Gleich geht es weiter
display-slides-here = Hier laufen Ihre Bilder und Filme.
display-please-wait = Bitte setzen Sie sich.
display-please-wait-more = Hier sehen Sie Ihre Nummer.
display-lost = Keine Verbindung – das war um { $time } Uhr
display-no-hub = Der Bildschirm startet.
display-no-hub-more = Die Verbindung startet …
display-turned-away = Der Zentral-Computer nimmt dieses Gerät nicht an. Bitte sagen Sie das der Technik: { $reason }
display-clock = { $hour }:{ $minute }
display-date =
    { $weekday ->
        [mon] Montag
        [tue] Dienstag
        [wed] Mittwoch
        [thu] Donnerstag
        [fri] Freitag
        [sat] Samstag
       *[sun] Sonntag
    }, { $day }. { $month ->
        [m1] Januar
        [m2] Februar
        [m3] März
        [m4] April
        [m5] Mai
        [m6] Juni
        [m7] Juli
        [m8] August
        [m9] September
        [m10] Oktober
        [m11] November
       *[m12] Dezember
    } { $year }
display-window-title = Aufruf – { $display }

# Messages for those who set the device up.
display-needs-device = aufruf display braucht --device DATEI (oder --preview BILD.png --site DATEI).
display-needs-site = --preview braucht --site DATEI.
display-needs-id = In { $file } fehlt display = "…": Welcher Bildschirm aus site.toml ist dieses Gerät?
display-bad-size = Das ist keine Größe wie 1920x1080: { $size }
display-no-screen = Es geht kein Fenster auf: { $reason }
display-no-language = Die Sprache „{ $name }“ gibt es hier nicht. Es gibt: { $known }.
display-no-screen-id = Den Bildschirm „{ $name }“ gibt es nicht. In der site.toml stehen: { $known }.
display-no-layout = Das Layout „{ $name }“ gibt es nicht. Zur Wahl stehen: { $known }.
display-bad-picture = { $file } ist kein Name für ein Bild. Es geht nur: .png, .jpg und .jpeg.
display-cannot-write = Man kann { $file } nicht schreiben: { $reason }
display-no-fonts = Es fehlen Schriften (Pakete fonts-noto-core und fonts-dejavu-core): { $reason }
