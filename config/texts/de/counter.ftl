# Der Platz der Sachbearbeitung.

counter-title = Schalter { $counter }
counter-open = geöffnet
counter-paused = Pause
counter-paused-why = Pause: { $reason }
counter-closed = geschlossen
counter-served-today = heute bedient: { $count }
counter-connecting = Verbindung mit der Zentrale wird aufgebaut …
counter-connecting-why = { $reason } Es wird weiter versucht.
counter-lost = Keine Verbindung zur Zentrale – Stand { $time }
counter-lost-hint = Die Liste bleibt lesbar; danach geht es mit demselben Besuch weiter.
counter-too-small = Das Fenster ist zu klein: mindestens 80 × 24 Zeichen.

counter-name-came = J
counter-name-quit = Strg+Q

# Fußzeile
counter-key-help = Hilfe
counter-key-next = Weiter
counter-key-recall = Nochmal
counter-key-start = Ist da
counter-key-finish = Fertig
counter-key-missed = Fehlt
counter-key-park = Parken
counter-key-transfer = Übergeben
counter-key-pause = Pause
counter-key-pause-open = Öffnen
counter-key-list = Liste
counter-key-came = ist da
counter-key-not-there = nicht da
counter-key-back = Zurück
counter-key-quit = Beenden

# Hilfe
counter-help-title = Die Tasten
counter-help-help = Diese Übersicht
counter-help-next = Die eine Taste des Tages: schließt ab und ruft den nächsten Besuch auf; wer aufgerufen ist, wird erst geklärt; öffnet den Schalter. Auch Leertaste und Eingabetaste
counter-help-recall = Denselben Besuch noch einmal aufrufen
counter-help-start = Der aufgerufene Besuch ist da
counter-help-finish = Abschließen, ohne gleich den nächsten aufzurufen
counter-help-missed = Niemand gekommen – fragt nach
counter-help-park = Zur Seite legen, mit Grund: Unterlagen holen, Foto machen …
counter-help-transfer = An ein anderes Anliegen übergeben; die Nummer bleibt
counter-help-pause = Pause machen, Schalter schließen – oder wieder öffnen
counter-help-list = Jemanden aus der Liste aufrufen oder zurückholen
counter-help-came = Auf die Frage „Ist da?“: ja (auch Y)
counter-help-not-there = Auf die Frage „Ist da?“: nein
counter-help-back = Frage oder Liste schließen, nichts tun
counter-help-quit = Programm beenden; wer am Schalter ist, bleibt es

# Der Besuch am Schalter
counter-present-title = Am Schalter
counter-present-none = Niemand am Schalter
counter-present-next = Als Nächstes: { $number }
counter-present-away = Der Schalter ruft niemanden auf.
counter-present-called = Aufgerufen
counter-present-called-again = Aufgerufen – { $times }. Mal
counter-present-serving = In Bedienung
counter-issued = gezogen um { $time }, wartete { $waited }
counter-language = Sprache: { $language }
counter-language-de = Deutsch
counter-language-en = Englisch
counter-language-fr = Französisch
counter-language-es = Spanisch
counter-language-it = Italienisch
counter-language-pl = Polnisch
counter-language-ro = Rumänisch
counter-language-bg = Bulgarisch
counter-language-tr = Türkisch
counter-language-ar = Arabisch
counter-language-fa = Persisch
counter-language-uk = Ukrainisch
counter-language-ru = Russisch
counter-language-sq = Albanisch
counter-language-vi = Vietnamesisch
counter-language-zh = Chinesisch
counter-since-called = seit Aufruf
counter-since-start = seit Beginn
counter-why-order = Warum jetzt: an der Reihe.
counter-why-ahead = Warum jetzt: { $minutes } Vorsprung, vor { $numbers }.
counter-why-ahead-more = Warum jetzt: { $minutes } Vorsprung, vor { $numbers } und { $more } weiteren.
counter-why-overtook = Warum jetzt: nach der Reihenfolge vor { $numbers }.
counter-why-overtook-more = Warum jetzt: nach der Reihenfolge vor { $numbers } und { $more } weiteren.
counter-why-manual = Warum jetzt: von Hand gewählt.
counter-why-manual-overtook = Warum jetzt: von Hand gewählt, vor { $numbers }.
counter-why-manual-overtook-more = Warum jetzt: von Hand gewählt, vor { $numbers } und { $more } weiteren.
counter-announcing = noch von keinem Bildschirm bestätigt
counter-shown = { $count ->
    [one] auf { $count } Bildschirm gezeigt
   *[other] auf { $count } Bildschirmen gezeigt
}
counter-shown-spoken = { $count ->
    [one] auf { $count } Bildschirm gezeigt, gesprochen
   *[other] auf { $count } Bildschirmen gezeigt, gesprochen
}
counter-superseded = von neueren Aufrufen überholt – bitte nochmal aufrufen (F3)
counter-do-next-idle = Nächsten aufrufen
counter-do-next-open = Schalter öffnen und aufrufen
counter-do-next-serving = Fertig, nächsten aufrufen
counter-do-next-called = Ist { $number } gekommen?
counter-working = Wird gesendet …

# Listen
counter-queue-title = Es warten { $count }
counter-queue-none = Niemand wartet.
counter-more = … und { $count } weitere
counter-missed-title = Nicht gekommen { $count }
counter-parked-title = Geparkt { $count }
counter-aside-none = Niemand.
counter-loads-title = Alle Anliegen
counter-load-closed = zu
counter-load-opens = ab { $time }
counter-until = bis { $time }
counter-under-a-minute = < 1 min
counter-minutes = { $minutes } min
counter-hours = { $hours } h { $minutes } min

# Fragen
counter-ask-came = Ist { $number } gekommen?
counter-ask-came-yes = Ist da – Bedienung beginnt
counter-ask-came-no = Nicht da
counter-ask-recall = Noch einmal aufrufen
counter-ask-back = Zurück
counter-ask-keys = ↑ ↓ und Eingabe oder die Taste davor, Esc: zurück
counter-ask-esc = Esc: zurück
counter-ask-came-keys = Eingabe heißt: ist da
counter-ask-park = { $number } parken – warum?
counter-ask-own = { $number } parken – Grund:
counter-ask-own-keys = Eingabe: parken, Esc: zurück. Bitte keine Namen.
counter-ask-transfer = { $number } übergeben – wohin?
counter-ask-pause = Pause oder schließen?
counter-ask-list = Wen aufrufen oder zurückholen?
counter-ask-what = { $number } – was tun?
counter-park-papers = Unterlagen fehlen
counter-park-photo = macht ein Foto
counter-park-payment = zahlt an der Kasse
counter-park-enquiry = Rückfrage läuft
counter-park-own = Anderer Grund …
counter-pause-short = Kurze Pause
counter-pause-lunch = Mittagspause
counter-pause-meeting = Besprechung
counter-pause-errand = Gleich zurück
counter-pause-close = Schalter schließen
counter-do-call = Jetzt an diesen Schalter rufen
counter-do-return = Wieder da: zurück in die Reihe
counter-do-unpark = Zurück in die Reihe
counter-state-missed = nicht da
counter-state-parked = geparkt
counter-state-waiting = wartet

# Meldungen
counter-nobody-waits = Niemand wartet. Sobald jemand kommt, steht es hier.
counter-nobody-listed = Niemand wartet, niemand ist geparkt oder nicht gekommen.
counter-no-answer = Die Zentrale hat nicht geantwortet. Bitte prüfen, was oben steht, und dann noch einmal drücken.
counter-not-connected = Keine Verbindung zur Zentrale: Es ist nichts geschehen.
counter-gone = { $number } ist schon woanders dran.
counter-done-recall = { $number } wird noch einmal aufgerufen.
counter-done-finish = { $number } ist abgeschlossen.
counter-done-missed = { $number } ist nicht gekommen. Wer doch noch kommt: F10.
counter-done-park = { $number } ist geparkt. Zurückholen mit F10.
counter-done-transfer = { $number } wartet jetzt für „{ $service }“.
counter-done-return = { $number } wartet wieder.

# Im Browser
counter-web-title = Schalter
counter-web-key = Zugangsschlüssel
counter-web-key-hint = Den Schlüssel gibt die Systembetreuung aus (Rolle „counter“).
counter-web-log-in = Anmelden
counter-web-log-out = Abmelden
counter-web-wrong = Dieser Schlüssel gilt hier nicht.
counter-web-too-many = Zu viele Versuche. Bitte in { $seconds } Sekunden noch einmal.
counter-web-no-hub = Die Zentrale ist nicht zu erreichen. Bitte gleich noch einmal versuchen.
counter-web-ended = Die Sitzung ist beendet.
counter-web-again = Neu verbinden
counter-web-address = Schalter im Browser: { $address }
counter-web-fingerprint = Fingerabdruck des Zertifikats (SHA-256): { $fingerprint }
counter-which = Welcher Schalter? In { $file } fehlt „counter“; oder mit --counter angeben.
counter-no-language = Die Sprache „{ $language }“ kann aufruf nicht. Es gibt: { $known }.
counter-needs-terminal = aufruf counter braucht ein Terminal (oder --serve HOST:PORT, um Browsern zu dienen).
counter-web-number = Schalter
counter-web-unknown-counter = Diesen Schalter gibt es nicht.
counter-web-address-wrong = --serve: „{ $address }“ ist keine Adresse der Form HOST:PORT.
counter-web-address-taken = { $address } kann nicht geöffnet werden: { $reason }
counter-web-half-certificate = Im Ordner { $folder } liegt nur eine der Dateien certificate.pem und key.pem.
