# The paper ticket.

ticket-your-number = Ihre Nummer
ticket-ahead = { $count ->
    [0] Gleich sind Sie dran
    [one] 1 Person ist vor Ihnen
   *[other] { $count } Personen sind vor Ihnen
}
ticket-ahead-unknown = Wir wissen nicht, wie lange Sie warten
ticket-bring = Das brauchen Sie am Schalter:
ticket-scan = Scannen Sie den Code mit dem Handy. Dann sehen Sie: So lange warten Sie noch.
ticket-wifi = Das geht nur hier im Haus. Sie brauchen das WLAN „{ $wifi }“.
ticket-house-only = Das geht nur hier im WLAN vom Haus.
ticket-watch-screen = Bitte schauen Sie auf den Bildschirm im Warte-Bereich.
ticket-copy = Kopie
ticket-issued = { $weekday }, { $day }. { $month } { $year }, { $time } Uhr
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
ticket-quantity = { $count } × { $service }
ticket-priority = Sie sind schneller dran. Bitte zeigen Sie Ihren Nachweis am Schalter.
ticket-booked = Ihr Termin: { $time } Uhr
ticket-appointment = Ihr Termin
ticket-appointment-code = Code: { $code }
ticket-appointment-check-in = Melden Sie sich bitte am Eingang an. Sie brauchen dafür diesen Code.
ticket-appointment-page = Scannen Sie den Code mit dem Handy. Dann sehen Sie Ihren Termin. Sie können ihn dort auch absagen.
