"""The order at its edges: rules that change while people wait, and what a call says of itself."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.replies import Rule, Why
from hub.protocol.site import Ratio, VisitorClass
from hub.queueing import events as ev
from hub.queueing.order import overtaking_bound_s, people_ahead, queue, right_behind
from hub.queueing.snapshot import Visit
from hub.queueing.upkeep import next_deadline
from tests.hub.house import HOUR_MS, MINUTE_MS, House, site, whole_site


@pytest.fixture
def house() -> House:
    return House()


def why(house: House, counter: str) -> Why:
    visit = house.present(counter)
    assert visit is not None
    assert visit.step.why is not None
    return visit.step.why


def test_ok__a_changed_head_start_counts_for_those_who_wait_already(house: House) -> None:
    walkin = house.issue("pass")
    house.now_ms += 10 * MINUTE_MS
    priority = house.issue("pass", VisitorClass.PRIORITY)
    assert people_ahead(house.state, priority) == 0
    house.do(cmd.ChangeSite(site=replace(house.state.site, head_start_s={})))
    assert people_ahead(house.state, priority) == 1
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is walkin


def test_ok__at_most_ten_of_those_overtaken_are_named_and_all_are_counted(house: House) -> None:
    numbers = [house.issue("pass").number for _ in range(12)]
    last = house.issue("pass")
    house.do(cmd.CallVisit(counter="3", visit=last.id))
    assert why(house, "3").overtook == tuple(numbers[:10])
    assert why(house, "3").overtook_count == 12


def test_ok__names_of_two_services_are_sorted_together(house: House) -> None:
    numbers = []
    for service in ("register", "pass", "register", "pass"):
        house.now_ms += 1
        numbers.append(house.issue(service).number)
    last = house.issue("pass")
    house.do(cmd.CallVisit(counter="3", visit=last.id))
    assert why(house, "3").overtook == tuple(numbers)


def test_ok__a_clock_set_back_makes_no_wait_negative(house: House) -> None:
    house.issue()
    house.now_ms -= HOUR_MS
    house.do(cmd.CallNext(counter="3"))
    assert why(house, "3").waited_s == 0


def called(house: House, counter: str, count: int) -> list[str]:
    """Call so many one after the other; their classes."""
    classes = []
    for _ in range(count):
        visit = house.serve(counter)
        classes.append(visit.cls.value)
    return classes


def queue_of_both(house: House, count: int) -> None:
    for _ in range(count):
        house.issue("pass")
    for _ in range(count):
        house.issue("pass", VisitorClass.APPOINTMENT)


def test_ok__a_ratio_takes_turns_and_says_so() -> None:
    house = House(site(head_start_s={}, ratio=Ratio(appointments=2, walkins=1, cap_s=1800)))
    queue_of_both(house, 6)
    listed = queue(house.state, house.state.counters["3"], 12, house.now_ms)
    expected = [house.state.core.visits[id_].cls.value for id_ in listed]
    assert called(house, "3", 12) == expected
    assert expected == ["walkin", *["appt", "appt", "walkin"] * 3, "walkin", "walkin"]
    rules = [event.why.rule for event, _ in house.events if isinstance(event, ev.VisitCalled)]
    assert rules[:4] == [Rule.ORDER, Rule.RATIO, Rule.RATIO, Rule.ORDER]


def test_ok__a_ratio_yields_to_whoever_has_waited_longer_than_its_cap() -> None:
    house = House(site(head_start_s={}, ratio=Ratio(appointments=2, walkins=1, cap_s=1800)))
    queue_of_both(house, 3)
    house.now_ms += 31 * MINUTE_MS
    assert called(house, "3", 6) == ["walkin"] * 3 + ["appt"] * 3


def test_ok__each_counter_has_turns_of_its_own() -> None:
    house = House(site(head_start_s={}, ratio=Ratio(appointments=1, walkins=1, cap_s=1800)))
    queue_of_both(house, 4)
    assert called(house, "3", 2) == ["walkin", "appt"]
    assert called(house, "6", 2) == ["walkin", "appt"]


def test_ok__priority_is_outside_the_ratio() -> None:
    house = House(site(ratio=Ratio(appointments=1, walkins=1, cap_s=1800)))
    queue_of_both(house, 2)
    house.issue("pass", VisitorClass.PRIORITY)
    assert called(house, "3", 3) == ["prio", "appt", "walkin"]


def test_ok__right_behind_is_who_is_called_after_them_of_those_who_wait_for_the_same(
    house: House,
) -> None:
    first, other, second = house.issue("pass"), house.issue("register"), house.issue("pass")
    house.now_ms += MINUTE_MS
    urgent = house.issue("pass", VisitorClass.PRIORITY)
    line = queue(house.state, house.state.counters["6"], 9, house.now_ms)
    mine = [id_ for id_ in line if id_ != other.id]
    assert mine == [urgent.id, first.id, second.id]
    behind = [right_behind(house.state, house.state.core.visits[id_]) for id_ in mine]
    assert behind == [first.id, second.id, None]


def test_ok__an_appointment_waits_for_its_time_less_the_early_tolerance(house: House) -> None:
    command = cmd.IssueTicket(
        service="pass",
        cls=VisitorClass.APPOINTMENT,
        booked_ms=house.now_ms + 30 * MINUTE_MS,
    )
    booked = house.give(command)
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is None, "too early, and it blocks nobody"
    walkin = house.issue("pass")
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is walkin
    house.do(cmd.FinishService(counter="3"))
    house.now_ms += 25 * MINUTE_MS
    assert next_deadline(house.state) == house.now_ms
    house.do(cmd.Tick())
    later = house.issue("pass")
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is booked
    assert people_ahead(house.state, later) == 0


def test_ok__too_late_for_an_appointment_is_a_walkin(house: House) -> None:
    def check_in(late_min: int) -> Visit:
        return house.give(
            cmd.IssueTicket(
                service="pass",
                cls=VisitorClass.APPOINTMENT,
                booked_ms=house.now_ms - late_min * MINUTE_MS,
            )
        )

    within, after = check_in(15), check_in(16)
    assert (within.cls, within.step.due_ms) == (
        VisitorClass.APPOINTMENT,
        house.now_ms - 15 * MINUTE_MS,
    )
    assert (after.cls, after.step.due_ms) == (VisitorClass.WALKIN, house.now_ms)


def test_ok__a_booked_time_ahead_makes_nobody_else_wait_longer(house: House) -> None:
    house.give(
        cmd.IssueTicket(
            service="pass",
            cls=VisitorClass.APPOINTMENT,
            booked_ms=house.now_ms + HOUR_MS,
        )
    )
    assert house.issue("pass").step.due_ms == house.now_ms


def test_ok__an_express_counter_takes_what_is_short() -> None:
    house = House(whole_site())
    long = house.give(cmd.IssueTicket(service="register", quantity=2))
    short = house.issue("register")
    house.do(cmd.CallNext(counter="13"))
    assert house.present("13") is short
    house.do(cmd.FinishService(counter="13"))
    house.do(cmd.CallNext(counter="13"))
    assert house.present("13") is None
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is long


def test_ok__the_bound_is_the_largest_difference_of_head_starts() -> None:
    assert overtaking_bound_s(site()) == 600 + 900 + 300  # an appointment, late as it may be
    assert overtaking_bound_s(site(late_s=0)) == 1200 + 300
    assert overtaking_bound_s(site(late_s=0, head_start_s={}, counters=())) == 0
    by_ratio = site(ratio=Ratio(appointments=1, walkins=1, cap_s=3600))
    assert overtaking_bound_s(by_ratio) == 3600 + 300
