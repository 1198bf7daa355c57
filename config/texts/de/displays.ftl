# Die Seite der Zentrale über alle Anzeigen: /displays.

displays-title = Anzeigen
displays-as-of = Stand { $time } Uhr
displays-connected = { $count ->
    [0] keine Anzeige eingerichtet
    [one] { $connected } von { $count } Anzeige verbunden
   *[other] { $connected } von { $count } Anzeigen verbunden
}
displays-ailing = { $count ->
    [0] keine Störung
    [one] eine Anzeige gestört
   *[other] { $count } Anzeigen gestört
}
displays-mute = Keine Stimme für: { $zones }
displays-none = Der Standort hat keine Anzeigen, und es ist keine verbunden.
displays-device = Gerät { $device }
displays-since = verbunden seit { $time } Uhr
displays-gone = nicht verbunden seit { $time } Uhr
displays-never = seit dem Start der Zentrale nicht gesehen

displays-nothing-shown = heute noch kein Aufruf
displays-last = { $kind ->
    [counter] Schalter { $counter }
   *[place] { $counter }
}, { $time } Uhr – { $outcome }
displays-outcome-shown = gezeigt
displays-outcome-spoken = gezeigt und angesagt
displays-outcome-shortened = gezeigt und gekürzt angesagt
displays-outcome-superseded = von neueren Aufrufen überholt

displays-zones = Wartezonen
displays-all-zones = alle
displays-services = nur Anliegen
displays-counters = nur Schalter
displays-layout = Aufteilung
displays-voice = Stimme
displays-speaks = spricht für { $zones }
displays-could-speak = bereit; eine andere Anzeige spricht
displays-no-sound = ohne Ton
displays-health = Zustand
displays-sound-parts = { $parts } in Ordnung
displays-about-screen = Bildschirm
displays-about-sound = Ton
displays-about-voice = Sprachausgabe
displays-about-slides = Bilder
displays-about-film = Filme
displays-about-disk = Datenträger
displays-size = Bildgröße
displays-size-is = { $value } Bildpunkte
displays-refresh = Bildrate
displays-refresh-is = { $value } Bilder je Sekunde
displays-driver = Treiber
displays-driver-is = { $value }
displays-version = Version
