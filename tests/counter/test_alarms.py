"""The silent alarm: one press at any time, true about whether it was heard, loud at the others."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from config.texts import Texts
from counter.alarms import TAKEN_SHOWN_MS, Delivery
from counter.model import AlarmAnswered, AlarmTaken, Desk, ViewArrived, apply, newly_alarmed
from counter.notices import Notice, Tone
from counter.phrases import Phrases
from counter.questions import WhichAlarm
from counter.told import HubLost
from hub.protocol import commands as cmd
from hub.protocol.replies import Done, Reason, Refusal, StepState
from hub.protocol.views import AlarmLine, CounterView, TakenAlarm
from tests.counter.conftest import screen, shown, until
from tests.counter.desks import NINE_MS, SITE, desk, present, view
from tests.counter.scenes import ALARM, SERVING
from tests.counter.scenes import SITE as SCENE_SITE
from tests.counter.stage import Stage
from tests.counter.test_model import pressed

DE = Phrases(Texts.load().say("de"), "de", SITE)
OTHER = AlarmLine(5, "4", "counter-4", NINE_MS - 12_000, seen=2)
MINE = AlarmLine(6, "3", "counter-3", NINE_MS - 12_000, seen=3)
RAISED = cmd.RaiseAlarm(counter="3")


def line(at: Desk, now_ms: int = NINE_MS) -> str:
    return DE.own_alarm(at, now_ms)


@pytest.mark.parametrize("stroke", ["f12", "ctrl+g"])
@pytest.mark.parametrize("before", [(), ("f2",), ("f7", "5"), ("f1",), ("f10",), ("f3",)])
def test_one_press_raises_it_whatever_is_asked_or_under_way(
    stroke: str, before: tuple[str, ...]
) -> None:
    busy, _ = pressed(desk(view(present())), *before)
    after, sent = pressed(busy, stroke)
    assert sent == [RAISED]
    assert (after.asking, after.sent, after.notice) == (busy.asking, busy.sent, busy.notice)


def test_it_says_sent_only_when_the_hub_has_said_so() -> None:
    raised, _ = pressed(desk(), "f12")
    assert line(raised) == "Notruf wird gesendet …"
    sent = apply(raised, AlarmAnswered(Done()))
    seen = apply(sent, ViewArrived(view(alarms=(MINE,))))
    assert line(seen) == "Notruf gesendet – gesehen von 3"


@pytest.mark.parametrize("answer", [None, Refusal(Reason.OVERLOADED)])
def test_not_sent_stays_until_pressed_again_or_read(answer: Refusal | None) -> None:
    failed = apply(pressed(desk(), "f12")[0], AlarmAnswered(answer))
    assert "NICHT GESENDET" in line(failed)
    assert "NICHT GESENDET" in line(apply(failed, ViewArrived(view(revision=2))))
    assert "NICHT GESENDET" not in line(pressed(failed, "f12")[0])
    assert line(pressed(failed, "escape")[0]) == ""


def test_without_a_hub_it_is_not_sent_at_once_but_tried() -> None:
    lost = apply(desk(), HubLost("closed"))
    after, sent = pressed(lost, "f12")
    assert (after.alarm.delivery, sent) == (Delivery.NOT_SENT, [RAISED])


def test_who_comes_is_said_until_it_was_read_or_is_old() -> None:
    coming = view(taken=TakenAlarm(6, "counter-7", NINE_MS))
    raised = apply(pressed(desk(), "f12")[0], AlarmAnswered(Done()))
    told = apply(raised, ViewArrived(coming))
    assert line(told) == "counter-7 kommt."
    colleague = view(taken=TakenAlarm(6, "pc-4711", NINE_MS, counter="7"))
    assert line(apply(told, ViewArrived(colleague))) == "Schalter 7 kommt."
    assert line(told, NINE_MS + TAKEN_SHOWN_MS) == ""
    assert line(pressed(told, "escape")[0]) == ""
    again = apply(told, ViewArrived(replace(coming, alarms=(MINE,))))
    assert line(again) == "Notruf gesendet – gesehen von 3"


def test_an_alarm_of_another_counter_is_new_once() -> None:
    quiet, loud = desk(), view(alarms=(OTHER, MINE))
    first = apply(quiet, ViewArrived(loud))
    assert newly_alarmed(quiet, first) == (OTHER,)
    assert newly_alarmed(first, apply(first, ViewArrived(loud))) == ()


def test_taking_one_asks_first() -> None:
    told = desk(view(present(), alarms=(OTHER, MINE)))
    asked, sent = pressed(told, "f2", "ctrl+k")
    assert (asked.asking, sent) == (WhichAlarm(), [])
    after, sent = pressed(asked, "enter")
    assert sent == [cmd.TakeAlarm(alarm=5, counter="3")]
    assert apply(after, AlarmTaken(Done())).notice == Notice(Tone.GOOD, "house-done-taken")
    late = Refusal(Reason.UNKNOWN_ALARM)
    assert apply(after, AlarmTaken(late)).notice == Notice(Tone.BAD, "refusal-unknown-alarm")


def test_the_question_goes_with_the_alarm() -> None:
    asked, _ = pressed(desk(view(alarms=(OTHER,))), "ctrl+k")
    assert apply(asked, ViewArrived(view())).asking is None


def test_fail__without_an_alarm_there_is_nothing_to_take() -> None:
    after, _ = pressed(desk(view(alarms=(MINE,))), "ctrl+k")
    assert (after.asking, after.notice) == (None, Notice(Tone.PLAIN, "counter-no-alarm"))


# On the screen.


async def test_the_screen_tells_the_hub_that_it_shows_an_alarm_and_takes_it() -> None:
    stage = Stage(SCENE_SITE, SERVING)
    await stage.start()
    app = screen(stage)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.desk.view)
        loud: CounterView = replace(SERVING, alarms=(ALARM,))
        for _ in range(2):
            await stage.show_view(loud)
        banner = "⚠ Notruf von Schalter 4 – seit 00:12 – gesehen von 2"
        await until(pilot, lambda: banner in shown(app))
        await until(pilot, lambda: stage.commands)
        await pilot.click("#alarm")
        await until(pilot, lambda: "Notruf: Wohin gehen Sie?" in shown(app))
        await pilot.press("enter")
        await until(pilot, lambda: len(stage.commands) == 2)
        await stage.show_view(SERVING)
        await until(pilot, lambda: banner not in shown(app))
    await stage.stop()
    assert stage.commands == [cmd.SeeAlarm(alarm=5), cmd.TakeAlarm(alarm=5, counter="3")]


async def test_the_alarm_works_while_something_is_written() -> None:
    stage = Stage(SCENE_SITE, SERVING)
    await stage.start()
    app = screen(stage)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.desk.view)
        await pilot.press("ctrl+b")
        await until(pilot, lambda: app.focused)
        await pilot.press("x", "f12")
        await until(pilot, lambda: stage.commands == [RAISED])
        assert app.focused is not None
        await until(pilot, lambda: "Notiz zu A010" in shown(app))
    await stage.stop()


async def test_fail__cut_off_the_alarm_says_that_it_is_not_sent() -> None:
    stage = Stage(SCENE_SITE, SERVING)
    await stage.start()
    app = screen(stage)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.desk.view)
        await stage.stop()
        await until(pilot, lambda: app.desk.lost)
        await pilot.press("f12")
        await until(pilot, lambda: "NICHT GESENDET" in shown(app))
        assert app.desk.view is not None
        assert app.desk.view.present is not None
        assert app.desk.view.present.state is StepState.SERVING
