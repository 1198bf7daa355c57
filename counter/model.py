"""A clerk's desk: what is known, what is being asked, what was sent. Pure.

`apply(desk, message)` takes in what comes from the hub; `press(desk, stroke, say)` turns a key into
at most one command. Two promises stand here and nowhere else: one press never sends two commands,
and nobody is called while somebody called has neither come nor been marked as missing.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

import msgspec

from counter.keys import ACTS, OPTION_STROKES, Act
from counter.questions import (
    CameOrNot,
    Choice,
    Help,
    OwnReason,
    Question,
    WhatWith,
    WhereTo,
    WhichBreak,
    WhichVisit,
    WhyPark,
    options,
    rows,
    still_stands,
)
from hub.protocol import commands as cmd
from hub.protocol.replies import Answer, CallReply, NobodyWaits, Reason, Refusal, StepState
from hub.protocol.site import Site
from hub.protocol.views import CounterState, CounterView
from hub.protocol.wording import Say

PAGE = 10
REASON_CHARS = 60


class Tone(StrEnum):
    """How a notice is meant; each has a sign of its own beside its colour."""

    GOOD = "good"
    PLAIN = "plain"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence for the clerk. A `service` among the facts is an id."""

    tone: Tone
    text_id: str
    facts: dict[str, str | int] = field(default_factory=dict)


Here = tuple[CounterState, str, StepState | None, int, int]


@dataclass(frozen=True, slots=True)
class Sent:
    """A command under way. `here`: how the counter stood when it was sent."""

    command: cmd.TerminalCommand
    here: Here
    number: str
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Lost:
    """No connection. `state_ms`: the site time of the newest view, if there is one."""

    reason: str
    state_ms: int | None


@dataclass(frozen=True, slots=True)
class Desk:
    """All that a clerk's screen shows."""

    counter: str
    site: Site | None = None
    view: CounterView | None = None
    lost: Lost | None = None
    asking: Question | None = None
    sent: Sent | None = None
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class SiteKnown:
    """Welcomed by the hub, or its configuration has changed."""

    site: Site


@dataclass(frozen=True, slots=True)
class ViewArrived:
    view: CounterView


@dataclass(frozen=True, slots=True)
class HubLost:
    reason: str


@dataclass(frozen=True, slots=True)
class Answered:
    answer: Answer


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Time was up; the command may or may not have taken effect: the next view tells."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The view that follows an answer has not come in good time; go on without it."""


@dataclass(frozen=True, slots=True)
class RowPicked:
    """Somebody in a list was pointed at."""

    visit: str


Message = SiteKnown | ViewArrived | HubLost | Answered | Unanswered | Settled | RowPicked
Pressed = tuple[Desk, cmd.TerminalCommand | None]


def apply(desk: Desk, message: Message) -> Desk:
    """The desk after a message."""
    match message:
        case SiteKnown(site):
            told = desk.notice is not None and desk.notice.text_id == "counter-not-connected"
            return replace(desk, site=site, lost=None, notice=None if told else desk.notice)
        case ViewArrived(view):
            return _see(desk, view) if view.counter == desk.counter else desk
        case HubLost(reason):
            return replace(desk, lost=Lost(reason, desk.view.now_ms if desk.view else None))
        case Answered(answer):
            return _take_answer(desk, answer)
        case Unanswered():
            notice = Notice(Tone.BAD, "counter-no-answer")
            return replace(desk, sent=None, notice=notice)
        case Settled():
            return replace(desk, sent=None) if desk.sent and desk.sent.answered else desk
        case RowPicked(visit):
            return _pick(desk, visit)


def press(desk: Desk, stroke: str, say: Say) -> Pressed:
    """What a key does: the desk after it, and the command to send, if any."""
    question, act = desk.asking, ACTS.get(stroke)
    if question is not None:
        if act is Act.BACK:
            return replace(desk, asking=None), None
        if isinstance(question, Help):
            return (replace(desk, asking=None), None) if act else (desk, None)
        if isinstance(question, CameOrNot):
            return _came_or_not(desk, stroke)
        if isinstance(question, OwnReason):
            return desk, None
        return _choose(desk, question, stroke, say)
    if act is Act.HELP:
        return replace(desk, asking=Help()), None
    if act is None or act is Act.QUIT or desk.sent is not None:
        return desk, None
    return _act(replace(desk, notice=None), act)


def choose(desk: Desk, at: int, say: Say) -> Pressed:
    """An entry of the list was clicked."""
    if isinstance(desk.asking, Choice) and desk.view and desk.site:
        entries = options(desk.asking, desk.view, desk.site)
        if 0 <= at < len(entries):
            return _take_option(desk, desk.asking, at, say)
    return desk, None


def give_reason(desk: Desk, text: str) -> Pressed:
    """The clerk has written why the visit is parked; nothing written is no reason."""
    if not isinstance(desk.asking, OwnReason):
        return desk, None
    words = " ".join(text.split())[:REASON_CHARS]
    return _send(replace(desk, asking=None), cmd.ParkVisit(counter=desk.counter, reason=words))


def _act(desk: Desk, act: Act) -> Pressed:
    view, site = desk.view, desk.site
    if view is None or site is None or desk.lost is not None:
        return replace(desk, notice=Notice(Tone.BAD, "counter-not-connected")), None
    present = view.present
    called = present is not None and present.state is StepState.CALLED
    counter = desk.counter
    match act:
        case Act.NEXT:
            return _send(desk, cmd.CallNext(counter=counter))
        case Act.LIST:
            if not rows(view):
                return replace(desk, notice=Notice(Tone.PLAIN, "counter-nobody-listed")), None
            return replace(desk, asking=WhichVisit()), None
        case Act.PAUSE if view.state is not CounterState.OPEN:
            return _send(desk, cmd.OpenCounter(counter=counter))
        case Act.PAUSE if present is None:
            return replace(desk, asking=WhichBreak()), None
        case Act.PAUSE:
            return _refused(desk, Reason.COUNTER_BUSY), None
        case Act.BACK:
            return desk, None
        case Act.CAME | Act.NOT_THERE if not called:
            return desk, None
    if present is None:
        return _refused(desk, Reason.NOBODY_HERE), None
    match act:
        case Act.FINISH:
            return _send(desk, cmd.FinishService(counter=counter))
        case Act.PARK:
            return replace(desk, asking=WhyPark(present.visit, present.number)), None
        case Act.TRANSFER:
            return replace(desk, asking=WhereTo(present.visit, present.number)), None
    if not called:
        return _refused(desk, Reason.NOT_CALLED), None
    match act:
        case Act.RECALL:
            return _send(desk, cmd.Recall(counter=counter))
        case Act.START | Act.CAME:
            return _send(desk, cmd.StartService(counter=counter))
        case _:
            return replace(desk, asking=CameOrNot(present.visit, present.number)), None


def _came_or_not(desk: Desk, stroke: str) -> Pressed:
    closed = replace(desk, asking=None)
    if stroke == "enter":
        return _send(closed, cmd.StartService(counter=desk.counter))
    match ACTS.get(stroke):
        case Act.CAME | Act.START:
            return _send(closed, cmd.StartService(counter=desk.counter))
        case Act.NOT_THERE:
            return _send(closed, cmd.MarkMissed(counter=desk.counter))
        case Act.RECALL:
            return _send(closed, cmd.Recall(counter=desk.counter))
        case _:
            return desk, None


def _choose(desk: Desk, question: Choice, stroke: str, say: Say) -> Pressed:
    if desk.view is None or desk.site is None:
        return desk, None
    last = len(options(question, desk.view, desk.site)) - 1
    at = min(question.at, last)
    steps = {"up": at - 1, "down": at + 1, "home": 0, "end": last}
    steps |= {"pageup": at - PAGE, "pagedown": at + PAGE}
    if stroke in steps:
        return _point(desk, max(0, min(last, steps[stroke]))), None
    if stroke == "enter":
        return _take_option(desk, question, at, say)
    place = OPTION_STROKES.find(stroke) if len(stroke) == 1 else -1
    if 0 <= place <= last:
        return _take_option(desk, question, place, say)
    return desk, None


def _take_option(desk: Desk, question: Choice, at: int, say: Say) -> Pressed:
    if desk.view is None or desk.site is None:
        return desk, None
    entries = options(question, desk.view, desk.site)
    if not entries:
        return replace(desk, asking=None), None
    option = entries[at]
    if isinstance(option.then, Question):
        return replace(desk, asking=option.then), None
    command = option.then
    if option.note_id and isinstance(command, cmd.ParkVisit | cmd.PauseCounter):
        command = msgspec.structs.replace(command, reason=say(option.note_id))
    return _send(replace(desk, asking=None), command)


def _send(desk: Desk, command: cmd.TerminalCommand) -> Pressed:
    """The only way out: every command passes here."""
    view = desk.view
    if view is None or desk.lost is not None:
        return replace(desk, notice=Notice(Tone.BAD, "counter-not-connected")), None
    if desk.sent is not None:
        return desk, None
    present = view.present
    calls = isinstance(command, cmd.CallNext | cmd.CallVisit)
    if calls and present is not None and present.state is StepState.CALLED:
        return replace(desk, asking=CameOrNot(present.visit, present.number)), None
    subject = getattr(command, "visit", None) or (present.visit if present else "")
    sent = Sent(command, _here(view), _number(view, subject))
    return replace(desk, sent=sent, asking=None, notice=None), command


def _see(desk: Desk, view: CounterView) -> Desk:
    sent, asking, notice = desk.sent, desk.asking, desk.notice
    if sent is not None and sent.answered and sent.here != _here(view):
        sent = None
    if asking is not None and not still_stands(asking, view):
        if isinstance(asking, WhatWith):
            notice = Notice(Tone.PLAIN, "counter-gone", {"number": asking.number})
        asking = None
    if notice is not None and notice.text_id == "counter-nobody-waits" and view.waiting:
        notice = None
    return replace(desk, view=view, sent=sent, asking=asking, notice=notice)


def _take_answer(desk: Desk, answer: Answer) -> Desk:
    sent, view = desk.sent, desk.view
    if sent is None or view is None:
        return desk
    if isinstance(answer, Refusal):
        notice = Notice(Tone.BAD, f"refusal-{answer.reason}", dict(answer.facts))
        return replace(desk, sent=None, notice=notice)
    settled = sent.here != _here(view) or not _changes_here(sent, answer)
    return replace(
        desk,
        sent=None if settled else replace(sent, answered=True),
        notice=_outcome(sent, answer, view),
    )


def _changes_here(sent: Sent, answer: Answer) -> bool:
    """Whether a newer view of this counter must follow from that answer."""
    if isinstance(answer, CallReply):
        return True
    if isinstance(answer, NobodyWaits):
        state, visit, *_ = sent.here
        return bool(visit) or state is not CounterState.OPEN
    return not isinstance(sent.command, cmd.ReturnVisit | cmd.UnparkVisit)


def _outcome(sent: Sent, answer: Answer, view: CounterView) -> Notice | None:
    if isinstance(answer, NobodyWaits):
        return None if view.waiting else Notice(Tone.PLAIN, "counter-nobody-waits")
    facts: dict[str, str | int] = {"number": sent.number}
    match sent.command:
        case cmd.Recall():
            text_id = "counter-done-recall"
        case cmd.FinishService():
            text_id = "counter-done-finish"
        case cmd.MarkMissed():
            text_id = "counter-done-missed"
        case cmd.ParkVisit():
            text_id = "counter-done-park"
        case cmd.TransferVisit(service=service):
            text_id, facts = "counter-done-transfer", facts | {"service": service}
        case cmd.ReturnVisit() | cmd.UnparkVisit():
            text_id = "counter-done-return"
        case _:
            return None
    return Notice(Tone.GOOD, text_id, facts)


def _refused(desk: Desk, reason: Reason) -> Desk:
    """The hub's own sentence, for what need not be asked to be refused."""
    view = desk.view
    number = view.present.number if view and view.present else ""
    facts: dict[str, str | int] = {"number": number, "counter": desk.counter}
    return replace(desk, notice=Notice(Tone.PLAIN, f"refusal-{reason}", facts))


def _pick(desk: Desk, visit: str) -> Desk:
    if desk.view is None or desk.sent is not None or desk.lost is not None:
        return desk
    number = _number(desk.view, visit)
    known = any(row.visit == visit for row, _ in rows(desk.view))
    return replace(desk, asking=WhatWith(visit, number), notice=None) if known else desk


def _point(desk: Desk, at: int) -> Desk:
    if isinstance(desk.asking, Choice):
        return replace(desk, asking=replace(desk.asking, at=at))
    return desk


def _here(view: CounterView) -> Here:
    present = view.present
    if present is None:
        return view.state, "", None, 0, 0
    return view.state, present.visit, present.state, present.call_seq, present.calls


def _number(view: CounterView, visit: str) -> str:
    if view.present is not None and view.present.visit == visit:
        return view.present.number
    return next((row.number for row, _ in rows(view) if row.visit == visit), "")
