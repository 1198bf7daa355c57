# What the voice says for a call. Numbers come as this voice reads them.
# kind: "counter" where the sign bears a number only, otherwise label says all ("Zimmer 12").

# The language of this file: one without sentences is not spoken.
announce-language = ru

announce-call =
    Номер { $number }, подойдите, пожалуйста, { $kind ->
        [counter] к окну { $label }
       *[place] сюда: { $label }
    }.
announce-call-repeated =
    Ещё раз: номер { $number }, подойдите, пожалуйста, { $kind ->
        [counter] к окну { $label }
       *[place] сюда: { $label }
    }.
announce-call-short =
    { $number }, { $kind ->
        [counter] окно { $label }
       *[place] { $label }
    }.
