"""Whether anything has changed for those who were there.

In the morning hundreds come before the first is called. Where each of them is behind all others
nobody else's place moves, and thousands of pages need not be told.
"""

from __future__ import annotations

from itertools import islice

from hub.protocol.replies import StepState
from hub.queueing.snapshot import Visit
from hub.queueing.state import State


def unmoved(state: State, seq: int, arrivals: int) -> bool:
    """Whether, since the event `seq` and so many arrivals, nothing has happened but that people
    came, each of them behind all who were there before, whatever they wait for.

    Those see what they saw then, but for the expected wait and whether somebody is behind.
    """
    core = state.core
    came = core.arrivals - arrivals
    if core.seq - seq != came:
        return False
    newcomers = islice(reversed(core.visits.values()), came)
    return not any(_passes(state, visit, arrivals) for visit in newcomers)


def _passes(state: State, visit: Visit, arrivals: int) -> bool:
    """Whether it comes before somebody who was there when so many had arrived."""
    step = visit.step
    if step.state is not StepState.WAITING or step.ready_ms is not None:
        return False
    mine_ms = step.order_ms - state.head_start_ms(visit.cls)
    for id_ in state.early:
        other = state.core.visits[id_]
        if other.step.order_ms - state.head_start_ms(other.cls) >= mine_ms:
            return True
    for lanes in state.lanes.values():
        for lane in lanes.values():
            place = (mine_ms + lane.head_start_ms, visit.arrival, "")
            for entry in reversed(lane.entries):
                if entry < place:
                    break
                if entry[1] <= arrivals:
                    return True
    return False
