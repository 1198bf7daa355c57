"""Appointments before their visit: as staff and booking see them, and as their holders do.

Names go no further than to those who may have them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from heapq import nsmallest

from hub import subjects
from hub.projection.asides import Asides
from hub.protocol.commands import Origin
from hub.protocol.questions import FindAppointments
from hub.protocol.replies import (
    AppointmentLine,
    AppointmentsFound,
    AppointmentState,
    Booked,
    Purpose,
)
from hub.queueing.snapshot import Appointment
from hub.queueing.state import State

PAGE = 500
EXPECTED_SHOWN = 300


def appointment_state(appointment: Appointment) -> AppointmentState:
    """What has become of it."""
    if appointment.visit:
        return AppointmentState.CHECKED_IN
    if appointment.cancelled:
        return AppointmentState.CALLED_OFF
    return AppointmentState.MISSED if appointment.missed else AppointmentState.BOOKED


def booked(
    state: State, asides: Asides, appointment_id: str, tokens: Mapping[Purpose, str]
) -> Booked:
    """An appointment as whoever has it sees it. Raises `KeyError` if there is none."""
    appointment = state.core.appointments[appointment_id]
    subject = subjects.of_appointment(appointment_id)
    visit = state.core.visits.get(appointment.visit)
    ticket = asides.token_of(visit.id) if visit is not None and visit.open else None
    return Booked(
        appointment=appointment_id,
        service=appointment.service,
        at_ms=appointment.booked_ms,
        code=asides.token_of(subject) or "",
        state=appointment_state(appointment),
        quantity=appointment.quantity,
        language=asides.languages.get(subject, ""),
        virtual=appointment.virtual,
        version=appointment.version,
        tokens=dict(tokens),
        ticket=ticket or "",
    )


def appointments_found(
    state: State, asides: Asides, question: FindAppointments
) -> AppointmentsFound:
    """A page of the appointments of a source or of a day, for staff and booking."""
    ids: Iterable[str] = state.core.appointments
    if question.date is not None:
        ids = state.diary.on(question.date)
    if question.source:
        ids = (one for one in ids if one.startswith(f"{question.source}:"))
    found = nsmallest(PAGE + 1, (one for one in ids if one > question.after))
    return AppointmentsFound(
        tuple(line(state, asides, one) for one in found[:PAGE]), more=len(found) > PAGE
    )


def expected(state: State, asides: Asides) -> tuple[AppointmentLine, ...]:
    """Today's that nobody has checked in for and nobody has called off, by time."""
    appointments = state.core.appointments
    still = (
        one
        for one in state.diary.on(state.core.day)
        if not (appointments[one].visit or appointments[one].cancelled)
    )
    first = nsmallest(EXPECTED_SHOWN, still, key=lambda one: (appointments[one].booked_ms, one))
    return tuple(line(state, asides, one) for one in first)


def line(state: State, asides: Asides, appointment_id: str) -> AppointmentLine:
    """With the name: for those only who may know it."""
    appointment = state.core.appointments[appointment_id]
    subject = subjects.of_appointment(appointment_id)
    visit = state.core.visits.get(appointment.visit)
    contact = asides.contact_of(appointment_id)
    return AppointmentLine(
        appointment=appointment_id,
        service=appointment.service,
        at_ms=appointment.booked_ms,
        code=asides.token_of(subject) or "",
        quantity=appointment.quantity,
        language=asides.languages.get(subject, ""),
        state=appointment_state(appointment),
        called_off=(appointment.origin or Origin.HOUSE) if appointment.cancelled else "",
        virtual=appointment.virtual,
        mail=appointment.mail,
        name=contact.name if contact else "",
        number=visit.number if visit else "",
    )
