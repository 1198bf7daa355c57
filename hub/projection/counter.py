"""What the clerk at a counter sees."""

from __future__ import annotations

from collections.abc import Callable, Collection

from hub import subjects
from hub.projection.asides import Asides, clerk_at
from hub.projection.loads import loads
from hub.projection.rows import alarms, figures, idle_since, row, since, undoable, video_url
from hub.projection.selection import selection
from hub.projection.waits import UNKNOWN, Waits
from hub.protocol.commands import CallOutcome
from hub.protocol.replies import StepState
from hub.protocol.site import Counter
from hub.protocol.views import (
    AheadLine,
    Colleague,
    CounterState,
    CounterView,
    Present,
    TakenAlarm,
)
from hub.queueing.order import queue, waiting_at
from hub.queueing.snapshot import CallRecord
from hub.queueing.state import State

QUEUE_SHOWN = 50


def counter_view(
    state: State,
    counter_id: str,
    asides: Asides,
    now_ms: int,
    *,
    connected: Collection[tuple[str, str]] = (),
    waits: Waits = UNKNOWN,
    room_of: Callable[[str], str] = str,
) -> CounterView:
    """Raises `KeyError` for a counter that does not exist.

    `connected`: the displays that are there, each by its device and its id. `room_of`: where
    somebody is met by video.
    """
    counter = state.counters[counter_id]
    seat = state.core.seats[counter_id]
    paused = seat.state is CounterState.PAUSED
    served = state.served[counter_id]
    put_aside = [
        visit
        for visit in sorted((state.core.visits[id_] for id_ in state.away), key=since)
        if visit.step.service in served or visit.step.only_at == counter_id
    ]
    return CounterView(
        revision=state.core.seq,
        now_ms=now_ms,
        counter=counter_id,
        state=seat.state,
        reason=asides.notes.get(subjects.of_counter(counter_id), "") if paused else "",
        present=_present(state, counter, asides, connected, room_of),
        waiting=waiting_at(state, counter),
        queue=tuple(
            row(state.core.visits[visit], asides)
            for visit in queue(state, counter, QUEUE_SHOWN, now_ms)
        ),
        missed=tuple(
            row(visit, asides) for visit in put_aside if visit.step.state is StepState.MISSED
        ),
        parked=tuple(
            row(visit, asides) for visit in put_aside if visit.step.state is StepState.PARKED
        ),
        loads=loads(state, asides, now_ms, waits),
        served_today=seat.served,
        services=served,
        clerk=clerk_at(asides, counter_id)[1] if seat.staffed else "",
        figures=figures(seat),
        undo=undoable(state, seat, now_ms),
        alarms=alarms(state),
        taken=_taken(state, counter_id),
        colleagues=_colleagues(state, counter_id, asides),
        idle_ms=idle_since(seat),
    )


def _present(
    state: State,
    counter: Counter,
    asides: Asides,
    connected: Collection[tuple[str, str]],
    room_of: Callable[[str], str],
) -> Present | None:
    visit_id = state.core.seats[counter.id].visit
    if visit_id is None:
        return None
    visit = state.core.visits[visit_id]
    step = visit.step
    if step.why is None or step.called_ms is None:
        raise RuntimeError(f"visit {visit.id} is at a counter without having been called")
    record = state.call(step.call_seq)
    screens = {
        device
        for device, display in connected
        if selection(state.site, display).shows(counter, step.service)
    }
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
        screens=len(screens),
        speaking=bool(record and record.speaker in screens and _speaks(record)),
        last_call_ms=record.at_ms if record else step.called_ms,
        cls=visit.cls,
        quantity=step.quantity,
        more=step.more,
        ahead=tuple(
            AheadLine(concern.service, concern.quantity, stretch.counter)
            for stretch in visit.ahead
            for concern in stretch.concerns
        ),
        been=tuple(been.service for been in visit.steps[:-1]),
        remark=asides.notes.get(subjects.of_remark(visit.id), ""),
        booked_ms=visit.booked_ms,
        case=visit.case,
        on_way=visit.on_way,
        virtual=visit.virtual,
        video_url=video_url(state.site, room_of(visit.id)) if visit.virtual else "",
    )


def _speaks(record: CallRecord) -> bool:
    """Whether the display that has taken it on has not said yet what became of it."""
    return record.outcomes.get(record.speaker, CallOutcome.SHOWN) == CallOutcome.SHOWN


def _taken(state: State, counter_id: str) -> TakenAlarm | None:
    for alarm in reversed(state.core.alarms):
        if alarm.counter == counter_id and alarm.taken_ms is not None:
            return TakenAlarm(alarm.alarm, alarm.taken_by, alarm.taken_ms, alarm.taken_at)
    return None


def _colleagues(state: State, counter_id: str, asides: Asides) -> tuple[Colleague, ...]:
    return tuple(
        Colleague(other.id, seat.state, *(clerk_at(asides, other.id) if seat.staffed else ("", "")))
        for other in state.counters.values()
        if other.id != counter_id and not other.retired
        for seat in (state.core.seats[other.id],)
    )
