"""Appointments, gates, priority, feedback: what is asked at the entrance."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.commands import Origin
from hub.protocol.concerns import Concern
from hub.protocol.replies import Reason, StepState, Verdict
from hub.protocol.site import Checking, Kiosk, Site, TooLate, VisitorClass, Zone
from hub.queueing import events as ev
from hub.queueing.rules.entrance import inside, verdict
from hub.queueing.upkeep import next_deadline
from tests.hub.house import MINUTE_MS, House, refused, site

HERE = cmd.CheckIn(code="K4P9", appointment="t1")
AT_GATE = cmd.Admit(code="K4P9", zone="hall", appointment="t1")


def booked(house: House, in_min: int = 0, **changes: Any) -> cmd.BookAppointment:
    """An appointment in so many minutes."""
    command = cmd.BookAppointment(
        appointment="t1",
        service="pass",
        at_ms=house.now_ms + in_min * MINUTE_MS,
        code="K4P9",
    )
    command = replace(command, **changes)
    assert isinstance(house.do(command), list)
    return command


def test_ok__who_has_an_appointment_checks_in_and_waits_by_its_time() -> None:
    house = House()
    booked(house, in_min=20, quantity=3)
    house.do(HERE)
    (visit,) = house.state.open_visits()
    assert (visit.cls, visit.booked_ms) == (VisitorClass.APPOINTMENT, house.now_ms + 20 * MINUTE_MS)
    assert visit.step.quantity == 3
    assert visit.id in house.state.early
    assert refused(house.do(HERE)) is Reason.CHECKED_IN


def test_ok__checked_in_too_late_is_a_walk_in_and_closed_services_take_the_booked() -> None:
    house = House()
    booked(house, in_min=-30)
    house.do(cmd.CloseService(service="pass"))
    house.do(HERE)
    (visit,) = house.state.open_visits()
    assert visit.cls is VisitorClass.WALKIN


def test_fail__no_appointment_or_not_of_today() -> None:
    house = House()
    assert refused(house.do(HERE)) is Reason.UNKNOWN_CODE
    tomorrow = booked(house, in_min=24 * 60)
    outcome = house.do(HERE)
    assert refused(outcome) is Reason.NOT_TODAY
    assert outcome.facts == {"at_ms": tomorrow.at_ms}  # type: ignore[union-attr]
    house.do(cmd.CancelAppointment(appointment="t1"))
    assert refused(house.do(HERE)) is Reason.CALLED_OFF


def test_ok__booked_again_the_same_changes_nothing_and_otherwise_it_moves() -> None:
    house = House()
    booking = booked(house, in_min=60)
    assert house.do(booking) == []
    assert house.do(replace(booking, recoded=True)) != []
    booked(house, in_min=90)
    assert house.state.core.appointments["t1"].booked_ms == house.now_ms + 90 * MINUTE_MS
    house.do(cmd.CancelAppointment(appointment="t1"))
    assert house.do(cmd.CancelAppointment(appointment="t1")) == []
    booked(house, in_min=90)
    assert isinstance(house.do(HERE), list)


def test_fail__what_has_begun_is_not_moved_or_called_off() -> None:
    house = House()
    booking = booked(house)
    house.do(HERE)
    assert refused(house.do(booking)) is Reason.CHECKED_IN
    assert refused(house.do(cmd.CancelAppointment(appointment="t1"))) is Reason.CHECKED_IN
    assert refused(house.do(cmd.CancelAppointment(appointment="t2"))) is Reason.UNKNOWN_APPOINTMENT
    unknown = replace(booking, appointment="t3", service="moon")
    assert refused(house.do(unknown)) is Reason.UNKNOWN_SERVICE


def test_ok__appointments_outlast_the_night_and_are_forgotten_in_time() -> None:
    house = House()
    booked(house, in_min=24 * 60)
    booked(house, appointment="t2", in_min=0)
    for known in (["t1", "t2"], ["t1", "t2"], ["t1"], []):
        house.now_ms = house.state.core.day_ends_ms
        house.do(cmd.Tick())
        assert sorted(house.state.core.appointments) == known


@pytest.mark.parametrize(
    ("in_min", "said"),
    [
        (31, Verdict.TOO_EARLY),
        (30, Verdict.VALID),
        (-120, Verdict.VALID),
        (24 * 60, Verdict.NOT_TODAY),
    ],
)
def test_ok__a_gate_judges_appointments_by_their_time(in_min: int, said: Verdict) -> None:
    house = House()
    booking = booked(house, in_min=in_min)
    reply = verdict(house.state, AT_GATE, house.now_ms)
    assert reply.verdict is said
    early_ms = booking.at_ms - 30 * MINUTE_MS
    assert reply.at_ms == (early_ms if said is Verdict.TOO_EARLY else booking.at_ms)
    counted = house.do(AT_GATE)
    assert (counted != []) == (said is Verdict.VALID)


def test_ok__an_entry_counts_once_however_often_it_is_scanned() -> None:
    house = House()
    visit = house.issue()
    door = cmd.Admit(code="token", visit=visit.id)
    hall = replace(door, zone="hall")
    for command in (door, door, hall, hall):
        house.do(command)
        assert verdict(house.state, command, house.now_ms).verdict is Verdict.VALID
    assert house.state.core.entries == {"": 1, "hall": 1}
    assert inside(house.state, "hall") == 1
    house.do(cmd.CancelVisit(visit=visit.id))
    assert inside(house.state, "hall") == 0
    assert verdict(house.state, hall, house.now_ms).verdict is Verdict.OVER


def test_ok__who_came_through_the_gate_is_inside_still_after_checking_in() -> None:
    house = House()
    booked(house)
    house.do(AT_GATE)
    assert inside(house.state, "hall") == 1
    house.do(HERE)
    assert inside(house.state, "hall") == 1
    assert house.do(AT_GATE) == []


def test_ok__who_checked_in_first_is_counted_once_by_the_code_of_the_appointment_too() -> None:
    house = House()
    booked(house)
    house.do(HERE)
    (visit,) = house.state.open_visits()
    assert house.do(AT_GATE) == [ev.EntryCounted(zone="hall", visit=visit.id)]
    assert house.do(AT_GATE) == []
    assert house.do(cmd.Admit(code="token", zone="hall", visit=visit.id)) == []
    assert house.state.core.entries == {"hall": 1}
    assert inside(house.state, "hall") == 1


def test_fail__a_full_zone_lets_nobody_in_until_somebody_has_left() -> None:
    house = House(site(zones=(Zone("hall", {"de": "Halle"}, capacity=1),)))
    first = house.issue()
    house.do(cmd.Admit(code="t", zone="hall", visit=first.id))
    booked(house)
    assert house.do(AT_GATE) == []
    assert verdict(house.state, AT_GATE, house.now_ms).verdict is Verdict.ZONE_FULL
    house.do(cmd.CancelVisit(visit=first.id))
    assert isinstance(house.do(AT_GATE), list)
    assert inside(house.state, "hall") == 1


def test_fail__a_gate_knows_no_strangers() -> None:
    house = House()
    now_ms = house.now_ms
    assert verdict(house.state, cmd.Admit(code="x"), now_ms).verdict is Verdict.UNKNOWN
    yesterday = cmd.Admit(code="x", past=True)
    assert verdict(house.state, yesterday, now_ms).verdict is Verdict.NOT_TODAY
    assert refused(house.do(cmd.Admit(code="x", zone="moon"))) is Reason.UNKNOWN_ZONE


def test_ok__a_visitor_may_ask_to_go_first_where_the_house_says_who() -> None:
    asks = cmd.IssueTicket(service="pass", priority=True)
    assert refused(House().do(asks)) is Reason.NOT_OFFERED
    house = House(site(kiosk=Kiosk(priority={"de": "Mit Schwerbehindertenausweis"})))
    waiting = house.issue()
    first = house.give(asks)
    assert first.cls is VisitorClass.PRIORITY
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is first
    assert waiting.step.state is StepState.WAITING


def test_ok__how_it_was_is_on_record_without_a_name() -> None:
    house = House()
    outcome = house.do(cmd.GiveFeedback(score=4, service="pass"), sender="door")
    assert outcome == [ev.FeedbackGiven(score=4, device="door", service="pass")]
    assert refused(house.do(cmd.GiveFeedback(score=1, service="moon"))) is Reason.UNKNOWN_SERVICE


def test_ok__a_scanned_ticket_changes_nothing() -> None:
    house = House()
    visit = house.issue()
    assert house.do(cmd.ShowTicket(token="t" * 22, visit=visit.id)) == []
    assert refused(house.do(cmd.ShowTicket(token="t" * 22))) is Reason.UNKNOWN_VISIT


def test_ok__several_concerns_are_booked_and_checked_in_together() -> None:
    house = House()
    booked(house, more=(Concern("register", 2), Concern("pickup")), virtual=True)
    house.do(cmd.ChangeSite(site=_without(house, "pickup")))
    house.do(HERE)
    (visit,) = house.state.open_visits()
    assert visit.step.concerns == (Concern("pass"), Concern("register", 2), Concern("pickup"))
    assert visit.virtual
    unknown = cmd.BookAppointment(
        appointment="t2", service="pass", at_ms=1, code="X", more=(Concern("moon"),)
    )
    assert refused(house.do(unknown)) is Reason.UNKNOWN_SERVICE


def _without(house: House, service: str) -> Site:
    """What somebody is booked for is finished, though nobody can take a number for it any more."""
    services = tuple(one for one in house.state.site.services if one.id != service)
    counters = tuple(
        replace(one, services=tuple(each for each in one.services if each != service))
        for one in house.state.site.counters
    )
    return replace(house.state.site, services=services, counters=counters)


def test_ok__whoever_comes_before_the_doors_open_is_told_when_to_come() -> None:
    house = House(site(checking=Checking(early_s=1800)))
    booking = booked(house, in_min=31)
    outcome = house.do(HERE)
    assert refused(outcome) is Reason.TOO_EARLY
    assert outcome.facts == {"at_ms": booking.at_ms - 30 * MINUTE_MS}  # type: ignore[union-attr]
    house.now_ms += MINUTE_MS
    assert isinstance(house.do(HERE), list)


@pytest.mark.parametrize("in_min", [-16, -61])
def test_fail__who_is_too_late_takes_a_number_where_the_house_wants_that(in_min: int) -> None:
    house = House(site(checking=Checking(too_late=TooLate.REFUSED)))
    booking = booked(house, in_min=in_min)
    house.do(cmd.Tick())
    outcome = house.do(HERE)
    assert refused(outcome) is Reason.TIME_PASSED
    assert outcome.facts == {"at_ms": booking.at_ms, "service": "pass"}  # type: ignore[union-attr]


def test_ok__nobody_came_is_on_record_in_time_and_whoever_comes_still_is_a_walk_in() -> None:
    house = House()
    booked(house, in_min=0)
    booked(house, appointment="t2", in_min=0)
    house.do(HERE)
    assert next_deadline(house.state) == house.now_ms + 60 * MINUTE_MS
    house.now_ms += 60 * MINUTE_MS
    assert house.do(cmd.Tick()) == [ev.AppointmentMissed(appointment="t2")]
    assert next_deadline(house.state) == house.state.core.day_ends_ms
    late = cmd.CancelAppointment(appointment="t2", origin=Origin.PAGE)
    assert refused(house.do(late)) is Reason.TIME_PASSED
    house.do(cmd.CheckIn(code="X", appointment="t2"))
    visit = house.state.core.visits[house.state.core.appointments["t2"].visit]
    assert visit.cls is VisitorClass.WALKIN


@pytest.mark.parametrize(("no_show_s", "after_min"), [(600, 15), (7200, 120)])
def test_ok__nobody_is_missed_while_they_may_be_late(no_show_s: int, after_min: int) -> None:
    house = House(site(checking=Checking(no_show_s=no_show_s)))
    booked(house)
    assert next_deadline(house.state) == house.now_ms + after_min * MINUTE_MS


def test_ok__what_was_missed_while_the_hub_was_off_is_on_record_before_the_new_day() -> None:
    house = House()
    booked(house, in_min=60)
    house.now_ms = house.state.core.day_ends_ms + 60 * MINUTE_MS
    outcome = house.do(cmd.Tick())
    assert isinstance(outcome, list)
    assert [type(event) for event in outcome] == [ev.AppointmentMissed, ev.DayStarted]


def test_ok__where_coming_in_is_checking_in_the_gate_gives_out_the_number() -> None:
    house = House(site(checking=Checking(gate=True)))
    booked(house, in_min=20)
    outcome = house.do(AT_GATE)
    (visit,) = house.state.open_visits()
    assert isinstance(outcome, list)
    assert outcome[1:] == [ev.EntryCounted(zone="hall", visit=visit.id)]
    said = verdict(house.state, AT_GATE, house.now_ms)
    assert (said.verdict, said.number) == (Verdict.VALID, visit.number)
    assert house.do(AT_GATE) == []
    assert inside(house.state, "hall") == 1
    assert refused(house.do(HERE)) is Reason.CHECKED_IN


def test_ok__who_cannot_check_in_at_the_gate_yet_is_let_in_and_checked_in_later() -> None:
    house = House(site(checking=Checking(gate=True, early_s=600)))
    booked(house, in_min=20)
    assert house.do(AT_GATE) == [ev.EntryCounted(zone="hall", appointment="t1")]
    house.now_ms += 10 * MINUTE_MS
    again = house.do(AT_GATE)
    assert isinstance(again, list)
    assert [type(event) for event in again] == [ev.TicketIssued]
    assert inside(house.state, "hall") == 1
    assert house.state.core.entries == {"hall": 1}
