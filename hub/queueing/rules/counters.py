"""What a clerk does at a counter: call, serve, finish, put aside, hand on; open, pause, close."""

from __future__ import annotations

from collections.abc import Iterator

from hub.protocol import commands as cmd
from hub.protocol.concerns import Concern
from hub.protocol.replies import Reason, Rule, StepState
from hub.protocol.site import Counter, Place
from hub.protocol.views import CounterState
from hub.queueing import events as ev
from hub.queueing.order import next_pick, why
from hub.queueing.rules.given import (
    Context,
    Events,
    Refused,
    assumed_start,
    called_at,
    counter_in_use,
    counter_of,
    due_at,
    free_seat,
    handed_on,
    numbered_at,
    present_at,
    service_of,
    visit_of,
)
from hub.queueing.snapshot import Visit
from hub.queueing.state import State

CALLABLE = frozenset({StepState.WAITING, StepState.PARKED, StepState.MISSED})


def call_next(state: State, command: cmd.CallNext, context: Context) -> Iterator[ev.Event]:
    counter, _ = counter_in_use(state, command.counter)
    yield from _clear_for_call(state, counter, context, command.result)
    yield from _next(state, counter, context)


def call_visit(state: State, command: cmd.CallVisit, context: Context) -> Iterator[ev.Event]:
    counter, _ = counter_in_use(state, command.counter)
    visit = visit_of(state, command.visit)
    if visit.step.state not in CALLABLE:
        raise Refused(Reason.NOT_WAITING, number=visit.number)
    here = visit.step.service in state.served[counter.id] or visit.step.only_at == counter.id
    if not here:
        raise Refused(Reason.NOT_SERVED_HERE, number=visit.number)
    yield from _clear_for_call(state, counter, context)
    yield _call(state, visit, counter, Rule.MANUAL, context)


def recall(state: State, command: cmd.Recall, context: Context) -> Events:
    visit = called_at(state, command.counter)
    return [
        ev.VisitRecalled(
            visit=visit.id,
            number=visit.number,
            service=visit.step.service,
            counter=command.counter,
            call_seq=state.core.last_call_seq + 1,
        )
    ]


def start(state: State, command: cmd.StartService, context: Context) -> Events:
    visit = called_at(state, command.counter)
    return [ev.ServiceStarted(visit=visit.id, counter=command.counter)]


def finish(state: State, command: cmd.FinishService, context: Context) -> Iterator[ev.Event]:
    counter, seat = counter_of(state, command.counter)
    visit = present_at(state, counter.id)
    yield from assumed_start(visit, counter.id)
    yield _finished(state, visit, counter, context, command.result)
    if state.site.auto_next and seat.state is CounterState.OPEN and not counter.retired:
        yield from _next(state, counter, context)


def missed(state: State, command: cmd.MarkMissed, context: Context) -> Events:
    visit = called_at(state, command.counter)
    rule = state.site.missed
    record = state.call(visit.step.call_seq)
    since_ms = context.now_ms - record.at_ms if record else rule.after_s * 1000
    wait_s = rule.after_s - since_ms // 1000
    if visit.step.calls < rule.calls or wait_s > 0:
        calls, seconds = max(0, rule.calls - visit.step.calls), max(0, wait_s)
        raise Refused(Reason.TOO_EARLY, number=visit.number, calls=calls, seconds=seconds)
    if visit.on_way and state.site.hold_s:
        held_ms = context.now_ms + state.site.hold_s * 1000
        return [ev.VisitHeld(visit=visit.id, counter=command.counter, until_ms=held_ms)]
    until_ms = context.now_ms + state.site.grace_s * 1000
    return [ev.VisitMissed(visit=visit.id, counter=command.counter, until_ms=until_ms)]


def park(state: State, command: cmd.ParkVisit, context: Context) -> Events:
    visit = numbered_at(state, command.counter)
    until_ms = command.until_ms
    if until_ms is not None:
        # No stay outlasts the service day; what a clerk's program sends may be any number.
        until_ms = min(max(until_ms, context.now_ms), state.core.day_ends_ms)
    return [
        *assumed_start(visit, command.counter),
        ev.VisitParked(
            visit=visit.id, counter=command.counter, until_ms=until_ms, room=command.room
        ),
    ]


def transfer(state: State, command: cmd.TransferVisit, context: Context) -> Events:
    visit = numbered_at(state, command.counter)
    step, place = visit.step, command.place or state.site.handed_on
    if command.to_counter:
        counter_in_use(state, command.to_counter)
        if command.to_counter == command.counter:
            raise Refused(Reason.SAME_PLACE, number=visit.number)
    service = service_of(state, command.service or step.service).id
    concerns, back = handed_on(step, service), step.concerns
    if command.back and service != step.service:
        # The rest is dealt with when it comes back, and what was asked elsewhere is not again.
        concerns, back = concerns[:1], (back[0], *concerns[1:])
    return [
        *assumed_start(visit, command.counter),
        ev.VisitTransferred(
            visit=visit.id,
            counter=command.counter,
            service=service,
            quantity=concerns[0].quantity,
            more=concerns[1:],
            only_at=command.to_counter,
            due_ms=due_at(state, visit, place, context),
            first=place is Place.FIRST,
            back=ev.Ahead(back, command.counter) if command.back else None,
        ),
    ]


def add_step(state: State, command: cmd.AddStep, context: Context) -> Events:
    visit = numbered_at(state, command.counter)
    concern = Concern(service_of(state, command.service).id, command.quantity)
    return [
        ev.StepAdded(visit=visit.id, counter=command.counter, ahead=ev.Ahead((concern,))),
    ]


def serve_direct(state: State, command: cmd.ServeDirect, context: Context) -> Iterator[ev.Event]:
    counter, _ = counter_in_use(state, command.counter)
    seat = free_seat(state, counter.id)
    service = service_of(state, command.service)
    if service.id not in state.served[counter.id]:
        raise Refused(Reason.NOT_SERVED_HERE, number="")
    if seat.state is not CounterState.OPEN:
        yield ev.CounterOpened(counter=counter.id)
    yield ev.DirectServed(visit=context.fresh_id, counter=counter.id, service=service.id)


def open_counter(state: State, command: cmd.OpenCounter, context: Context) -> Events:
    counter, seat = counter_in_use(state, command.counter)
    return [] if seat.state is CounterState.OPEN else [ev.CounterOpened(counter=counter.id)]


def pause_counter(state: State, command: cmd.PauseCounter, context: Context) -> Events:
    seat = free_seat(state, command.counter)
    if seat.state is CounterState.PAUSED and not command.reason:
        return []
    return [ev.CounterPaused(counter=command.counter)]


def close_counter(state: State, command: cmd.CloseCounter, context: Context) -> Events:
    seat = free_seat(state, command.counter)
    if seat.state is CounterState.CLOSED:
        return []
    freed = tuple(
        visit.id
        for visit in state.open_visits()
        if visit.step.only_at == command.counter and visit.step.state in CALLABLE
    )
    return [ev.CounterClosed(counter=command.counter, freed=freed)]


def _clear_for_call(
    state: State, counter: Counter, context: Context, result: str = ""
) -> Iterator[ev.Event]:
    """Finish who is served here and open the counter; whoever is still called comes first."""
    seat = state.core.seats[counter.id]
    if seat.visit is not None:
        present = state.core.visits[seat.visit]
        if present.step.state is StepState.CALLED:
            raise Refused(Reason.CAME_OR_NOT, number=present.number)
        yield _finished(state, present, counter, context, result)
    if seat.state is not CounterState.OPEN:
        yield ev.CounterOpened(counter=counter.id)


def _next(state: State, counter: Counter, context: Context) -> Iterator[ev.Event]:
    pick = next_pick(state, counter, context.now_ms)
    if pick is not None:
        yield _call(state, state.core.visits[pick.visit], counter, pick.rule, context)


def _call(
    state: State, visit: Visit, counter: Counter, rule: Rule, context: Context
) -> ev.VisitCalled:
    return ev.VisitCalled(
        visit=visit.id,
        number=visit.number,
        service=visit.step.service,
        counter=counter.id,
        call_seq=state.core.last_call_seq + 1,
        why=why(state, visit, counter, rule, context.now_ms),
    )


def _finished(
    state: State, visit: Visit, counter: Counter, context: Context, result: str
) -> ev.ServiceFinished:
    """This stretch is done; what this counter does not serve of it comes next."""
    step, served = visit.step, state.served[counter.id]
    service = state.services.get(step.service)
    known = service is not None and any(result == each.code for each in service.results)
    if result and not known:
        raise Refused(Reason.UNKNOWN_RESULT, result=result)
    left = tuple(concern for concern in step.more if concern.service not in served)
    place = state.site.handed_on
    goes_on = bool(left or visit.ahead)
    following = visit.ahead[0].counter if visit.ahead and not left else ""
    to = state.core.seats.get(following)
    return ev.ServiceFinished(
        visit=visit.id,
        counter=counter.id,
        result=result,
        left=left,
        next_due_ms=due_at(state, visit, place, context) if goes_on else None,
        first=goes_on and place is Place.FIRST,
        anywhere=to is not None and to.state is CounterState.CLOSED,
    )
