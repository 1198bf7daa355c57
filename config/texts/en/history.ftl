# What `aufruf import-history` says about the log of another call system.

history-no-log = { $file }: this is no table of events: its first line names no column “{ $column }”.
history-busy = The figures are just being written by another process. Please try again in a minute.
history-unreadable = { $directory }: another version of aufruf has taken this in. Please import the log again with --replace.
history-already = { $file } had been taken in before. Nothing has changed.
history-overlaps = { $file }: there is something of the days from { $first } to { $last } already. With --replace this log takes its place.
history-nothing = { $file }: there is nothing in it that could be counted ({ $lines ->
    [one] one line
   *[other] { $lines } lines
}).
history-taken = { $file }: { $visits ->
    [one] one visit
   *[other] { $visits } visits
} from { $first } to { $last } taken in. “aufruf report --source history” tells more.
history-backwards = The log begins with what happened last: its { $lines } lines were read from the last to the first.
history-broken = { $lines ->
    [one] One line meant nothing and was left out.
   *[other] { $lines } lines meant nothing and were left out.
}
history-more-complaints = … Lines that mean nothing are only counted from here on.
history-taught = The expected waiting time has learned from it: the hub begins with that.

# Why a line is left out; file and line number stand before it.
history-not-in-order = It does not follow in time: it is more than a day away from the lines around it.

# How many lines said of their ticket what cannot have been, and what that is.
history-left-out-not-issued = { $lines ->
    [one] One line is
   *[other] { $lines } lines are
} about a ticket that had not been given out on that day.
history-left-out-issued-before = { $lines ->
    [one] One line gives
   *[other] { $lines } lines give
} out a ticket that had been given out before.
history-left-out-after-end = { $lines ->
    [one] One line is
   *[other] { $lines } lines are
} about a visit that was over.
history-left-out-out-of-order = { $lines ->
    [one] One line does
   *[other] { $lines } lines do
} not fit what was said of the ticket before.
history-left-out-nothing-to-undo = { $lines ->
    [one] One line takes
   *[other] { $lines } lines take
} back what there was not.
history-left-out-no-ticket = { $lines ->
    [one] One line names
   *[other] { $lines } lines name
} no ticket.
history-left-out-no-time = { $lines ->
    [one] One booking has
   *[other] { $lines } bookings have
} no time.
history-left-out-no-score = { $lines ->
    [one] One line of feedback has
   *[other] { $lines } lines of feedback have
} no score from 1 to 5.
history-left-out-unknown = { $lines ->
    [one] One line has
   *[other] { $lines } lines have
} no meaning here.
