"""`[[day]]`: ranges that run backwards or never end, dates that are said twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from config.findings import Facts, Finding
from config.values import calendar_day
from config.written import Raw, strings, tables, value_of

LONGEST_DAYS = 366
_HOUSE = ""


def check(raw: Raw) -> Iterator[Finding]:
    seen: dict[tuple[date, str], int] = {}
    for index, entry in tables(raw, "day"):
        first = value_of(entry, "date", calendar_day)
        last = value_of(entry, "to", calendar_day) or first
        if first is None or last is None:
            continue
        facts = {"date": first.isoformat(), "to": last.isoformat()}
        if last < first:
            yield Finding(("day", index, "to"), "config-day-backwards", facts)
        elif (last - first).days >= LONGEST_DAYS:
            yield Finding(("day", index, "to"), "config-day-long", facts)
        else:
            yield from _twice(index, entry, _range(first, last), seen)


def _range(first: date, last: date) -> list[date]:
    return [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]


def _twice(
    index: int, entry: Raw, dates: list[date], seen: dict[tuple[date, str], int]
) -> Iterator[Finding]:
    """The first date only: a range would say the same of every day."""
    concerned = {service for _, service in strings(entry, "services")} or {_HOUSE}
    said = [(each, service) for each in dates for service in sorted(concerned)]
    before = next((key for key in said if key in seen), None)
    if before:
        facts: Facts = {"date": before[0].isoformat(), "first": seen[before] + 1}
        yield Finding(("day", index, "date"), "config-day-twice", facts)
    for key in said:
        seen.setdefault(key, index)
