from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from hub.protocol.site import Hours, Service
from hub.queueing.hours import closes_at, is_open, opens_at, service_day

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


def ms(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=BERLIN).timestamp() * 1000)


def test_ok__open_from_the_first_to_before_the_last_second() -> None:
    assert not is_open(MONDAY_TO_FRIDAY, ms("2026-09-28T07:29:59"), "Europe/Berlin")
    assert is_open(MONDAY_TO_FRIDAY, ms("2026-09-28T07:30:00"), "Europe/Berlin")
    assert is_open(MONDAY_TO_FRIDAY, ms("2026-09-28T16:59:59"), "Europe/Berlin")
    assert not is_open(MONDAY_TO_FRIDAY, ms("2026-09-28T17:00:00"), "Europe/Berlin")


def test_ok__opens_next_skips_the_weekend() -> None:
    friday_evening = ms("2026-10-02T18:00:00")
    without_sunday = Service(id="x", name={}, prefix="A", hours=MONDAY_TO_FRIDAY.hours[:5])
    assert opens_at(without_sunday, friday_evening, "Europe/Berlin") == ms("2026-10-05T07:30:00")
    assert opens_at(without_sunday, ms("2026-10-05T06:00:00"), "Europe/Berlin") == ms(
        "2026-10-05T07:30:00"
    )


def test_ok__a_night_of_25_hours_closes_at_the_wall_clock() -> None:
    night = ms("2026-10-25T01:30:00")
    closes = closes_at(MONDAY_TO_FRIDAY, night, "Europe/Berlin")
    assert closes == ms("2026-10-25T05:00:00")
    assert closes - night == int(4.5 * 3600 * 1000)


def test_ok__service_day_ends_at_local_midnight_on_a_day_of_23_hours() -> None:
    day, ends_ms = service_day(ms("2026-03-29T12:00:00"), "Europe/Berlin")
    assert day == "2026-03-29"
    assert ends_ms == ms("2026-03-30T00:00:00")
    assert ends_ms - ms("2026-03-29T00:00:00") == 23 * 3600 * 1000


def test_ok__no_hours_means_always_and_retired_means_never() -> None:
    always = Service(id="x", name={}, prefix="A")
    retired = Service(id="x", name={}, prefix="A", retired=True)
    assert is_open(always, 0, "Europe/Berlin")
    assert not is_open(retired, 0, "Europe/Berlin")
    assert opens_at(retired, 0, "Europe/Berlin") is None
