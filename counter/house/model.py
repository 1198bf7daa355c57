"""How the screen of a post changes when the hub speaks: pure, `apply(house, message) -> house`.

What a key does is in `pressing`. Two promises stand here: one press never issues two numbers, and
what a question was about is never something else by the time it is answered.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec

from counter import alarms
from counter.alarms import Delivery, OwnAlarm
from counter.house import rows
from counter.house.alerts import own
from counter.house.answers import options
from counter.house.dates import date_of, today
from counter.house.drafts import Draft, Looking, WhichDay
from counter.house.keys import Panel
from counter.house.questions import AssignWhich, Choice, Sure
from counter.house.state import (
    Answered,
    AppointmentsCame,
    Cursor,
    Form,
    House,
    Issued,
    Message,
    NothingCame,
    PrintEnded,
    Slip,
    SlotsCame,
    TimePassed,
    Unanswered,
    ViewArrived,
)
from counter.notices import Notice, Tone
from counter.told import HubLost, SiteKnown
from hub.protocol import commands as cmd
from hub.protocol.concerns import Concern
from hub.protocol.replies import (
    AppointmentLine,
    AppointmentState,
    Booked,
    BookedReply,
    Reason,
    Refusal,
    Ticket,
    TicketReply,
)
from hub.protocol.views import HouseView

ANYWAY = frozenset(
    {
        Reason.SERVICE_CLOSED,
        Reason.CLOSED_BY_STAFF,
        Reason.LAST_TICKET,
        Reason.NO_TIME_LEFT,
        Reason.QUOTA_REACHED,
        Reason.ZONE_FULL,
        Reason.INTERNAL_SERVICE,
    }
)
"""Refusals of a number that staff may set aside."""
ISSUES = cmd.IssueTicket | cmd.ReprintTicket | cmd.CheckIn
"""What ends in a ticket; the hub answers with one to other commands, too."""
BOOKS = cmd.BookSlot | cmd.MoveAppointment
GONE = frozenset({Reason.SLOT_TAKEN, Reason.NO_SUCH_SLOT})
"""Somebody was faster; there are other times."""
NOT_SENT = "house-not-connected"
URGENT = cmd.RaiseAlarm | cmd.TakeAlarm | cmd.AnswerHelp | cmd.SeeAlarm
"""What waits for nothing, and nothing waits for."""


def apply(house: House, message: Message) -> House:
    """The screen after a message."""
    match message:
        case SiteKnown(site):
            told = house.notice is not None and house.notice.text_id == NOT_SENT
            return replace(house, site=site, lost=None, notice=None if told else house.notice)
        case ViewArrived(view):
            return _see(house, view)
        case TimePassed(now_ms):
            return house if house.lost is not None else replace(house, now_ms=now_ms)
        case HubLost(reason):
            return replace(house, lost=reason)
        case Answered(cmd.RaiseAlarm(), answer):
            return replace(house, alarm=alarms.answered(house.alarm, answer))
        case Unanswered(cmd.RaiseAlarm()):
            return replace(house, alarm=alarms.answered(house.alarm, None))
        case Answered(command, answer):
            after = replace(house, sent=None) if house.sent is command else house
            if isinstance(answer, Refusal):
                return _refused(after, command, answer)
            if isinstance(command, ISSUES) and isinstance(answer, TicketReply):
                return _issued(after, command, answer.ticket)
            if isinstance(command, BOOKS) and isinstance(answer, BookedReply):
                return _booked(after, command, answer.booked)
            return replace(_called_off(after, command), notice=_outcome(after, command))
        case Unanswered(command):
            after = replace(house, sent=None) if house.sent is command else house
            return after.telling(Tone.BAD, "house-no-answer")
        case PrintEnded(turn, trouble):
            return _printed(house, turn, trouble)
        case SlotsCame(looking=looking) | AppointmentsCame(looking=looking):
            return _found(house, message) if house.asking == looking else house
        case NothingCame(looking, refusal_id, facts):
            if house.asking != looking:
                return house
            text_id = refusal_id or "house-no-answer"
            return replace(house, asking=None).telling(Tone.BAD, text_id, **facts)


def _printed(house: House, turn: int, trouble: str) -> House:
    if house.issued is not None and house.issued.turn == turn:
        return replace(house, issued=replace(house.issued, printing=False, trouble=trouble))
    if house.slip is not None and house.slip.turn == turn:
        return replace(house, slip=replace(house.slip, printing=False, trouble=trouble))
    return house


def _found(house: House, message: SlotsCame | AppointmentsCame) -> House:
    """What was looked for, before whoever has waited for it."""
    if isinstance(message, AppointmentsCame):
        date = message.looking.first
        day = "" if date == today(house).isoformat() else date
        others = tuple(sorted(message.lines, key=lambda line: line.at_ms)) if day else ()
        return replace(
            house, asking=None, panel=Panel.EXPECTED, search="", slip=None, day=day, others=others
        )
    draft = message.looking.draft or Draft()
    after = replace(house, asking=WhichDay(draft, message.days, message.last))
    return after if message.days else after.telling(Tone.PLAIN, "house-no-slots")


def language(house: House) -> str:
    """Of the number that is to be issued."""
    if house.form.language:
        return house.form.language
    return house.site.languages[0] if house.site and house.site.languages else "de"


def _see(house: House, view: HouseView) -> House:
    after = replace(house, view=view, lost=None, now_ms=view.now_ms, alarm=_alarm(house, view))
    question = house.asking
    if (
        isinstance(question, Choice)
        and house.site is not None
        and not options(question, view, house.site, house.post)
    ):
        after = replace(after, asking=None).telling(Tone.PLAIN, "house-gone")
    return _hold_places(after)


def _alarm(house: House, view: HouseView) -> OwnAlarm:
    """An alarm that was raised here and is open no more has been taken by somebody."""
    before = own(house.view, house.device) if house.view else ()
    over = bool(before) and not own(view, house.device)
    return replace(house.alarm, delivery=Delivery.TAKEN) if over else house.alarm


def _hold_places(house: House) -> House:
    """Where a row has gone, the cursor stays at its place."""
    if house.site is None:
        return house
    cursors = {
        panel: Cursor(rows.chosen(house, panel) or "", max(0, rows.at(house, panel)))
        for panel in house.cursors
    }
    return replace(house, cursors=cursors)


def _refused(house: House, command: cmd.TerminalCommand, refusal: Refusal) -> House:
    if (
        isinstance(command, cmd.IssueTicket)
        and refusal.reason in ANYWAY
        and not command.anyway
        and house.asking is None
    ):
        again = msgspec.structs.replace(command, anyway=True)
        facts: dict[str, str | int] = {"why": f"refusal-{refusal.reason}", **refusal.facts}
        return replace(house, asking=Sure(again, "house-sure-anyway", facts))
    if isinstance(command, BOOKS) and refusal.reason in GONE and house.asking is None:
        house = replace(house, asking=_others(house, command))
    early = isinstance(command, cmd.CheckIn) and refusal.reason is Reason.TOO_EARLY
    text_id = "house-check-in-early" if early else f"refusal-{refusal.reason}"
    return house.telling(Tone.BAD, text_id, **refusal.facts)


def _others(house: House, command: cmd.BookSlot | cmd.MoveAppointment) -> Looking:
    """The way back to the times that are left, with all that was written."""
    date = date_of(house, command.at_ms)
    if isinstance(command, cmd.BookSlot):
        contact = command.contact or cmd.Contact()
        return Looking(
            date,
            Draft(
                command.service,
                command.quantity,
                contact=contact,
                asked=True,
                language=command.language,
            ),
        )
    line = rows.appointment(house, command.appointment)
    service, quantity = (line.service, line.quantity) if line else ("", 1)
    return Looking(date, Draft(service, quantity, moved=command.appointment))


def _booked(house: House, command: cmd.BookSlot | cmd.MoveAppointment, booked: Booked) -> House:
    turn = house.turn + 1
    spoken = command.language if isinstance(command, cmd.BookSlot) else booked.language
    wanted = house.wants_slip and house.has_printer
    slip = Slip(booked, spoken or language(house), turn, wanted, printing=wanted)
    after = replace(house, turn=turn, slip=slip, panel=Panel.EXPECTED, search="", notice=None)
    if not house.day:
        return after
    moved = rows.appointment(house, booked.appointment)
    line = AppointmentLine(
        booked.appointment,
        booked.service,
        booked.at_ms,
        booked.code,
        quantity=booked.quantity,
        name=moved.name if moved else (getattr(command, "contact", None) or cmd.Contact()).name,
    )
    others = [one for one in house.others if one.appointment != booked.appointment]
    if date_of(house, booked.at_ms) == house.day:
        others.append(line)
    return replace(after, others=tuple(sorted(others, key=lambda one: one.at_ms)))


def _called_off(house: House, command: cmd.TerminalCommand) -> House:
    """No view brings what happens to the appointments of another day."""
    if not isinstance(command, cmd.CancelAppointment):
        return house
    off = AppointmentState.CALLED_OFF
    others = tuple(
        msgspec.structs.replace(one, state=off) if one.appointment == command.appointment else one
        for one in house.others
    )
    return replace(house, others=others)


def _issued(
    house: House, command: cmd.IssueTicket | cmd.ReprintTicket | cmd.CheckIn, ticket: Ticket
) -> House:
    copy = isinstance(command, cmd.ReprintTicket)
    known = rows.person(house.view, ticket.visit) if copy and house.view else None
    spoken = "" if isinstance(command, cmd.ReprintTicket) else command.language
    turn = house.turn + 1
    return replace(
        house,
        turn=turn,
        issued=Issued(
            ticket,
            language=spoken or (known.language if known else language(house)),
            copy=copy,
            turn=turn,
            printing=house.has_printer,
        ),
        form=Form() if isinstance(command, cmd.IssueTicket) else house.form,
        panel=Panel.ISSUE,
        notice=None,
    )


def _outcome(house: House, command: cmd.TerminalCommand) -> Notice | None:
    """What was done, in one sentence; nothing where the screen says it itself."""
    facts: dict[str, str | int] = {}
    visit = getattr(command, "visit", "")
    row = rows.person(house.view, visit) if house.view and visit else None
    if row is not None:
        facts["number"] = row.number
    for name in ("counter", "service", "device"):
        if value := getattr(command, name, ""):
            facts[name] = value
    match command:
        case cmd.MoveVisit(service=""):
            text_id = "house-done-first"
        case cmd.AssignServices(services=None):
            text_id = "house-done-assign-back"
        case cmd.NoteVisit(text="") | cmd.PostMessage(text=""):
            text_id = "house-done-removed"
        case _:
            text_id = _DONE.get(type(command), "")
    return Notice(Tone.GOOD, text_id, facts) if text_id else house.notice


_DONE: dict[type, str] = {
    cmd.CancelVisit: "house-done-cancel",
    cmd.ReturnVisit: "house-done-return",
    cmd.UnparkVisit: "house-done-return",
    cmd.ReopenVisit: "house-done-reopen",
    cmd.MoveVisit: "house-done-move",
    cmd.NoteVisit: "house-done-note",
    cmd.UndoLast: "house-done-undo",
    cmd.AssignServices: "house-done-assign",
    cmd.CloseService: "house-done-close",
    cmd.OpenService: "house-done-open",
    cmd.FollowHours: "house-done-hours",
    cmd.PostMessage: "house-done-message",
    cmd.CloseCounter: "house-done-close-counter",
    cmd.FinishService: "house-done-finish",
    cmd.AnswerHelp: "house-done-help",
    cmd.TakeAlarm: "house-done-taken",
    cmd.CancelAppointment: "house-done-call-off",
    cmd.OpenSlots: "house-done-open-slots",
    cmd.CloseSlots: "house-done-close-slots",
}


def chosen_concerns(house: House) -> tuple[Concern, ...]:
    """What the number would be for: what is marked, else what the cursor is on."""
    if house.form.marked:
        return house.form.marked
    service = rows.chosen(house, Panel.ISSUE)
    return (Concern(service),) if service else ()


def toggled(question: AssignWhich, service: str) -> AssignWhich:
    """The list with this service on it, or off."""
    chosen = question.chosen
    if service in chosen:
        return replace(question, chosen=tuple(one for one in chosen if one != service))
    return replace(question, chosen=(*chosen, service))
