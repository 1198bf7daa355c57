"""Chance that repeats itself: the same name always draws the same numbers.

So an estimate changes because the house has changed, not because the dice were cast anew, and
whoever waits keeps their luck from one second to the next. Each row has one number in every
stratum: sixteen runs then say as much about a duration as many more independent ones would.
"""

from __future__ import annotations

from zlib import crc32

RUNS = 16
_ROWS = 2039
_MULTIPLIER, _INCREMENT, _MASK = 6364136223846793005, 1442695040888963407, (1 << 64) - 1


class Draws:
    """Rows of `runs` numbers between 0 and 1."""

    def __init__(self, runs: int = RUNS, seed: int = 1) -> None:
        self.runs = runs
        self._state = seed
        self._rows = [self._stratified() for _ in range(_ROWS)]

    def of(self, name: str) -> tuple[float, ...]:
        """One number for each run; each of the equal parts of [0, 1) has one."""
        return self._rows[crc32(name.encode()) % _ROWS]

    def _stratified(self) -> tuple[float, ...]:
        runs = self.runs
        strata = list(range(runs))
        for last in range(runs - 1, 0, -1):
            other = int(self._next() * (last + 1))
            strata[last], strata[other] = strata[other], strata[last]
        return tuple((stratum + self._next()) / runs for stratum in strata)

    def _next(self) -> float:
        self._state = (self._state * _MULTIPLIER + _INCREMENT) & _MASK
        return (self._state >> 11) / (1 << 53)
