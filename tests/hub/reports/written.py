"""Days written by hand: a line for each moment, by the clock on the wall in Berlin.

09:00 issue T1 pass cls=prio
09:05:30 call T1 @3
2026-10-25T02:30+2 …            (a date, and which of two such hours it is)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hub.exchange.moment import Moment
from hub.reports.facts import AppointmentFact, OpenFact, SegmentFact, VisitFact
from hub.reports.gather import Gatherer, Rows
from hub.reports.terms import Terms

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = "2026-03-02"
MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS
_TIME = re.compile(r"(?:(\d{4}-\d\d-\d\d)T)?(\d\d):(\d\d)(?::(\d\d))?(\+2)?")


def at(clock: str, day: str = MONDAY) -> int:
    """When the clock shows this; `+2`: the second time."""
    found = _TIME.fullmatch(clock)
    assert found, clock
    date, hour, minute, second, again = found.groups()
    midnight = datetime.fromisoformat(date or day)
    shown = midnight + timedelta(hours=int(hour), minutes=int(minute), seconds=int(second or 0))
    return round(shown.replace(tzinfo=BERLIN, fold=1 if again else 0).timestamp() * 1000)


def moments(text: str, day: str = MONDAY) -> Iterator[Moment]:
    """What is written there."""
    for line in filter(None, map(str.strip, text.splitlines())):
        clock, event, *words = line.split()
        facts: dict[str, Any] = {}
        bare: list[str] = []
        for word in words:
            name, equals, value = word.partition("=")
            if equals:
                facts[name] = value.replace("_", " ") if name == "note" else value
            elif word.startswith("@"):
                facts["counter"] = word[1:]
            else:
                bare.append(word)
        if "sched" in facts:
            facts["sched_ms"] = at(facts.pop("sched"), day)
        facts.update(zip(("ticket", "service"), bare, strict=False))
        yield Moment(at(clock, day), event, **facts)


class Gathered:
    """The rows of a text."""

    def __init__(self, rows: Rows, left_out: dict[str, int]) -> None:
        self.rows, self.left_out = rows, left_out

    def visit(self, ticket: str = "T1") -> VisitFact:
        [visit] = (one for one in self.rows["visits"] if one.ticket == ticket)
        assert isinstance(visit, VisitFact)
        return visit

    def segments(self, ticket: str = "T1") -> list[SegmentFact]:
        return [one for one in self.rows["segments"] if one.ticket == ticket]

    def segment(self, ticket: str = "T1") -> SegmentFact:
        [segment] = self.segments(ticket)
        return segment

    def appointment(self, ticket: str = "T1") -> AppointmentFact:
        [appointment] = (one for one in self.rows["appointments"] if one.ticket == ticket)
        assert isinstance(appointment, AppointmentFact)
        return appointment

    def open_hours(self) -> dict[tuple[str, int, str], int]:
        """Minutes by day, hour and counter."""
        rows: list[OpenFact] = self.rows["open_hours"]
        return {(row.day, row.hour, row.counter): row.open_ms // MINUTE_MS for row in rows}


def gathered(text: str, day: str = MONDAY, terms: Terms | None = None) -> Gathered:
    """The rows of a text once its last day is over."""
    gatherer = Gatherer(BERLIN, terms)
    for moment in moments(text, day):
        gatherer.take(moment)
    gatherer.finish_day()
    return Gathered(gatherer.finished(), dict(gatherer.left_out))


def so_far(text: str, now: str, day: str = MONDAY) -> Gathered:
    """The rows of a day that runs."""
    gatherer = Gatherer(BERLIN)
    for moment in moments(text, day):
        gatherer.take(moment)
    return Gathered(gatherer.today(at(now, day)), dict(gatherer.left_out))
