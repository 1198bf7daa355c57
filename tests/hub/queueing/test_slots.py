"""The house's own times: which are free and for whom, and that nobody is given a taken one."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.commands import Contact, Origin
from hub.protocol.questions import FindSlots
from hub.protocol.replies import Reason
from hub.protocol.site import Booking, Hours, Site, SlotPlan, SpecialDay
from hub.queueing import events as ev
from hub.queueing.rules.slots import free_slots
from tests.hub.house import HOUR_MS, MINUTE_MS, MONDAY_9_MS, House, refused, site

MONDAY, TUESDAY, NEXT_MONDAY = "2026-09-28", "2026-09-29", "2026-10-05"
DAY_MS = 24 * HOUR_MS
TEN_MS = MONDAY_9_MS + HOUR_MS
PUBLIC = Booking(public=True, days=7, notice_s=3600, most=2)


def hours(opens: float, closes: float, *weekdays: int) -> tuple[Hours, ...]:
    return tuple(Hours(day, int(opens * 3600), int(closes * 3600)) for day in weekdays or range(7))


def plan(**changes: Any) -> SlotPlan:
    """Passes from 10 to 12, every 15 minutes, one at a time; a pass takes 10 minutes."""
    values: dict[str, Any] = {
        "id": "plan",
        "services": ("pass",),
        "counters": ("3",),
        "hours": hours(10, 12),
        "every_s": 900,
        "capacity": 1,
    }
    return SlotPlan(**(values | changes))


def booking_house(*plans: SlotPlan, **changes: Any) -> House:
    """A Monday at 9, all plans opened for two weeks."""
    house = House(site(**({"slots": plans or (plan(),), "booking": PUBLIC} | changes)))
    assert isinstance(house.do(cmd.OpenSlots(first=MONDAY, last="2026-10-11")), list)
    return house


def book(house: House, at_ms: int, name: str = "1", **changes: Any) -> object:
    command = cmd.BookSlot(service="pass", at_ms=at_ms, appointment=f"here:{name}", code=name)
    return house.do(replace(command, **changes))


def free(house: House, day: str = MONDAY, **changes: Any) -> dict[str, int]:
    """The free times of a date by the clock on the wall."""
    values = {"service": "pass", "first": day, "last": day}
    days = free_slots(house.state, FindSlots(**(values | changes)), house.now_ms)
    zone = ZoneInfo(house.state.site.timezone)
    return {
        f"{datetime.fromtimestamp(slot.at_ms / 1000, zone):%H:%M}": slot.free
        for each in days
        for slot in each.slots
    }


def test_ok__a_time_is_given_once_and_free_again_when_it_is_called_off() -> None:
    house = booking_house()
    assert list(free(house)) == [
        "10:00", "10:15", "10:30", "10:45", "11:00", "11:15", "11:30", "11:45",
    ]  # fmt: skip
    booked = book(house, TEN_MS, contact=Contact(mail="a@example.org", earlier=True))
    assert booked == [
        ev.AppointmentBooked(
            appointment="here:1",
            service="pass",
            booked_ms=TEN_MS,
            plan="plan",
            mail=True,
            earlier=True,
            origin=Origin.HOUSE,
        )
    ]
    assert "10:00" not in free(house)
    assert refused(book(house, TEN_MS, "2")) is Reason.SLOT_TAKEN
    house.do(cmd.CancelAppointment(appointment="here:1"))
    assert isinstance(book(house, TEN_MS, "2"), list)


def test_ok__what_takes_longer_takes_several_times_in_a_row() -> None:
    house = booking_house(plan(hours=(*hours(10, 11), *hours(11.5, 12))))
    book(house, TEN_MS + 30 * MINUTE_MS)
    # Three passes last 30 minutes: two places; neither the end nor a break lies in between.
    assert list(free(house, quantity=3)) == ["10:00", "11:30"]
    book(house, TEN_MS, "2", quantity=3)
    assert list(free(house)) == ["10:45", "11:30", "11:45"]


def test_ok__an_appointment_made_elsewhere_takes_every_time_that_it_overlaps() -> None:
    house = booking_house()
    at_ms = TEN_MS + 7 * MINUTE_MS
    fact = cmd.BookAppointment(appointment="kal:1", service="pass", at_ms=at_ms, code="K")
    house.do(fact)
    assert list(free(house))[:1] == ["10:30"]
    house.do(replace(fact, appointment="kal:2", code="L"))  # never refused, taken or not
    house.do(cmd.CancelAppointment(appointment="kal:1", origin=Origin.SYSTEM))
    assert list(free(house))[:1] == ["10:30"]
    house.do(cmd.CancelAppointment(appointment="kal:2", origin=Origin.SYSTEM))
    assert list(free(house))[:1] == ["10:00"]


def test_ok__an_appointment_made_elsewhere_belongs_to_the_first_plan_that_has_its_time() -> None:
    plans = plan(id="late", hours=hours(11, 12)), plan(id="early"), plan(id="third")
    house = booking_house(*plans)
    house.do(cmd.BookAppointment(appointment="kal:1", service="pass", at_ms=TEN_MS, code="K"))
    assert free(house)["10:00"] == 1
    assert free(house)["11:00"] == 3


def test_ok__as_many_as_a_share_of_the_counters_that_serve_it_and_one_at_least() -> None:
    by_staff = plan(
        services=("pass", "pickup"), counters=("2", "3", "6", "9"), capacity=0, share=70
    )
    house = booking_house(by_staff)
    assert set(free(house).values()) == {2}  # 70 % of the counters 3, 6 and 9
    assert set(free(house, TUESDAY).values()) == {2}
    for counter in ("6", "9"):
        house.do(cmd.AssignServices(counter=counter, services=("register",)))
    assert set(free(house).values()) == {1}
    assert set(free(house, TUESDAY).values()) == {2}
    house.do(cmd.AssignServices(counter="3", services=()))
    assert set(free(house).values()) == {1}


def test_ok__kept_places_go_to_emergencies_until_their_hour_and_then_to_all() -> None:
    kept = plan(hours=hours(10, 10.75), kept=2, kept_until_s=int(9.5 * 3600))
    house = booking_house(kept)
    assert free(house) == {"10:00": 1, "10:15": 1, "10:30": 1}
    book(house, TEN_MS)
    assert free(house) == {}
    at_ms = TEN_MS + 15 * MINUTE_MS
    assert refused(book(house, at_ms, "2")) is Reason.SLOT_TAKEN
    assert refused(book(house, at_ms, "2", urgent=True, origin=Origin.PAGE)) is Reason.SLOT_TAKEN
    assert list(free(house, urgent=True)) == ["10:15", "10:30"]
    assert isinstance(book(house, at_ms, "2", urgent=True), list)
    assert free(house) == {}, "one is kept still"
    assert free(house, moved="here:2") == {}, "and two, were this one to be an ordinary one"
    house.now_ms += 30 * MINUTE_MS
    assert list(free(house)) == ["10:30"]


def test_ok__the_page_gives_away_what_is_public_not_too_soon_and_not_too_far_ahead() -> None:
    house = booking_house(plan(), plan(id="desk", hours=hours(14, 15), online=False))
    page = {"origin": Origin.PAGE}
    house.now_ms += 30 * MINUTE_MS
    assert next(iter(free(house, **page))) == "10:30"
    assert list(free(house))[-1] == "14:45"
    assert "14:00" not in free(house, **page)
    assert refused(book(house, TEN_MS, **page)) is Reason.TOO_SOON
    week_ms = 7 * DAY_MS
    assert free(house, NEXT_MONDAY, **page)
    assert not free(house, "2026-10-06", **page)
    far = book(house, TEN_MS + week_ms + DAY_MS, **page)
    assert refused(far) is Reason.TOO_FAR_AHEAD
    assert far.facts == {"days": 7}  # type: ignore[attr-defined]
    many = book(house, TEN_MS + week_ms, quantity=3, **page)
    assert refused(many) is Reason.TOO_MANY
    assert many.facts == {"most": 2}  # type: ignore[attr-defined]
    assert isinstance(book(house, TEN_MS + week_ms, **page), list)


def test_fail__where_nothing_is_public_neither_page_nor_kiosk_gives_anything_away() -> None:
    house = booking_house(booking=Booking())
    for origin in (Origin.PAGE, Origin.KIOSK):
        assert free(house, origin=origin) == {}
        assert refused(book(house, TEN_MS, origin=origin)) is Reason.NOT_OFFERED


def test_ok__what_staff_have_closed_for_today_only_staff_give_away() -> None:
    house = booking_house(booking=replace(PUBLIC, kiosk=True, notice_s=0))
    house.do(cmd.CloseService(service="pass", reason="Ausfall"))
    for origin in (Origin.PAGE, Origin.KIOSK):
        assert free(house, origin=origin) == {}
        assert refused(book(house, TEN_MS, origin=origin)) is Reason.SLOT_TAKEN
    assert free(house, TUESDAY, origin=Origin.PAGE)
    assert free(house)


def test_ok__the_kiosk_gives_away_what_is_left_of_today() -> None:
    video = plan(id="video", hours=hours(14, 15), virtual=True)
    house = booking_house(plan(), video, booking=Booking(kiosk=True))
    kiosk = {"origin": Origin.KIOSK}
    house.now_ms = TEN_MS + 80 * MINUTE_MS
    assert list(free(house, **kiosk)) == ["11:30", "11:45"]
    assert free(house, TUESDAY, **kiosk) == {}
    assert refused(book(house, TEN_MS + DAY_MS, **kiosk)) is Reason.NO_SUCH_SLOT
    assert isinstance(book(house, TEN_MS + 90 * MINUTE_MS, **kiosk), list)


@pytest.mark.parametrize("at_ms", [TEN_MS + MINUTE_MS, TEN_MS - HOUR_MS, TEN_MS + 14 * DAY_MS])
def test_fail__there_are_no_other_times(at_ms: int) -> None:
    assert refused(book(booking_house(), at_ms)) is Reason.NO_SUCH_SLOT


def test_fail__no_time_that_is_over_and_no_service_that_is_gone() -> None:
    house = booking_house()
    house.now_ms = TEN_MS + 1
    assert refused(book(house, TEN_MS)) is Reason.NO_SUCH_SLOT
    assert refused(book(house, TEN_MS, service="moon")) is Reason.UNKNOWN_SERVICE
    assert free(house, service="moon") == {}
    assert free(house, day="2026-02-31") == {}


def test_ok__a_holiday_has_no_times_and_a_short_day_those_in_its_hours() -> None:
    closed = SpecialDay(TUESDAY)
    short = SpecialDay("2026-09-30", times=((10 * 3600, 10 * 3600 + 1800),))
    house = booking_house(days=(closed, short))
    assert free(house, TUESDAY) == {}
    assert refused(book(house, TEN_MS + DAY_MS)) is Reason.NO_SUCH_SLOT
    assert list(free(house, "2026-09-30")) == ["10:00", "10:15"]


def test_ok__one_plan_after_the_other_gives_a_shared_time_away() -> None:
    video = plan(id="video", capacity=2, virtual=True)
    house = booking_house(plan(), video)
    today = FindSlots(service="pass", first=MONDAY, last=MONDAY)
    found = free_slots(house.state, today, house.now_ms)
    assert [(slot.free, slot.virtual) for slot in found[0].slots[:1]] == [(1, False)]
    book(house, TEN_MS)
    found = free_slots(house.state, today, house.now_ms)
    assert [(slot.free, slot.virtual) for slot in found[0].slots[:1]] == [(2, True)]
    book(house, TEN_MS, "2")
    assert [one.virtual for one in house.state.core.appointments.values()] == [False, True]


def test_ok__who_comes_in_person_is_given_no_time_by_video() -> None:
    house = booking_house(plan(id="video", virtual=True), plan(id="here"))
    assert free(house, in_person=True)["10:00"] == 1
    book(house, TEN_MS, in_person=True)
    assert not house.state.core.appointments["here:1"].virtual
    assert "10:00" not in free(house, in_person=True)
    assert refused(book(house, TEN_MS, "2", in_person=True)) is Reason.SLOT_TAKEN
    book(house, TEN_MS, "2")
    assert house.state.core.appointments["here:2"].virtual


@pytest.mark.parametrize(
    ("day", "times"),
    [
        # From two to three there is no clock on that night, or there is one twice.
        ("2026-03-29", ["01:30", "03:00", "03:30"]),
        ("2026-10-25", ["01:30", "02:00", "02:30", "03:00", "03:30"]),
    ],
)
def test_ok__times_are_those_of_the_clock_when_the_clocks_are_changed(
    day: str, times: list[str]
) -> None:
    night = plan(hours=hours(1.5, 4), every_s=1800)
    before = datetime.fromisoformat(f"{day}T00:00").replace(tzinfo=ZoneInfo("Europe/Berlin"))
    house = House(site(slots=(night,)), now_ms=int(before.timestamp() * 1000))
    house.do(cmd.OpenSlots(first=day, last=day))
    assert list(free(house, day)) == times


def test_ok__dates_are_opened_and_closed_and_what_is_booked_stays() -> None:
    house = House(site(slots=(plan(), plan(id="other", services=("register",)))))
    assert free(house) == {}
    opened = house.do(cmd.OpenSlots(first="2026-01-01", last="2026-10-11"))
    assert opened == [
        ev.SlotsOpened(plan=each, first=MONDAY, last="2026-10-11") for each in ("plan", "other")
    ]
    assert house.do(cmd.OpenSlots(first=TUESDAY, last=NEXT_MONDAY)) == []
    book(house, TEN_MS + DAY_MS)
    assert len(house.do(cmd.CloseSlots(first=TUESDAY, last=TUESDAY, plan="plan"))) == 1  # type: ignore[arg-type]
    assert house.do(cmd.CloseSlots(first=TUESDAY, last=TUESDAY, plan="plan")) == []
    assert free(house, TUESDAY) == {}
    assert free(house, "2026-09-30")
    assert refused(book(house, TEN_MS + DAY_MS, "2")) is Reason.NO_SUCH_SLOT
    assert not house.state.core.appointments["here:1"].cancelled
    house.do(cmd.OpenSlots(first=TUESDAY, last=TUESDAY))
    assert house.state.core.open_slots["plan"] == [(MONDAY, "2026-10-11")]
    assert "10:00" not in free(house, TUESDAY)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"plan": "moon"}, Reason.UNKNOWN_PLAN),
        ({"first": "2026-13-01"}, Reason.WRONG_DATES),
        ({"first": "2026-10-02"}, Reason.WRONG_DATES),
        ({"first": "2026-09-01", "last": "2026-09-27"}, Reason.WRONG_DATES),
        ({"last": "9999-12-31"}, Reason.WRONG_DATES),
    ],
)
def test_fail__dates_that_cannot_be_opened(changes: dict[str, str], reason: Reason) -> None:
    house = House(site(slots=(plan(),)))
    command = cmd.OpenSlots(first=MONDAY, last="2026-10-01")
    assert refused(house.do(replace(command, **changes))) is reason
    assert refused(House().do(command)) is Reason.UNKNOWN_PLAN


def test_ok__everything_from_a_date_on_can_be_closed_and_what_is_over_is_forgotten() -> None:
    house = booking_house()
    house.do(cmd.CloseSlots(first=NEXT_MONDAY, last="9999-12-31"))
    assert house.state.core.open_slots == {"plan": [(MONDAY, "2026-10-04")]}
    house.now_ms += 7 * DAY_MS
    house.do(cmd.Tick())
    assert house.state.core.open_slots == {}


def test_ok__an_appointment_moves_to_a_free_time_and_its_own_place_does_not_hinder_it() -> None:
    house = booking_house()
    book(house, TEN_MS, quantity=3)
    book(house, TEN_MS + 60 * MINUTE_MS, "2")
    question: dict[str, Any] = {"quantity": 3, "moved": "here:1"}
    assert list(free(house, **question)) == ["10:00", "10:15", "10:30", "11:15", "11:30"]
    move = cmd.MoveAppointment(appointment="here:1", at_ms=TEN_MS + 15 * MINUTE_MS)
    assert isinstance(house.do(move), list)
    assert house.do(move) == []
    assert list(free(house)) == ["10:00", "10:45", "11:15", "11:30", "11:45"]
    booked = house.state.core.appointments["here:1"]
    assert (booked.version, booked.quantity, booked.plan) == (2, 3, "plan")
    taken = replace(move, at_ms=TEN_MS + 45 * MINUTE_MS)
    assert refused(house.do(taken)) is Reason.SLOT_TAKEN


def test_fail__what_is_not_moved() -> None:
    house = booking_house()
    there_ms = TEN_MS + HOUR_MS
    move = cmd.MoveAppointment(appointment="here:1", at_ms=there_ms, origin=Origin.PAGE)
    assert refused(house.do(move)) is Reason.UNKNOWN_APPOINTMENT
    house.do(cmd.BookAppointment(appointment="kal:1", service="pass", at_ms=TEN_MS, code="K"))
    assert refused(house.do(replace(move, appointment="kal:1"))) is Reason.NOT_OFFERED
    book(house, TEN_MS + 30 * MINUTE_MS)
    house.now_ms = TEN_MS + 35 * MINUTE_MS
    assert refused(house.do(move)) is Reason.TIME_PASSED
    later = replace(move, origin=Origin.HOUSE)
    assert isinstance(house.do(later), list), "staff may help whoever came too late"
    house.do(cmd.CheckIn(code="1", appointment="here:1"))
    assert refused(house.do(later)) is Reason.CHECKED_IN
    book(house, TEN_MS + 75 * MINUTE_MS, "2")
    house.do(cmd.CancelAppointment(appointment="here:2"))
    assert refused(house.do(replace(later, appointment="here:2"))) is Reason.CALLED_OFF


def test_ok__whoever_was_given_a_link_may_move_where_the_public_books_nothing() -> None:
    house = booking_house(booking=Booking())
    book(house, TEN_MS + DAY_MS)
    page = {"origin": Origin.PAGE, "moved": "here:1"}
    assert list(free(house, TUESDAY, **page))[:2] == ["10:00", "10:15"]
    move = cmd.MoveAppointment(
        appointment="here:1", at_ms=TEN_MS + DAY_MS + 15 * MINUTE_MS, origin=Origin.PAGE
    )
    assert isinstance(house.do(move), list)


def wanting_earlier(house: House, number: int, **changes: Any) -> None:
    contact = Contact(mail="a@example.org", earlier=True)
    at_ms = TEN_MS + DAY_MS + number * 15 * MINUTE_MS
    assert isinstance(book(house, at_ms, str(number), **({"contact": contact} | changes)), list)


@pytest.mark.parametrize("by_moving", [False, True])
def test_ok__a_time_that_becomes_free_is_offered_to_the_next_three_who_want_it(
    by_moving: bool,
) -> None:
    house = booking_house(mails=True)
    for number in range(1, 8):
        no_mail = {"contact": Contact(earlier=True)} if number == 3 else {}
        content = {"contact": Contact(mail="b@example.org")} if number == 4 else {}
        wanting_earlier(house, number, **no_mail, **content)
    freed_ms = TEN_MS + DAY_MS + 15 * MINUTE_MS
    outcome = house.do(
        cmd.MoveAppointment(appointment="here:1", at_ms=TEN_MS)
        if by_moving
        else cmd.CancelAppointment(appointment="here:1", origin=Origin.PAGE)
    )
    assert outcome[1:] == [  # type: ignore[index]
        ev.EarlierOffered(appointment=f"here:{number}", at_ms=freed_ms) for number in (2, 5, 6)
    ]


def test_ok__no_time_is_offered_that_could_not_be_had() -> None:
    house = booking_house(mails=True)
    wanting_earlier(house, 1)
    wanting_earlier(house, 2, quantity=3)  # needs two times in a row
    book(house, TEN_MS, "soon")
    freed = house.do(cmd.CancelAppointment(appointment="here:1"))
    # The second half of the two is its own place, which it would give up.
    assert freed[1:] == [  # type: ignore[index]
        ev.EarlierOffered(appointment="here:2", at_ms=TEN_MS + DAY_MS + 15 * MINUTE_MS)
    ]
    wanting_earlier(house, 1)
    house.do(cmd.CloseSlots(first=TUESDAY, last=TUESDAY))
    assert len(house.do(cmd.CancelAppointment(appointment="here:1"))) == 1  # type: ignore[arg-type]
    house.now_ms = TEN_MS - 30 * MINUTE_MS
    assert len(house.do(cmd.CancelAppointment(appointment="here:soon"))) == 1  # type: ignore[arg-type]


def test_ok__another_configuration_counts_places_anew() -> None:
    house = booking_house()
    book(house, TEN_MS)
    wider: Site = replace(house.state.site, slots=(plan(capacity=2, every_s=1800),))
    house.do(cmd.ChangeSite(site=wider))
    assert free(house) == {"10:00": 1, "10:30": 2, "11:00": 2, "11:30": 2}
    renamed = replace(house.state.site, slots=(plan(id="new"),))
    house.do(cmd.ChangeSite(site=renamed))
    house.do(cmd.OpenSlots(first=MONDAY, last=MONDAY))
    assert "10:00" not in free(house)
