"""What an accepted command is answered."""

from __future__ import annotations

from msgspec.structs import replace

from hub.asides import Asides
from hub.projection import call, ticket
from hub.protocol import commands as cmd
from hub.protocol.replies import Answer, CallReply, Done, NobodyWaits, TicketReply
from hub.queueing.state import State


def answer_to(
    state: State, asides: Asides, command: cmd.AnyCommand, about: str, token: str
) -> Answer:
    """`state`: after the command. `about`: the visit that it was about, `token`: its new one."""
    match command:
        case cmd.IssueTicket():
            return TicketReply(replace(ticket(state, about), token=token))
        case cmd.ReprintTicket(visit=visit):
            return TicketReply(replace(ticket(state, visit), token=asides.token_of(visit)))
        case (
            cmd.CancelVisit(visit=visit)
            | cmd.ReturnVisit(visit=visit)
            | cmd.MoveVisit(visit=visit)
            | cmd.ReopenVisit(visit=visit)
        ):
            return TicketReply(ticket(state, visit))
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
