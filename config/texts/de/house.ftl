# Empfang und Leitung: das ganze Haus auf einem Bildschirm.

house-inside = Im Haus: { $count }
house-lost-hint = Alles bleibt lesbar; danach geht es von selbst weiter.
house-not-connected = Keine Verbindung zur Zentrale: Es ist nichts geschehen.
house-no-answer = Die Zentrale hat nicht geantwortet. Bitte prüfen, was oben steht, und dann noch einmal.
house-needs-terminal = aufruf { $command } braucht ein Terminal.

# Tasten
house-name-panel-back = Umschalt+Tab
house-name-enter = Eingabe
house-name-mark = Leertaste
house-name-yes = J
house-name-no = N
house-name-quit = Strg+Q
house-name-class = Strg+T
house-name-language = Strg+L
house-name-case = Strg+O

# Fußzeile
house-key-help = Hilfe
house-key-issue = Nummer
house-key-actions = Aktion
house-key-search = Suchen
house-key-class = Art
house-key-language = Sprache
house-key-case = Vorgang
house-key-service = Auf/Zu
house-key-move = Umreihen
house-key-assign = Zuteilen
house-key-message = Meldung
house-key-coming = Komme
house-key-take = Helfen
house-key-undo = Widerruf
house-key-alarm = Notruf

# Hilfe
house-help-title = Die Tasten
house-help-help = Diese Übersicht
house-help-search = Jemanden im Haus suchen: Nummer oder ein Teil davon (auch /)
house-help-class = Art der Nummer: ohne Termin, mit Termin, Vorrang
house-help-language = Sprache der Nummer
house-help-case = Vorgang, zu dem der Besuch gehört
house-help-service = Das gewählte Anliegen schließen (mit Grund) oder öffnen
house-help-move = Wer im Haus gewählt ist, wartet als Erstes oder für ein anderes Anliegen
house-help-assign = Was der gewählte Schalter heute bedient
house-help-message = Ein Text für die Bildschirme des gewählten Bereichs; leer nimmt ihn weg
house-help-coming = Auf einen Hilferuf antworten: jemand kommt
house-help-take = Einen Notruf übernehmen: jemand geht hin
house-help-undo = Die letzte Handlung an einem Schalter zurücknehmen
house-help-alarm = Stiller Notruf an alle, sofort (auch Strg+G)
house-help-panel = Zum nächsten Bereich
house-help-panel-back = Zum vorigen Bereich
house-help-mark = Anliegen dazunehmen oder weglassen; in Listen: ankreuzen
house-help-more = Eins mehr vom Anliegen, auf dem die Marke steht
house-help-less = Eins weniger
house-help-yes = Auf eine Frage: ja (auch Y)
house-help-no = Auf eine Frage: nein
house-help-back = Schließen, leeren, nichts tun
house-help-quit = Programm beenden

# Bereiche
house-panel-issue = Nummer ausgeben
house-panel-people = Im Haus ({ $count })
house-panel-warnings = Warnungen ({ $count })
house-panel-counters = Schalter ({ $count })
house-panel-services = Anliegen ({ $count })
house-panel-messages = Auf den Bildschirmen ({ $count })
house-tab-issue = Nummer
house-tab-people = Im Haus
house-tab-warnings = Warnungen
house-tab-counters = Schalter
house-tab-services = Anliegen
house-tab-messages = Meldungen
house-none = Nichts.
house-nobody = Niemand im Haus.
house-not-found = Diese Nummer ist nicht im Haus. Esc: Suche leeren
house-searching = { $title } – Suche: { $text }
house-found = { $title } – Suche: { $text } (Esc: alle)
house-col-number = Nr.
house-col-state = Stand
house-col-service = Anliegen
house-col-where = Wo
house-col-since = Seit
house-col-counter = Nr.
house-col-clerk = Wer
house-col-doing = Was
house-col-served = heute
house-col-waiting = warten
house-col-longest = längste
house-col-median = Hälfte
house-col-counters = offen
house-col-left = noch
house-left = noch { $count }
house-col-opening = Nummern
house-state-waiting = wartet
house-state-called = aufgerufen
house-state-serving = in Bedienung
house-state-missed = nicht da
house-state-parked = geparkt
house-state-done = fertig
house-state-cancelled = storniert
house-state-closed = geschlossen
house-free = frei
house-open-until = bis { $time }
house-opened-by-hand = von Hand geöffnet
house-closed-by-hand = von Hand geschlossen
house-opens = ab { $time }
house-closed-last-ticket = kurz vor Schluss
house-closed-no-time-left = Zeit reicht nicht
house-closed-quota-reached = alle Nummern vergeben
house-closed-zone-full = Wartebereich voll
house-closed-numbers-exhausted = Nummern aufgebraucht
house-closed-service-retired = aufgegeben
house-everywhere = Alle Bildschirme
house-overtaking = Überholen höchstens { $most }
house-of-norm = { $lasts } (Norm { $norm })
house-internal-only = intern

# Nummer ausgeben
house-class-walkin = ohne Termin
house-class-appt = ◷ mit Termin
house-class-prio = ★ Vorrang
house-no-case = ohne Vorgang
house-internal = { $service } (intern)
house-do-issue = Nummer ausgeben: { $concerns }
house-form-hint = { $mark }: dazunehmen, + und -: Anzahl
house-most-concerns = Mehr als { $most } Anliegen gehen nicht auf eine Nummer.
house-issued = Ausgegeben
house-copy = Nachdruck
house-printing = Wird gedruckt
house-printed = Gedruckt
house-no-printer = Kein Drucker: bitte die Nummer aufschreiben oder den Code scannen lassen.
house-no-printer-no-code = Kein Drucker: bitte die Nummer aufschreiben.
house-print-failed = Nicht gedruckt: Der Drucker ist gestört. Die Nummer gilt trotzdem.
house-print-out-of-paper = Nicht gedruckt: Der Drucker hat kein Papier mehr. Die Nummer gilt trotzdem.
house-print-cover-open = Nicht gedruckt: Der Drucker ist offen. Die Nummer gilt trotzdem.
house-people-ahead = { $count ->
    [0] Als Nächstes dran
    [one] 1 Person davor
   *[other] { $count } Personen davor
}
house-put-away = Esc oder ↑ ↓: die nächste Nummer

# Notruf und Hilfe
house-take-hint = { $key }: ich gehe hin
house-wanted = ? Jemand bittet um Hilfe an { $device } – seit { $since } – { $key }: ich komme
house-wanted-coming = ✓ Hilfe an { $device } (seit { $since }): Es kommt jemand.
house-alarm-spoken = Notruf! { $where }. Bitte sofort hingehen.
house-alarm-counter = Notruf von Schalter { $counter }: ich gehe hin
house-alarm-device = Notruf von { $device }: ich gehe hin
house-help-at = { $device }: ich komme
house-alarm-sending = Notruf wird gesendet …
house-alarm-taken = Jemand kommt.
house-no-alarm = Es ist kein Notruf offen.
house-no-help = Niemand bittet um Hilfe.

# Fragen
house-ask-keys = ↑ ↓ und Eingabe oder die Taste davor, Esc: zurück
house-ask-esc = ↑ ↓: mehr, Esc: zurück
house-ask-what-with-visit = { $number } – was tun?
house-ask-what-with-counter = Schalter { $counter } – was tun?
house-ask-what-with-service = „{ $service }“ – was tun?
house-ask-why-close = „{ $service }“ schließen – warum? So steht es am Automaten.
house-ask-move-where = { $number } – wohin?
house-ask-assign-which = Was bedient Schalter { $counter } heute?
house-ask-which-language = In welcher Sprache ist die Nummer?
house-ask-which-undo = An welchem Schalter zurücknehmen?
house-ask-which-alarm = Welcher Notruf wird übernommen?
house-ask-which-help = Wohin kommt jemand?
house-do-return = Wieder da: zurück in die Reihe
house-do-unpark = Zurück in die Reihe
house-do-move = Umreihen …
house-do-reprint = Nachdruck
house-do-note = Notiz für die Kolleginnen und Kollegen …
house-do-cancel = Stornieren …
house-do-reopen = Wieder öffnen: wartet weiter mit Nummer und Zeit
house-do-assign = Zuteilen, was dieser Schalter bedient …
house-do-assign-back = Wieder wie eingerichtet
house-do-undo = Letzte Handlung zurücknehmen …
house-do-finish = { $number } abschließen (vergessen) …
house-do-close-counter = Schalter schließen (vergessen) …
house-do-close = Keine Nummern mehr ausgeben …
house-do-open = Nummern ausgeben, was die Zeiten auch sagen
house-do-hours = Wieder nach den Öffnungszeiten
house-move-first = Als Nächstes (vor allen anderen)
house-close-staff = Zu wenig Personal
house-close-rush = Großer Andrang
house-close-system = Technische Störung
house-close-meeting = Dienstbesprechung
house-close-own = Anderer Grund …
house-assign-done = ✓ So übernehmen
house-assign-keys = Leertaste: ankreuzen, Eingabe: übernehmen, Esc: zurück
house-assign-none = Mindestens ein Anliegen muss angekreuzt sein. Wer nichts bedienen soll, schließt den Schalter.
house-undo = Schalter { $counter }: { $what } (bis { $until })
house-sure-no = Nein, nichts tun
house-sure-cancel = { $number } stornieren?
house-sure-cancel-yes = Ja, { $number } stornieren
house-sure-undo = Die letzte Handlung an Schalter { $counter } zurücknehmen?
house-sure-undo-yes = Ja, zurücknehmen
house-sure-finish = { $number } an Schalter { $counter } abschließen?
house-sure-finish-yes = Ja, { $number } abschließen
house-sure-close-counter = Schalter { $counter } schließen?
house-sure-close-counter-yes = Ja, Schalter { $counter } schließen
house-sure-anyway = { $why } Trotzdem eine Nummer ausgeben?
house-sure-anyway-yes = Ja, trotzdem ausgeben
house-write-note = { $number } – Notiz:
house-write-note-keys = Eingabe: merken, leer: löschen, Esc: zurück. Bitte keine Namen.
house-write-reason = „{ $service }“ schließen – Grund:
house-write-reason-keys = Eingabe: schließen, Esc: zurück. Der Grund steht am Automaten.
house-write-message = { $zone } – Text:
house-write-message-keys = Eingabe: zeigen, leer: wegnehmen, Esc: zurück
house-write-case = Vorgang:
house-write-case-keys = Eingabe: merken, leer: keiner, Esc: zurück. Zeichen oder Nummer, keine Namen.
house-write-booked = Termin heute um:
house-write-booked-keys = Eingabe: Nummer ausgeben, Esc: zurück. Zum Beispiel 9:30 oder 930.
house-case-wrong = Ein Vorgang besteht aus Buchstaben, Ziffern und . _ / - und beginnt mit Buchstabe oder Ziffer.
house-booked-wrong = Das ist keine Uhrzeit. Bitte wie 9:30 oder 930.

# Meldungen
house-nothing-to-do = Hier ist gerade nichts zu tun.
house-no-undo = An keinem Schalter lässt sich gerade etwas zurücknehmen.
house-gone = Das hat sich inzwischen erledigt.
house-done-cancel = { $number } ist storniert.
house-done-return = { $number } wartet wieder.
house-done-reopen = { $number } wartet wieder, mit Nummer und Zeit.
house-done-move = { $number } wartet jetzt für „{ $service }“.
house-done-first = { $number } kommt als Nächstes dran.
house-done-note = Die Notiz zu { $number } ist gemerkt.
house-done-removed = Der Text ist weggenommen.
house-done-undo = Schalter { $counter }: zurückgenommen.
house-done-assign = Schalter { $counter } bedient jetzt, was angekreuzt war.
house-done-assign-back = Schalter { $counter } bedient wieder, was eingerichtet ist.
house-done-close = Für „{ $service }“ gibt es keine Nummern mehr.
house-done-open = Für „{ $service }“ gibt es Nummern.
house-done-hours = „{ $service }“ folgt wieder den Öffnungszeiten.
house-done-message = Der Text steht auf den Bildschirmen.
house-done-close-counter = Schalter { $counter } ist geschlossen.
house-done-finish = Der Besuch an Schalter { $counter } ist abgeschlossen.
house-done-help = Wer wartet, liest: Es kommt jemand.
house-done-taken = Der Notruf ist übernommen. Bitte gehen Sie hin.

# Termine
house-name-expected = Strg+E
house-help-expected = Termine: wer heute erwartet wird; noch einmal: buchen, anderer Tag
house-tab-expected = Termine
house-panel-expected = Termine heute ({ $count })
house-expected-on = Termine am { $day } ({ $count })
house-expected-hint = { $key }: buchen, anderer Tag
house-expected-back = Esc: heute
house-expected-not-found = Kein Termin passt zur Suche. Esc: Suche leeren
house-nobody-expected = Heute wird niemand mehr erwartet.
house-nobody-on = An diesem Tag hat niemand einen Termin.
house-col-time = Zeit
house-col-code = Code
house-col-name = Name
house-date = { $weekday ->
    [0] Mo
    [1] Di
    [2] Mi
    [3] Do
    [4] Fr
    [5] Sa
   *[6] So
}, { $day }.{ $month }.
house-slot = { $weekday ->
    [0] Montag
    [1] Dienstag
    [2] Mittwoch
    [3] Donnerstag
    [4] Freitag
    [5] Samstag
   *[6] Sonntag
}, { $day }.{ $month }., { $time } Uhr
house-appointment-booked = gebucht
house-appointment-checked-in = ✓ angemeldet
house-appointment-called-off = abgesagt
house-appointment-missed = nicht da
house-appointment-in = in { $by }
house-appointment-late = ▲ { $by }
house-virtual = Video: { $service }
house-state-on-way = unterwegs
house-presence = Anmelden am Handy: Code { $code }
house-ask-what-now = Termine – was tun?
house-ask-what-with-appointment = { $who }, { $time } Uhr – was tun?
house-ask-book-what = Termin buchen – wofür?
house-ask-how-many = Termin buchen – wie viele?
house-ask-which-day = Termin – an welchem Tag?
house-ask-which-time = Termin – um wie viel Uhr?
house-ask-book-now = Stimmt alles?
house-ask-draft-language = In welcher Sprache sind Zettel und Mails?
house-ask-open = Zeiten öffnen – welche?
house-ask-close = Zeiten schließen – welche?
house-looking = Freie Zeiten werden gesucht …
house-looking-days = Termine werden geladen …
house-do-book = Termin buchen …
house-do-other-day = Termine eines anderen Tages …
house-do-open-slots = Zeiten öffnen: lassen sich dann buchen …
house-do-close-slots = Zeiten schließen: was gebucht ist, bleibt …
house-do-check-in = Ist da: anmelden, Nummer ausgeben
house-do-move-appointment = Verlegen …
house-do-call-off = Absagen …
house-sure-call-off = Den Termin { $time } Uhr am { $day }.{ $month }. („{ $service }“) absagen?
house-sure-call-off-yes = Ja, absagen
house-quantity = { $count }
house-free-day = { $weekday ->
    [0] Mo
    [1] Di
    [2] Mi
    [3] Do
    [4] Fr
    [5] Sa
   *[6] So
}, { $day }.{ $month }. – { $count } frei, ab { $time }
house-free-day-kept = { $weekday ->
    [0] Mo
    [1] Di
    [2] Mi
    [3] Do
    [4] Fr
    [5] Sa
   *[6] So
}, { $day }.{ $month }. – ‼ nur für Notfälle: { $count }
house-later-days = Spätere Tage …
house-from-date = Ab einem anderen Datum …
house-free-time = { $time } – { $count } frei
house-free-time-virtual = { $time } – { $count } frei (Video)
house-free-time-kept = { $time } – ‼ für Notfälle: { $count }
house-kept = ‼ Notfallplatz
house-no-slots = In den nächsten Wochen ist nichts frei.
house-book-slip = Ja, buchen und Zettel drucken
house-book-only = Ja, buchen
house-move-slip = Ja, verlegen und Zettel drucken
house-move-only = Ja, verlegen
house-book-language = Sprache: { $language } – ändern …
house-book-earlier-no = ☐ Mail, wenn etwas Früheres frei wird
house-book-earlier-yes = ☒ Mail, wenn etwas Früheres frei wird
house-all-plans = Alle
house-write-name = Termin – Name:
house-write-name-keys = Eingabe: weiter (auch leer), Esc: abbrechen
house-write-mail = Termin – E-Mail für Bestätigung und Erinnerung:
house-write-mail-keys = Eingabe: weiter (auch leer), Esc: abbrechen
house-write-phone = Termin – Telefon:
house-write-phone-keys = Eingabe: weiter (auch leer), Esc: abbrechen
house-write-from = Termin – frühestens am:
house-write-from-keys = Eingabe: suchen, Esc: abbrechen. Zum Beispiel 24.3.
house-write-day = Termine am:
house-write-day-keys = Eingabe: zeigen, Esc: zurück. Zum Beispiel 24.3.
house-write-open = Zeiten öffnen – von, bis:
house-write-open-keys = Eingabe: öffnen, Esc: zurück. Zum Beispiel 1.3. - 31.3.
house-write-close = Zeiten schließen – von, bis:
house-write-close-keys = Eingabe: schließen, Esc: zurück. Zum Beispiel 1.3. - 31.3.
house-mail-wrong = Das ist keine E-Mail-Adresse. Leer lassen geht auch.
house-phone-wrong = Eine Telefonnummer hat nur Ziffern und + - / ( ). Leer lassen geht auch.
house-date-wrong = Das ist kein Datum. Bitte wie 24.3. oder 24.3.2027.
house-dates-wrong = Das sind keine Tage. Bitte wie 1.3. - 31.3. oder nur 24.3.
house-check-in-early = Dafür ist es noch zu früh: Anmelden geht ab { $time } Uhr.
house-slip = Termin ist eingetragen
house-slip-code = Code: { $code }
house-slip-check-in = Mit diesem Code meldet man sich am Eingang an.
house-slip-no-printer = Kein Drucker: bitte Zeit und Code aufschreiben oder fotografieren lassen.
house-slip-failed = Nicht gedruckt: Der Drucker ist gestört. Der Termin gilt trotzdem.
house-slip-out-of-paper = Nicht gedruckt: Der Drucker hat kein Papier mehr. Der Termin gilt trotzdem.
house-slip-cover-open = Nicht gedruckt: Der Drucker ist offen. Der Termin gilt trotzdem.
house-slip-away = Esc oder ↑ ↓: zurück zur Liste
house-done-call-off = Der Termin ist abgesagt.
house-done-open-slots = Die Zeiten sind geöffnet.
house-done-close-slots = Die Zeiten sind geschlossen. Was gebucht ist, bleibt.
