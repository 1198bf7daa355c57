"""A clerk's desk: what is known, what is being asked, what was sent. Pure.

`apply(desk, message)` takes in what comes from the hub; what the keys do stands in `pressing`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from counter import alarms, signing_in
from counter.alarms import OwnAlarm
from counter.listed import in_place
from counter.notices import NO_ANSWER, NOT_CONNECTED, PUT_OUT, Notice, Tone, refused
from counter.options import Option, options
from counter.questions import Choice, Question, WhatWith, alarms_of_others, rows, still_stands
from counter.signing_in import SigningIn
from counter.told import HubLost, SiteKnown
from hub.protocol import commands as cmd
from hub.protocol.replies import Answer, CallReply, NobodyWaits, Reason, Refusal, StepState
from hub.protocol.site import Site
from hub.protocol.views import AlarmLine, CounterState, CounterView
from hub.protocol.wire import SignedIn

Here = tuple[CounterState, str, StepState | None, int, int]


@dataclass(frozen=True, slots=True)
class Sent:
    """A command under way. `here`: how the counter stood then; `done`: what success is called."""

    command: cmd.TerminalCommand
    here: Here
    done: Notice | None = None
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Lost:
    """No connection. `state_ms`: the site time of the newest view, if there is one."""

    reason: str
    state_ms: int | None


@dataclass(frozen=True, slots=True)
class Desk:
    """All that a clerk's screen shows.

    `counter`: whose desk it is; empty until one is chosen. `signing`: the first page, while it is
    there. `alarm`: the clerk's own; `known_alarms`: those that this screen has shown. `entries`:
    those of the list that is open.
    """

    counter: str
    site: Site | None = None
    view: CounterView | None = None
    lost: Lost | None = None
    asking: Question | None = None
    entries: tuple[Option, ...] = ()
    sent: Sent | None = None
    notice: Notice | None = None
    signing: SigningIn | None = None
    signed_in: bool = False
    alarm: OwnAlarm = field(default_factory=OwnAlarm)
    known_alarms: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ViewArrived:
    view: CounterView


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


@dataclass(frozen=True, slots=True)
class AlarmAnswered:
    """What became of the clerk's own alarm; `None`: time was up."""

    answer: Answer | None


@dataclass(frozen=True, slots=True)
class AlarmTaken:
    """What became of the answer to somebody else's alarm; `None`: time was up."""

    answer: Answer | None


@dataclass(frozen=True, slots=True)
class SignInAnswered:
    """`None`: time was up."""

    signed: SignedIn | None


@dataclass(frozen=True, slots=True)
class SignedOut:
    """This counter is nobody's any more. `wanted`: the clerk has left it."""

    wanted: bool = False


Message = (
    SiteKnown | ViewArrived | HubLost | Answered | Unanswered | Settled | RowPicked
    | AlarmAnswered | AlarmTaken | SignInAnswered | SignedOut
)  # fmt: skip


def apply(desk: Desk, message: Message) -> Desk:
    """The desk after a message."""
    match message:
        case SiteKnown(site):
            return _know(desk, site)
        case ViewArrived(view):
            return _see(desk, view) if view.counter == _awaited(desk) else desk
        case HubLost(reason):
            return replace(desk, lost=Lost(reason, desk.view.now_ms if desk.view else None))
        case Answered(answer):
            return _take_answer(desk, answer)
        case Unanswered():
            return replace(desk, sent=None, notice=NO_ANSWER)
        case Settled():
            return replace(desk, sent=None) if desk.sent and desk.sent.answered else desk
        case RowPicked(visit):
            return _pick(desk, visit)
        case AlarmAnswered(answer=told):
            return replace(desk, alarm=alarms.answered(desk.alarm, told))
        case AlarmTaken(answer=told):
            return replace(desk, notice=_alarm_taken(told))
        case SignInAnswered(signed):
            return _signed(desk, signed)
        case SignedOut(wanted):
            return _leave(desk) if wanted else _put_out(desk)


def with_entries(before: Desk, after: Desk) -> Desk:
    """What can be chosen now: of a list that stays open every entry stays where it is."""
    asking, view, site = after.asking, after.view, after.site
    if not isinstance(asking, Choice) or view is None or site is None:
        return replace(after, entries=())
    stays = isinstance(before.asking, Choice) and replace(before.asking, at=asking.at) == asking
    entries = in_place(before.entries if stays else (), options(asking, view, site))
    return replace(after, entries=entries)


def newly_alarmed(before: Desk, after: Desk) -> tuple[AlarmLine, ...]:
    """Alarms of others that this screen shows for the first time."""
    others = alarms_of_others(after.view) if after.view else ()
    return tuple(one for one in others if one.alarm not in before.known_alarms)


def here(view: CounterView) -> Here:
    """How a counter stands, as far as commands change it."""
    present = view.present
    if present is None:
        return view.state, "", None, 0, 0
    return view.state, present.visit, present.state, present.call_seq, present.calls


def number_of(view: CounterView, visit: str) -> str:
    if view.present is not None and view.present.visit == visit:
        return view.present.number
    return next((row.number for row, _ in rows(view) if row.visit == visit), "")


def _know(desk: Desk, site: Site) -> Desk:
    known = replace(desk, site=site, lost=None)
    if desk.notice == NOT_CONNECTED:
        known = replace(known, notice=None)
    if desk.signing is not None:
        return replace(known, signing=signing_in.first_page(site, desk.signing.counter))
    if not desk.signed_in and (site.sign_in or not desk.counter):
        return _leave(known)
    return known


def _leave(desk: Desk) -> Desk:
    """The first page again; nothing of the visitors stays on the screen."""
    if desk.site is None or desk.signing is not None:
        return replace(desk, signed_in=False)
    page = signing_in.first_page(desk.site, desk.counter)
    return Desk(desk.counter, desk.site, lost=desk.lost, signing=page, alarm=desk.alarm)


def _put_out(desk: Desk) -> Desk:
    """The hub counts nobody as here; whoever was signed in is told so."""
    after = _leave(desk)
    if after.signing is None or not desk.signed_in:
        return after
    return replace(after, signing=replace(after.signing, notice=PUT_OUT))


def _signed(desk: Desk, signed: SignedIn | None) -> Desk:
    page = desk.signing
    if page is None:
        return desk
    if signed is None:
        return replace(desk, signing=signing_in.unanswered(page))
    if signed.refusal is not None:
        return replace(desk, signing=signing_in.turned_down(page, signed))
    counter = signed.counter or page.counter
    view = desk.view if desk.view and desk.view.counter == counter else None
    return replace(desk, counter=counter, view=view, signing=None, signed_in=True)


def _awaited(desk: Desk) -> str | None:
    """The counter whose view is ours; it may come before the answer to signing in is taken in."""
    page = desk.signing
    if page is None:
        return desk.counter
    return page.counter if page.busy else None


def _see(desk: Desk, view: CounterView) -> Desk:
    sent, asking, notice = desk.sent, desk.asking, desk.notice
    if sent is not None and sent.answered and sent.here != here(view):
        sent = None
    if asking is not None and not still_stands(asking, view):
        if isinstance(asking, WhatWith):
            notice = Notice(Tone.PLAIN, "counter-gone", {"number": asking.number})
        asking = None
    if notice is not None and notice.text_id == "counter-nobody-waits" and view.waiting:
        notice = None
    known = desk.known_alarms | {one.alarm for one in view.alarms}
    return replace(desk, view=view, sent=sent, asking=asking, notice=notice, known_alarms=known)


def _take_answer(desk: Desk, answer: Answer) -> Desk:
    sent, view = desk.sent, desk.view
    if sent is None or view is None:
        return desk
    if isinstance(answer, Refusal):
        if answer.reason is Reason.SIGN_IN:
            return _put_out(desk)
        return replace(desk, sent=None, notice=refused(answer))
    settled = sent.here != here(view) or not _changes_here(sent, answer)
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
    elsewhere = cmd.ReturnVisit | cmd.UnparkVisit | cmd.NoteVisit | cmd.AddStep
    return not isinstance(sent.command, elsewhere)


def _outcome(sent: Sent, answer: Answer, view: CounterView) -> Notice | None:
    finished = isinstance(sent.command, cmd.FinishService) and sent.done is not None
    if isinstance(answer, NobodyWaits):
        if finished:
            return sent.done
        return None if view.waiting else Notice(Tone.PLAIN, "counter-nobody-waits")
    if finished and sent.done is not None and isinstance(answer, CallReply):
        facts = sent.done.facts | {"next": answer.call.number}
        return Notice(Tone.GOOD, "counter-done-finish-next", facts)
    return sent.done


def _alarm_taken(answer: Answer | None) -> Notice:
    if answer is None:
        return NO_ANSWER
    if isinstance(answer, Refusal):
        return refused(answer)
    return Notice(Tone.GOOD, "house-done-taken")


def _pick(desk: Desk, visit: str) -> Desk:
    if desk.view is None or desk.sent is not None or desk.lost is not None:
        return desk
    number = number_of(desk.view, visit)
    known = any(row.visit == visit for row, _ in rows(desk.view))
    return replace(desk, asking=WhatWith(visit, number), notice=None) if known else desk
