# Der Automat am Eingang. Kurze Sätze, keine Fachwörter; Sie-Form.

kiosk-language-name = Deutsch
kiosk-language-key = Taste L

kiosk-welcome = Willkommen
kiosk-choose = Bitte wählen Sie Ihr Anliegen
kiosk-starting = Einen Moment, wir öffnen gleich …
kiosk-no-services = Hier gibt es zurzeit keine Nummern. Bitte gehen Sie zum Empfang.

kiosk-banner-lost = Störung – bitte gehen Sie zum Empfang
kiosk-banner-printer = Drucker gestört – Nummer nur am Bildschirm

kiosk-date = { $weekday ->
    [0] Mo
    [1] Di
    [2] Mi
    [3] Do
    [4] Fr
    [5] Sa
   *[6] So
}, { $day }.{ $month }.

kiosk-waiting = { $count ->
    [0] Niemand wartet
    [one] 1 Person wartet
   *[other] { $count } Personen warten
}
kiosk-closed = Zurzeit geschlossen
kiosk-opens-today = Öffnet heute um { $time } Uhr
kiosk-opens-tomorrow = Öffnet morgen um { $time } Uhr
kiosk-opens-weekday = Öffnet am { $weekday ->
    [0] Montag
    [1] Dienstag
    [2] Mittwoch
    [3] Donnerstag
    [4] Freitag
    [5] Samstag
   *[6] Sonntag
} um { $time } Uhr
kiosk-opens-date = Öffnet am { $day }.{ $month }. um { $time } Uhr

# Warum es heute keine Nummern mehr gibt: eine kurze Zeile auf der Taste.
kiosk-closed-closed-by-staff = Vorübergehend geschlossen
kiosk-closed-last-ticket = Letzte Nummer ist vergeben
kiosk-closed-no-time-left = Heute ist keine Zeit mehr
kiosk-closed-quota-reached = Alle Nummern sind vergeben
kiosk-closed-zone-full = Der Wartebereich ist voll
kiosk-again-today = wieder ab { $time } Uhr
kiosk-again-tomorrow = wieder morgen ab { $time } Uhr
kiosk-again-weekday = wieder am { $weekday ->
    [0] Montag
    [1] Dienstag
    [2] Mittwoch
    [3] Donnerstag
    [4] Freitag
    [5] Samstag
   *[6] Sonntag
} um { $time } Uhr
kiosk-again-date = wieder am { $day }.{ $month }. um { $time } Uhr

kiosk-list-back = ←  Zurück
kiosk-list-more = Weitere Anliegen  →
kiosk-list-page = Seite { $page } von { $pages }

kiosk-asking = Einen Moment bitte …
kiosk-asking-more = Ihre Nummer kommt gleich.

kiosk-your-number = Ihre Nummer
kiosk-people-ahead = { $count ->
    [0] Sie sind als Nächstes an der Reihe
    [one] 1 Person ist vor Ihnen
   *[other] { $count } Personen sind vor Ihnen
}
kiosk-wait-for-call = Bitte warten Sie auf Ihren Aufruf
kiosk-print-running = Ihr Ticket wird gedruckt …
kiosk-print-done = Bitte nehmen Sie Ihr Ticket mit
kiosk-print-failed = Der Drucker ist gestört.
kiosk-print-out-of-paper = Der Drucker hat kein Papier mehr.
kiosk-print-cover-open = Der Drucker ist offen.
kiosk-no-paper = Ihre Nummer gilt trotzdem. Bitte merken Sie sich die Nummer oder fotografieren Sie den Bildschirm.
kiosk-note-number = Bitte merken Sie sich Ihre Nummer oder fotografieren Sie den Bildschirm.
kiosk-scan = Mit dem Handy scannen: So sehen Sie, wann Sie dran sind.
kiosk-scan-wifi = Mit dem Handy scannen (nur im WLAN „{ $wifi }“): So sehen Sie, wann Sie dran sind.
kiosk-scan-house = Mit dem Handy scannen (nur im WLAN des Hauses): So sehen Sie, wann Sie dran sind.
kiosk-done = Fertig
kiosk-closes-in = Diese Seite schließt sich in { $seconds } s

kiosk-notice-closed = Zurzeit geschlossen
kiosk-notice-closed-text = Für dieses Anliegen gibt es gerade keine Nummern. Haben Sie Fragen? Der Empfang hilft Ihnen gern.
kiosk-notice-no-answer = Das hat leider nicht geklappt
kiosk-notice-no-answer-text = Wir können gerade keine Nummer vergeben. Bitte versuchen Sie es noch einmal – oder gehen Sie zum Empfang. Dort bekommen Sie eine Nummer.
kiosk-notice-refused = Leider gibt es gerade keine Nummer
kiosk-notice-reception = Der Empfang hilft Ihnen gern weiter.

# Wer seinen Aufruf verpasst hat.
kiosk-return = Ich bin wieder da
kiosk-return-why = wenn Sie Ihren Aufruf verpasst haben
kiosk-return-key = F3
kiosk-return-choose = Welche Nummer haben Sie?
kiosk-return-more = Weitere Nummern  →
kiosk-return-none = Auf dieser Liste steht niemand mehr.
kiosk-return-not-there = Ihre Nummer ist nicht dabei? Bitte gehen Sie zum Empfang.
kiosk-return-done = Sie stehen wieder in der Reihe
kiosk-return-done-text = Bitte nehmen Sie Platz. Wir rufen Sie noch einmal auf.
kiosk-return-refused = Diese Nummer kann hier nicht mehr zurück in die Reihe
kiosk-return-way-on = Bitte gehen Sie mit Ihrer Nummer zum Empfang. Dort geht es für Sie weiter.
kiosk-return-no-answer = Wir können Sie gerade nicht wieder einreihen. Bitte versuchen Sie es noch einmal – oder gehen Sie zum Empfang.

# Wer einen Menschen braucht.
kiosk-help = Hilfe
kiosk-help-key = F1
kiosk-help-told = Wir haben Bescheid gesagt
kiosk-help-coming = Wir kommen zu Ihnen
kiosk-help-text = Bitte bleiben Sie hier in der Nähe.
kiosk-help-no-answer = Wir konnten gerade niemandem Bescheid sagen. Bitte versuchen Sie es noch einmal – oder gehen Sie zum Empfang.

kiosk-try-again = Noch einmal versuchen
kiosk-to-start = Zurück zum Anfang

# Wenn er nicht starten kann oder unerwartet endet.
kiosk-needs-terminal = aufruf kiosk braucht ein Terminal.
kiosk-ended = Der Automat hat sich mit Code { $code } beendet.
