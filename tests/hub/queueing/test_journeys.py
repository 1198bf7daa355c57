"""Visits of several stretches: fixed in the configuration, asked for at once, added on the way."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.concerns import Concern
from hub.protocol.replies import Reason, Rule, StepState
from hub.protocol.site import Place, VisitorClass
from hub.queueing import events as ev
from hub.queueing.snapshot import Visit
from tests.hub.house import MINUTE_MS, House, refused, whole_site


@pytest.fixture
def house() -> House:
    """`licence` leads from the photo (counter 14) over a counter (3) to the cashier (15)."""
    return House(whole_site())


def way(visit: Visit) -> list[str]:
    return [step.service for step in visit.steps]


def test_ok__a_journey_goes_its_way_with_one_number_and_a_time_for_each_stretch(
    house: House,
) -> None:
    visit = house.issue("licence")
    for minute, counter in enumerate(("14", "3", "15"), start=1):
        house.now_ms += minute * MINUTE_MS
        assert house.serve(counter) is visit
    assert way(visit) == ["photo", "licence", "cashier"]
    assert visit.number == "D001"
    assert visit.step.state is StepState.DONE
    started = [step.started_ms for step in visit.steps]
    assert started == sorted(started, key=lambda ms: ms or 0)
    assert len(set(started)) == 3


def test_ok__the_number_is_that_of_the_concern_and_the_quota_counts_it(house: House) -> None:
    house.issue("licence")
    assert house.state.core.issued == {"licence": 1}
    assert house.state.waiting["photo"] == 1


def test_ok__several_concerns_are_dealt_with_in_one_stretch(house: House) -> None:
    visit = house.give(cmd.IssueTicket(service="pass", quantity=3, more=(Concern("register", 2),)))
    assert house.state.expected_s(visit.step) == 5 * 600
    house.serve("3")
    assert way(visit) == ["pass"]
    assert visit.step.state is StepState.DONE


def test_ok__what_the_counter_does_not_serve_comes_next_with_its_quantity(house: House) -> None:
    visit = house.give(
        cmd.IssueTicket(service="pass", more=(Concern("pickup", 2), Concern("register")))
    )
    house.serve("3")  # pass and register
    assert (visit.step.service, visit.step.quantity, visit.step.more) == ("pickup", 2, ())
    assert visit.step.due_ms == visit.steps[0].due_ms
    assert house.serve("1") is visit
    assert not visit.open


def test_ok__all_stretches_of_several_concerns_are_gone_once(house: House) -> None:
    site = house.state.site
    second = replace(house.state.services["licence"], id="licence2", name={"de": "LKW"})
    counters = tuple(
        replace(one, services=(*one.services, "licence2")) if one.id == "3" else one
        for one in site.counters
    )
    house.do(
        cmd.ChangeSite(site=replace(site, services=(*site.services, second), counters=counters))
    )
    visit = house.give(cmd.IssueTicket(service="licence", more=(Concern("licence2"),)))
    for counter in ("14", "3", "15"):
        house.serve(counter)
    assert way(visit) == ["photo", "licence", "cashier"]
    assert not visit.open


def test_ok__a_clerk_adds_a_stretch(house: House) -> None:
    visit = house.issue("pass")
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.AddStep(counter="3", service="cashier", quantity=2))
    house.do(cmd.FinishService(counter="3"))
    assert (visit.step.service, visit.step.quantity) == ("cashier", 2)
    assert refused(house.do(cmd.AddStep(counter="3", service="cashier"))) is Reason.NOBODY_HERE


@pytest.mark.parametrize(
    ("place", "first"), [(Place.ORIGINAL, False), (Place.NOW, False), (Place.FIRST, True)]
)
def test_ok__where_the_next_stretch_waits_is_configured(place: Place, first: bool) -> None:
    house = House(whole_site(handed_on=place))
    visit = house.issue("licence")
    issued_ms = house.now_ms
    house.now_ms += 20 * MINUTE_MS
    house.serve("14")
    expected_ms = house.now_ms if place is Place.NOW else issued_ms
    assert (visit.step.due_ms, visit.step.first) == (expected_ms, first)


def test_ok__a_result_is_kept_and_an_unknown_one_changes_nothing(house: House) -> None:
    visit = house.issue("licence")
    house.serve("14")
    house.do(cmd.CallNext(counter="3"))
    for command in (cmd.FinishService, cmd.CallNext):
        house.do(cmd.StartService(counter="3"))
        outcome = house.do(command(counter="3", result="nonsense"))
        assert refused(outcome) is Reason.UNKNOWN_RESULT
    assert house.present("3") is visit
    house.do(cmd.CallNext(counter="3", result="papers"))
    assert visit.steps[1].result == "papers"


def test_ok__a_transfer_to_a_counter_is_called_there_only_even_if_it_does_not_serve_it(
    house: House,
) -> None:
    visit = house.issue("pass")
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.TransferVisit(counter="3", to_counter="1"))
    for other in ("6", "9", "3"):
        house.do(cmd.CallNext(counter=other))
        assert house.present(other) is None
    house.do(cmd.CallNext(counter="1"))
    assert house.present("1") is visit
    outcome = house.do(cmd.TransferVisit(counter="1", to_counter="1"))
    assert refused(outcome) is Reason.SAME_PLACE
    assert refused(house.do(cmd.TransferVisit(counter="1", to_counter="99"))) is (
        Reason.UNKNOWN_COUNTER
    )


def test_ok__come_back_to_me(house: House) -> None:
    visit = house.give(cmd.IssueTicket(service="pass", quantity=2))
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.TransferVisit(counter="3", service="photo", back=True))
    house.serve("14")
    assert (visit.step.service, visit.step.quantity, visit.step.only_at) == ("pass", 2, "3")
    house.do(cmd.CallNext(counter="6"))
    assert house.present("6") is None
    assert house.serve("3") is visit
    assert way(visit) == ["pass", "photo", "pass"]
    assert not visit.open


def test_ok__first_in_line_goes_before_everybody_and_says_so(house: House) -> None:
    visit = house.issue("pass")
    house.do(cmd.CallNext(counter="3"))
    earlier = house.issue("register")
    house.now_ms += MINUTE_MS
    house.do(cmd.TransferVisit(counter="3", service="register", place=Place.FIRST))
    house.do(cmd.CallNext(counter="6"))
    assert house.present("6") is visit
    assert visit.step.why is not None
    assert visit.step.why.rule is Rule.FIRST
    house.do(cmd.CallNext(counter="9"))
    assert house.present("9") is earlier


def test_ok__the_rest_goes_on_with_a_transfer(house: House) -> None:
    concerns = (Concern("register", 2), Concern("pickup"))
    visit = house.give(cmd.IssueTicket(service="pass", more=concerns))
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.TransferVisit(counter="3", service="register"))
    assert visit.step.concerns == concerns


def test_ok__who_comes_back_is_not_sent_again_to_where_they_were(house: House) -> None:
    concerns = (Concern("pickup", 2), Concern("register"))
    visit = house.give(cmd.IssueTicket(service="pass", more=concerns))
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.TransferVisit(counter="3", service="pickup", back=True))
    house.serve("1")
    house.serve("3")
    assert [step.concerns for step in visit.steps] == [
        (Concern("pass"), *concerns),
        concerns[:1],
        (Concern("pass"), Concern("register")),
    ]
    assert not visit.open


def test_ok__who_has_no_ticket_is_served_counted_and_cannot_be_sent_on(house: House) -> None:
    outcome = house.do(cmd.ServeDirect(counter="3", service="pass"))
    assert not isinstance(outcome, type(None))
    visit = house.present("3")
    assert visit is not None
    assert (visit.number, visit.step.state) == ("", StepState.SERVING)
    for command in (
        cmd.ParkVisit(counter="3"),
        cmd.TransferVisit(counter="3", service="register"),
        cmd.AddStep(counter="3", service="cashier"),
    ):
        assert refused(house.do(command)) is Reason.NO_NUMBER
    house.now_ms += 4 * MINUTE_MS
    house.do(cmd.FinishService(counter="3"))
    seat = house.state.core.seats["3"]
    assert (seat.served, seat.direct, seat.service_ms) == (1, 1, 4 * MINUTE_MS)
    assert refused(house.do(cmd.ReopenVisit(visit=visit.id))) is Reason.NO_NUMBER
    assert refused(house.do(cmd.ServeDirect(counter="3", service="photo"))) is (
        Reason.NOT_SERVED_HERE
    )


def test_ok__a_visit_ended_by_mistake_waits_again_with_its_number_and_time(house: House) -> None:
    visit = house.issue("pass")
    issued_ms = house.now_ms
    house.now_ms += 10 * MINUTE_MS
    assert refused(house.do(cmd.ReopenVisit(visit=visit.id))) is Reason.NOT_ENDED
    house.do(cmd.CancelVisit(visit=visit.id))
    house.do(cmd.ReopenVisit(visit=visit.id))
    assert (visit.number, visit.step.due_ms) == ("A001", issued_ms)
    assert house.serve("3") is visit
    house.do(cmd.ReopenVisit(visit=visit.id))
    assert [step.state for step in visit.steps] == ["cancelled", "done", "waiting"]


def test_fail__a_number_that_is_in_the_house_again_cannot_come_twice(house: House) -> None:
    visits = [house.issue("register") for _ in range(5)]  # the whole range of the letter B
    house.do(cmd.CancelVisit(visit=visits[0].id))
    assert house.issue("pickup").number == visits[0].number
    assert refused(house.do(cmd.ReopenVisit(visit=visits[0].id))) is Reason.NUMBER_TAKEN


def test_ok__somebody_who_waits_is_moved(house: House) -> None:
    visit = house.give(cmd.IssueTicket(service="pass", more=(Concern("pickup", 2),)))
    house.do(cmd.MoveVisit(visit=visit.id, service="register"))
    assert (visit.step.service, visit.step.more) == ("register", (Concern("pickup", 2),))
    house.now_ms += MINUTE_MS
    house.do(cmd.MoveVisit(visit=visit.id, place=Place.NOW))
    assert visit.step.due_ms == house.now_ms
    house.do(cmd.CallNext(counter="3"))
    assert refused(house.do(cmd.MoveVisit(visit=visit.id))) is Reason.NOT_WAITING


def test_ok__who_is_moved_to_another_of_their_concerns_keeps_its_quantity(house: House) -> None:
    visit = house.give(cmd.IssueTicket(service="pass", more=(Concern("pickup", 2),)))
    house.do(cmd.MoveVisit(visit=visit.id, service="pickup"))
    assert visit.step.concerns == (Concern("pickup", 2),)


def test_ok__an_appointment_that_is_moved_still_waits_for_its_time(house: House) -> None:
    booked_ms = house.now_ms + 30 * MINUTE_MS
    appointment = cmd.IssueTicket(service="pass", cls=VisitorClass.APPOINTMENT, booked_ms=booked_ms)
    visit = house.give(appointment)
    house.do(cmd.MoveVisit(visit=visit.id, service="register"))
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is None
    house.do(cmd.MoveVisit(visit=visit.id, place=Place.FIRST))
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is visit


def test_ok__a_case_links_visits_of_different_days(house: House) -> None:
    outcome = house.do(cmd.IssueTicket(service="pickup", case="2026/117"))
    assert isinstance(outcome, list)
    assert isinstance(outcome[0], ev.TicketIssued)
    assert outcome[0].case == "2026/117"


def test_ok__the_stretches_of_a_removed_service_are_finished(house: House) -> None:
    visit = house.issue("licence")
    site = house.state.site
    without = replace(
        site,
        services=tuple(one for one in site.services if one.id not in ("cashier", "licence")),
        counters=tuple(
            replace(
                one,
                services=tuple(s for s in one.services if s not in ("cashier", "licence")),
            )
            for one in site.counters
        ),
    )
    house.do(cmd.ChangeSite(site=without))
    for counter in ("14", "3", "15"):
        assert house.serve(counter) is visit
    assert not visit.open
