# The paper ticket.

ticket-your-number = Ihre Nummer
ticket-ahead = { $count ->
    [0] Sie sind als Nächstes dran
    [one] 1 Person vor Ihnen
   *[other] { $count } Personen vor Ihnen
}
ticket-ahead-unknown = Wartezeit zurzeit nicht bekannt
# Mehrere Anliegen oder mehrere Stück unter einer Nummer.
ticket-quantity = { $count } × { $service }
ticket-priority = Mit Vorrang – bitte Nachweis am Schalter zeigen
ticket-booked = Ihr Termin: { $time } Uhr
# Der Zettel zu einem Termin.
ticket-appointment = Ihr Termin
ticket-appointment-code = Code: { $code }
ticket-appointment-check-in = Bitte melden Sie sich am Eingang mit diesem Code an.
ticket-appointment-page = Mit dem Handy: Ihr Termin auf einen Blick. Dort können Sie ihn auch absagen.
ticket-bring = Bitte halten Sie bereit:
ticket-scan = Mit dem Handy scannen und sehen, wann Sie dran sind.
ticket-wifi = Nur hier im Haus, im WLAN „{ $wifi }“.
ticket-house-only = Nur hier im Haus, im WLAN des Hauses.
ticket-watch-screen = Bitte achten Sie auf den Bildschirm im Wartebereich.
ticket-copy = Kopie
ticket-issued = { $weekday }, { $day }. { $month } { $year }, { $time } Uhr
ticket-date = { $weekday }, { $day }. { $month } { $year }
ticket-weekday-0 = Montag
ticket-weekday-1 = Dienstag
ticket-weekday-2 = Mittwoch
ticket-weekday-3 = Donnerstag
ticket-weekday-4 = Freitag
ticket-weekday-5 = Samstag
ticket-weekday-6 = Sonntag
ticket-month-1 = Januar
ticket-month-2 = Februar
ticket-month-3 = März
ticket-month-4 = April
ticket-month-5 = Mai
ticket-month-6 = Juni
ticket-month-7 = Juli
ticket-month-8 = August
ticket-month-9 = September
ticket-month-10 = Oktober
ticket-month-11 = November
ticket-month-12 = Dezember
