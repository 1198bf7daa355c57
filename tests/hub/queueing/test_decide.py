from __future__ import annotations

import pytest
from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.replies import Reason, Refusal, Rule, StepState
from hub.protocol.site import NumberRange, VisitorClass
from hub.protocol.views import CounterState
from hub.queueing import events as ev
from hub.queueing.order import queue
from hub.queueing.upkeep import next_deadline
from tests.hub.house import HOUR_MS, MINUTE_MS, House, refused


@pytest.fixture
def house() -> House:
    return House()


def test_ok__first_come_first_served(house: House) -> None:
    first, second = house.issue("pass"), house.issue("register")
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.CallNext(counter="6"))
    assert [house.present("3"), house.present("6")] == [first, second]


def test_ok__next_on_a_closed_counter_opens_it(house: House) -> None:
    house.issue()
    outcome = house.do(cmd.CallNext(counter="3"))
    assert [type(event) for event in outcome] == [ev.CounterOpened, ev.VisitCalled]  # type: ignore[union-attr]


def test_ok__next_while_serving_finishes_and_calls(house: House) -> None:
    first, second = house.issue(), house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.StartService(counter="3"))
    house.do(cmd.CallNext(counter="3"))
    assert first.step.state is StepState.DONE
    assert house.present("3") is second
    assert house.state.core.seats["3"].served == 1


def test_ok__next_with_nobody_waiting_still_finishes(house: House) -> None:
    visit = house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.StartService(counter="3"))
    house.do(cmd.CallNext(counter="3"))
    assert visit.step.state is StepState.DONE
    assert house.present("3") is None


def test_fail__next_while_somebody_is_called_asks(house: House) -> None:
    visit = house.issue()
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    assert refused(house.do(cmd.CallNext(counter="3"))) is Reason.CAME_OR_NOT
    assert house.present("3") is visit


def test_ok__finish_without_start_is_assumed_and_marked(house: House) -> None:
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    outcome = house.do(cmd.FinishService(counter="3"))
    assert not isinstance(outcome, Refusal)
    start, finish = outcome
    assert isinstance(start, ev.ServiceStarted)
    assert start.assumed
    assert isinstance(finish, ev.ServiceFinished)


def test_ok__recall_counts_and_keeps_the_first_call_time(house: House) -> None:
    visit = house.issue()
    house.do(cmd.CallNext(counter="3"))
    called_ms = visit.step.called_ms
    house.now_ms += MINUTE_MS
    house.do(cmd.Recall(counter="3"))
    assert (visit.step.calls, visit.step.call_seq, visit.step.called_ms) == (2, 2, called_ms)
    assert [record.repeat for record in house.state.core.calls] == [False, True]


def test_ok__who_is_called_again_is_called_since_then(house: House) -> None:
    visit = house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.StartService(counter="3"))
    house.do(cmd.ParkVisit(counter="3"))
    house.now_ms += 20 * MINUTE_MS
    house.do(cmd.CallVisit(counter="3", visit=visit.id))
    assert (visit.step.called_ms, visit.step.started_ms) == (house.now_ms, None)


def test_ok__missed_may_return_to_the_old_place_within_the_grace_time(house: House) -> None:
    missed = house.issue()
    house.now_ms += 1
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.MarkMissed(counter="3"))
    assert missed.step.until_ms == house.now_ms + 600_000
    house.do(cmd.ReturnVisit(visit=missed.id))
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is missed


def test_ok__missed_is_closed_when_the_grace_time_is_over(house: House) -> None:
    missed = house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.MarkMissed(counter="3"))
    house.now_ms += 600_000
    house.do(cmd.Tick())
    assert missed.step.state is StepState.CLOSED
    assert refused(house.do(cmd.ReturnVisit(visit=missed.id))) is Reason.ALREADY_ENDED


def test_ok__parked_is_never_called_by_next_until_the_time_has_come(house: House) -> None:
    parked = house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.ParkVisit(counter="3", until_ms=house.now_ms + 5 * MINUTE_MS))
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is None
    house.now_ms += 5 * MINUTE_MS
    house.do(cmd.Tick())
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is parked


def test_ok__transfer_keeps_number_and_due_time_and_starts_a_new_step(house: House) -> None:
    visit = house.issue("pass")
    due_ms, number = visit.step.due_ms, visit.number
    house.do(cmd.CallNext(counter="3"))
    house.now_ms += HOUR_MS
    later = house.issue("pickup")
    house.do(cmd.TransferVisit(counter="3", service="pickup"))
    assert [step.state for step in visit.steps] == [StepState.DONE, StepState.WAITING]
    assert (visit.number, visit.step.due_ms) == (number, due_ms)
    house.do(cmd.CallNext(counter="1"))
    assert house.present("1") is visit
    assert house.present("1") is not later


def test_ok__priority_has_a_head_start_not_a_rank(house: House) -> None:
    walkin = house.issue("pass")
    house.now_ms += 30 * MINUTE_MS
    priority = house.issue("pass", VisitorClass.PRIORITY)
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is walkin, "20 minutes of head start do not beat 30 of waiting"
    house.do(cmd.CallNext(counter="6"))
    assert house.present("6") is priority


def test_ok__the_list_at_a_counter_is_the_order_in_which_it_calls(house: House) -> None:
    for cls in (VisitorClass.WALKIN, VisitorClass.PRIORITY):
        for service in ("pickup", "register"):
            house.issue(service, cls)
            house.now_ms += 7 * MINUTE_MS
    listed = queue(house.state, house.state.counters["2"], 10, house.now_ms)
    called: list[str] = []
    while len(called) < len(listed):
        house.do(cmd.CallNext(counter="2"))
        present = house.present("2")
        assert present is not None
        called.append(present.id)
        house.do(cmd.FinishService(counter="2"))
    assert called == listed


def test_ok__the_reason_names_whom_it_overtook(house: House) -> None:
    walkin = house.issue("pass")
    house.now_ms += 10 * MINUTE_MS
    house.issue("pass", VisitorClass.PRIORITY)
    house.do(cmd.CallNext(counter="3"))
    visit = house.present("3")
    assert visit is not None
    assert visit.step.why is not None
    assert visit.step.why.overtook == (walkin.number,)
    assert visit.step.why.head_start_s == 1200


def test_ok__a_given_visit_is_called_by_hand(house: House) -> None:
    house.issue()
    second = house.issue()
    house.do(cmd.CallVisit(counter="3", visit=second.id))
    assert house.present("3") is second
    assert second.step.why is not None
    assert second.step.why.rule is Rule.MANUAL


def test_fail__a_visit_is_not_called_to_a_counter_that_cannot_serve_it(house: House) -> None:
    visit = house.issue("pass")
    outcome = house.do(cmd.CallVisit(counter="1", visit=visit.id))
    assert refused(outcome) is Reason.NOT_SERVED_HERE


def test_ok__a_clock_set_back_lets_nobody_pass(house: House) -> None:
    first = house.issue()
    house.now_ms -= HOUR_MS
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is first


def test_fail__closed_service_says_when_it_opens(house: House) -> None:
    house.now_ms += 4 * HOUR_MS
    outcome = house.do(cmd.IssueTicket(service="office"))
    assert isinstance(outcome, Refusal)
    assert outcome.reason is Reason.SERVICE_CLOSED
    assert outcome.facts["opens_ms"] == house.now_ms - 4 * HOUR_MS + 7 * 24 * HOUR_MS


def test_fail__busy_counter_is_neither_paused_nor_closed(house: House) -> None:
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    assert refused(house.do(cmd.PauseCounter(counter="3"))) is Reason.COUNTER_BUSY
    assert refused(house.do(cmd.CloseCounter(counter="3"))) is Reason.COUNTER_BUSY


def test_ok__cancelling_frees_the_counter(house: House) -> None:
    visit = house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.CancelVisit(visit=visit.id))
    assert house.present("3") is None
    assert visit.step.state is StepState.CANCELLED


def test_ok__midnight_closes_what_is_open_and_starts_numbers_again(house: House) -> None:
    visit = house.issue()
    house.do(cmd.OpenCounter(counter="3"))
    house.now_ms = house.state.core.day_ends_ms
    house.do(cmd.Tick())
    assert visit.step.state is StepState.CLOSED
    assert house.state.core.seats["3"].state is CounterState.CLOSED
    assert house.state.core.visits == {}
    assert house.issue().number == visit.number == "A001"


def test_ok__a_removed_service_is_finished_but_not_issued(house: House) -> None:
    visit = house.issue("pass")
    site = house.state.site
    without = type(site)(
        **{
            **{name: getattr(site, name) for name in site.__struct_fields__},
            "services": tuple(s for s in site.services if s.id != "pass"),
        }
    )
    house.do(cmd.ChangeSite(site=without))
    assert refused(house.do(cmd.IssueTicket(service="pass"))) is Reason.SERVICE_RETIRED
    other = house.issue("register")
    house.do(cmd.CallVisit(counter="6", visit=other.id))
    handed_on = house.do(cmd.TransferVisit(counter="6", service="pass"))
    assert refused(handed_on) is Reason.SERVICE_RETIRED
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is visit
    house.do(cmd.FinishService(counter="3"))
    house.do(cmd.ChangeSite(site=without))
    assert refused(house.do(cmd.IssueTicket(service="pass"))) is Reason.UNKNOWN_SERVICE


def test_ok__a_removed_counter_finishes_who_is_there_and_calls_nobody(house: House) -> None:
    visit = house.issue()
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    site = house.state.site
    fewer = tuple(counter for counter in site.counters if counter.id != "3")
    house.do(cmd.ChangeSite(site=replace(site, counters=fewer)))
    house.do(cmd.StartService(counter="3"))
    assert refused(house.do(cmd.CallNext(counter="3"))) is Reason.COUNTER_RETIRED
    house.do(cmd.FinishService(counter="3"))
    assert visit.step.state is StepState.DONE
    assert refused(house.do(cmd.OpenCounter(counter="3"))) is Reason.COUNTER_RETIRED


def test_ok__an_unchanged_site_is_no_event(house: House) -> None:
    assert house.do(cmd.ChangeSite(site=house.state.site)) == []


def test_ok__a_report_is_recorded_once(house: House) -> None:
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    report = cmd.ReportCall(call_seq=1, outcome=cmd.CallOutcome.SHOWN)
    assert house.do(report, sender="hall") != []
    assert house.do(report, sender="hall") == []
    assert house.state.core.calls[0].outcomes == {"hall": "shown"}
    unknown = cmd.ReportCall(call_seq=9, outcome=cmd.CallOutcome.SHOWN)
    assert refused(house.do(unknown, sender="hall")) is Reason.UNKNOWN_CALL


def test_ok__parked_for_ever_is_parked_until_the_day_ends(house: House) -> None:
    visit = house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.ParkVisit(counter="3", until_ms=10**30))
    assert visit.step.until_ms == house.state.core.day_ends_ms
    house.do(cmd.CallVisit(counter="3", visit=visit.id))
    house.do(cmd.ParkVisit(counter="3", until_ms=-(10**30)))
    assert visit.step.until_ms == house.now_ms


@pytest.mark.parametrize("counters_stay", [True, False])
def test_ok__those_who_wait_for_a_removed_service_are_called_though_no_counter_lists_it(
    house: House, counters_stay: bool
) -> None:
    visit = house.issue("pass")
    site = house.state.site
    left = tuple(
        replace(counter, services=tuple(one for one in counter.services if one != "pass"))
        for counter in site.counters
        if counters_stay or "pass" not in counter.services
    )
    services = tuple(service for service in site.services if service.id != "pass")
    without = replace(site, services=services, counters=left)
    house.do(cmd.ChangeSite(site=without))
    assert house.do(cmd.ChangeSite(site=without)) == []
    serving = {one.id for one in house.state.site.counters if "pass" in one.services}
    served_before = {one.id for one in site.counters if "pass" in one.services}
    assert serving == (served_before if counters_stay else {one.id for one in left})
    at = min(serving)
    house.do(cmd.CallNext(counter=at))
    assert house.present(at) is visit
    house.do(cmd.FinishService(counter=at))
    house.do(cmd.ChangeSite(site=without))
    assert house.state.site == without


def test_ok__a_visit_at_a_removed_counter_is_finished_there(house: House) -> None:
    visit = house.issue()
    house.do(cmd.CallNext(counter="3"))
    site = house.state.site
    without = replace(site, counters=tuple(one for one in site.counters if one.id != "3"))
    house.do(cmd.ChangeSite(site=without))
    assert house.present("3") is visit
    house.do(cmd.FinishService(counter="3"))
    assert visit.step.state is StepState.DONE
    house.do(cmd.ChangeSite(site=without))
    assert refused(house.do(cmd.CallNext(counter="3"))) is Reason.UNKNOWN_COUNTER


def test_ok__a_changed_range_gives_new_numbers_beside_the_old_ones(house: House) -> None:
    old = [house.issue("pass") for _ in range(40)]
    assert refused(house.do(cmd.IssueTicket(service="pass"))) is Reason.NUMBERS_EXHAUSTED
    ranges = {**house.state.site.ranges, "A": NumberRange(101, 140)}
    house.do(cmd.ChangeSite(site=replace(house.state.site, ranges=ranges)))
    new = [house.issue("pass") for _ in range(40)]
    assert new[0].number == "A101"
    assert len({visit.number for visit in old + new}) == 80


def test_ok__an_exhausted_range_goes_on_with_the_first_number_that_is_free(house: House) -> None:
    visits = [house.issue("pass") for _ in range(40)]
    house.do(cmd.CancelVisit(visit=visits[6].id))
    assert house.issue("pass").number == visits[6].number


def test_ok__a_clock_set_back_over_midnight_does_not_turn_the_day_twice(house: House) -> None:
    house.now_ms = house.state.core.day_ends_ms
    house.do(cmd.Tick())
    day, visit = house.state.core.day, house.issue()
    house.now_ms -= 5 * MINUTE_MS
    assert house.do(cmd.Tick()) == []
    house.now_ms += 10 * MINUTE_MS
    assert house.do(cmd.Tick()) == []
    assert (house.state.core.day, visit.step.state) == (day, StepState.WAITING)


def test_ok__two_days_switched_off_end_with_one_turn(house: House) -> None:
    visit = house.issue()
    house.now_ms += 50 * HOUR_MS
    house.do(cmd.Tick())
    assert visit.step.state is StepState.CLOSED
    assert house.state.core.day == "2026-09-30"
    assert next_deadline(house.state) > house.now_ms
