from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from hub.protocol.site import Hours, Service, SpecialDay
from hub.queueing.hours import DAYS_AHEAD, Calendar, service_day
from tests.hub.house import site

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY_TO_FRIDAY = Service(
    id="x",
    name={},
    prefix="A",
    hours=(
        *(Hours(weekday, 7 * 3600 + 1800, 17 * 3600) for weekday in range(4)),
        Hours(4, 7 * 3600 + 1800, 13 * 3600),
        Hours(6, 1 * 3600, 5 * 3600),
    ),
)


def calendar(service: Service, *days: SpecialDay) -> Calendar:
    return Calendar(site(services=(service,), days=days))


def ms(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=BERLIN).timestamp() * 1000)


def test_ok__open_from_the_first_to_before_the_last_second() -> None:
    week = calendar(MONDAY_TO_FRIDAY)
    assert not week.is_open("x", ms("2026-09-28T07:29:59"))
    assert week.is_open("x", ms("2026-09-28T07:30:00"))
    assert week.is_open("x", ms("2026-09-28T16:59:59"))
    assert not week.is_open("x", ms("2026-09-28T17:00:00"))


def test_ok__opens_next_skips_the_weekend() -> None:
    without_sunday = Service(id="x", name={}, prefix="A", hours=MONDAY_TO_FRIDAY.hours[:5])
    week = calendar(without_sunday)
    assert week.opens_at("x", ms("2026-10-02T18:00:00")) == ms("2026-10-05T07:30:00")
    assert week.opens_at("x", ms("2026-10-05T06:00:00")) == ms("2026-10-05T07:30:00")


def test_ok__a_night_of_25_hours_closes_at_the_wall_clock() -> None:
    night = ms("2026-10-25T01:30:00")
    closes = calendar(MONDAY_TO_FRIDAY).closes_at("x", night)
    assert closes == ms("2026-10-25T05:00:00")
    assert closes - night == int(4.5 * 3600 * 1000)


def test_ok__service_day_ends_at_local_midnight_on_a_day_of_23_hours() -> None:
    day, ends_ms = service_day(ms("2026-03-29T12:00:00"), "Europe/Berlin")
    assert day == "2026-03-29"
    assert ends_ms == ms("2026-03-30T00:00:00")
    assert ends_ms - ms("2026-03-29T00:00:00") == 23 * 3600 * 1000


def test_ok__no_hours_means_always_and_retired_opens_never() -> None:
    always = calendar(Service(id="x", name={}, prefix="A"))
    assert always.is_open("x", 0)
    assert always.closes_at("x", 0) is None
    retired = calendar(Service(id="x", name={}, prefix="A", retired=True))
    assert retired.opens_at("x", 0) is None


def test_ok__a_holiday_closes_the_house_even_what_is_always_open() -> None:
    holiday = SpecialDay("2026-10-05", name={"de": "Feiertag"})
    week = calendar(MONDAY_TO_FRIDAY, holiday)
    assert not week.is_open("x", ms("2026-10-05T10:00:00"))
    assert week.opens_at("x", ms("2026-10-04T12:00:00")) == ms("2026-10-06T07:30:00")
    assert week.special_day("x", ms("2026-10-05T10:00:00")) == holiday
    always = calendar(Service(id="x", name={}, prefix="A"), holiday)
    assert not always.is_open("x", ms("2026-10-05T10:00:00"))
    assert always.opens_at("x", ms("2026-10-05T10:00:00")) == ms("2026-10-06T00:00:00")


def test_ok__a_special_day_has_its_own_hours_and_the_service_goes_before_the_house() -> None:
    closed = SpecialDay("2026-12-24")
    morning = SpecialDay("2026-12-24", times=((8 * 3600, 12 * 3600),))
    own = Service(id="x", name={}, prefix="A", hours=MONDAY_TO_FRIDAY.hours, days=(morning,))
    week = calendar(own, closed)
    assert week.is_open("x", ms("2026-12-24T08:00:00"))
    assert not week.is_open("x", ms("2026-12-24T12:00:00"))
    assert week.closes_at("x", ms("2026-12-24T09:00:00")) == ms("2026-12-24T12:00:00")


def test_ok__a_calendar_follows_a_clock_that_goes_back() -> None:
    week = calendar(MONDAY_TO_FRIDAY)
    assert not week.is_open("x", ms("2026-10-03T10:00:00"))
    assert week.is_open("x", ms("2026-09-28T10:00:00"))
    assert not week.is_open("x", ms("2026-10-03T10:00:00"))


def test_ok__what_opens_too_far_ahead_is_not_told() -> None:
    days = tuple(
        SpecialDay(
            datetime.fromtimestamp(ms("2026-09-29T12:00:00") / 1000 + day * 86400, BERLIN)
            .date()
            .isoformat()
        )
        for day in range(DAYS_AHEAD + 1)
    )
    assert calendar(MONDAY_TO_FRIDAY, *days).opens_at("x", ms("2026-09-28T18:00:00")) is None
