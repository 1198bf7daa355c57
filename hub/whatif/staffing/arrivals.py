"""A table of arrivals, for a house that has no history yet: `time,service,arrivals`, a line for
each half hour and service. What it does not name is 0."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable

from hub.whatif.staffing.demand import SLOT_S, SLOTS

COLUMNS = ("time", "service", "arrivals")
_TIME = re.compile(r"(\d{1,2}):(\d{2})")


class WrongTable(Exception):
    """`reason`: the id of a sentence, `facts` fill it. `line`: 0 for the table as a whole."""

    def __init__(self, line: int, reason: str, **facts: str) -> None:
        super().__init__(reason)
        self.line, self.reason, self.facts = line, reason, facts


def read_arrivals(lines: Iterable[str], services: Iterable[str]) -> dict[str, list[float]]:
    """By service, of each half hour from midnight; a time in it counts for it. Raises
    `WrongTable`."""
    rows = csv.reader(lines)
    header = [name.strip().lower().lstrip("\ufeff") for name in next(rows, ())]
    for column in COLUMNS:
        if column not in header:
            raise WrongTable(0, "whatif-staffing-no-table", column=column)
    places = [header.index(column) for column in COLUMNS]
    known = set(services)
    come: dict[str, list[float]] = {}
    for row in rows:
        if not any(row):
            continue
        time, service, many = (row[place].strip() if place < len(row) else "" for place in places)
        slot = _slot(time)
        if slot is None:
            raise WrongTable(rows.line_num, "whatif-staffing-no-time", value=time)
        if service not in known:
            raise WrongTable(rows.line_num, "whatif-no-service", word=service)
        number = _number(many)
        if number is None:
            raise WrongTable(rows.line_num, "whatif-staffing-no-number", value=many)
        come.setdefault(service, [0.0] * SLOTS)[slot] += number
    return come


def _slot(written: str) -> int | None:
    found = _TIME.fullmatch(written)
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return (int(found[1]) * 3600 + int(found[2]) * 60) // SLOT_S


def _number(written: str) -> float | None:
    try:
        number = float(written)
    except ValueError:
        return None
    return number if 0 <= number < 10_000 else None  # nan is neither
