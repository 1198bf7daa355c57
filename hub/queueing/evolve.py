"""What an event does to the state: no rule is judged here and no configuration is asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from hub.protocol.replies import Rule, StepState, Why
from hub.protocol.site import VisitorClass
from hub.protocol.views import CounterState
from hub.queueing import events as ev
from hub.queueing.state import (
    CALL_LOG_LENGTH,
    RECENT_KEPT,
    Action,
    Alarm,
    Before,
    CallRecord,
    Help,
    Seat,
    State,
    Step,
    Visit,
)

_IN_ORDER = frozenset({Rule.ORDER, Rule.RATIO})
_BY_RATIO = frozenset({VisitorClass.APPOINTMENT, VisitorClass.WALKIN})


def evolve(state: State, event: ev.Event, at_ms: int) -> None:
    """Apply one event to the state, in place. `at_ms`: when it happened, site time."""
    action = _remember(state, event, at_ms) if isinstance(event, ev.CounterEvent) else None
    _APPLY[type(event)](state, event, at_ms)
    state.core.seq += 1
    if action is not None:
        action.seq = state.core.seq


def _remember(state: State, event: ev.CounterEvent, at_ms: int) -> Action:
    """Keep what the action that this event belongs to changes, so that it can be taken back."""
    core = state.core
    seat = core.seats[event.counter]
    action = seat.last
    if action is None or not event.chained:
        action = seat.last = Action("", "", at_ms, 0, replace(seat, last=None), [])
    action.name, action.number = type(event).__name__, ""
    visit_id: str | None = getattr(event, "visit", None)
    if visit_id is None:
        return action
    visit = core.visits.get(visit_id)
    action.number = visit.number if visit else ""
    if all(before.visit != visit_id for before in action.visits):
        action.visits.append(
            Before(visit_id, len(visit.steps), replace(visit.step), visit.ahead)
            if visit
            else Before(visit_id, 0, None, ())
        )
    return action


def _site_configured(state: State, event: ev.SiteConfigured, at_ms: int) -> None:
    state.adopt_site(event.site)


def _day_started(state: State, event: ev.DayStarted, at_ms: int) -> None:
    core = state.core
    core.day, core.day_ends_ms = event.day, event.ends_ms
    core.last_ordinals, core.issued, core.by_hand = {}, {}, {}
    core.visits = {visit.id: visit for visit in core.visits.values() if visit.open}
    core.calls, core.alarms, core.help, core.messages = [], [], {}, {}
    core.latest_due_ms = 0
    core.seats = {
        id_: Seat(state=seat.state, since_ms=seat.since_ms, visit=seat.visit)
        for id_, seat in core.seats.items()
    }
    state.adopt_staff()


def _ticket_issued(state: State, event: ev.TicketIssued, at_ms: int) -> None:
    core = state.core
    step = Step(
        service=event.service,
        due_ms=event.due_ms,
        since_ms=at_ms,
        quantity=event.quantity,
        more=event.more,
        ready_ms=event.ready_ms,
    )
    visit = Visit(
        id=event.visit,
        number=event.number,
        prefix=event.prefix,
        ordinal=event.ordinal,
        cls=event.cls,
        arrival=_arrived(state),
        issued_ms=at_ms,
        channel=event.channel,
        steps=[step],
        ahead=event.ahead,
        booked_ms=event.booked_ms,
        case=event.case,
        changed_seq=core.seq + 1,
    )
    core.visits[visit.id] = visit
    core.last_ordinals[event.prefix] = event.ordinal
    # A booked time may lie ahead; nobody who comes meanwhile waits until then.
    core.latest_due_ms = max(core.latest_due_ms, min(event.due_ms, at_ms))
    wanted = event.wanted or event.service
    core.issued[wanted] = core.issued.get(wanted, 0) + 1
    state.in_house[event.prefix].add(event.ordinal)
    state.index(visit)


def _direct_served(state: State, event: ev.DirectServed, at_ms: int) -> None:
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
        arrival=_arrived(state),
        issued_ms=at_ms,
        channel="direct",
        steps=[step],
        changed_seq=state.core.seq + 1,
    )
    state.core.seats[event.counter].visit = event.visit


def _visit_ready(state: State, event: ev.VisitReady, at_ms: int) -> None:
    visit = state.core.visits[event.visit]
    state.unindex(visit)
    visit.step.ready_ms = None
    state.index(visit)


def _visit_called(state: State, event: ev.VisitCalled, at_ms: int) -> None:
    visit = _move(state, event.visit, StepState.CALLED, at_ms)
    step, seat = visit.step, state.core.seats[event.counter]
    step.counter, step.calls, step.why = event.counter, 1, event.why
    step.called_ms, step.started_ms, step.ready_ms = at_ms, None, None
    seat.visit = visit.id
    if event.why.rule in _IN_ORDER and visit.cls in _BY_RATIO:
        seat.recent = (*seat.recent, visit.cls)[-RECENT_KEPT:]
    _announce(state, visit, event, at_ms, repeat=False)


def _visit_recalled(state: State, event: ev.VisitRecalled, at_ms: int) -> None:
    visit = state.core.visits[event.visit]
    visit.step.calls += 1
    _announce(state, visit, event, at_ms, repeat=True)


def _service_started(state: State, event: ev.ServiceStarted, at_ms: int) -> None:
    _move(state, event.visit, StepState.SERVING, at_ms).step.started_ms = at_ms


def _service_finished(state: State, event: ev.ServiceFinished, at_ms: int) -> None:
    visit = state.core.visits[event.visit]
    seat = _leave_seat(state, visit.id, at_ms)
    seat.served += 1
    seat.direct += not visit.number
    visit.step.result = event.result
    if event.next_due_ms is None:
        _end(state, visit.id, StepState.DONE, at_ms)
        return
    following = ev.Ahead(event.left)
    if not event.left:
        following, *ahead = visit.ahead
        visit.ahead = tuple(ahead)
    _move(state, visit.id, StepState.DONE, at_ms)
    first, *more = following.concerns
    _go_on(
        state,
        visit,
        Step(
            service=first.service,
            due_ms=event.next_due_ms,
            since_ms=at_ms,
            quantity=first.quantity,
            more=tuple(more),
            only_at=following.counter,
            first=event.first,
        ),
    )


def _step_added(state: State, event: ev.StepAdded, at_ms: int) -> None:
    visit = _changed(state, event.visit)
    visit.ahead = (*visit.ahead, event.ahead)


def _visit_missed(state: State, event: ev.VisitMissed, at_ms: int) -> None:
    _leave_seat(state, event.visit, at_ms).missed += 1
    _move(state, event.visit, StepState.MISSED, at_ms, until_ms=event.until_ms)


def _visit_returned(state: State, event: ev.VisitReturned, at_ms: int) -> None:
    step = state.core.visits[event.visit].step
    if event.due_ms is not None:
        step.due_ms = event.due_ms
    step.first = event.first
    _wait_again(state, event.visit, at_ms)


def _visit_unparked(state: State, event: ev.VisitUnparked, at_ms: int) -> None:
    _wait_again(state, event.visit, at_ms)


def _visit_parked(state: State, event: ev.VisitParked, at_ms: int) -> None:
    _leave_seat(state, event.visit, at_ms)
    _move(state, event.visit, StepState.PARKED, at_ms, until_ms=event.until_ms)
    state.core.visits[event.visit].step.room = event.room


def _visit_transferred(state: State, event: ev.VisitTransferred, at_ms: int) -> None:
    _leave_seat(state, event.visit, at_ms).served += 1
    visit = _move(state, event.visit, StepState.DONE, at_ms)
    if event.back is not None:
        visit.ahead = (event.back, *visit.ahead)
    _go_on(
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


def _visit_moved(state: State, event: ev.VisitMoved, at_ms: int) -> None:
    visit = _changed(state, event.visit)
    state.unindex(visit)
    step = visit.step
    step.service, step.quantity, step.more = event.service, event.quantity, event.more
    step.due_ms, step.first, step.only_at = event.due_ms, event.first, ""
    step.ready_ms = event.ready_ms
    state.index(visit)


def _visit_reopened(state: State, event: ev.VisitReopened, at_ms: int) -> None:
    visit = _changed(state, event.visit)
    state.in_house[visit.prefix].add(visit.ordinal)
    last = visit.step
    _go_on(
        state,
        visit,
        Step(
            service=event.service,
            due_ms=event.due_ms,
            since_ms=at_ms,
            quantity=last.quantity,
            more=last.more,
        ),
    )


def _visit_cancelled(state: State, event: ev.VisitCancelled, at_ms: int) -> None:
    _leave_seat(state, event.visit, at_ms)
    _end(state, event.visit, StepState.CANCELLED, at_ms)


def _visit_closed(state: State, event: ev.VisitClosed, at_ms: int) -> None:
    _leave_seat(state, event.visit, at_ms)
    _end(state, event.visit, StepState.CLOSED, at_ms)


def _action_undone(state: State, event: ev.ActionUndone, at_ms: int) -> None:
    core = state.core
    seat = core.seats[event.counter]
    action = seat.last
    if action is None:
        raise ValueError(f"nothing to take back at {event.counter}")
    for before in action.visits:
        visit = _changed(state, before.visit)
        if before.step is None:
            _end(state, visit.id, StepState.CANCELLED, at_ms)
            continue
        state.unindex(visit)
        visit.steps = [*visit.steps[: before.steps - 1], before.step]
        visit.ahead = before.ahead
        if visit.number and visit.open:
            state.in_house[visit.prefix].add(visit.ordinal)
        state.index(visit)
    core.seats[event.counter] = replace(
        action.seat, staffed=seat.staffed, skills=seat.skills, services=seat.services
    )


def _counter_opened(state: State, event: ev.CounterOpened, at_ms: int) -> None:
    _set_seat(state, event.counter, CounterState.OPEN, at_ms)


def _counter_paused(state: State, event: ev.CounterPaused, at_ms: int) -> None:
    _set_seat(state, event.counter, CounterState.PAUSED, at_ms)


def _counter_closed(state: State, event: ev.CounterClosed, at_ms: int) -> None:
    _set_seat(state, event.counter, CounterState.CLOSED, at_ms)


def _counter_staffed(state: State, event: ev.CounterStaffed, at_ms: int) -> None:
    seat = state.core.seats[event.counter]
    seat.staffed, seat.skills = event.there, event.skills
    state.adopt_staff()


def _counter_assigned(state: State, event: ev.CounterAssigned, at_ms: int) -> None:
    state.core.seats[event.counter].services = event.services
    state.adopt_staff()


def _service_closed(state: State, event: ev.ServiceClosed, at_ms: int) -> None:
    state.core.by_hand[event.service] = False


def _service_opened(state: State, event: ev.ServiceOpened, at_ms: int) -> None:
    state.core.by_hand[event.service] = True


def _service_by_hours(state: State, event: ev.ServiceByHours, at_ms: int) -> None:
    state.core.by_hand.pop(event.service, None)


def _alarm_raised(state: State, event: ev.AlarmRaised, at_ms: int) -> None:
    core = state.core
    core.last_alarm = event.alarm
    core.alarms.append(Alarm(event.alarm, event.counter, event.device, at_ms, []))


def _alarm_seen(state: State, event: ev.AlarmSeen, at_ms: int) -> None:
    for alarm in state.core.alarms:
        if alarm.alarm == event.alarm:
            alarm.seen.append(event.device)


def _alarm_taken(state: State, event: ev.AlarmTaken, at_ms: int) -> None:
    for alarm in state.core.alarms:
        if alarm.alarm == event.alarm:
            alarm.taken_by, alarm.taken_ms = event.device, at_ms


def _help_asked(state: State, event: ev.HelpAsked, at_ms: int) -> None:
    state.core.help[event.device] = Help(at_ms)


def _help_answered(state: State, event: ev.HelpAnswered, at_ms: int) -> None:
    state.core.help[event.device].coming = True


def _message_posted(state: State, event: ev.MessagePosted, at_ms: int) -> None:
    state.core.messages.pop(event.zone, None)
    if event.shown:
        state.core.messages[event.zone] = at_ms


def _call_reported(state: State, event: ev.CallReported, at_ms: int) -> None:
    record = state.call(event.call_seq)
    if record is not None:
        record.outcomes[event.display] = event.outcome


def _for_the_record(state: State, event: ev.BaseEvent, at_ms: int) -> None:
    """Nothing to change today: figures and audits want to know of it."""


def _arrived(state: State) -> int:
    state.core.arrivals += 1
    return state.core.arrivals


def _changed(state: State, visit_id: str) -> Visit:
    visit = state.core.visits[visit_id]
    visit.changed_seq = state.core.seq + 1
    return visit


def _move(
    state: State, visit_id: str, to: StepState, at_ms: int, until_ms: int | None = None
) -> Visit:
    visit = _changed(state, visit_id)
    state.unindex(visit)
    step = visit.step
    step.state, step.since_ms, step.until_ms = to, at_ms, until_ms
    state.index(visit)
    return visit


def _wait_again(state: State, visit_id: str, at_ms: int) -> None:
    step = _move(state, visit_id, StepState.WAITING, at_ms).step
    step.counter, step.room = None, ""


def _go_on(state: State, visit: Visit, step: Step) -> None:
    visit.steps.append(step)
    state.index(visit)


def _end(state: State, visit_id: str, to: StepState, at_ms: int) -> None:
    visit = _move(state, visit_id, to, at_ms)
    state.in_house[visit.prefix].discard(visit.ordinal)


def _leave_seat(state: State, visit_id: str, at_ms: int) -> Seat:
    """Free the counter at which the visit is called or served; a loose seat if there is none."""
    step = state.core.visits[visit_id].step
    seat = state.core.seats.get(step.counter or "")
    if seat is None or seat.visit != visit_id:
        return Seat()
    seat.visit, seat.free_ms = None, at_ms
    if step.started_ms is not None:
        seat.service_ms += max(0, at_ms - step.started_ms)
    return seat


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


_APPLY: dict[type, Callable[[State, Any, int], None]] = {
    ev.SiteConfigured: _site_configured,
    ev.DayStarted: _day_started,
    ev.TicketIssued: _ticket_issued,
    ev.TicketReprinted: _for_the_record,
    ev.VisitReady: _visit_ready,
    ev.VisitCalled: _visit_called,
    ev.VisitRecalled: _visit_recalled,
    ev.DirectServed: _direct_served,
    ev.ServiceStarted: _service_started,
    ev.ServiceFinished: _service_finished,
    ev.StepAdded: _step_added,
    ev.VisitMissed: _visit_missed,
    ev.VisitReturned: _visit_returned,
    ev.VisitParked: _visit_parked,
    ev.VisitUnparked: _visit_unparked,
    ev.VisitTransferred: _visit_transferred,
    ev.VisitMoved: _visit_moved,
    ev.VisitReopened: _visit_reopened,
    ev.VisitNoted: _for_the_record,
    ev.ActionUndone: _action_undone,
    ev.VisitCancelled: _visit_cancelled,
    ev.VisitClosed: _visit_closed,
    ev.CounterOpened: _counter_opened,
    ev.CounterPaused: _counter_paused,
    ev.CounterClosed: _counter_closed,
    ev.CounterStaffed: _counter_staffed,
    ev.CounterAssigned: _counter_assigned,
    ev.ServiceClosed: _service_closed,
    ev.ServiceOpened: _service_opened,
    ev.ServiceByHours: _service_by_hours,
    ev.AlarmRaised: _alarm_raised,
    ev.AlarmSeen: _alarm_seen,
    ev.AlarmTaken: _alarm_taken,
    ev.HelpAsked: _help_asked,
    ev.HelpAnswered: _help_answered,
    ev.MessagePosted: _message_posted,
    ev.CallReported: _call_reported,
    ev.ClockJumped: _for_the_record,
}
