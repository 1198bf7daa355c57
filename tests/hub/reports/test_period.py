"""Which days a report is about, and which it is compared with."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.reports.period import Kind, Period, around, before, between, earlier, later, latest

NAMED = [kind for kind in Kind if kind is not Kind.SPAN]
DAYS = st.dates(date(1999, 1, 1), date(2101, 1, 1))


def days(period: Period) -> tuple[str, str]:
    return period.first.isoformat(), period.last.isoformat()


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        (Kind.DAY, "2024-02-29", "2024-02-29"),
        (Kind.WEEK, "2024-02-26", "2024-03-03"),
        (Kind.MONTH, "2024-02-01", "2024-02-29"),
        (Kind.QUARTER, "2024-01-01", "2024-03-31"),
        (Kind.YEAR, "2024-01-01", "2024-12-31"),
    ],
)
def test_ok__a_day_lies_in_its_week_month_quarter_year(kind: Kind, first: str, last: str) -> None:
    assert days(around(kind, date(2024, 2, 29))) == (first, last)


@given(st.sampled_from(NAMED), DAYS)
def test_ok__periods_follow_each_other_without_gap_or_overlap(kind: Kind, day: date) -> None:
    here = around(kind, day)
    assert here.first <= day <= here.last
    assert between(here.first, here.last) == here
    assert earlier(here).last + timedelta(days=1) == here.first
    assert here.last + timedelta(days=1) == later(here).first
    assert earlier(later(here)) == here


@given(DAYS, st.integers(0, 400))
def test_ok__what_is_compared_has_the_same_weekdays_and_lies_before(day: date, more: int) -> None:
    span = Period(Kind.SPAN, day, day + timedelta(days=more))
    previous = before(span)
    assert previous.days == span.days
    assert previous.first.weekday() == span.first.weekday()
    assert previous.last < span.first
    assert (span.first - previous.last).days <= 7


def test_ok__a_day_is_compared_with_the_same_weekday_a_month_with_the_month_before() -> None:
    assert days(before(around(Kind.DAY, date(2026, 10, 6)))) == ("2026-09-29", "2026-09-29")
    assert days(before(around(Kind.MONTH, date(2026, 3, 31)))) == ("2026-02-01", "2026-02-28")


def test_ok__what_is_not_over_is_compared_with_as_many_days() -> None:
    year = around(Kind.YEAR, date(2026, 5, 5))
    assert days(before(year, date(2026, 3, 31))) == ("2025-01-01", "2025-03-31")
    assert before(year, date(2026, 3, 31)).kind is Kind.QUARTER
    assert days(before(year, date(2026, 12, 31))) == ("2025-01-01", "2025-12-31")
    assert days(before(around(Kind.MONTH, date(2026, 3, 5)), date(2026, 3, 30))) == (
        ("2026-02-01", "2026-02-28")
    )
    assert days(before(year, date(2025, 6, 1))) == ("2025-01-01", "2025-12-31")


@pytest.mark.parametrize(
    ("first", "last", "today", "found"),
    [
        ("2026-10-01", "2026-10-06", "2026-10-07", "2026-10-06"),
        ("2026-10-01", "2026-10-07", "2026-10-07", "2026-10-06"),
        ("2026-10-07", "2026-10-07", "2026-10-07", "2026-10-07"),
        ("2026-10-01", "2026-10-02", "2026-10-07", "2026-10-02"),
    ],
    ids=["yesterday", "today runs", "today is all there is", "closed since"],
)
def test_ok__the_newest_is_the_last_that_is_over(
    first: str, last: str, today: str, found: str
) -> None:
    known = (date.fromisoformat(first), date.fromisoformat(last))
    assert latest(Kind.DAY, *known, date.fromisoformat(today)).first == date.fromisoformat(found)


def test_ok__a_course_is_told_in_steps_that_can_be_seen() -> None:
    day = date(2026, 5, 5)
    assert [around(kind, day).course for kind in NAMED] == ["", "day", "day", "week", "month"]
