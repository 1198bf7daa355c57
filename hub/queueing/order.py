"""Who is next: the due time minus a head start, then arrival.

A class and a counter's preference for a service give a head start in minutes, not a rank, so the
order is first come, first served with ageing: nobody is overtaken by somebody who came later than
their own due time plus the largest difference of head starts (`overtaking_bound_s`).
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from itertools import islice

from hub.protocol.replies import Rule, StepState, Why
from hub.protocol.site import Counter, VisitorClass
from hub.queueing.state import Lane, LaneEntry, State, Visit

OVERTAKEN_NAMED = 10


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
    heads = (
        _key(lane, lane.entries[0], counter)
        for lane in _lanes(state, counter.services)
        if lane.entries
    )
    first = min(heads, default=None)
    return first[2] if first else None


def queue(state: State, counter: Counter, limit: int) -> list[str]:
    """The next visits at this counter, in order, at most `limit`."""
    in_order = merge(*(_keys(lane, counter) for lane in _lanes(state, counter.services)))
    return [visit for _, _, visit in islice(in_order, limit)]


def people_ahead(state: State, visit: Visit) -> int:
    """How many waiting people come before this one at some counter that could serve both."""
    step = visit.step
    if step.state is not StepState.WAITING:
        return 0
    mine_ms = step.due_ms - state.lanes[step.service][visit.cls].head_start_ms
    ahead = 0
    for lane in _lanes(state, state.rivals.get(step.service, (step.service,))):
        entries = lane.entries
        place = (mine_ms + lane.head_start_ms, visit.arrival, "")
        # Whoever has just come is behind all others nearly always.
        behind_all = bool(entries) and entries[-1] < place
        ahead += len(entries) if behind_all else entries.bisect_left(place)
    return ahead


def why(state: State, visit: Visit, counter: Counter, rule: Rule, now_ms: int) -> Why:
    """The reason to store with a call: how long the visit waited and whom it overtakes here."""
    step = visit.step
    overtaken: list[LaneEntry] = []
    count = 0
    for lane in _lanes(state, counter.services):
        earlier = lane.entries.bisect_left((step.due_ms, visit.arrival, ""))
        count += earlier
        overtaken.extend(lane.entries[: min(earlier, OVERTAKEN_NAMED)])
    overtaken.sort()
    class_start_s = state.site.head_start_s.get(visit.cls, 0)
    return Why(
        rule=rule,
        waited_s=max(0, now_ms - visit.issued_ms) // 1000,
        head_start_s=class_start_s + counter.head_start_s.get(step.service, 0),
        overtook=tuple(state.core.visits[id_].number for _, _, id_ in overtaken[:OVERTAKEN_NAMED]),
        overtook_count=count,
    )


def _lanes(state: State, services: tuple[str, ...]) -> Iterator[Lane]:
    for service in services:
        if service in state.lanes:
            yield from state.lanes[service].values()


def _keys(lane: Lane, counter: Counter) -> Iterator[LaneEntry]:
    return (_key(lane, entry, counter) for entry in lane.entries)


def _key(lane: Lane, entry: LaneEntry, counter: Counter) -> LaneEntry:
    """The entry as this counter orders it: its due time less all head starts."""
    due_ms, arrival, visit = entry
    start_ms = lane.head_start_ms + counter.head_start_s.get(lane.service, 0) * 1000
    return due_ms - start_ms, arrival, visit
