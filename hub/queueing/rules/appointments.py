"""Booked times: they are made, moved and called off, and whoever has one checks in."""

from __future__ import annotations

from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.replies import Reason
from hub.protocol.site import VisitorClass
from hub.queueing import events as ev
from hub.queueing.hours import service_day
from hub.queueing.rules.given import Context, Events, Refused, service_of
from hub.queueing.rules.tickets import free_ordinal, issued
from hub.queueing.snapshot import Appointment
from hub.queueing.state import State


def book(state: State, command: cmd.BookAppointment, context: Context) -> Events:
    if command.service not in state.services:
        raise Refused(Reason.UNKNOWN_SERVICE, service=command.service)
    known = state.core.appointments.get(command.appointment)
    if known is not None and known.visit in state.core.visits:
        raise Refused(Reason.CHECKED_IN, number=state.core.visits[known.visit].number)
    wanted = Appointment(command.service, command.at_ms, command.quantity)
    if known is not None and not command.recoded and _same_booking(known, wanted):
        return []
    return [
        ev.AppointmentBooked(
            appointment=command.appointment,
            service=command.service,
            booked_ms=command.at_ms,
            quantity=command.quantity,
        )
    ]


def _same_booking(one: Appointment, other: Appointment) -> bool:
    return not one.cancelled and (one.service, one.booked_ms, one.quantity) == (
        other.service,
        other.booked_ms,
        other.quantity,
    )


def call_off(state: State, command: cmd.CancelAppointment, context: Context) -> Events:
    known = state.core.appointments.get(command.appointment)
    if known is None:
        raise Refused(Reason.UNKNOWN_APPOINTMENT)
    if known.cancelled:
        return []
    if known.visit in state.core.visits:
        raise Refused(Reason.CHECKED_IN, number=state.core.visits[known.visit].number)
    return [ev.AppointmentCancelled(appointment=command.appointment)]


def check_in(state: State, command: cmd.CheckIn, context: Context) -> Events:
    appointment = state.core.appointments.get(command.appointment)
    if appointment is None or appointment.cancelled:
        raise Refused(Reason.UNKNOWN_CODE)
    if service_day(appointment.booked_ms, state.site.timezone)[0] != state.core.day:
        raise Refused(Reason.NOT_TODAY, at_ms=appointment.booked_ms)
    known = state.core.visits.get(appointment.visit)
    if known is not None:
        raise Refused(Reason.CHECKED_IN, number=known.number)
    ticket = cmd.IssueTicket(
        service=appointment.service,
        language=command.language,
        channel=command.channel,
        cls=VisitorClass.APPOINTMENT,
        quantity=appointment.quantity,
        booked_ms=appointment.booked_ms,
    )
    ordinal = free_ordinal(state, service_of(state, ticket.service))
    event = issued(state, ticket, ordinal, context)
    return [replace(event, appointment=command.appointment)]
