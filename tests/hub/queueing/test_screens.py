"""Who speaks a call, and what displays say of it."""

from __future__ import annotations

import pytest

from hub.protocol import commands as cmd
from hub.protocol.replies import Reason, Refusal
from hub.queueing import events as ev
from tests.hub.house import House, refused


@pytest.fixture
def house() -> House:
    """A001 is called to counter 3."""
    house = House()
    house.issue()
    house.do(cmd.CallNext(counter="3"))
    return house


def test_ok__the_first_display_that_asks_speaks_the_call(house: House) -> None:
    claim = cmd.ClaimCall(call_seq=1)
    assert house.do(claim, sender="hall") == [ev.CallClaimed(call_seq=1, display="hall")]
    refusal = house.do(claim, sender="door")
    assert refusal == Refusal(Reason.ALREADY_SPOKEN, {"call_seq": 1})
    assert house.state.core.calls[0].speaker == "hall"


def test_ok__asking_again_changes_nothing(house: House) -> None:
    house.do(cmd.ClaimCall(call_seq=1), sender="hall")
    assert house.do(cmd.ClaimCall(call_seq=1), sender="hall") == []


def test_ok__a_repeated_call_is_spoken_by_whoever_asks_first_then(house: House) -> None:
    house.do(cmd.ClaimCall(call_seq=1), sender="hall")
    house.do(cmd.Recall(counter="3"))
    assert house.do(cmd.ClaimCall(call_seq=2), sender="door") != []
    assert [record.speaker for record in house.state.core.calls] == ["hall", "door"]


def test_ok__what_was_reported_leaves_the_speaker_alone(house: House) -> None:
    house.do(cmd.ReportCall(call_seq=1, outcome=cmd.CallOutcome.SPOKEN), sender="door")
    house.do(cmd.ClaimCall(call_seq=1), sender="hall")
    house.do(cmd.ReportCall(call_seq=1, outcome=cmd.CallOutcome.SHOWN), sender="hall")
    (record,) = house.state.core.calls
    assert record.speaker == "hall"
    assert record.outcomes == {"door": "spoken", "hall": "shown"}


@pytest.mark.parametrize("call_seq", [-1, 0, 2, 10**12])
def test_fail__a_call_that_nobody_knows(house: House, call_seq: int) -> None:
    for command in (
        cmd.ClaimCall(call_seq=call_seq),
        cmd.ReportCall(call_seq=call_seq, outcome=cmd.CallOutcome.SHOWN),
    ):
        assert refused(house.do(command, sender="hall")) is Reason.UNKNOWN_CALL


def test_fail__a_call_of_yesterday(house: House) -> None:
    house.now_ms = house.state.core.day_ends_ms
    house.do(cmd.Tick())
    assert refused(house.do(cmd.ClaimCall(call_seq=1), sender="hall")) is Reason.UNKNOWN_CALL
