"""What happens at the entrance: leases, entries; a ticket that nobody holds."""

from __future__ import annotations

from hub.protocol.replies import StepState
from hub.queueing import events as ev
from hub.queueing.effects.moves import changed, end, leave_seat
from hub.queueing.snapshot import Leased
from hub.queueing.state import State


def numbers_leased(state: State, event: ev.NumbersLeased, at_ms: int) -> None:
    leases = state.core.leases
    rested = [holder for holder, held in leases.items() if held.slot == event.slot]
    for holder in rested:
        del leases[holder]
    leases[f"{event.device} {event.store}"] = Leased(event.slot, event.day)


def ticket_voided(state: State, event: ev.TicketVoided, at_ms: int) -> None:
    leave_seat(state, event.visit, at_ms)
    end(state, event.visit, StepState.CANCELLED, at_ms)
    state.core.visits[event.visit].void = True


def entry_counted(state: State, event: ev.EntryCounted, at_ms: int) -> None:
    core = state.core
    core.entries[event.zone] = core.entries.get(event.zone, 0) + 1
    if event.visit:
        visit = changed(state, event.visit)
        visit.entered = (*visit.entered, event.zone)
    else:
        appointment = core.appointments[event.appointment]
        appointment.entered = (*appointment.entered, event.zone)
