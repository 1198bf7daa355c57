"""Where somebody stands beside the order: the way behind and before them, whether there is room."""

from __future__ import annotations

from hub.protocol.replies import StepState, Stretch
from hub.queueing.order import ahead_of_newcomer, due_behind
from hub.queueing.rules.entrance import inside
from hub.queueing.snapshot import Visit
from hub.queueing.state import Lane, State


def way(visit: Visit) -> tuple[Stretch, ...]:
    """All stretches in order, if there are several."""
    if not visit.ahead and len(visit.steps) < 2:
        return ()
    behind = [Stretch(step.service, step.state) for step in visit.steps]
    ahead = [Stretch(one.concerns[0].service, StepState.WAITING) for one in visit.ahead]
    return (*behind, *ahead)


def zone(state: State, visit: Visit) -> str:
    """Where they wait; empty where no counter says so."""
    only_at = state.counters.get(visit.step.only_at)
    return only_at.zone if only_at else state.zone_of.get(visit.step.service, "")


def may_let_first(state: State, visit: Visit, ahead: int) -> bool:
    """Whether the rules would let them give way now. `ahead`: how many come before them."""
    step = visit.step
    waits = step.state is StepState.WAITING and step.ready_ms is None
    if not waits or visit.let_first >= state.site.let_first:
        return False
    if not step.only_at:
        # The same as below, but thousands of pages ask every second.
        return ahead_of_newcomer(state, step.service) > ahead + 1
    return due_behind(state, visit, 1) is not None


def come_in(state: State, visit: Visit) -> bool | None:
    """Whether the waiting area has room for them: it is given in order, to those not yet inside.

    Without a gate nobody is counted, and the first in order are taken to be the ones inside.
    `None`: there is no limit, or they are in.
    """
    area = state.zones.get(zone(state, visit))
    if area is None or not area.capacity or visit.step.state is not StepState.WAITING:
        return None
    if area.id in visit.entered:
        return None
    before = _before(state, visit, area.id, area.capacity)
    if len(before) >= area.capacity:
        return False
    if not state.core.entries.get(area.id):
        return True
    outside = sum(area.id not in state.core.visits[other].entered for other in before)
    return outside < area.capacity - inside(state, area.id)


def _before(state: State, visit: Visit, area: str, at_most: int) -> list[str]:
    """Who waits in this area and comes before them: all, or `at_most` of each lane."""
    mine_ms = visit.step.order_ms - state.head_start_ms(visit.cls)
    found: list[str] = []
    for group, lanes in state.lanes.items():
        if not _is_in(state, group, area):
            continue
        for lane in lanes.values():
            found += _first(lane, mine_ms, visit.arrival, at_most)
    return found


def _first(lane: Lane, mine_ms: int, arrival: int, at_most: int) -> list[str]:
    place = lane.entries.bisect_left((mine_ms + lane.head_start_ms, arrival, ""))
    return [other for _, _, other in lane.entries[: min(place, at_most)]]


def _is_in(state: State, group: str, area: str) -> bool:
    """Whether those of a lane's group (a service, or `@` and a counter) wait in this area."""
    counter = state.counters.get(group.removeprefix("@")) if group.startswith("@") else None
    return (counter.zone if counter else state.zone_of.get(group, "")) == area
