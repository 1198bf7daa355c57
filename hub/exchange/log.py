"""The event table for exchange, line by line; a broken line is named and left out.

Times are kept as the log's wall clock shows them, in milliseconds since 1970 as if that were UTC:
so a day has its hours whatever the zone, and a log without offsets needs none.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, tzinfo
from functools import lru_cache
from typing import NamedTuple

from hub.protocol.site import VisitorClass
from hub.queueing.hours import DAY_S

COLUMNS = ("time", "event", "ticket", "service", "counter", "cls", "sched", "note")
NEEDED = ("time", "event")
OF_TICKETS = frozenset(
    {
        *("booked", "issue", "call", "recall", "start", "finish", "transfer", "no_show", "miss"),
        *("requeue", "park", "unpark", "cancel", "undo", "reopen", "auto_close"),
    }
)
AT_COUNTER = frozenset({"call", "direct", "open", "pause", "close"})
OF_A_SERVICE = frozenset({"booked", "issue", "direct"})
KNOWN = OF_TICKETS | AT_COUNTER | {"refused", "feedback"}
_CLASSES = {cls.value: cls for cls in VisitorClass} | {"": VisitorClass.WALKIN}


class Line(NamedTuple):
    """One event of the log. `suffix`: the offset from UTC as it was written."""

    number: int
    at_ms: int
    event: str
    ticket: str
    service: str
    counter: str
    cls: VisitorClass
    sched_ms: int | None
    note: str
    suffix: str


class Broken(NamedTuple):
    """A line that means nothing. `reason`: the id of a text that says why, `facts` fill it."""

    number: int
    reason: str
    facts: dict[str, str] = {}


class NotALog(Exception):
    """The file as a whole is not such a table, for it lacks this column."""

    def __init__(self, column: str) -> None:
        super().__init__(column)
        self.column = column


def read(lines: Iterable[str], zone: tzinfo | None = None) -> Iterator[Line | Broken]:
    """`zone`: that of the site; times with an offset are shown by its clocks. Raises `NotALog`."""
    rows = csv.reader(line.replace("\0", "") for line in lines)
    header = [name.strip().lower().lstrip("\ufeff") for name in next(rows, ())]
    for column in NEEDED:
        if column not in header:
            raise NotALog(column)
    places = [header.index(name) if name in header else -1 for name in COLUMNS]
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Broken(rows.line_num, "replay-no-row", {"reason": str(error)})
            continue
        if row:
            yield _line(rows.line_num, row, places, zone)


def _line(number: int, row: list[str], places: list[int], zone: tzinfo | None) -> Line | Broken:
    time, event, ticket, service, counter, cls, sched, note = (
        row[place].strip() if 0 <= place < len(row) else "" for place in places
    )
    known_cls, at = _CLASSES.get(cls), _instant(time, zone)
    if event not in KNOWN:
        return Broken(number, "replay-no-event", {"event": event})
    if known_cls is None:
        return Broken(number, "replay-no-class", {"cls": cls})
    if at is None:
        return Broken(number, "replay-no-time", {"time": time})
    for column, needed, given in (
        ("ticket", OF_TICKETS, ticket),
        ("counter", AT_COUNTER, counter),
        ("service", OF_A_SERVICE, service),
    ):
        if event in needed and not given:
            return Broken(number, "replay-field-missing", {"event": event, "column": column})
    at_ms, suffix = at
    sched_ms = None
    if sched:
        sched_ms = _scheduled(sched, at_ms, zone)
        if sched_ms is None:
            return Broken(number, "replay-no-time", {"time": sched})
    return Line(number, at_ms, event, ticket, service, counter, known_cls, sched_ms, note, suffix)


def _instant(text: str, zone: tzinfo | None) -> tuple[int, str] | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    if at.tzinfo is not None and zone is not None:
        at = at.astimezone(zone)
    suffix = at.strftime("%z") if at.tzinfo else ""
    return _wall_ms(at), f"{suffix[:3]}:{suffix[3:5]}" if suffix else ""


def _scheduled(text: str, at_ms: int, zone: tzinfo | None) -> int | None:
    try:
        second = float(text)
    except ValueError:
        booked = _instant(text, zone)
        return booked[0] if booked else None
    return (
        at_ms - at_ms % (DAY_S * 1000) + round(second * 1000) if 0 <= second < 2 * DAY_S else None
    )


@lru_cache(maxsize=64)
def _midnight_ms(year: int, month: int, day: int) -> int:
    return int(datetime(year, month, day, tzinfo=UTC).timestamp()) * 1000


def _wall_ms(at: datetime) -> int:
    """What the clock on the wall shows."""
    seconds = at.hour * 3600 + at.minute * 60 + at.second
    return _midnight_ms(at.year, at.month, at.day) + seconds * 1000 + at.microsecond // 1000


def written(at_ms: int, suffix: str) -> str:
    """A time as such a log writes it."""
    at = datetime.fromtimestamp(at_ms / 1000, UTC)
    exact = "milliseconds" if at_ms % 1000 else "seconds"
    return at.replace(tzinfo=None).isoformat(timespec=exact) + suffix
