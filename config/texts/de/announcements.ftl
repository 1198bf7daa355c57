# Was die Stimme bei einem Aufruf sagt. Zahlen kommen schon in Worten („A siebzehn“, „vier“).
# kind: „counter“, wenn das Schild nur eine Nummer trägt, sonst steht in label alles („Zimmer zwölf“).

# Die Sprache dieser Datei: Eine, die keine Sätze hat, wird nicht gesprochen.
announce-language = de

announce-call =
    Nummer { $number }, bitte zu { $kind ->
        [counter] Schalter { $label }
       *[place] { $label }
    }.
announce-call-repeated =
    Noch einmal: Nummer { $number }, bitte zu { $kind ->
        [counter] Schalter { $label }
       *[place] { $label }
    }.
announce-call-short =
    { $number }, { $kind ->
        [counter] Schalter { $label }
       *[place] { $label }
    }.
