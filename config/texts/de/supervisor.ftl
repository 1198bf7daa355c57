# Die Leitung.

supervisor-title = Leitung
supervisor-help-issue = Nummer ausgeben
supervisor-help-actions = Alles, was mit der gewählten Zeile getan werden kann (auch Eingabe)
supervisor-help-enter = Aktionen der gewählten Zeile; bei einer Warnung: dorthin
supervisor-no-terminal = kein Gerät
supervisor-no-warnings = Alles in Ordnung.
supervisor-warning-unserved = { $count ->
    [one] Kein Schalter offen, 1 wartet: { $service }
   *[other] Kein Schalter offen, { $count } warten: { $service }
}
supervisor-warning-after-closing = { $count ->
    [one] Geschlossen, 1 wartet noch: { $service }
   *[other] Geschlossen, { $count } warten noch: { $service }
}
supervisor-warning-reserved = { $number } wartet nur auf Schalter { $counter }, der geschlossen ist
supervisor-warning-wait = Wartezeit: { $service }
supervisor-warning-service = Schalter { $counter }, { $number } dauert lange
supervisor-warning-idle = Schalter { $counter } ruft niemanden auf
supervisor-warning-no-terminal = Schalter { $counter } ist offen, aber ohne Gerät

# Was jetzt hilft.
supervisor-advice-open = Bitte in den nächsten { $within } Minuten { $count ->
    [one] Schalter { $counters }
   *[other] die Schalter { $counters }
} öffnen. Dann warten für „{ $service }“ neun von zehn höchstens { $then } Minuten{ $now ->
    [unknown] , sonst ruft dafür niemand auf.
   *[other] , sonst { $now } Minuten.
}
supervisor-advice-close = Schalter { $counter } kann schließen. Auch dann warten neun von zehn höchstens { $then } Minuten.
supervisor-advice-and = { $names } und { $last }

# Heute bisher: „Hälfte“ ist der Median, „9 von 10“ das 90-%-Quantil.
supervisor-today = Heute
supervisor-today-median = Hälfte
supervisor-today-p90 = 9 von 10
supervisor-today-share-within-target = im Ziel
supervisor-today-wait-walkin = Warten ohne Termin
supervisor-today-wait-appointment = Warten mit Termin
supervisor-today-percent = { $share } %
supervisor-today-score = { NUMBER($score, minimumFractionDigits: 1, maximumFractionDigits: 1) }
supervisor-today-served = { $count } bedient
supervisor-today-refused = { $count } abgewiesen
supervisor-today-peak-waiting = { $count ->
    [one] höchstens 1 wartete
   *[other] höchstens { $count } warteten
}
supervisor-today-no-show = { $count ->
    [one] 1 Termin versäumt
   *[other] { $count } Termine versäumt
}
supervisor-today-satisfaction = Zufriedenheit { $score } von 5
