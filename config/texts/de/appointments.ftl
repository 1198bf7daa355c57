# Woher Termine kommen: was mit einer Quelle nicht stimmt. Nie steht hier, was in einem Eintrag stand.

appointments-at-line = { $file }, Zeile { $line }: { $reason }
appointments-at-file = { $file }: { $reason }

appointments-file-unreadable = Die Datei lässt sich nicht lesen ({ $reason }).
appointments-file-large = Das ist mehr als { $megabytes } MB und wird deshalb nicht gelesen.
appointments-folder-missing = Datei oder Ordner ist nicht zu erreichen ({ $reason }). Bis dahin gilt, was zuletzt dort stand.
appointments-unfinished = Der Kalender bricht vor seinem Ende ab. Bis er ganz da ist, wird nichts abgesagt, was darin fehlt.

appointments-no-calendar = Das ist kein Kalender: „BEGIN:VCALENDAR“ fehlt.
appointments-entry-open = Dem Termin fehlt das Ende („END:VEVENT“); er wurde ausgelassen.
appointments-line-broken = „{ $field }“ ist nicht zu verstehen; der Termin wurde ausgelassen.
appointments-twice-in-entry = „{ $field }“ steht zweimal im selben Termin; er wurde ausgelassen.
appointments-zone-unknown = Die Zeitzone „{ $zone }“ ist unbekannt. Die Zeiten gelten als Ortszeit des Hauses; bitte prüfen.
appointments-all-day = Der Termin hat nur einen Tag und keine Uhrzeit; er wurde ausgelassen. Mit „all_day“ bekommen solche Termine eine.
appointments-rule-broken = Wann sich der Termin wiederholt, ist nicht zu verstehen; er wurde ausgelassen.
appointments-rule-too-often = Der Termin wiederholt sich mehrmals am Tag; das sieht nicht nach Terminen aus, und er wurde ausgelassen.
appointments-rule-too-long = Der Termin wiederholt sich seit seinem Beginn zu oft; er wurde ausgelassen.

appointments-columns-missing = In der ersten Zeile fehlen diese Spalten: { $columns }. Nichts aus der Datei wurde übernommen.
appointments-cells = Die Zeile hat { $found } statt { $expected } Spalten; sie wurde ausgelassen.
appointments-quote-open = Ein Anführungszeichen steht falsch oder wird nicht geschlossen; die Zeile wurde ausgelassen.
appointments-no-json = Das ist kein JSON.
appointments-no-list = Eine Liste von Terminen ist nicht zu finden.
appointments-no-entry = Das ist kein Termin; es wurde ausgelassen.
appointments-more-services = { $count ->
    [one] 1 Termin hat
   *[other] { $count } Termine haben
} weitere Anliegen; gebucht ist nur das erste.

appointments-no-id = Dem Termin fehlt die Kennung; er wurde ausgelassen.
appointments-no-time = Dem Termin fehlt die Zeit; er wurde ausgelassen.
appointments-time-broken = „{ $field }“ ist keine Zeit, die zu verstehen ist; der Termin wurde ausgelassen.
appointments-no-service = Welches Anliegen gemeint ist, sagt keine Regel; der Termin wurde ausgelassen.
appointments-service-unknown = Das Anliegen „{ $service }“ gibt es hier nicht; der Termin wurde ausgelassen.
appointments-quantity = Die Anzahl ist keine Zahl von 1 bis { $most }; sie gilt als 1.
appointments-language = Die Sprache ist nicht zu verstehen; der Termin hat deshalb keine.
appointments-code = Der Code hat Zeichen, die er nicht haben darf; der Termin hat einen anderen bekommen.
appointments-code-taken = Den Code hat schon ein anderer Termin; dieser hat einen anderen bekommen.
appointments-repeated = Die Kennung kommt später noch einmal vor; es gilt der spätere Eintrag.

appointments-unreachable = Der Kalender-Server ist nicht zu erreichen. Bis dahin gilt, was er zuletzt gesagt hat.
appointments-timeout = Der Kalender-Server antwortet nicht rechtzeitig. Bis dahin gilt, was er zuletzt gesagt hat.
appointments-certificate = Dem Zertifikat des Kalender-Servers ist nicht zu trauen. Ein eigenes steht unter „ca“.
appointments-in-clear = Die Adresse beginnt nicht mit „https“: Name und Passwort gingen offen durchs Netz, deshalb wird nicht gefragt.
appointments-no-password = Die Datei mit dem Passwort lässt sich nicht lesen: { $file }
appointments-login = Der Kalender-Server lehnt Name und Passwort ab.
appointments-not-found = Unter der Adresse gibt es keinen Kalender.
appointments-moved = Der Kalender ist umgezogen nach { $address }. Bitte die Adresse ändern.
appointments-status = Der Kalender-Server meldet einen Fehler ({ $status }).
appointments-not-a-calendar = Die Adresse führt nicht zu einem Kalender. Sie muss die des Kalenders selbst sein, nicht die des Kontos.
appointments-answer = Die Antwort des Kalender-Servers ist nicht zu verstehen.

appointments-all-gone = { $count ->
    [one] Der einzige Termin ist verschwunden.
   *[other] Alle { $count } Termine sind auf einmal verschwunden.
} Das sieht nach einem kaputten Export oder einem fehlenden Netzlaufwerk aus, deshalb wurde keiner abgesagt.

# Beim Start
appointments-no-secret = { $file } ist nicht zu gebrauchen: { $reason }
appointments-wrong-role = Der Schlüssel in { $file } ist für eine andere Aufgabe. Für Termine wird einer der Rolle { $role } gebraucht: aufruf key create --role { $role }
