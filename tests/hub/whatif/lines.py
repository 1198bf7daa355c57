"""Moments of one Monday in Berlin, by their time of day."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from hub.exchange.moment import Moment
from hub.protocol.site import Site
from hub.whatif.record.reading import Reader
from hub.whatif.record.script import Person, Script
from tests.hub.house import site

BERLIN = ZoneInfo("Europe/Berlin")
DAY = "2026-09-28"
MINUTE_MS = 60_000


def at(clock: str, day: str = DAY) -> int:
    hour, minute, *second = map(int, clock.split(":"))
    moment = datetime.fromisoformat(day).replace(
        hour=hour, minute=minute, second=second[0] if second else 0, tzinfo=BERLIN
    )
    return round(moment.timestamp() * 1000)


def minutes(number: float) -> int:
    return round(number * MINUTE_MS)


def line(clock: str, event: str, ticket: str = "", **facts: str | int) -> Moment:
    """`sched` and `day` may be given as they are written."""
    day = str(facts.pop("day", DAY))
    sched = facts.pop("sched", None)
    sched_ms = None if sched is None else at(str(sched), str(facts.pop("sched_day", DAY)))
    return Moment(at(clock, day), event, ticket, sched_ms=sched_ms, **facts)  # type: ignore[arg-type]


def read(*lines: Moment, of: Site | None = None) -> Script:
    """The last day of them."""
    return [day.script for day in Reader(of or site()).days(lines)][-1]


def person(script: Script, ticket: str) -> Person:
    return next(one for one in script.people if one.ticket == ticket)
