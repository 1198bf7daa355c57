"""Ranges that hold: how wrong the runs were lately, and by that much they are widened or narrowed.

And how good they were: of each wait that has ended, what had been told of it is compared.

Conformal prediction with normalised scores. A score says where a wait ended, as a multiple of the
runs' own spread on that side of their median. The scores' quantiles over the last days, kept apart
by the length of the wait that was expected, then make the range.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import msgspec

from hub.protocol.replies import Wait

DAYS = 20
SOONEST, LOW, HIGH = 0.05, 0.1, 0.9
STEP_S = 300
"""Nobody believes a range in single minutes."""
BIN_EDGES_S = (60, 180, 360, 720, 1200, 2100, 3600)
MINUTE_S = 60.0
ENOUGH = 40
_KEPT_A_DAY = 600
"""Of each bin; more would only make the file longer."""


class Spread(NamedTuple):
    """What the runs say: their median, and where a tenth of them ends below and above; the first of
    them. Seconds."""

    low_s: float
    mid_s: float
    high_s: float
    soonest_s: float = 0.0

    def shown(self) -> Wait:
        """As people read it: in steps, from below to above."""
        low_s = int(self.low_s // STEP_S) * STEP_S
        high_s = max(low_s + STEP_S, -int(-self.high_s // STEP_S) * STEP_S)
        return Wait(low_s, high_s, int(self.soonest_s // MINUTE_S) * 60)


class Told(msgspec.Struct):
    """Of so many waits that have ended: how many did so in the range, and in the range in steps;
    how wide the range was, how far off its middle (`off_s` without sign), all together. Seconds."""

    cases: int = 0
    held: int = 0
    held_in_steps: int = 0
    width_s: float = 0.0
    off_s: float = 0.0
    late_s: float = 0.0
    """By how much the middle was later than what came."""

    def count(self, told: Spread, came_s: float, times: int = 1) -> None:
        wait, late_s = told.shown(), told.mid_s - came_s
        self.cases += times
        self.held += times * (told.low_s <= came_s <= told.high_s)
        self.held_in_steps += times * (wait.low_s <= came_s <= wait.high_s)
        self.width_s += times * (told.high_s - told.low_s)
        self.off_s += times * abs(late_s)
        self.late_s += times * late_s

    def add(self, other: Told) -> None:
        for name in self.__struct_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


class ScoredDay(msgspec.Struct):
    """The scores of one service day, by bin. A bin is named by whom it is about and its place."""

    day: str
    scores: dict[str, list[float]] = {}
    told: dict[str, Told] = {}


class Calibration(msgspec.Struct):
    """The last days' scores, the oldest first."""

    days: list[ScoredDay] = []

    def told(self) -> dict[str, Told]:
        """By bin, of all days."""
        whole: dict[str, Told] = {}
        for day in self.days:
            for bin_, told in day.told.items():
                whole.setdefault(bin_, Told()).add(told)
        return whole


class Case(NamedTuple):
    """A wait has ended `came_s` after somebody was told `told`, for the runs said `said`."""

    about: str
    said: Spread
    told: Spread
    came_s: float
    day: str

    @property
    def bin(self) -> str:
        return f"{self.about}.{bisect_right(BIN_EDGES_S, self.said.mid_s)}"

    @property
    def score(self) -> float:
        off_s = self.came_s - self.said.mid_s
        low_s, mid_s, high_s, _ = self.said
        side_s = high_s - mid_s if off_s >= 0 else mid_s - low_s
        return off_s / (side_s + MINUTE_S)


class Calibrator:
    """Applies a calibration, and keeps its scores in order."""

    def __init__(self, calibration: Calibration) -> None:
        self.calibration = calibration
        self._ranked: dict[str, list[float]] = {}
        self._borrowed: dict[str, list[float]] = {}
        """By bin with too few scores: those that stand in, until there is one more of any."""
        self._rank()

    def add(self, case: Case) -> None:
        days = self.calibration.days
        if not days or days[-1].day != case.day:
            days.append(ScoredDay(case.day))
            del days[:-DAYS]
            self._rank()
        today, bin_ = days[-1], case.bin
        today.told.setdefault(bin_, Told()).count(case.told, case.came_s)
        scores = today.scores.setdefault(bin_, [])
        if len(scores) < _KEPT_A_DAY:
            scores.append(case.score)
            insort(self._ranked.setdefault(bin_, []), case.score)
            self._borrowed.clear()

    def take_back(self, case: Case) -> None:
        """It has not ended after all."""
        days, bin_ = self.calibration.days, case.bin
        if not days or days[-1].day != case.day or bin_ not in days[-1].told:
            return
        days[-1].told[bin_].count(case.told, case.came_s, -1)
        if case.score in days[-1].scores[bin_]:
            days[-1].scores[bin_].remove(case.score)
            self._ranked[bin_].remove(case.score)
            self._borrowed.clear()

    def apply(self, about: str, said: Spread) -> Spread:
        """The range in which the wait will end in eight of ten cases; sooner than `soonest_s` in
        one of twenty."""
        ranked = self._scores(about, said.mid_s)
        if len(ranked) < ENOUGH:
            return said
        return Spread(
            *(max(0.0, _unscored(said, _quantile(ranked, at))) for at in (LOW, 0.5, HIGH, SOONEST))
        )

    def figures(self) -> list[tuple[str, int, float, float, float]]:
        """Of each bin: its name, how many scores, their lower quantile, median, upper quantile."""
        return [
            (name, len(all_), _quantile(all_, LOW), _quantile(all_, 0.5), _quantile(all_, HIGH))
            for name, all_ in sorted(self._ranked.items())
            if all_
        ]

    def _scores(self, about: str, mid_s: float) -> list[float]:
        """Those of the bin, together with its neighbours' as long as they are too few."""
        place = bisect_right(BIN_EDGES_S, mid_s)
        bin_ = f"{about}.{place}"
        ranked = self._ranked.get(bin_, [])
        if len(ranked) < ENOUGH and bin_ in self._borrowed:
            return self._borrowed[bin_]
        reach = 0
        while len(ranked) < ENOUGH and reach < len(BIN_EDGES_S):
            reach += 1
            around = range(max(0, place - reach), min(len(BIN_EDGES_S), place + reach) + 1)
            ranked = sorted(
                score for near in around for score in self._ranked.get(f"{about}.{near}", [])
            )
        if reach:
            self._borrowed[bin_] = ranked
        return ranked

    def _rank(self) -> None:
        ranked: dict[str, list[float]] = {}
        for day in self.calibration.days:
            for name, scores in day.scores.items():
                ranked.setdefault(name, []).extend(scores)
        for scores in ranked.values():
            scores.sort()
        self._ranked = ranked
        self._borrowed.clear()


def spread(called_ms: Sequence[int]) -> Spread:
    """Median, tenths and the first of the runs, which are in order."""
    low, low_part, half, high, high_part = _places(len(called_ms))
    below_ms, above_ms = called_ms[low], called_ms[high]
    low_ms = below_ms + low_part * (called_ms[low + 1] - below_ms)
    high_ms = above_ms + high_part * (called_ms[high + 1] - above_ms)
    mid_ms = (called_ms[half] + called_ms[-1 - half]) / 2
    return Spread(low_ms / 1000, mid_ms / 1000, high_ms / 1000, called_ms[0] / 1000)


@cache
def _places(count: int) -> tuple[int, float, int, int, float]:
    """Where among so many in order the lower tenth ends, and how far towards the next of them;
    their half; and where the upper tenth begins."""
    last = count - 1
    low, high = int(LOW * last), int(HIGH * last)
    return low, LOW * last - low, last // 2, high, HIGH * last - high


def _unscored(said: Spread, score: float) -> float:
    side_s = said.high_s - said.mid_s if score >= 0 else said.mid_s - said.low_s
    return said.mid_s + score * (side_s + MINUTE_S)


def _quantile(ranked: list[float], at: float) -> float:
    """On the safe side: that of the scores and of the one that is still to come."""
    place = min(max(at * (len(ranked) + 1) - 1, 0.0), len(ranked) - 1.0)
    below = int(place)
    above = min(below + 1, len(ranked) - 1)
    return ranked[below] + (place - below) * (ranked[above] - ranked[below])
