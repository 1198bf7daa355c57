"""A visit as its holder sees it, and as the clerk is answered who called it."""

from __future__ import annotations

from hub.protocol.replies import Call, StepState, Ticket
from hub.queueing.forecast import expected_wait
from hub.queueing.order import people_ahead
from hub.queueing.state import State


def ticket(state: State, visit_id: str, language: str = "", *, token: str | None = None) -> Ticket:
    """A visit as its holder sees it, who reads this language. Raises `KeyError` for one of another
    day.
    """
    visit = state.core.visits[visit_id]
    step = visit.step
    here = step.state in (StepState.CALLED, StepState.SERVING)
    counter = state.counters.get(step.counter or "") if here else None
    ahead = people_ahead(state, visit)
    waits = step.state is StepState.WAITING
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
        wait=expected_wait(state, step.service, ahead) if waits else None,
        cls=visit.cls,
        quantity=step.quantity,
        more=step.more,
        booked_ms=visit.booked_ms,
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
