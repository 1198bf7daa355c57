"""Erlang's C formula: who waits how long for one of several counters that are all alike. Pure.

The load is in erlangs: arrivals in a time, times how long each keeps a counter busy. Erlang's B by
its recursion, and C from B, stay between 0 and 1 at every step: nothing overflows, however many
counters there are.
"""

from __future__ import annotations

from math import ceil, exp

BUSIEST = 0.9
MOST = 10_000
"""No office has more counters."""


def blocked(counters: int, load: float) -> float:
    """Erlang B: how likely all counters are busy where nobody waits."""
    if load <= 0:
        return 0.0 if counters else 1.0
    share = 1.0
    for count in range(1, counters + 1):
        share = load * share / (count + load * share)
    return share


def waits(counters: int, load: float) -> float:
    """Erlang C: how likely somebody has to wait; 1 where the counters cannot keep up."""
    if load <= 0:
        return 0.0 if counters else 1.0
    if counters <= load:
        return 1.0
    none_free = blocked(counters, load)
    return none_free / (1 - load / counters * (1 - none_free))


def within(counters: int, load: float, busy_s: float, target_s: float) -> float:
    """How likely somebody waits no longer than the target. `busy_s`: how long one takes."""
    if load <= 0:
        return 1.0 if counters else 0.0
    if counters <= load:
        return 0.0
    return 1 - waits(counters, load) * exp(-(counters - load) * target_s / busy_s)


def mean_wait_s(counters: int, load: float, busy_s: float) -> float:
    """How long people wait on average; endless where the counters cannot keep up."""
    if load <= 0:
        return 0.0
    return waits(counters, load) * busy_s / (counters - load) if counters > load else float("inf")


def needed(
    load: float, busy_s: float, *, target_s: float, share: float, busiest: float = BUSIEST
) -> int:
    """The fewest counters with which so large a share waits no longer than the target and that are
    busy for `busiest` of their time at most. Raises `ValueError` where no number would do."""
    if load <= 0:
        return 0
    counters = max(1, ceil(load / busiest - 1e-9))
    while counters <= MOST:
        if within(counters, load, busy_s, target_s) >= share:
            return counters
        counters += 1
    raise ValueError(f"{load:g} erlangs need more than {MOST} counters")
