"""How long counters were open, by hours of local days: pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from hub.exchange import moment as of
from hub.exchange.moment import Moment
from hub.reports.days import Days
from hub.reports.facts import OpenFact


class Interval(NamedTuple):
    """A counter was open. `invalid`: why this must not be counted."""

    counter: str
    from_ms: int
    to_ms: int
    invalid: str = ""


class Opening:
    """Which counters are open, and when they were so today."""

    def __init__(self, since_ms: dict[str, int], intervals: list[Interval]) -> None:
        self.since_ms, self.intervals = since_ms, intervals

    def take(self, moment: Moment) -> None:
        """A counter opens, pauses or closes."""
        counter, at_ms = moment.counter, moment.at_ms
        if moment.event == of.OPEN:
            self.since_ms.setdefault(counter, at_ms)
        elif counter in self.since_ms:
            self._ended(counter, self.since_ms.pop(counter), at_ms)

    def jump(self, at_ms: int, by_ms: int | None) -> None:
        """The clock is at `at_ms` after a jump: both sides of it are measured by themselves.

        `by_ms`: how far it jumped; `None`: nobody knows, so what came before is not known either.
        """
        for counter, since_ms in self.since_ms.items():
            if by_ms is None:
                self.intervals.append(Interval(counter, since_ms, since_ms, "clock"))
            elif at_ms - by_ms > since_ms:
                self._ended(counter, since_ms, at_ms - by_ms)
            self.since_ms[counter] = at_ms

    def rows(self, days: Days, closed_ms: int | None, now_ms: int) -> list[OpenFact]:
        """`closed_ms`: when the day ended; before, counters that are open are so until now."""
        until_ms, invalid = (now_ms, "") if closed_ms is None else (closed_ms, "auto_close")
        going = (
            Interval(counter, since_ms, max(since_ms, until_ms), invalid)
            for counter, since_ms in self.since_ms.items()
        )
        return open_rows([*self.intervals, *going], days)

    def _ended(self, counter: str, since_ms: int, at_ms: int) -> None:
        negative = at_ms < since_ms
        self.intervals.append(
            Interval(counter, since_ms, max(since_ms, at_ms), "negative" if negative else "")
        )


def open_rows(intervals: Iterable[Interval], days: Days) -> list[OpenFact]:
    """One for each counter and hour; of the hour that a night has twice, one for both."""
    open_ms: dict[tuple[str, int, int, str], int] = {}
    invalid: dict[tuple[str, int, int, str], str] = {}
    for counter, from_ms, to_ms, reason in intervals:
        at_ms = from_ms
        while True:
            day = days.at(at_ms)
            place = day.place(at_ms)
            ends_ms = day.starts_ms[place + 1] if place + 1 < len(day.starts_ms) else day.ends_ms
            until_ms = min(ends_ms, to_ms)
            key = (day.date, day.hours[place], day.weekday, counter)
            open_ms[key] = open_ms.get(key, 0) + until_ms - at_ms
            if reason:
                invalid.setdefault(key, reason)
            at_ms = until_ms
            if at_ms >= to_ms:
                break
    return [
        OpenFact(
            day, hour, weekday, counter, took_ms, invalid.get((day, hour, weekday, counter), "")
        )
        for (day, hour, weekday, counter), took_ms in open_ms.items()
        if took_ms or (day, hour, weekday, counter) in invalid
    ]
