"""What an event teaches, told before it is applied: then the state still says what came before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hub.forecast.memory import Bookings, Change, Overtaker, Past
from hub.protocol.replies import Rule, StepState
from hub.protocol.site import VisitorClass
from hub.protocol.views import CounterState
from hub.queueing import events as ev
from hub.queueing.hours import DAY_S
from hub.queueing.snapshot import Step
from hub.queueing.state import State

DAY_MS = DAY_S * 1000
LONGEST_S = 6 * 3600
"""What takes longer was forgotten, not served."""
LONGEST_GAP_S = 900.0
_BY_NEXT = frozenset({Rule.ORDER, Rule.RATIO})
_AT_COUNTER = frozenset({StepState.CALLED, StepState.SERVING})


def learn(past: Past, state: State, event: ev.Event, at_ms: int) -> None:
    """Take in an event that is about to be applied to the state."""
    teach = _TEACH.get(type(event))
    if teach is not None:
        teach(past, state, event, at_ms)


def time_of_day(state: State, at_ms: int) -> int:
    """Milliseconds since the service day began."""
    return at_ms - (state.core.day_ends_ms - DAY_MS)


def _issued(past: Past, state: State, event: ev.TicketIssued, at_ms: int) -> None:
    past.memory.today.tickets += 1
    known = event.appointment in state.core.appointments
    if event.booked_ms is not None:
        offset_s = (at_ms - event.booked_ms) / 1000
        past.short(past.memory.offsets_s, "offsets", offset_s)
    if not known:  # else it was foreseen as an appointment
        _overtaker(past, state, event.service, event.cls, event.due_ms, event.ready_ms or at_ms)


def _called(past: Past, state: State, event: ev.VisitCalled, at_ms: int) -> None:
    seat = state.core.seats[event.counter]
    visit = state.core.visits[event.visit]
    waited_for = seat.state is CounterState.OPEN and visit.step.since_ms <= seat.free_ms
    if event.why.rule in _BY_NEXT and waited_for and visit.booked_ms is None:
        gap_s = min((at_ms - seat.free_ms) / 1000, LONGEST_GAP_S)
        past.short(past.memory.gaps_s, "gaps", gap_s)


def _finished(past: Past, state: State, event: ev.ServiceFinished, at_ms: int) -> None:
    visit = state.core.visits[event.visit]
    _took(past, state, visit.step, at_ms, came=True)
    if event.next_due_ms is not None:
        service = event.left[0].service if event.left else visit.ahead[0].concerns[0].service
        due_ms = 0 if event.first else event.next_due_ms
        _overtaker(past, state, service, visit.cls, due_ms, at_ms)


def _transferred(past: Past, state: State, event: ev.VisitTransferred, at_ms: int) -> None:
    visit = state.core.visits[event.visit]
    _took(past, state, visit.step, at_ms, came=True)
    due_ms = 0 if event.first else event.due_ms
    _overtaker(past, state, event.service, visit.cls, due_ms, at_ms)


def _parked(past: Past, state: State, event: ev.VisitParked, at_ms: int) -> None:
    _took(past, state, state.core.visits[event.visit].step, at_ms, came=True)


def _missed(past: Past, state: State, event: ev.VisitMissed, at_ms: int) -> None:
    _took(past, state, state.core.visits[event.visit].step, at_ms, came=False)


def _cancelled(past: Past, state: State, event: ev.VisitCancelled, at_ms: int) -> None:
    step = state.core.visits[event.visit].step
    if step.state in _AT_COUNTER:
        _took(past, state, step, at_ms, came=step.state is StepState.SERVING)


def _back(past: Past, state: State, event: ev.VisitReturned | ev.VisitUnparked, at_ms: int) -> None:
    visit = state.core.visits[event.visit]
    due_ms = visit.step.order_ms
    if isinstance(event, ev.VisitReturned):
        due_ms = 0 if event.first else due_ms if event.due_ms is None else event.due_ms
    _overtaker(past, state, visit.step.service, visit.cls, due_ms, at_ms)


def _opened(past: Past, state: State, event: ev.CounterOpened, at_ms: int) -> None:
    seat = state.core.seats[event.counter]
    if seat.state is CounterState.PAUSED:
        past.short(past.memory.breaks_s, "breaks", (at_ms - seat.since_ms) / 1000)
    _changed(past, state, event.counter, CounterState.OPEN, at_ms)


def _paused(past: Past, state: State, event: ev.CounterPaused, at_ms: int) -> None:
    _changed(past, state, event.counter, CounterState.PAUSED, at_ms)


def _closed(past: Past, state: State, event: ev.CounterClosed, at_ms: int) -> None:
    _changed(past, state, event.counter, CounterState.CLOSED, at_ms)


def _day_over(past: Past, state: State, event: ev.DayStarted, at_ms: int) -> None:
    core = state.core
    for booked in core.appointments.values():
        if not booked.cancelled and core.day_ends_ms - DAY_MS <= booked.booked_ms < at_ms:
            bookings = past.memory.bookings.setdefault(booked.service, Bookings())
            bookings.made += 1
            bookings.kept += bool(booked.visit)
    past.day_over()


def _took(past: Past, state: State, step: Step, at_ms: int, *, came: bool) -> None:
    service = state.services.get(step.service)
    if step.called_ms is None or service is None:
        return
    took_s = (at_ms - step.called_ms) / 1000
    if 0 < took_s < LONGEST_S:
        times = state.expected_s(step) / service.expected_s if came and service.expected_s else 1
        past.took(step.service, took_s / max(times, 1), came=came)


def _overtaker(
    past: Past, state: State, service: str, cls: VisitorClass, due_ms: int, at_ms: int
) -> None:
    """Remember who waits before those who come now."""
    if due_ms - state.head_start_ms(cls) < at_ms:
        tod_ms = time_of_day(state, at_ms)
        past.memory.today.overtakers.append(Overtaker(tod_ms, service, cls, at_ms - due_ms))


def _changed(past: Past, state: State, counter: str, to: CounterState, at_ms: int) -> None:
    tod_ms = time_of_day(state, at_ms)
    past.memory.today.changes.setdefault(counter, []).append(Change(tod_ms, to))


_TEACH: dict[type, Callable[[Past, State, Any, int], None]] = {
    ev.TicketIssued: _issued,
    ev.VisitCalled: _called,
    ev.ServiceFinished: _finished,
    ev.VisitTransferred: _transferred,
    ev.VisitParked: _parked,
    ev.VisitMissed: _missed,
    ev.VisitCancelled: _cancelled,
    ev.VisitReturned: _back,
    ev.VisitUnparked: _back,
    ev.CounterOpened: _opened,
    ev.CounterPaused: _paused,
    ev.CounterClosed: _closed,
    ev.DayStarted: _day_over,
}
