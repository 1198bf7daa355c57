"""Numbers, dates and names as people read them, in one language: pure.

Rounding is for showing only: what programs get is not rounded.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

import msgspec

from hub.protocol.site import Site
from hub.protocol.wording import Say
from hub.reports.figures.model import Figure
from hub.reports.period import Kind, Period

NOTHING = "–"
THIN = "\u202f"
"""A narrow space at which no line is broken: between a number and its unit."""
MINUS = "−"
_DECIMALS = {"min": 1, "per_hour": 1, "days": 1, "score": 1, "count": 0}
_IN_DAYS = ("lead_time",)
MINUTES_A_DAY = 24 * 60
_SAID_BY_TITLE = ("count", "score", "per_hour")
"""The names of such figures say what they are counted in."""
_A_WEEK = 7
_COMMA = {"de"}
"""Languages with a decimal comma and points between thousands."""


class Names(msgspec.Struct, frozen=True):
    """What ids stand for, in one language: `{"service": {"pass": "Reisepass"}}`."""

    site: str = ""
    of: dict[str, dict[str, str]] = {}

    @classmethod
    def of_site(cls, site: Site, language: str) -> Names:
        services = {one.id: in_language(one.name, language) or one.id for one in site.services}
        counters = {one.id: one.label for one in site.counters}
        name = in_language(site.name, language) or site.id
        return cls(name, {"service": services, "counter": counters})


def in_language(texts: Mapping[str, str], language: str) -> str:
    """The text in this language, or in the first one that there is."""
    return texts.get(language) or next(iter(texts.values()), "")


class Wording:
    """How one language says it."""

    def __init__(self, language: str, say: Say, names: Names) -> None:
        self.language, self.say, self.names = language, say, names
        self._comma = language in _COMMA

    def number(self, value: float, decimals: int = 0) -> str:
        """1.234,5 or 1,234.5; a minus that is as wide as a plus."""
        text = f"{abs(value):,.{decimals}f}"
        if self._comma:
            text = text.replace(",", " ").replace(".", ",").replace(" ", ".")
        return f"{MINUS}{text}" if value < 0 and text.strip("0.,") else text

    def bare(self, figure: Figure | None) -> str:
        """The value without its unit, as it stands in a column; a share with its sign."""
        if figure is None or figure.value is None:
            return NOTHING
        return self.bare_value(*_as_people_say(figure.value, figure))

    def bare_value(self, value: float, unit: str) -> str:
        if unit == "share":
            return self.share(value, 1)
        return self.number(value, _DECIMALS.get(unit, 1))

    def full(self, figure: Figure | None, *, decimals: int | None = None) -> str:
        """The value with its unit: “12,4 Min.”."""
        if figure is None or figure.value is None:
            return NOTHING
        value, unit = _as_people_say(figure.value, figure)
        return self.full_value(value, unit, decimals=decimals)

    def full_value(self, value: float, unit: str, *, decimals: int | None = None) -> str:
        digits = _DECIMALS.get(unit, 1) if decimals is None else decimals
        if unit == "share":
            return self.share(value, 1 if decimals is None else decimals)
        number = self.number(value, digits)
        if unit in _SAID_BY_TITLE:
            return number
        return self.say(f"report-in-{unit}", number=number)

    def share(self, value: float, decimals: int = 0) -> str:
        return self.say("report-percent", number=self.number(100 * value, decimals))

    def minutes(self, value: float) -> str:
        """As people say it, without decimals."""
        return self.full_value(value, "min", decimals=0)

    def title(self, figure: str) -> str:
        return self.say(f"figure-{_dashed(figure)}")

    def meaning(self, figure: str) -> str:
        """One sentence: its definition."""
        return self.say(f"figure-{_dashed(figure)}-is")

    def rules(self, figure: str) -> str:
        return self.say(f"figure-{_dashed(figure)}-rules")

    def stat(self, stat: str) -> str:
        return self.say(f"stat-{_dashed(stat)}")

    def head(self, stat: str) -> str:
        """The same in a few letters, over a column."""
        return self.say(f"report-short-{_dashed(stat)}")

    def unit(self, unit: str) -> str:
        return self.say(f"unit-{_dashed(unit)}")

    def reason(self, reason: str) -> str:
        """Why something was left out."""
        return self.say(f"left-out-{_dashed(reason)}")

    def flag(self, flag: str) -> str:
        return self.say(f"flag-{_dashed(flag)}")

    def dimension(self, dimension: str) -> str:
        return self.say(f"dimension-{_dashed(dimension)}")

    def left_out(self, figure: Figure) -> str:
        """The share of cases that were left out; empty: none was."""
        missing = sum(figure.left_out.values())
        if not missing:
            return ""
        return self.small_share(missing / (missing + figure.n))

    def reasons(self, figure: Figure) -> tuple[str, ...]:
        """How many cases were left out and why, and how many strike."""
        whole = figure.n + sum(figure.left_out.values())
        left_out = (
            self.say(
                "report-reason",
                number=self.number(count),
                share=self.small_share(count / whole),
                reason=self.reason(reason),
            )
            for reason, count in figure.left_out.items()
            if count
        )
        flagged = (
            self.say("report-flag", number=self.number(count), flag=self.flag(flag))
            for flag, count in figure.flagged.items()
            if count
        )
        return (*left_out, *flagged)

    def about(self, dimension: str, value: str) -> str:
        """A service's name, “9–10 Uhr”, “Mo”, “KW 41” …"""
        match dimension:
            case "hour":
                return self.say("report-hour", hour=int(value), next=int(value) + 1)
            case "weekday":
                return self.say(f"report-weekday-{int(value)}")
            case "day":
                return self.day_in_course(date.fromisoformat(value))
            case "week":
                return self.say("report-week-short", week=int(value.partition("-W")[2]))
            case "month":
                year, _, month = value.partition("-")
                month = self.say(f"report-month-short-{int(month)}")
                return self.say("report-month-of", month=month, year=year)
            case "cls":
                return self.say(f"report-class-{value or 'none'}")
        return self.names.of.get(dimension, {}).get(value) or value or NOTHING

    def tick(self, dimension: str, value: str, *, of: int) -> str:
        """The same, short enough to stand under a picture; `of`: so many there are."""
        match dimension:
            case "day":
                day = date.fromisoformat(value)
                if of <= _A_WEEK:
                    return self.say(f"report-weekday-{day.isoweekday()}")
                return self.say("report-day-tick", day=day.day, month=day.month)
            case "week":
                return str(int(value.partition("-W")[2]))
            case "month":
                return self.say(f"report-month-short-{int(value.partition('-')[2])}")
        return self.about(dimension, value)

    def month(self, month: int) -> str:
        return self.say(f"report-month-{month}")

    def day_in_course(self, day: date) -> str:
        """“Mo 5.10.”"""
        return self.say(
            "report-day-short",
            weekday=self.say(f"report-weekday-{day.isoweekday()}"),
            day=day.day,
            month=day.month,
        )

    def day(self, day: date) -> str:
        """“5. Oktober 2026”"""
        return self.say("report-day", day=day.day, month=self.month(day.month), year=str(day.year))

    def moment(self, at: datetime) -> str:
        return self.say("report-moment", day=self.day(at.date()), time=f"{at:%H:%M}")

    def period(self, period: Period) -> str:
        """“41. Woche 2026”, “Oktober 2026” …"""
        first = period.first
        year = str(first.year)
        match period.kind:
            case Kind.DAY:
                weekday = self.say(f"report-weekday-long-{first.isoweekday()}")
                return self.say("report-period-day", weekday=weekday, day=self.day(first))
            case Kind.WEEK:
                of_year, week, _ = first.isocalendar()
                return self.say("report-period-week", week=week, year=str(of_year))
            case Kind.MONTH:
                return self.say("report-month-of", month=self.month(first.month), year=year)
            case Kind.QUARTER:
                return self.say("report-period-quarter", quarter=period.quarter, year=year)
            case Kind.YEAR:
                return self.say("report-period-year", year=year)
            case Kind.SPAN:
                return self.span(period)

    def headline(self, period: Period) -> str:
        """Its name, and its days where the name does not tell them."""
        name = self.period(period)
        if period.kind in (Kind.DAY, Kind.SPAN):
            return name
        return f"{name} · {self.span(period)}"

    def span(self, period: Period) -> str:
        """“5.–11. Oktober 2026”"""
        first, last = period.first, period.last
        if first == last:
            return self.day(first)
        facts: dict[str, str | int] = {
            "first_day": first.day,
            "last_day": last.day,
            "first_month": self.month(first.month),
            "last_month": self.month(last.month),
            "first_year": str(first.year),
            "last_year": str(last.year),
        }
        if first.year != last.year:
            return self.say("report-span-years", **facts)
        return self.say(
            "report-span-months" if first.month != last.month else "report-span-days", **facts
        )

    def change(self, figure: Figure | None, earlier: Figure | None) -> str:
        """From the period before to this one, with an arrow and in words; “–” where one of them
        tells nothing."""
        if figure is None or earlier is None or figure.value is None or earlier.value is None:
            return NOTHING
        now, unit = _as_people_say(figure.value, figure)
        then, _ = _as_people_say(earlier.value, earlier)
        decimals = 1 if unit == "share" else _DECIMALS.get(unit, 1)
        scale = 100 if unit == "share" else 1
        by = round(scale * now, decimals) - round(scale * then, decimals)
        if not round(by, decimals):
            return self.say("report-change-none")
        way = "up" if by > 0 else "down"
        what = "report-change-points" if unit == "share" else "report-change"
        return self.say(f"{what}-{way}", number=self.number(abs(by), decimals))

    def small_share(self, share: float) -> str:
        """One that is not 0: where it would be rounded to that, it is less than 1 %."""
        percent = 100 * share
        number = self.number(percent) if percent >= 1 else self.say("report-under-one")
        return self.say("report-percent", number=number)


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def _as_people_say(value: float, figure: Figure) -> tuple[float, str]:
    """A value and its unit: nobody counts in minutes how long ago they booked."""
    if figure.figure in _IN_DAYS:
        return value / MINUTES_A_DAY, "days"
    return value, figure.unit
