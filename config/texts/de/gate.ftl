# Die Schranke am Eingang oder an der Tür eines Wartebereichs: Sie liest Tickets und Termine.
# Ein oder zwei sehr große Wörter, darunter ein kurzer Satz, der sagt, was zu tun ist.

gate-show = Ihr Ticket bitte
gate-idle = Bitte Ticket oder Termin unter den Leser halten
gate-idle-more = Den Code auf dem Papier oder auf dem Handy.
gate-checking = Einen Moment …
gate-starting = Einen Moment, wir öffnen gleich …

gate-valid = Willkommen
gate-valid-text = Bitte kommen Sie herein.
gate-valid-appointment = Ihr Termin ist um { $time } Uhr. Bitte kommen Sie herein.
gate-valid-number = Ihre Nummer ist { $number }. Bitte kommen Sie herein und warten Sie auf Ihren Aufruf.

gate-too-early = Noch zu früh
gate-too-early-text = Bitte kommen Sie später wieder.
gate-too-early-from = Wir lassen Sie ab { $time } Uhr herein.

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
}, { $day }.{ $month }., um { $time } Uhr.

gate-zone-full = Zurzeit voll
gate-zone-full-text = Bitte warten Sie einen Moment. Ihre Nummer bleibt gültig.

gate-over = Nicht mehr gültig
gate-over-text = Dieser Besuch ist beendet. Haben Sie Fragen? Bitte gehen Sie zum Empfang.

gate-unknown = Nicht erkannt
gate-unknown-text = Diesen Code kennen wir nicht. Bitte gehen Sie zum Empfang.

gate-unreadable = Nicht lesbar
gate-unreadable-text = Bitte halten Sie den Code noch einmal unter den Leser.

# Die Zentrale antwortet nicht: Dann rät die Schranke nicht.
gate-lost = Störung
gate-lost-text = Zentrale nicht erreichbar – Einlass durch Personal

# Der Leser fehlt.
gate-scanner = Leser gestört
gate-scanner-text = Bitte zeigen Sie Ihr Ticket dem Personal.

# Klein am Rand, für das Personal.
gate-zone-house = Haus
gate-zone-inside = { $inside } drin
gate-zone-inside-of = { $inside } von { $capacity } drin
gate-zone-waiting = { $waiting ->
    [one] 1 wartet
   *[other] { $waiting } warten
}
gate-zone-entries = { $entries ->
    [one] heute 1 Eintritt
   *[other] heute { $entries } Eintritte
}

gate-needs-terminal = aufruf gate braucht ein Terminal.
gate-ended = Die Schranke ist unerwartet zu Ende gegangen (Code { $code }).
