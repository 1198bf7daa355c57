"""What an event does to the state: no rule is judged here and no configuration is asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hub.protocol.replies import StepState
from hub.protocol.views import CounterState
from hub.queueing import events as ev
from hub.queueing.state import CALL_LOG_LENGTH, CallRecord, Seat, State, Step, Visit


def evolve(state: State, event: ev.Event, at_ms: int) -> None:
    """Apply one event to the state, in place. `at_ms`: when it happened, site time."""
    _APPLY[type(event)](state, event, at_ms)
    state.core.seq += 1


def _site_configured(state: State, event: ev.SiteConfigured, at_ms: int) -> None:
    state.adopt_site(event.site)


def _day_started(state: State, event: ev.DayStarted, at_ms: int) -> None:
    core = state.core
    core.day, core.day_ends_ms = event.day, event.ends_ms
    core.last_ordinals = {}
    core.visits = {visit.id: visit for visit in core.visits.values() if visit.open}
    core.calls = []
    core.latest_due_ms = 0
    for seat in core.seats.values():
        seat.served = 0


def _ticket_issued(state: State, event: ev.TicketIssued, at_ms: int) -> None:
    core = state.core
    core.arrivals += 1
    visit = Visit(
        id=event.visit,
        number=event.number,
        prefix=event.prefix,
        ordinal=event.ordinal,
        cls=event.cls,
        arrival=core.arrivals,
        issued_ms=at_ms,
        channel=event.channel,
        steps=[Step(service=event.service, due_ms=event.due_ms, since_ms=at_ms)],
    )
    core.visits[visit.id] = visit
    core.last_ordinals[event.prefix] = event.ordinal
    core.latest_due_ms = max(core.latest_due_ms, event.due_ms)
    state.in_house[event.prefix].add(event.ordinal)
    state.index(visit)


def _visit_called(state: State, event: ev.VisitCalled, at_ms: int) -> None:
    visit = _move(state, event.visit, StepState.CALLED, at_ms)
    step = visit.step
    step.counter, step.calls, step.why = event.counter, 1, event.why
    step.called_ms, step.started_ms = at_ms, None
    state.core.seats[event.counter].visit = visit.id
    _announce(state, visit, event, at_ms, repeat=False)


def _visit_recalled(state: State, event: ev.VisitRecalled, at_ms: int) -> None:
    visit = state.core.visits[event.visit]
    visit.step.calls += 1
    _announce(state, visit, event, at_ms, repeat=True)


def _service_started(state: State, event: ev.ServiceStarted, at_ms: int) -> None:
    _move(state, event.visit, StepState.SERVING, at_ms).step.started_ms = at_ms


def _service_finished(state: State, event: ev.ServiceFinished, at_ms: int) -> None:
    _leave_seat(state, event.visit).served += 1
    _end(state, event.visit, StepState.DONE, at_ms)


def _visit_missed(state: State, event: ev.VisitMissed, at_ms: int) -> None:
    _leave_seat(state, event.visit)
    _move(state, event.visit, StepState.MISSED, at_ms, until_ms=event.until_ms)


def _visit_waits_again(
    state: State, event: ev.VisitReturned | ev.VisitUnparked, at_ms: int
) -> None:
    _move(state, event.visit, StepState.WAITING, at_ms).step.counter = None


def _visit_parked(state: State, event: ev.VisitParked, at_ms: int) -> None:
    _leave_seat(state, event.visit)
    _move(state, event.visit, StepState.PARKED, at_ms, until_ms=event.until_ms)


def _visit_transferred(state: State, event: ev.VisitTransferred, at_ms: int) -> None:
    _leave_seat(state, event.visit).served += 1
    visit = _move(state, event.visit, StepState.DONE, at_ms)
    visit.steps.append(Step(service=event.service, due_ms=event.due_ms, since_ms=at_ms))
    state.index(visit)


def _visit_cancelled(state: State, event: ev.VisitCancelled, at_ms: int) -> None:
    _leave_seat(state, event.visit)
    _end(state, event.visit, StepState.CANCELLED, at_ms)


def _visit_closed(state: State, event: ev.VisitClosed, at_ms: int) -> None:
    _leave_seat(state, event.visit)
    _end(state, event.visit, StepState.CLOSED, at_ms)


def _counter_opened(state: State, event: ev.CounterOpened, at_ms: int) -> None:
    _set_seat(state, event.counter, CounterState.OPEN, at_ms)


def _counter_paused(state: State, event: ev.CounterPaused, at_ms: int) -> None:
    _set_seat(state, event.counter, CounterState.PAUSED, at_ms)


def _counter_closed(state: State, event: ev.CounterClosed, at_ms: int) -> None:
    _set_seat(state, event.counter, CounterState.CLOSED, at_ms)


def _call_reported(state: State, event: ev.CallReported, at_ms: int) -> None:
    record = state.call(event.call_seq)
    if record is not None:
        record.outcomes[event.display] = event.outcome


def _clock_jumped(state: State, event: ev.ClockJumped, at_ms: int) -> None:
    """Nothing to change today; the figures leave out what the jump has touched."""


def _move(
    state: State, visit_id: str, to: StepState, at_ms: int, until_ms: int | None = None
) -> Visit:
    visit = state.core.visits[visit_id]
    state.unindex(visit)
    step = visit.step
    step.state, step.since_ms, step.until_ms = to, at_ms, until_ms
    state.index(visit)
    return visit


def _end(state: State, visit_id: str, to: StepState, at_ms: int) -> None:
    visit = _move(state, visit_id, to, at_ms)
    state.in_house[visit.prefix].discard(visit.ordinal)


def _leave_seat(state: State, visit_id: str) -> Seat:
    """Free the counter at which the visit is called or served; a loose seat if there is none."""
    step = state.core.visits[visit_id].step
    seat = state.core.seats.get(step.counter or "")
    if seat is None or seat.visit != visit_id:
        return Seat()
    seat.visit = None
    return seat


def _set_seat(state: State, counter: str, to: CounterState, at_ms: int) -> None:
    seat = state.core.seats[counter]
    seat.state, seat.since_ms = to, at_ms


def _announce(
    state: State,
    visit: Visit,
    event: ev.VisitCalled | ev.VisitRecalled,
    at_ms: int,
    *,
    repeat: bool,
) -> None:
    core = state.core
    visit.step.call_seq = core.last_call_seq = event.call_seq
    core.calls.append(
        CallRecord(
            call_seq=event.call_seq,
            visit=visit.id,
            number=event.number,
            service=event.service,
            counter=event.counter,
            at_ms=at_ms,
            repeat=repeat,
            outcomes={},
        )
    )
    if len(core.calls) > CALL_LOG_LENGTH:
        del core.calls[0]


_APPLY: dict[type, Callable[[State, Any, int], None]] = {
    ev.SiteConfigured: _site_configured,
    ev.DayStarted: _day_started,
    ev.TicketIssued: _ticket_issued,
    ev.VisitCalled: _visit_called,
    ev.VisitRecalled: _visit_recalled,
    ev.ServiceStarted: _service_started,
    ev.ServiceFinished: _service_finished,
    ev.VisitMissed: _visit_missed,
    ev.VisitReturned: _visit_waits_again,
    ev.VisitParked: _visit_parked,
    ev.VisitUnparked: _visit_waits_again,
    ev.VisitTransferred: _visit_transferred,
    ev.VisitCancelled: _visit_cancelled,
    ev.VisitClosed: _visit_closed,
    ev.CounterOpened: _counter_opened,
    ev.CounterPaused: _counter_paused,
    ev.CounterClosed: _counter_closed,
    ev.CallReported: _call_reported,
    ev.ClockJumped: _clock_jumped,
}
