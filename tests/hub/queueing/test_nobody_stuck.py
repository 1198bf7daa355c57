"""Nobody waits for ever for a counter or a service that is not there any more."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.replies import Reason
from hub.protocol.site import Ratio, Site
from hub.queueing.order import people_ahead, queue
from hub.queueing.snapshot import Visit
from tests.hub.house import House, refused, whole_site


@pytest.fixture
def house() -> House:
    """Counters 3, 6 and 9 serve `pass`; 13 is an express counter for `register` and `pickup`."""
    return House(whole_site())


def handed_to(house: House, counter: str, service: str = "pass") -> Visit:
    """Somebody who is called at that counter only."""
    visit = house.issue(service)
    house.do(cmd.CallVisit(counter="3", visit=visit.id))
    house.do(cmd.TransferVisit(counter="3", to_counter=counter))
    return visit


def without_counter(site: Site, counter: str) -> Site:
    return replace(site, counters=tuple(one for one in site.counters if one.id != counter))


def retiring_counter(site: Site, counter: str) -> Site:
    counters = (replace(one, retired=one.id == counter) for one in site.counters)
    return replace(site, counters=tuple(counters))


def without_service(site: Site, service: str) -> Site:
    return replace(
        site,
        services=tuple(
            replace(one, after=tuple(stop for stop in one.after if stop != service))
            for one in site.services
            if one.id != service
        ),
        counters=tuple(
            replace(one, services=tuple(each for each in one.services if each != service))
            for one in site.counters
        ),
    )


@pytest.mark.parametrize("gone", [without_counter, retiring_counter])
def test_ok__who_was_to_be_called_at_a_counter_that_goes_is_called_elsewhere(
    house: House, gone: object
) -> None:
    visit = handed_to(house, "6")
    assert callable(gone)
    house.do(cmd.ChangeSite(site=gone(house.state.site, "6")))
    later = house.issue("pass")
    assert people_ahead(house.state, later) == 1
    house.do(cmd.CallNext(counter="9"))
    assert house.present("9") is visit


def test_ok__who_was_to_come_back_to_a_counter_that_has_gone_is_called_elsewhere(
    house: House,
) -> None:
    visit = house.issue("pass")
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.TransferVisit(counter="3", service="photo", back=True))
    house.do(cmd.ChangeSite(site=without_counter(house.state.site, "3")))
    assert house.serve("14") is visit
    assert house.serve("6") is visit


def test_ok__a_counter_that_closes_keeps_nobody_to_itself(house: House) -> None:
    visit = handed_to(house, "6")
    house.do(cmd.OpenCounter(counter="6"))
    house.do(cmd.PauseCounter(counter="6"))
    house.do(cmd.CallNext(counter="9"))
    assert house.present("9") is None, "a break ends"
    house.do(cmd.CloseCounter(counter="6"))
    house.do(cmd.CallNext(counter="9"))
    assert house.present("9") is visit


def test_ok__who_is_away_when_the_counter_closes_is_called_elsewhere(house: House) -> None:
    visit = handed_to(house, "6")
    house.do(cmd.CallNext(counter="6"))
    house.do(cmd.ParkVisit(counter="6"))
    house.do(cmd.CloseCounter(counter="6"))
    house.do(cmd.UnparkVisit(visit=visit.id))
    assert house.serve("9") is visit


def test_ok__nobody_comes_back_to_a_counter_that_has_closed_meanwhile(house: House) -> None:
    visit = house.issue("pass")
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.TransferVisit(counter="3", service="photo", back=True))
    house.do(cmd.CloseCounter(counter="3"))
    assert house.serve("14") is visit
    assert (visit.step.service, visit.step.only_at) == ("pass", "")
    assert house.serve("6") is visit


@pytest.mark.parametrize("ratio", [None, Ratio(1, 1, 3600)])
def test_ok__an_express_counter_takes_whoever_was_handed_to_it(ratio: Ratio | None) -> None:
    house = House(whole_site(ratio=ratio))
    visit = house.give(cmd.IssueTicket(service="pass", quantity=9))
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.TransferVisit(counter="3", to_counter="13"))
    express = house.state.counters["13"]
    assert queue(house.state, express, 9, house.now_ms) == [visit.id]
    assert house.serve("13") is visit


def test_ok__what_is_too_long_for_everybody_is_taken_by_whoever_serves_it(house: House) -> None:
    for counter in house.state.counters.values():
        if counter.id != "13":
            house.do(cmd.AssignServices(counter=counter.id, services=("pickup",)))
    long = house.give(cmd.IssueTicket(service="register", quantity=2))
    house.do(cmd.AssignServices(counter="1", services=("register",)))
    house.do(cmd.CallNext(counter="13"))
    assert house.present("13") is None
    house.do(cmd.AssignServices(counter="1", services=("pickup",)))
    assert house.serve("13") is long


def test_ok__what_is_not_there_any_more_is_served_by_nobody(house: House) -> None:
    house.do(cmd.AssignServices(counter="3", services=("pass", "pickup")))
    house.do(cmd.ChangeSite(site=without_service(house.state.site, "pickup")))
    assert house.state.served["3"] == ("pass",)


def test_fail__nobody_is_taken_back_to_a_service_that_has_gone(house: House) -> None:
    visit = house.issue("pickup")
    on_the_way = house.issue("licence")
    house.do(cmd.CancelVisit(visit=on_the_way.id))
    house.do(cmd.CallNext(counter="1"))
    house.do(cmd.FinishService(counter="1"))
    for service in ("pickup", "cashier"):
        house.do(cmd.ChangeSite(site=without_service(house.state.site, service)))
    assert refused(house.do(cmd.UndoLast(counter="1"))) is Reason.UNDO_OVERTAKEN
    for one in (visit, on_the_way):
        assert refused(house.do(cmd.ReopenVisit(visit=one.id))) is Reason.UNKNOWN_SERVICE
