"""Who is next: the due time minus a head start, then arrival.

A class and a counter's preference for a service give a head start in minutes, not a rank, so the
order is first come, first served with ageing: nobody is overtaken by somebody who came later than
their own due time plus the largest difference of head starts (`overtaking_bound_s`).
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from itertools import islice

from sortedcontainers import SortedList

from hub.protocol.replies import Rule, StepState, Why
from hub.protocol.site import Counter, VisitorClass
from hub.queueing.state import Lane, LaneEntry, State, Visit

OVERTAKEN_NAMED = 10


def head_start_s(state: State, cls: VisitorClass, service: str, counter: Counter | None) -> int:
    """The head start of a lane at a counter (`None`: as seen by the whole house)."""
    start = state.site.head_start_s.get(cls, 0)
    return start + counter.head_start_s.get(service, 0) if counter else start


def overtaking_bound_s(state: State) -> int:
    """By how much later somebody may have come and still be called first, at most."""
    site = state.site
    starts = [site.head_start_s.get(cls, 0) for cls in VisitorClass]
    preferences = [
        [counter.head_start_s.get(service, 0) for service in counter.services]
        for counter in site.counters
    ]
    spread = max((max(values) - min(values) for values in preferences if values), default=0)
    return max(starts) - min(starts) + spread


def next_visit(state: State, counter: Counter) -> str | None:
    """The visit that this counter would call next; `None` if nobody waits for its services."""
    best: tuple[int, int, str] | None = None
    for lane, entries in _lanes(state, counter.services):
        if entries:
            key = _key(state, lane, entries[0], counter)
            if best is None or key < best:
                best = key
    return best[2] if best else None


def queue(state: State, counter: Counter, limit: int) -> list[str]:
    """The next visits at this counter, in order, at most `limit`."""
    lanes = [
        (_key(state, lane, entry, counter) for entry in entries)
        for lane, entries in _lanes(state, counter.services)
    ]
    return [visit for _, _, visit in islice(merge(*lanes), limit)]


def people_ahead(state: State, visit: Visit) -> int:
    """How many waiting people come before this one at some counter that could serve both."""
    step = visit.step
    if step.state is not StepState.WAITING:
        return 0
    mine = step.due_ms - head_start_s(state, visit.cls, step.service, None) * 1000
    ahead = 0
    for lane, entries in _lanes(state, state.rivals.get(step.service, (step.service,))):
        due_ms = mine + head_start_s(state, lane[1], lane[0], None) * 1000
        ahead += entries.bisect_left((due_ms, visit.arrival, ""))
    return ahead


def why(state: State, visit: Visit, counter: Counter, rule: Rule, now_ms: int) -> Why:
    """The reason to store with a call: how long the visit waited and whom it overtakes here."""
    step = visit.step
    overtaken: list[LaneEntry] = []
    count = 0
    for _, entries in _lanes(state, counter.services):
        earlier = entries.bisect_left((step.due_ms, visit.arrival, ""))
        count += earlier
        overtaken.extend(entries[: min(earlier, OVERTAKEN_NAMED)])
    overtaken.sort()
    return Why(
        rule=rule,
        waited_s=max(0, now_ms - visit.issued_ms) // 1000,
        head_start_s=head_start_s(state, visit.cls, step.service, counter),
        overtook=tuple(state.core.visits[id_].number for _, _, id_ in overtaken[:OVERTAKEN_NAMED]),
        overtook_count=count,
    )


def _lanes(state: State, services: tuple[str, ...]) -> Iterator[tuple[Lane, SortedList[LaneEntry]]]:
    lanes = state.lanes
    for service in services:
        for cls in VisitorClass:
            entries = lanes.get((service, cls))
            if entries is not None:
                yield (service, cls), entries


def _key(state: State, lane: Lane, entry: LaneEntry, counter: Counter) -> tuple[int, int, str]:
    due_ms, arrival, visit = entry
    return due_ms - head_start_s(state, lane[1], lane[0], counter) * 1000, arrival, visit
