"""What happens to appointments before their visit, to slots and to letters."""

from __future__ import annotations

from datetime import date, timedelta

from hub.protocol.commands import LetterKind
from hub.queueing import events as ev
from hub.queueing.snapshot import Appointment
from hub.queueing.state import State


def appointment_booked(state: State, event: ev.AppointmentBooked, at_ms: int) -> None:
    known = state.core.appointments.get(event.appointment)
    reached = known if known and _is_only_reached(known, event) else None
    booked = Appointment(
        service=event.service,
        booked_ms=event.booked_ms,
        quantity=event.quantity,
        more=event.more,
        plan=event.plan,
        urgent=event.urgent,
        virtual=event.virtual,
        mail=event.mail,
        earlier=event.earlier,
        made_ms=known.made_ms if known else at_ms,
        version=known.version + 1 if known else 1,
        changed_ms=reached.changed_ms if reached else at_ms,
        owed=state.site.mails and not reached,
        origin=event.origin,
        letters=known.letters if known else {},
        entered=known.entered if known else (),
    )
    state.core.appointments[event.appointment] = booked
    state.diary.enter(event.appointment, booked)


def _is_only_reached(known: Appointment, event: ev.AppointmentBooked) -> bool:
    """It is as it was while no letters were written, but now there is an address: where letters
    begin, sources tell the addresses of all that they have."""
    return (
        not (known.owed or known.mail or known.cancelled)
        and (known.service, known.booked_ms) == (event.service, event.booked_ms)
        and (known.quantity, known.more) == (event.quantity, event.more)
        and known.virtual == event.virtual
    )


def appointment_cancelled(state: State, event: ev.AppointmentCancelled, at_ms: int) -> None:
    appointment = state.core.appointments[event.appointment]
    appointment.cancelled = True
    appointment.version += 1
    appointment.changed_ms, appointment.origin = at_ms, event.origin
    appointment.owed = state.site.mails
    state.diary.enter(event.appointment, appointment)


def appointment_missed(state: State, event: ev.AppointmentMissed, at_ms: int) -> None:
    appointment = state.core.appointments[event.appointment]
    appointment.missed = True
    state.diary.enter(event.appointment, appointment)


def earlier_offered(state: State, event: ev.EarlierOffered, at_ms: int) -> None:
    appointment = state.core.appointments[event.appointment]
    appointment.offered_ms = event.at_ms
    # Another time is another letter.
    appointment.letters.pop(LetterKind.EARLIER, None)
    state.diary.enter(event.appointment, appointment)


def letter_reported(state: State, event: ev.LetterReported, at_ms: int) -> None:
    appointment = state.core.appointments[event.appointment]
    if event.kind is LetterKind.REMINDER:
        appointment.reminded_ms = event.due_ms
    appointment.letters[event.kind] = event.version
    state.diary.enter(event.appointment, appointment)


def slots_opened(state: State, event: ev.SlotsOpened, at_ms: int) -> None:
    """Ranges that touch become one."""
    first, last = event.first, event.last
    apart = []
    for known_first, known_last in state.core.open_slots.get(event.plan, []):
        if known_last < _day_before(first) or known_first > _day_after(last):
            apart.append((known_first, known_last))
        else:
            first, last = min(first, known_first), max(last, known_last)
    state.core.open_slots[event.plan] = sorted([*apart, (first, last)])


def slots_closed(state: State, event: ev.SlotsClosed, at_ms: int) -> None:
    left = []
    for first, last in state.core.open_slots.get(event.plan, []):
        if first < event.first:
            left.append((first, min(last, _day_before(event.first))))
        if last > event.last:
            left.append((max(first, _day_after(event.last)), last))
    state.core.open_slots[event.plan] = left


def lead_time_taken(state: State, event: ev.LeadTimeTaken, at_ms: int) -> None:
    state.core.lead_day, state.lead_due_ms = state.core.day, None


def _day_before(day: str) -> str:
    return str(date.fromisoformat(day) - timedelta(days=1))


def _day_after(day: str) -> str:
    return str(date.fromisoformat(day) + timedelta(days=1))
