# Der Automat am Eingang. Kurze Sätze, keine Fachwörter; Sie-Form.

kiosk-language-name = Deutsch
kiosk-language-key = Taste L
kiosk-languages = Sprache
kiosk-languages-choose = Bitte wählen Sie Ihre Sprache

kiosk-welcome = Willkommen
kiosk-choose = Bitte wählen Sie Ihr Anliegen
kiosk-starting = Einen Moment, wir öffnen gleich …
kiosk-needs-hub = Dieser Automat ist noch nicht bereit. Bitte gehen Sie zum Empfang.
kiosk-needs-hub-staff = Für das Personal: { $device } muss einmal mit der Zentrale verbunden sein. Danach geht es auch ohne.
kiosk-no-services = Hier gibt es zurzeit keine Nummern. Bitte gehen Sie zum Empfang.

kiosk-banner-offline = Wartezeiten sind zurzeit nicht bekannt
kiosk-banner-printer = Drucker gestört – Nummer nur am Bildschirm
kiosk-still-there = Sind Sie noch da? Bitte berühren Sie den Bildschirm

kiosk-date = { $weekday ->
    [0] Mo
    [1] Di
    [2] Mi
    [3] Do
    [4] Fr
    [5] Sa
   *[6] So
}, { $day }.{ $month }.

# Auf der Taste eines Anliegens: wie viele vor Ihnen wären, und wie lange es etwa dauert.
kiosk-ahead = { $count ->
    [0] Niemand vor Ihnen
    [one] 1 Person vor Ihnen
   *[other] { $count } Personen vor Ihnen
}
kiosk-wait-short = unter { $minutes } Min.
kiosk-wait-about = etwa { $minutes } Min.
kiosk-wait-range = etwa { $low }–{ $high } Min.
kiosk-wait-about-hours = etwa { $hours } Std.
kiosk-wait-range-hours = etwa { $low }–{ $high } Std.
kiosk-wait-unknown = Wartezeit zurzeit nicht bekannt
# In einem Satz auf dem Ticket und vor dem Ziehen; $wait ist einer der Texte kiosk-wait-….
kiosk-wait = Wartezeit: { $wait }
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

kiosk-list-back = Vorige Seite
kiosk-list-more = Weitere Anliegen
kiosk-back = Zurück
kiosk-list-page = Seite { $page } von { $pages }

kiosk-asking = Einen Moment bitte …
kiosk-asking-more = Ihre Nummer kommt gleich.

# Bevor jemand eine Nummer zieht: lange Wartezeit, was mitzubringen ist.
kiosk-confirm-long = Sie müssen zurzeit lange warten
kiosk-confirm-question = Möchten Sie trotzdem eine Nummer?
kiosk-confirm-bring = Haben Sie alles dabei?
kiosk-bring = Bitte halten Sie bereit: { $bring }
kiosk-confirm-yes = Ja, Nummer ziehen
kiosk-confirm-no = Nein, zurück

# Wer lieber heute zu einer festen Zeit wiederkommt, als zu warten.
kiosk-times-heading = Eine Nummer jetzt – oder eine feste Zeit heute?
kiosk-times-left = Lieber später wiederkommen? Heute noch frei:
kiosk-times-none = Heute ist leider keine Zeit mehr frei.
kiosk-time-gone = { $time } Uhr ist gerade vergeben worden.
kiosk-take-number = Nummer ziehen
kiosk-time-refused = Der Termin ließ sich leider nicht eintragen
kiosk-time-no-answer = Wir wissen gerade nicht, ob Ihr Termin eingetragen ist. Bitte gehen Sie zum Empfang.
kiosk-booked-come = Bitte kommen Sie zu dieser Zeit wieder
kiosk-booked-heading = Ihr Termin heute um
kiosk-booked-code = Code: { $code }
kiosk-booked-check-in = Mit diesem Code melden Sie sich dann hier an.
kiosk-booked-scan = Mit dem Handy scannen: So haben Sie Ihren Termin dabei.
kiosk-booked-photo = Bitte machen Sie ein Foto: Diesen Code liest der Automat, wenn Sie wiederkommen.
kiosk-slip-running = Ihr Terminzettel wird gedruckt …
kiosk-slip-done = Bitte nehmen Sie Ihren Terminzettel mit
kiosk-slip-no-paper = Ihr Termin gilt trotzdem. Bitte schreiben Sie den Code auf oder fotografieren Sie den Bildschirm.
kiosk-slip-note = Bitte schreiben Sie den Code auf oder fotografieren Sie den Bildschirm.

# Mehrere Anliegen mit einer Nummer.
kiosk-several = Mehrere Anliegen
kiosk-several-why = eine Nummer für alles
kiosk-several-choose = Bitte wählen Sie alles, was Sie brauchen
kiosk-several-go = { $count ->
    [0] Noch nichts gewählt
    [one] Nummer für 1 Anliegen ziehen
   *[other] Nummer für { $count } Anliegen ziehen
}
kiosk-several-full = Mehr als { $count } Anliegen gehen nicht auf einmal
kiosk-several-more = { $count ->
    [one] und 1 weiteres Anliegen
   *[other] und { $count } weitere Anliegen
}

# Wer nach der Regel des Hauses zuerst an die Reihe kommt.
kiosk-priority = Vorrang
kiosk-priority-why = wenn Sie nicht lange warten können
kiosk-priority-heading = Wer kommt zuerst an die Reihe?
kiosk-priority-question = Trifft das auf Sie zu?
kiosk-priority-yes = Ja, weiter
kiosk-priority-no = Nein, zurück
kiosk-priority-on = Mit Vorrang – bitte wählen Sie Ihr Anliegen

# Wer einen Termin hat.
kiosk-appointment = Ich habe einen Termin
kiosk-appointment-why = hier anmelden
kiosk-appointment-choose = Bitte geben Sie den Code Ihres Termins ein
kiosk-appointment-scan = Oder halten Sie den Code unter den Leser.
kiosk-appointment-where = Er steht in der Bestätigung, die Sie bekommen haben.
kiosk-appointment-delete = Löschen
kiosk-appointment-go = Anmelden
kiosk-appointment-booked = Ihr Termin ist um { $time } Uhr
kiosk-code-unknown = Diesen Code kennen wir nicht
kiosk-code-unknown-text = Bitte versuchen Sie es noch einmal – oder gehen Sie zum Empfang.
kiosk-code-not-today = Ihr Termin ist nicht heute
kiosk-code-not-today-text = Ihr Termin ist am { $day }.{ $month }. um { $time } Uhr. Haben Sie Fragen? Der Empfang hilft Ihnen gern.
kiosk-code-checked-in = Sie sind schon angemeldet
kiosk-code-checked-in-text = Ihre Nummer ist { $number }. Bitte warten Sie auf Ihren Aufruf.
kiosk-code-refused = Die Anmeldung klappt hier leider nicht
kiosk-code-no-answer = Wir können Ihren Termin gerade nicht nachsehen. Bitte versuchen Sie es noch einmal – oder gehen Sie zum Empfang.
kiosk-code-too-early = Sie sind früh da
kiosk-code-too-early-text = Für Ihren Termin können Sie sich ab { $time } Uhr hier anmelden.
kiosk-code-passed = Die Zeit für Ihren Termin ist leider vorbei
kiosk-code-passed-text = Sie können eine Nummer ziehen, oder Sie fragen am Empfang nach einem neuen Termin.
kiosk-code-called-off = Dieser Termin ist abgesagt
kiosk-code-called-off-text = Sie können eine Nummer ziehen. Haben Sie Fragen? Der Empfang hilft Ihnen gern.
kiosk-code-page = Bitte zeigen Sie den Code Ihres Termins
kiosk-code-page-text = Das war die Adresse Ihrer Terminseite. Der Code steht auf der Seite und in Ihrer Bestätigung.
kiosk-presence = Mit dem Termin am Handy anmelden: Code { $code }

# Wer sein Ticket unter den Leser hält.
kiosk-visit-called = Sie sind dran!
kiosk-visit-called-text = Bitte gehen Sie jetzt zu Schalter { $counter }.
kiosk-visit-serving = Sie werden bedient
kiosk-visit-missed = Wir haben Sie schon aufgerufen
kiosk-visit-missed-text = Sind Sie wieder da? Dann rufen wir Sie noch einmal auf.
kiosk-visit-parked = Ihr Anliegen ist unterbrochen
kiosk-visit-parked-text = Ihre Nummer gilt weiter. Wir rufen Sie wieder auf.
kiosk-visit-ended = Dieser Besuch ist beendet
kiosk-visit-ended-text = Brauchen Sie noch etwas? Dann ziehen Sie bitte eine neue Nummer.
kiosk-visit-unknown = Diese Nummer kennen wir nicht
kiosk-visit-unknown-text = Eine Nummer gilt nur an dem Tag, an dem sie gezogen wurde. Bitte ziehen Sie eine neue.
kiosk-visit-no-answer = Wir können Ihre Nummer gerade nicht nachsehen. Sie gilt weiter. Bitte achten Sie auf die Bildschirme im Wartebereich.

# Wie war es? Freiwillig und ohne Namen.
kiosk-feedback = Ihre Meinung
kiosk-feedback-why = wie war es heute?
kiosk-feedback-choose = Wie zufrieden sind Sie heute?
kiosk-feedback-5 = Sehr zufrieden
kiosk-feedback-4 = Zufrieden
kiosk-feedback-3 = Teils, teils
kiosk-feedback-2 = Unzufrieden
kiosk-feedback-1 = Sehr unzufrieden
kiosk-feedback-thanks = Vielen Dank!
kiosk-feedback-thanks-text = Ihre Antwort ist da. Wir wissen nicht, von wem sie ist.
kiosk-feedback-no-answer = Ihre Antwort ist leider nicht angekommen. Bitte versuchen Sie es noch einmal.

# Was die Bedienung leichter macht; gilt, bis der nächste Mensch kommt.
kiosk-access = Bedienhilfen
kiosk-access-key = F4
kiosk-access-why = Schrift, Kontrast, Zeit
kiosk-access-choose = Was hilft Ihnen?
kiosk-access-contrast = Starker Kontrast
kiosk-access-contrast-why = helle Schrift auf Schwarz
kiosk-access-large = Große Schrift
kiosk-access-large-why = weniger Tasten auf einmal
kiosk-access-slow = Mehr Zeit
kiosk-access-slow-why = jede Seite bleibt länger stehen
kiosk-access-low = Tasten weiter unten
kiosk-access-low-why = gut zu erreichen, auch im Sitzen
kiosk-access-spoken = Vorlesen
kiosk-access-spoken-why = mit Kopfhörern
kiosk-access-on = an
kiosk-access-off = aus
kiosk-access-keys = Zahlenblock: + weiter, − zurück, Enter wählen, Komma einen Schritt zurück, * vorlesen

# Die Taste hinter der alles steht, wofür unten kein Platz ist.
kiosk-other = Weiteres
kiosk-other-choose = Was möchten Sie tun?

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
kiosk-return-more = Weitere Nummern
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
