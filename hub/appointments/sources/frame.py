"""What a reader has to know of the house: its time zone, its services, how far to look ahead.

The rule for the nights in which clocks change (as RFC 5545 has it for written times): a time that
comes twice is the first of the two; a time that does not come at all is counted with the offset
from before, so 02:30 becomes 03:30. A repeating appointment follows the same rule instead of being
left out on that day: whoever has it will be there.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import msgspec

_BEFORE = timedelta(hours=3)
"""No clock is moved by more."""


class Window(msgspec.Struct, frozen=True):
    """From the start of today; what lies outside is none of the hub's business."""

    start_ms: int
    end_ms: int

    def __contains__(self, at_ms: int) -> bool:
        return self.start_ms <= at_ms < self.end_ms


class Frame(msgspec.Struct, frozen=True):
    """`source`: whose appointments these are; `secret`: with which ids and codes are made."""

    source: str
    window: Window
    zone: ZoneInfo
    services: frozenset[str]
    secret: bytes
    complete: bool = True
    """The source holds all of its appointments: what is not there any more has been deleted."""


class Moment(msgspec.Struct, frozen=True):
    """A time as it was written. Without a zone it is the time of the house."""

    wall: datetime
    zone: tzinfo | None = None
    all_day: bool = False


def window(now_ms: int, days: int, zone: ZoneInfo) -> Window:
    """From the start of today to the end of so many days later."""
    today = datetime.fromtimestamp(now_ms / 1000, zone).date()
    start = datetime.combine(today, time())
    end = datetime.combine(today + timedelta(days=days + 1), time())
    return Window(instant_ms(start, zone), instant_ms(end, zone))


def instant_ms(wall: datetime, zone: tzinfo) -> int:
    """Unix milliseconds at which clocks of this zone show this; by the rule above."""
    aware = wall.replace(tzinfo=zone, fold=0)
    shown = aware.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0)
    if shown != wall:
        offset = (wall - _BEFORE).replace(tzinfo=zone).utcoffset() or timedelta()
        aware = (wall - offset).replace(tzinfo=UTC)
    return int(aware.timestamp() * 1000)


def wall_at(at_ms: int, zone: tzinfo) -> datetime:
    """What clocks of this zone show."""
    return datetime.fromtimestamp(at_ms / 1000, zone).replace(tzinfo=None, fold=0)
