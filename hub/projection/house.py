"""What reception and supervisor see: the whole house."""

from __future__ import annotations

from collections.abc import Collection
from heapq import nlargest, nsmallest

from hub import subjects
from hub.projection.asides import Asides, clerk_at
from hub.projection.booking import expected
from hub.projection.loads import loads
from hub.projection.rows import alarms, figures, idle_since, messages, row, since, undoable
from hub.projection.waits import UNKNOWN, Waits
from hub.protocol.site import Counter
from hub.protocol.views import CounterLine, CounterState, HelpLine, HouseView
from hub.queueing.order import overtaking_bound_s
from hub.queueing.snapshot import Visit
from hub.queueing.state import State

PEOPLE_SHOWN = 300
ENDED_SHOWN = 30


def house_view(
    state: State,
    asides: Asides,
    now_ms: int,
    *,
    connected: Collection[str] = (),
    waits: Waits = UNKNOWN,
    presence: str = "",
) -> HouseView:
    """`connected`: the counters for which a terminal is there. `presence`: what is shown to those
    who check in by phone."""
    inside = list(state.open_visits())
    ended = (
        visit
        for visit in state.core.visits.values()
        if visit.number and not visit.open and not visit.void
    )
    return HouseView(
        revision=state.core.seq,
        now_ms=now_ms,
        loads=loads(state, asides, now_ms, waits),
        counters=tuple(
            _line(state, counter, asides, now_ms, connected=counter.id in connected)
            for counter in state.counters.values()
        ),
        people=tuple(row(visit, asides) for visit in nsmallest(PEOPLE_SHOWN, inside, key=_came)),
        inside=len(inside),
        ended=tuple(row(visit, asides) for visit in nlargest(ENDED_SHOWN, ended, key=since)),
        alarms=alarms(state),
        help=tuple(
            HelpLine(device, asked.at_ms, asked.coming) for device, asked in state.core.help.items()
        ),
        messages=messages(state, asides),
        overtaking_s=overtaking_bound_s(state.site),
        expected=expected(state, asides),
        presence=presence,
        advice=waits.advice,
    )


def _came(visit: Visit) -> tuple[int, int]:
    return visit.issued_ms, visit.arrival


def _line(
    state: State, counter: Counter, asides: Asides, now_ms: int, *, connected: bool
) -> CounterLine:
    seat = state.core.seats[counter.id]
    visit = state.core.visits[seat.visit] if seat.visit else None
    paused = seat.state is CounterState.PAUSED
    return CounterLine(
        counter=counter.id,
        state=seat.state,
        since_ms=seat.since_ms,
        reason=asides.notes.get(subjects.of_counter(counter.id), "") if paused else "",
        services=state.assigned(counter),
        assigned=seat.services is not None,
        clerk=clerk_at(asides, counter.id)[1] if seat.staffed else "",
        number=visit.number if visit else "",
        visit=visit.id if visit else "",
        service=visit.step.service if visit else "",
        step=visit.step.state if visit else None,
        step_since_ms=visit.step.since_ms if visit else 0,
        idle_ms=idle_since(seat),
        connected=connected,
        figures=figures(seat),
        undo=undoable(state, seat, now_ms),
    )
