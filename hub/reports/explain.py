"""How a figure came about for one visit: from the definition back to the events.

The very conditions that count a figure are asked about the rows of one ticket; and for each instant
in these rows the journal's events are named that told it.
"""

from __future__ import annotations

from contextlib import closing
from typing import Any
from zoneinfo import ZoneInfo

import duckdb
import msgspec

from hub.reports.columns import COLUMNS
from hub.reports.facts import INNER
from hub.reports.figures.asking import NoFigure
from hub.reports.figures.definition import MINUTE_MS, Definition, Source
from hub.reports.figures.definitions import DEFINITIONS
from hub.reports.figures.model import Asked
from hub.reports.figures.query import parameters, verdict
from hub.reports.store import FiguresStore
from hub.reports.trail import LABEL, Records, Step, trail

OF_TICKETS = ("visits", "segments", "appointments")
"""Tables that say of which ticket a row is."""
INSTANTS = (
    "made_ms", "sched_ms", "issued_ms", "queued_ms", "first_call_ms", "call_ms", "last_call_ms",
    "start_ms", "end_ms", "ended_ms",
)  # fmt: skip
_UNSAID = frozenset({"language", *INNER})


class NoCase(LookupError):
    """There is no such visit."""


class ManyCases(LookupError):
    """The number was given out more than once that day. `labels`: of these visits."""

    def __init__(self, labels: list[str]) -> None:
        super().__init__(", ".join(labels))
        self.labels = labels


class NotOfVisits(LookupError):
    """The cases of this figure are not visits."""


class Instant(msgspec.Struct, frozen=True):
    """A column of a row, and the events that told it (empty: none, or there is no journal)."""

    column: str
    at_ms: int
    seqs: tuple[int, ...]


class Row(msgspec.Struct, frozen=True):
    """A row of a table as a case. `counts`: it is a case and was not left out.

    `value`: what it adds, in `unit`. `hit`: whether the figure's share counts it.
    """

    table: str
    columns: dict[str, Any]
    instants: list[Instant]
    case: bool
    counts: bool
    left_out: str
    value: float | None
    unit: str
    hit: bool | None


class Explained(msgspec.Struct, frozen=True):
    """`rows`: those of the figure's own table. `steps`: what the journal says of the ticket."""

    figure: str
    ticket: str
    number: str
    day: str
    rows: list[Row]
    steps: list[Step]
    conditions: list[str]
    """The definition, in SQL."""


def explain(
    store: FiguresStore, journal: Records | None, figure: str, case: str, day: str = ""
) -> Explained:
    """`case`: a label ("e123"), or a number as printed ("A017") of that day (empty: the newest).

    `journal`: `None` for an imported log, of which nothing is kept but the rows. Raises `NoFigure`,
    `NotOfVisits`, `NoCase`, `ManyCases`, `FiguresUnreadable`.
    """
    definition = DEFINITIONS.get(figure)
    if definition is None:
        raise NoFigure(figure)
    sources = [source for source in definition.sources if source.table in OF_TICKETS]
    if not sources:
        raise NotOfVisits(figure)
    with closing(store.connect(day, day)) as connection:
        ticket, number, its_day = _found(connection, case, day)
        steps: list[Step] = []
        if journal is not None:
            steps = trail(journal, ticket, its_day, ZoneInfo(store.head.timezone or "UTC"))
        rows = [
            row
            for source in sources
            for row in _rows(connection, definition, source, ticket, its_day, steps)
        ]
    return Explained(
        figure,
        ticket,
        number,
        its_day,
        rows,
        steps,
        [line for source in sources for line in _conditions(source)],
    )


def _found(connection: duckdb.DuckDBPyConnection, case: str, day: str) -> tuple[str, str, str]:
    """Label, number and day of the visit, or of an appointment that nobody came to."""
    column = "ticket" if LABEL.fullmatch(case) else "number"
    sql = f"SELECT ticket, number, day FROM visits WHERE {column} = $case"
    found = connection.execute(sql, {"case": case}).fetchall()
    if column == "number":
        its_day = day or max((row[2] for row in found), default="")
        found = [row for row in found if row[2] == its_day]
    if column == "ticket" or not found:
        sql = "SELECT ticket, '', day FROM appointments WHERE ticket = $case"
        found = found or connection.execute(sql, {"case": case}).fetchall()
    if not found:
        sql = "SELECT ticket, number, day FROM visits WHERE ticket = $case"
        found = connection.execute(sql, {"case": case}).fetchall()
    if not found:
        raise NoCase(case)
    if len({row[0] for row in found}) > 1:
        raise ManyCases(sorted(row[0] for row in found))
    ticket, number, its_day = max(found, key=lambda row: str(row[2]))
    return str(ticket), str(number), str(its_day)


def _rows(
    connection: duckdb.DuckDBPyConnection,
    definition: Definition,
    source: Source,
    ticket: str,
    day: str,
    steps: list[Step],
) -> list[Row]:
    names = [name for name in COLUMNS[source.table] if name not in _UNSAID]
    divisor, unit = _unit(definition, source)
    sql = verdict(source, names)
    given = parameters(sql, Asked(first=day, last=day)) | {"ticket": ticket}
    rows = []
    for *columns, case, left_out, value, hit in connection.execute(sql, given).fetchall():
        row = dict(zip(names, columns, strict=True))
        rows.append(
            Row(
                source.table,
                row,
                [
                    Instant(name, at_ms, _told_by(name, at_ms, steps))
                    for name in INSTANTS
                    if (at_ms := row.get(name)) is not None
                ],
                case,
                case and not left_out,
                left_out if case else "",
                None if value is None else value / divisor,
                unit,
                hit,
            )
        )
    return rows


def _told_by(column: str, at_ms: int, steps: list[Step]) -> tuple[int, ...]:
    """The end of what nobody ended is midnight, whenever the hub came to close it."""
    told = tuple(step.seq for step in steps if step.tells(at_ms))
    if told or column not in ("end_ms", "ended_ms"):
        return told
    return tuple(step.seq for step in steps if step.event == "VisitClosed" and not step.taken_back)


def _unit(definition: Definition, source: Source) -> tuple[float, str]:
    """What the value of one case is counted in, and how much of it is one of these."""
    if definition.over is None:
        return definition.divisor, definition.unit
    return (1, "count") if source.value == "1" else (MINUTE_MS, "min")


def _conditions(source: Source) -> list[str]:
    return [
        f"FROM {source.table} WHERE {source.cases}",
        *(f"left out: {why} WHERE {is_so}" for why, is_so in source.reasons()),
        *([f"value: {source.value}"] if source.value else []),
        *([f"counted in the share: {source.hit}"] if source.hit else []),
    ]
