"""What each key does, and that one press is never two commands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.keys import ACTS, KEYS, OPTION_STROKES, Act
from counter.model import (
    AlarmAnswered,
    Answered,
    Desk,
    Message,
    RowPicked,
    Settled,
    SignedOut,
    Unanswered,
    ViewArrived,
    apply,
    with_entries,
)
from counter.notices import Notice, Tone
from counter.options import SignOut, options
from counter.pressing import Deed, choose, click, press, write
from counter.questions import (
    CameOrNot,
    Choice,
    Help,
    HowLong,
    OwnReason,
    WhatWith,
    WhichBreak,
    WhichVisit,
)
from counter.signing_in import Credentials
from counter.told import HubLost, SiteKnown
from hub.protocol import commands as cmd
from hub.protocol.replies import (
    Call,
    CallReply,
    Done,
    NobodyWaits,
    Reason,
    Refusal,
    Rule,
    StepState,
    Why,
)
from hub.protocol.views import CounterState
from tests.counter.desks import MOMENT, SITE, desk, present, row, view

CALLED, SERVING = StepState.CALLED, StepState.SERVING


def pressed(at: Desk, *strokes: str) -> tuple[Desk, list[Deed]]:
    sent = []
    for stroke in strokes:
        at, command = press(at, stroke, MOMENT)
        if command is not None:
            sent.append(command)
    return at, sent


def offered(at: Desk, *strokes: str) -> list[str]:
    """What can be chosen after these keys: texts' ids, services' or counters'."""
    asked, _ = pressed(at, *strokes)
    assert isinstance(asked.asking, Choice)
    assert asked.view
    assert asked.site
    return [
        one.text_id or one.service or (one.colleague.counter if one.colleague else "")
        for one in options(asked.asking, asked.view, asked.site)
    ]


def opened(at: Desk, stroke: str) -> Desk:
    """The list behind this key, as the screen puts it."""
    return with_entries(at, press(at, stroke, MOMENT)[0])


def seen(at: Desk, message: Message) -> Desk:
    return with_entries(at, apply(at, message))


def call_reply(number: str = "A001") -> CallReply:
    return CallReply(Call(f"v-{number}", number, "3", 7, Why(Rule.ORDER, 0, 0)))


@pytest.mark.parametrize("stroke", ["f2", "space", "enter"])
def test_next_calls_when_nobody_is_here(stroke: str) -> None:
    assert pressed(desk(), stroke)[1] == [cmd.CallNext(counter="3")]


@pytest.mark.parametrize("state", [CounterState.CLOSED, CounterState.PAUSED])
def test_next_on_a_counter_that_is_not_open_leaves_opening_to_the_hub(state: CounterState) -> None:
    assert pressed(desk(view(state=state)), "f2")[1] == [cmd.CallNext(counter="3")]


def test_next_while_serving_finishes_and_calls() -> None:
    assert pressed(desk(view(present(state=SERVING))), "f2")[1] == [cmd.CallNext(counter="3")]


@pytest.mark.parametrize("stroke", ["f2", "space", "enter"])
def test_next_while_called_asks(stroke: str) -> None:
    after, sent = pressed(desk(view(present())), stroke)
    assert after.asking == CameOrNot("v-A001", "A001")
    assert sent == []


@pytest.mark.parametrize(
    ("stroke", "command"),
    [
        ("j", cmd.StartService(counter="3")),
        ("y", cmd.StartService(counter="3")),
        ("n", cmd.MarkMissed(counter="3")),
        ("f3", cmd.Recall(counter="3")),
    ],
)
def test_came_or_not_is_one_key(stroke: str, command: cmd.TerminalCommand) -> None:
    after, sent = pressed(desk(view(present())), "f2", stroke)
    assert sent == [command]
    assert after.asking is None


def test_a_key_held_down_calls_one_person() -> None:
    for stroke in ("f2", "space", "enter"):
        after, sent = pressed(desk(view(present())), *[stroke] * 30)
        assert (sent, type(after.asking)) == ([], CameOrNot), stroke


@pytest.mark.parametrize("stroke", ["f2", "space", "enter", "f5", "x", "1", "f10"])
def test_other_keys_do_not_answer_came_or_not(stroke: str) -> None:
    after, sent = pressed(desk(view(present())), "f2", stroke)
    assert sent == []
    assert isinstance(after.asking, CameOrNot)


def test_escape_closes_a_question_and_does_nothing() -> None:
    after, sent = pressed(desk(view(present())), "f2", "escape")
    assert (after.asking, sent) == (None, [])


@pytest.mark.parametrize(
    ("state", "stroke", "command"),
    [
        (CALLED, "f3", cmd.Recall(counter="3")),
        (CALLED, "f4", cmd.StartService(counter="3")),
        (CALLED, "j", cmd.StartService(counter="3")),
        (CALLED, "f5", cmd.FinishService(counter="3")),
        (SERVING, "f5", cmd.FinishService(counter="3")),
    ],
)
def test_direct_keys(state: StepState, stroke: str, command: cmd.TerminalCommand) -> None:
    assert pressed(desk(view(present(state=state))), stroke)[1] == [command]


@pytest.mark.parametrize("stroke", ["f6", "n"])
def test_missed_is_asked_first(stroke: str) -> None:
    after, sent = pressed(desk(view(present())), stroke)
    assert (sent, after.asking) == ([], CameOrNot("v-A001", "A001"))


def test_park_says_why_in_the_clerks_language() -> None:
    sent = pressed(desk(view(present(state=SERVING))), "f7", "2", "enter")[1]
    assert sent == [cmd.ParkVisit(counter="3", reason="counter-park-photo")]


def test_park_for_a_reason_in_own_words() -> None:
    asked, sent = pressed(desk(view(present(state=SERVING))), "f7", "5", "x", "f2")
    assert (asked.asking, sent) == (OwnReason("v-A001", "A001"), [])
    why_known, sent_yet = write(asked, "  holt\n das Auto ")
    assert (why_known.asking, sent_yet) == (HowLong("v-A001", "A001", "holt das Auto"), None)
    assert pressed(why_known, "1")[1] == [cmd.ParkVisit(counter="3", reason="holt das Auto")]


def test_transfer_offers_other_services_that_are_not_retired() -> None:
    asked = desk(view(present(state=SERVING)))
    assert pressed(asked, "f8", "1", "enter")[1] == [cmd.TransferVisit(counter="3", service="move")]
    assert offered(asked, "f8") == ["move", "counter-to-step"]


def test_pause_asks_which_and_open_does_not() -> None:
    assert pressed(desk(), "f9")[0].asking == WhichBreak()
    assert pressed(desk(), "f9", "enter")[1] == [
        cmd.PauseCounter(counter="3", reason="counter-pause-short")
    ]
    assert pressed(desk(), "f9", "end", "enter")[1] == [cmd.CloseCounter(counter="3")]
    closed = desk(view(state=CounterState.CLOSED))
    assert pressed(closed, "f9")[1] == [cmd.OpenCounter(counter="3")]


def test_fail__pause_with_somebody_here_is_refused_in_words() -> None:
    after, sent = pressed(desk(view(present(state=SERVING))), "f9")
    assert sent == []
    assert after.notice is not None
    assert after.notice.text_id == "refusal-counter-busy"


@pytest.mark.parametrize(
    ("strokes", "command"),
    [
        (("1", "1"), cmd.CallVisit(counter="3", visit="v-M1")),
        (("1", "2"), cmd.ReturnVisit(visit="v-M1")),
        (("down", "enter", "2"), cmd.UnparkVisit(visit="v-P1")),
        (("3", "enter"), cmd.CallVisit(counter="3", visit="v-W1")),
        (("end", "enter", "1"), cmd.CallVisit(counter="3", visit="v-W1")),
    ],
)
def test_the_list_calls_and_brings_back(
    strokes: tuple[str, ...], command: cmd.TerminalCommand
) -> None:
    listed = desk(view(queue=(row("W1"),), missed=(row("M1"),), parked=(row("P1"),)))
    assert pressed(listed, "f10", *strokes)[1] == [command]


def test_calling_from_the_list_while_somebody_is_called_asks_about_them_first() -> None:
    listed = desk(view(present(), queue=(row("W1"),)))
    after, sent = pressed(listed, "f10", "1", "1")
    assert (sent, after.asking) == ([], CameOrNot("v-A001", "A001"))


def test_an_empty_list_says_so() -> None:
    after, _ = pressed(desk(), "f10")
    assert after.asking is None
    assert after.notice is not None
    assert after.notice.text_id == "counter-nobody-listed"


def test_somebody_who_has_gone_is_no_longer_offered() -> None:
    asked, _ = pressed(desk(view(queue=(row("W1"),))), "f10", "1")
    assert asked.asking == WhatWith("v-W1", "W1")
    after = apply(asked, ViewArrived(view(queue=(row("W2"),))))
    assert after.asking is None
    assert after.notice == Notice(Tone.PLAIN, "counter-gone", {"number": "W1"})


def test_a_question_about_somebody_who_left_the_counter_disappears() -> None:
    asked, _ = pressed(desk(view(present())), "f2")
    assert apply(asked, ViewArrived(view())).asking is None
    assert apply(asked, ViewArrived(view(present(), revision=2))).asking is not None


def test_pressed_twice_sends_once() -> None:
    _, sent = pressed(desk(), "f2", "f2", "space", "enter", "f5", "f9")
    assert sent == [cmd.CallNext(counter="3")]


def test_pressed_between_answer_and_view_still_sends_once() -> None:
    waiting, _ = pressed(desk(), "f2")
    answered = apply(waiting, Answered(call_reply()))
    still, sent = pressed(answered, "f2")
    assert sent == []
    seen = apply(still, ViewArrived(view(present())))
    after, sent = pressed(seen, "f2")
    assert (sent, after.asking) == ([], CameOrNot("v-A001", "A001"))


def test_a_view_that_came_before_the_answer_is_enough() -> None:
    waiting, _ = pressed(desk(), "f2")
    seen = apply(waiting, ViewArrived(view(present())))
    assert apply(seen, Answered(call_reply())).sent is None


def test_a_view_that_never_comes_does_not_lock_the_keys() -> None:
    waiting, _ = pressed(desk(), "f2")
    answered = apply(waiting, Answered(call_reply()))
    assert apply(answered, Settled()).sent is None
    assert apply(waiting, Settled()).sent is not None, "not before the answer"


def test_nobody_waits_is_said_until_somebody_comes() -> None:
    waiting, _ = pressed(desk(), "f2")
    told = apply(waiting, Answered(NobodyWaits()))
    assert (told.sent, told.notice) == (None, Notice(Tone.PLAIN, "counter-nobody-waits"))
    assert apply(told, ViewArrived(view(queue=(row("A002"),)))).notice is None


def test_a_refusal_is_a_sentence_with_its_facts() -> None:
    waiting, _ = pressed(desk(), "f2")
    after = apply(waiting, Answered(Refusal(Reason.CAME_OR_NOT, {"number": "A009"})))
    assert after.notice == Notice(Tone.BAD, "refusal-came-or-not", {"number": "A009"})
    assert after.sent is None


def test_no_answer_is_said_and_the_keys_work_again() -> None:
    waiting, _ = pressed(desk(), "f2")
    after = apply(waiting, Unanswered())
    assert after.notice == Notice(Tone.BAD, "counter-no-answer")
    assert pressed(after, "f2")[1] == [cmd.CallNext(counter="3")]


def test_what_was_done_is_said_with_the_number() -> None:
    waiting, _ = pressed(desk(view(present(state=SERVING))), "f8", "1", "1")
    after = apply(waiting, Answered(Done()))
    assert after.notice == Notice(
        Tone.GOOD, "counter-done-transfer", {"number": "A001", "service": "move"}
    )


def test_a_lost_hub_keeps_the_picture_and_sends_nothing() -> None:
    seen = desk(view(present(state=SERVING), queue=(row("W1"),)))
    lost = apply(seen, HubLost("closed"))
    assert lost.view == seen.view
    assert lost.lost is not None
    assert lost.lost.state_ms == view().now_ms
    after, sent = pressed(lost, "f2")
    assert sent == []
    assert after.notice == Notice(Tone.BAD, "counter-not-connected")
    assert apply(after, SiteKnown(SITE)).lost is None


def test_a_question_opened_before_the_hub_was_lost_sends_nothing() -> None:
    asked, _ = pressed(desk(view(present())), "f2")
    assert pressed(apply(asked, HubLost("closed")), "j")[1] == []


def test_help_opens_and_any_known_key_closes_it() -> None:
    helped, _ = pressed(desk(), "f1")
    assert helped.asking == Help()
    after, sent = pressed(helped, "f2")
    assert (after.asking, sent) == (None, [])


def test_another_counters_view_is_not_ours() -> None:
    from msgspec.structs import replace as with_

    other = with_(view(present()), counter="4")
    assert apply(desk(), ViewArrived(other)) == desk()


def test_keys_before_the_first_view_do_nothing_but_the_alarm() -> None:
    empty = Desk("3")
    for key in KEYS:
        for stroke in key.strokes:
            command = press(empty, stroke, MOMENT)[1]
            assert command is None or key.act is Act.ALARM


# Any order of keys, views and answers.

numbers = st.sampled_from(["A001", "A002", "B001"])
rows_of = st.lists(numbers, unique=True, max_size=3).map(lambda some: tuple(map(row, some)))
presents = st.none() | st.builds(
    lambda number, state, seq: present(number, state, call_seq=seq),
    numbers,
    st.sampled_from([CALLED, SERVING]),
    st.integers(1, 3),
)
views = st.builds(
    lambda here, state, queue, missed, parked: view(
        here, state=state, queue=queue, missed=missed, parked=parked
    ),
    presents,
    st.sampled_from(list(CounterState)),
    rows_of,
    rows_of,
    rows_of,
)
answers = st.sampled_from([Done(), NobodyWaits(), call_reply(), Refusal(Reason.STALE)])
messages: st.SearchStrategy[Message] = st.one_of(
    st.builds(ViewArrived, views),
    st.builds(Answered, answers),
    st.just(Unanswered()),
    st.just(Settled()),
    st.just(HubLost("closed")),
    st.just(SiteKnown(SITE)),
    st.builds(AlarmAnswered, st.none() | answers),
    st.just(SignedOut()),
    st.builds(RowPicked, numbers.map(lambda number: f"v-{number}")),
)
strokes = st.sampled_from([*ACTS, *OPTION_STROKES[:9], "up", "down", "pagedown", "home", "q", "ä"])
steps = st.lists(
    st.one_of(
        messages,
        strokes,
        strokes,
        st.integers(0, 5).map(lambda at: ("click", at)),
        st.text(max_size=300).map(lambda text: ("write", text)),
    ),
    max_size=40,
)


ASIDE = (cmd.RaiseAlarm, cmd.TakeAlarm, SignOut, Credentials)
"""What goes its own way beside the work at the counter."""


@given(views, steps)
@settings(max_examples=150)
def test_one_press_is_one_command_and_nobody_is_called_over_somebody(
    first: object, script: list[object]
) -> None:
    at = desk(first)  # type: ignore[arg-type]
    under_way = 0
    for step in script:
        before = at
        command: Deed | None = None
        match step:
            case str(stroke):
                at, command = press(at, stroke, MOMENT)
            case ("click", int(place)):
                at, command = choose(at, place, MOMENT)
            case ("write", str(text)):
                at, command = write(at, text)
            case _:
                at = apply(at, step)  # type: ignore[arg-type]
                if at.sent is None:
                    under_way = 0
        if command is None or isinstance(command, ASIDE):
            continue
        under_way += 1
        assert under_way == 1, "a second command while the first is under way"
        assert before.lost is None
        assert at.sent is not None
        here = before.view.present if before.view else None
        if isinstance(command, cmd.CallNext | cmd.CallVisit):
            assert here is None or here.state is not CALLED
        if isinstance(command, cmd.ParkVisit):
            assert len(command.reason) <= 60
            assert len(command.room) <= 20
        if isinstance(command, cmd.NoteVisit):
            assert len(command.text) <= 200
        if isinstance(command, cmd.MarkMissed):
            assert isinstance(before.asking, CameOrNot), "never without having asked"


def test_arrows_move_the_mark_within_the_list() -> None:
    listed, _ = pressed(desk(view(queue=(row("W1"), row("W2")))), "f10", "down", "down")
    assert listed.asking == WhichVisit(at=1)
    assert pressed(listed, "pageup")[0].asking == WhichVisit(at=0)


def test_the_help_can_be_read_with_arrows_and_its_entries_lead_on() -> None:
    helped, _ = pressed(desk(), "f1", "down", "end")
    assert helped.asking == Help(at=len(KEYS) - 1)
    assert click(helped, Act.NEXT, MOMENT)[1] == cmd.CallNext(counter="3")


def test_ok__an_open_list_keeps_its_places_when_a_colleague_is_faster() -> None:
    parked = (row("P1"),)
    at = opened(desk(view(queue=(row("W1"), row("W2")), parked=parked)), "f10")
    later = view(queue=(row("W2"),), parked=parked, missed=(row("M1"),), revision=2)
    at = seen(at, ViewArrived(later))
    assert pressed(at, "1")[0].asking == WhatWith("v-P1", "P1")
    assert pressed(at, "3")[0].asking == WhatWith("v-W2", "W2")
    assert pressed(at, "4")[0].asking == WhatWith("v-M1", "M1")
    assert choose(at, 3, MOMENT)[0].asking == WhatWith("v-M1", "M1")
    after, sent = pressed(at, "2")
    assert (after.asking, sent) == (at.asking, [])
    assert after.notice == Notice(Tone.PLAIN, "counter-entry-gone")
    # Whoever is back can be chosen again, with the same key.
    back = seen(at, ViewArrived(view(queue=(row("W1"), row("W2")), revision=3)))
    assert pressed(back, "2")[0].asking == WhatWith("v-W1", "W1")


def test_ok__moving_in_a_list_keeps_its_places_and_opening_it_anew_does_not() -> None:
    at = opened(desk(view(queue=(row("W1"), row("W2")))), "f10")
    at = seen(at, ViewArrived(view(queue=(row("W2"),), revision=2)))
    moved = opened(at, "down")
    assert [one.gone for one in moved.entries] == [True, False]
    assert pressed(moved, "enter")[0].asking == WhatWith("v-W2", "W2")
    anew = opened(opened(moved, "escape"), "f10")
    assert [one.gone for one in anew.entries] == [False]
    assert pressed(anew, "1")[0].asking == WhatWith("v-W2", "W2")
