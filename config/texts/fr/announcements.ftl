# What the voice says for a call. Numbers come as this voice reads them.
# kind: "counter" where the sign bears a number only, otherwise label says all ("Zimmer 12").

# The language of this file: one without sentences is not spoken.
announce-language = fr

announce-call =
    Numéro { $number }, veuillez vous rendre { $kind ->
        [counter] au guichet { $label }
       *[place] ici : { $label }
    }.
announce-call-repeated =
    Encore une fois : numéro { $number }, veuillez vous rendre { $kind ->
        [counter] au guichet { $label }
       *[place] ici : { $label }
    }.
announce-call-short =
    { $number }, { $kind ->
        [counter] guichet { $label }
       *[place] { $label }
    }.
