# “aufruf forecast”: what the hub has learned of waiting times, and how good it was.

forecast-nothing = In { $directory } no hub has learned anything of waiting times yet.
forecast-learned = { $days ->
    [one] Learned up to event { $events }; one day is remembered.
   *[other] Learned up to event { $events }; { $days } days are remembered.
}
forecast-service = concern
forecast-calls = calls
forecast-came = was there
forecast-median = time (median)
forecast-about = told
forecast-cases = cases
forecast-held = held
forecast-held-in-steps = in 5 minutes
forecast-width = width
forecast-mae = off by
forecast-bias = too late by
forecast-first = at issue
forecast-later = while waiting
forecast-all = all
forecast-class = { $from_minutes }–{ $until_minutes } min
forecast-class-over = over { $minutes } min
forecast-percent = { $percent } %
forecast-minutes = { $minutes } min
