# What `aufruf replay` says about a recorded table of events.

replay-no-log = { $file }: this is no table of events: its first line names no column “{ $column }”.
replay-no-memory = { $file }: this is no memory of waiting times: { $reason }
replay-crew-ended = A process that works out waiting times has ended.
replay-left-out = { $lines ->
    [one] { $file }: one line was left out.
   *[other] { $file }: { $lines } lines were left out.
}

# Why a line is left out; file and line number stand before it.
replay-no-row = This is no line of a CSV file: { $reason }
replay-quote-open = A quotation mark opens and is not closed.
replay-no-event = There is no event “{ $event }”.
replay-no-class = There is no class “{ $cls }”.
replay-no-time = “{ $time }” is no time.
replay-field-missing = For the event “{ $event }” nothing is given in the column “{ $column }”.
replay-issued-before = Number { $ticket } was given out before.
replay-not-issued = Number { $ticket } was not given out on this day.
replay-waits = Number { $ticket } is waiting already.
replay-not-away = Number { $ticket } is neither parked nor missed.
replay-ended = The visit with number { $ticket } has ended.
replay-not-ended = The visit with number { $ticket } has not ended.
replay-at-no-counter = Number { $ticket } is at no counter.
replay-nothing-to-undo = There is nothing that could be taken back.
replay-no-service = The site has no service “{ $service }”.
replay-no-counter = The site has no counter “{ $counter }”.
