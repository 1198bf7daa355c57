"""What each role may see of the state: the only place where views are made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from hub.protocol.commands import CallOutcome
from hub.protocol.replies import Call, StepState, Ticket
from hub.protocol.site import Counter
from hub.protocol.views import (
    CallLine,
    CounterState,
    CounterView,
    DisplayView,
    KioskView,
    Present,
    QueueRow,
    ServiceLoad,
)
from hub.queueing.hours import closes_at, is_open, opens_at
from hub.queueing.order import people_ahead, queue
from hub.queueing.state import CallRecord, State, Visit

QUEUE_SHOWN = 50
CALLS_SHOWN = 60
HEARD = frozenset({CallOutcome.SPOKEN, CallOutcome.SHORTENED})


class Asides(Protocol):
    """What stands beside the journal and may be shown."""

    @property
    def languages(self) -> Mapping[str, str]:
        """The visitor's language, by visit."""
        ...

    @property
    def notes(self) -> Mapping[str, str]:
        """Why somebody is parked (by visit) or a counter paused (by `counter:<id>`)."""
        ...


def ticket(state: State, visit_id: str) -> Ticket:
    """A visit as its holder sees it. Raises `KeyError` for one of another day."""
    visit = state.core.visits[visit_id]
    step = visit.step
    here = step.state in (StepState.CALLED, StepState.SERVING)
    counter = state.counters.get(step.counter or "") if here else None
    return Ticket(
        visit=visit.id,
        number=visit.number,
        service=step.service,
        state=step.state,
        people_ahead=people_ahead(state, visit),
        issued_ms=visit.issued_ms,
        counter=counter.id if counter else None,
        counter_label=counter.label if counter else None,
        call_seq=step.call_seq if counter else None,
    )


def call(state: State, counter_id: str) -> Call | None:
    """The visit called or served at a counter; `None` if nobody is there."""
    visit_id = state.core.seats[counter_id].visit
    if visit_id is None:
        return None
    visit = state.core.visits[visit_id]
    step = visit.step
    if step.why is None:
        raise RuntimeError(f"visit {visit.id} is at a counter without having been called")
    return Call(
        visit=visit.id,
        number=visit.number,
        counter=counter_id,
        call_seq=step.call_seq,
        why=step.why,
        service=step.service,
        state=step.state,
    )


def loads(state: State, now_ms: int) -> tuple[ServiceLoad, ...]:
    """Every service that is offered, or still awaited by somebody, in the site's order."""
    timezone = state.site.timezone
    return tuple(
        ServiceLoad(
            service=service.id,
            open=(open_now := is_open(service, now_ms, timezone)),
            waiting=waiting,
            opens_ms=None if open_now else opens_at(service, now_ms, timezone),
            closes_ms=closes_at(service, now_ms, timezone) if open_now else None,
        )
        for service in state.services.values()
        if (waiting := state.waiting_count(service.id)) or not service.retired
    )


def kiosk_view(state: State, now_ms: int) -> KioskView:
    """What every kiosk shows."""
    return KioskView(revision=state.core.seq, now_ms=now_ms, services=loads(state, now_ms))


def display_view(
    state: State, display_id: str, asides: Asides, now_ms: int, *, speaker: bool = False
) -> DisplayView:
    """The calls of a display's zones; a display that the site does not list shows all zones."""
    display = next((one for one in state.site.displays if one.id == display_id), None)
    zones = display.zones if display and display.zones else None
    counters = state.counters
    shown = [
        record
        for record in state.core.calls
        if record.counter in counters and (zones is None or counters[record.counter].zone in zones)
    ]
    served = {
        service
        for counter in state.counters.values()
        if zones is None or counter.zone in zones
        for service in counter.services
    }
    return DisplayView(
        revision=state.core.seq,
        now_ms=now_ms,
        calls=tuple(_call_line(state, record, asides) for record in shown[-CALLS_SHOWN:]),
        waiting=tuple(load for load in loads(state, now_ms) if load.service in served),
        speaker=speaker,
    )


def counter_view(state: State, counter_id: str, asides: Asides, now_ms: int) -> CounterView:
    """What the clerk at a counter sees. Raises `KeyError` for a counter that does not exist."""
    counter = state.counters[counter_id]
    seat = state.core.seats[counter_id]
    paused = seat.state is CounterState.PAUSED
    served_here = [
        visit
        for visit in sorted((state.core.visits[id_] for id_ in state.away), key=_since)
        if visit.step.service in counter.services
    ]
    return CounterView(
        revision=state.core.seq,
        now_ms=now_ms,
        counter=counter_id,
        state=seat.state,
        reason=asides.notes.get(f"counter:{counter_id}", "") if paused else "",
        present=_present(state, counter, asides),
        waiting=sum(state.waiting_count(service) for service in counter.services),
        queue=tuple(
            _row(state.core.visits[visit], asides) for visit in queue(state, counter, QUEUE_SHOWN)
        ),
        missed=tuple(
            _row(visit, asides) for visit in served_here if visit.step.state is StepState.MISSED
        ),
        parked=tuple(
            _row(visit, asides) for visit in served_here if visit.step.state is StepState.PARKED
        ),
        loads=loads(state, now_ms),
        served_today=seat.served,
    )


def _present(state: State, counter: Counter, asides: Asides) -> Present | None:
    visit_id = state.core.seats[counter.id].visit
    if visit_id is None:
        return None
    visit = state.core.visits[visit_id]
    step = visit.step
    if step.why is None or step.called_ms is None:
        raise RuntimeError(f"visit {visit.id} is at a counter without having been called")
    record = state.call(step.call_seq)
    return Present(
        visit=visit.id,
        number=visit.number,
        service=step.service,
        state=step.state,
        issued_ms=visit.issued_ms,
        called_ms=step.called_ms,
        started_ms=step.started_ms,
        calls=step.calls,
        call_seq=step.call_seq,
        language=asides.languages.get(visit.id, ""),
        why=step.why,
        outcomes=dict(record.outcomes) if record else {},
    )


def _since(visit: Visit) -> tuple[int, int]:
    return visit.step.since_ms, visit.arrival


def _row(visit: Visit, asides: Asides) -> QueueRow:
    step = visit.step
    return QueueRow(
        visit=visit.id,
        number=visit.number,
        service=step.service,
        issued_ms=visit.issued_ms,
        since_ms=step.since_ms,
        language=asides.languages.get(visit.id, ""),
        note=asides.notes.get(visit.id, "") if step.state is StepState.PARKED else "",
        until_ms=step.until_ms,
    )


def _call_line(state: State, record: CallRecord, asides: Asides) -> CallLine:
    counter = state.counters[record.counter]
    visit = state.core.visits.get(record.visit)
    step = visit.step if visit else None
    return CallLine(
        call_seq=record.call_seq,
        visit=record.visit,
        number=record.number,
        counter=counter.id,
        counter_label=counter.label,
        way=counter.way,
        zone=counter.zone,
        service=record.service,
        at_ms=record.at_ms,
        repeat=record.repeat,
        live=bool(step and step.state is StepState.CALLED and step.call_seq == record.call_seq),
        language=asides.languages.get(record.visit, ""),
        spoken=any(outcome in HEARD for outcome in record.outcomes.values()),
    )
