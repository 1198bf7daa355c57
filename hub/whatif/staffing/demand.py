"""How many come in each half hour of a day, for what, and how long each keeps a counter busy. Pure.

A stretch of a visit is one that comes: whoever is handed on comes twice. Who has an appointment
comes at its time, or later.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hub.reports.gather import Rows

SLOT_S = 1800
SLOTS = 48
FEW = 5
"""Of fewer durations the configured one is taken."""

Come = Mapping[str, Sequence[float]]
"""By service: how many come in each half hour, from midnight."""


class Demand(NamedTuple):
    """`busy_s`: of each service, until the counter is ready for the next. `days`: of so many."""

    come: Come
    busy_s: Mapping[str, float]
    days: int


def come_on(rows: Rows, zone: ZoneInfo) -> dict[str, list[float]]:
    """Of one day's facts."""
    booked = {visit.ticket: visit.sched_ms for visit in rows["visits"]}
    counts: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * SLOTS)
    for one in rows["segments"]:
        at_ms = one.queued_ms
        if one.part == 1:
            at_ms = max(at_ms, booked.get(one.ticket) or 0)
        at = datetime.fromtimestamp(at_ms / 1000, zone)
        counts[one.service][(at.hour * 3600 + at.minute * 60) // SLOT_S] += 1
    return dict(counts)


def busy(days: Iterable[Rows], expected_s: Mapping[str, int], ready_s: float) -> dict[str, float]:
    """Mean occupancy of each service, calls to those who were not there included; `ready_s` comes
    on top of each. Where there are few, as configured."""
    total_ms: Counter[str] = Counter()
    count: Counter[str] = Counter()
    for rows in days:
        for one in rows["segments"]:
            if one.occupancy_ms is not None and not one.invalid:
                total_ms[one.service] += one.occupancy_ms
                count[one.service] += 1
    return {
        service: ready_s
        + (total_ms[service] / count[service] / 1000 if count[service] >= FEW else usual_s)
        for service, usual_s in expected_s.items()
    }


def usual(days: Sequence[Come], quantile: float | None) -> dict[str, list[float]]:
    """Of several days: their mean, or a quantile of each half hour (0.8: four of five days have
    no more)."""
    services = dict.fromkeys(service for day in days for service in day)
    none = [0.0] * SLOTS
    return {
        service: [
            _of([day.get(service, none)[slot] for day in days], quantile) for slot in range(SLOTS)
        ]
        for service in services
    }


def from_opening(
    come: Come, opens: Mapping[str, Sequence[tuple[int, int]]]
) -> dict[str, list[float]]:
    """Who comes before a service opens is served from then on. `opens`: its intervals, in seconds
    of the day (not named: always)."""
    moved: dict[str, list[float]] = {}
    for service, counts in come.items():
        moved[service] = list(counts)
        for opens_s, _ in opens.get(service, ())[:1]:
            first = opens_s // SLOT_S
            moved[service][first] += sum(counts[:first])
            moved[service][:first] = [0.0] * first
    return moved


def _of(counts: list[float], quantile: float | None) -> float:
    if quantile is None:
        return sum(counts) / len(counts)
    counts.sort()
    place = quantile * (len(counts) - 1)
    below = int(place)
    above = min(below + 1, len(counts) - 1)
    return counts[below] + (place - below) * (counts[above] - counts[below])
