# The supervisor.

supervisor-title = Supervisor
supervisor-help-issue = Issue a number
supervisor-help-actions = All that can be done with the chosen row (also Enter)
supervisor-help-enter = Actions of the chosen row; on a warning: go there
supervisor-no-terminal = no terminal
supervisor-no-warnings = All is well.
supervisor-warning-unserved = No counter open, { $count } waiting: { $service }
supervisor-warning-after-closing = Closed, { $count } still waiting: { $service }
supervisor-warning-reserved = { $number } waits for counter { $counter } only, which is closed
supervisor-warning-wait = Waiting time: { $service }
supervisor-warning-service = Counter { $counter }, { $number } takes long
supervisor-warning-idle = Counter { $counter } calls nobody
supervisor-warning-no-terminal = Counter { $counter } is open, but has no terminal

# What helps now.
supervisor-advice-open = Please open { $count ->
    [one] counter { $counters }
   *[other] counters { $counters }
} within { $within } minutes. Then nine of ten wait { $then } minutes at most for “{ $service }”{ $now ->
    [unknown] , else nobody calls for it.
   *[other] , else { $now } minutes.
}
supervisor-advice-close = Counter { $counter } can close. Nine of ten wait { $then } minutes at most all the same.
supervisor-advice-and = { $names } and { $last }

# Today so far: “half” is the median, “9 of 10” the 90% quantile.
supervisor-today = Today
supervisor-today-median = half
supervisor-today-p90 = 9 of 10
supervisor-today-share-within-target = in time
supervisor-today-wait-walkin = Walk-ins waited
supervisor-today-wait-appointment = Booked waited
supervisor-today-percent = { $share }%
supervisor-today-score = { NUMBER($score, minimumFractionDigits: 1, maximumFractionDigits: 1) }
supervisor-today-served = { $count } served
supervisor-today-refused = { $count } turned away
supervisor-today-peak-waiting = { $count } waited at most
supervisor-today-no-show = { $count ->
    [one] 1 appointment missed
   *[other] { $count } appointments missed
}
supervisor-today-satisfaction = satisfaction { $score } of 5
