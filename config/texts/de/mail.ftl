# Mails zu Terminen. Der Betreff nennt nie das Anliegen: Er steht auf gesperrten Bildschirmen.

mail-date = { $weekday }, { $day }. { $month } { $year }
mail-time = { $time } Uhr
mail-moment = { $date }, { $time }
mail-greeting = Guten Tag { $name },
mail-hello = Guten Tag,

mail-confirmation-subject = Ihr Termin am { $date }, { $time }
mail-confirmation-text = Ihr Termin ist gebucht.
mail-confirmation-changed = Ihr Termin hat sich geändert. Es gilt, was hier steht. Frühere Nachrichten zu diesem Termin gelten nicht mehr.
mail-reminder-subject = Erinnerung: Ihr Termin am { $date }, { $time }
mail-reminder-text = wir erinnern Sie an Ihren Termin.
mail-called-off-subject = Abgesagt: Ihr Termin am { $date }, { $time }
mail-called-off-text = dieser Termin ist abgesagt. Sie müssen nichts weiter tun.
mail-earlier-subject = Früherer Termin frei: { $date }, { $time }
mail-earlier-text = ein früherer Termin ist frei geworden: { $date }, { $time }.
mail-earlier-first = Möchten Sie ihn haben? Wer sich zuerst meldet, bekommt ihn. Wenn Sie nichts tun, bleibt Ihr Termin, wie er ist.

# Was wann wo
mail-when = Wann
mail-when-now = Ihr Termin bisher
mail-what = Anliegen
mail-where = Wo
mail-code = Ihr Code
mail-bring = Bitte bringen Sie mit
mail-place = { $house }
mail-place-video = per Video
mail-calendar = { $service } – { $house }

mail-check-in = Wenn Sie da sind: Bitte melden Sie sich am Eingang mit Ihrem Code an. Dann bekommen Sie eine Nummer und werden aufgerufen.
mail-video = Der Termin findet per Video statt. Bitte öffnen Sie zur vereinbarten Zeit die Seite Ihres Termins.
mail-cannot-come = Können Sie nicht kommen? Bitte sagen Sie ab. Dann bekommt jemand anderes den Termin.

# Verweise
mail-view = Termin ansehen
mail-change = Termin verschieben
mail-cancel = Termin absagen
mail-take = Früheren Termin nehmen
mail-book = Neuen Termin buchen

mail-automatic = Diese Nachricht wurde automatisch verschickt.
mail-privacy = { $days ->
    [0] Ihren Namen und Ihre Adresse löschen wir gleich nach dem Termin.
    [one] Ihren Namen und Ihre Adresse löschen wir 1 Tag nach dem Termin.
   *[other] Ihren Namen und Ihre Adresse löschen wir { $days } Tage nach dem Termin.
}
