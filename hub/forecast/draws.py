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
    """Rows of `runs` numbers between 0 and 1, made when they are asked for."""

    def __init__(self, runs: int = RUNS, seed: int = 1) -> None:
        self.runs, self._seed = runs, seed
        self._rows: dict[int, tuple[float, ...]] = {}

    def of(self, name: str) -> tuple[float, ...]:
        """One number for each run; each of the equal parts of [0, 1) has one."""
        place = crc32(name.encode()) % _ROWS
        row = self._rows.get(place)
        if row is None:
            row = self._rows[place] = self._stratified(_Dice(self._seed * _ROWS + place))
        return row

    def _stratified(self, dice: _Dice) -> tuple[float, ...]:
        runs = self.runs
        strata = list(range(runs))
        for last in range(runs - 1, 0, -1):
            other = int(dice.next() * (last + 1))
            strata[last], strata[other] = strata[other], strata[last]
        return tuple((stratum + dice.next()) / runs for stratum in strata)


class _Dice:
    """A linear congruential generator; its seed is mixed first (splitmix64), for neighbours' seeds
    are alike."""

    def __init__(self, seed: int) -> None:
        mixed = (seed * 0x9E3779B97F4A7C15) & _MASK
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        self._state = mixed ^ (mixed >> 31)

    def next(self) -> float:
        self._state = (self._state * _MULTIPLIER + _INCREMENT) & _MASK
        return (self._state >> 11) / (1 << 53)
