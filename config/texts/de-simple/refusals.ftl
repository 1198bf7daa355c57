# Why something could not be done: one sentence for each reason (hub.protocol.replies.Reason).

refusal-unknown-service = „{ $service }“ gibt es hier nicht.
refusal-unknown-counter = Den Schalter „{ $counter }“ gibt es hier nicht.
refusal-unknown-visit = Diesen Besuch gibt es heute nicht.
refusal-unknown-call = Diesen Aufruf gibt es nicht.
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
    [0] { $number } hat noch { $seconds } Sekunden Zeit.
    [one] Bitte { $number } noch 1-mal aufrufen.
   *[other] Bitte { $number } noch { $calls }-mal aufrufen.
}
refusal-not-offered = Das gibt es hier nicht.
refusal-unknown-code = Zu diesem Code gibt es keinen Termin.
refusal-unknown-appointment = Diesen Termin gibt es nicht.
refusal-not-today = Der Termin ist nicht heute.
refusal-checked-in = Für diesen Termin gibt es schon eine Nummer: { $number }.
refusal-code-taken = Diesen Code hat schon ein anderer Termin.
refusal-same-place = { $number } ist schon an diesem Schalter.
refusal-not-ended = Der Besuch { $number } ist noch nicht zu Ende.
refusal-number-taken = Die Nummer { $number } hat jetzt ein anderer Mensch. Dieser Besuch kann nicht mehr zurück.
refusal-nothing-to-undo = An diesem Schalter kann man nichts rückgängig machen.
refusal-undo-too-late = Rückgängig machen geht nur { $seconds } Sekunden lang.
refusal-undo-overtaken = Das kann man nicht mehr rückgängig machen. Es ist schon etwas Neues passiert.
refusal-clerk-away = Die andere Person ist gerade an keinem Schalter angemeldet.
refusal-no-number = Ohne Nummer geht das nicht: kein Aufruf und keine Weitergabe.
refusal-unknown-zone = Den Warte-Bereich „{ $zone }“ gibt es hier nicht.
refusal-unknown-alarm = Diesen Alarm gibt es nicht mehr.
refusal-no-help-asked = An „{ $device }“ wartet niemand mehr auf Hilfe.
refusal-sign-in = Bitte melden Sie sich zuerst an diesem Schalter an.
refusal-wrong-pin = Name und PIN passen nicht zusammen. { $left ->
    [one] Sie haben noch 1 Versuch.
   *[other] Sie haben noch { $left } Versuche.
}
refusal-pin-locked = Die PIN war zu oft falsch. Bitte warten Sie { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
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

# Why there is no connection: noticed by the device itself …
goodbye-connecting = Die Verbindung startet.
goodbye-not-found = Im Netz ist kein Zentral-Computer zu finden.
goodbye-unreachable = Der Zentral-Computer ist nicht zu erreichen.
goodbye-silent = Der Zentral-Computer antwortet nicht mehr.
goodbye-closed = Die Verbindung zum Zentral-Computer ist weg.
goodbye-wrong-fingerprint = Hier antwortet ein fremder Computer. Der Finger-Abdruck stimmt nicht. Bitte rufen Sie die Technik.
goodbye-no-fingerprint = In der Datei vom Gerät fehlt der Finger-Abdruck.
goodbye-wrong-key = Der Zentral-Computer kennt den Schlüssel von diesem Gerät nicht.
goodbye-not-understood = Die Geräte verstehen sich nicht. Haben beide die gleiche Version?
# … or said by the hub.
goodbye-wrong-role = Der Schlüssel von diesem Gerät ist für eine andere Aufgabe.
goodbye-unknown-counter = Den Schalter von diesem Gerät gibt es nicht oder nicht mehr.
goodbye-unknown-key = Der Schlüssel von diesem Gerät gilt nicht mehr.
goodbye-wrong-protocol = Die Geräte sind verschieden alt. Sie verstehen sich nicht. Beide brauchen die gleiche Version.
goodbye-malformed = Der Zentral-Computer hat eine Nachricht nicht verstanden.
goodbye-frame-too-large = Eine Nachricht war zu groß für den Zentral-Computer.
goodbye-flooding = Es waren zu viele Nachrichten in kurzer Zeit. Der Zentral-Computer hat die Verbindung getrennt.
goodbye-hello-expected = Der Zentral-Computer hat die Anmeldung nicht verstanden.
goodbye-hello-timeout = Die Anmeldung hat zu lange gedauert.
goodbye-silence = Der Zentral-Computer hat von diesem Gerät nichts mehr gehört.
goodbye-too-slow = Dieses Gerät ist zu langsam. Der Zentral-Computer hat die Verbindung getrennt.
goodbye-stopping = Der Zentral-Computer schaltet sich aus.
goodbye-internal = Der Zentral-Computer hat einen Fehler.
goodbye-other = Der Zentral-Computer hat die Verbindung getrennt.

# Troubles: what is affected, and how it stands.
trouble-printer-unreachable = Drucker an { $device }: nicht zu erreichen
trouble-printer-refused = Drucker an { $device }: nimmt keine Verbindung an
trouble-printer-timeout = Drucker an { $device }: antwortet nicht
trouble-printer-cut-off = Drucker an { $device }: mitten im Druck abgebrochen
trouble-printer-no-permission = Drucker an { $device }: Zugriff verboten
trouble-printer-no-device = Drucker an { $device }: nicht angeschlossen
trouble-printer-out-of-paper = Drucker an { $device }: Papier leer
trouble-printer-paper-low = Drucker an { $device }: Papier bald leer
trouble-printer-cover-open = Drucker an { $device }: Deckel offen
trouble-printer-offline = Drucker an { $device }: aus oder nicht bereit
trouble-printer-error = Drucker an { $device }: meldet einen Fehler
trouble-printer-unknown = Drucker an { $device }: Zustand nicht bekannt
trouble-scanner-no-device = Code-Leser an { $device }: nicht angeschlossen
trouble-scanner-no-permission = Code-Leser an { $device }: Zugriff verboten
trouble-sound-no-device = Ton an { $device }: kein Laut-Sprecher gefunden
trouble-sound-no-voice = Ton an { $device }: keine Stimme, nur der Gong
trouble-sound-error = Ton an { $device }: kaputt
trouble-sound-offline = Ton an { $device }: stumm
trouble-sound-unknown = Ton an { $device }: Zustand nicht bekannt
trouble-screen-silent = Bildschirm { $device }: antwortet nicht
trouble-screen-offline = Bildschirm { $device }: nicht verbunden
trouble-screen-error = Bildschirm { $device }: kaputt
trouble-screen-unknown = Bildschirm { $device }: Zustand nicht bekannt
trouble-clock-untrusted = Uhr an { $device }: Datum nicht sicher
trouble-clock-jumped = Uhr an { $device }: ist gesprungen
trouble-disk-full = Speicher an { $device }: voll
trouble-disk-low = Speicher an { $device }: fast voll
trouble-disk-error = Speicher an { $device }: kaputt
trouble-alarm-failed = Alarm: Das Programm an { $device } hat den Alarm nicht weitergegeben
trouble-device-offline = { $device }: nicht verbunden
trouble-other = Problem an { $device }: { $about } ({ $state })
