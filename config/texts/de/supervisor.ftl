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
