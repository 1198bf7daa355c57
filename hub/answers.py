"""What an accepted command is answered."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from hub.asides import Asides
from hub.projection import call, ticket
from hub.projection.booking import booked
from hub.projection.waits import UNKNOWN, Waits
from hub.protocol import commands as cmd
from hub.protocol.replies import (
    Answer,
    BookedReply,
    CallReply,
    Done,
    LeaseReply,
    NobodyWaits,
    TicketReply,
)
from hub.queueing.rules.entrance import verdict
from hub.queueing.rules.offline import lease
from hub.queueing.state import State
from hub.tokens import Tokens


class Given(NamedTuple):
    """What was done. `about`: the visit that it was about, `token`: its new one."""

    command: cmd.AnyCommand
    about: str
    token: str
    sender: str
    now_ms: int


def answer_to(state: State, asides: Asides, given: Given, waits: Waits = UNKNOWN) -> Answer:
    """`state`: after the command. Tokens of appointments are not in it; see `with_tokens`."""

    def ticket_of(visit: str, token: str | None = None) -> TicketReply:
        language = asides.languages.get(visit, "")
        return TicketReply(ticket(state, visit, language, token=token, waits=waits))

    match given.command:
        case cmd.IssueTicket() | cmd.CheckIn() | cmd.AdoptFallback():
            return ticket_of(given.about, given.token)
        case cmd.ReprintTicket(visit=visit):
            return ticket_of(visit, asides.token_of(visit))
        case cmd.ShowTicket(visit=visit):
            return ticket_of(visit)
        case cmd.TakeLease(store=store):
            return LeaseReply(lease(state, given.sender, store))
        case cmd.Admit() as command:
            return verdict(state, command, given.now_ms)
        case (
            cmd.CancelVisit(visit=visit)
            | cmd.ReturnVisit(visit=visit)
            | cmd.MoveVisit(visit=visit)
            | cmd.ReopenVisit(visit=visit)
            | cmd.OnMyWay(visit=visit)
            | cmd.LetFirst(visit=visit)
        ):
            return ticket_of(visit)
        case cmd.BookSlot(appointment=appointment) | cmd.MoveAppointment(appointment=appointment):
            return BookedReply(booked(state, asides, appointment, {}))
        case cmd.CallNext(counter=counter) | cmd.CallVisit(counter=counter):
            called = call(state, counter)
            return CallReply(called) if called else NobodyWaits()
        case (
            cmd.Recall(counter=counter)
            | cmd.StartService(counter=counter)
            | cmd.FinishService(counter=counter)
            | cmd.ServeDirect(counter=counter)
        ):
            called = call(state, counter)
            return CallReply(called) if called else Done()
        case _:
            return Done()


def with_tokens(tokens: Tokens, command: cmd.AnyCommand, answer: Answer) -> Answer:
    """The answer with what its receiver may do from now on, which is written down nowhere.

    Whoever was given a link that changes an appointment has been given no other thereby.
    """
    if not isinstance(answer, BookedReply):
        return answer
    if isinstance(command, cmd.MoveAppointment) and command.origin is cmd.Origin.PAGE:
        return answer
    booked = answer.booked
    return replace(answer, booked=replace(booked, tokens=tokens.tokens(booked.appointment)))
