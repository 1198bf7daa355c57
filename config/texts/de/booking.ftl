# Die Seiten, auf denen man einen Termin bucht, ansieht, verschiebt und absagt.

booking-title = Termin buchen
booking-step = Schritt { $step } von 4
booking-choose-service = Worum geht es?
booking-nothing = Zurzeit gibt es hier keine Termine
booking-nothing-detail = Bitte rufen Sie uns an, oder kommen Sie ohne Termin vorbei.
booking-other-service = Anderes Anliegen
booking-bring = Bitte bringen Sie mit
booking-quantity = Wie viele?
booking-quantity-hint = Zum Beispiel 3, wenn drei Personen einen Ausweis brauchen.
booking-count = { $count }-mal

booking-choose-day = Welcher Tag?
booking-next = Nächster freier Termin
booking-this-week = Diese Woche
booking-next-week = Nächste Woche
booking-later = Später
booking-free = { $count ->
    [one] 1 freie Zeit
   *[other] { $count } freie Zeiten
}
booking-full = Zurzeit ist kein Termin frei
booking-full-detail = Es werden immer wieder Termine abgesagt. Bitte schauen Sie später noch einmal nach, oder rufen Sie uns an.
booking-day-gone = Das ist inzwischen nicht mehr frei. Bitte wählen Sie etwas anderes.

booking-choose-time = Welche Uhrzeit?
booking-morning = Vormittag
booking-afternoon = Nachmittag
booking-other-day = Anderer Tag
booking-day-before = Früherer Tag
booking-day-after = Späterer Tag

booking-check = Stimmt alles?
booking-other-time = Andere Uhrzeit
booking-video = Per Video
booking-video-detail = Dieser Termin ist ein Videogespräch: Sie bleiben zu Hause. Der Link dazu erscheint auf Ihrer Seite, sobald Sie aufgerufen werden.
booking-name = Ihr Name (freiwillig)
booking-mail = Ihre E-Mail-Adresse (freiwillig)
booking-mail-hint = Wir schicken Ihnen eine Bestätigung und sagen Bescheid, wenn sich etwas ändert.
booking-earlier = Bitte schreiben Sie mir, wenn ein früherer Termin frei wird.
booking-privacy = { $days ->
    [one] Name und E-Mail-Adresse benutzen wir nur für diesen Termin. Einen Tag danach löschen wir beides.
   *[other] Name und E-Mail-Adresse benutzen wir nur für diesen Termin. { $days } Tage danach löschen wir beides.
}
booking-no-name = Sie müssen keinen Namen angeben.
booking-book = Termin buchen
booking-trap = Dieses Feld bitte leer lassen
booking-wrong-name = Dieser Name ist zu lang oder enthält Zeichen, die wir nicht lesen können.
booking-wrong-mail = Diese Adresse stimmt noch nicht. So sieht eine aus: name@example.org
booking-again = Das hat gerade nicht geklappt. Bitte drücken Sie noch einmal auf „Termin buchen“. Sie bekommen den Termin nur einmal.
booking-old-form = Diese Seite war zu lange offen. Bitte sehen Sie alles noch einmal an und drücken Sie dann auf „Termin buchen“.
booking-too-many = So viele auf einmal gehen hier nicht. Bitte rufen Sie uns an.
booking-taken = Diese Zeit ist leider gerade vergeben worden
booking-taken-detail = Wählen Sie eine andere: Mit einem Druck ist sie gebucht. Ihre Angaben bleiben erhalten.
booking-all-times = Alle freien Zeiten

booking-time = { $time } Uhr
booking-day = { $weekday ->
    [0] Montag
    [1] Dienstag
    [2] Mittwoch
    [3] Donnerstag
    [4] Freitag
    [5] Samstag
   *[6] Sonntag
}, { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
booking-moment = { $day }, { $time }

# Der Termin
booking-appointment = Ihr Termin
booking-said-booked = Ihr Termin ist gebucht.
booking-said-mailed = Ihr Termin ist gebucht. Eine Bestätigung kommt gleich per E-Mail.
booking-said-moved = Ihr Termin ist verschoben.
booking-said-off = Danke, dass Sie Bescheid gesagt haben.
booking-keep = Bitte heben Sie diese Seite auf: als Lesezeichen, als Foto oder auf Papier.
booking-code = Ihr Code
booking-code-hint = Mit diesem Code melden Sie sich am Eingang an.
booking-code-line = Code: { $code }
booking-qr = Derselbe Code als QR-Code
booking-state-called-off = Dieser Termin ist abgesagt
booking-state-called-off-detail = Die Zeit ist wieder frei. Wenn Sie doch kommen möchten, buchen Sie bitte einen neuen Termin.
booking-state-missed = Dieser Termin ist vorbei
booking-state-missed-detail = Sie können einen neuen Termin buchen oder ohne Termin vorbeikommen.
booking-state-checked-in = Sie sind angemeldet
booking-state-checked-in-detail = Wir rufen Ihre Nummer auf.
booking-to-ticket = Zu Ihrer Nummer
booking-new = Neuen Termin buchen
booking-calendar = In den Kalender
booking-change = Termin verschieben
booking-cancel = Termin absagen

booking-here = Sind Sie da?
booking-presence = Geben Sie die vier Ziffern ein, die am Eingang auf dem Bildschirm stehen.
booking-here-yes = Ich bin da
booking-ready = Sind Sie bereit für das Gespräch?
booking-ready-yes = Ja, ich bin bereit
booking-here-from = Ab { $time } Uhr können Sie sich auf dieser Seite anmelden.
booking-wrong-presence = Diese Ziffern stimmen nicht. Sie wechseln alle paar Minuten: Bitte sehen Sie noch einmal auf den Bildschirm am Eingang.
booking-too-often = Das waren viele Versuche. Bitte warten Sie eine Minute, oder melden Sie sich am Empfang.
booking-here-too-early = Dafür ist es noch zu früh. Bitte kommen Sie kurz vor Ihrem Termin.
booking-here-not-today = Ihr Termin ist an einem anderen Tag.
booking-here-time-passed = Die Zeit Ihres Termins ist leider vorbei. Bitte ziehen Sie am Eingang eine Nummer.
booking-cannot = Das geht hier nicht. Bitte rufen Sie uns an, oder fragen Sie am Empfang.

booking-cancel-title = Termin absagen?
booking-cancel-detail = Die Zeit wird sofort für andere frei. Das lässt sich nicht rückgängig machen.
booking-cancel-yes = Ja, absagen
booking-cancel-no = Nein, Termin behalten
booking-change-title = Termin verschieben?
booking-change-detail = Ihr Termin bleibt bestehen, bis Sie den neuen bestätigt haben.
booking-change-yes = Ja, verschieben
booking-now = Bisher
booking-then = Neu
booking-leave = Alles so lassen

# Wenn es nichts zu zeigen gibt
booking-unknown = Diesen Termin kennen wir nicht
booking-unknown-detail = Vielleicht liegt er schon länger zurück, oder der Link ist nicht vollständig. Bitte öffnen Sie ihn noch einmal, oder rufen Sie uns an.
booking-closed = Hier werden keine Termine vergeben
booking-closed-detail = Bitte rufen Sie uns an, oder fragen Sie am Empfang.
booking-busy = Bitte einen Moment Geduld
booking-busy-detail = Von Ihrem Anschluss kamen sehr viele Anfragen. Bitte versuchen Sie es in ein paar Minuten noch einmal, oder rufen Sie uns an.
booking-hub-gone = Zurzeit keine Verbindung
booking-hub-gone-detail = Gebuchte Termine gelten weiter. Bitte versuchen Sie es in ein paar Minuten noch einmal.
booking-broken = Da ist etwas schiefgegangen
booking-broken-detail = Bitte gehen Sie eine Seite zurück und versuchen Sie es noch einmal.
