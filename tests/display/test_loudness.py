"""How loud it is when."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from display.loudness import percent
from hub.protocol.screens import Loudness, Voice
from hub.protocol.site import Hours

TUESDAY, NOON, EVENING = 1, 12 * 3600, 18 * 3600
VOICE = Voice(
    quiet=(Hours(TUESDAY, NOON, NOON + 1800),),
    loudness=(
        Loudness((Hours(TUESDAY, NOON, EVENING),), 50),
        Loudness((Hours(TUESDAY, 0, 24 * 3600),), 70),
    ),
)


def at(hour: int, minute: int = 0, day: int = 24) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo("Europe/Berlin"))


def test_ok__quiet_hours_go_before_all() -> None:
    assert percent(VOICE, at(12)) == 0
    assert percent(VOICE, at(12, 29)) == 0


def test_ok__the_first_that_holds() -> None:
    assert percent(VOICE, at(12, 30)) == 50
    assert percent(VOICE, at(17, 59)) == 50
    assert percent(VOICE, at(18)) == 70


def test_ok__otherwise_as_the_device_is_set() -> None:
    assert percent(VOICE, at(12, day=25)) == 100
    assert percent(Voice(), at(12)) == 100


def test_ok__by_the_clock_on_the_wall() -> None:
    noon_in_berlin = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
    assert percent(VOICE, noon_in_berlin.astimezone(ZoneInfo("Europe/Berlin"))) == 0
