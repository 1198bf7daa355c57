"""The durable record: append-only, hash-chained, the source of every state and figure.

`records` says what is kept, `interface` what an engine must do, `sqlite` is the engine in use and
`memory` a working one for tests; `replay` turns the record back into a state and `audit` proves it.
"""
