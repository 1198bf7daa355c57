"""Appointments over HTTP: which there are, what a booking system hands in, who has come.

The visitors' page does none of this here: it has tokens, and shows them on its socket.
"""

from __future__ import annotations

from typing import Annotated, Any

from litestar import Request, Response, delete, get, post, put
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody, PathParameter, QueryParameter

from hub.protocol.commands import BookAppointment, CancelAppointment, CheckIn, MoveAppointment
from hub.protocol.questions import FindAppointments
from hub.protocol.replies import AppointmentsFound, Booked, Ticket
from hub.protocol.wire import Role
from hub.server.access import ORIGINS, Operation, senders
from hub.server.api.bodies import Arrival, Booking, NewTime
from hub.server.api.carrying_out import CarryingOut, command_of
from hub.server.api.documents import (
    CHANGING,
    KEYED,
    READING,
    IdempotencyKey,
    OptionalIdempotencyKey,
    problems,
)
from hub.server.api.gate import ProblemRaised, holder
from hub.server.api.slots import DATE
from hub.server.api.tickets import created
from hub.server.problems import Problem

AppointmentId = Annotated[
    str, PathParameter(max_length=64, description="The booking system's own id.")
]
LATEST_MS = 24 * 3600 * 1000
"""What was earlier today may be handed in late; what was longer ago is a mistake."""
PAGE = frozenset({Role.VISITORS})


def appointment_routes(carrying_out: CarryingOut) -> list[HTTPRouteHandler]:
    """`/appointments` and `/check-ins`."""

    @get(
        "/appointments",
        opt={"roles": Operation.APPOINTMENTS.value},
        responses=problems(*READING),
        security=KEYED,
        tags=["appointments"],
    )
    async def show_appointments(
        request: Request[Any, Any, Any],
        date: Annotated[str | None, QueryParameter(pattern=DATE)] = None,
        source: Annotated[str, QueryParameter(max_length=64)] = "",
        after: Annotated[str, QueryParameter(max_length=64)] = "",
    ) -> AppointmentsFound:
        """Those of a date, of a source, or all: 500 in the order of their ids.

        `more`: ask again with `after` the last of them.
        """
        question = FindAppointments(date=date, source=source, after=after)
        finding = await carrying_out.found(request, question)
        return finding if isinstance(finding, AppointmentsFound) else AppointmentsFound(())

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
        """The appointment exists and is like this, whatever it was before. Nobody can have one for
        a time that was more than a day ago."""
        command = command_of(BookAppointment, data, appointment=appointment_id)
        if command.at_ms < carrying_out.now_ms() - LATEST_MS:
            raise ProblemRaised(Problem.of(422, "long-ago"))
        await carrying_out.answer(request, command, idempotency_key)

    @delete(
        "/appointments/{appointment_id:str}",
        opt={"roles": senders(CancelAppointment) - PAGE},
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
        origin = ORIGINS[holder(request).role]
        command = CancelAppointment(appointment=appointment_id, origin=origin)
        await carrying_out.answer(request, command, idempotency_key)

    @post(
        "/appointments/{appointment_id:str}/move",
        opt={"roles": senders(MoveAppointment) - PAGE},
        responses=problems(*CHANGING),
        security=KEYED,
        status_code=200,
        tags=["appointments"],
    )
    async def move_appointment(
        request: Request[Any, Any, Any],
        appointment_id: AppointmentId,
        data: JSONBody[NewTime],
        idempotency_key: IdempotencyKey,
    ) -> Booked:
        """To another free time of the house's own."""
        origin = ORIGINS[holder(request).role]
        command = command_of(MoveAppointment, data, appointment=appointment_id, origin=origin)
        return await carrying_out.booked(request, command, idempotency_key)

    @post(
        "/check-ins",
        opt={"roles": senders(CheckIn) - PAGE},
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

    return [show_appointments, put_appointment, delete_appointment, move_appointment, check_in]
