"""What is kept of an action at a counter, and how it is taken back."""

from __future__ import annotations

from msgspec.structs import replace

from hub.protocol.replies import StepState
from hub.queueing import events as ev
from hub.queueing.effects.moves import changed, end
from hub.queueing.snapshot import Action, Before, Visit
from hub.queueing.state import State


def remember(state: State, event: ev.CounterEvent, at_ms: int) -> Action:
    """Keep what the action that this event belongs to changes, so that it can be taken back."""
    core = state.core
    seat = core.seats[event.counter]
    action = seat.last
    if action is None or not event.chained:
        action = seat.last = Action("", "", at_ms, 0, replace(seat, last=None), [])
    about = core.visits.get(getattr(event, "visit", ""))
    action.name, action.number = type(event).__name__, about.number if about else ""
    known = {before.visit for before in action.visits}
    for visit_id in _touched(event):
        if visit_id not in known:
            action.visits.append(_as_it_is(visit_id, core.visits.get(visit_id)))
    return action


def _touched(event: ev.CounterEvent) -> tuple[str, ...]:
    if isinstance(event, ev.CounterClosed):
        return event.freed
    visit: str = getattr(event, "visit", "")
    return (visit,) if visit else ()


def _as_it_is(visit_id: str, visit: Visit | None) -> Before:
    if visit is None:
        return Before(visit_id, 0, None, ())
    return Before(visit_id, len(visit.steps), replace(visit.step), visit.ahead)


def action_undone(state: State, event: ev.ActionUndone, at_ms: int) -> None:
    core = state.core
    seat = core.seats[event.counter]
    action = seat.last
    if action is None:
        raise ValueError(f"nothing to take back at {event.counter}")
    for before in action.visits:
        visit = changed(state, before.visit)
        if before.step is None:
            end(state, visit.id, StepState.CANCELLED, at_ms)
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
