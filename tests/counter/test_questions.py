"""What can be answered to each question, and what comes of it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from counter.keys import Act
from counter.model import Answered, ViewArrived, apply
from counter.notices import Notice, Tone
from counter.options import SignOut
from counter.pressing import Pressed, click, write
from counter.questions import HowLong, LeaveNow, WhichDirect, WhichNote, WhichResult, WhichRoom
from hub.protocol import commands as cmd
from hub.protocol.replies import Call, CallReply, Done, NobodyWaits, Reason, Rule, StepState, Why
from hub.protocol.site import Place, Result, Site
from hub.protocol.views import Colleague, CounterState, Undoable
from tests.counter.desks import MOMENT, NINE_MS, SITE, desk, present, row, view
from tests.counter.test_model import offered, pressed

HERE = view(present(state=StepState.SERVING))
RESULTS = (Result("done", {"de": "Erledigt"}), Result("papers", {"de": "Unterlagen fehlen"}))
WITH_RESULTS: Site = replace(
    SITE, services=(replace(SITE.services[0], results=RESULTS), *SITE.services[1:])
)
COLLEAGUES = (
    Colleague("4", CounterState.OPEN, "kl", "B. Klein"),
    Colleague("5", CounterState.CLOSED),
)


# The result of a service.


@pytest.mark.parametrize(
    ("strokes", "command"),
    [
        (("f5", "1"), cmd.FinishService(counter="3", result="done")),
        (("f5", "2"), cmd.FinishService(counter="3", result="papers")),
        (("f5", "enter"), cmd.FinishService(counter="3", result="done")),
        (("f2", "2"), cmd.CallNext(counter="3", result="papers")),
        (("enter", "enter"), cmd.CallNext(counter="3", result="done")),
    ],
)
def test_finishing_asks_for_the_result_where_there_are_some(
    strokes: tuple[str, ...], command: cmd.TerminalCommand
) -> None:
    assert pressed(desk(HERE, WITH_RESULTS), *strokes)[1] == [command]


def test_f2_does_not_answer_which_result() -> None:
    asked, sent = pressed(desk(HERE, WITH_RESULTS), "f2", "f2", "space")
    assert (asked.asking, sent) == (WhichResult("v-A001", "A001", next=True), [])


def test_another_service_without_results_is_finished_at_once() -> None:
    moving = desk(view(present(state=StepState.SERVING, service="move")), WITH_RESULTS)
    assert pressed(moving, "f5")[1] == [cmd.FinishService(counter="3")]


# Park.


@pytest.mark.parametrize(
    ("strokes", "until_ms"),
    [
        (("1",), None),
        (("2",), NINE_MS + 10 * 60_000),
        (("3",), NINE_MS + 20 * 60_000),
        (("4",), NINE_MS + 30 * 60_000),
        (("5",), NINE_MS + 60 * 60_000),
        (("down", "enter"), NINE_MS + 10 * 60_000),
    ],
)
def test_parked_until_a_time(strokes: tuple[str, ...], until_ms: int | None) -> None:
    assert pressed(desk(HERE), "f7", "1", *strokes)[1] == [
        cmd.ParkVisit(counter="3", reason="counter-park-papers", until_ms=until_ms)
    ]


def test_parked_in_a_room_for_a_time() -> None:
    asked, sent = pressed(desk(HERE), "f7", "2", "6")
    assert (asked.asking, sent) == (WhichRoom("v-A001", "A001", "counter-park-photo"), [])
    told, _ = write(asked, " EG  7 ")
    assert told.asking == HowLong("v-A001", "A001", "counter-park-photo", "EG 7")
    until_ms = NINE_MS + 20 * 60_000
    assert pressed(told, "3")[1] == [
        cmd.ParkVisit(counter="3", reason="counter-park-photo", until_ms=until_ms, room="EG 7")
    ]


# Transfer and further steps.


@pytest.mark.parametrize(
    ("strokes", "command"),
    [
        (("1", "enter"), cmd.TransferVisit(counter="3", service="move")),
        (("1", "2"), cmd.TransferVisit(counter="3", service="move", place=Place.FIRST)),
        (("1", "3"), cmd.TransferVisit(counter="3", service="move", back=True)),
        (("2", "2", "enter"), cmd.TransferVisit(counter="3", to_counter="5")),
        (("2", "1", "3"), cmd.TransferVisit(counter="3", to_counter="4", back=True)),
        (("3", "1", "2"), cmd.TransferVisit(counter="3", to_clerk="kl", place=Place.FIRST)),
        (("4", "2"), cmd.AddStep(counter="3", service="move")),
    ],
)
def test_handed_on_in_few_presses(strokes: tuple[str, ...], command: cmd.TerminalCommand) -> None:
    busy = desk(replace(HERE, colleagues=COLLEAGUES))
    assert pressed(busy, "f8", *strokes)[1] == [command]


def test_only_colleagues_who_are_there_are_offered() -> None:
    everybody = desk(replace(HERE, colleagues=COLLEAGUES))
    assert offered(everybody, "f8") == [
        "move", "counter-to-counter", "counter-to-clerk", "counter-to-step",
    ]  # fmt: skip
    assert offered(everybody, "f8", "2") == ["4", "5"]
    assert offered(everybody, "f8", "3") == ["4"]
    nobody = desk(replace(HERE, colleagues=COLLEAGUES[1:]))
    assert offered(nobody, "f8") == ["move", "counter-to-counter", "counter-to-step"]


def test_handed_to_a_colleague_it_says_where_the_visit_waits() -> None:
    waiting, _ = pressed(desk(replace(HERE, colleagues=COLLEAGUES)), "f8", "3", "1", "1")
    assert apply(waiting, Answered(Done())).notice == Notice(
        Tone.GOOD, "counter-done-transfer-to", {"number": "A001", "counter": "4"}
    )


def test_a_further_step_changes_nothing_here_and_the_keys_work_at_once() -> None:
    waiting, _ = pressed(desk(HERE), "f8", "2", "1")
    added = apply(waiting, Answered(Done()))
    assert added.sent is None
    assert added.notice == Notice(
        Tone.GOOD, "counter-done-step", {"number": "A001", "service": "pass"}
    )


# Somebody without a number.


def test_somebody_without_a_number_is_served_for_one_of_the_own_services() -> None:
    own = desk(view(services=("move",)))
    assert pressed(own, "ctrl+d")[0].asking == WhichDirect()
    assert pressed(own, "ctrl+d", "1")[1] == [cmd.ServeDirect(counter="3", service="move")]
    assert offered(desk(), "ctrl+d") == ["pass", "move"], "as configured"


def test_fail__nobody_is_served_beside_somebody_else() -> None:
    after, sent = pressed(desk(HERE), "ctrl+d")
    assert sent == []
    assert after.notice == Notice(Tone.PLAIN, "counter-direct-busy", {"number": "A001"})


# Undo.


def test_undo_says_what_it_has_taken_back() -> None:
    fresh = desk(view(undo=Undoable("ServiceFinished", "A001", NINE_MS + 5_000)))
    waiting, sent = pressed(fresh, "ctrl+z")
    assert sent == [cmd.UndoLast(counter="3")]
    back = apply(waiting, ViewArrived(HERE))
    assert apply(back, Answered(Done())).notice == Notice(
        Tone.GOOD, "counter-done-undo", {"action": "ServiceFinished", "number": "A001"}
    )


def test_fail__nothing_to_undo_is_a_sentence() -> None:
    after, sent = pressed(desk(), "ctrl+z")
    assert sent == []
    assert after.notice is not None
    assert after.notice.text_id == f"refusal-{Reason.NOTHING_TO_UNDO}"


# Notes.


def test_a_note_about_who_is_here_begins_with_what_stands_there() -> None:
    noted = desk(view(present(state=StepState.SERVING, remark="Sohn kommt")))
    asked, _ = pressed(noted, "ctrl+b")
    assert asked.asking == WhichNote("v-A001", "A001", "Sohn kommt")
    after, command = write(asked, "Sohn ist da")
    assert command == cmd.NoteVisit(visit="v-A001", text="Sohn ist da")
    assert apply(after, Answered(Done())).sent is None


def test_a_note_about_somebody_in_the_list_and_an_empty_one_deletes() -> None:
    listed = desk(view(queue=(row("W1", remark="alt"),)))
    asked, _ = pressed(listed, "f10", "1", "2")
    assert asked.asking == WhichNote("v-W1", "W1", "alt")
    assert write(asked, "  ")[1] == cmd.NoteVisit(visit="v-W1")


# The next one by itself.


@pytest.mark.parametrize(
    ("answer", "notice"),
    [
        (
            CallReply(Call("v-A002", "A002", "3", 8, Why(Rule.ORDER, 0, 0))),
            Notice(Tone.GOOD, "counter-done-finish-next", {"number": "A001", "next": "A002"}),
        ),
        (NobodyWaits(), Notice(Tone.GOOD, "counter-done-finish", {"number": "A001"})),
        (Done(), Notice(Tone.GOOD, "counter-done-finish", {"number": "A001"})),
    ],
)
def test_finished_and_who_was_called_by_itself(
    answer: CallReply | NobodyWaits | Done, notice: Notice
) -> None:
    waiting, _ = pressed(desk(HERE), "f5")
    assert apply(waiting, Answered(answer)).notice == notice


# Leaving.


def test_leaving_asks_only_if_somebody_is_here() -> None:
    assert pressed(desk(), "ctrl+l")[1] == [SignOut()]
    asked, sent = pressed(desk(HERE), "ctrl+l")
    assert (asked.asking, sent) == (LeaveNow("v-A001", "A001"), [])
    assert pressed(asked, "escape")[1] == []
    assert pressed(asked, "enter")[1] == [SignOut()]


def test_a_click_on_a_keys_name_is_the_key() -> None:
    clicked: Pressed = click(desk(), Act.DIRECT, MOMENT)
    assert clicked[0].asking == WhichDirect()
