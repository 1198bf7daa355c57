# Die Seite zur Wartenummer auf dem Telefon.

visitors-your-number = Ihre Nummer
visitors-service = Ihr Anliegen
visitors-counter = Schalter

visitors-waiting = { $count ->
    [0] Niemand mehr vor Ihnen
    [one] Noch 1 Person vor Ihnen
   *[other] Noch { $count } Personen vor Ihnen
}
visitors-ahead-label = { $count ->
    [one] Person vor Ihnen
   *[other] Personen vor Ihnen
}
visitors-wait = { $low ->
    [0] Wartezeit: bis etwa { $high } Minuten
   *[other] Wartezeit: etwa { $low }–{ $high } Minuten
}
visitors-waiting-detail = Sie müssen nichts tun. Diese Seite sagt Ihnen, wann Sie an der Reihe sind.
visitors-next = Gleich sind Sie dran
visitors-next-detail = Bitte kommen Sie in den Wartebereich.
visitors-called = Sie sind dran!
visitors-called-detail = Bitte gehen Sie jetzt zu Schalter { $counter }.
visitors-serving = Sie werden bedient
visitors-missed = Wir haben Sie aufgerufen
visitors-missed-detail = Sind Sie noch da? Melden Sie sich bis { $time } Uhr zurück, dann rufen wir Sie noch einmal auf.
visitors-held = Wir warten auf Sie
visitors-held-detail = Wir haben Sie aufgerufen. Bitte melden Sie sich bis { $time } Uhr, wenn Sie da sind.
visitors-here = Ich bin da
visitors-parked-until = Ihre Nummer gilt weiter. Ab { $time } Uhr sind Sie wieder in der Reihe.
visitors-soonest = Wahrscheinlich nicht vor { $time } Uhr
visitors-come-in = Bitte kommen Sie jetzt herein.
visitors-full = Der Warteraum ist voll. Bitte warten Sie draußen, wir sagen Bescheid.
visitors-wait-in = Bitte warten Sie hier: { $zone }
visitors-plan = Weg zeigen
visitors-video = Zum Videogespräch
visitors-virtual-detail = Sie müssen nicht zu uns kommen. Lassen Sie diese Seite offen: Wenn Sie an der Reihe sind, steht hier der Knopf für das Videogespräch.
visitors-video-detail = Wir sind bereit. Bitte öffnen Sie jetzt das Videogespräch.
visitors-parked = Ihr Anliegen ist unterbrochen
visitors-parked-detail = Ihre Nummer gilt weiter. Wir rufen Sie wieder auf.
visitors-done = Erledigt
visitors-done-detail = Vielen Dank für Ihren Besuch. Auf Wiedersehen!
visitors-cancelled = Nummer zurückgegeben
visitors-cancelled-detail = Sie werden nicht mehr aufgerufen. Vielen Dank, dass Sie Bescheid gesagt haben.
visitors-closed = Diese Nummer ist abgelaufen
visitors-closed-detail = Bitte ziehen Sie im Haus eine neue Nummer.

visitors-way-left = nach links
visitors-way-right = nach rechts
visitors-way-straight = geradeaus
visitors-way-up = nach oben
visitors-way-down = nach unten

visitors-away = Möchten Sie kurz weggehen?
visitors-not-here = Sind Sie noch nicht da?
visitors-walk = Wie viele Minuten brauchen Sie zu Fuß bis zu uns?
visitors-walk-by = Gehen Sie bitte um { $time } Uhr los.
visitors-walk-now = Bitte gehen Sie jetzt los!
visitors-walk-kept = Diese Angabe bleibt auf Ihrem Telefon.
visitors-come = Ich bin unterwegs
visitors-come-hint = Werden Sie aufgerufen, bevor Sie da sind, warten wir { $minutes } Minuten auf Sie.
visitors-coming = Danke, wir wissen Bescheid. Nach Ihrem Aufruf warten wir { $minutes } Minuten auf Sie.
visitors-sound = Mit Ton rufen
visitors-push = Nachricht an mich
visitors-install = Auf den Startbildschirm
visitors-journey = Ihr Weg heute
visitors-step-done = erledigt
visitors-step-here = jetzt
visitors-step-todo = danach

visitors-bring = Bitte halten Sie bereit
visitors-issued = Gezogen um { $time } Uhr
visitors-live = Stand { $time } Uhr
visitors-live-hint = wird laufend aktualisiert
visitors-old = Keine Verbindung zur Zentrale – Stand von { $time } Uhr. Bitte achten Sie auf die Bildschirme.
visitors-offline = Ihr Telefon hat keine Verbindung. Der Stand ist alt. Bitte achten Sie auf die Bildschirme.
visitors-wifi = Diese Seite funktioniert nur hier im Haus, im WLAN „{ $wifi }“.
visitors-in-house = Diese Seite funktioniert nur im Netz hier im Haus.

visitors-cancel = Nummer zurückgeben
visitors-cancel-title = Nummer zurückgeben?
visitors-cancel-detail = Sie verlieren Ihren Platz und werden nicht mehr aufgerufen. Das lässt sich nicht rückgängig machen.
visitors-cancel-yes = Ja, zurückgeben
visitors-cancel-no = Nein, weiter warten
visitors-return = Ich bin wieder da
visitors-return-hint = Bitte nur drücken, wenn Sie im Haus sind.
visitors-let-first = Zwei Personen vorlassen
visitors-let-first-title = Zwei Personen vorlassen?
visitors-let-first-detail = Die nächsten zwei Personen kommen dann vor Ihnen an die Reihe. Sie warten länger. Das lässt sich nicht rückgängig machen.
visitors-let-first-yes = Ja, vorlassen
visitors-let-first-no = Nein, Platz behalten
visitors-nobody-behind = Hinter Ihnen wartet gerade niemand.
visitors-let-enough = Sie haben heute schon oft jemanden vorgelassen. Mehr geht leider nicht.
visitors-failed = Das hat nicht geklappt. Bitte versuchen Sie es noch einmal oder fragen Sie am Empfang.
visitors-too-late = Dafür ist es jetzt zu spät. Bitte fragen Sie am Empfang.
visitors-back = Zurück zur Nummer

visitors-unknown = Dieser Besuch ist zu Ende
visitors-unknown-detail = Oder die Adresse stimmt nicht ganz. Bitte scannen Sie den Code auf Ihrem Zettel noch einmal, oder ziehen Sie eine neue Nummer.
visitors-busy = Bitte einen Moment Geduld
visitors-busy-detail = Von Ihrem Anschluss kamen zu viele Anfragen. Versuchen Sie es in einer Minute noch einmal.
visitors-too-often = Bitte einen Moment Geduld
visitors-too-often-detail = Sie haben sehr oft gedrückt. Ihre Nummer gilt weiter. Versuchen Sie es in einer Minute noch einmal.
visitors-hub-gone = Zurzeit keine Verbindung
visitors-hub-gone-detail = Ihre Nummer gilt weiter. Bitte achten Sie auf die Bildschirme im Wartebereich. Diese Seite versucht es gleich noch einmal.
visitors-broken = Da ist etwas schiefgegangen
visitors-broken-detail = Ihre Nummer gilt weiter. Bitte achten Sie auf die Bildschirme im Wartebereich.

visitors-language-name = Deutsch
visitors-language = Sprache
visitors-privacy = Ohne Cookies, ohne Namen.

# Beim Start
visitors-wrong-proxy = Das ist kein Netz der Form 10.0.0.0/8: { $reason }
visitors-wrong-listen = „{ $address }“ ist keine Adresse der Form HOST:PORT.
visitors-cannot-listen = Auf { $address } kann die Besucherseite nicht horchen: { $reason }
visitors-wrong-role = Der Schlüssel in { $file } ist für eine andere Aufgabe. Die Besucherseite braucht einen der Rolle { $role }: aufruf key create --role { $role }
visitors-push-key = Der Schlüssel für Nachrichten an Telefone in { $file } lässt sich nicht lesen oder anlegen: { $reason }
