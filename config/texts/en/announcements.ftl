# What the voice says for a call. Numbers come as this voice reads them.
# kind: "counter" where the sign bears a number only, otherwise label says all ("Zimmer 12").

# The language of this file: one without sentences is not spoken.
announce-language = en

announce-call =
    Number { $number }, please go to { $kind ->
        [counter] counter { $label }
       *[place] { $label }
    }.
announce-call-repeated =
    Once more: number { $number }, please go to { $kind ->
        [counter] counter { $label }
       *[place] { $label }
    }.
announce-call-short =
    { $number }, { $kind ->
        [counter] counter { $label }
       *[place] { $label }
    }.
