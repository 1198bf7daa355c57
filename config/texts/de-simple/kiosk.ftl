# The kiosk at the entrance.

kiosk-language-name = Leichte Sprache
kiosk-language-key = Taste L
kiosk-languages = Sprache
kiosk-languages-choose = Bitte wählen Sie Ihre Sprache

kiosk-welcome = Willkommen
kiosk-choose = Was brauchen Sie?
kiosk-starting = Bitte warten Sie. Wir öffnen gleich …
kiosk-no-services = Hier gibt es gerade keine Nummern. Bitte gehen Sie zum Empfang.

kiosk-banner-offline = Wir wissen gerade nicht: Wie lange warten Sie?
kiosk-banner-printer = Drucker kaputt – Nummer nur am Bildschirm
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

# On a service's button: how many would be before you, and how long it may take.
kiosk-ahead = { $count ->
    [0] Niemand ist vor Ihnen
    [one] 1 Person ist vor Ihnen
   *[other] { $count } Personen sind vor Ihnen
}
kiosk-wait-short = weniger als { $minutes } Minuten
kiosk-wait-about = ungefähr { $minutes } Minuten
kiosk-wait-range = { $low } bis { $high } Minuten
kiosk-wait-about-hours = ungefähr { $hours } Stunden
kiosk-wait-range-hours = { $low } bis { $high } Stunden
kiosk-wait-unknown = Warte-Zeit nicht bekannt
# In a sentence on the ticket and before it; $wait is one of the texts kiosk-wait-….
kiosk-wait = So lange warten Sie: { $wait }
kiosk-closed = Gerade geschlossen
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

# Why there are no numbers any more: one short line on the button.
kiosk-closed-closed-by-staff = Gerade geschlossen
kiosk-closed-last-ticket = Keine Nummern mehr
kiosk-closed-no-time-left = Heute keine Zeit mehr
kiosk-closed-quota-reached = Keine Nummern mehr
kiosk-closed-zone-full = Der Warte-Bereich ist voll
kiosk-again-today = wieder um { $time } Uhr
kiosk-again-tomorrow = wieder morgen um { $time } Uhr
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

kiosk-list-back = Seite zurück
kiosk-list-more = Mehr zeigen
kiosk-back = Zurück
kiosk-list-page = Seite { $page } von { $pages }

kiosk-asking = Bitte warten Sie kurz …
kiosk-asking-more = Ihre Nummer kommt gleich.

# Before somebody takes a number: a long wait, what to bring.
kiosk-confirm-long = Sie müssen heute lange warten
kiosk-confirm-question = Möchten Sie trotzdem eine Nummer?
kiosk-confirm-bring = Haben Sie alles dabei?
kiosk-bring = Das brauchen Sie: { $bring }
kiosk-confirm-yes = Ja, eine Nummer bitte
kiosk-confirm-no = Nein, zurück

# Wer lieber heute zu einer festen Zeit wiederkommt, als zu warten.
kiosk-times-heading = Jetzt eine Nummer? Oder später eine feste Zeit?
kiosk-times-left = Möchten Sie später wiederkommen? Diese Zeiten sind heute noch frei:
kiosk-times-none = Heute ist leider keine Zeit mehr frei.
kiosk-time-gone = { $time } Uhr ist nicht mehr frei.
kiosk-take-number = Nummer jetzt
kiosk-time-refused = Der Termin geht leider nicht
kiosk-time-no-answer = Wir wissen gerade nicht: Hat es mit dem Termin geklappt? Bitte gehen Sie zum Empfang.
kiosk-booked-come = Bitte kommen Sie zu dieser Zeit wieder
kiosk-booked-heading = Ihr Termin ist heute um
kiosk-booked-code = Code: { $code }
kiosk-booked-check-in = Mit diesem Code melden Sie sich dann hier an.
kiosk-booked-scan = Scannen Sie den Code mit dem Handy. Dann haben Sie Ihren Termin dabei.
kiosk-booked-photo = Machen Sie bitte ein Foto. Den Code brauchen Sie hier wieder.
kiosk-slip-running = Der Drucker druckt Ihren Zettel …
kiosk-slip-done = Bitte nehmen Sie Ihren Zettel mit
kiosk-slip-no-paper = Ihr Termin gilt trotzdem. Bitte schreiben Sie den Code auf. Oder machen Sie ein Foto vom Bildschirm.
kiosk-slip-note = Bitte schreiben Sie den Code auf. Oder machen Sie ein Foto vom Bildschirm.

# Several concerns with one number.
kiosk-several = Mehrere Dinge
kiosk-several-why = 1 Nummer für alles
kiosk-several-choose = Bitte wählen Sie alles aus, was Sie brauchen
kiosk-several-go = { $count ->
    [0] Noch nichts gewählt
    [one] Nummer für 1 Ding
   *[other] Nummer für { $count } Dinge
}
kiosk-several-full = Es gehen höchstens { $count } Dinge
kiosk-several-more = { $count ->
    [one] und 1 anderes Ding
   *[other] und { $count } andere Dinge
}

# For those who go first by the rule of the house.
kiosk-priority = Schneller dran
kiosk-priority-why = Sie können nicht lange warten
kiosk-priority-heading = Wer ist schneller dran?
kiosk-priority-question = Sind Sie das?
kiosk-priority-yes = Ja, weiter
kiosk-priority-no = Nein, zurück
kiosk-priority-on = Sie sind schneller dran. Was brauchen Sie?

# For those who have an appointment.
kiosk-appointment = Ich habe einen Termin
kiosk-appointment-why = hier anmelden
kiosk-appointment-choose = Bitte tippen Sie den Code von Ihrem Termin
kiosk-appointment-scan = Oder halten Sie den Code unter den Leser.
kiosk-appointment-where = Der Code steht in unserem Brief oder in unserer E-Mail.
kiosk-appointment-delete = Löschen
kiosk-appointment-go = Anmelden
kiosk-appointment-booked = Ihr Termin ist um { $time } Uhr
kiosk-code-unknown = Diesen Code kennen wir nicht
kiosk-code-unknown-text = Bitte versuchen Sie es noch einmal. Oder gehen Sie zum Empfang.
kiosk-code-not-today = Ihr Termin ist nicht heute
kiosk-code-not-today-text = Ihr Termin ist am { $day }.{ $month }. um { $time } Uhr. Haben Sie Fragen? Der Empfang hilft Ihnen.
kiosk-code-checked-in = Sie sind schon angemeldet
kiosk-code-checked-in-text = Ihre Nummer ist { $number }. Bitte warten Sie. Wir rufen Sie auf.
kiosk-code-refused = Das geht hier leider nicht
kiosk-code-no-answer = Wir finden Ihren Termin gerade nicht. Bitte versuchen Sie es noch einmal. Oder gehen Sie zum Empfang.
kiosk-code-too-early = Sie sind früh da
kiosk-code-too-early-text = Sie können sich ab { $time } Uhr hier anmelden.
kiosk-code-passed = Ihr Termin ist leider schon vorbei
kiosk-code-passed-text = Sie können eine Nummer nehmen. Oder Sie fragen am Empfang nach einem neuen Termin.
kiosk-code-called-off = Dieser Termin ist abgesagt
kiosk-code-called-off-text = Sie können eine Nummer nehmen. Haben Sie Fragen? Der Empfang hilft Ihnen.
kiosk-code-page = Bitte zeigen Sie den Code von Ihrem Termin
kiosk-code-page-text = Sie haben uns die Adresse von Ihrer Termin-Seite gezeigt. Der Code steht auf der Seite.
kiosk-presence = Termin mit dem Handy anmelden: Code { $code }

# For those who hold their ticket under the reader.
kiosk-visit-called = Sie sind dran!
kiosk-visit-called-text = Bitte gehen Sie jetzt zu Schalter { $counter }.
kiosk-visit-serving = Sie sind jetzt am Schalter
kiosk-visit-missed = Wir haben Sie schon aufgerufen
kiosk-visit-missed-text = Sind Sie wieder da? Dann rufen wir Sie noch einmal auf.
kiosk-visit-parked = Sie haben eine Pause
kiosk-visit-parked-text = Ihre Nummer gilt weiter. Wir rufen Sie wieder auf.
kiosk-visit-ended = Ihr Besuch ist zu Ende
kiosk-visit-ended-text = Brauchen Sie noch etwas? Dann holen Sie bitte eine neue Nummer.
kiosk-visit-unknown = Diese Nummer kennen wir nicht
kiosk-visit-unknown-text = Eine Nummer gilt nur an einem Tag. Bitte holen Sie eine neue Nummer.
kiosk-visit-no-answer = Wir finden Ihre Nummer gerade nicht. Ihre Nummer gilt weiter. Bitte schauen Sie auf die Bildschirme im Warte-Bereich.

# How was it? Nobody has to say, and nobody is asked who they are.
kiosk-feedback = Ihre Meinung
kiosk-feedback-why = Wie war es heute?
kiosk-feedback-choose = Wie war es heute für Sie?
kiosk-feedback-5 = Sehr gut
kiosk-feedback-4 = Gut
kiosk-feedback-3 = Mittel
kiosk-feedback-2 = Schlecht
kiosk-feedback-1 = Sehr schlecht
kiosk-feedback-thanks = Danke!
kiosk-feedback-thanks-text = Ihre Antwort ist da. Wir wissen Ihren Namen nicht.
kiosk-feedback-no-answer = Ihre Antwort ist nicht angekommen. Bitte versuchen Sie es noch einmal.

# What makes the kiosk easier to use; until the next person comes.
kiosk-access = Hilfen
kiosk-access-key = F4
kiosk-access-why = Schrift, Farbe, Zeit
kiosk-access-choose = Was hilft Ihnen?
kiosk-access-contrast = Starke Farben
kiosk-access-contrast-why = helle Schrift auf Schwarz
kiosk-access-large = Große Schrift
kiosk-access-large-why = weniger auf einer Seite
kiosk-access-slow = Mehr Zeit
kiosk-access-slow-why = jede Seite bleibt länger da
kiosk-access-low = Tasten weiter unten
kiosk-access-low-why = gut im Sitzen
kiosk-access-spoken = Vorlesen
kiosk-access-spoken-why = mit Kopf-Hörern
kiosk-access-on = an
kiosk-access-off = aus
kiosk-access-keys = Zahlen-Tasten: + weiter, − zurück, Enter wählen, Komma einen Schritt zurück, * vorlesen

# The button behind which there is all that has no room below.
kiosk-other = Mehr
kiosk-other-choose = Was möchten Sie tun?

kiosk-your-number = Ihre Nummer
kiosk-people-ahead = { $count ->
    [0] Gleich sind Sie dran
    [one] 1 Person ist vor Ihnen
   *[other] { $count } Personen sind vor Ihnen
}
kiosk-wait-for-call = Bitte warten Sie. Wir rufen Sie auf.
kiosk-print-running = Der Drucker druckt Ihr Ticket …
kiosk-print-done = Bitte nehmen Sie Ihr Ticket mit
kiosk-print-failed = Der Drucker ist kaputt.
kiosk-print-out-of-paper = Der Drucker hat kein Papier mehr.
kiosk-print-cover-open = Der Drucker ist offen.
kiosk-no-paper = Ihre Nummer gilt trotzdem. Bitte merken Sie sich die Nummer. Oder machen Sie ein Foto vom Bildschirm.
kiosk-note-number = Bitte merken Sie sich Ihre Nummer. Oder machen Sie ein Foto vom Bildschirm.
kiosk-scan = Scannen Sie den Code mit dem Handy. Dann sehen Sie: So lange warten Sie noch.
kiosk-scan-wifi = Scannen Sie den Code mit dem Handy. Sie brauchen das WLAN „{ $wifi }“. Dann sehen Sie: So lange warten Sie noch.
kiosk-scan-house = Scannen Sie den Code mit dem Handy. Sie brauchen das WLAN vom Haus. Dann sehen Sie: So lange warten Sie noch.
kiosk-done = Fertig
kiosk-closes-in = Diese Seite schließt in { $seconds } Sekunden

kiosk-notice-closed = Gerade geschlossen
kiosk-notice-closed-text = Dafür gibt es gerade keine Nummern. Haben Sie Fragen? Der Empfang hilft Ihnen.
kiosk-notice-no-answer = Das hat leider nicht geklappt
kiosk-notice-no-answer-text = Wir haben gerade keine Nummer für Sie. Bitte versuchen Sie es noch einmal. Oder gehen Sie zum Empfang. Dort bekommen Sie eine Nummer.
kiosk-notice-refused = Es gibt gerade leider keine Nummer
kiosk-notice-reception = Der Empfang hilft Ihnen.

# For those who missed their call.
kiosk-return = Ich bin wieder da
kiosk-return-why = Sie haben Ihren Aufruf verpasst
kiosk-return-key = F3
kiosk-return-choose = Welche Nummer haben Sie?
kiosk-return-more = Mehr Nummern
kiosk-return-none = Auf dieser Liste ist niemand mehr.
kiosk-return-not-there = Ist Ihre Nummer nicht dabei? Bitte gehen Sie zum Empfang.
kiosk-return-done = Sie sind wieder dabei
kiosk-return-done-text = Bitte setzen Sie sich. Wir rufen Sie noch einmal auf.
kiosk-return-refused = Mit dieser Nummer geht das hier nicht mehr
kiosk-return-way-on = Bitte gehen Sie mit Ihrer Nummer zum Empfang. Dort hilft man Ihnen.
kiosk-return-no-answer = Das geht gerade nicht. Bitte versuchen Sie es noch einmal. Oder gehen Sie zum Empfang.

# For those who need a person.
kiosk-help = Hilfe
kiosk-help-key = F1
kiosk-help-told = Wir haben Hilfe gerufen
kiosk-help-coming = Wir kommen zu Ihnen
kiosk-help-text = Bitte bleiben Sie hier.
kiosk-help-no-answer = Wir erreichen gerade niemanden. Bitte versuchen Sie es noch einmal. Oder gehen Sie zum Empfang.

kiosk-try-again = Noch einmal versuchen
kiosk-to-start = Zurück zum Anfang

# When it cannot start, or ends unexpectedly.
kiosk-needs-terminal = aufruf kiosk braucht ein Terminal.
kiosk-ended = Das Programm vom Automaten ist zu Ende. Code: { $code }.
kiosk-needs-hub = Dieser Automat ist noch nicht bereit. Bitte gehen Sie zum Empfang.
kiosk-needs-hub-staff = Für das Personal: { $device } braucht einmal eine Verbindung zum Zentral-Computer. Danach geht es auch ohne.
