"""How the questions of a post are answered, by keys or by clicks: pure."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from counter import alarms
from counter.house import rows
from counter.house.answers import options
from counter.house.drafts import Draft, Looking
from counter.house.keys import Act
from counter.house.model import NOT_SENT, URGENT, language, toggled
from counter.house.option import AllTicked, Book, Language, Option, Then, Tick
from counter.house.questions import AssignWhich, Choice, Help, Question, Sure, Write
from counter.house.state import House, Pressed
from counter.keys import OPTION_STROKES
from counter.listed import in_place
from counter.moving import moved
from counter.notices import Tone
from hub.protocol import commands as cmd
from hub.protocol.wording import Say


def send(house: House, command: cmd.TerminalCommand) -> Pressed:
    """The only way out: every command passes here. An alarm is tried whatever happens."""
    connected = house.view is not None and house.lost is None
    if isinstance(command, cmd.RaiseAlarm):
        return replace(house, alarm=alarms.pressed(house.alarm, connected=connected)), command
    if not connected:
        return house.telling(Tone.BAD, NOT_SENT), None
    if isinstance(command, URGENT):
        return replace(house, notice=None), command
    if house.sent is not None:
        return house, None
    return replace(house, sent=command, notice=None), command


def answer(house: House, question: Question, stroke: str, say: Say) -> Pressed:
    act = house.post.act(stroke)
    if act is Act.BACK:
        return replace(house, asking=None), None
    if act is Act.ALARM:
        return send(house, cmd.RaiseAlarm())
    if isinstance(question, Help):
        place = moved(stroke, question.at, len(house.post.keys) - 1)
        if place is None:
            return (replace(house, asking=None), None) if act else (house, None)
        return replace(house, asking=Help(place)), None
    if isinstance(question, Write | Looking):
        return house, None
    last = len(offered(house, question)) - 1
    at = min(question.at, last)
    if (place := moved(stroke, at, last)) is not None:
        return replace(house, asking=replace(question, at=place)), None
    if isinstance(question, Sure) and act in (Act.YES, Act.NO):
        return _take(house, question, 0 if act is Act.YES else 1, say)
    if isinstance(question, AssignWhich):
        if act is Act.ENTER:
            return _assigned(house, question)
        if act is Act.MARK:
            return _take(house, question, at, say)
    if act is Act.ENTER:
        return _take(house, question, at, say)
    chosen = OPTION_STROKES.find(stroke) if len(stroke) == 1 else -1
    return _take(house, question, chosen, say) if 0 <= chosen <= last else (house, None)


def _assigned(house: House, question: AssignWhich) -> Pressed:
    if not question.chosen:
        return house.telling(Tone.BAD, "house-assign-none"), None
    services = tuple(service.id for service in rows.offered(house) if service.id in question.chosen)
    command = cmd.AssignServices(counter=question.counter, services=services)
    return send(replace(house, asking=None), command)


def offered(house: House, question: Choice) -> tuple[Option, ...]:
    if house.view is None or house.site is None:
        return ()
    now = options(question, house.view, house.site, house.post)
    if not house.has_printer:
        now = tuple(one for one in now if not (isinstance(one.then, Book) and one.then.on_paper))
    return in_place(house.entries, now)


def with_entries(before: House, after: House) -> House:
    """What can be chosen now: of a list that stays open every entry stays where it is."""
    asking = after.asking
    if not isinstance(asking, Choice):
        return replace(after, entries=())
    stays = isinstance(before.asking, Choice) and replace(before.asking, at=asking.at) == asking
    after = replace(after, entries=before.entries if stays else ())
    return replace(after, entries=offered(after, asking))


def _take(house: House, question: Choice, at: int, say: Say) -> Pressed:
    entries = offered(house, question)
    if not entries:
        return replace(house, asking=None), None
    option = entries[at]
    if option.gone:
        return house.telling(Tone.PLAIN, "counter-entry-gone"), None
    closed = replace(house, asking=None)
    then: Then = option.then
    match then:
        case None:
            return closed, None
        case Language(code):
            return replace(closed, form=replace(house.form, language=code)), None
        case Tick(service) if isinstance(question, AssignWhich):
            return replace(house, asking=replace(toggled(question, service), at=at)), None
        case AllTicked() if isinstance(question, AssignWhich):
            return _assigned(house, question)
        case Tick() | AllTicked():
            return house, None
        case Book(draft, on_paper):
            return send(replace(closed, wants_slip=on_paper), booking(house, draft))
        case cmd.CloseService() if option.note_id:
            return send(closed, msgspec.structs.replace(then, reason=say(option.note_id)))
    if isinstance(then, Question):
        return replace(house, asking=then), None
    return send(closed, then)


def booking(house: House, draft: Draft) -> cmd.BookSlot | cmd.MoveAppointment:
    """What the draft asks for."""
    if draft.moved:
        return cmd.MoveAppointment(appointment=draft.moved, at_ms=draft.at_ms, urgent=draft.urgent)
    contact = draft.contact
    return cmd.BookSlot(
        service=draft.service,
        at_ms=draft.at_ms,
        quantity=draft.quantity,
        language=draft.language or language(house),
        contact=contact if contact != cmd.Contact() else None,
        urgent=draft.urgent,
    )


def choose(house: House, at: int, say: Say) -> Pressed:
    """An entry of the list was clicked."""
    question = house.asking
    if isinstance(question, Choice) and 0 <= at < len(offered(house, question)):
        return _take(house, question, at, say)
    return house, None


def put_in(house: House, question: Write, command: cmd.TerminalCommand) -> Pressed:
    """What was written has become a command."""
    if house.asking != question:
        return house, None
    return send(replace(house, asking=None), command)
