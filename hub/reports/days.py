"""Local days of a zone, with the hours that the clock on the wall shows in them: pure.

A day has 23 to 25 of them; on the night in which clocks go back, one hour is there twice.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, datetime, timedelta, tzinfo
from typing import NamedTuple

_STEP_MS = 15 * 60_000
"""Zones differ by whole quarters of an hour, and change by them."""
_KEPT = 64
_EARLIEST_MS, _LATEST_MS = 0, 253_000_000_000_000
"""From 1970 to 9987: beyond lie only mistakes."""


class Day(NamedTuple):
    """From local midnight to the next one. `starts_ms`: when each of its `hours` begins."""

    date: str
    weekday: int
    begins_ms: int
    ends_ms: int
    starts_ms: tuple[int, ...]
    hours: tuple[int, ...]

    def place(self, at_ms: int) -> int:
        """Which of its hours this instant lies in."""
        return max(0, bisect_right(self.starts_ms, at_ms) - 1)

    def hour(self, at_ms: int) -> int:
        """What the clock on the wall shows then."""
        return self.hours[self.place(at_ms)]


class Days:
    """The days of a zone, each worked out once while it is asked for."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self._last = Day("", 0, 0, 0, (), ())
        self._known: dict[date, Day] = {}

    def at(self, at_ms: int) -> Day:
        """The day of this instant."""
        day = self._last
        if not day.begins_ms <= at_ms < day.ends_ms:
            sane_ms = min(max(at_ms, _EARLIEST_MS), _LATEST_MS)
            day = self._last = self._of(datetime.fromtimestamp(sane_ms / 1000, self._zone).date())
        return day

    def _of(self, local: date) -> Day:
        known = self._known.get(local)
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._known[local] = self._made(local)
        return known

    def _made(self, local: date) -> Day:
        begins_ms, ends_ms = self._midnight_ms(local), self._midnight_ms(local + timedelta(days=1))
        starts: list[int] = []
        hours: list[int] = []
        offset: timedelta | None = None
        for at_ms in range(begins_ms, ends_ms, _STEP_MS):
            at = datetime.fromtimestamp(at_ms / 1000, self._zone)
            changed = offset is not None and at.utcoffset() != offset
            if not hours or at.hour != hours[-1] or changed:
                starts.append(at_ms)
                hours.append(at.hour)
            offset = at.utcoffset()
        return Day(
            local.isoformat(), local.isoweekday(), begins_ms, ends_ms, tuple(starts), tuple(hours)
        )

    def _midnight_ms(self, local: date) -> int:
        midnight = datetime(local.year, local.month, local.day, tzinfo=self._zone)
        return round(midnight.timestamp() * 1000)
