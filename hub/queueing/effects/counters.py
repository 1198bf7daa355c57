"""What happens at a counter: somebody is called, served, put aside, handed on; it opens, closes."""

from __future__ import annotations

from hub.protocol.replies import Rule, StepState, Why
from hub.protocol.site import VisitorClass
from hub.protocol.views import CounterState
from hub.queueing import events as ev
from hub.queueing.effects.moves import arrived, changed, end, go_on, leave_seat, move
from hub.queueing.snapshot import CALL_LOG_LENGTH, RECENT_KEPT, CallRecord, Step, Visit
from hub.queueing.state import State

_IN_ORDER = frozenset({Rule.ORDER, Rule.RATIO})
_BY_RATIO = frozenset({VisitorClass.APPOINTMENT, VisitorClass.WALKIN})


def visit_called(state: State, event: ev.VisitCalled, at_ms: int) -> None:
    visit = move(state, event.visit, StepState.CALLED, at_ms)
    step, seat = visit.step, state.core.seats[event.counter]
    step.counter, step.calls, step.why = event.counter, 1, event.why
    step.called_ms, step.started_ms, step.ready_ms = at_ms, None, None
    seat.visit = visit.id
    if event.why.rule in _IN_ORDER and visit.cls in _BY_RATIO:
        seat.recent = (*seat.recent, visit.cls)[-RECENT_KEPT:]
    _announce(state, visit, event, at_ms, repeat=False)


def visit_recalled(state: State, event: ev.VisitRecalled, at_ms: int) -> None:
    visit = state.core.visits[event.visit]
    visit.step.calls += 1
    _announce(state, visit, event, at_ms, repeat=True)


def direct_served(state: State, event: ev.DirectServed, at_ms: int) -> None:
    step = Step(
        service=event.service,
        due_ms=at_ms,
        since_ms=at_ms,
        state=StepState.SERVING,
        counter=event.counter,
        called_ms=at_ms,
        started_ms=at_ms,
        why=Why(Rule.DIRECT, 0, 0),
    )
    state.core.visits[event.visit] = Visit(
        id=event.visit,
        number="",
        prefix="",
        ordinal=0,
        cls=VisitorClass.WALKIN,
        arrival=arrived(state),
        issued_ms=at_ms,
        channel="direct",
        steps=[step],
        changed_seq=state.core.seq + 1,
    )
    state.core.seats[event.counter].visit = event.visit


def service_started(state: State, event: ev.ServiceStarted, at_ms: int) -> None:
    visit = move(state, event.visit, StepState.SERVING, at_ms)
    visit.step.started_ms, visit.on_way = at_ms, False


def service_finished(state: State, event: ev.ServiceFinished, at_ms: int) -> None:
    visit = state.core.visits[event.visit]
    seat = leave_seat(state, visit.id, at_ms)
    seat.served += 1
    seat.direct += not visit.number
    visit.step.result = event.result
    if event.next_due_ms is None:
        end(state, visit.id, StepState.DONE, at_ms)
        return
    following = ev.Ahead(event.left)
    if not event.left:
        following, *ahead = visit.ahead
        visit.ahead = tuple(ahead)
    move(state, visit.id, StepState.DONE, at_ms)
    first, *more = following.concerns
    go_on(
        state,
        visit,
        Step(
            service=first.service,
            due_ms=event.next_due_ms,
            since_ms=at_ms,
            quantity=first.quantity,
            more=tuple(more),
            only_at="" if event.anywhere else following.counter,
            first=event.first,
        ),
    )


def step_added(state: State, event: ev.StepAdded, at_ms: int) -> None:
    visit = changed(state, event.visit)
    visit.ahead = (*visit.ahead, event.ahead)


def visit_missed(state: State, event: ev.VisitMissed, at_ms: int) -> None:
    leave_seat(state, event.visit, at_ms).missed += 1
    move(state, event.visit, StepState.MISSED, at_ms, until_ms=event.until_ms)


def visit_held(state: State, event: ev.VisitHeld, at_ms: int) -> None:
    leave_seat(state, event.visit, at_ms)
    move(state, event.visit, StepState.PARKED, at_ms, until_ms=event.until_ms).step.held = True


def visit_parked(state: State, event: ev.VisitParked, at_ms: int) -> None:
    leave_seat(state, event.visit, at_ms)
    move(state, event.visit, StepState.PARKED, at_ms, until_ms=event.until_ms)
    state.core.visits[event.visit].step.room = event.room


def visit_transferred(state: State, event: ev.VisitTransferred, at_ms: int) -> None:
    leave_seat(state, event.visit, at_ms).served += 1
    visit = move(state, event.visit, StepState.DONE, at_ms)
    if event.back is not None:
        visit.ahead = (event.back, *visit.ahead)
    go_on(
        state,
        visit,
        Step(
            service=event.service,
            due_ms=event.due_ms,
            since_ms=at_ms,
            quantity=event.quantity,
            more=event.more,
            only_at=event.only_at,
            first=event.first,
        ),
    )


def counter_opened(state: State, event: ev.CounterOpened, at_ms: int) -> None:
    _set_seat(state, event.counter, CounterState.OPEN, at_ms)


def counter_paused(state: State, event: ev.CounterPaused, at_ms: int) -> None:
    _set_seat(state, event.counter, CounterState.PAUSED, at_ms)


def counter_closed(state: State, event: ev.CounterClosed, at_ms: int) -> None:
    for visit_id in event.freed:
        visit = changed(state, visit_id)
        state.unindex(visit)
        visit.step.only_at = ""
        state.index(visit)
    _set_seat(state, event.counter, CounterState.CLOSED, at_ms)


def counter_staffed(state: State, event: ev.CounterStaffed, at_ms: int) -> None:
    seat = state.core.seats.get(event.counter)
    if seat is not None:  # else it has gone, and whoever sat there has left
        seat.staffed, seat.skills = event.there, event.skills
        state.adopt_staff()


def counter_assigned(state: State, event: ev.CounterAssigned, at_ms: int) -> None:
    state.core.seats[event.counter].services = event.services
    state.adopt_staff()


def _set_seat(state: State, counter: str, to: CounterState, at_ms: int) -> None:
    seat = state.core.seats[counter]
    seat.state, seat.since_ms = to, at_ms
    if to is CounterState.OPEN:
        seat.free_ms = at_ms


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
