"""Booked times: they are made, moved and called off, and whoever has one checks in."""

from __future__ import annotations

from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.commands import Origin
from hub.protocol.replies import Reason
from hub.protocol.site import TooLate, VisitorClass
from hub.queueing import events as ev
from hub.queueing.rules.booking import checked_in, offers
from hub.queueing.rules.given import Context, Events, Refused
from hub.queueing.rules.tickets import free_ordinal, issued, with_wait
from hub.queueing.snapshot import Appointment
from hub.queueing.state import State


def book(state: State, command: cmd.BookAppointment, context: Context) -> Events:
    """A booking system's word is a fact: it is never refused for want of room."""
    for service in (command.service, *(more.service for more in command.more)):
        if service not in state.services:
            raise Refused(Reason.UNKNOWN_SERVICE, service=service)
    known = state.core.appointments.get(command.appointment)
    if known is not None and known.visit in state.core.visits:
        raise checked_in(state, known)
    contact = command.contact
    same = known is not None and _same_booking(known, command)
    if same and not command.recoded:
        return []
    return [
        ev.AppointmentBooked(
            appointment=command.appointment,
            service=command.service,
            booked_ms=command.at_ms,
            quantity=command.quantity,
            more=command.more,
            plan=known.plan if known and same else "",
            urgent=known.urgent if known and same else False,
            virtual=command.virtual,
            mail=bool(contact.mail) if contact else known is not None and known.mail,
            earlier=contact.earlier if contact else known is not None and known.earlier,
        )
    ]


def _same_booking(known: Appointment, command: cmd.BookAppointment) -> bool:
    return (
        not known.cancelled
        and (known.service, known.booked_ms) == (command.service, command.at_ms)
        and (known.quantity, known.more) == (command.quantity, command.more)
        and known.virtual == command.virtual
    )


def call_off(state: State, command: cmd.CancelAppointment, context: Context) -> Events:
    """Also twice, and also what nobody came for; but not by whoever did not come."""
    known = state.core.appointments.get(command.appointment)
    if known is None:
        raise Refused(Reason.UNKNOWN_APPOINTMENT)
    if known.cancelled:
        return []
    if known.visit in state.core.visits:
        raise checked_in(state, known)
    if known.missed and command.origin is Origin.PAGE:
        raise Refused(Reason.TIME_PASSED)
    return [
        ev.AppointmentCancelled(appointment=command.appointment, origin=command.origin),
        *offers(state, command.appointment, context.now_ms),
    ]


def check_in(state: State, command: cmd.CheckIn, context: Context) -> Events:
    ticket = arrived(state, command.appointment, command.language, command.channel, context)
    return [with_wait(state, ticket, context)]


def arrived(
    state: State, id_: str, language: str, channel: str, context: Context
) -> ev.TicketIssued:
    """The ticket of whoever has this appointment and is there now, or why there is none."""
    appointment = state.core.appointments.get(id_)
    if appointment is None:
        raise Refused(Reason.UNKNOWN_CODE)
    if appointment.cancelled:
        raise Refused(Reason.CALLED_OFF, service=appointment.service)
    if state.calendar.day_of(appointment.booked_ms).isoformat() != state.core.day:
        raise Refused(Reason.NOT_TODAY, at_ms=appointment.booked_ms)
    if appointment.visit in state.core.visits:
        raise checked_in(state, appointment)
    _in_time(state, appointment, context.now_ms)
    service = state.services.get(appointment.service)
    if service is None:
        raise Refused(Reason.UNKNOWN_SERVICE, service=appointment.service)
    ticket = cmd.IssueTicket(
        service=service.id,
        language=language,
        channel=channel,
        cls=VisitorClass.APPOINTMENT,
        quantity=appointment.quantity,
        more=tuple(more for more in appointment.more if more.service in state.services),
        booked_ms=appointment.booked_ms,
    )
    event = issued(state, ticket, free_ordinal(state, service), context)
    return replace(event, appointment=id_, virtual=appointment.virtual)


def _in_time(state: State, appointment: Appointment, now_ms: int) -> None:
    """Whoever comes late waits as a walk-in where the house wants that; `issued` sees to it."""
    checking, booked_ms = state.site.checking, appointment.booked_ms
    if checking.early_s and now_ms < booked_ms - checking.early_s * 1000:
        raise Refused(Reason.TOO_EARLY, at_ms=booked_ms - checking.early_s * 1000)
    late = appointment.missed or now_ms > booked_ms + state.site.late_s * 1000
    if late and checking.too_late is TooLate.REFUSED:
        raise Refused(Reason.TIME_PASSED, at_ms=booked_ms, service=appointment.service)
