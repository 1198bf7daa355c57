# The page of a ticket on the phone.

visitors-your-number = Ihre Nummer
visitors-service = Das möchten Sie
visitors-counter = Schalter

visitors-waiting = { $count ->
    [0] Niemand ist vor Ihnen
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
visitors-missed-detail = Sind Sie noch da? Sagen Sie uns das bis { $time } Uhr. Dann rufen wir Sie noch einmal auf.
visitors-held = Wir warten auf Sie
visitors-held-detail = Wir haben Sie aufgerufen. Sind Sie da? Sagen Sie uns das bis { $time } Uhr.
visitors-here = Ich bin da
visitors-parked-until = Ihre Nummer gilt weiter. Um { $time } Uhr geht es weiter.
visitors-soonest = Wahrscheinlich nicht vor { $time } Uhr
visitors-come-in = Bitte kommen Sie jetzt herein.
visitors-full = Der Warte-Raum ist voll. Bitte warten Sie draußen. Wir sagen Ihnen Bescheid.
visitors-wait-in = Bitte warten Sie hier: { $zone }
visitors-plan = Weg zeigen
visitors-video = Zum Video-Gespräch
visitors-virtual-detail = Sie müssen nicht zu uns kommen. Bitte lassen Sie diese Seite offen. Sind Sie dran? Dann sehen Sie hier einen Knopf. Der Knopf startet das Video-Gespräch.
visitors-video-detail = Bitte drücken Sie jetzt auf den Knopf. Dann startet das Video-Gespräch.
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

visitors-away = Möchten Sie kurz weggehen?
visitors-not-here = Sind Sie noch nicht da?
visitors-walk = Sie gehen zu Fuß zu uns. Wie viele Minuten brauchen Sie?
visitors-walk-by = Bitte gehen Sie um { $time } Uhr los.
visitors-walk-now = Bitte gehen Sie jetzt los!
visitors-walk-kept = Das weiß nur Ihr Handy.
visitors-come = Ich bin auf dem Weg
visitors-come-hint = Rufen wir Sie auf? Und Sie sind noch nicht da? Dann warten wir { $minutes } Minuten auf Sie.
visitors-coming = Danke. Wir wissen: Sie kommen. Nach dem Aufruf warten wir { $minutes } Minuten auf Sie.
visitors-sound = Mit Ton rufen
visitors-push = Nachricht an mich
visitors-install = Auf den Start-Bildschirm
visitors-journey = Ihr Weg heute
visitors-step-done = fertig
visitors-step-here = jetzt
visitors-step-todo = danach

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
visitors-let-first = 2 Personen vorlassen
visitors-let-first-title = Möchten Sie 2 Personen vorlassen?
visitors-let-first-detail = Dann sind 2 andere Personen vor Ihnen dran. Sie warten länger. Das können Sie nicht mehr ändern.
visitors-let-first-yes = Ja, vorlassen
visitors-let-first-no = Nein, ich behalte meinen Platz
visitors-nobody-behind = Hinter Ihnen wartet niemand.
visitors-let-enough = Sie haben heute schon oft Personen vorgelassen. Mehr geht nicht.
visitors-failed = Das hat nicht geklappt. Bitte versuchen Sie es noch einmal. Oder fragen Sie am Empfang.
visitors-too-late = Dafür ist es jetzt zu spät. Bitte fragen Sie am Empfang.
visitors-back = Zurück zur Nummer

visitors-unknown = Dieser Besuch ist zu Ende
visitors-unknown-detail = Oder die Adresse ist falsch. Bitte scannen Sie den Code auf Ihrem Zettel noch einmal. Oder holen Sie eine neue Nummer.
visitors-busy = Bitte warten Sie kurz
visitors-busy-detail = Von Ihrem Handy kamen zu viele Anfragen. Bitte warten Sie 1 Minute. Dann versuchen Sie es noch einmal.
visitors-too-often = Bitte warten Sie kurz
visitors-too-often-detail = Sie haben sehr oft gedrückt. Ihre Nummer gilt weiter. Bitte warten Sie 1 Minute. Dann versuchen Sie es noch einmal.
visitors-hub-gone = Es gibt gerade keine Verbindung
visitors-hub-gone-detail = Ihre Nummer gilt weiter. Bitte schauen Sie auf die Bildschirme im Warte-Bereich. Diese Seite versucht es gleich noch einmal.
visitors-broken = Es gibt einen Fehler
visitors-broken-detail = Ihre Nummer gilt weiter. Bitte schauen Sie auf die Bildschirme im Warte-Bereich.

visitors-language-name = Leichte Sprache
visitors-language = Sprache
visitors-privacy = Wir kennen Ihren Namen nicht. Wir benutzen keine Cookies.

# At the start
visitors-wrong-proxy = Das ist kein Netz wie 10.0.0.0/8: { $reason }
visitors-wrong-listen = „{ $address }“ ist keine Adresse wie HOST:PORT.
visitors-cannot-listen = Die Besucher-Seite kann { $address } nicht benutzen: { $reason }
visitors-wrong-role = Der Schlüssel in { $file } ist für eine andere Aufgabe. Die Besucher-Seite braucht die Rolle { $role }: aufruf key create --role { $role }
visitors-push-key = Der Schlüssel für Nachrichten in { $file } geht nicht: { $reason }
