# What the voice says for a call. Numbers come as this voice reads them.
# kind: "counter" where the sign bears a number only, otherwise label says all ("Zimmer 12").

# The language of this file: one without sentences is not spoken.
announce-language = ar

announce-call =
    الرقم { $number }، يُرجى التوجه إلى { $kind ->
        [counter] الشباك { $label }
       *[place] { $label }
    }.
announce-call-repeated =
    مرة أخرى: الرقم { $number }، يُرجى التوجه إلى { $kind ->
        [counter] الشباك { $label }
       *[place] { $label }
    }.
announce-call-short =
    { $number }، { $kind ->
        [counter] الشباك { $label }
       *[place] { $label }
    }.
