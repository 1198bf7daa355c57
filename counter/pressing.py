"""What a key does to the desk. Pure.

`press`, `choose` and `write` give the desk after it and at most one thing to do outside. Two
promises stand here and nowhere else: one press never sends two commands, and nobody is called
while somebody called has neither come nor been marked as missing. An alarm goes its own way: no
question, no command under way and no first page stops it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import msgspec

from counter import alarms, signing_in
from counter.keys import ACTS, KEYS, OPTION_STROKES, Act, key_of
from counter.listed import in_place
from counter.model import Desk, Sent, here, number_of
from counter.moving import moved
from counter.notices import NOT_CONNECTED, Notice, Tone
from counter.options import Option, SignOut, options, results
from counter.questions import (
    NOTE_CHARS,
    REASON_CHARS,
    ROOM_CHARS,
    CameOrNot,
    Choice,
    Help,
    HowLong,
    LeaveNow,
    OwnReason,
    WhereTo,
    WhichAlarm,
    WhichBreak,
    WhichDirect,
    WhichNote,
    WhichResult,
    WhichRoom,
    WhichVisit,
    WhyPark,
    Writing,
    alarms_of_others,
    rows,
)
from counter.signing_in import Credentials
from hub.protocol import commands as cmd
from hub.protocol.replies import Reason, StepState
from hub.protocol.views import CounterState, CounterView, Present
from hub.protocol.wording import Say


@dataclass(frozen=True, slots=True)
class OpenVideo:
    """The place of a video appointment is to be opened in a browser."""

    address: str


Deed = cmd.TerminalCommand | Credentials | SignOut | OpenVideo
"""What is to be done outside."""
Pressed = tuple[Desk, Deed | None]


@dataclass(frozen=True, slots=True)
class Moment:
    """What a press needs from outside: the clerk's words, and what time it is at the site."""

    say: Say
    now_ms: int


def press(desk: Desk, stroke: str, moment: Moment) -> Pressed:
    """A key was pressed."""
    act = ACTS.get(stroke)
    if act is Act.ALARM:
        return _alarm(desk)
    if desk.signing is not None:
        return _sign(desk, stroke)
    if act is Act.TAKE:
        return _take_alarm(desk), None
    question = desk.asking
    if question is None:
        return _start(desk, act)
    if act is Act.BACK:
        return replace(desk, asking=None), None
    match question:
        case Help():
            return _read_help(desk, question, stroke), None
        case CameOrNot():
            return _came_or_not(desk, stroke, moment)
        case OwnReason() | WhichRoom() | WhichNote():
            return desk, None
    return _choose(desk, question, stroke, moment)


def choose(desk: Desk, at: int, moment: Moment) -> Pressed:
    """An entry of the list was clicked."""
    if desk.signing is not None:
        desk = replace(desk, signing=signing_in.point(desk.signing, at))
        return _sign(desk, "enter")
    if isinstance(desk.asking, Choice) and desk.view and desk.site:
        entries = in_place(desk.entries, options(desk.asking, desk.view, desk.site))
        if 0 <= at < len(entries):
            return _take_option(desk, entries[at], moment)
    return desk, None


def click(desk: Desk, act: Act, moment: Moment) -> Pressed:
    """The name of a key was clicked; in the help that leads on to what it means."""
    if isinstance(desk.asking, Help):
        desk = replace(desk, asking=None)
    return press(desk, key_of(act).strokes[0], moment)


def write(desk: Desk, text: str) -> Pressed:
    """The clerk has answered in words; nothing written is an answer too."""
    question, words = desk.asking, " ".join(text.split())
    if not isinstance(question, Writing):
        return desk, None
    visit, number = question.visit, question.number
    match question:
        case OwnReason():
            return replace(desk, asking=HowLong(visit, number, words[:REASON_CHARS])), None
        case WhichRoom(reason=reason):
            room = words[:ROOM_CHARS]
            return replace(desk, asking=HowLong(visit, number, reason, room)), None
        case WhichNote():
            return _send(desk, cmd.NoteVisit(visit=visit, text=words[:NOTE_CHARS]))


def sign_in(desk: Desk, typed: Credentials) -> Pressed:
    """The first page was filled in."""
    if desk.signing is None:
        return desk, None
    page, credentials = signing_in.submit(desk.signing, typed)
    return replace(desk, signing=page), credentials


def _sign(desk: Desk, stroke: str) -> Pressed:
    page = desk.signing
    if page is None:
        return desk, None
    if stroke in ("enter", "space") and not page.asks_clerk:
        return sign_in(desk, Credentials())
    if ACTS.get(stroke) is Act.BACK:
        return _acknowledge(desk), None
    return replace(desk, signing=signing_in.move(page, stroke)), None


def _alarm(desk: Desk) -> Pressed:
    own = alarms.pressed(desk.alarm, connected=desk.lost is None and desk.site is not None)
    counter = "" if desk.signing is not None else desk.counter
    return replace(desk, alarm=own), cmd.RaiseAlarm(counter=counter)


def _acknowledge(desk: Desk) -> Desk:
    last = desk.view.taken if desk.view else None
    return replace(desk, alarm=alarms.acknowledge(desk.alarm, last))


def _take_alarm(desk: Desk) -> Desk:
    """Always asks: who takes an alarm ends it for everybody."""
    if desk.view is None or not alarms_of_others(desk.view):
        return replace(desk, notice=Notice(Tone.PLAIN, "counter-no-alarm"))
    return replace(desk, asking=WhichAlarm(), notice=None)


def _start(desk: Desk, act: Act | None) -> Pressed:
    if act is Act.HELP:
        return replace(desk, asking=Help()), None
    if act is Act.BACK:
        return _acknowledge(replace(desk, notice=None)), None
    if act is None or act is Act.QUIT or desk.sent is not None:
        return desk, None
    view = desk.view
    if view is None or desk.site is None or desk.lost is not None:
        return replace(desk, notice=NOT_CONNECTED), None
    desk = replace(desk, notice=None)
    if act in (Act.LIST, Act.PAUSE, Act.UNDO, Act.DIRECT, Act.SIGN_OUT):
        return _at_counter(desk, view, act)
    return _with_visitor(desk, view.present, act)


def _at_counter(desk: Desk, view: CounterView, act: Act) -> Pressed:
    """What concerns the counter, whoever is there."""
    present, counter = view.present, desk.counter
    match act:
        case Act.LIST if rows(view):
            return replace(desk, asking=WhichVisit()), None
        case Act.LIST:
            return _told(desk, "counter-nobody-listed")
        case Act.PAUSE if view.state is not CounterState.OPEN:
            return _send(desk, cmd.OpenCounter(counter=counter))
        case Act.PAUSE if present is None:
            return replace(desk, asking=WhichBreak()), None
        case Act.PAUSE:
            return _refused(desk, Reason.COUNTER_BUSY)
        case Act.UNDO if view.undo is not None:
            return _send(desk, cmd.UndoLast(counter=counter))
        case Act.UNDO:
            return _refused(desk, Reason.NOTHING_TO_UNDO)
        case Act.DIRECT if present is None:
            return replace(desk, asking=WhichDirect()), None
        case Act.DIRECT:
            return _told(desk, "counter-direct-busy", present)
        case _ if present is None:
            return desk, SignOut()
        case _:
            return replace(desk, asking=LeaveNow(present.visit, present.number)), None


def _with_visitor(desk: Desk, present: Present | None, act: Act) -> Pressed:
    """What concerns who is there, or is to come."""
    counter = desk.counter
    called = present is not None and present.state is StepState.CALLED
    if act is Act.NEXT and (present is None or called):
        return _send(desk, cmd.CallNext(counter=counter))
    if act in (Act.CAME, Act.NOT_THERE) and not called:
        return desk, None
    if present is None:
        return _refused(desk, Reason.NOBODY_HERE)
    visit, number = present.visit, present.number
    match act:
        case Act.NEXT | Act.FINISH:
            return _finish(desk, present, calls=act is Act.NEXT)
        case Act.PARK:
            return replace(desk, asking=WhyPark(visit, number)), None
        case Act.TRANSFER:
            return replace(desk, asking=WhereTo(visit, number)), None
        case Act.VIDEO if present.video_url:
            return desk, OpenVideo(present.video_url)
        case Act.VIDEO:
            return _told(desk, "counter-no-video", present)
        case Act.NOTE:
            return replace(desk, asking=WhichNote(visit, number, present.remark)), None
    if not called:
        return _refused(desk, Reason.NOT_CALLED)
    match act:
        case Act.RECALL:
            return _send(desk, cmd.Recall(counter=counter))
        case Act.START | Act.CAME:
            return _send(desk, cmd.StartService(counter=counter))
        case _:
            return replace(desk, asking=CameOrNot(visit, number)), None


def _finish(desk: Desk, present: Present, *, calls: bool) -> Pressed:
    """At once, or after the question how it turned out."""
    if desk.view is not None and desk.site is not None and results(desk.view, desk.site):
        return replace(desk, asking=WhichResult(present.visit, present.number, next=calls)), None
    if calls:
        return _send(desk, cmd.CallNext(counter=desk.counter))
    return _send(desk, cmd.FinishService(counter=desk.counter))


def _read_help(desk: Desk, question: Help, stroke: str) -> Desk:
    """Arrows move through it, every other key that means something closes it."""
    at = moved(stroke, question.at, len(KEYS) - 1)
    if at is not None:
        return replace(desk, asking=Help(at))
    return replace(desk, asking=None) if stroke in ACTS else desk


def _came_or_not(desk: Desk, stroke: str, moment: Moment) -> Pressed:
    closed = replace(desk, asking=None)
    match ACTS.get(stroke):
        case Act.CAME | Act.START:
            return _send(closed, cmd.StartService(counter=desk.counter))
        case Act.NOT_THERE:
            return _send(closed, cmd.MarkMissed(counter=desk.counter), moment.now_ms)
        case Act.RECALL:
            return _send(closed, cmd.Recall(counter=desk.counter))
        case _:
            return desk, None


def _choose(desk: Desk, question: Choice, stroke: str, moment: Moment) -> Pressed:
    if desk.view is None or desk.site is None:
        return desk, None
    entries = in_place(desk.entries, options(question, desk.view, desk.site))
    if not entries:
        return replace(desk, asking=None), None
    last = len(entries) - 1
    at = min(question.at, last)
    if (place := moved(stroke, at, last)) is not None:
        return replace(desk, asking=replace(question, at=place)), None
    chosen = OPTION_STROKES.find(stroke) if len(stroke) == 1 else -1
    if stroke == "enter":
        chosen = at
    return _take_option(desk, entries[chosen], moment) if 0 <= chosen <= last else (desk, None)


def _take_option(desk: Desk, option: Option, moment: Moment) -> Pressed:
    if option.gone:
        return replace(desk, notice=Notice(Tone.PLAIN, "counter-entry-gone")), None
    closed, then = replace(desk, asking=None), option.then
    reason = moment.say(option.reason_id) if option.reason_id else ""
    match then:
        case SignOut():
            return closed, then
        case HowLong() if reason:
            return replace(desk, asking=replace(then, reason=reason)), None
        case cmd.PauseCounter():
            return _send(closed, msgspec.structs.replace(then, reason=reason))
        case cmd.ParkVisit() if option.minutes:
            until_ms = moment.now_ms + option.minutes * 60_000
            return _send(closed, msgspec.structs.replace(then, until_ms=until_ms))
        case cmd.TakeAlarm():
            return closed, then
        case msgspec.Struct():
            return _send(closed, then)
        case _:
            return replace(desk, asking=then), None


def _send(desk: Desk, command: cmd.TerminalCommand, now_ms: int = 0) -> Pressed:
    """The way out for everything that is done at the counter. `now_ms`: for what lasts from now."""
    view = desk.view
    if view is None or desk.lost is not None:
        return replace(desk, notice=NOT_CONNECTED), None
    if desk.sent is not None:
        return desk, None
    present = view.present
    calls = isinstance(command, cmd.CallNext | cmd.CallVisit)
    if calls and present is not None and present.state is StepState.CALLED:
        return replace(desk, asking=CameOrNot(present.visit, present.number)), None
    done = _done(command, view)
    if isinstance(command, cmd.MarkMissed) and desk.site is not None and done is not None:
        hold_s = desk.site.hold_s
        if present is not None and present.on_way and hold_s:
            facts = done.facts | {"until_ms": now_ms + hold_s * 1000}
            done = Notice(Tone.GOOD, "counter-done-held", facts)
    sent = Sent(command, here(view), done)
    return replace(desk, sent=sent, asking=None, notice=None), command


def _done(command: cmd.TerminalCommand, view: CounterView) -> Notice | None:
    """What is said when the hub has done it; a new picture alone says enough of the rest."""
    subject = getattr(command, "visit", "") or (view.present.visit if view.present else "")
    facts: dict[str, str | int] = {"number": number_of(view, subject)}
    match command:
        case cmd.Recall():
            text_id = "counter-done-recall"
        case cmd.FinishService():
            text_id = "counter-done-finish"
        case cmd.MarkMissed():
            text_id = "counter-done-missed"
        case cmd.ParkVisit():
            text_id = "counter-done-park"
        case cmd.TransferVisit(service=service) if service:
            text_id, facts = "counter-done-transfer", facts | {"service": service}
        case cmd.TransferVisit():
            text_id = "counter-done-transfer-to"
            facts |= {"counter": command.to_counter or _seat(view, command.to_clerk)}
        case cmd.AddStep(service=service):
            text_id, facts = "counter-done-step", facts | {"service": service}
        case cmd.NoteVisit():
            text_id = "counter-done-note"
        case cmd.UndoLast() if view.undo is not None:
            text_id = "counter-done-undo"
            facts = {"action": view.undo.action, "number": view.undo.number}
        case cmd.ReturnVisit() | cmd.UnparkVisit():
            text_id = "counter-done-return"
        case _:
            return None
    return Notice(Tone.GOOD, text_id, facts)


def _seat(view: CounterView, clerk: str) -> str:
    """The counter at which a colleague sits."""
    return next((one.counter for one in view.colleagues if one.clerk == clerk), "")


def _told(desk: Desk, text_id: str, present: Present | None = None) -> Pressed:
    facts: dict[str, str | int] = {"number": present.number} if present else {}
    return replace(desk, notice=Notice(Tone.PLAIN, text_id, facts)), None


def _refused(desk: Desk, reason: Reason) -> Pressed:
    """The hub's own sentence, for what need not be asked to be refused."""
    present = desk.view.present if desk.view else None
    facts: dict[str, str | int] = {"number": present.number if present else ""}
    facts["counter"] = desk.counter
    return replace(desk, notice=Notice(Tone.PLAIN, f"refusal-{reason}", facts)), None
