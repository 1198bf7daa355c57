"""Local days: their length, and the hours that clocks show in them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.reports.days import Days
from tests.hub.reports.written import HOUR_MS


@pytest.mark.parametrize(
    ("zone", "date", "hours", "twice"),
    [
        ("Europe/Berlin", "2026-03-02", 24, None),
        ("Europe/Berlin", "2026-10-25", 25, 2),
        ("Europe/Berlin", "2026-03-29", 23, None),
        ("America/Sao_Paulo", "2018-11-04", 23, None),  # begins at 01:00
        ("America/Asuncion", "2020-03-21", 25, 23),  # ends at midnight for the second time
        ("Australia/Lord_Howe", "2026-04-05", 24.5, 1),
        ("Asia/Kathmandu", "2026-03-02", 24, None),
    ],
)
def test_ok__days(zone: str, date: str, hours: float, twice: int | None) -> None:
    noon = datetime.fromisoformat(f"{date}T12:00").replace(tzinfo=ZoneInfo(zone))
    day = Days(ZoneInfo(zone)).at(round(noon.timestamp() * 1000))
    assert (day.date, day.weekday) == (date, noon.isoweekday())
    assert day.ends_ms - day.begins_ms == hours * HOUR_MS
    assert [hour for hour in range(24) if day.hours.count(hour) > 1] == [twice] * (
        twice is not None
    )


@given(
    st.integers(0, 4_000_000_000_000),
    st.sampled_from(("Europe/Berlin", "Australia/Lord_Howe", "America/Asuncion", "Asia/Kolkata")),
)
def test_ok__as_the_clock_on_the_wall(at_ms: int, name: str) -> None:
    zone = ZoneInfo(name)
    day, shown = Days(zone).at(at_ms), datetime.fromtimestamp(at_ms / 1000, zone)
    assert (day.date, day.hour(at_ms)) == (shown.date().isoformat(), shown.hour)
    assert day.begins_ms <= at_ms < day.ends_ms


@pytest.mark.parametrize("at_ms", [-(10**17), -1, 10**17])
def test_ok__nonsense_is_some_day(at_ms: int) -> None:
    assert Days(ZoneInfo("Europe/Berlin")).at(at_ms).date
