# What the voice says for a call. Numbers come as this voice reads them.
# kind: "counter" where the sign bears a number only, otherwise label says all ("Zimmer 12").

# The language of this file: one without sentences is not spoken.
announce-language = pl

announce-call =
    Numer { $number }, prosimy podejść { $kind ->
        [counter] do stanowiska { $label }
       *[place] tutaj: { $label }
    }.
announce-call-repeated =
    Powtarzamy: numer { $number }, prosimy podejść { $kind ->
        [counter] do stanowiska { $label }
       *[place] tutaj: { $label }
    }.
announce-call-short =
    { $number }, { $kind ->
        [counter] stanowisko { $label }
       *[place] { $label }
    }.
