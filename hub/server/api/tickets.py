"""Tickets over HTTP."""

from __future__ import annotations

from typing import Annotated, Any

from litestar import Request, Response, delete, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody, PathParameter

from hub.projection import ticket as ticket_of
from hub.protocol.commands import CancelVisit, IssueTicket, ReturnVisit
from hub.protocol.replies import Ticket
from hub.queueing.state import State
from hub.server.access import Operation, senders
from hub.server.api.bodies import NewTicket
from hub.server.api.carrying_out import CarryingOut, command_of
from hub.server.api.documents import (
    CHANGING,
    KEYED,
    READING,
    IdempotencyKey,
    OptionalIdempotencyKey,
    problems,
)
from hub.server.api.gate import ProblemRaised
from hub.server.house import House
from hub.server.problems import Problem

Token = Annotated[str, PathParameter(max_length=128, description="The secret in the ticket's QR.")]


def created(ticket: Ticket) -> Response[Ticket]:
    """The answer to whoever was given a ticket."""
    location = f"/api/v1/tickets/{ticket.token}"
    return Response(ticket, status_code=201, headers={"Location": location})


def ticket_routes(house: House, carrying_out: CarryingOut) -> list[HTTPRouteHandler]:
    """`/tickets` and what is below it."""

    def visit_of(token: str) -> str:
        visit = house.writer.asides.visit_of(token)
        if visit is None or visit not in house.writer.state.core.visits:
            raise ProblemRaised(Problem.of(404, "unknown-ticket"))
        return visit

    @post(
        "/tickets",
        opt={"roles": senders(IssueTicket)},
        responses=problems(*CHANGING),
        security=KEYED,
        tags=["tickets"],
    )
    async def issue_ticket(
        request: Request[Any, Any, Any], data: JSONBody[NewTicket], idempotency_key: IdempotencyKey
    ) -> Response[Ticket]:
        """Give out a number. The answer holds the ticket's secret `token`, this once."""
        command = command_of(IssueTicket, data)
        return created(await carrying_out.ticket(request, command, idempotency_key))

    @get(
        "/tickets/{token:str}",
        opt={"roles": Operation.TICKET.value},
        responses=problems(404, *READING),
        security=KEYED,
        tags=["tickets"],
    )
    async def show_ticket(token: Token) -> Ticket:
        """A ticket as its holder sees it."""

        def read(state: State) -> Ticket:
            visit = visit_of(token)
            language = house.writer.asides.languages.get(visit, "")
            waits, room_of = house.writer.waits, house.tokens.room
            return ticket_of(state, visit, language, waits=waits, room_of=room_of)

        return await house.committed.read(read)

    @delete(
        "/tickets/{token:str}",
        opt={"roles": senders(CancelVisit)},
        responses=problems(*CHANGING),
        security=KEYED,
        status_code=200,
        tags=["tickets"],
    )
    async def cancel_ticket(
        request: Request[Any, Any, Any],
        token: Token,
        idempotency_key: OptionalIdempotencyKey = None,
    ) -> Ticket:
        """The holder does not wait any longer."""
        command = CancelVisit(visit=visit_of(token))
        return await carrying_out.ticket(request, command, idempotency_key)

    @post(
        "/tickets/{token:str}/return",
        opt={"roles": senders(ReturnVisit), "clerks": True},
        responses=problems(*CHANGING),
        security=KEYED,
        status_code=200,
        tags=["tickets"],
    )
    async def return_ticket(
        request: Request[Any, Any, Any], token: Token, idempotency_key: IdempotencyKey
    ) -> Ticket:
        """The holder missed the call and is back within the grace time."""
        command = ReturnVisit(visit=visit_of(token))
        return await carrying_out.ticket(request, command, idempotency_key)

    return [issue_ticket, show_ticket, cancel_ticket, return_ticket]
