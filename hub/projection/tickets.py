"""A visit as its holder sees it, and as the clerk is answered who called it."""

from __future__ import annotations

from collections.abc import Callable

from hub.projection.rows import video_url
from hub.projection.standing import come_in, may_let_first, way, zone
from hub.projection.waits import UNKNOWN, Waits
from hub.protocol.replies import Call, StepState, Ticket
from hub.queueing.order import people_ahead
from hub.queueing.state import State


def ticket(
    state: State,
    visit_id: str,
    language: str = "",
    *,
    token: str | None = None,
    waits: Waits = UNKNOWN,
    room_of: Callable[[str], str] = str,
) -> Ticket:
    """A visit as its holder sees it, who reads this language. Raises `KeyError` for one of another
    day.

    `room_of`: where somebody is met by video.
    """
    visit = state.core.visits[visit_id]
    step = visit.step
    here = step.state in (StepState.CALLED, StepState.SERVING)
    counter = state.counters.get(step.counter or "") if here else None
    ahead = people_ahead(state, visit)
    return Ticket(
        visit=visit.id,
        number=visit.number,
        service=step.service,
        state=step.state,
        people_ahead=ahead,
        issued_ms=visit.issued_ms,
        counter=counter.id if counter else None,
        counter_label=counter.label if counter else None,
        call_seq=step.call_seq if counter else None,
        token=token,
        language=language,
        wait=waits.of_visit(visit) if step.state is StepState.WAITING else None,
        cls=visit.cls,
        quantity=step.quantity,
        more=step.more,
        booked_ms=visit.booked_ms,
        way=way(visit),
        zone=zone(state, visit),
        come_in=None if visit.virtual else come_in(state, visit),
        until_ms=step.until_ms,
        on_way=visit.on_way,
        held=step.held,
        may_let_first=may_let_first(state, visit, ahead),
        let_first=visit.let_first,
        virtual=visit.virtual,
        video_url=video_url(state.site, room_of(visit.id)) if visit.virtual and here else "",
        ended_ms=None if visit.open else step.since_ms,
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
