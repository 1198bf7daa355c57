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
