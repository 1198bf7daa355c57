"""Taking one of the house's own times, changing to another, opening and closing dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from hub.protocol import commands as cmd
from hub.protocol.commands import Origin
from hub.protocol.concerns import Concern
from hub.protocol.replies import Reason
from hub.queueing import events as ev
from hub.queueing.rules.given import Context, Events, Refused, service_of
from hub.queueing.rules.slots import STAFF, Wish, is_free, taken, why_nothing
from hub.queueing.snapshot import Appointment
from hub.queueing.state import State

LONGEST_AHEAD = timedelta(days=800)
"""Nothing is opened later than that."""
OFFERED_TO = 3
"""So many are told of a time that has become free, …"""
OFFERED_AHEAD_MS = 3_600_000
"""… if it lies at least so far ahead."""


def book_slot(state: State, command: cmd.BookSlot, context: Context) -> Events:
    refusal = why_nothing(state, command.service, command.quantity, command.origin)
    if refusal is not None:
        raise refusal
    wish = Wish(
        (Concern(command.service, command.quantity),),
        command.origin,
        command.urgent,
        in_person=command.in_person,
    )
    plan = taken(state, wish, command.at_ms, context.now_ms)
    contact = command.contact or cmd.Contact()
    return [
        ev.AppointmentBooked(
            appointment=command.appointment,
            service=command.service,
            booked_ms=command.at_ms,
            quantity=command.quantity,
            plan=plan.id,
            urgent=wish.urgent and wish.origin in STAFF,
            virtual=plan.virtual,
            mail=bool(contact.mail),
            earlier=contact.earlier,
            origin=command.origin,
        )
    ]


def move(state: State, command: cmd.MoveAppointment, context: Context) -> Events:
    """Whoever has been given a link may change, also where the public books nothing."""
    known = state.core.appointments.get(command.appointment)
    if known is None:
        raise Refused(Reason.UNKNOWN_APPOINTMENT)
    if known.visit:
        raise checked_in(state, known)
    if known.cancelled:
        raise Refused(Reason.CALLED_OFF)
    if not known.plan:
        raise Refused(Reason.NOT_OFFERED)
    over = known.missed or known.booked_ms <= context.now_ms
    if over and command.origin not in STAFF:
        raise Refused(Reason.TIME_PASSED)
    if command.at_ms == known.booked_ms and known.kept:
        return []
    wish = Wish(known.concerns, command.origin, command.urgent, (command.appointment,))
    for concern in wish.concerns:
        service_of(state, concern.service)
    plan = taken(state, wish, command.at_ms, context.now_ms)
    moved = ev.AppointmentBooked(
        appointment=command.appointment,
        service=known.service,
        booked_ms=command.at_ms,
        quantity=known.quantity,
        more=known.more,
        plan=plan.id,
        urgent=wish.urgent and wish.origin in STAFF,
        virtual=plan.virtual,
        mail=known.mail,
        earlier=known.earlier,
        origin=command.origin,
    )
    return [moved, *offers(state, command.appointment, context.now_ms)]


def checked_in(state: State, appointment: Appointment) -> Refused:
    """Why nothing is changed about who is already there."""
    visit = state.core.visits.get(appointment.visit)
    return Refused(Reason.CHECKED_IN, number=visit.number if visit else "")


def offers(state: State, freed: str, now_ms: int) -> Iterator[ev.EarlierOffered]:
    """Who is told that the time of an appointment has become free: up to three, the next first."""
    was = state.core.appointments[freed]
    if not state.site.mails or not was.plan or not was.kept:
        return
    if was.booked_ms < now_ms + OFFERED_AHEAD_MS:
        return
    told = 0
    for id_ in _waiting_for(state, was):
        later = state.core.appointments[id_]
        wish = Wish(later.concerns, Origin.PAGE, vacated=(freed, id_))
        if not is_free(state, wish, was.booked_ms, now_ms):
            continue
        yield ev.EarlierOffered(appointment=id_, at_ms=was.booked_ms)
        told += 1
        if told == OFFERED_TO:
            return


def open_slots(state: State, command: cmd.OpenSlots, context: Context) -> Events:
    first, last = _range(state, command)
    return [
        ev.SlotsOpened(plan=plan, first=first, last=last)
        for plan in _meant(state, command)
        if not any(
            begins <= first and last <= ends for begins, ends in state.core.open_slots.get(plan, ())
        )
    ]


def close_slots(state: State, command: cmd.CloseSlots, context: Context) -> Events:
    first, last = _range(state, command)
    return [
        ev.SlotsClosed(plan=plan, first=first, last=last)
        for plan in _meant(state, command)
        if any(
            begins <= last and first <= ends for begins, ends in state.core.open_slots.get(plan, ())
        )
    ]


def _meant(state: State, command: cmd.OpenSlots | cmd.CloseSlots) -> Iterable[str]:
    plans = state.diary.plans
    if command.plan not in ("", *plans) or not plans:
        raise Refused(Reason.UNKNOWN_PLAN, plan=command.plan)
    return (command.plan,) if command.plan else plans


def _range(state: State, command: cmd.OpenSlots | cmd.CloseSlots) -> tuple[str, str]:
    """The dates that are meant, as far as they are not over."""
    try:
        first, last = date.fromisoformat(command.first), date.fromisoformat(command.last)
    except ValueError:
        raise Refused(Reason.WRONG_DATES) from None
    today = date.fromisoformat(state.core.day)
    if isinstance(command, cmd.CloseSlots):
        last = min(last, today + LONGEST_AHEAD)
    if last < max(first, today) or last > today + LONGEST_AHEAD:
        raise Refused(Reason.WRONG_DATES)
    return max(first, today).isoformat(), last.isoformat()


def _waiting_for(state: State, freed: Appointment) -> Iterator[str]:
    """Who wants to come earlier for the same, the next first."""
    appointments = state.core.appointments
    day = state.calendar.day_of(freed.booked_ms).isoformat()
    for ids in state.diary.since(day):
        later = (
            (appointments[id_].booked_ms, id_)
            for id_ in ids
            if _wants_earlier(appointments[id_], freed)
        )
        yield from (id_ for _, id_ in sorted(later))


def _wants_earlier(one: Appointment, freed: Appointment) -> bool:
    return (
        one.earlier
        and one.mail
        and one.kept
        and not one.visit
        and bool(one.plan)
        and one.service == freed.service
        and one.booked_ms > freed.booked_ms
    )
