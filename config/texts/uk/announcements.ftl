# What the voice says for a call. Numbers come as this voice reads them.
# kind: "counter" where the sign bears a number only, otherwise label says all ("Zimmer 12").

# The language of this file: one without sentences is not spoken.
announce-language = uk

announce-call =
    Номер { $number }, підійдіть, будь ласка, { $kind ->
        [counter] до вікна { $label }
       *[place] сюди: { $label }
    }.
announce-call-repeated =
    Ще раз: номер { $number }, підійдіть, будь ласка, { $kind ->
        [counter] до вікна { $label }
       *[place] сюди: { $label }
    }.
announce-call-short =
    { $number }, { $kind ->
        [counter] вікно { $label }
       *[place] { $label }
    }.
