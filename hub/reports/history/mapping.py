"""Another system's log as lines of our event table: pure.

Every line stays where it is (what is left out becomes an empty one), so that a complaint names the
line of the file. What cannot be made out is passed on as it is written: the reader of our table
says then what is wrong with it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from hub.exchange.log import COLUMNS, NEEDED, NotALog
from hub.exchange.rows import QuoteOpen, rows

_TIME, _EVENT, _SCHED = COLUMNS.index("time"), COLUMNS.index("event"), COLUMNS.index("sched")
_SERVICE, _COUNTER = COLUMNS.index("service"), COLUMNS.index("counter")
_CLS, _NOTE = COLUMNS.index("cls"), COLUMNS.index("note")
_NO_DATE = datetime(1900, 1, 1)  # noqa: DTZ001  what strptime says of a time without one


@dataclass(frozen=True)
class Translation:
    """How that log says what ours says. `columns`: the names of theirs, by ours; several are read
    as one, with a space between. `ignored`: events that mean nothing here. `delimiter`: empty, the
    header tells."""

    delimiter: str = ""
    time_format: str = ""
    sched_format: str = ""
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    events: Mapping[str, str] = field(default_factory=dict)
    services: Mapping[str, str] = field(default_factory=dict)
    counters: Mapping[str, str] = field(default_factory=dict)
    classes: Mapping[str, str] = field(default_factory=dict)
    ignored: frozenset[str] = frozenset()


class _Line:
    """Where a CSV writer writes to."""

    def write(self, text: str) -> str:
        return text


def translated(lines: Iterable[str], by: Translation) -> Iterator[str]:
    """The lines of our table, header first. Raises `NotALog` with the name of a missing column."""
    given, number = rows(lines, by.delimiter), 1
    writer = csv.writer(_Line(), lineterminator="\n")
    _, first = next(given, (1, []))
    header = [] if isinstance(first, csv.Error) else first
    places = _places([name.strip().lstrip("\ufeff") for name in header], by)
    yield writer.writerow(COLUMNS)
    for begins, row in given:
        yield from ["\n"] * (begins - number - 1)  # what the row before took more than one
        number = begins
        if isinstance(row, QuoteOpen):
            yield '"\n'  # as broken as theirs
        elif isinstance(row, csv.Error):
            yield writer.writerow(["", str(row), *[""] * (len(COLUMNS) - 2)])
        else:
            values = _values(row, places, by)
            yield writer.writerow(values) if values else "\n"


def _places(header: list[str], by: Translation) -> list[tuple[int, ...]]:
    """By column of ours: which ones of theirs."""
    where = {name.lower(): place for place, name in reversed(list(enumerate(header)))}
    places: list[tuple[int, ...]] = []
    for ours in COLUMNS:
        theirs = by.columns.get(ours, (ours,))
        missing = [name for name in theirs if name.strip().lower() not in where]
        if missing and (ours in NEEDED or theirs != (ours,)):
            raise NotALog(missing[0])
        places.append(() if missing else tuple(where[name.strip().lower()] for name in theirs))
    return places


def _values(row: list[str], places: list[tuple[int, ...]], by: Translation) -> list[str]:
    """None for a line without a meaning."""
    if not any(row):
        return []
    values = [" ".join(_at(row, place) for place in some).strip() for some in places]
    event = values[_EVENT]
    if event in by.ignored:
        return []
    values[_EVENT] = by.events.get(event, event)
    values[_SERVICE] = by.services.get(values[_SERVICE], values[_SERVICE])
    values[_COUNTER] = by.counters.get(values[_COUNTER], values[_COUNTER])
    values[_CLS] = by.classes.get(values[_CLS], values[_CLS])
    if values[_EVENT] == "transfer":
        values[_NOTE] = by.services.get(values[_NOTE], values[_NOTE])
    if by.time_format:
        values[_TIME] = _time(values[_TIME], by.time_format)
    if by.sched_format:
        values[_SCHED] = _time(values[_SCHED], by.sched_format)
    return values


def _at(row: list[str], place: int) -> str:
    return " ".join(row[place].split()) if place < len(row) else ""


def _time(text: str, as_written: str) -> str:
    """In ISO 8601; a time of day as seconds since midnight."""
    try:
        at = datetime.strptime(text, as_written)  # noqa: DTZ007  that of the site
    except ValueError:
        return text
    if at.date() == _NO_DATE.date():
        return str((at - _NO_DATE).total_seconds())
    return at.isoformat()
