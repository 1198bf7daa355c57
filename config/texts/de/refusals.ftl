# Warum etwas nicht ging: ein Satz je Grund (hub.protocol.replies.Reason).

refusal-unknown-service = Das Anliegen „{ $service }“ gibt es hier nicht.
refusal-unknown-counter = Den Schalter „{ $counter }“ gibt es hier nicht.
refusal-unknown-visit = Diesen Besuch gibt es heute nicht.
refusal-unknown-call = Diesen Aufruf gibt es nicht.
refusal-service-closed = „{ $service }“ ist gerade geschlossen.
refusal-service-retired = „{ $service }“ wird nicht mehr angeboten.
refusal-numbers-exhausted = Für „{ $service }“ sind alle Nummern im Haus vergeben.
refusal-counter-busy = { $number } ist noch an diesem Schalter: erst fertig, geparkt oder weitergeleitet, dann Pause.
refusal-came-or-not = Erst klären: Ist { $number } gekommen oder nicht?
refusal-nobody-here = Gerade ist niemand an diesem Schalter.
refusal-not-called = { $number } ist gerade nicht aufgerufen, sondern schon in Bedienung.
refusal-not-waiting = { $number } wartet nicht mehr – vielleicht war ein anderer Schalter schneller.
refusal-not-parked = { $number } ist nicht mehr geparkt.
refusal-not-missed = { $number } steht nicht mehr bei denen, die nicht gekommen sind.
refusal-already-ended = Der Besuch { $number } ist schon beendet.
refusal-not-served-here = { $number } hat ein Anliegen, das dieser Schalter nicht bedient.
refusal-too-late = Dafür ist es zu spät: Die Frist ist abgelaufen.
refusal-stale = Der Tastendruck kam zu spät in der Zentrale an und wurde deshalb nicht ausgeführt. Bitte noch einmal.
refusal-wrong-role = Dieses Gerät darf das nicht.
refusal-malformed = Die Zentrale hat die Nachricht nicht verstanden. Haben beide dieselbe Version?
refusal-disk-full = Die Zentrale kann nichts mehr speichern: Der Datenträger ist voll. Bitte die Systembetreuung rufen.
refusal-overloaded = Die Zentrale ist gerade überlastet. Bitte gleich noch einmal.
refusal-internal = In der Zentrale ist ein Fehler aufgetreten; es wurde nichts verändert. Bitte die Systembetreuung informieren.
