# Was auf den Bildschirmen im Wartebereich steht.

display-number = Nummer
display-counter = Schalter
display-place = Bitte hierhin
display-counter-label = Schalter { $label }
display-repeated = Erneuter Aufruf
display-history = Zuletzt aufgerufen
display-history-empty = Heute noch niemand
display-waiting = Es warten
display-waiting-count = { $count }
display-go = Bitte zu Schalter { $label }
display-go-place = Bitte hierhin: { $label }
display-wait = Wartezeit
display-wait-empty = Zurzeit ist nichts geöffnet
display-wait-unknown = nicht bekannt
display-waiting-empty = Niemand
display-appointments = Termine
display-appointments-empty = Keine Termine
display-place-closed = Geschlossen
display-place-paused = Gleich wieder da
display-slides-here = Hier laufen Ihre Bilder und Filme.
display-please-wait = Bitte nehmen Sie Platz.
display-please-wait-more = Ihre Nummer erscheint hier.
display-lost = Verbindung unterbrochen – Stand von { $time } Uhr
display-no-hub = Die Anzeige startet.
display-no-hub-more = Verbindung zur Zentrale wird hergestellt …
display-turned-away = Die Zentrale nimmt dieses Gerät nicht an. Bitte der Technik melden: { $reason }
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

# Meldungen für Menschen, die das Gerät einrichten.
display-needs-device = aufruf display braucht --device DATEI (oder --preview BILD.png --site DATEI).
display-needs-site = --preview braucht --site DATEI.
display-needs-id = In { $file } fehlt display = "…": welcher Bildschirm der site.toml ist dieses Gerät?
display-bad-size = Keine Größe der Form 1920x1080: { $size }
display-no-screen = Es lässt sich kein Fenster öffnen: { $reason }
display-no-language = Die Sprache „{ $name }“ fehlt. An diesem Standort gibt es: { $known }.
display-no-screen-id = Den Bildschirm „{ $name }“ gibt es nicht. In der site.toml stehen: { $known }.
display-no-layout = Das Layout „{ $name }“ gibt es nicht. Zur Wahl stehen: { $known }.
display-bad-picture = { $file } ist kein Name für ein Bild: nur .png, .jpg und .jpeg.
display-cannot-write = { $file } lässt sich nicht schreiben: { $reason }
display-no-fonts = Es fehlen Schriften (Pakete fonts-noto-core und fonts-dejavu-core): { $reason }
