# Die Vorführung: „aufruf demo“.

demo-title = { $site } – ein ganzes Amt auf diesem Rechner
demo-lead = Alles hier sind die echten Programme: Zentrale, Automat, Schalter, Anzeige, Drucker. Ziehen Sie links eine Nummer und rufen Sie sie rechts auf. Einige Besucherinnen und Besucher und drei weitere Schalter spielt die Vorführung selbst.
demo-kiosk = Automat am Eingang
demo-kiosk-how = Tippen Sie auf ein Anliegen oder drücken Sie die Taste, die daneben steht.
demo-counter = Schalter { $counter }
demo-counter-how = Einmal hineinklicken, dann genügt eine Taste: F2 – „Nächste“. F1 erklärt alle Tasten.
demo-display = Anzeige in der Wartehalle
demo-display-how = Ihr Aufruf steht sofort hier; im Wartebereich ertönt dazu ein Gong, und die Nummer wird angesagt.
demo-printer = Aus dem Drucker
demo-printer-how = So kommen die Wartenummern aus dem Drucker, die neueste vorn.
demo-phone = Seite auf dem Handy
demo-no-ticket = Noch keine Nummer gezogen.
demo-again = Neu starten
demo-end = Die Einstellungen stehen in { $site_file }: eine Änderung dort gilt sofort. Die Wartenummern liegen in { $out }. Strg+C im Fenster der Vorführung beendet alles.
demo-open = Das Bürgerbüro ist geöffnet: { $address }
demo-stop = Strg+C beendet die Vorführung.
demo-starting = Das Bürgerbüro wird geöffnet …
demo-stopped = Die Vorführung wurde abgebrochen.
demo-not-all = Nicht alles ist belegt: { $problems }
demo-address-taken = { $address } ist belegt ({ $reason }). Eine andere Adresse: aufruf demo --listen 127.0.0.1:8500
demo-bad-time = „{ $time }“ ist keine Uhrzeit; bitte wie 09:00 schreiben.
demo-too-early = Die Türen öffnen um { $doors }; „--until“ muss später sein.
demo-program-ended = { $program } hat sich beendet. Was geschah, steht in { $log }.
