"""What past days have taught: how long things take, who comes, when counters work.

`Memory` is its durable form: saved, loaded, read by people. `Past` answers from it.
"""

from __future__ import annotations

from bisect import bisect_right
from math import exp
from statistics import NormalDist
from typing import Literal, TypeVar

import msgspec

from hub.forecast import lessons as ls
from hub.forecast.calibration import Calibration
from hub.forecast.lessons import Bookings, Change, Overtaker
from hub.protocol.views import CounterState

FILE = "forecast.json"
"""Where a hub keeps it, in its state directory."""
PSEUDO = 20
"""So many observations stand in for those that have not been made yet."""
NEAR_MS = 40 * 60_000
"""A day on which a counter changed about as long ago is more like today."""
PSEUDO_SIGMA = 0.6
OCCUPANCIES_KEPT = 400
SHORT_KEPT = 300
DAYS_KEPT = 30
MATCHING = 3
"""So many days have to be like today before anything is concluded from them."""
USUAL_OFFSETS_S = (-1200.0, -900, -720, -600, -540, -480, -420, -360, -300, -240, -120, 0, 300)
USUAL_BREAKS_S = (600.0, 900, 1200, 1800, 2700)
USUAL_SHOWS, USUAL_BOOKINGS = 8, 10
_NORMAL = NormalDist()
ItemT = TypeVar("ItemT")


class Occupancy(msgspec.Struct):
    """How long calls to one service kept a counter busy, the newest last. Seconds, by one quantity.

    `came`: whether somebody was there.
    """

    took_s: list[float] = []
    came: list[bool] = []


class Today(msgspec.Struct):
    """What the running day adds once it is over."""

    changes: dict[str, list[Change]] = {}
    overtakers: list[Overtaker] = []
    tickets: int = 0


class Memory(msgspec.Struct):
    """`seq`: the last event that was learned from. Another `format` cannot be read."""

    format: Literal[1] = 1
    seq: int = 0
    occupancies: dict[str, Occupancy] = {}
    """By service."""
    gaps_s: list[float] = []
    """From being free to the next call, while somebody waited."""
    breaks_s: list[float] = []
    offsets_s: list[float] = []
    """Check-in less booked time."""
    bookings: dict[str, Bookings] = {}
    """By service."""
    counters: dict[str, list[list[Change]]] = {}
    """By counter: its days, the newest last."""
    overtakers: list[list[Overtaker]] = []
    """By day, the newest last."""
    today: Today = msgspec.field(default_factory=Today)
    fresh: dict[str, list[ls.Lesson]] = {}
    """By counter: what its last action taught; it may still be undone."""
    calibration: Calibration = msgspec.field(default_factory=Calibration)


class Rest(msgspec.Struct, frozen=True, array_like=True):
    """A counter's absence of a day: from then, until then (`None`: for good)."""

    from_ms: int
    to_ms: int | None


class Past:
    """Answers from a memory. Samples are sorted: a number between 0 and 1 draws from them."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self._samples: dict[tuple[str, str], list[float]] = {}
        self._residual_s: float | None = None
        self._rests: dict[tuple[str, int, CounterState, int], list[list[Rest]]] = {}

    def take(self, taught: ls.Taught) -> None:
        """Learn from one more event."""
        memory = self.memory
        memory.seq = taught.seq
        counter = taught.counter
        if taught.begins:
            memory.fresh.pop(counter, None)
        for lesson in taught.lessons:
            if isinstance(lesson, ls.Undone):
                for undone in reversed(memory.fresh.pop(counter, ())):
                    self._take_back(undone)
            elif self._take(lesson) and counter:
                memory.fresh.setdefault(counter, []).append(lesson)

    def _take(self, lesson: ls.Lesson) -> bool:
        """Whether it is remembered here."""
        memory = self.memory
        match lesson:
            case ls.Took(service, seconds, came):
                known = memory.occupancies.setdefault(service, Occupancy())
                known.took_s.append(seconds)
                known.came.append(came)
                del known.took_s[:-OCCUPANCIES_KEPT], known.came[:-OCCUPANCIES_KEPT]
                self._forget_samples(service)
            case ls.Gap(seconds) | ls.Break(seconds) | ls.Offset(seconds):
                name, those = self._short(lesson)
                those.append(seconds)
                del those[:-SHORT_KEPT]
                self._samples.pop(("", name), None)
            case ls.Came():
                memory.today.tickets += 1
            case ls.Overtook(one):
                memory.today.overtakers.append(one)
            case ls.Changed(counter, change):
                memory.today.changes.setdefault(counter, []).append(change)
            case ls.DayOver(bookings):
                for service, day in bookings.items():
                    whole = memory.bookings.setdefault(service, Bookings())
                    whole.made += day.made
                    whole.kept += day.kept
                self._day_over()
            case _:
                return False
        return True

    def _take_back(self, lesson: ls.Lesson) -> None:
        """What no longer fitted when it was learned stays forgotten."""
        memory = self.memory
        match lesson:
            case ls.Took(service, seconds):
                known = memory.occupancies[service]
                place = _remove_last(known.took_s, seconds)
                if place is not None:
                    del known.came[place]
                self._forget_samples(service)
            case ls.Gap(seconds) | ls.Break(seconds) | ls.Offset(seconds):
                name, those = self._short(lesson)
                _remove_last(those, seconds)
                self._samples.pop(("", name), None)
            case ls.Overtook(one):
                _remove_last(memory.today.overtakers, one)
            case ls.Changed(counter, change):
                _remove_last(memory.today.changes.get(counter, []), change)
            case _:
                raise ValueError(f"no action teaches {lesson}")

    def _short(self, lesson: ls.Gap | ls.Break | ls.Offset) -> tuple[str, list[float]]:
        match lesson:
            case ls.Gap():
                return "gaps", self.memory.gaps_s
            case ls.Break():
                return "breaks", self.memory.breaks_s
            case ls.Offset():
                return "offsets", self.memory.offsets_s

    def _forget_samples(self, service: str) -> None:
        self._samples.pop((service, "all"), None)
        self._samples.pop((service, "came"), None)

    def occupancy(self, service: str, expected_s: int, *, came: bool = False) -> list[float]:
        """How long a call keeps a counter busy; `came`: somebody is there already."""
        key = (service, "came" if came else "all")
        if key not in self._samples:
            known = self.memory.occupancies.get(service, Occupancy())
            real = known.took_s
            if came:
                real = [took for took, there in zip(real, known.came, strict=True) if there]
            self._samples[key] = sorted([*real, *pseudo(expected_s, PSEUDO - len(real))])
        return self._samples[key]

    def residual_s(self) -> float:
        """How long whoever is just being dealt with keeps a counter busy still, on average. A rest
        begins when they are done; so much earlier it was due."""
        if self._residual_s is None:
            took = [each for known in self.memory.occupancies.values() for each in known.took_s]
            self._residual_s = sum(each * each for each in took) / (2 * sum(took)) if took else 0.0
        return self._residual_s

    def gaps(self) -> list[float]:
        return self._sample("gaps", self.memory.gaps_s, ())

    def breaks(self) -> list[float]:
        return self._sample("breaks", self.memory.breaks_s, USUAL_BREAKS_S)

    def offsets(self) -> list[float]:
        return self._sample("offsets", self.memory.offsets_s, USUAL_OFFSETS_S)

    def shows(self, service: str) -> float:
        """How likely it is that an appointment is kept."""
        bookings = self.memory.bookings
        made = sum(each.made for each in bookings.values()) + USUAL_BOOKINGS
        kept = sum(each.kept for each in bookings.values()) + USUAL_SHOWS
        own = bookings.get(service, Bookings())
        return (own.kept + USUAL_BOOKINGS * kept / made) / (own.made + USUAL_BOOKINGS)

    def rests(
        self, counter: str, tod_ms: int, state: CounterState, since_ms: int
    ) -> list[list[Rest]]:
        """How the counter's days went on that were at this time of day as it is now; empty if too
        few were. `since_ms`: since what time of day it has been so."""
        key = (counter, tod_ms // 60_000, state, since_ms)
        if key not in self._rests:
            if len(self._rests) > 1000:
                self._rests.clear()
            alike: list[tuple[bool, list[Rest]]] = []
            for day in self.memory.counters.get(counter, ()):
                place = bisect_right(day, tod_ms, key=_tod)
                then = day[place - 1] if place else Change(0, CounterState.CLOSED)
                if then.state is state:
                    near = abs(then.tod_ms - since_ms) <= NEAR_MS
                    alike.append((near, _rests_after(day, tod_ms, place, state)))
            same = [rests for near, rests in alike if near]
            rests = same if len(same) >= MATCHING else [rests for _, rests in alike]
            self._rests[key] = rests if len(rests) >= MATCHING else []
        return self._rests[key]

    def overtakers(self) -> list[list[Overtaker]]:
        """Of each past day; none while the days are too few."""
        days = self.memory.overtakers
        return days if len(days) >= MATCHING else []

    def _day_over(self) -> None:
        """Today becomes one of the past days, if anything happened."""
        memory, today = self.memory, self.memory.today
        memory.today = Today()
        memory.fresh.clear()
        self._rests.clear()
        self._residual_s = None
        if not today.tickets:
            return
        for counter in {*memory.counters, *today.changes}:
            days = memory.counters.setdefault(counter, [])
            days.append(today.changes.get(counter, []))
            del days[:-DAYS_KEPT]
        memory.overtakers.append(sorted(today.overtakers, key=_tod_of))
        del memory.overtakers[:-DAYS_KEPT]

    def _sample(self, name: str, real: list[float], usual: tuple[float, ...]) -> list[float]:
        key = ("", name)
        if key not in self._samples:
            self._samples[key] = sorted([*real, *usual[: max(0, PSEUDO - len(real))]])
        return self._samples[key]


def pseudo(expected_s: int, count: int) -> list[float]:
    """Observations that nobody made: log-normal ones with this mean."""
    at = (_NORMAL.inv_cdf((place + 0.5) / count) for place in range(count))
    return [expected_s * exp(PSEUDO_SIGMA * z - PSEUDO_SIGMA**2 / 2) for z in at]


def _rests_after(day: list[Change], tod_ms: int, place: int, then: CounterState) -> list[Rest]:
    """When a counter was not open, after the changes that had been made by then."""
    rests: list[Rest] = []
    from_ms: int | None = None if then is CounterState.OPEN else tod_ms
    for change in day[place:]:
        if change.state is not CounterState.OPEN:
            from_ms = change.tod_ms if from_ms is None else from_ms
        elif from_ms is not None:
            rests.append(Rest(from_ms, change.tod_ms))
            from_ms = None
    if from_ms is not None:
        rests.append(Rest(from_ms, None))
    return rests


def _remove_last(those: list[ItemT], one: ItemT) -> int | None:
    """Where it was, if it was there."""
    for place in range(len(those) - 1, -1, -1):
        if those[place] == one:
            del those[place]
            return place
    return None


def _tod(change: Change) -> int:
    return change.tod_ms


def _tod_of(overtaker: Overtaker) -> int:
    return overtaker.tod_ms
