# „aufruf privacy“: was gespeichert wird, wozu, wie lange, wer es sieht und wie es gelöscht wird. Für Datenschutzbeauftragte.

privacy-title = Was der Standort „{ $site }“ speichert
privacy-intro = Stand { $day }, mit den Einstellungen aus { $file }. Eine Nummer zu ziehen braucht keine Angaben zur Person; auf Anzeigen steht nie eine.
privacy-column-what = Was
privacy-column-why = Wozu
privacy-column-term = Wie lange
privacy-column-who = Wer es sieht
privacy-column-ends = Wie es gelöscht wird
privacy-column-about = Sagt etwas über
privacy-column-now = Jetzt

privacy-where-beside = Neben dem Journal (löschbar, in journal.sqlite)
privacy-where-journal = Das Journal (bleibt)
privacy-where-file = Weitere Dateien der Zentrale
privacy-where-device = Auf anderen Geräten und im Arbeitsspeicher
privacy-where-outside = Außerhalb

privacy-about-visitors = Besucherinnen und Besucher
privacy-about-staff = Beschäftigte
privacy-about-both = Besucherinnen, Besucher und Beschäftigte
privacy-about-nobody = niemanden

privacy-term-days = { $days ->
    [one] einen Tag, dann bis der nächste beginnt
   *[other] { $days } Tage, dann bis der nächste beginnt
}
privacy-term-hours = { $hours ->
    [one] eine Stunde, dann bis der nächste Tag beginnt
   *[other] { $hours } Stunden, dann bis der nächste Tag beginnt
}
privacy-term-day = bis zum Ende des Tages
privacy-term-off = gar nicht: ausgeschaltet („figures_by_clerk“)
privacy-term-appointment = { $days ->
    [one] bis einen Tag nach dem Termin, dann bis der nächste beginnt
   *[other] bis { $days } Tage nach dem Termin, dann bis der nächste beginnt
}
privacy-term-always = auf Dauer
privacy-term-removed = bis sie jemand entfernt
privacy-term-learned = rollierend: die jüngsten 30 Tage und je Anliegen die jüngsten 400 Dauern
privacy-term-running = solange das Programm läuft
privacy-term-handed-in = bis sie abgegeben sind; die Nummern selbst acht Tage
privacy-term-visit = bis der Besuch endet, längstens bis das Programm endet
privacy-term-elsewhere = wie es die Administration dort einstellt

privacy-ends-self = von selbst, mit Überschreiben
privacy-ends-command = Befehl der Administration (aufruf clerk remove, aufruf key revoke)
privacy-ends-never = gar nicht
privacy-ends-folder = Ordner löschen; er entsteht aus dem Journal neu
privacy-ends-stop = von selbst
privacy-ends-elsewhere = dort, wo es liegt

privacy-now = { $entries ->
    [0] nichts
    [one] 1 Eintrag, von { $oldest }
   *[other] { $entries } Einträge, der älteste von { $oldest }
}
privacy-now-undated = { $entries ->
    [0] nichts
    [one] 1 Eintrag
   *[other] { $entries } Einträge
}
privacy-no-state = In { $directory } liegt kein Journal einer Zentrale.
privacy-no-language = Diese Aufstellung gibt es nicht auf „{ $language }“, nur auf: { $known }.

privacy-tickets-what = Geheime Kennung der Wartenummer (im QR-Code des Tickets)
privacy-tickets-why = Nur wer das Ticket hat, sieht die Seite seiner Nummer und kann dort absagen.
privacy-tickets-who = Wer das Ticket hat. Dem Personal wird sie nicht angezeigt; beim Nachdruck steht sie wieder auf dem Papier.

privacy-language-what = Sprache, in der eine Nummer gezogen wurde
privacy-language-why = Ansage, Ticket und Handyseite in dieser Sprache; danach Kennzahlen nach Sprache, damit sich Jahre vergleichen lassen.
privacy-language-who = Schalter, Empfang und Leitung, solange der Besuch dauert; danach nur noch in Zahlen.

privacy-notes-what = Vermerke zu einem Besuch und der Grund, aus dem jemand zurückgestellt ist
privacy-notes-why = Damit Kolleginnen und Kollegen Bescheid wissen und niemand alles zweimal erzählen muss.
privacy-notes-who = Schalter, Empfang und Leitung.

privacy-reasons-what = Gründe für Pausen und Schließungen, Mitteilungen auf den Anzeigen
privacy-reasons-why = Damit im Haus zu lesen ist, warum etwas geschlossen ist.
privacy-reasons-who = Gründe für Pausen: das Personal. Gründe für Schließungen und Mitteilungen: alle im Haus.

privacy-seats-what = Wer an welchem Schalter angemeldet ist (Kennung und Name)
privacy-seats-why = Damit nur Berechtigte aufrufen und eine Nummer an jemanden weitergegeben werden kann. Kennzahlen entstehen aus diesem Eintrag nicht.
privacy-seats-who = Schalter, Empfang und Leitung.

privacy-sittings-what = Wer sich wann an einem Schalter angemeldet hat (nur die Kennung)
privacy-sittings-why = Kennzahlen nach Sachbearbeitung, nur wenn der Personalrat zugestimmt hat und sie eingeschaltet sind.
privacy-sittings-who = Niemand; nur die Auszählung für diese Kennzahlen.

privacy-codes-what = Terminnummer und Sprache eines Termins
privacy-codes-why = Anmelden am Automaten, am Empfang und mit dem Handy.
privacy-codes-who = Wer den Termin hat; Empfang und Leitung.

privacy-contacts-what = Name, Mailadresse und Telefon zu einem Termin, und ob ein früherer gewünscht ist
privacy-contacts-why = Bestätigung, Erinnerung und Absage per Mail; Rückfragen. Ohne Mailversand wird nicht nach einer Adresse gefragt.
privacy-contacts-who = Der Name: Empfang und Leitung. Die Adresse: nur das Programm, das die Mails verschickt.

privacy-answers-what = Erste Antworten auf Befehle der Geräte; darin stehen auch Kennungen von Wartenummern und Terminnummern
privacy-answers-why = Ein Befehl, der nach einer Unterbrechung noch einmal kommt, darf nichts doppelt tun.
privacy-answers-who = Niemand; nur das Gerät, das dasselbe noch einmal fragt.

privacy-ids-what = Kennungen beantworteter Befehle, ohne die Antwort
privacy-ids-why = Ein Automat, der lange ohne Zentrale war, darf nichts doppelt abgeben.
privacy-ids-who = Niemand.

privacy-journal-what = Journal: was wann mit welcher Nummer an welchem Schalter geschah, unter Kennungen, die nichts über die Person sagen
privacy-journal-why = Nachprüfbare Kennzahlen; nach einem Stromausfall geht nichts verloren. Namen, Sprache, Vermerke und geheime Kennungen stehen nie darin.
privacy-journal-who = Die Administration; Auswertungen nur als Zahlen.

privacy-figures-what = Auszählung des Journals für Kennzahlen
privacy-figures-why = Berichte, ohne das ganze Journal jedes Mal zu lesen.
privacy-figures-who = Die Administration; Leitung und Berichte nur als Zahlen.

privacy-by-clerk-what = In der Auszählung: wer am Schalter saß (nur die Kennung)
privacy-by-clerk-why = Kennzahlen nach Sachbearbeitung, nur wenn der Personalrat zugestimmt hat und sie eingeschaltet sind; Werte erst ab zehn Fällen.
privacy-by-clerk-who = Die Administration; wer Kennzahlen abrufen darf, nur als Zahlen.

privacy-forecast-what = Was die Zentrale über Dauern gelernt hat: je Anliegen und Schalter, ohne Personen
privacy-forecast-why = Die Wartezeit, die den Menschen genannt wird.
privacy-forecast-who = Die Administration.

privacy-clerks-what = Sachbearbeitende, die sich anmelden: Kennung, Name, Anliegen; von der PIN nur eine Prüfsumme
privacy-clerks-why = Anmeldung am Schalter.
privacy-clerks-who = Die Administration; den Namen sehen Kolleginnen und Kollegen.

privacy-sessions-what = Laufende Anmeldungen an Schaltern, von der Anmeldung nur eine Prüfsumme
privacy-sessions-why = Nach einer Unterbrechung muss sich niemand neu anmelden.
privacy-sessions-who = Niemand.

privacy-keys-what = Geräte und Programme: Name, Aufgabe; vom Schlüssel nur eine Prüfsumme
privacy-keys-why = Nur bekannte Geräte dürfen mit der Zentrale sprechen.
privacy-keys-who = Die Administration.

privacy-secret-what = Das Geheimnis, aus dem Links zu Terminen entstehen
privacy-secret-why = Links gelten, ohne irgendwo gespeichert zu sein.
privacy-secret-who = Niemand.

privacy-certificate-what = Zertifikat und Schlüssel der Zentrale
privacy-certificate-why = Verschlüsselung im Hausnetz.
privacy-certificate-who = Das Zertifikat: jedes Gerät. Der Schlüssel: niemand.

privacy-running-what = Sperre, Adresse, Verwaltungszugang und Platzreserve der laufenden Zentrale
privacy-running-why = Betrieb.
privacy-running-who = Die Administration.

privacy-kiosk-what = Am Automaten: Nummern, die er ohne Zentrale ausgegeben hat, mit Kennung und Sprache
privacy-kiosk-why = Ein Automat arbeitet auch ohne Zentrale und gibt die Nummern danach ab.
privacy-kiosk-who = Niemand; nur der Automat selbst.

privacy-phone-what = Handyseite: wohin die Nachricht „Sie sind gleich dran“ geht, nur im Arbeitsspeicher
privacy-phone-why = Benachrichtigung, wenn sie jemand auf seinem Handy einschaltet. Keine Cookies.
privacy-phone-who = Niemand.

privacy-screens-what = An Anzeigen und Schaltern: die Einstellungen des Standorts und was zuletzt zu sehen war
privacy-screens-why = Geräte zeigen auch ohne Zentrale etwas Richtiges.
privacy-screens-who = Was ohnehin auf dem Bildschirm steht.

privacy-reading-what = Beim Einlesen fremder Termine: Namen und Adressen aus Kalendern und Tabellen, nur im Arbeitsspeicher
privacy-reading-why = Abgleich mit dem, was die Zentrale schon kennt.
privacy-reading-who = Niemand.

privacy-mails-what = Verschickte Mails beim Mailserver des Hauses und im Postfach der Empfänger
privacy-mails-why = Bestätigung, Erinnerung, Absage.
privacy-mails-who = Die Empfänger; die Administration des Mailservers.

privacy-log-what = Systemprotokoll: Ereignisse der Programme mit Namen von Geräten und Adressen im Hausnetz, ohne Namen von Personen und ohne Kennungen von Tickets
privacy-log-why = Störungen finden.
privacy-log-who = Die Administration.

privacy-paper-what = Das Papierticket
privacy-paper-why = Die Nummer in der Hand.
privacy-paper-who = Wer es hat.

privacy-backups-what = Sicherungen: alles, was hier in Dateien der Zentrale steht, mit dem Stand von damals
privacy-backups-why = Wiederherstellung auf einem anderen Rechner. Was inzwischen gelöscht wurde, wird beim Zurückspielen wieder gelöscht.
privacy-backups-who = Die Administration.
