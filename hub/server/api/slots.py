"""The house's own times over HTTP: which are free, taking one, opening and closing dates."""

from __future__ import annotations

from typing import Annotated, Any

from litestar import Request, Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody, QueryParameter

from hub.protocol.commands import BookSlot, CloseSlots, OpenSlots
from hub.protocol.questions import FindSlots
from hub.protocol.replies import Booked, SlotDay, SlotsFound
from hub.protocol.wire import Role
from hub.server.access import ORIGINS, Operation, senders
from hub.server.api.bodies import Dates, NewBooking
from hub.server.api.carrying_out import CarryingOut, command_of
from hub.server.api.documents import (
    CHANGING,
    KEYED,
    READING,
    IdempotencyKey,
    problems,
)
from hub.server.api.doing import described
from hub.server.api.gate import holder

DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


def slot_routes(carrying_out: CarryingOut) -> list[HTTPRouteHandler]:
    """`/slots` and what is below it."""

    @get(
        "/slots",
        opt={"roles": Operation.SLOTS.value},
        responses=problems(404, *READING),
        security=KEYED,
        tags=["appointments"],
    )
    async def show_slots(
        request: Request[Any, Any, Any],
        service: Annotated[str, QueryParameter(max_length=64)],
        first: Annotated[str, QueryParameter(name="from", pattern=DATE)],
        last: Annotated[str, QueryParameter(name="to", pattern=DATE)],
        quantity: Annotated[int, QueryParameter(ge=1, le=99)] = 1,
        urgent: Annotated[bool, QueryParameter()] = False,
        in_person: Annotated[bool, QueryParameter()] = False,
    ) -> list[SlotDay]:
        """The free times of a service, by day; both dates are included, at most 366 days.

        `urgent`: those too that are kept for emergencies (reception and supervisor only).
        `in_person`: none by video.
        """
        question = FindSlots(
            service=service,
            first=first,
            last=last,
            quantity=quantity,
            urgent=urgent,
            in_person=in_person,
        )
        finding = await carrying_out.found(request, question)
        return list(finding.days) if isinstance(finding, SlotsFound) else []

    @post(
        "/slots/bookings",
        opt={"roles": senders(BookSlot) - {Role.VISITORS}},
        responses=problems(*CHANGING),
        security=KEYED,
        tags=["appointments"],
    )
    async def book_slot(
        request: Request[Any, Any, Any],
        data: JSONBody[NewBooking],
        idempotency_key: IdempotencyKey,
    ) -> Response[Booked]:
        """Take a free time. The answer holds the code, and a token for each thing that its bearer
        may do with the appointment."""
        command = command_of(BookSlot, data, origin=ORIGINS[holder(request).role])
        booked = await carrying_out.booked(request, command, idempotency_key)
        return Response(booked, status_code=201)

    @post(
        "/slots/open",
        opt={"roles": senders(OpenSlots)},
        tags=["appointments"],
        **described(None),
    )
    async def open_slots(
        request: Request[Any, Any, Any], data: JSONBody[Dates], idempotency_key: IdempotencyKey
    ) -> None:
        """The times of a plan, or of all, can be booked on these dates."""
        await carrying_out.answer(request, command_of(OpenSlots, data), idempotency_key)

    @post(
        "/slots/close",
        opt={"roles": senders(CloseSlots)},
        tags=["appointments"],
        **described(None),
    )
    async def close_slots(
        request: Request[Any, Any, Any], data: JSONBody[Dates], idempotency_key: IdempotencyKey
    ) -> None:
        """They can no longer be booked; what is booked stays."""
        await carrying_out.answer(request, command_of(CloseSlots, data), idempotency_key)

    return [show_slots, book_slot, open_slots, close_slots]
