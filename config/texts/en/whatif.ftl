# Rules and counters with which `aufruf what-if` is asked; before it stands what was written.

whatif-rule-no-setting = { $rule }: Please write “setting=value”, for instance order.head_start.priority=1h.
whatif-rule-which = { $rule }: Please name an id of [[{ $table }]]: { $known }.
whatif-rule-ambiguous = { $rule }: There are several such settings: { $choices }.

whatif-change = “{ $text }”, character { $position }: { $why }
whatif-nothing-said = It does not say what is to be different, for instance “+2 pass” or “counter 5 closed”.
whatif-no-word = “{ $word }” means nothing here. There are “+2 …”, “-1” and “counter 5 …”.
whatif-twice = “{ $word }” says a second time when this holds.
whatif-no-times = “{ $word }” is no part of a day like “09:00-12:00”.
whatif-no-count = “{ $word }”: There can be 1 to { $most } counters.
whatif-which-counter = It does not say which counter is meant.
whatif-which-service = It does not say which service is meant.
whatif-what-of-it = It does not say what of that counter: “closed”, “open” or “serves …”.
whatif-no-verb = “{ $word }” does not say what of that counter: “closed”, “open” or “serves …”.
whatif-no-counter = The site has no counter “{ $word }”.
whatif-no-service = The site has no service “{ $word }”.
whatif-too-much = “{ $word }” does not belong to it any more.

# The answer of `aufruf what-if`. “replayed”: the same days, but the program has called.

whatif-about = { $first } to { $last }: { $days ->
    [one] one day
   *[other] { $days } days
}, { $visits ->
    [one] one visit
   *[other] { $visits } visits
} (seed { $seed }{ $runs ->
    [one] {""}
   *[other] , { $runs } runs
})
whatif-if = What if: { $changes }
whatif-nothing = Nothing is different: the days are only replayed.
whatif-check = The days as they were
whatif-held = { $title } (median): { $was } recorded, { $replayed } replayed.
whatif-close = The replay comes close to what was.
whatif-not-close = The replay differs from it. What may have to do with it:
whatif-other-calls = { $count ->
    [one] One call ({ $share }) was
   *[other] { $count } calls ({ $share }) were
} for somebody else than the rules of this site say: by hand, put first, or in another order.
whatif-calls-not-served = { $count ->
    [one] One call was
   *[other] { $count } calls were
} for somebody whom that counter does not serve according to the site’s file.
whatif-absences = { $count ->
    [one] Once a counter
   *[other] { $count } times a counter
} called nobody for over a quarter of an hour although somebody waited ({ $minutes } minutes in all). That counts as a break.
whatif-unentered = { $count ->
    [one] On one day the table does
   *[other] On { $count } days the table does
} not say when counters were open. It is concluded from their calls.
whatif-drawn = { $count ->
    [one] One duration was
   *[other] { $count } durations were
} not known and drawn from the others.
whatif-tickets-left-out = { $count ->
    [one] One number is missing, for
   *[other] { $count } numbers are missing, for
} its service or when it was given out is not known.
whatif-unknown-services = The site has no such services: { $names }.
whatif-unknown-counters = The site has no such counters: { $names }.
whatif-house = The whole house
whatif-was = recorded
whatif-before = before
whatif-then = then
whatif-difference = difference
whatif-cases = cases
whatif-refused = { $count ->
    [one] One person
   *[other] { $count } people
} would get no number.
whatif-not-back = { $count ->
    [one] One person
   *[other] { $count } people
} would come back too late to be called.

whatif-compared-with = Compared with: the same days, replayed
whatif-finding-compared = Full dot: as it would be. Open dot: the same days, replayed.

whatif-assumed = What no record tells, and what is supposed therefore
whatif-assumes-theirs = How long a visit takes at the counter, where it leads and whether somebody comes when called stays with each visit as it was, whenever and wherever it is called.
whatif-assumes-patience = Whoever left leaves again after the same wait, if not called by then. All others wait for as long as it takes.
whatif-assumes-missed = Whoever was not there and came back later comes back after the same time. Whoever did not come back is not there either.
whatif-assumes-counters = Counters open, rest and close as they did on that day. Whoever is being served is served to the end; in the end whoever alone can still serve somebody who waits stays.
whatif-assumes-added = Where counters are added nobody takes a break, and a visit takes as long as at the other counter.
whatif-assumes-refused = Whoever got no number then asks again at the same time, and is served for as long as others with that service.

# What is wrong with the question.

whatif-no-source = { $file }: This is neither an event table nor the directory of a hub.
whatif-no-log = { $file }: This is no event table: its first line lacks the column “{ $column }”.
whatif-no-days = { $file }: Nobody came in these days.
whatif-no-service-known = { $file }: The site has none of the services in it. Most often: { $services }
whatif-no-date = “{ $value }” is not a date. Write it like this: 2026-10-05
whatif-no-runs = The number of runs is between 1 and { $most }.
whatif-crew-ended = A process that replays days has ended.
whatif-no-duration = “{ $value }” is not a duration. Write it like this: 15m
whatif-rule-and-site = Give either --rule or --site2: other rules stand in the other file.
whatif-other-site = { $file }: This is another site ({ $other } instead of { $site }).
whatif-needs-out = The format { $format } needs a file: --out FILE
whatif-not-written = { $file } cannot be written: { $reason }
whatif-left-out = { $lines ->
    [one] { $file }: One line was left out.
   *[other] { $file }: { $lines } lines were left out.
}

# `aufruf staffing`: how many counters a day needs.

whatif-staffing-about = { $day }: { $share } shall wait { $minutes } at most.
whatif-staffing-from = { $history ->
    [0] Arrivals from a table, durations as in the site’s file; { $played } imagined days have been played.
    [one] From one recorded day; { $played ->
        [one] it has been played.
       *[other] { $played } have been played.
    }
   *[other] From { $history } recorded days; { $played ->
        [one] one has been played.
       *[other] { $played } have been played.
    }
}
whatif-staffing-time = from
whatif-staffing-arrivals = arrivals
whatif-staffing-load = erlangs
whatif-staffing-needed = formula
whatif-staffing-advised = counters
whatif-staffing-which = which
whatif-staffing-formula = in time
whatif-staffing-played = played
whatif-staffing-hours = { $hours } counter hours in all.
whatif-staffing-over = More counters are needed than there are for it: { $times }.
whatif-staffing-short = Where the aim is missed all the same (called in time)
whatif-staffing-effects = One counter less or more, in each half hour
whatif-staffing-less = one less
whatif-staffing-as-advised = as advised
whatif-staffing-more = one more
whatif-staffing-assumes-formula = The formula (Erlang C) takes each half hour by itself, as if all counters of a group could do everything, and keeps them busy for 90% of the time at most.
whatif-staffing-assumes-played = Days are played by the rules of the site, with what counters serve, and with those who still wait. Where too many waited too long one more counter is advised.
whatif-staffing-assumes-history = Breaks are as on the recorded days. Whoever left then leaves again after the same wait.
whatif-staffing-assumes-table = Breaks, appointments and people who do not come are not known, and missing.
whatif-staffing-chart = Counters on { $day }
whatif-staffing-chart-unit = counters (line: by formula)
whatif-staffing-no-days = { $file }: Nobody has come on this weekday yet.
whatif-staffing-one-source = Give an event table, --state or --arrivals, exactly one of them.
whatif-staffing-one-day = Give --date or --weekday, not both.
whatif-staffing-no-share = “{ $value }” is not a share. Write it like this: 80%
whatif-staffing-no-weekday = “{ $value }” is not a weekday. Write it like this: Mon
whatif-staffing-no-table = { $file }: The column “{ $column }” is missing.
whatif-staffing-no-row = { $file }, line { $line }: { $why }
whatif-staffing-no-time = “{ $value }” is not a time of day like 09:30.
whatif-staffing-no-number = “{ $value }” is not a number of people.
