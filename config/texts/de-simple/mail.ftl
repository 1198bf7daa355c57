# Mails about appointments.

mail-date = { $weekday }, { $day }. { $month } { $year }
mail-time = { $time } Uhr
mail-moment = { $date }, { $time }
mail-greeting = Guten Tag { $name }!
mail-hello = Guten Tag!

mail-confirmation-subject = Ihr Termin am { $date }, { $time }
mail-confirmation-text = Sie haben einen Termin bei uns.
mail-confirmation-changed = Ihr Termin ist jetzt anders. Das hier ist richtig. Ältere Nachrichten gelten nicht mehr.
mail-reminder-subject = Bitte denken Sie an Ihren Termin am { $date }, { $time }
mail-reminder-text = Bitte denken Sie an Ihren Termin.
mail-called-off-subject = Ihr Termin fällt aus: { $date }, { $time }
mail-called-off-text = Dieser Termin fällt aus. Bitte kommen Sie nicht. Sie müssen nichts tun.
mail-earlier-subject = Sie können früher kommen: { $date }, { $time }
mail-earlier-text = Sie können früher kommen. Dieser Termin ist frei: { $date }, { $time }.
mail-earlier-first = Möchten Sie diesen Termin? Dann antworten Sie schnell. Nur 1 Person bekommt ihn. Sie möchten das nicht? Dann tun Sie nichts. Ihr alter Termin bleibt.

mail-when = Wann
mail-when-now = Ihr alter Termin
mail-what = Das möchten Sie
mail-where = Wo
mail-code = Ihr Code
mail-bring = Das brauchen Sie
mail-place = { $house }
mail-place-video = mit Video
mail-calendar = { $service } – { $house }

mail-check-in = Sie sind da? Dann geben Sie am Eingang Ihren Code ein. Sie bekommen eine Nummer. Wir rufen die Nummer auf.
mail-video = Der Termin ist mit Video. Sie bleiben zu Hause. Bitte öffnen Sie zur richtigen Zeit die Seite von Ihrem Termin.
mail-cannot-come = Sie können nicht kommen? Bitte sagen Sie uns das. Dann bekommt eine andere Person den Termin.

mail-view = Termin ansehen
mail-change = Anderen Termin aussuchen
mail-cancel = Termin absagen
mail-take = Ich möchte früher kommen
mail-book = Neuen Termin aussuchen

mail-automatic = Diese Nachricht hat ein Computer geschickt.
mail-privacy = { $days ->
    [0] Nach dem Termin löschen wir Ihren Namen und Ihre Adresse.
    [one] 1 Tag nach dem Termin löschen wir Ihren Namen und Ihre Adresse.
   *[other] { $days } Tage nach dem Termin löschen wir Ihren Namen und Ihre Adresse.
}
