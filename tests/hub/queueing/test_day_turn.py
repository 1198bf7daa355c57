"""What a new service day forgets, and what it keeps."""

from __future__ import annotations

import pytest

from hub.protocol import commands as cmd
from hub.queueing import events as ev
from hub.queueing.snapshot import CALL_LOG_LENGTH
from tests.hub.house import HOUR_MS, House


@pytest.fixture
def house() -> House:
    """An evening: one served, one handed on, one called at counter 6."""
    house = House()
    for _ in range(3):
        house.issue()
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.FinishService(counter="3"))
    house.do(cmd.CallNext(counter="3"))
    house.do(cmd.TransferVisit(counter="3", service="pickup"))
    house.do(cmd.CallNext(counter="6"))
    return house


def turn(house: House) -> list[ev.Event]:
    house.now_ms = house.state.core.day_ends_ms
    outcome = house.do(cmd.Tick())
    assert isinstance(outcome, list)
    return outcome


def test_ok__counts_and_the_log_of_calls_begin_anew(house: House) -> None:
    assert house.state.core.seats["3"].served == 2, "who is handed on was served too"
    turn(house)
    assert {seat.served for seat in house.state.core.seats.values()} == {0}
    assert house.state.core.calls == []


def test_ok__the_sequence_of_calls_goes_on_so_that_no_screen_takes_one_for_another(
    house: House,
) -> None:
    last = house.state.core.last_call_seq
    turn(house)
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    assert [record.call_seq for record in house.state.core.calls] == [last + 1]


def test_ok__each_open_visit_and_counter_is_closed_once(house: House) -> None:
    kinds = [type(event) for event in turn(house)]
    assert kinds == [ev.VisitClosed, ev.VisitClosed, *[ev.CounterClosed] * 2, ev.DayStarted]
    assert house.present("6") is None


def test_ok__due_times_of_a_wrong_clock_do_not_reach_the_next_day(house: House) -> None:
    turn(house)
    house.now_ms += 20 * HOUR_MS
    house.issue()
    house.now_ms -= 20 * HOUR_MS
    held_back = house.issue()
    assert held_back.step.due_ms == house.now_ms + 20 * HOUR_MS
    turn(house)
    assert house.issue().step.due_ms == house.now_ms


def test_ok__the_log_of_calls_does_not_grow_all_day(house: House) -> None:
    for _ in range(CALL_LOG_LENGTH):
        house.do(cmd.Recall(counter="6"))
    calls = house.state.core.calls
    assert len(calls) == CALL_LOG_LENGTH
    assert house.state.call(calls[0].call_seq) is calls[0]
    assert house.state.call(calls[0].call_seq - 1) is None
