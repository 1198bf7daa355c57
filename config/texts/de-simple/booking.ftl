# The pages on which an appointment is booked, seen, moved and called off.

booking-title = Termin buchen
booking-step = Schritt { $step } von 4
booking-choose-service = Was möchten Sie machen?
booking-nothing = Hier gibt es gerade keine Termine
booking-nothing-detail = Bitte rufen Sie uns an. Oder kommen Sie ohne Termin.
booking-other-service = Etwas anderes
booking-bring = Das müssen Sie mitbringen
booking-quantity = Wie viele?
booking-quantity-hint = Zum Beispiel: 3 Personen brauchen einen Ausweis. Dann wählen Sie die 3.
booking-count = { $count } Mal

booking-choose-day = Welcher Tag?
booking-next = Der nächste freie Termin
booking-this-week = Diese Woche
booking-next-week = Nächste Woche
booking-later = Später
booking-free = { $count ->
    [one] 1 Zeit ist frei
   *[other] { $count } Zeiten sind frei
}
booking-full = Es ist gerade kein Termin frei
booking-full-detail = Oft wird ein Termin wieder frei. Bitte schauen Sie später noch einmal. Oder rufen Sie uns an.
booking-day-gone = Das ist nicht mehr frei. Bitte wählen Sie etwas anderes.

booking-choose-time = Welche Uhr-Zeit?
booking-morning = Am Vormittag
booking-afternoon = Am Nachmittag
booking-other-day = Anderer Tag
booking-day-before = Ein Tag früher
booking-day-after = Ein Tag später

booking-check = Ist alles richtig?
booking-other-time = Andere Uhr-Zeit
booking-video = Mit Video
booking-video-detail = Bei diesem Termin sprechen wir mit Video. Sie bleiben zu Hause. Sind Sie dran? Dann sehen Sie auf Ihrer Seite den Link zum Video.
booking-name = Ihr Name. Sie müssen ihn nicht schreiben.
booking-mail = Ihre E-Mail-Adresse. Sie müssen sie nicht schreiben.
booking-mail-hint = Wir schicken Ihnen dann eine E-Mail mit dem Termin. Und wir sagen Ihnen, wenn sich etwas ändert.
booking-earlier = Bitte schreiben Sie mir, wenn ein früherer Termin frei ist.
booking-privacy = { $days ->
    [one] Wir brauchen Ihren Namen und Ihre E-Mail-Adresse nur für diesen Termin. 1 Tag nach dem Termin löschen wir beides.
   *[other] Wir brauchen Ihren Namen und Ihre E-Mail-Adresse nur für diesen Termin. { $days } Tage nach dem Termin löschen wir beides.
}
booking-no-name = Sie müssen keinen Namen sagen.
booking-book = Termin buchen
booking-trap = Bitte schreiben Sie hier nichts
booking-wrong-name = Der Name ist zu lang. Oder wir können Zeichen nicht lesen.
booking-wrong-mail = Die E-Mail-Adresse ist nicht richtig. So sieht eine Adresse aus: name@example.org
booking-again = Das hat nicht geklappt. Bitte drücken Sie noch einmal auf „Termin buchen“. Sie bekommen den Termin nur einmal.
booking-old-form = Die Seite war zu lange offen. Bitte prüfen Sie noch einmal alles. Dann drücken Sie auf „Termin buchen“.
booking-too-many = So viele auf einmal geht hier nicht. Bitte rufen Sie uns an.
booking-taken = Diese Zeit hat gerade jemand anders genommen
booking-taken-detail = Bitte wählen Sie eine andere Zeit. Wenn Sie darauf drücken, ist der Termin gebucht. Was Sie geschrieben haben, ist noch da.
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

# The appointment
booking-appointment = Ihr Termin
booking-said-booked = Sie haben den Termin.
booking-said-mailed = Sie haben den Termin. Sie bekommen gleich eine E-Mail.
booking-said-moved = Ihr Termin ist jetzt an einer anderen Zeit.
booking-said-off = Danke, dass Sie uns das gesagt haben.
booking-keep = Bitte heben Sie diese Seite auf. Zum Beispiel als Foto oder auf Papier.
booking-code = Ihr Code
booking-code-hint = Diesen Code brauchen Sie am Eingang.
booking-code-line = Code: { $code }
booking-qr = Der Code als Bild
booking-state-called-off = Dieser Termin ist abgesagt
booking-state-called-off-detail = Jetzt kann jemand anders kommen. Möchten Sie doch kommen? Dann buchen Sie bitte einen neuen Termin.
booking-state-missed = Dieser Termin ist vorbei
booking-state-missed-detail = Sie können einen neuen Termin buchen. Oder Sie kommen ohne Termin.
booking-state-checked-in = Wir wissen: Sie sind da
booking-state-checked-in-detail = Wir rufen Ihre Nummer auf.
booking-to-ticket = Zu Ihrer Nummer
booking-new = Neuen Termin buchen
booking-calendar = In den Kalender
booking-change = Andere Zeit wählen
booking-cancel = Termin absagen

booking-here = Sind Sie da?
booking-presence = Am Eingang stehen 4 Zahlen auf dem Bildschirm. Bitte schreiben Sie die Zahlen hier.
booking-here-yes = Ich bin da
booking-ready = Können wir jetzt sprechen?
booking-ready-yes = Ja, ich bin bereit
booking-here-from = Ab { $time } Uhr können Sie hier sagen: Ich bin da.
booking-wrong-presence = Die Zahlen sind nicht richtig. Die Zahlen ändern sich alle paar Minuten. Bitte schauen Sie noch einmal auf den Bildschirm am Eingang.
booking-too-often = Das waren viele Versuche. Bitte warten Sie 1 Minute. Oder gehen Sie zum Empfang.
booking-here-too-early = Es ist noch zu früh. Bitte kommen Sie kurz vor dem Termin.
booking-here-not-today = Ihr Termin ist an einem anderen Tag.
booking-here-time-passed = Die Zeit für Ihren Termin ist vorbei. Bitte holen Sie am Eingang eine Nummer.
booking-cannot = Das geht hier nicht. Bitte rufen Sie uns an. Oder fragen Sie am Empfang.

booking-cancel-title = Möchten Sie den Termin absagen?
booking-cancel-detail = Dann bekommt jemand anders die Zeit. Das können Sie nicht mehr ändern.
booking-cancel-yes = Ja, absagen
booking-cancel-no = Nein, ich komme
booking-change-title = Möchten Sie die Zeit ändern?
booking-change-detail = Ihr alter Termin gilt, bis Sie den neuen Termin haben.
booking-change-yes = Ja, ändern
booking-now = Alter Termin
booking-then = Neuer Termin
booking-leave = Nichts ändern

# When there is nothing to show
booking-unknown = Diesen Termin kennen wir nicht
booking-unknown-detail = Vielleicht war der Termin schon. Oder der Link ist nicht richtig. Bitte öffnen Sie den Link noch einmal. Oder rufen Sie uns an.
booking-closed = Hier gibt es keine Termine
booking-closed-detail = Bitte rufen Sie uns an. Oder fragen Sie am Empfang.
booking-busy = Bitte warten Sie kurz
booking-busy-detail = Es kamen sehr viele Anfragen von Ihnen. Bitte versuchen Sie es in ein paar Minuten noch einmal. Oder rufen Sie uns an.
booking-hub-gone = Es gibt gerade keine Verbindung
booking-hub-gone-detail = Ihr Termin gilt weiter. Bitte versuchen Sie es in ein paar Minuten noch einmal.
booking-broken = Das hat nicht geklappt
booking-broken-detail = Bitte gehen Sie eine Seite zurück. Dann versuchen Sie es noch einmal.
