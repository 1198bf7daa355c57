"""Ranges that hold: how wrong the runs were lately, and by that much they are widened or narrowed.

Conformal prediction with normalised scores. A score says where a wait ended, as a multiple of the
runs' own spread on that side of their median. The scores' quantiles over the last days, kept apart
by the length of the wait that was expected, then make the range.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

DAYS = 20
LOW, HIGH = 0.1, 0.9
BIN_EDGES_S = (60, 180, 360, 720, 1200, 2100, 3600)
ENOUGH = 40
_KEPT_A_DAY = 600
"""Of each bin; more would only make the file longer."""


class Spread(NamedTuple):
    """What the runs say: their median, and where a tenth of them ends below and above. Seconds."""

    low_s: float
    mid_s: float
    high_s: float


class ScoredDay(msgspec.Struct):
    """The scores of one service day, by bin. A bin is named by whom it is about and its place."""

    day: str
    scores: dict[str, list[float]] = {}


class Calibration(msgspec.Struct):
    """The last days' scores, the oldest first."""

    days: list[ScoredDay] = []

    def add(self, about: str, said: Spread, came_s: float, day: str) -> None:
        """A wait has ended `came_s` after this was said."""
        if not self.days or self.days[-1].day != day:
            self.days.append(ScoredDay(day))
            del self.days[:-DAYS]
        scores = self.days[-1].scores.setdefault(_bin(about, said.mid_s), [])
        if len(scores) < _KEPT_A_DAY:
            scores.append(_score(said, came_s))


class Calibrator:
    """Applies a calibration, and keeps its scores in order."""

    def __init__(self, calibration: Calibration) -> None:
        self.calibration = calibration
        self._ranked: dict[str, list[float]] = {}
        self._rank()

    def add(self, about: str, said: Spread, came_s: float, day: str) -> None:
        days = self.calibration.days
        before = days[-1].day if days else ""
        self.calibration.add(about, said, came_s, day)
        if before != day:
            self._rank()
        else:
            insort(self._ranked.setdefault(_bin(about, said.mid_s), []), _score(said, came_s))

    def apply(self, about: str, said: Spread) -> Spread:
        """The range in which the wait will end in eight of ten cases."""
        ranked = self._scores(about, said.mid_s)
        if len(ranked) < ENOUGH:
            return said
        mid_s = _unscored(said, _quantile(ranked, 0.5))
        low_s = _unscored(said, _quantile(ranked, LOW))
        high_s = _unscored(said, _quantile(ranked, HIGH))
        return Spread(max(0.0, low_s), max(0.0, mid_s), max(0.0, high_s))

    def figures(self) -> list[tuple[str, int, float, float, float]]:
        """Of each bin: its name, how many scores, their lower quantile, median, upper quantile."""
        return [
            (name, len(all_), _quantile(all_, LOW), _quantile(all_, 0.5), _quantile(all_, HIGH))
            for name, all_ in sorted(self._ranked.items())
        ]

    def _scores(self, about: str, mid_s: float) -> list[float]:
        """Those of the bin, together with its neighbours' as long as they are too few."""
        place = bisect_right(BIN_EDGES_S, mid_s)
        ranked = self._ranked.get(f"{about}.{place}", [])
        reach = 0
        while len(ranked) < ENOUGH and reach < len(BIN_EDGES_S):
            reach += 1
            around = range(max(0, place - reach), min(len(BIN_EDGES_S), place + reach) + 1)
            ranked = sorted(
                score for near in around for score in self._ranked.get(f"{about}.{near}", [])
            )
        return ranked

    def _rank(self) -> None:
        ranked: dict[str, list[float]] = {}
        for day in self.calibration.days:
            for name, scores in day.scores.items():
                ranked.setdefault(name, []).extend(scores)
        for scores in ranked.values():
            scores.sort()
        self._ranked = ranked


def spread(called_ms: Sequence[int], now_ms: int) -> Spread:
    """Median and tenths of the runs, in order."""
    last = len(called_ms) - 1
    low, high = int(LOW * last), int(HIGH * last)
    low_ms = called_ms[low] + (LOW * last - low) * (called_ms[low + 1] - called_ms[low])
    high_ms = called_ms[high] + (HIGH * last - high) * (called_ms[high + 1] - called_ms[high])
    mid_ms = (called_ms[last // 2] + called_ms[-1 - last // 2]) / 2
    return Spread((low_ms - now_ms) / 1000, (mid_ms - now_ms) / 1000, (high_ms - now_ms) / 1000)


def _bin(about: str, mid_s: float) -> str:
    return f"{about}.{bisect_right(BIN_EDGES_S, mid_s)}"


MINUTE_S = 60.0


def _score(said: Spread, came_s: float) -> float:
    off_s = came_s - said.mid_s
    side_s = said.high_s - said.mid_s if off_s >= 0 else said.mid_s - said.low_s
    return off_s / (side_s + MINUTE_S)


def _unscored(said: Spread, score: float) -> float:
    side_s = said.high_s - said.mid_s if score >= 0 else said.mid_s - said.low_s
    return said.mid_s + score * (side_s + MINUTE_S)


def _quantile(ranked: list[float], at: float) -> float:
    """On the safe side: that of the scores and of the one that is still to come."""
    place = min(max(at * (len(ranked) + 1) - 1, 0.0), len(ranked) - 1.0)
    below = int(place)
    above = min(below + 1, len(ranked) - 1)
    return ranked[below] + (place - below) * (ranked[above] - ranked[below])
