# Warum etwas nicht ging: ein Satz je Grund (hub.protocol.replies.Reason).

refusal-unknown-service = Das Anliegen „{ $service }“ gibt es hier nicht.
refusal-unknown-counter = Den Schalter „{ $counter }“ gibt es hier nicht.
refusal-unknown-visit = Diesen Besuch gibt es heute nicht.
refusal-unknown-call = Diesen Aufruf gibt es nicht.
refusal-already-spoken = Diesen Aufruf spricht schon ein anderer Bildschirm.
refusal-service-closed = „{ $service }“ ist gerade geschlossen.
refusal-service-retired = „{ $service }“ wird nicht mehr angeboten.
refusal-numbers-exhausted = Für „{ $service }“ sind alle Nummern im Haus vergeben.
refusal-counter-busy = { $number } ist noch an diesem Schalter: erst abschließen, parken oder übergeben, dann Pause.
refusal-came-or-not = Erst klären: Ist { $number } gekommen oder nicht?
refusal-nobody-here = Gerade ist niemand an diesem Schalter.
refusal-not-called = { $number } ist gerade nicht aufgerufen, sondern schon in Bedienung.
refusal-not-waiting = { $number } wartet nicht mehr – vielleicht war ein anderer Schalter schneller.
refusal-not-parked = { $number } ist nicht mehr geparkt.
refusal-not-missed = { $number } steht nicht mehr bei denen, die nicht gekommen sind.
refusal-already-ended = Der Besuch { $number } ist schon beendet.
refusal-not-served-here = { $number } hat ein Anliegen, das dieser Schalter nicht bedient.
refusal-closed-by-staff = „{ $service }“ ist vorübergehend geschlossen.
refusal-last-ticket = „{ $service }“ schließt bald: Die letzte Nummer ist schon vergeben.
refusal-no-time-left = Für „{ $service }“ warten schon so viele, dass die Zeit heute nicht mehr reicht.
refusal-quota-reached = Für „{ $service }“ sind alle Nummern dieses Tages vergeben.
refusal-zone-full = Der Wartebereich für „{ $service }“ ist gerade voll.
refusal-internal-service = Für „{ $service }“ gibt es keine eigenen Nummern: Dorthin geht es nur von einem Schalter aus.
refusal-unknown-result = Das Ergebnis „{ $result }“ gibt es bei diesem Anliegen nicht.
refusal-too-early = Noch zu früh für „nicht gekommen“: { $number } { $calls ->
    [0] hat noch { $seconds } s Zeit.
    [one] wird erst noch einmal aufgerufen.
   *[other] wird erst noch { $calls }-mal aufgerufen.
}
refusal-not-offered = Das wird hier nicht angeboten.
refusal-unknown-code = Zu diesem Code gibt es keinen Termin.
refusal-unknown-appointment = Diesen Termin gibt es nicht.
refusal-not-today = Der Termin ist nicht heute.
refusal-checked-in = Zu diesem Termin gibt es schon eine Nummer: { $number }.
refusal-code-taken = Diesen Code hat schon ein anderer Termin.
refusal-no-such-slot = Diesen Termin gibt es nicht: Bitte wählen Sie eine der angezeigten Zeiten.
refusal-slot-taken = Dieser Termin ist inzwischen vergeben. Bitte wählen Sie einen anderen.
refusal-too-far-ahead = So weit im Voraus vergeben wir noch keine Termine.
refusal-too-soon = So kurzfristig lässt sich dieser Termin nicht mehr buchen. Bitte wählen Sie einen späteren.
refusal-too-many = So viel auf einmal passt nicht in einen Termin. Bitte rufen Sie uns an, wir finden gemeinsam einen.
refusal-unknown-plan = Diesen Terminplan gibt es hier nicht.
refusal-wrong-dates = Mit diesen Tagen stimmt etwas nicht: Sie müssen in der richtigen Reihenfolge stehen und dürfen nicht vorbei oder mehr als zwei Jahre entfernt sein.
refusal-called-off = Dieser Termin ist abgesagt.
refusal-time-passed = Die Zeit dieses Termins ist vorbei.
refusal-wrong-presence = Diese Zahl stimmt nicht oder gilt nicht mehr. Bitte geben Sie die ein, die jetzt im Haus angezeigt wird.
refusal-nobody-behind = Hinter { $number } wartet gerade niemand.
refusal-let-enough = { $number } hat andere schon so oft vorgelassen, wie es geht.
refusal-same-place = { $number } ist schon an diesem Schalter.
refusal-not-ended = Der Besuch { $number } ist noch nicht beendet.
refusal-number-taken = Die Nummer { $number } ist inzwischen neu vergeben: Dieser Besuch lässt sich nicht mehr zurückholen.
refusal-nothing-to-undo = An diesem Schalter gibt es nichts rückgängig zu machen.
refusal-undo-too-late = Rückgängig machen geht nur { $seconds } s lang.
refusal-undo-overtaken = Das lässt sich nicht mehr rückgängig machen: Inzwischen ist etwas anderes geschehen.
refusal-clerk-away = Wer das übernehmen soll, ist gerade an keinem Schalter angemeldet.
refusal-no-number = Wer ohne Nummer bedient wird, lässt sich nicht aufrufen oder weitergeben.
refusal-unknown-zone = Die Wartezone „{ $zone }“ gibt es hier nicht.
refusal-unknown-alarm = Diesen Alarm gibt es nicht mehr.
refusal-no-help-asked = An „{ $device }“ wartet niemand mehr auf Hilfe.
refusal-sign-in = Bitte zuerst an diesem Schalter anmelden.
refusal-wrong-pin = Name und PIN passen nicht zusammen. { $left ->
    [one] Noch 1 Versuch.
   *[other] Noch { $left } Versuche.
}
refusal-pin-locked = Zu viele falsche PINs: Die Anmeldung ist für { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
} gesperrt.
refusal-too-late = Dafür ist es zu spät: Die Frist ist abgelaufen.
refusal-id-reused = Diese Eingabe trägt die Kennung einer anderen und wurde deshalb nicht ausgeführt. Bitte noch einmal.
refusal-counter-retired = Schalter { $counter } wird aufgelöst und ruft niemanden mehr auf. „Fertig“ beendet, wer noch da ist.
refusal-stale = Der Tastendruck kam zu spät in der Zentrale an und wurde deshalb nicht ausgeführt. Bitte noch einmal.
refusal-wrong-role = Dieses Gerät darf das nicht.
refusal-malformed = Die Zentrale hat die Nachricht nicht verstanden. Haben beide dieselbe Version?
refusal-disk-full = Die Zentrale kann nichts mehr speichern: Der Datenträger ist voll. Bitte die Systembetreuung rufen.
refusal-overloaded = Die Zentrale ist gerade überlastet. Bitte gleich noch einmal.
refusal-internal = In der Zentrale ist ein Fehler aufgetreten; es wurde nichts verändert. Bitte die Systembetreuung informieren.
