# Der Platz der Sachbearbeitung.

counter-title = Schalter { $counter }
counter-title-none = Anmelden
counter-open = geöffnet
counter-paused = Pause
counter-paused-why = Pause: { $reason }
counter-closed = geschlossen
counter-served-today = heute bedient: { $count }
counter-connecting = Verbindung mit der Zentrale wird aufgebaut …
counter-connecting-why = { $reason } Es wird weiter versucht.
counter-lost = Keine Verbindung zur Zentrale – Stand { $time }
counter-lost-hint = Die Liste bleibt lesbar; danach geht es mit demselben Besuch weiter.

counter-name-came = J
counter-name-quit = Strg+Q
counter-name-undo = Strg+Z
counter-name-direct = Strg+D
counter-name-note = Strg+B
counter-name-take = Strg+K
counter-name-video = Strg+O
counter-name-sign-out = Strg+L

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
counter-key-alarm = Notruf
counter-key-undo = Rückgängig
counter-key-direct = Ohne Nummer bedienen
counter-key-note = Notiz
counter-key-take = Ich komme
counter-key-video = Video öffnen
counter-key-sign-out = Abmelden
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
counter-help-finish = Abschließen, ohne den nächsten aufzurufen (manche Häuser rufen dann von selbst auf)
counter-help-missed = Niemand gekommen – fragt nach; manche Häuser verlangen erst weitere Aufrufe
counter-help-park = Zur Seite legen: mit Grund, wenn gewünscht bis zu einer Zeit und mit dem Raum
counter-help-transfer = Übergeben: an ein Anliegen, einen Schalter, eine Person; die Nummer bleibt. Oder einen weiteren Schritt anhängen
counter-help-pause = Pause machen, Schalter schließen – oder wieder öffnen
counter-help-list = Jemanden aus der Liste aufrufen oder zurückholen
counter-help-alarm = Stiller Notruf an alle Kolleginnen und Kollegen, jederzeit (auch Strg+G). Hier steht nur eine leise Zeile
counter-help-undo = Das Letzte zurücknehmen, solange es frisch ist; was, steht über den Tasten
counter-help-direct = Jemanden ohne Nummer bedienen
counter-help-note = Notiz für die Kolleginnen und Kollegen zu diesem Besuch
counter-help-take = Auf einen Notruf: „Ich komme“ – fragt nach
counter-help-video = Termin per Video: den Raum im Browser öffnen
counter-help-sign-out = Abmelden oder den Schalter wechseln; fragt nach, wenn jemand da ist
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
counter-present-direct = Ohne Nummer
counter-issued = gezogen um { $time }, wartete { $waited }
counter-class-appointment = ◷ Termin
counter-class-appointment-at = ◷ Termin um { $time }
counter-class-priority = ★ Vorrang
counter-on-way = ist unterwegs
counter-held = aufgerufen, unterwegs
counter-virtual = per Video
counter-concern = { $quantity } × { $service }
counter-more-concerns = dazu: { $services }
counter-been = vorher: { $services }
counter-ahead = danach: { $services }
counter-case = Vorgang: { $case }
counter-bring = mitzubringen: { $items }
counter-remark = ✎ { $remark }
counter-over-norm = zu lange
counter-too-early = N: { $left }
counter-too-early-calls = { $count ->
    [one] erst nach { $count } weiterem Aufruf
   *[other] erst nach { $count } weiteren Aufrufen
}
counter-too-early-seconds = erst in { $seconds } s
counter-idle = ▲ { $count ->
    [one] { $count } wartet
   *[other] { $count } warten
}, seit { $since } kein Aufruf
counter-figures-direct = ohne Nummer: { $count }
counter-figures-missed = nicht da: { $count }
counter-figures-mean = Ø { $mean }
counter-language = Sprache: { $language }
counter-language-de = Deutsch
counter-language-de-simple = Leichte Sprache
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
counter-why-first = Warum jetzt: als Erstes in die Reihe gestellt.
counter-why-first-overtook = Warum jetzt: als Erstes in die Reihe gestellt, vor { $numbers }.
counter-why-first-overtook-more = Warum jetzt: als Erstes in die Reihe gestellt, vor { $numbers } und { $more } weiteren.
counter-why-ratio = Warum jetzt: Termine und Besuche ohne Termin im Wechsel.
counter-why-ratio-overtook = Warum jetzt: Termine und Besuche ohne Termin im Wechsel, vor { $numbers }.
counter-why-ratio-overtook-more = Warum jetzt: Termine und Besuche ohne Termin im Wechsel, vor { $numbers } und { $more } weiteren.
counter-why-direct = Warum jetzt: ohne Nummer bedient.
counter-announcing = noch von keinem Bildschirm bestätigt
counter-no-screen = kein Bildschirm verbunden
counter-shown = { $count ->
    [one] auf dem Bildschirm
   *[other] auf { $shown } von { $count } Bildschirmen
}
counter-speaking = wird gerade angesagt
counter-spoken = angesagt
counter-shortened = gekürzt angesagt
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
counter-aside-missed = { $count ->
    [one] fehlt { $count }
   *[other] fehlen { $count }
}
counter-aside-parked = geparkt { $count }
counter-aside-none = Niemand.
counter-loads-title = Alle Anliegen
counter-load-closed = zu
counter-load-by-hand = zu (von Hand)
counter-load-by-hand-why = zu: { $why }
counter-load-opened = von Hand geöffnet
counter-load-last-ticket = Annahmeschluss
counter-load-no-time-left = keine Zeit mehr
counter-load-quota-reached = Kontingent voll
counter-load-zone-full = Wartezone voll
counter-load-numbers-exhausted = Nummern aus
counter-load-service-retired = läuft aus
counter-load-opens = ab { $time }
counter-until = bis { $time }
counter-from = ab { $time }
counter-under-a-minute = < 1 min
counter-minutes = { $minutes } min
counter-hours = { $hours } h { $minutes } min

# Fragen
counter-ask-help-keys = ↑ ↓ blättern, Esc: zurück
counter-ask-came = Ist { $number } gekommen?
counter-ask-came-yes = Ist da – Bedienung beginnt
counter-ask-came-no = Nicht da
counter-ask-came-held = ist unterwegs, hat noch { $minutes } Zeit
counter-ask-recall = Noch einmal aufrufen
counter-ask-back = Zurück
counter-ask-keys = ↑ ↓ und Eingabe oder die Taste davor, Esc: zurück
counter-ask-came-keys = Eine der Tasten davor, Esc: zurück
counter-ask-park = { $number } parken – warum?
counter-ask-own = { $number } parken – Grund:
counter-ask-own-keys = Eingabe: weiter, Esc: zurück. Bitte keine Namen.
counter-ask-transfer = { $number } übergeben – wohin?
counter-ask-pause = Pause oder schließen?
counter-ask-how-long = { $number } parken – wie lange?
counter-ask-room = { $number } parken – in welchem Raum?
counter-ask-room-keys = Eingabe: weiter, Esc: zurück. Die Anzeigen können ihn zeigen.
counter-ask-note = Notiz zu { $number }:
counter-ask-note-keys = Eingabe: speichern (leer: löschen), Esc: zurück. Bitte keine Namen.
counter-ask-result = { $number } – wie ist es ausgegangen?
counter-ask-counter = { $number } übergeben – an welchen Schalter?
counter-ask-clerk = { $number } übergeben – an wen?
counter-ask-step = { $number } – welcher Schritt kommt danach?
counter-ask-place = { $number } übergeben – an welcher Stelle?
counter-ask-direct = Ohne Nummer bedienen – welches Anliegen?
counter-ask-alarm = Notruf: Wohin gehen Sie?
counter-ask-alarm-keys = Eingabe: ich gehe hin (der Notruf ist damit beantwortet), Esc: zurück
counter-ask-leave = { $number } ist noch da. Trotzdem abmelden?
counter-ask-list = Wen aufrufen oder zurückholen?
counter-ask-what = { $number } – was tun?
counter-park-papers = Unterlagen fehlen
counter-park-photo = macht ein Foto
counter-park-payment = zahlt an der Kasse
counter-park-enquiry = Rückfrage läuft
counter-park-own = Anderer Grund …
counter-park-open-end = Bis jemand den Besuch zurückholt
counter-park-minutes = Für { $minutes } Minuten, wartet dann wieder
counter-park-room = In einem Raum …
counter-park-in-room = Raum: { $room }
counter-to-counter = An einen Schalter …
counter-to-clerk = An eine Kollegin, einen Kollegen …
counter-to-step = Weiterer Schritt danach …
counter-place-usual = Am üblichen Platz in der Reihe
counter-place-first = Als Erstes an die Reihe
counter-place-back = Am üblichen Platz, danach zurück zu mir
counter-leave-now = Abmelden; der Besuch bleibt am Schalter
counter-pause-short = Kurze Pause
counter-pause-lunch = Mittagspause
counter-pause-meeting = Besprechung
counter-pause-errand = Gleich zurück
counter-pause-close = Schalter schließen
counter-do-call = Jetzt an diesen Schalter rufen
counter-do-note = Notiz schreiben …
counter-do-return = Wieder da: zurück in die Reihe
counter-do-unpark = Zurück in die Reihe
counter-state-missed = nicht da
counter-state-parked = geparkt
counter-state-held = unterwegs
counter-state-waiting = wartet

# Meldungen
counter-nobody-waits = Niemand wartet. Sobald jemand kommt, steht es hier.
counter-nobody-listed = Niemand wartet, niemand ist geparkt oder nicht gekommen.
counter-no-answer = Die Zentrale hat nicht geantwortet. Bitte prüfen, was oben steht, und dann noch einmal drücken.
counter-not-connected = Keine Verbindung zur Zentrale: Es ist nichts geschehen.
counter-entry-gone = Das ist nicht mehr möglich. Bitte etwas anderes wählen.
counter-gone = { $number } ist schon woanders dran.
counter-done-recall = { $number } wird noch einmal aufgerufen.
counter-done-finish = { $number } ist abgeschlossen.
counter-done-missed = { $number } ist nicht gekommen. Wer doch noch kommt: F10.
counter-done-held = { $number } ist unterwegs und hat bis { $time } Zeit. Jetzt kommt, wer danach dran ist.
counter-no-video = { $number } kommt nicht per Video.
counter-video-opened = Der Raum öffnet sich im Browser.
counter-video-copy = Hier gibt es keinen Browser: bitte die Adresse kopieren.
counter-done-park = { $number } ist geparkt. Zurückholen mit F10.
counter-done-transfer = { $number } wartet jetzt für „{ $service }“.
counter-done-return = { $number } wartet wieder.
counter-done-finish-next = { $number } ist abgeschlossen, { $next } ist aufgerufen.
counter-done-transfer-to = { $number } wartet jetzt auf Schalter { $counter }.
counter-done-step = { $number } geht danach noch zu „{ $service }“.
counter-done-note = Die Notiz zu { $number } ist gespeichert.
counter-done-undo = Zurückgenommen: { $what }.
counter-direct-busy = { $number } ist noch an diesem Schalter: erst abschließen, parken oder übergeben.
counter-no-alarm = Es ist kein Notruf offen.

# Rückgängig
counter-undo = Strg+Z  Rückgängig: { $what } (noch { $seconds } s)
counter-undo-VisitCalled = Aufruf { $number }
counter-undo-ServiceStarted = Beginn { $number }
counter-undo-ServiceFinished = Abschluss { $number }
counter-undo-VisitMissed = Nicht da { $number }
counter-undo-VisitHeld = Nicht da { $number } (unterwegs)
counter-undo-VisitParked = Parken { $number }
counter-undo-VisitTransferred = Übergabe { $number }
counter-undo-StepAdded = Weiterer Schritt { $number }
counter-undo-DirectServed = Bedienung ohne Nummer
counter-undo-CounterOpened = Schalter geöffnet
counter-undo-CounterPaused = Pause
counter-undo-CounterClosed = Schalter geschlossen
counter-undo-other = das Letzte

# Notruf
counter-alarm = Notruf von { $place } – gesehen von { $count }
counter-alarm-place = { $where } – seit { $since }
counter-alarm-take = Strg+K  Ich komme
counter-alarm-sending = Notruf wird gesendet …
counter-alarm-sent = Notruf gesendet – gesehen von { $count }
counter-alarm-not-sent = Notruf NICHT GESENDET – noch einmal F12, Esc: gelesen
counter-alarm-taken = { $who } kommt.

# Anmelden
counter-sign-title = An welchem Schalter arbeiten Sie?
counter-sign-clerk = Kürzel
counter-sign-pin = PIN
counter-sign-counter = Schalter
counter-sign-keys = ↑ ↓ Schalter · Tab Feld · Eingabe anmelden · Strg+Q beenden
counter-sign-keys-counter = ↑ ↓ Schalter · Eingabe los · Strg+Q beenden
counter-sign-put-out = Sie sind hier abgemeldet: Jemand anderes hat sich an diesem Schalter angemeldet, oder Ihre PIN gilt nicht mehr.
counter-sign-elsewhere = Sie sind noch an Schalter { $counter }, und { $number } ist dort: erst abschließen, parken oder übergeben.
counter-sign-busy = Anmeldung läuft …
counter-sign-clerk-missing = Bitte das Kürzel eingeben.
counter-sign-pin-missing = Bitte die PIN eingeben.
counter-sign-no-counters = An diesem Standort gibt es keinen Schalter.

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
counter-no-language = Die Sprache „{ $language }“ kann aufruf nicht. Es gibt: { $known }.
counter-needs-terminal = aufruf counter braucht ein Terminal (oder --serve HOST:PORT, um Browsern zu dienen).
counter-web-number = Schalter
counter-web-unknown-counter = Diesen Schalter gibt es nicht.
counter-web-address-wrong = --serve: „{ $address }“ ist keine Adresse der Form HOST:PORT.
counter-web-address-taken = { $address } kann nicht geöffnet werden: { $reason }
counter-web-half-certificate = Im Ordner { $folder } liegt nur eine der Dateien certificate.pem und key.pem.
