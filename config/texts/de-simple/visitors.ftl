# The page of a ticket on the phone.

visitors-your-number = Ihre Nummer
visitors-service = Das möchten Sie
visitors-counter = Schalter

visitors-waiting = { $count ->
    [one] Noch 1 Person ist vor Ihnen
   *[other] Noch { $count } Personen sind vor Ihnen
}
visitors-ahead-label = { $count ->
    [one] Person ist vor Ihnen
   *[other] Personen sind vor Ihnen
}
visitors-wait = { $low ->
    [0] Sie warten höchstens { $high } Minuten.
   *[other] Sie warten ungefähr { $low } bis { $high } Minuten.
}
visitors-waiting-detail = Sie müssen nichts tun. Diese Seite sagt Ihnen: Jetzt sind Sie dran.
visitors-next = Gleich sind Sie dran
visitors-next-detail = Bitte kommen Sie in den Warte-Bereich.
visitors-called = Sie sind dran!
visitors-called-detail = Bitte gehen Sie jetzt zu Schalter { $counter }.
visitors-serving = Sie sind jetzt am Schalter
visitors-missed = Wir haben Sie aufgerufen
visitors-missed-detail = Sind Sie noch da? Sagen Sie uns das in den nächsten { $minutes } Minuten. Dann rufen wir Sie noch einmal auf.
visitors-parked = Sie haben eine Pause
visitors-parked-detail = Ihre Nummer gilt weiter. Wir rufen Sie wieder auf.
visitors-done = Fertig
visitors-done-detail = Danke für Ihren Besuch. Auf Wiedersehen!
visitors-cancelled = Sie haben die Nummer zurückgegeben
visitors-cancelled-detail = Wir rufen Sie nicht mehr auf. Danke für Ihre Nachricht.
visitors-closed = Diese Nummer gilt nicht mehr
visitors-closed-detail = Bitte holen Sie im Haus eine neue Nummer.

visitors-way-left = nach links
visitors-way-right = nach rechts
visitors-way-straight = geradeaus
visitors-way-up = nach oben
visitors-way-down = nach unten

visitors-bring = Das brauchen Sie am Schalter
visitors-issued = Sie haben die Nummer seit { $time } Uhr
visitors-live = So ist es um { $time } Uhr
visitors-live-hint = die Seite ändert sich von selbst
visitors-old = Es gibt gerade keine Verbindung. Die Seite ist von { $time } Uhr. Bitte schauen Sie auf die Bildschirme.
visitors-offline = Ihr Handy hat keine Verbindung. Die Seite ist alt. Bitte schauen Sie auf die Bildschirme.
visitors-wifi = Diese Seite geht nur hier im Haus. Sie brauchen das WLAN „{ $wifi }“.
visitors-in-house = Diese Seite geht nur im Netz hier im Haus.

visitors-cancel = Nummer zurückgeben
visitors-cancel-title = Möchten Sie die Nummer zurückgeben?
visitors-cancel-detail = Dann verlieren Sie Ihren Platz. Wir rufen Sie nicht mehr auf. Das können Sie nicht mehr ändern.
visitors-cancel-yes = Ja, zurückgeben
visitors-cancel-no = Nein, weiter warten
visitors-return = Ich bin wieder da
visitors-return-hint = Bitte drücken Sie nur im Haus.
visitors-failed = Das hat nicht geklappt. Bitte versuchen Sie es noch einmal. Oder fragen Sie am Empfang.
visitors-too-late = Dafür ist es jetzt zu spät. Bitte fragen Sie am Empfang.
visitors-back = Zurück zur Nummer

visitors-unknown = Diese Nummer kennen wir nicht
visitors-unknown-detail = Eine Nummer gilt nur an einem Tag. Bitte scannen Sie den Code auf Ihrem Zettel noch einmal. Oder holen Sie eine neue Nummer.
visitors-busy = Bitte warten Sie kurz
visitors-busy-detail = Von Ihrem Handy kamen zu viele Anfragen. Bitte warten Sie 1 Minute. Dann versuchen Sie es noch einmal.
visitors-hub-gone = Es gibt gerade keine Verbindung
visitors-hub-gone-detail = Ihre Nummer gilt weiter. Bitte schauen Sie auf die Bildschirme im Warte-Bereich. Diese Seite versucht es gleich noch einmal.
visitors-broken = Es gibt einen Fehler
visitors-broken-detail = Ihre Nummer gilt weiter. Bitte schauen Sie auf die Bildschirme im Warte-Bereich.

visitors-language-name = Leichte Sprache
visitors-language = Sprache
visitors-privacy = Wir speichern nichts auf Ihrem Handy. Wir kennen Ihren Namen nicht.

# At the start
visitors-wrong-proxy = Das ist kein Netz wie 10.0.0.0/8: { $reason }
visitors-wrong-listen = „{ $address }“ ist keine Adresse wie HOST:PORT.
visitors-cannot-listen = Die Besucher-Seite kann { $address } nicht benutzen: { $reason }
visitors-wrong-role = Der Schlüssel in { $file } ist für eine andere Aufgabe. Die Besucher-Seite braucht die Rolle { $role }: aufruf key create --role { $role }
