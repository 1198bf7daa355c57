"""Once a day it is noted how long one waits for an appointment."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.site import Booking
from hub.queueing import events as ev
from hub.queueing.upkeep import next_deadline
from tests.hub.house import HOUR_MS, MINUTE_MS, House, site
from tests.hub.queueing.test_slots import (
    DAY_MS,
    MONDAY,
    PUBLIC,
    TEN_MS,
    book,
    booking_house,
    hours,
    plan,
)

EVERY_QUARTER_MS = 15 * MINUTE_MS


def taken(house: House) -> list[ev.LeadTimeTaken]:
    """What is noted now; the rules want to be woken as long as there is something to note."""
    noted: list[ev.LeadTimeTaken] = []
    while next_deadline(house.state) <= house.now_ms:
        events = house.do(cmd.Tick())
        assert isinstance(events, list)
        assert events
        noted += [event for event in events if isinstance(event, ev.LeadTimeTaken)]
    return noted


def lead(following: int | None, third: int | None, service: str = "pass") -> ev.LeadTimeTaken:
    return ev.LeadTimeTaken(service=service, next_days=following, third_days=third)


def test_ok__a_hub_that_starts_later_notes_it_once_for_the_day() -> None:
    house = booking_house()
    assert taken(house) == [lead(0, 0)]
    house.now_ms += HOUR_MS
    assert taken(house) == []


def test_ok__at_eight_on_the_clock_also_when_the_clocks_are_changed() -> None:
    winter = datetime(2026, 10, 24, 12, tzinfo=ZoneInfo("Europe/Berlin"))
    house = House(site(slots=(plan(),)), now_ms=int(winter.timestamp() * 1000))
    taken(house)
    house.now_ms = house.state.core.day_ends_ms
    assert taken(house) == [], "at midnight it is too early"
    eight = datetime(2026, 10, 25, 8, tzinfo=ZoneInfo("Europe/Berlin"))
    assert next_deadline(house.state) == int(eight.timestamp() * 1000)


def test_ok__the_third_place_may_be_days_after_the_next() -> None:
    house = booking_house(plan(hours=hours(10, 10.25)))
    book(house, TEN_MS + DAY_MS)
    assert taken(house) == [lead(0, 3)]
    assert house.state.core.day == MONDAY


def test_ok__two_places_at_one_time_are_two() -> None:
    house = booking_house(plan(hours=hours(10, 10.25), capacity=3))
    assert taken(house) == [lead(0, 0)]


def test_ok__never_is_noted_too() -> None:
    assert taken(House(site(slots=(plan(),)))) == [lead(None, None)]


def test_ok__it_is_what_the_public_can_have_where_it_may_book() -> None:
    """The page books seven days ahead only; the house would know more."""
    daily = plan(hours=hours(10, 10.25), online=True)
    for booking, third in ((replace(PUBLIC, days=1), None), (Booking(public=False), 2)):
        house = booking_house(daily, booking=booking)
        assert taken(house) == [lead(0, third)]


def test_ok__a_service_that_is_booked_elsewhere_is_left_out() -> None:
    house = booking_house(plan(services=("pass", "register")))
    assert taken(house) == [lead(0, 0), lead(0, 0, "register")]
    assert taken(House(site())) == []


def test_ok__nothing_is_noted_of_what_has_been_given_up() -> None:
    """And nobody waits for it in vain: the rules can be woken for ever."""
    plain = site()
    services = tuple(replace(one, retired=one.id == "pass") for one in plain.services)
    assert taken(House(replace(plain, services=services, slots=(plan(),)))) == []
