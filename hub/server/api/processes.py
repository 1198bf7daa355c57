"""Appointments in the shape of the open booking API of Munich and Berlin (`zmscitizenapi`).

What a process means is said where such files are read; here it comes in one at a time.
"""

from __future__ import annotations

from typing import Annotated, Any
from zoneinfo import ZoneInfo

import msgspec
from litestar import Request, put
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody, PathParameter

from hub.appointments.difference import contact_of
from hub.appointments.sources.frame import Frame, window
from hub.appointments.sources.reading import Reading
from hub.protocol.commands import BookAppointment, CancelAppointment
from hub.queueing.state import State
from hub.server.access import ORIGINS, senders
from hub.server.api.carrying_out import CarryingOut
from hub.server.api.documents import CHANGING, KEYED, OptionalIdempotencyKey, problems
from hub.server.api.gate import ProblemRaised, holder
from hub.server.house import BookingSystem, House
from hub.server.problems import Problem

GONE = frozenset({"unknown-appointment", "checked-in"})
"""Called off, but there is nothing left to do."""


def process_routes(house: House, carrying_out: CarryingOut) -> list[HTTPRouteHandler]:
    """`/appointments/zms/{process_id}`."""

    def read(process: dict[str, Any], state: State) -> Reading:
        system = house.presentation.booking_system
        if system is None:
            raise ProblemRaised(Problem.of(404, "no-booking-system"))
        return _reading(system, process, state, house.clock.site_ms())

    @put(
        "/appointments/zms/{process_id:str}",
        opt={"roles": senders(BookAppointment)},
        responses=problems(*CHANGING),
        security=KEYED,
        status_code=204,
        tags=["appointments"],
    )
    async def put_process(
        request: Request[Any, Any, Any],
        process_id: Annotated[str, PathParameter(max_length=32, description="`processId`.")],
        data: JSONBody[dict[str, Any]],
        idempotency_key: OptionalIdempotencyKey = None,
    ) -> None:
        """The process is like this now: `status` says whether it is an appointment, or is gone.

        `processId`, `timestamp`, `authKey`, `officeId`, `serviceId`, `serviceCount`, `status`,
        `familyName`, `email` and `telephone` are read; the site says which service is meant.
        """
        if str(data.get("processId", "")) != process_id:
            raise ProblemRaised(Problem.of(400, "malformed", "processId: it is another one."))
        reading = await house.committed.read(lambda state: read(data, state))
        for booking in reading.bookings:
            command = BookAppointment(
                appointment=booking.id,
                service=booking.service,
                at_ms=booking.at_ms,
                code=booking.code,
                quantity=booking.quantity,
                contact=contact_of(booking.person),
            )
            await carrying_out.answer(request, command, idempotency_key)
        for appointment in reading.called_off:
            origin = ORIGINS[holder(request).role]
            cancel = CancelAppointment(appointment=appointment, origin=origin)
            try:
                await carrying_out.answer(request, cancel, idempotency_key)
            except ProblemRaised as raised:
                if raised.problem.reason not in GONE:
                    raise

    return [put_process]


def _reading(system: BookingSystem, process: dict[str, Any], state: State, now_ms: int) -> Reading:
    """Raises `ProblemRaised` for what cannot be understood."""
    zone = ZoneInfo(state.site.timezone)
    frame = Frame(
        source=system.source,
        window=window(now_ms, system.days, zone),
        zone=zone,
        services=frozenset(state.services),
        secret=b"",  # nothing is made with it: whatever comes without a code is refused
        complete=False,
    )
    parsed = system.processes.parse("body", msgspec.json.encode([process]))
    reading = system.processes.read([parsed], frame)
    wrong = [one for one in reading.problems if not one.kept or one.fault == "appointments-code"]
    if wrong:
        faults = ", ".join(sorted({one.fault.removeprefix("appointments-") for one in wrong}))
        raise ProblemRaised(Problem.of(400, "malformed", f"The process: {faults}."))
    return reading
