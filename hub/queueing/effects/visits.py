"""What happens to a visit wherever it is: it comes, waits again, is moved, ends."""

from __future__ import annotations

from hub.protocol.concerns import Concern
from hub.protocol.replies import StepState
from hub.queueing import events as ev
from hub.queueing.effects.moves import (
    arrived,
    changed,
    end,
    go_on,
    leave_seat,
    move,
    wait_again,
)
from hub.queueing.snapshot import Step, Visit
from hub.queueing.state import State


def ticket_issued(state: State, event: ev.TicketIssued, at_ms: int) -> None:
    core = state.core
    issued_ms = at_ms if event.issued_ms is None else event.issued_ms
    booked = core.appointments.get(event.appointment)
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
        arrival=arrived(state),
        issued_ms=issued_ms,
        channel=event.channel,
        steps=[step],
        ahead=event.ahead,
        booked_ms=event.booked_ms,
        case=event.case,
        changed_seq=core.seq + 1,
        entered=booked.entered if booked else (),
        virtual=event.virtual,
        appointment=event.appointment,
    )
    core.visits[visit.id] = visit
    if booked is not None:
        booked.visit = visit.id
        state.diary.enter(event.appointment, booked)
    if not event.offline:
        core.last_ordinals[event.prefix] = event.ordinal
    # A booked time may lie ahead; nobody who comes meanwhile waits until then.
    core.latest_due_ms = max(core.latest_due_ms, min(event.due_ms, at_ms))
    # The same tap counts once, whatever number it has in the end.
    for service in () if event.replaces else _asked_for(event):
        core.issued[service] = core.issued.get(service, 0) + 1
    state.in_house[event.prefix].add(event.ordinal)
    state.index(visit)


def _asked_for(event: ev.TicketIssued) -> set[str]:
    """What the person came for: the services of one stretch of the way."""
    wanted = event.wanted or event.service
    concerns = (Concern(event.service), *event.more)
    if event.wanted:
        ways = (stretch.concerns for stretch in event.ahead)
        concerns = next(way for way in ways if way[0].service == wanted)
    return {concern.service for concern in concerns}


def visit_ready(state: State, event: ev.VisitReady, at_ms: int) -> None:
    visit = state.core.visits[event.visit]
    state.unindex(visit)
    visit.step.ready_ms = None
    state.index(visit)


def visit_returned(state: State, event: ev.VisitReturned, at_ms: int) -> None:
    visit = state.core.visits[event.visit]
    visit.on_way = False
    step = visit.step
    if event.due_ms is not None:
        step.due_ms = event.due_ms
    step.first = event.first
    wait_again(state, event.visit, at_ms)


def visit_hold_ended(state: State, event: ev.VisitHoldEnded, at_ms: int) -> None:
    visit = move(state, event.visit, StepState.MISSED, at_ms, until_ms=event.until_ms)
    visit.on_way = False


def visit_on_way(state: State, event: ev.VisitOnWay, at_ms: int) -> None:
    state.core.visits[event.visit].on_way = True


def visit_let_first(state: State, event: ev.VisitLetFirst, at_ms: int) -> None:
    visit = changed(state, event.visit)
    state.unindex(visit)
    visit.step.due_ms, visit.step.first = event.due_ms, False
    visit.let_first += 1
    state.index(visit)


def visit_unparked(state: State, event: ev.VisitUnparked, at_ms: int) -> None:
    wait_again(state, event.visit, at_ms)


def visit_moved(state: State, event: ev.VisitMoved, at_ms: int) -> None:
    visit = changed(state, event.visit)
    state.unindex(visit)
    step = visit.step
    step.service, step.quantity, step.more = event.service, event.quantity, event.more
    step.due_ms, step.first, step.only_at = event.due_ms, event.first, ""
    step.ready_ms = event.ready_ms
    state.index(visit)


def visit_reopened(state: State, event: ev.VisitReopened, at_ms: int) -> None:
    visit = changed(state, event.visit)
    state.in_house[visit.prefix].add(visit.ordinal)
    last = visit.step
    go_on(
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


def visit_cancelled(state: State, event: ev.VisitCancelled, at_ms: int) -> None:
    leave_seat(state, event.visit, at_ms)
    end(state, event.visit, StepState.CANCELLED, at_ms)


def visit_closed(state: State, event: ev.VisitClosed, at_ms: int) -> None:
    leave_seat(state, event.visit, at_ms)
    end(state, event.visit, StepState.CLOSED, at_ms)
