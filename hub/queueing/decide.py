"""What a command leads to: events, or a refusal named by its reason.

`decide` reads the state and changes nothing. Everything that could differ between two runs, the
time and a fresh id, is handed in, so that the same inputs always give the same decision.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from hub.protocol import commands as cmd
from hub.protocol.replies import Reason, Refusal, Rule, StepState
from hub.protocol.site import Counter, NumberRange
from hub.protocol.views import CounterState
from hub.queueing import events as ev
from hub.queueing.hours import is_open, opens_at
from hub.queueing.numbers import label, next_ordinal
from hub.queueing.order import next_visit, why
from hub.queueing.state import Seat, State, Visit
from hub.queueing.upkeep import change_site, tick

Events = list[ev.Event]

ORDINARY_RANGE = NumberRange()


class Refused(Exception):
    """Raised inside the rules; `decide` turns it into the `Refusal` that it carries."""

    def __init__(self, reason: Reason, **facts: str | int) -> None:
        super().__init__(reason)
        self.refusal = Refusal(reason, facts)


def decide(
    state: State, command: cmd.AnyCommand, now_ms: int, *, fresh_id: str = "", sender: str = ""
) -> Events | Refusal:
    """Judge a command against the state.

    `now_ms`: site time. `fresh_id`: the id of the visit that the command may create. `sender`: the
    device that sent it.
    """
    try:
        return list(_RULES[type(command)](state, command, _Context(now_ms, fresh_id, sender)))
    except Refused as refused:
        return refused.refusal


class _Context:
    __slots__ = ("fresh_id", "now_ms", "sender")

    def __init__(self, now_ms: int, fresh_id: str, sender: str) -> None:
        self.now_ms, self.fresh_id, self.sender = now_ms, fresh_id, sender


def _issue(state: State, command: cmd.IssueTicket, context: _Context) -> Events:
    service = state.services.get(command.service)
    if service is None:
        raise Refused(Reason.UNKNOWN_SERVICE, service=command.service)
    if service.retired:
        raise Refused(Reason.SERVICE_RETIRED, service=service.id)
    if not is_open(service, context.now_ms, state.site.timezone):
        opens_ms = opens_at(service, context.now_ms, state.site.timezone)
        raise Refused(Reason.SERVICE_CLOSED, service=service.id, opens_ms=opens_ms or 0)
    prefix = service.prefix
    numbers = state.site.ranges.get(prefix, ORDINARY_RANGE)
    ordinal = next_ordinal(numbers, state.core.last_ordinals.get(prefix), state.in_house[prefix])
    if ordinal is None:
        raise Refused(Reason.NUMBERS_EXHAUSTED, service=service.id, prefix=prefix)
    return [
        ev.TicketIssued(
            visit=context.fresh_id,
            number=label(prefix, ordinal, numbers),
            prefix=prefix,
            ordinal=ordinal,
            service=service.id,
            cls=command.cls,
            # A clock that is set back must not let newcomers pass those who wait.
            due_ms=max(context.now_ms, state.core.latest_due_ms),
            channel=command.channel,
        )
    ]


def _call_next(state: State, command: cmd.CallNext, context: _Context) -> Iterator[ev.Event]:
    counter, _ = _counter(state, command.counter)
    yield from _clear_for_call(state, counter)
    visit = next_visit(state, counter)
    if visit is not None:
        yield _call(state, state.core.visits[visit], counter, Rule.ORDER, context)


def _call_visit(state: State, command: cmd.CallVisit, context: _Context) -> Iterator[ev.Event]:
    counter, _ = _counter(state, command.counter)
    visit = _visit(state, command.visit)
    if visit.step.state not in (StepState.WAITING, StepState.PARKED, StepState.MISSED):
        raise Refused(Reason.NOT_WAITING, number=visit.number)
    if visit.step.service not in counter.services:
        raise Refused(Reason.NOT_SERVED_HERE, number=visit.number)
    yield from _clear_for_call(state, counter)
    yield _call(state, visit, counter, Rule.MANUAL, context)


def _clear_for_call(state: State, counter: Counter) -> Iterator[ev.Event]:
    """Finish who is served here and open the counter; whoever is still called comes first."""
    if counter.retired:
        raise Refused(Reason.COUNTER_RETIRED, counter=counter.label)
    seat = state.core.seats[counter.id]
    if seat.visit is not None:
        present = state.core.visits[seat.visit]
        if present.step.state is StepState.CALLED:
            raise Refused(Reason.CAME_OR_NOT, number=present.number)
        yield ev.ServiceFinished(visit=present.id, counter=counter.id)
    if seat.state is not CounterState.OPEN:
        yield ev.CounterOpened(counter=counter.id)


def _call(
    state: State, visit: Visit, counter: Counter, rule: Rule, context: _Context
) -> ev.VisitCalled:
    return ev.VisitCalled(
        visit=visit.id,
        number=visit.number,
        service=visit.step.service,
        counter=counter.id,
        call_seq=state.core.last_call_seq + 1,
        why=why(state, visit, counter, rule, context.now_ms),
    )


def _recall(state: State, command: cmd.Recall, context: _Context) -> Events:
    visit = _present(state, command.counter)
    if visit.step.state is not StepState.CALLED:
        raise Refused(Reason.NOT_CALLED, number=visit.number)
    return [
        ev.VisitRecalled(
            visit=visit.id,
            number=visit.number,
            service=visit.step.service,
            counter=command.counter,
            call_seq=state.core.last_call_seq + 1,
        )
    ]


def _start(state: State, command: cmd.StartService, context: _Context) -> Events:
    visit = _present(state, command.counter)
    if visit.step.state is not StepState.CALLED:
        raise Refused(Reason.NOT_CALLED, number=visit.number)
    return [ev.ServiceStarted(visit=visit.id, counter=command.counter)]


def _finish(state: State, command: cmd.FinishService, context: _Context) -> Events:
    visit = _present(state, command.counter)
    return [
        *_assumed_start(visit, command.counter),
        ev.ServiceFinished(visit=visit.id, counter=command.counter),
    ]


def _missed(state: State, command: cmd.MarkMissed, context: _Context) -> Events:
    visit = _present(state, command.counter)
    if visit.step.state is not StepState.CALLED:
        raise Refused(Reason.NOT_CALLED, number=visit.number)
    until_ms = context.now_ms + state.site.grace_s * 1000
    return [ev.VisitMissed(visit=visit.id, counter=command.counter, until_ms=until_ms)]


def _return(state: State, command: cmd.ReturnVisit, context: _Context) -> Events:
    visit = _visit(state, command.visit)
    if visit.step.state is not StepState.MISSED:
        raise Refused(Reason.NOT_MISSED, number=visit.number)
    return [ev.VisitReturned(visit=visit.id)]


def _park(state: State, command: cmd.ParkVisit, context: _Context) -> Events:
    visit = _present(state, command.counter)
    until_ms = command.until_ms
    if until_ms is not None:
        # No stay outlasts the service day; what a clerk's program sends may be any number.
        until_ms = min(max(until_ms, context.now_ms), state.core.day_ends_ms)
    return [
        *_assumed_start(visit, command.counter),
        ev.VisitParked(visit=visit.id, counter=command.counter, until_ms=until_ms),
    ]


def _unpark(state: State, command: cmd.UnparkVisit, context: _Context) -> Events:
    visit = _visit(state, command.visit)
    if visit.step.state is not StepState.PARKED:
        raise Refused(Reason.NOT_PARKED, number=visit.number)
    return [ev.VisitUnparked(visit=visit.id)]


def _transfer(state: State, command: cmd.TransferVisit, context: _Context) -> Events:
    visit = _present(state, command.counter)
    service = state.services.get(command.service)
    if service is None:
        raise Refused(Reason.UNKNOWN_SERVICE, service=command.service)
    if service.retired:
        raise Refused(Reason.SERVICE_RETIRED, service=service.id)
    return [
        *_assumed_start(visit, command.counter),
        ev.VisitTransferred(
            visit=visit.id,
            counter=command.counter,
            service=service.id,
            due_ms=visit.steps[0].due_ms,
        ),
    ]


def _cancel(state: State, command: cmd.CancelVisit, context: _Context) -> Events:
    return [ev.VisitCancelled(visit=_visit(state, command.visit).id)]


def _open_counter(state: State, command: cmd.OpenCounter, context: _Context) -> Events:
    counter, seat = _counter(state, command.counter)
    if counter.retired:
        raise Refused(Reason.COUNTER_RETIRED, counter=counter.label)
    return [] if seat.state is CounterState.OPEN else [ev.CounterOpened(counter=counter.id)]


def _pause_counter(state: State, command: cmd.PauseCounter, context: _Context) -> Events:
    seat = _free_seat(state, command.counter)
    if seat.state is CounterState.PAUSED and not command.reason:
        return []
    return [ev.CounterPaused(counter=command.counter)]


def _close_counter(state: State, command: cmd.CloseCounter, context: _Context) -> Events:
    seat = _free_seat(state, command.counter)
    return [] if seat.state is CounterState.CLOSED else [ev.CounterClosed(counter=command.counter)]


def _report_call(state: State, command: cmd.ReportCall, context: _Context) -> Events:
    record = state.call(command.call_seq)
    if record is None:
        raise Refused(Reason.UNKNOWN_CALL, call_seq=command.call_seq)
    if record.outcomes.get(context.sender) == command.outcome:
        return []
    return [
        ev.CallReported(call_seq=command.call_seq, display=context.sender, outcome=command.outcome)
    ]


def _tick(state: State, command: cmd.Tick, context: _Context) -> Events:
    return tick(state, context.now_ms)


def _change_site(state: State, command: cmd.ChangeSite, context: _Context) -> Events:
    return change_site(state, command.site)


def _clock_jump(state: State, command: cmd.RecordClockJump, context: _Context) -> Events:
    return [ev.ClockJumped(by_ms=command.by_ms)]


def _counter(state: State, counter_id: str) -> tuple[Counter, Seat]:
    counter = state.counters.get(counter_id)
    if counter is None:
        raise Refused(Reason.UNKNOWN_COUNTER, counter=counter_id)
    return counter, state.core.seats[counter_id]


def _free_seat(state: State, counter_id: str) -> Seat:
    _, seat = _counter(state, counter_id)
    if seat.visit is not None:
        raise Refused(Reason.COUNTER_BUSY, number=state.core.visits[seat.visit].number)
    return seat


def _present(state: State, counter_id: str) -> Visit:
    counter, seat = _counter(state, counter_id)
    if seat.visit is None:
        raise Refused(Reason.NOBODY_HERE, counter=counter.label)
    return state.core.visits[seat.visit]


def _visit(state: State, visit_id: str) -> Visit:
    visit = state.core.visits.get(visit_id)
    if visit is None:
        raise Refused(Reason.UNKNOWN_VISIT)
    if not visit.open:
        raise Refused(Reason.ALREADY_ENDED, number=visit.number)
    return visit


def _assumed_start(visit: Visit, counter: str) -> Events:
    """Whoever is dealt with has come, whether or not the clerk pressed start."""
    if visit.step.state is StepState.SERVING:
        return []
    return [ev.ServiceStarted(visit=visit.id, counter=counter, assumed=True)]


_RULES: dict[type, Callable[[State, Any, _Context], Events | Iterator[ev.Event]]] = {
    cmd.IssueTicket: _issue,
    cmd.CallNext: _call_next,
    cmd.CallVisit: _call_visit,
    cmd.Recall: _recall,
    cmd.StartService: _start,
    cmd.FinishService: _finish,
    cmd.MarkMissed: _missed,
    cmd.ReturnVisit: _return,
    cmd.ParkVisit: _park,
    cmd.UnparkVisit: _unpark,
    cmd.TransferVisit: _transfer,
    cmd.CancelVisit: _cancel,
    cmd.OpenCounter: _open_counter,
    cmd.PauseCounter: _pause_counter,
    cmd.CloseCounter: _close_counter,
    cmd.ReportCall: _report_call,
    cmd.Tick: _tick,
    cmd.ChangeSite: _change_site,
    cmd.RecordClockJump: _clock_jump,
}
