"""The rules of the house, one room for each who asks: what a command leads to.

`given` is what they all start from; `admission` says whether a ticket is given, `demand` what is
left of a refusal, `slots` which times are free; `tickets`, `counters`, `visits`, `house` and `undo`
hold the rules, `booking`, `appointments` and `letters` those of who comes by appointment.
`queueing.decide` picks the rule.
"""
