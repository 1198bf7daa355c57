"""The order at its edges: rules that change while people wait, and what a call says of itself."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.replies import Why
from hub.protocol.site import VisitorClass
from hub.queueing.order import people_ahead
from tests.hub.house import HOUR_MS, MINUTE_MS, House


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
