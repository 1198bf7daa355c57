"""The figures counted a second time, from the lines of an event table, in plain Python.

It shares nothing with the program and goes through all cases, one after the other: slow, and simple
enough to be believed.
"""

from __future__ import annotations

import math
import statistics
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from tests.hub.reports.figures.recases import Case, Cases

MINUTE, HOUR = 60_000, 3_600_000


Group = tuple[str, ...]


@dataclass
class Highest:
    """`highest`: `None` where there was nothing to look at."""

    n: int = 0
    highest: int | None = None
    left_out: dict[str, int] = field(default_factory=dict)

    def take(self, many: int) -> None:
        self.highest = max(self.highest or 0, many)


class Recount(Cases):
    """`few`: of fewer cases nothing is told."""

    few = 10

    # ── Figures ──────────────────────────────────────────────────────────────────────────────────

    def figures(self, by: tuple[str, ...]) -> dict[tuple[str, str, Group], Any]:
        """(figure, statistic, group) → (value, cases, left out, striking)."""
        answers: dict[tuple[str, str, Group], Any] = {}
        for figure, cases in self.cases.items():
            if figure in BY and not set(by) <= BY[figure]:
                continue
            groups: dict[tuple[Any, ...], list[Case]] = defaultdict(list)
            for case in cases:
                groups[tuple(case.about.get(name) for name in by)].append(case)
            for group, those in groups.items():
                key = tuple(map(str, group))
                self.tell(figure, key, those, dict(zip(by, group, strict=True)), answers)
        for figure, peak in (("peak_arrivals", self.arrivals), ("peak_waiting", self.waiting)):
            if set(by) <= BY[figure]:
                for group, best in peak(by).items():
                    answers[figure, "max", group] = (best.highest, best.n, best.left_out, {})
        return answers

    def tell(
        self,
        figure: str,
        key: tuple[str, ...],
        cases: list[Case],
        group: dict[str, Any],
        answers: dict[tuple[str, str, Group], Any],
    ) -> None:
        good = [case for case in cases if not case.why]
        out: dict[str, int] = defaultdict(int)
        for case in cases:
            if case.why:
                out[case.why] += 1
        values = sorted(case.value for case in good if case.value is not None)
        n, hits = len(good), sum(case.hit for case in good)
        striking = self.striking(good) if figure == "service_time" else {}
        for stat in STATS[figure]:
            value: float | None
            if stat == "count":
                value = float(hits if "share" in STATS[figure] else n)
            elif n < self.few:
                value = None
            elif figure in ("utilisation", "tickets_per_hour", "tickets_per_hour_adjusted"):
                value = self.over_open_time(figure, sum(values), group)
            elif stat in ("share", "share_within_target"):
                value = hits / n
            else:
                value = SPREAD[stat](values) / PER[figure]
            answers[figure, stat, key] = (value, n, dict(out), striking)

    def over_open_time(self, figure: str, total: int, group: dict[str, Any]) -> float | None:
        open_ms = sum(
            took
            for (day, counter), took in self.open_ms.items()
            if self.sure(day, counter)
            and group.get("counter", counter) == counter
            and group.get("day", day) == day
            and group.get("weekday", datetime.fromisoformat(day).isoweekday())
            == datetime.fromisoformat(day).isoweekday()
        )
        if not open_ms:
            return None
        if figure == "utilisation":
            return total / open_ms
        usual = 1.0
        if figure == "tickets_per_hour_adjusted":
            lasts = [
                1000 * self.expected[one.service]
                for _, _, one, _ in self.segments()
                if one.how == "finish" and one.service in self.expected
            ]
            usual = sum(lasts) / len(lasts)
        return total / (open_ms / HOUR) / usual

    def striking(self, cases: list[Case]) -> dict[str, int]:
        many = sum(
            case.value > max(2 * HOUR, 4 * self.usual[case.about["service"]])
            for case in cases
            if case.value is not None
        )
        return {"too_long": many} if many else {}

    @cached_property
    def usual(self) -> dict[str, float]:
        """The service time that 95 of 100 do not exceed, by service."""
        took: dict[str, list[int]] = defaultdict(list)
        for case in self.cases["service_time"]:
            if not case.why and case.value is not None:
                took[case.about["service"]].append(case.value)
        return {service: nth(sorted(those), 0.95) for service, those in took.items()}

    def arrivals(self, by: tuple[str, ...]) -> dict[Group, Highest]:
        """For each who came: how many came within the half hour that begins then."""
        apart: dict[Group, list[tuple[int, Group]]] = defaultdict(list)
        for ticket, visit in self.visits.items():
            if not visit.stretches[0].direct:
                about = self.about(ticket)
                apart[together(about, by)].append((visit.issue.at, grouped(about, by)))
        best: dict[Group, Highest] = defaultdict(Highest)
        for came in apart.values():
            times = sorted(at for at, _ in came)
            for at, group in came:
                best[group].n += 1
                best[group].take(bisect_left(times, at + 30 * MINUTE) - bisect_left(times, at))
        return best

    def waiting(self, by: tuple[str, ...]) -> dict[Group, Highest]:
        """After each who began to wait: how many waited then."""
        apart: dict[Group, list[tuple[int, int, Group | None]]] = defaultdict(list)
        best: dict[Group, Highest] = defaultdict(Highest)
        for ticket, part, one, about in self.segments():
            if one.call is None and one.start is not None:
                continue
            group, gone = grouped(about, by), one.call or one.end
            if one.call is not None:
                sched = self.sched(ticket) if part == 1 else None
                why = self.waited(one.queued, one.call, sched)[1]
                if why:
                    best[group].left_out[why] = best[group].left_out.get(why, 0) + 1
                    continue
            best[group].n += 1
            looked_at = part == 1 or "hour" not in by
            steps = apart[together(about, by)]
            steps.append((one.queued.at, 1, group if looked_at else None))
            if gone is not None:
                steps.append((gone.at, -1, None))
        for steps in apart.values():
            changes: dict[int, int] = defaultdict(int)
            for at, step, _ in steps:
                changes[at] += step
            there, now = {}, 0
            for at in sorted(changes):
                now += changes[at]
                there[at] = now
            for at, _, about_it in steps:
                if about_it is not None:
                    best[about_it].take(there[at])
        return best


def grouped(about: dict[str, Any], by: tuple[str, ...]) -> Group:
    return tuple(str(about[name]) for name in by)


def together(about: dict[str, Any], by: tuple[str, ...]) -> Group:
    """Who is counted together, whatever the hour."""
    return (about["day"], *(str(about[name]) for name in by if name != "hour"))


def nth(ranked: list[int], share: float) -> float:
    """Between two neighbours in proportion."""
    place = (len(ranked) - 1) * share
    low = math.floor(place)
    high = min(low + 1, len(ranked) - 1)
    return ranked[low] + (ranked[high] - ranked[low]) * (place - low)


SPREAD: dict[str, Callable[[list[int]], float]] = {
    "median": statistics.median,
    "p90": lambda ranked: nth(ranked, 0.9),
    "mean": statistics.fmean,
}
TOOK = ("median", "p90", "mean", "count")
STATS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("visits", "issued", "served", "appointments"), ("count",)),
    **dict.fromkeys(("refused", "abandonment"), ("share", "count")),
    **dict.fromkeys(("no_show_appointment", "no_show_checked_in"), ("share", "count")),
    **dict.fromkeys(("wait_walkin", "wait_appointment"), (*TOOK, "share_within_target")),
    **dict.fromkeys(("way", "service_time", "occupancy", "total_stay", "parked"), TOOK),
    **dict.fromkeys(("second_wait", "lateness", "earliness", "lead_time"), TOOK),
    **dict.fromkeys(("lead_time_next", "lead_time_third"), ("median", "mean", "count")),
    **dict.fromkeys(("service_level", "utilisation", "forecast_coverage"), ("share",)),
    **dict.fromkeys(("tickets_per_hour", "tickets_per_hour_adjusted"), ("mean",)),
    **dict.fromkeys(("forecast_mae", "forecast_bias"), ("mean",)),
    "transfer": ("share", "mean", "count"),
    "satisfaction": ("mean", "count"),
}
PER: dict[str, float] = defaultdict(lambda: MINUTE) | {
    "lead_time_next": 1, "lead_time_third": 1, "transfer": 1, "satisfaction": 1,
}  # fmt: skip
DAYS = {"weekday", "day"}
ENTRANCE = DAYS | {"service", "hour", "cls", "kiosk"}
BY: dict[str, set[str]] = {
    **dict.fromkeys(("issued", "abandonment", "peak_arrivals", "peak_waiting"), ENTRANCE),
    **dict.fromkeys(("refused", "service_level"), ENTRANCE - {"cls"}),
    **dict.fromkeys(("appointments", "lead_time"), DAYS | {"service", "hour"}),
    **dict.fromkeys(("no_show_appointment", "no_show_checked_in"), DAYS | {"service", "hour"}),
    **dict.fromkeys(("lead_time_next", "lead_time_third"), DAYS | {"service"}),
    **dict.fromkeys(("utilisation", "tickets_per_hour", "tickets_per_hour_adjusted"),
                    DAYS | {"counter"}),
    "satisfaction": ENTRANCE - {"cls"},
}  # fmt: skip
