"""What an event teaches, told before it is applied: then the state still says what came before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from hub.forecast import lessons as ls
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
Lessons = Iterator[ls.Lesson]


def lessons(state: State, event: ev.Event, at_ms: int) -> ls.Taught:
    """What an event teaches that is about to be applied to the state."""
    teach = _TEACH.get(type(event))
    taught = tuple(teach(state, event, at_ms)) if teach is not None else ()
    seq = state.core.seq + 1
    if isinstance(event, ev.CounterEvent):
        return ls.Taught(seq, taught, event.counter, not event.chained)
    if isinstance(event, ev.ActionUndone):
        return ls.Taught(seq, (ls.Undone(),), event.counter)
    return ls.Taught(seq, taught)


def time_of_day(state: State, at_ms: int) -> int:
    """Milliseconds since the service day began."""
    return at_ms - (state.core.day_ends_ms - DAY_MS)


def _issued(state: State, event: ev.TicketIssued, at_ms: int) -> Lessons:
    yield ls.Came(event.visit)
    if event.booked_ms is not None:
        yield ls.Offset((at_ms - event.booked_ms) / 1000)
    if event.appointment not in state.core.appointments:  # else it was foreseen as one
        due_ms, ready_ms = event.due_ms, event.ready_ms or at_ms
        yield from _overtaker(state, event.service, event.cls, due_ms, ready_ms)


def _called(state: State, event: ev.VisitCalled, at_ms: int) -> Lessons:
    seat = state.core.seats[event.counter]
    visit = state.core.visits[event.visit]
    waited_for = seat.state is CounterState.OPEN and visit.step.since_ms <= seat.free_ms
    if event.why.rule in _BY_NEXT and waited_for and visit.booked_ms is None:
        yield ls.Gap(min((at_ms - seat.free_ms) / 1000, LONGEST_GAP_S))
    yield ls.Called(visit.id, at_ms, state.core.day)


def _finished(state: State, event: ev.ServiceFinished, at_ms: int) -> Lessons:
    visit = state.core.visits[event.visit]
    yield from _took(state, visit.step, at_ms, came=True)
    if event.next_due_ms is not None:
        service = event.left[0].service if event.left else visit.ahead[0].concerns[0].service
        due_ms = 0 if event.first else event.next_due_ms
        yield from _overtaker(state, service, visit.cls, due_ms, at_ms)


def _transferred(state: State, event: ev.VisitTransferred, at_ms: int) -> Lessons:
    visit = state.core.visits[event.visit]
    yield from _took(state, visit.step, at_ms, came=True)
    due_ms = 0 if event.first else event.due_ms
    yield from _overtaker(state, event.service, visit.cls, due_ms, at_ms)


def _parked(state: State, event: ev.VisitParked, at_ms: int) -> Lessons:
    yield from _took(state, state.core.visits[event.visit].step, at_ms, came=True)


def _missed(state: State, event: ev.VisitMissed | ev.VisitHeld, at_ms: int) -> Lessons:
    yield from _took(state, state.core.visits[event.visit].step, at_ms, came=False)


def _cancelled(state: State, event: ev.VisitCancelled, at_ms: int) -> Lessons:
    step = state.core.visits[event.visit].step
    if step.state in _AT_COUNTER:
        yield from _took(state, step, at_ms, came=step.state is StepState.SERVING)
    yield ls.Gone(event.visit)


def _gone(
    state: State,
    event: ev.VisitClosed | ev.TicketVoided | ev.VisitMoved | ev.VisitLetFirst,
    at_ms: int,
) -> Lessons:
    yield ls.Gone(event.visit)


def _back(state: State, event: ev.VisitReturned | ev.VisitUnparked, at_ms: int) -> Lessons:
    visit = state.core.visits[event.visit]
    due_ms = visit.step.order_ms
    if isinstance(event, ev.VisitReturned):
        due_ms = 0 if event.first else due_ms if event.due_ms is None else event.due_ms
    yield from _overtaker(state, visit.step.service, visit.cls, due_ms, at_ms)


def _opened(state: State, event: ev.CounterOpened, at_ms: int) -> Lessons:
    seat = state.core.seats[event.counter]
    if seat.state is CounterState.PAUSED:
        yield ls.Break((at_ms - seat.since_ms) / 1000)
    yield _changed(state, event.counter, CounterState.OPEN, at_ms)


def _paused(state: State, event: ev.CounterPaused, at_ms: int) -> Lessons:
    yield _changed(state, event.counter, CounterState.PAUSED, at_ms)


def _closed(state: State, event: ev.CounterClosed, at_ms: int) -> Lessons:
    yield _changed(state, event.counter, CounterState.CLOSED, at_ms)


def _day_over(state: State, event: ev.DayStarted, at_ms: int) -> Lessons:
    core = state.core
    day: dict[str, ls.Bookings] = {}
    for booked in core.appointments.values():
        if not booked.cancelled and core.day_ends_ms - DAY_MS <= booked.booked_ms < at_ms:
            bookings = day.setdefault(booked.service, ls.Bookings())
            bookings.made += 1
            bookings.kept += bool(booked.visit)
    yield ls.DayOver(day)


def _took(state: State, step: Step, at_ms: int, *, came: bool) -> Lessons:
    service = state.services.get(step.service)
    if step.called_ms is None or service is None:
        return
    took_s = (at_ms - step.called_ms) / 1000
    if 0 < took_s < LONGEST_S:
        times = state.expected_s(step) / service.expected_s if came and service.expected_s else 1
        yield ls.Took(step.service, took_s / max(times, 1), came)


def _overtaker(state: State, service: str, cls: VisitorClass, due_ms: int, at_ms: int) -> Lessons:
    """Whoever waits before those who come now."""
    if due_ms - state.head_start_ms(cls) < at_ms:
        tod_ms = time_of_day(state, at_ms)
        yield ls.Overtook(ls.Overtaker(tod_ms, service, cls, at_ms - due_ms))


def _changed(state: State, counter: str, to: CounterState, at_ms: int) -> ls.Lesson:
    return ls.Changed(counter, ls.Change(time_of_day(state, at_ms), to))


_TEACH: dict[type, Callable[[State, Any, int], Lessons]] = {
    ev.TicketIssued: _issued,
    ev.VisitCalled: _called,
    ev.ServiceFinished: _finished,
    ev.VisitTransferred: _transferred,
    ev.VisitParked: _parked,
    ev.VisitMissed: _missed,
    ev.VisitHeld: _missed,
    ev.VisitCancelled: _cancelled,
    ev.VisitClosed: _gone,
    ev.TicketVoided: _gone,
    ev.VisitMoved: _gone,
    ev.VisitLetFirst: _gone,
    ev.VisitReturned: _back,
    ev.VisitUnparked: _back,
    ev.CounterOpened: _opened,
    ev.CounterPaused: _paused,
    ev.CounterClosed: _closed,
    ev.DayStarted: _day_over,
}
