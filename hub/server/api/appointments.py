"""Appointments over HTTP: what a booking system hands in, and the check-in of who has come."""

from __future__ import annotations

from typing import Annotated, Any

from litestar import Request, Response, delete, post, put
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody, PathParameter

from hub.protocol.commands import BookAppointment, CancelAppointment, CheckIn
from hub.protocol.replies import Ticket
from hub.server.access import senders
from hub.server.api.bodies import Arrival, Booking
from hub.server.api.carrying_out import CarryingOut, command_of
from hub.server.api.documents import (
    CHANGING,
    KEYED,
    IdempotencyKey,
    OptionalIdempotencyKey,
    problems,
)
from hub.server.api.tickets import created

AppointmentId = Annotated[
    str, PathParameter(max_length=64, description="The booking system's own id.")
]


def appointment_routes(carrying_out: CarryingOut) -> list[HTTPRouteHandler]:
    """`/appointments` and `/check-ins`."""

    @put(
        "/appointments/{appointment_id:str}",
        opt={"roles": senders(BookAppointment)},
        responses=problems(*CHANGING),
        security=KEYED,
        status_code=204,
        tags=["appointments"],
    )
    async def put_appointment(
        request: Request[Any, Any, Any],
        appointment_id: AppointmentId,
        data: JSONBody[Booking],
        idempotency_key: OptionalIdempotencyKey = None,
    ) -> None:
        """The appointment exists and is like this, whatever it was before."""
        command = command_of(BookAppointment, data, appointment=appointment_id)
        await carrying_out.answer(request, command, idempotency_key)

    @delete(
        "/appointments/{appointment_id:str}",
        opt={"roles": senders(CancelAppointment)},
        responses=problems(*CHANGING),
        security=KEYED,
        status_code=204,
        tags=["appointments"],
    )
    async def delete_appointment(
        request: Request[Any, Any, Any],
        appointment_id: AppointmentId,
        idempotency_key: OptionalIdempotencyKey = None,
    ) -> None:
        """The appointment is called off."""
        command = CancelAppointment(appointment=appointment_id)
        await carrying_out.answer(request, command, idempotency_key)

    @post(
        "/check-ins",
        opt={"roles": senders(CheckIn)},
        responses=problems(*CHANGING),
        security=KEYED,
        tags=["appointments"],
    )
    async def check_in(
        request: Request[Any, Any, Any], data: JSONBody[Arrival], idempotency_key: IdempotencyKey
    ) -> Response[Ticket]:
        """Somebody with an appointment is there. The answer holds the `token`, this once."""
        command = command_of(CheckIn, data)
        return created(await carrying_out.ticket(request, command, idempotency_key))

    return [put_appointment, delete_appointment, check_in]
