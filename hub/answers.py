"""What an accepted command is answered."""

from __future__ import annotations

from typing import NamedTuple

from hub.asides import Asides
from hub.projection import call, ticket
from hub.protocol import commands as cmd
from hub.protocol.replies import (
    Answer,
    CallReply,
    Done,
    LeaseReply,
    NobodyWaits,
    TicketReply,
)
from hub.queueing.rules.entrance import verdict
from hub.queueing.rules.offline import lease
from hub.queueing.state import State


class Given(NamedTuple):
    """What was done. `about`: the visit that it was about, `token`: its new one."""

    command: cmd.AnyCommand
    about: str
    token: str
    sender: str
    now_ms: int


def answer_to(state: State, asides: Asides, given: Given) -> Answer:
    """`state`: after the command."""

    def ticket_of(visit: str, token: str | None = None) -> TicketReply:
        return TicketReply(ticket(state, visit, asides.languages.get(visit, ""), token=token))

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
        ):
            return ticket_of(visit)
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
