"""Who may do what: one table for the terminals' sockets and the HTTP API alike.

What is not in the table is refused. Three rules go beyond the role: a counter acts for itself only,
a visitor's page only for visits and appointments whose token it has presented, and a kiosk gives
nobody priority, an appointment or a ticket that the rules would refuse.
"""

from __future__ import annotations

import enum
from collections.abc import Collection
from typing import get_args

from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.questions import FindAppointments, FindSlots, Question
from hub.protocol.replies import Purpose
from hub.protocol.site import VisitorClass
from hub.protocol.wire import Role

_AT_COUNTER: frozenset[type[cmd.Command]] = frozenset(get_args(cmd.CounterCommand))
_ALARM: frozenset[type[cmd.Command]] = frozenset({cmd.RaiseAlarm, cmd.SeeAlarm, cmd.TakeAlarm})
_OF_VISITS: frozenset[type[cmd.Command]] = frozenset(
    {cmd.ReturnVisit, cmd.UnparkVisit, cmd.NoteVisit}
)
_BOOKING: frozenset[type[cmd.Command]] = frozenset(get_args(cmd.BookingCommand))
_BOOKS: frozenset[type[cmd.Command]] = frozenset(
    {cmd.BookSlot, cmd.MoveAppointment, cmd.CancelAppointment}
)
ORIGINS: dict[Role, cmd.Origin] = {
    Role.KIOSK: cmd.Origin.KIOSK,
    Role.RECEPTION: cmd.Origin.HOUSE,
    Role.SUPERVISOR: cmd.Origin.HOUSE,
    Role.VISITORS: cmd.Origin.PAGE,
    Role.BOOKING: cmd.Origin.SYSTEM,
}
"""From where a role makes, moves and calls off appointments."""
_RECEPTION: frozenset[type[cmd.Command]] = (
    _ALARM
    | _OF_VISITS
    | _BOOKS
    | {
        cmd.BookAppointment,
        cmd.OpenSlots,
        cmd.CloseSlots,
        cmd.OnMyWay,
        cmd.LetFirst,
        cmd.IssueTicket,
        cmd.ReprintTicket,
        cmd.CheckIn,
        cmd.ShowTicket,
        cmd.CancelVisit,
        cmd.AnswerHelp,
        cmd.UndoLast,
    }
)
_HOUSE: frozenset[type[cmd.Command]] = frozenset(
    {
        cmd.ReopenVisit,
        cmd.MoveVisit,
        cmd.AssignServices,
        cmd.CloseService,
        cmd.OpenService,
        cmd.FollowHours,
        cmd.PostMessage,
    }
)

MAY_SEND: dict[Role, frozenset[type[cmd.Command]]] = {
    Role.KIOSK: frozenset(
        {
            cmd.IssueTicket,
            cmd.TakeLease,
            cmd.AdoptFallback,
            cmd.CheckIn,
            cmd.BookSlot,
            cmd.ShowTicket,
            cmd.ReturnVisit,
            cmd.AskForHelp,
            cmd.GiveFeedback,
        }
    ),
    Role.COUNTER: _AT_COUNTER | _OF_VISITS | _ALARM,
    Role.RECEPTION: _RECEPTION,
    Role.SUPERVISOR: _RECEPTION | _AT_COUNTER | _HOUSE,
    Role.DISPLAY: frozenset({cmd.ClaimCall, cmd.ReportCall}),
    Role.VISITORS: _BOOKS
    | {
        cmd.CheckIn,
        cmd.CancelVisit,
        cmd.ReturnVisit,
        cmd.OnMyWay,
        cmd.LetFirst,
        cmd.GiveFeedback,
    },
    Role.GATE: frozenset({cmd.Admit}),
    Role.BOOKING: _BOOKING,
    Role.READER: frozenset(),
}

TERMINALS = frozenset(Role) - {Role.READER}
"""Who has something to see on a terminal's socket."""


class Operation(enum.Enum):
    """What the HTTP API offers beyond commands, and to whom."""

    SITE = frozenset(Role)
    TICKET = frozenset(
        {Role.VISITORS, Role.KIOSK, Role.GATE, Role.COUNTER, Role.RECEPTION, Role.SUPERVISOR}
    )
    SLOTS = frozenset({Role.KIOSK, Role.BOOKING, Role.RECEPTION, Role.SUPERVISOR})
    APPOINTMENTS = frozenset({Role.BOOKING, Role.RECEPTION, Role.SUPERVISOR})
    COUNTER = frozenset({Role.COUNTER, Role.RECEPTION, Role.SUPERVISOR})
    HOUSE = frozenset({Role.RECEPTION, Role.SUPERVISOR})
    DISPLAY = frozenset({Role.DISPLAY, Role.RECEPTION, Role.SUPERVISOR})
    DISPLAYS = frozenset({Role.READER, Role.RECEPTION, Role.SUPERVISOR})
    EVENTS = frozenset({Role.READER})
    FIGURES = frozenset({Role.READER, Role.SUPERVISOR})


_STAFF = frozenset({Role.RECEPTION, Role.SUPERVISOR})
"""Who may give away what is kept for emergencies."""


def senders(kind: type[cmd.Command]) -> frozenset[Role]:
    """The roles that may send commands of this kind at all."""
    return frozenset(role for role, kinds in MAY_SEND.items() if kind in kinds)


def may_send(role: Role, command: cmd.TerminalCommand) -> bool:
    """Whether this role may send this very command, wherever and for whom it acts."""
    if type(command) not in MAY_SEND[role]:
        return False
    if isinstance(command, cmd.BookSlot | cmd.MoveAppointment | cmd.CancelAppointment):
        urgent = getattr(command, "urgent", False) and role not in _STAFF
        return command.origin is ORIGINS[role] and not urgent
    if isinstance(command, cmd.AdoptFallback):
        return _is_plain(command.ticket)
    return role is not Role.KIOSK or not isinstance(command, cmd.IssueTicket) or _is_plain(command)


def may_act(
    role: Role, command: cmd.TerminalCommand, *, scope: str, presented: Collection[str]
) -> bool:
    """Whether the terminal that said hello with this role and scope may send this command.

    `presented`: visits, and what may be done with appointments (`granted`). A visitor's `CheckIn`
    has to say already whose code it is.
    """
    if not may_send(role, command):
        return False
    if role is Role.COUNTER:
        place = getattr(command, "counter", scope)
        # Nobody who needs help is refused because they were signed out a moment ago.
        anywhere = type(command) in _ALARM and not (place and scope)
        return anywhere or place == scope
    if role is Role.VISITORS:
        return _is_shown(command, presented)
    return True


def granted(purpose: Purpose, appointment: str) -> str:
    """What whoever presents this appointment's token for this purpose may do."""
    return f"{purpose}:{appointment}"


def asked_by(role: Role, question: Question, presented: Collection[str] = ()) -> Question | None:
    """The question as this role may ask it; `None`: it may not.

    Nobody asks in another's name, only staff see what is kept for emergencies, and a visitor gives
    up only a place that is their own.
    """
    match question:
        case FindSlots() if role in ORIGINS:
            own = role is not Role.VISITORS or granted(Purpose.CHANGE, question.moved) in presented
            return replace(
                question,
                origin=ORIGINS[role],
                urgent=question.urgent and role in _STAFF,
                moved=question.moved if own else "",
            )
        case FindAppointments() if role in _STAFF or role is Role.BOOKING:
            return question
        case _:
            return None


def _is_shown(command: cmd.TerminalCommand, presented: Collection[str]) -> bool:
    """Whether a visitor's page has shown what it takes."""
    match command:
        case cmd.BookSlot():
            return True
        case cmd.CancelAppointment(appointment=appointment):
            return granted(Purpose.CANCEL, appointment) in presented
        case cmd.MoveAppointment(appointment=appointment):
            return granted(Purpose.CHANGE, appointment) in presented
        case cmd.CheckIn(appointment=appointment):
            return granted(Purpose.VIEW, appointment) in presented
        case cmd.GiveFeedback():
            return bool(presented)
        case _:
            return getattr(command, "visit", None) in presented


def _is_plain(command: cmd.IssueTicket) -> bool:
    """What everybody gets who walks in."""
    extra = (command.booked_ms, command.case, command.anyway or None)
    return command.cls is VisitorClass.WALKIN and extra == (None, None, None)
