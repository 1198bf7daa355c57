"""The moves that all effects are made of: a visit changes its state, a seat is left."""

from __future__ import annotations

from hub.protocol.replies import StepState
from hub.queueing.snapshot import Seat, Step, Visit
from hub.queueing.state import State


def arrived(state: State) -> int:
    state.core.arrivals += 1
    return state.core.arrivals


def changed(state: State, visit_id: str) -> Visit:
    visit = state.core.visits[visit_id]
    visit.changed_seq = state.core.seq + 1
    return visit


def move(
    state: State, visit_id: str, to: StepState, at_ms: int, until_ms: int | None = None
) -> Visit:
    visit = changed(state, visit_id)
    state.unindex(visit)
    step = visit.step
    step.state, step.since_ms, step.until_ms, step.held = to, at_ms, until_ms, False
    state.index(visit)
    return visit


def wait_again(state: State, visit_id: str, at_ms: int) -> None:
    step = move(state, visit_id, StepState.WAITING, at_ms).step
    step.counter, step.room = None, ""


def go_on(state: State, visit: Visit, step: Step) -> None:
    visit.steps.append(step)
    state.index(visit)


def end(state: State, visit_id: str, to: StepState, at_ms: int) -> None:
    visit = move(state, visit_id, to, at_ms)
    state.in_house[visit.prefix].discard(visit.ordinal)


def leave_seat(state: State, visit_id: str, at_ms: int) -> Seat:
    """Free the counter at which the visit is called or served; a loose seat if there is none."""
    step = state.core.visits[visit_id].step
    seat = state.core.seats.get(step.counter or "")
    if seat is None or seat.visit != visit_id:
        return Seat()
    seat.visit, seat.free_ms = None, at_ms
    if step.started_ms is not None:
        seat.service_ms += max(0, at_ms - step.started_ms)
    return seat
