# Was „aufruf replay“ über eine aufgezeichnete Ereignistabelle sagt.

replay-no-log = { $file }: Das ist keine Ereignistabelle: In der ersten Zeile fehlt die Spalte „{ $column }“.
replay-no-memory = { $file }: Das ist kein Gedächtnis der Wartezeiten: { $reason }
replay-crew-ended = Ein Prozess, der Wartezeiten berechnet, ist abgebrochen.
replay-left-out = { $lines ->
    [one] { $file }: Eine Zeile wurde ausgelassen.
   *[other] { $file }: { $lines } Zeilen wurden ausgelassen.
}

# Warum eine Zeile ausgelassen wird; davor stehen Datei und Zeilennummer.
replay-no-row = Das ist keine Zeile einer CSV-Datei: { $reason }
replay-quote-open = Ein Anführungszeichen geht auf und nicht wieder zu.
replay-no-event = Ein Ereignis „{ $event }“ gibt es nicht.
replay-no-class = Eine Klasse „{ $cls }“ gibt es nicht.
replay-no-time = „{ $time }“ ist keine Zeit.
replay-field-missing = Zum Ereignis „{ $event }“ fehlt die Angabe in der Spalte „{ $column }“.
replay-issued-before = Die Nummer { $ticket } wurde schon ausgegeben.
replay-not-issued = Die Nummer { $ticket } wurde an diesem Tag nicht ausgegeben.
replay-waits = Die Nummer { $ticket } wartet bereits.
replay-not-away = Die Nummer { $ticket } ist weder zurückgestellt noch verpasst.
replay-ended = Der Besuch mit der Nummer { $ticket } ist schon beendet.
replay-not-ended = Der Besuch mit der Nummer { $ticket } ist noch nicht beendet.
replay-at-no-counter = Die Nummer { $ticket } ist an keinem Schalter.
replay-nothing-to-undo = Es gibt nichts, was zurückgenommen werden könnte.
replay-no-service = Ein Anliegen „{ $service }“ hat der Standort nicht.
replay-no-counter = Einen Schalter „{ $counter }“ hat der Standort nicht.
