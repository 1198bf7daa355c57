"""What a command means here and now: codes, tokens and clerks become visits and counters.

Rules know neither tokens nor who sits where. To be asked right before the rules decide, after a
repeated command has been recognised: what was sent stays what it was, so the first answer is given
again whatever has changed by then. What a sender writes into these fields counts for nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from hub import subjects
from hub.asides import Asides
from hub.protocol import commands as cmd
from hub.protocol.replies import Answer, Reason, Refusal, TicketReply

FirstAnswerTo = Callable[[str], Answer | None]
"""What a command with this id was answered; `None`: nothing yet."""


def addressed(
    command: cmd.AnyCommand, asides: Asides, first_answer: FirstAnswerTo
) -> cmd.AnyCommand | Refusal:
    """The same command with what only the hub knows."""
    match command:
        case cmd.TransferVisit():
            return _to_clerk(command, asides)
        case cmd.CheckIn(code=code):
            return replace(command, appointment=_appointment(code, asides))
        case cmd.ShowTicket(token=token):
            return replace(command, visit=asides.visit_of(token) or "")
        case cmd.Admit(code=code):
            visit, past = asides.visit_of(code) or "", asides.is_past(code)
            appointment = "" if visit else _appointment(code, asides)
            return replace(command, visit=visit, appointment=appointment, past=past)
        case cmd.BookAppointment():
            return _booked(command, asides)
        case cmd.AdoptFallback(issue=issue):
            given = first_answer(issue)
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


def _appointment(code: str, asides: Asides) -> str:
    return asides.appointment_of(code) or ""


def _booked(command: cmd.BookAppointment, asides: Asides) -> cmd.BookAppointment | Refusal:
    holder = asides.appointment_of(command.code)
    if holder not in (None, command.appointment):
        return Refusal(Reason.CODE_TAKEN)
    known = asides.languages.get(subjects.of_appointment(command.appointment))
    other = command.language is not None and command.language != known
    return replace(command, recoded=holder is None or other)
