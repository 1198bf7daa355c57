"""The core: who waits, who is called, by which rule.

`decide(state, command, …) -> events` judges a command, `evolve(state, event, …)` applies what was
decided; both are deterministic and touch no clock, no random number, no file and no socket. The
same events in the same order give the same state, years later too.
"""
