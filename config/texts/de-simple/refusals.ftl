# Why something could not be done: one sentence for each reason (hub.protocol.replies.Reason).

refusal-unknown-service = „{ $service }“ gibt es hier nicht.
refusal-unknown-counter = Den Schalter „{ $counter }“ gibt es hier nicht.
refusal-unknown-visit = Diesen Besuch gibt es heute nicht.
refusal-unknown-call = Diesen Aufruf gibt es nicht.
refusal-already-spoken = Diesen Aufruf spricht schon ein anderer Bildschirm.
refusal-service-closed = „{ $service }“ ist gerade geschlossen.
refusal-service-retired = „{ $service }“ gibt es nicht mehr.
refusal-numbers-exhausted = Für „{ $service }“ gibt es gerade keine freie Nummer.
refusal-counter-busy = { $number } ist noch an diesem Schalter. Bitte zuerst abschließen, parken oder übergeben. Dann kommt die Pause.
refusal-came-or-not = Bitte zuerst sagen: Ist { $number } gekommen oder nicht?
refusal-nobody-here = An diesem Schalter ist gerade niemand.
refusal-not-called = Für { $number } gibt es gerade keinen Aufruf. { $number } ist schon am Schalter.
refusal-not-waiting = { $number } wartet nicht mehr. Vielleicht war ein anderer Schalter schneller.
refusal-not-parked = { $number } ist nicht mehr geparkt.
refusal-not-missed = { $number } steht nicht mehr auf der Liste „nicht gekommen“.
refusal-already-ended = Der Besuch { $number } ist schon zu Ende.
refusal-not-served-here = Das macht dieser Schalter nicht: { $number } muss zu einem anderen Schalter.
refusal-closed-by-staff = „{ $service }“ ist für einige Zeit geschlossen.
refusal-last-ticket = „{ $service }“ schließt bald. Es gibt heute keine Nummer mehr.
refusal-no-time-left = Für „{ $service }“ warten schon sehr viele Menschen. Die Zeit reicht heute nicht mehr.
refusal-quota-reached = Für „{ $service }“ gibt es heute keine Nummer mehr.
refusal-zone-full = Der Warte-Bereich für „{ $service }“ ist gerade voll.
refusal-internal-service = Für „{ $service }“ gibt es keine eigene Nummer. Der Schalter schickt Sie dorthin.
refusal-unknown-result = Das Ergebnis „{ $result }“ gibt es hier nicht.
refusal-too-early = Noch zu früh für „nicht gekommen“: { $calls ->
    [0] { $number } hat noch { $seconds } Sekunden Zeit.
    [one] Bitte { $number } noch 1-mal aufrufen.
   *[other] Bitte { $number } noch { $calls }-mal aufrufen.
}
refusal-not-offered = Das gibt es hier nicht.
refusal-unknown-code = Zu diesem Code gibt es keinen Termin.
refusal-unknown-appointment = Diesen Termin gibt es nicht.
refusal-not-today = Der Termin ist nicht heute.
refusal-checked-in = Für diesen Termin gibt es schon eine Nummer: { $number }.
refusal-code-taken = Diesen Code hat schon ein anderer Termin.
refusal-no-such-slot = Diesen Termin gibt es nicht. Bitte wählen Sie eine andere Zeit.
refusal-slot-taken = Diesen Termin hat jetzt ein anderer Mensch. Bitte wählen Sie einen anderen Termin.
refusal-too-far-ahead = Für diesen Tag gibt es noch keine Termine.
refusal-too-soon = Für diesen Termin ist es zu spät. Bitte wählen Sie einen späteren Termin.
refusal-too-many = Das ist zu viel für einen Termin. Bitte rufen Sie uns an. Wir helfen Ihnen.
refusal-unknown-plan = Diesen Termin-Plan gibt es hier nicht.
refusal-wrong-dates = Die Tage sind falsch. Sie sind schon vorbei oder zu weit weg. Oder der letzte Tag kommt vor dem ersten Tag.
refusal-called-off = Dieser Termin ist abgesagt.
refusal-time-passed = Die Zeit für diesen Termin ist vorbei.
refusal-wrong-presence = Diese Zahl ist falsch oder zu alt. Bitte geben Sie die Zahl ein, die jetzt im Haus zu sehen ist.
refusal-nobody-behind = Nach { $number } wartet gerade niemand.
refusal-let-enough = { $number } hat schon oft andere vorgelassen. Mehr geht nicht.
refusal-same-place = { $number } ist schon an diesem Schalter.
refusal-not-ended = Der Besuch { $number } ist noch nicht zu Ende.
refusal-number-taken = Die Nummer { $number } hat jetzt ein anderer Mensch. Dieser Besuch kann nicht mehr zurück.
refusal-nothing-to-undo = An diesem Schalter kann man nichts rückgängig machen.
refusal-undo-too-late = Rückgängig machen geht nur { $seconds } Sekunden lang.
refusal-undo-overtaken = Das kann man nicht mehr rückgängig machen. Es ist schon etwas Neues passiert.
refusal-clerk-away = Die andere Person ist gerade an keinem Schalter angemeldet.
refusal-no-number = Ohne Nummer geht das nicht: kein Aufruf und keine Weitergabe.
refusal-unknown-zone = Den Warte-Bereich „{ $zone }“ gibt es hier nicht.
refusal-unknown-alarm = Diesen Alarm gibt es nicht mehr.
refusal-no-help-asked = An „{ $device }“ wartet niemand mehr auf Hilfe.
refusal-sign-in = Bitte melden Sie sich zuerst an diesem Schalter an.
refusal-wrong-pin = Name und PIN passen nicht zusammen. { $left ->
    [one] Sie haben noch 1 Versuch.
   *[other] Sie haben noch { $left } Versuche.
}
refusal-pin-locked = Die PIN war zu oft falsch. Bitte warten Sie { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
}.
refusal-too-late = Dafür ist es jetzt zu spät.
refusal-id-reused = Die Eingabe war doppelt. Bitte noch einmal.
refusal-counter-retired = Schalter { $counter } schließt für immer. Er ruft niemanden mehr auf. Mit „Fertig“ endet der letzte Besuch.
refusal-stale = Die Taste kam zu spät an. Bitte noch einmal.
refusal-wrong-role = Dieses Gerät darf das nicht.
refusal-malformed = Der Zentral-Computer hat das nicht verstanden. Haben beide Geräte die gleiche Version?
refusal-disk-full = Der Zentral-Computer kann nichts mehr speichern. Bitte rufen Sie die Technik.
refusal-overloaded = Der Zentral-Computer hat gerade sehr viel zu tun. Bitte gleich noch einmal.
refusal-internal = Der Zentral-Computer hat einen Fehler. Es hat sich nichts geändert. Bitte rufen Sie die Technik.
