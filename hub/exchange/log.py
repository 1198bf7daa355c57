"""The event table for exchange, line by line; a broken line is named and left out.

`read` keeps times as the log's wall clock shows them, in milliseconds since 1970 as if that were
UTC: so a day has its hours whatever the zone, and a log without offsets needs none. `moments` tells
the instants themselves, and needs the zone of the site where a time has no offset.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache, partial
from typing import NamedTuple

from hub.exchange import moment as mo
from hub.exchange.moment import Moment
from hub.exchange.rows import QuoteOpen, rows
from hub.protocol.site import VisitorClass
from hub.queueing.hours import DAY_S

COLUMNS = (
    *("time", "event", "ticket", "service", "counter", "cls", "sched", "note"),
    *("number", "kiosk", "language"),
)
NEEDED = ("time", "event")
OF_TICKETS = frozenset(
    {
        *(mo.BOOKED, mo.ISSUE, mo.CALL, mo.RECALL, mo.START, mo.FINISH, mo.TRANSFER, mo.NO_SHOW),
        *(mo.MISS, mo.REQUEUE, mo.PARK, mo.UNPARK, mo.CANCEL, mo.UNDO, mo.REOPEN, mo.AUTO_CLOSE),
        mo.VOID,
    }
)
AT_COUNTER = frozenset({mo.CALL, mo.DIRECT, mo.OPEN, mo.PAUSE, mo.CLOSE})
OF_A_SERVICE = frozenset({mo.BOOKED, mo.ISSUE, mo.DIRECT, mo.LEAD})
KNOWN = OF_TICKETS | AT_COUNTER | {mo.REFUSED, mo.FEEDBACK, mo.CLOCK, mo.LEAD}
_BEGIN = frozenset({mo.BOOKED, mo.ISSUE, mo.DIRECT, mo.REFUSED})
_CLASSES = {cls.value: cls for cls in VisitorClass} | {"": VisitorClass.WALKIN}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MS = timedelta(milliseconds=1)

_Reading = Callable[[str], tuple[int, datetime] | None]
"""A time as it is written → the milliseconds that it means, and what it says."""


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
    printed: str = ""
    """The number that stands on the ticket."""
    kiosk: str = ""
    language: str = ""
    classed: bool = False
    """Whether it says `cls` itself, or the booked time from which that follows."""


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
    return _read(lines, partial(_on_the_wall, zone))


def moments(lines: Iterable[str], zone: tzinfo) -> Iterator[Moment | Broken]:
    """`zone`: where times without an offset are local; of an hour that the clock shows twice they
    mean the first. A direct service without a ticket gets a label of its own, and a line without a
    class none: it may be booked. Raises `NotALog`."""
    for line in _read(lines, partial(_exactly, zone)):
        if isinstance(line, Broken):
            yield line
            continue
        direct = line.event == mo.DIRECT and not line.ticket
        yield Moment(
            line.at_ms,
            line.event,
            f"{mo.DIRECT} {line.number}" if direct else line.ticket,
            line.service,
            line.counter,
            line.cls.value if line.event in _BEGIN and line.classed else "",
            line.sched_ms,
            line.note,
            line.printed,
            line.kiosk,
            line.language,
        )


def _read(lines: Iterable[str], reading: _Reading) -> Iterator[Line | Broken]:
    table = rows(lines)
    _, first = next(table, (1, []))
    header = [] if isinstance(first, csv.Error) else first
    header = [name.strip().lower().lstrip("\ufeff") for name in header]
    for column in NEEDED:
        if column not in header:
            raise NotALog(column)
    places = [header.index(name) if name in header else -1 for name in COLUMNS]
    for number, row in table:
        if isinstance(row, QuoteOpen):
            yield Broken(number, "replay-quote-open")
        elif isinstance(row, csv.Error):
            yield Broken(number, "replay-no-row", {"reason": str(row)})
        elif row:
            yield _line(number, row, places, reading)


def _line(number: int, row: list[str], places: list[int], reading: _Reading) -> Line | Broken:
    time, event, ticket, service, counter, cls, sched, note, printed, kiosk, language = (
        row[place].strip() if 0 <= place < len(row) else "" for place in places
    )
    known_cls, at = _CLASSES.get(cls), reading(time)
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
    sched_ms = None
    if sched:
        sched_ms = _scheduled(sched, at[1], reading)
        if sched_ms is None:
            return Broken(number, "replay-no-time", {"time": sched})
        if not cls:
            known_cls = VisitorClass.APPOINTMENT
    return Line(
        number,
        at[0],
        event,
        ticket,
        service,
        counter,
        known_cls,
        sched_ms,
        note,
        _suffix(at[1]),
        printed,
        kiosk,
        language,
        bool(cls or sched),
    )


def _on_the_wall(zone: tzinfo | None, text: str) -> tuple[int, datetime] | None:
    at = _written_at(text, zone)
    if at is None:
        return None
    seconds = at.hour * 3600 + at.minute * 60 + at.second
    shown_ms = _midnight_ms(at.year, at.month, at.day) + seconds * 1000 + at.microsecond // 1000
    return shown_ms, at


def _exactly(zone: tzinfo, text: str) -> tuple[int, datetime] | None:
    at = _written_at(text, zone)
    if at is None:
        return None
    at = at if at.tzinfo else at.replace(tzinfo=zone)
    return (at - _EPOCH) // _MS, at


def _written_at(text: str, zone: tzinfo | None) -> datetime | None:
    """What has an offset is shown by the clocks of the zone."""
    try:
        at = datetime.fromisoformat(text)
        return at.astimezone(zone) if at.tzinfo and zone else at
    except (ValueError, OverflowError):  # no time, or in the year 0
        return None


def _scheduled(text: str, at: datetime, reading: _Reading) -> int | None:
    try:
        second = float(text)
    except ValueError:
        said = reading(text)
        return said[0] if said else None
    if not 0 <= second < 2 * DAY_S:
        return None
    # Its clock on the wall, on the day of the line.
    midnight = datetime(at.year, at.month, at.day)  # noqa: DTZ001
    try:
        shown = midnight + timedelta(milliseconds=round(second * 1000))
    except OverflowError:
        return None
    booked = reading(shown.isoformat())
    return booked[0] if booked else None


def _suffix(at: datetime) -> str:
    suffix = at.strftime("%z") if at.tzinfo else ""
    return f"{suffix[:3]}:{suffix[3:5]}" if suffix else ""


@lru_cache(maxsize=64)
def _midnight_ms(year: int, month: int, day: int) -> int:
    return int(datetime(year, month, day, tzinfo=UTC).timestamp()) * 1000


def written(at_ms: int, suffix: str) -> str:
    """A time as such a log writes it."""
    at = datetime.fromtimestamp(at_ms / 1000, UTC)
    exact = "milliseconds" if at_ms % 1000 else "seconds"
    return at.replace(tzinfo=None).isoformat(timespec=exact) + suffix
