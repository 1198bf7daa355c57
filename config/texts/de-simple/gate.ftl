# The gate at the entrance or at the door of a waiting area: it reads tickets and appointments.

gate-idle = Bitte halten Sie das Ticket oder den Termin unter den Leser
gate-idle-more = Der Code ist auf dem Papier oder auf dem Handy.
gate-checking = Bitte warten Sie kurz …
gate-starting = Bitte warten Sie. Wir öffnen gleich …

gate-valid = Willkommen
gate-valid-text = Bitte kommen Sie herein.
gate-valid-appointment = Ihr Termin ist um { $time } Uhr. Bitte kommen Sie herein.
gate-valid-number = Ihre Nummer ist { $number }. Bitte kommen Sie herein. Wir rufen Sie auf.

gate-too-early = Noch zu früh
gate-too-early-text = Bitte kommen Sie später wieder.
gate-too-early-from = Bitte kommen Sie um { $time } Uhr wieder.

gate-not-today = Nicht heute
gate-not-today-text = Das gilt an einem anderen Tag. Bitte gehen Sie zum Empfang.
gate-not-today-on = Ihr Termin ist am { $weekday ->
    [0] Montag
    [1] Dienstag
    [2] Mittwoch
    [3] Donnerstag
    [4] Freitag
    [5] Samstag
   *[6] Sonntag
}, { $day }.{ $month }., um { $time } Uhr.

gate-zone-full = Gerade voll
gate-zone-full-text = Bitte warten Sie kurz. Ihre Nummer gilt weiter.

gate-over = Gilt nicht mehr
gate-over-text = Ihr Besuch ist zu Ende. Haben Sie Fragen? Bitte gehen Sie zum Empfang.

gate-unknown = Nicht erkannt
gate-unknown-text = Diesen Code kennen wir nicht. Bitte gehen Sie zum Empfang.

gate-unreadable = Nicht zu lesen
gate-unreadable-text = Bitte halten Sie den Code noch einmal unter den Leser.

# The hub does not answer: then the gate does not guess.
gate-lost = Fehler
gate-lost-text = Es gibt keine Verbindung. Ein Mensch lässt Sie herein.

# The reader is missing.
gate-scanner = Der Leser geht nicht
gate-scanner-text = Bitte zeigen Sie Ihr Ticket einem Menschen hier.

# Small at the edge, for staff.
gate-zone-house = Haus
gate-zone-inside = { $inside } drin
gate-zone-inside-of = { $inside } von { $capacity } drin
gate-zone-waiting = { $waiting ->
    [one] 1 wartet
   *[other] { $waiting } warten
}
gate-zone-entries = { $entries ->
    [one] heute kam 1 Person
   *[other] heute kamen { $entries } Personen
}

gate-needs-terminal = aufruf gate braucht ein Terminal.
gate-ended = Die Schranke ist plötzlich zu Ende (Code { $code }).

gate-show = Ihr Ticket bitte
