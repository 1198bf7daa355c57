# What the voice says for a call. Numbers come as this voice reads them.
# kind: "counter" where the sign bears a number only, otherwise label says all ("Zimmer 12").

# The language of this file: one without sentences is not spoken.
announce-language = tr

announce-call =
    Numara { $number }, lütfen { $kind ->
        [counter] { $label } numaralı gişeye gidiniz
       *[place] şuraya gidiniz: { $label }
    }.
announce-call-repeated =
    Tekrar ediyoruz: Numara { $number }, lütfen { $kind ->
        [counter] { $label } numaralı gişeye gidiniz
       *[place] şuraya gidiniz: { $label }
    }.
announce-call-short =
    { $number }, { $kind ->
        [counter] gişe { $label }
       *[place] { $label }
    }.
