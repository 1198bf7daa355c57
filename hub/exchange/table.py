"""Moments as lines of the event table: CSV, times with their offset from UTC in the site's zone."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TextIO

from hub.exchange.log import COLUMNS
from hub.exchange.moment import Moment

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def write(moments: Iterable[Moment], into: TextIO, zone: tzinfo) -> None:
    """The whole table with its header. `into` is opened with `newline=""`."""
    writer = csv.writer(into, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows(moments, zone))


def rows(moments: Iterable[Moment], zone: tzinfo) -> Iterator[tuple[str, ...]]:
    """The values of the columns, line by line."""
    for at_ms, event, ticket, service, counter, cls, sched_ms, *rest in moments:
        sched = "" if sched_ms is None else clock_time(sched_ms, zone)
        yield (clock_time(at_ms, zone), event, ticket, service, counter, cls, sched, *rest)


def clock_time(at_ms: int, zone: tzinfo) -> str:
    """As the clocks there showed it, exact to what it has: 2026-09-28T09:00:00+02:00."""
    at = (_EPOCH + timedelta(milliseconds=at_ms)).astimezone(zone)
    return at.isoformat(timespec="milliseconds" if at_ms % 1000 else "seconds")
