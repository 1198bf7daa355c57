"""Taking back the last thing done at a counter: exactly, in time, and only while it is true."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.replies import Reason, StepState
from hub.protocol.views import CounterState
from tests.hub.house import MINUTE_MS, House, refused, whole_site


@pytest.fixture
def house() -> House:
    return House(whole_site())


def undo(house: House, counter: str = "3") -> object:
    return house.do(cmd.UndoLast(counter=counter))


def test_ok__a_call_is_taken_back_together_with_what_it_finished(house: House) -> None:
    first, second = house.issue(), house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.StartService(counter="3"))
    started_ms = first.step.started_ms
    house.now_ms += MINUTE_MS
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is second
    undo(house)
    assert house.present("3") is first
    assert (first.step.state, first.step.started_ms) == (StepState.SERVING, started_ms)
    assert second.step.state is StepState.WAITING
    assert house.state.core.seats["3"].served == 0
    house.do(cmd.CallNext(counter="6"))
    assert house.present("6") is second, "it waits where it had waited"


def test_ok__the_counter_is_as_it_was(house: House) -> None:
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    undo(house)
    assert house.state.core.seats["3"].state is CounterState.CLOSED
    assert refused(undo(house)) is Reason.NOTHING_TO_UNDO


def test_ok__who_was_marked_as_missing_by_mistake_is_called_again(house: House) -> None:
    visit = house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.MarkMissed(counter="3"))
    undo(house)
    assert house.present("3") is visit
    assert visit.step.state is StepState.CALLED
    assert house.state.core.seats["3"].missed == 0
    assert not house.state.timers


def test_ok__a_transfer_leaves_no_trace_but_in_the_journal(house: House) -> None:
    visit = house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.TransferVisit(counter="3", service="register", to_counter="1", back=True))
    undo(house)
    assert house.present("3") is visit
    assert (len(visit.steps), visit.ahead) == (1, ())
    assert house.state.lanes["@1"]  # the lane itself may stay, nobody is in it
    assert not any(lane.entries for lane in house.state.lanes["@1"].values())


def test_ok__a_recall_neither_is_taken_back_nor_stands_in_the_way(house: House) -> None:
    visit = house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.Recall(counter="3"))
    undo(house)
    assert visit.step.state is StepState.WAITING
    house.do(cmd.CallNext(counter="3"))
    assert visit.step.call_seq == 3, "a call's number is never used again"


def test_fail__too_late_is_too_late(house: House) -> None:
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.now_ms += 30_001
    assert refused(undo(house)) is Reason.UNDO_TOO_LATE


def test_fail__what_is_no_longer_true_is_not_taken_back(house: House) -> None:
    visit = house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.MarkMissed(counter="3"))
    house.do(cmd.ReturnVisit(visit=visit.id))
    assert refused(undo(house)) is Reason.UNDO_OVERTAKEN
    assert visit.step.state is StepState.WAITING


def test_fail__whose_next_stretch_has_begun_does_not_come_back(house: House) -> None:
    visit = house.issue("licence")
    house.do(cmd.CallNext(counter="14"))
    house.do(cmd.FinishService(counter="14"))
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is visit
    assert refused(undo(house, "14")) is Reason.UNDO_OVERTAKEN
    assert house.present("3") is visit


def test_fail__nor_whose_number_somebody_else_has_by_now(house: House) -> None:
    visits = [house.issue("register") for _ in range(5)]  # the whole range of the letter B
    house.do(cmd.CallVisit(counter="3", visit=visits[0].id))
    house.do(cmd.FinishService(counter="3"))
    assert house.issue("pickup").number == visits[0].number
    assert refused(undo(house)) is Reason.UNDO_OVERTAKEN


def test_ok__serving_without_a_ticket_taken_back_is_a_cancelled_visit(house: House) -> None:
    house.do(cmd.ServeDirect(counter="3", service="pass"))
    visit = house.present("3")
    assert visit is not None
    undo(house)
    assert visit.step.state is StepState.CANCELLED
    assert house.state.core.seats["3"].direct == 0


def test_ok__what_was_assigned_meanwhile_stays(house: House) -> None:
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.AssignServices(counter="3", services=("register",)))
    undo(house)
    assert house.state.served["3"] == ("register",)


def test_ok__a_break_is_taken_back(house: House) -> None:
    house.do(cmd.OpenCounter(counter="3"))
    house.do(cmd.PauseCounter(counter="3"))
    undo(house)
    assert house.state.core.seats["3"].state is CounterState.OPEN


def test_ok__who_was_set_free_by_a_closing_counter_is_its_own_again(house: House) -> None:
    visit = house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.TransferVisit(counter="3", to_counter="6"))
    house.do(cmd.OpenCounter(counter="6"))
    house.do(cmd.CloseCounter(counter="6"))
    assert visit.step.only_at == ""
    undo(house, "6")
    assert visit.step.only_at == "6"
    house.do(cmd.CloseCounter(counter="6"))
    house.do(cmd.CallNext(counter="3"))
    assert house.present("3") is visit
    assert refused(undo(house, "6")) is Reason.UNDO_OVERTAKEN


def test_ok__an_ended_day_is_not_taken_back() -> None:
    house = House(replace(whole_site(), undo_s=3600))
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.now_ms = house.state.core.day_ends_ms
    house.do(cmd.Tick())
    assert refused(undo(house)) is Reason.NOTHING_TO_UNDO
