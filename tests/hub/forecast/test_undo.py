"""What an undone action taught is taken back, so that nothing is learned twice."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from hub.protocol import commands as cmd
from tests.hub.forecast.test_outlook import Watched
from tests.hub.house import MINUTE_MS

CALL, START = cmd.CallNext(counter="3"), cmd.StartService(counter="3")
FINISH, MISSED = cmd.FinishService(counter="3"), cmd.MarkMissed(counter="3")
OPEN, PAUSE = cmd.OpenCounter(counter="3"), cmd.PauseCounter(counter="3")


def known(house: Watched) -> Any:
    """All that is learned, whenever that was."""
    whole = msgspec.to_builtins(house.forecaster.memory)
    del whole["seq"], whole["fresh"]
    told = house.forecaster.memory.calibration.told().values()
    scored = house.forecaster.calibrator.figures()
    return {**whole, "calibration": (sum(each.cases for each in told), scored)}


@pytest.mark.parametrize(
    ("before", "action"),
    [
        ((), CALL),
        ((CALL, START), CALL),  # finishes, and calls
        ((CALL, START), FINISH),
        ((CALL,), MISSED),
        ((CALL, START), cmd.ParkVisit(counter="3")),
        ((CALL, START), cmd.TransferVisit(counter="3", service="register")),
        ((), PAUSE),
        ((PAUSE,), OPEN),
        ((PAUSE,), CALL),  # opens, and calls
        ((), cmd.CloseCounter(counter="3")),
    ],
)
def test_ok__after_an_undo_all_is_known_that_was_known_before(
    before: tuple[cmd.AnyCommand, ...], action: cmd.AnyCommand
) -> None:
    house = Watched()
    house.do(OPEN)
    for minutes in (4, 4, 9):
        house.issue()
        house.served("3", minutes)
    for _ in range(3):
        visit = house.issue()
        told = house.forecaster.look(house.state, house.now_ms).visits[visit.id]
        house.forecaster.tell(visit.id, told, house.now_ms)
    for command in before:
        house.now_ms += MINUTE_MS
        house.do(command)
    house.now_ms += 4 * MINUTE_MS
    was = known(house)
    house.do(action)
    assert known(house) != was
    house.now_ms += 1000
    house.do(cmd.UndoLast(counter="3"))
    assert known(house) == was


def test_ok__what_an_undone_call_was_told_is_scored_by_the_next() -> None:
    house = Watched()
    house.do(OPEN)
    visit = house.issue()
    told = house.forecaster.look(house.state, house.now_ms).visits[visit.id]
    house.forecaster.tell(visit.id, told, house.now_ms)
    house.do(CALL)
    house.now_ms += 1000
    house.do(cmd.UndoLast(counter="3"))
    assert not any(each.cases for each in house.forecaster.memory.calibration.told().values())
    house.now_ms += 10 * MINUTE_MS
    house.do(CALL)
    [scored] = house.forecaster.memory.calibration.told().values()
    assert (scored.cases, scored.off_s) == (1, 601)


def test_ok__a_second_action_is_what_is_undone() -> None:
    house = Watched()
    house.do(OPEN)
    for minutes in (4, 6):
        house.issue()
        house.served("3", minutes)
    house.do(cmd.UndoLast(counter="3"))
    assert house.forecaster.memory.occupancies["pass"].took_s == [240]
    house.now_ms += MINUTE_MS
    house.do(FINISH)
    assert house.forecaster.memory.occupancies["pass"].took_s == [240, 420]
