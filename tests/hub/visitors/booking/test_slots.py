"""Free times as people choose them."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from hub.protocol.replies import Slot, SlotDay
from hub.protocol.site import Group, Service, Site, SlotPlan
from hub.visitors.booking.slots import (
    bookable,
    by_week,
    first_free,
    halves,
    nearest,
    neighbours,
    service_of,
    slot_at,
)

EIGHT_MS = 1_795_503_600_000
"""2026-11-24 08:00 in Berlin, a Tuesday."""
HOUR_MS = 3_600_000
SITE = Site(
    id="rathaus",
    name={"de": "Rathaus"},
    timezone="Europe/Berlin",
    languages=("de",),
    services=(
        Service("move", {"de": "Umzug"}, "M"),
        Service("pass", {"de": "Pass"}, "A"),
        Service("old", {"de": "Alt"}, "B", retired=True),
        Service("till", {"de": "Kasse"}, "K", internal=True),
        Service("staff", {"de": "Nur am Telefon"}, "T"),
        Service("none", {"de": "Ohne Termin"}, "N"),
    ),
    counters=(),
    zones=(),
    groups=(
        Group("papers", {"de": "Papiere"}, ("old", "pass")),
        Group("empty", {"de": "Leer"}, ("none",)),
    ),
    slots=(
        SlotPlan("all", ("move", "pass", "old", "till"), (), (), 900),
        SlotPlan("phone", ("staff",), (), (), 900, online=False),
    ),
)


def day(written: str, *hours: int) -> SlotDay:
    """Free at these hours, counted from eight."""
    away = (date.fromisoformat(written) - date(2026, 11, 24)).days
    at_ms = EIGHT_MS + away * 24 * HOUR_MS
    return SlotDay(written, tuple(Slot(at_ms + hour * HOUR_MS, 1) for hour in hours))


def test_ok__only_what_has_times_for_everybody_is_offered() -> None:
    offered = [
        (each.group and each.group.id, [one.id for one in each.services]) for each in bookable(SITE)
    ]
    assert offered == [("papers", ["pass"]), (None, ["move"])]
    assert service_of(SITE, "pass") is not None
    for hidden in ("old", "till", "staff", "none", "unheard-of", ""):
        assert service_of(SITE, hidden) is None


def test_ok__days_are_grouped_by_calendar_week() -> None:
    days = [day("2026-11-24", 0), day("2026-11-29", 0), day("2026-11-30", 0), day("2026-12-20", 0)]
    groups = by_week([*days, day("2026-11-25")], date(2026, 11, 24))
    assert groups.this_week == (days[0], days[1])
    assert groups.next_week == (days[2],)
    assert groups.later == (days[3],)


def test_ok__a_day_is_parted_at_noon_on_the_site_s_clock() -> None:
    parted = halves(day("2026-11-24", 0, 3, 4, 9), ZoneInfo("Europe/Berlin"))
    assert [slot.at_ms for slot in parted.morning] == [EIGHT_MS, EIGHT_MS + 3 * HOUR_MS]
    assert [slot.at_ms for slot in parted.afternoon] == [
        EIGHT_MS + 4 * HOUR_MS,
        EIGHT_MS + 9 * HOUR_MS,
    ]


def test_ok__the_nearest_times_are_told_in_their_order() -> None:
    days = [day("2026-11-24", 0, 1, 3, 8), day("2026-11-25", 0)]
    around = nearest(days, EIGHT_MS + 2 * HOUR_MS, 3)
    assert [slot.at_ms - EIGHT_MS for slot in around] == [0, HOUR_MS, 3 * HOUR_MS]
    assert nearest([], EIGHT_MS, 3) == ()


def test_ok__neighbours_are_days_with_free_times() -> None:
    days = [day("2026-11-24", 0), day("2026-11-25"), day("2026-11-27", 0)]
    assert neighbours(days, "2026-11-26") == ("2026-11-24", "2026-11-27")
    assert neighbours(days, "2026-11-24") == ("", "2026-11-27")
    assert neighbours(days, "2026-11-27") == ("2026-11-24", "")


def test_ok__a_time_is_found_only_while_it_is_free() -> None:
    days = [day("2026-11-24"), day("2026-11-25", 1)]
    first = first_free(days)
    assert first is not None
    assert slot_at(days, first.at_ms) == first
    assert slot_at(days, EIGHT_MS) is None
    assert first_free([]) is None
