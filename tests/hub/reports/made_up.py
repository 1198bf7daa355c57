"""A believable office, made up: answers to whatever a report asks, the same each time.

It stands in for the counting, so that what is shown can be tested by itself. Every number is drawn
by its name, round what a citizen office of eight counters knows.
"""

from __future__ import annotations

import hashlib
import itertools
import math
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hub.reports.figures.model import FEW, Asked, Figure
from hub.reports.period import Kind, Period, around
from hub.reports.render.asking import Origin, Report, Wanted, report

ZONE = ZoneInfo("Europe/Berlin")
ORIGIN = Origin(
    source="journal",
    until_seq=184_213,
    until_ms=1_790_000_000_000,
    digest="9f2c51e07ab84d3366f1c0de5a7b9e1248c3d6ab90ef1275c8d4a1b2e3f40516",
    made=datetime(2026, 10, 12, 7, 30, tzinfo=ZONE),
)
SERVICES = {
    "ausweis": 14.0, "meldewesen": 11.5, "bescheinigung": 4.2, "fuehrungszeugnis": 5.1,
    "kfz": 17.8, "abholung": 3.1, "fundbuero": 6.0,
}  # fmt: skip
COUNTERS = tuple(str(number) for number in range(1, 9))
HOURS = {7: 14, 8: 46, 9: 44, 10: 41, 11: 33, 12: 20, 13: 24, 14: 29, 15: 26, 16: 12}
"""Who comes in each hour."""
DURATIONS = {
    "wait_walkin": (12.4, 34.0), "wait_appointment": (2.9, 9.5), "second_wait": (8.1, 19.0),
    "way": (0.6, 1.4), "service_time": (9.8, 22.6), "occupancy": (11.2, 25.0),
    "total_stay": (26.3, 61.0), "parked": (7.4, 21.0), "lateness": (4.2, 14.0),
    "earliness": (8.7, 21.0), "lead_time": (17.0 * 1440, 41.0 * 1440), "lead_time_next": (9.0, 9.0),
    "lead_time_third": (12.0, 12.0),
}  # fmt: skip
SHARES = {
    "service_level": 0.871, "transfer": 0.062, "no_show_appointment": 0.143,
    "no_show_checked_in": 0.012, "refused": 0.018, "abandonment": 0.047, "utilisation": 0.742,
    "forecast_coverage": 0.803,
}  # fmt: skip
OTHERS = {
    ("peak_arrivals", "max"): (31.0, "count"), ("peak_waiting", "max"): (38.0, "count"),
    ("tickets_per_hour", "mean"): (4.3, "per_hour"),
    ("tickets_per_hour_adjusted", "mean"): (4.6, "per_hour"),
    ("forecast_mae", "mean"): (6.8, "min"), ("forecast_bias", "mean"): (-0.9, "min"),
    ("satisfaction", "mean"): (4.4, "score"),
}  # fmt: skip
SMALL_PART = {
    "second_wait": 0.05, "parked": 0.04, "lead_time": 0.4, "satisfaction": 0.12, "lateness": 0.1,
    "earliness": 0.25, "wait_appointment": 0.36, "wait_walkin": 0.6, "no_show_appointment": 0.42,
    "no_show_checked_in": 0.36, "appointments": 0.42, "lead_time_next": 0.02,
    "lead_time_third": 0.02,
}  # fmt: skip
BY_COUNTER = ("service_time", "way", "occupancy", "utilisation", "tickets_per_hour", "transfer")
ONLY_COUNTERS = ("utilisation", "tickets_per_hour", "tickets_per_hour_adjusted")


def made_up(asked: Asked) -> list[Figure]:
    """What `compute` would say of this office."""
    first, last = date.fromisoformat(asked.first), date.fromisoformat(asked.last)
    days = [day for day in _days(first, last) if day.isoweekday() < 6]
    found: list[Figure] = []
    for about in itertools.product(*(_values(name, days) for name in asked.by)):
        by = dict(zip(asked.by, about, strict=True))
        visits = round(sum(_visits(day) for day in days if _within(day, by)) * _part(by))
        if visits:
            found += [
                figure
                for figure in _all(by, visits, asked)
                if not asked.figures or figure.figure in asked.figures
            ]
    return sorted(found, key=lambda figure: figure.figure)


def made_report(period: Period, *, drawn: bool = True, **wanted: object) -> Report:
    """A report of that office."""
    asked = Wanted(period=period, **wanted)  # type: ignore[arg-type]
    return report(asked, ORIGIN, made_up, target_s=900, drawn=drawn)


def of(kind: str, day: str = "2026-10-06") -> Period:
    return around(Kind(kind), date.fromisoformat(day))


def _all(by: dict[str, str], visits: int, asked: Asked) -> list[Figure]:
    found = []
    weight = _weight(by)

    def tell(
        name: str, stat: str, value: float, unit: str, n: int, left_out: dict[str, int]
    ) -> None:
        told = value if n >= FEW or stat in ("count", "max") else None
        found.append(
            Figure(
                figure=name,
                stat=stat,
                by=by,
                value=told,
                unit=unit,
                n=n,
                left_out=left_out,
                flagged={"too_long": 3} if name == "service_time" and n > 300 else {},
            )
        )

    for stat in ("visits", "appointments"):
        n = round(visits * SMALL_PART.get(stat, 1))
        tell(stat, "count", n, "count", n, {})
    for name, (half, nine) in DURATIONS.items():
        if not _apart(name, by):
            continue
        n = round(visits * SMALL_PART.get(name, 0.97))
        unit = "days" if name.startswith("lead_time_") else "min"
        luck = weight * (0.9 + 0.2 * _luck(name, by, asked.first)) if "lead" not in name else 1.0
        half = half if name != "service_time" else SERVICES.get(by.get("service", ""), half)
        left_out = {"clock": 2, "never_called": n // 40} if n >= 40 else {}
        tell(name, "median", half * luck, unit, n, left_out)
        tell(name, "p90", max(nine, 1.9 * half) * luck, unit, n, left_out)
        tell(name, "mean", (half * 1.2) * luck, unit, n, left_out)
        if name.startswith("wait"):
            target = (asked.target_s or 900) / 60
            share = 1 - math.exp(-((target / (half * luck * 1.4)) ** 1.25))
            tell(name, "share_within_target", share, "share", n, left_out)
        tell(name, "count", n, "count", n, left_out)
    for name, share in SHARES.items():
        if _apart(name, by):
            n = round(visits * SMALL_PART.get(name, 1))
            luck = 0.85 + 0.3 * _luck(name, by, asked.first)
            tell(name, "share", min(share * luck, 0.97), "share", n, {})
    for (name, stat), (value, unit) in OTHERS.items():
        if _apart(name, by):
            n = round(visits * SMALL_PART.get(name, 1))
            luck = 0.9 + 0.2 * _luck(name, by, asked.first)
            peak = name.startswith("peak")
            tell(name, stat, round(value * luck * weight) if peak else value * luck, unit, n, {})
    return found


def _apart(name: str, by: dict[str, str]) -> bool:
    """Whether this figure is told about such things."""
    if "counter" in by:
        return name in BY_COUNTER
    return not (name in ONLY_COUNTERS and "service" in by)


def _values(dimension: str, days: list[date]) -> list[str]:
    found = {
        "service": list(SERVICES),
        "counter": list(COUNTERS),
        "hour": [str(hour) for hour in HOURS],
        "weekday": ["1", "2", "3", "4", "5"],
        "cls": ["walkin", "appt", "prio"],
        "day": [day.isoformat() for day in days],
        "week": list(dict.fromkeys(f"{day:%G-W%V}" for day in days)),
        "month": list(dict.fromkeys(f"{day:%Y-%m}" for day in days)),
    }
    return found[dimension]


def _within(day: date, by: dict[str, str]) -> bool:
    names = {"weekday": str(day.isoweekday()), "day": day.isoformat(),
             "week": f"{day:%G-W%V}", "month": f"{day:%Y-%m}"}  # fmt: skip
    friday = day.isoweekday() == 5 and int(by.get("hour", "0")) > 12
    return not friday and all(by[name] == value for name, value in names.items() if name in by)


def _part(by: dict[str, str]) -> float:
    part = HOURS[int(by["hour"])] / sum(HOURS.values()) if "hour" in by else 1.0
    if "service" in by:
        part *= 1.6 / len(SERVICES) * (0.35 + _luck("part", {"service": by["service"]}, ""))
    if "counter" in by:
        part /= len(COUNTERS)
    return part * {"walkin": 0.6, "appt": 0.37, "prio": 0.03}.get(by.get("cls", ""), 1.0)


def _weight(by: dict[str, str]) -> float:
    """Mornings and Mondays are busier."""
    weight = 1.0
    if "hour" in by:
        weight *= 0.35 + 1.1 * math.exp(-(((int(by["hour"]) - 10) / 2.6) ** 2))
    if "weekday" in by:
        weight *= (1.25, 1.05, 0.8, 1.15, 0.85)[int(by["weekday"]) - 1]
    if "day" in by:
        weight *= (1.25, 1.05, 0.8, 1.15, 0.85)[date.fromisoformat(by["day"]).isoweekday() - 1]
    if "month" in by:
        weight *= 1 + 0.25 * math.sin(int(by["month"][5:]) / 1.9)
    return weight


def _visits(day: date) -> int:
    usual = (330, 292, 208, 318, 176)[day.isoweekday() - 1]
    return round(usual * (0.92 + 0.16 * _luck("visits", {"day": day.isoformat()}, "")))


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=more) for more in range((last - first).days + 1)]


def _luck(name: str, by: dict[str, str], first: str) -> float:
    """0 … 1, always the same for the same."""
    drawn = hashlib.sha256(repr((name, sorted(by.items()), first)).encode()).digest()
    return int.from_bytes(drawn[:4]) / 2**32
