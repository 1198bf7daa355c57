# What the voice says for a call. Numbers come as this voice reads them.
# kind: "counter" where the sign bears a number only, otherwise label says all ("Zimmer 12").

# The language of this file: one without sentences is not spoken.
announce-language = de-simple

announce-call =
    Nummer { $number }. Bitte gehen Sie zu { $kind ->
        [counter] Schalter { $label }
       *[place] { $label }
    }.
announce-call-repeated =
    Noch einmal: Nummer { $number }. Bitte gehen Sie zu { $kind ->
        [counter] Schalter { $label }
       *[place] { $label }
    }.
announce-call-short =
    { $number }, { $kind ->
        [counter] Schalter { $label }
       *[place] { $label }
    }.
