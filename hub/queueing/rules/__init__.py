"""The rules of the house, one room for each who asks: what a command leads to.

`given` is what they all start from; `admission` says whether a ticket is given; `tickets`,
`counters`, `visits`, `house` and `undo` hold the rules. `queueing.decide` picks the rule.
"""
