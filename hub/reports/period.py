"""Which days a report is about, and which ones it is compared with: pure."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

_DAY = timedelta(days=1)
_WEEK = 7
_QUARTER = 3
_DAY_BY_DAY = 31
"""Up to so many days a course goes day by day, …"""
_WEEK_BY_WEEK = 184
"""… and up to so many week by week."""


class Kind(StrEnum):
    """How long people say that it is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    SPAN = "span"
    """From one date to another."""


class Period(NamedTuple):
    """Local dates, both included."""

    kind: Kind
    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def quarter(self) -> int:
        """That of its first day."""
        return (self.first.month - 1) // _QUARTER + 1

    @property
    def course(self) -> str:
        """The dimension in which it is followed from beginning to end; empty for a single day."""
        if self.days == 1:
            return ""
        if self.days <= _DAY_BY_DAY:
            return "day"
        return "week" if self.days <= _WEEK_BY_WEEK else "month"


def around(kind: Kind, day: date) -> Period:
    """The period of this kind that has this day in it; weeks begin on Mondays."""
    match kind:
        case Kind.WEEK:
            first = day - timedelta(days=day.weekday())
            return Period(kind, first, first + timedelta(days=_WEEK - 1))
        case Kind.MONTH:
            return Period(kind, day.replace(day=1), _month_after(day.year, day.month) - _DAY)
        case Kind.QUARTER:
            begins = day.month - (day.month - 1) % _QUARTER
            last = _month_after(day.year, begins + _QUARTER - 1) - _DAY
            return Period(kind, date(day.year, begins, 1), last)
        case Kind.YEAR:
            return Period(kind, date(day.year, 1, 1), date(day.year, 12, 31))
        case Kind.DAY | Kind.SPAN:
            return Period(kind, day, day)


def between(first: date, last: date) -> Period:
    """From one date to another; it is a week, a month … if it happens to be exactly that."""
    for kind in (Kind.DAY, Kind.WEEK, Kind.MONTH, Kind.QUARTER, Kind.YEAR):
        named = around(kind, first)
        if (named.first, named.last) == (first, last):
            return named
    return Period(Kind.SPAN, first, last)


def before(period: Period, known: date | None = None) -> Period:
    """What it can fairly be compared with: the week before, the month before …

    A day is compared with the same weekday of the week before, a span with the same weekdays
    before it: citizens come differently on Mondays and on Fridays. Where nothing is known yet after
    the day `known`, with as many days of the period before.
    """
    if period.kind in (Kind.DAY, Kind.SPAN):
        weeks = timedelta(days=-(-period.days // _WEEK) * _WEEK)
        return Period(period.kind, period.first - weeks, period.last - weeks)
    previous = earlier(period)
    if known is None or not period.first <= known < period.last:
        return previous
    last = previous.first + (known - period.first)
    return between(previous.first, min(last, previous.last))


def earlier(period: Period) -> Period:
    """The one right before it."""
    if period.kind is Kind.SPAN:
        shift = timedelta(days=period.days)
        return Period(period.kind, period.first - shift, period.last - shift)
    return around(period.kind, period.first - _DAY)


def later(period: Period) -> Period:
    """The one right after it."""
    if period.kind is Kind.SPAN:
        shift = timedelta(days=period.days)
        return Period(period.kind, period.first + shift, period.last + shift)
    return around(period.kind, period.last + _DAY)


def latest(kind: Kind, first: date, last: date, today: date) -> Period:
    """The newest period that is over and of which something is known, from `first` to `last`; if
    there is none, the one that has `last` in it."""
    newest = around(kind, last)
    if newest.last >= today and earlier(newest).last >= first:
        return earlier(newest)
    return newest


def _month_after(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1)
