"""The event table for exchange: what happened in an office, line by line, whoever recorded it.

`moment` is a line with its instant; `told` turns the journal's events into moments, `log` reads
them from a file (also that of another system), `table` writes them. Figures, comparison and replay
know nothing else, so an imported history and a journal are counted by the same rules.
"""
