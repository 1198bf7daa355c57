"""What a command means here and now: codes, tokens and clerks become visits and counters.

Rules know neither tokens nor who sits where. To be asked right before the rules decide, after a
repeated command has been recognised: what was sent stays what it was, so the first answer is given
again whatever has changed by then. What a sender writes into these fields counts for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace

from hub import subjects
from hub.asides import Asides, holds_code
from hub.protocol import commands as cmd
from hub.protocol.replies import Answer, Purpose, Reason, Refusal, TicketReply
from hub.queueing.snapshot import Snapshot
from hub.tokens import Tokens

FirstAnswerTo = Callable[[str], Answer | None]
"""What a command with this id was answered; `None`: nothing yet."""
OWN = "here"
"""The source of the appointments that are booked here: their ids begin so, with a colon."""
_PAGE = re.compile(r"^https?://[^/\s]+(?:/\S*)?/a/([A-Za-z0-9_-]{22,64})/?(?:[?#]\S*)?$")
"""The address of an appointment's page, as its QR code says it."""


class Desk(NamedTuple):
    """What is at hand when a command comes in. `fresh_id`: nobody else has it."""

    asides: Asides
    core: Snapshot
    tokens: Tokens
    first_answer: FirstAnswerTo
    fresh_id: str = ""


def addressed(command: cmd.AnyCommand, desk: Desk) -> cmd.AnyCommand | Refusal:
    """The same command with what only the hub knows."""
    asides = desk.asides
    match command:
        case cmd.TransferVisit():
            return _to_clerk(command, asides)
        case cmd.CheckIn(code=code):
            return replace(command, appointment=_appointment(code, desk))
        case cmd.ShowTicket(token=token):
            return replace(command, visit=asides.visit_of(token) or "")
        case cmd.Admit(code=code):
            visit, past = asides.visit_of(code) or "", asides.is_past(code)
            appointment = "" if visit else _appointment(code, desk)
            return replace(command, visit=visit, appointment=appointment, past=past)
        case cmd.BookAppointment():
            return _booked(command, desk)
        case cmd.BookSlot():
            appointment = f"{OWN}:{desk.fresh_id}"
            return replace(command, appointment=appointment, code=_fresh_code(appointment, desk))
        case cmd.AdoptFallback(issue=issue):
            given = desk.first_answer(issue)
            void = given.ticket.visit if isinstance(given, TicketReply) else ""
            return replace(command, void=void)
        case _:
            return command


ADDRESSED = frozenset(
    {
        cmd.TransferVisit,
        cmd.CheckIn,
        cmd.ShowTicket,
        cmd.Admit,
        cmd.BookAppointment,
        cmd.BookSlot,
        cmd.AdoptFallback,
    }
)
"""The kinds of commands that are not what they were sent as; all others can do without."""


def _to_clerk(command: cmd.TransferVisit, asides: Asides) -> cmd.TransferVisit | Refusal:
    if not command.to_clerk:
        return command
    for counter, clerk in asides.clerks.items():
        if clerk == command.to_clerk:
            return replace(command, to_counter=counter, to_clerk="")
    return Refusal(Reason.CLERK_AWAY, {"clerk": command.to_clerk})


def _appointment(code: str, desk: Desk) -> str:
    """By its code, or by the page of its own that lets its holder check in."""
    named = desk.asides.appointment_of(code)
    if named is not None:
        return named
    page = _PAGE.match(code)
    found = desk.tokens.find(page[1], desk.core.appointments) if page else None
    return found[1] if found and found[0] is Purpose.VIEW else ""


def _fresh_code(appointment: str, desk: Desk) -> str:
    code = desk.tokens.code(appointment)
    if desk.asides.appointment_of(code) is None:
        return code
    return desk.tokens.code(appointment, desk.asides.codes)


def _booked(command: cmd.BookAppointment, desk: Desk) -> cmd.BookAppointment | Refusal:
    appointment, asides = command.appointment, desk.asides
    holder = asides.appointment_of(command.code)
    if holder not in (None, appointment) and holds_code(desk.core, holder):
        return Refusal(Reason.CODE_TAKEN)
    known = asides.languages.get(subjects.of_appointment(appointment))
    other = command.language is not None and command.language != known
    contact = command.contact
    renewed = contact is not None and contact != asides.contact_of(appointment)
    return replace(command, recoded=holder != appointment or other or renewed)
