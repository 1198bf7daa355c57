"""Who is next: the due time minus a head start, then arrival.

A class and a counter's preference for a service give a head start in minutes, not a rank, so the
order is first come, first served with ageing. A ratio between appointments and walk-ins changes it
only while nobody has waited longer than its cap. So nobody is overtaken by somebody who came later
than `overtaking_bound_s` after them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heapreplace, merge
from itertools import islice
from typing import Any, NamedTuple, Protocol, TypeVar

from hub.protocol.replies import Rule, StepState, Why
from hub.protocol.site import Counter, Ratio, Site, VisitorClass
from hub.queueing.snapshot import Visit
from hub.queueing.state import Lane, LaneEntry, LaneKey, State, reserved

OVERTAKEN_NAMED = 10
_TAKE_TURNS = frozenset({VisitorClass.APPOINTMENT, VisitorClass.WALKIN})


def overtaking_bound_s(site: Site) -> int:
    """By how much later somebody may have come and still be called first, at most.

    It holds for all calls by "next", except of those whom staff have put first in line.
    """
    starts = [site.head_start_s.get(cls, 0) for cls in VisitorClass]
    # An appointment counts from its booked time, though its holder may have come later.
    starts.append(site.head_start_s.get(VisitorClass.APPOINTMENT, 0) + site.late_s)
    # Whatever a counter may be assigned: without a preference it counts as it came.
    preferences = [max(counter.head_start_s.values(), default=0) for counter in site.counters]
    by_head_start = max(starts) - min(starts) + max(preferences, default=0)
    # Whom the ratio prefers may be due as late as an appointment may be called early.
    return max(by_head_start, site.ratio.cap_s + site.early_s) if site.ratio else by_head_start


class Pick(NamedTuple):
    """Who comes next, and by which rule."""

    visit: str
    rule: Rule


def next_pick(state: State, counter: Counter, now_ms: int) -> Pick | None:
    """The visit that this counter would call next; `None` if nobody waits for it."""
    if state.site.ratio is not None:
        return next(_by_ratio(state, counter, now_ms), None)
    first = min(
        (_key(lane, lane.entries[0], counter) for lane in _lanes(state, counter) if lane.entries),
        default=None,
    )
    return None if first is None else _in_order(state, first[2])


def queue(state: State, counter: Counter, limit: int, now_ms: int) -> list[str]:
    """The next visits at this counter, in the order in which it would call them now."""
    if state.site.ratio is not None:
        return [pick.visit for pick in islice(_by_ratio(state, counter, now_ms), limit)]
    in_order = merge(*(_keys(lane, counter) for lane in _lanes(state, counter)))
    return [visit for _, _, visit in islice(in_order, limit)]


def lanes_at(state: State, counter: Counter) -> Iterator[tuple[Lane, int]]:
    """The lanes from which this counter calls, each with its head start there (ms). By due time
    less head start, then arrival, they are its line at any time; a ratio's turns come on top."""
    return ((lane, _start_ms(lane, counter)) for lane in _lanes(state, counter))


def stands(
    state: State, counter: Counter, group: str, lane: Lane, entry: LaneEntry
) -> LaneEntry | None:
    """Where somebody of such a lane would stand among these; `None`: it does not call them."""
    if group not in (reserved(counter.id), *state.served[counter.id]):
        return None
    return _key(lane, entry, counter) if _calls(state, counter, group, lane.key) else None


def booked_turn(site: Site, booked_ms: int, at_ms: int) -> tuple[VisitorClass, int, int]:
    """How somebody waits who checks in at this instant with an appointment: class, due time, and
    from when on they may be called."""
    if at_ms > booked_ms + site.late_s * 1000:
        return VisitorClass.WALKIN, at_ms, at_ms
    return VisitorClass.APPOINTMENT, booked_ms, max(at_ms, booked_ms - site.early_s * 1000)


def people_ahead(state: State, visit: Visit) -> int:
    """How many waiting people come before this one at some counter that could serve both."""
    step = visit.step
    if step.state is not StepState.WAITING:
        return 0
    mine_ms = step.order_ms - state.head_start_ms(visit.cls)
    ahead = 0
    for lane in _lanes_of(state, _rivals(state, visit)):
        entries = lane.entries
        place = (mine_ms + lane.head_start_ms, visit.arrival, "")
        # Whoever has just come is behind all others nearly always.
        behind_all = bool(entries) and entries[-1] < place
        ahead += len(entries) if behind_all else entries.bisect_left(place)
    return ahead


def due_behind(state: State, visit: Visit, people: int) -> int | None:
    """The due time at which a waiting visit comes right behind so many of those who come after it
    at some counter that could serve both; behind all, if they are fewer. `None`: nobody does.
    Who came in the same millisecond as the last of them goes first too."""
    start_ms = state.head_start_ms(visit.cls)
    place = (visit.step.order_ms - start_ms, visit.arrival)
    behind: list[tuple[int, int]] = []
    for lane in _lanes_of(state, _rivals(state, visit)):
        first = lane.entries.bisect_right((place[0] + lane.head_start_ms, visit.arrival, visit.id))
        for due_ms, arrival, _ in lane.entries[first : first + people]:
            behind.append((due_ms - lane.head_start_ms, arrival))
    if not behind:
        return None
    key_ms, arrival = sorted(behind)[:people][-1]
    # Of two with the same due time the one who came first is called first: this one did.
    return key_ms + start_ms + (arrival > visit.arrival)


def right_behind(state: State, visit: Visit) -> str | None:
    """Who is first of those who wait for the same and come after this one, which waits too."""
    step = visit.step
    mine_ms = step.order_ms - state.head_start_ms(visit.cls)
    behind: list[LaneEntry] = []
    for lane in state.lanes.get(state.group_of(step), {}).values():
        entries = lane.entries
        first = entries.bisect_right((mine_ms + lane.head_start_ms, visit.arrival, visit.id))
        if first < len(entries):
            due_ms, arrival, id_ = entries[first]
            behind.append((due_ms - lane.head_start_ms, arrival, id_))
    return min(behind)[2] if behind else None


def ahead_of_newcomer(state: State, service: str) -> int:
    """How many would come before somebody who takes a number for this service now."""
    return sum(
        len(lane.entries) for lane in _lanes_of(state, state.rivals.get(service, (service,)))
    )


def waiting_at(state: State, counter: Counter) -> int:
    """How many wait whom this counter could call by "next"."""
    return sum(len(lane.entries) for lane in _lanes(state, counter))


def why(state: State, visit: Visit, counter: Counter, rule: Rule, now_ms: int) -> Why:
    """The reason to store with a call: how long the visit waited and whom it overtakes here."""
    step = visit.step
    overtaken: list[LaneEntry] = []
    count = 0
    for lane in _lanes(state, counter):
        in_turn = lane.entries.bisect_left((1, 0, ""))  # before them: who was put first
        earlier = max(in_turn, lane.entries.bisect_left((step.due_ms, visit.arrival, "")))
        count += earlier - in_turn
        overtaken.extend(lane.entries[in_turn : min(earlier, in_turn + OVERTAKEN_NAMED)])
    overtaken.sort()
    class_start_s = state.site.head_start_s.get(visit.cls, 0)
    return Why(
        rule=rule,
        waited_s=max(0, now_ms - visit.issued_ms) // 1000,
        head_start_s=class_start_s + counter.head_start_s.get(step.service, 0),
        overtook=tuple(state.core.visits[id_].number for _, _, id_ in overtaken[:OVERTAKEN_NAMED]),
        overtook_count=count,
    )


class _Head(NamedTuple):
    """The first of a lane that has not been picked yet, comparable by key and arrival."""

    key_ms: int
    arrival: int
    visit: str
    place: int
    lane: Lane

    @property
    def order_ms(self) -> int:
        return self.lane.entries[self.place][0]

    @property
    def cls(self) -> VisitorClass:
        return self.lane.key.cls


def _by_ratio(state: State, counter: Counter, now_ms: int) -> Iterator[Pick]:
    """All who wait for a counter, one by one, with the ratio's turns."""
    ratio = state.site.ratio
    if ratio is None:
        raise ValueError("the site has no ratio")
    heaps: dict[VisitorClass, list[_Head]] = {cls: [] for cls in VisitorClass}
    for lane in _lanes(state, counter):
        if lane.entries:
            heaps[lane.key.cls].append(_head(lane, 0, counter))
    for heap in heaps.values():
        heapify(heap)
    recent = list(state.core.seats[counter.id].recent)
    while fronts := {cls: heap[0] for cls, heap in heaps.items() if heap}:
        oldest_ms = min(head.order_ms for heap in heaps.values() for head in heap)
        cls, rule = whose_turn(state.site, ratio, fronts, oldest_ms, recent, now_ms)
        head = fronts[cls]
        _go_on(heaps[cls], counter)
        if counts_as_turn(cls, rule):
            recent.append(cls)
        yield Pick(head.visit, rule)


class Front(Protocol):
    """The first of a class at a counter; comparable by key and arrival."""

    @property
    def order_ms(self) -> int: ...

    def __lt__(self, other: Any, /) -> bool: ...


FrontT = TypeVar("FrontT", bound=Front)


def whose_turn(
    site: Site,
    ratio: Ratio,
    fronts: Mapping[VisitorClass, FrontT],
    oldest_ms: int,
    recent: Sequence[VisitorClass],
    now_ms: int,
) -> tuple[VisitorClass, Rule]:
    """Which class a counter calls after these calls, and by which rule. `oldest_ms`: the earliest
    place in time of all who wait for it."""
    first = min(fronts, key=fronts.__getitem__)
    if not fronts[first].order_ms:
        return first, Rule.FIRST
    due = _turn(recent, ratio) if first in _TAKE_TURNS else None
    if due is None or due is first or due not in fronts:
        return first, Rule.ORDER
    patient = oldest_ms >= now_ms - ratio.cap_s * 1000
    # Whoever is due later than an appointment may be called early has no turn yet.
    has_come = fronts[due].order_ms <= now_ms + site.early_s * 1000
    return (due, Rule.RATIO) if patient and has_come else (first, Rule.ORDER)


def counts_as_turn(cls: VisitorClass, rule: Rule) -> bool:
    """Whether such a call is one of those that the ratio looks back on."""
    return rule is not Rule.FIRST and cls in _TAKE_TURNS


def _turn(recent: Sequence[VisitorClass], ratio: Ratio) -> VisitorClass | None:
    """Whose turn it is after these calls; `None`: either's."""
    remembered = recent[1 - ratio.appointments - ratio.walkins :]
    if remembered.count(VisitorClass.APPOINTMENT) >= ratio.appointments:
        return VisitorClass.WALKIN
    if remembered.count(VisitorClass.WALKIN) >= ratio.walkins:
        return VisitorClass.APPOINTMENT
    return None


def _go_on(heap: list[_Head], counter: Counter) -> None:
    """Let the next of its lane follow the first head."""
    first = heap[0]
    if first.place + 1 < len(first.lane.entries):
        heapreplace(heap, _head(first.lane, first.place + 1, counter))
    else:
        heappop(heap)


def _head(lane: Lane, place: int, counter: Counter) -> _Head:
    return _Head(*_key(lane, lane.entries[place], counter), place, lane)


def _in_order(state: State, visit_id: str) -> Pick:
    first = state.core.visits[visit_id].step.first
    return Pick(visit_id, Rule.FIRST if first else Rule.ORDER)


def _lanes(state: State, counter: Counter) -> Iterator[Lane]:
    """Those from which this counter calls."""
    yield from _lanes_of(state, (reserved(counter.id),))
    for lane in _lanes_of(state, state.served[counter.id]):
        if _calls(state, counter, lane.key.service, lane.key):
            yield lane


def _calls(state: State, counter: Counter, group: str, key: LaneKey) -> bool:
    """Whether a counter calls from such a lane of a group from which it calls."""
    if not counter.express_s or group == reserved(counter.id):
        return True
    return _is_express(state, counter, key)


def _is_express(state: State, counter: Counter, key: LaneKey) -> bool:
    """Whether it is short enough, or too long for everybody: somebody has to take it."""
    return key.weight_s <= counter.express_s or key.weight_s > state.longest_s.get(key.service, 0)


def _lanes_of(state: State, groups: Iterable[str]) -> Iterator[Lane]:
    for group in groups:
        if group in state.lanes:
            yield from state.lanes[group].values()


def _rivals(state: State, visit: Visit) -> tuple[str, ...]:
    step, group = visit.step, state.group_of(visit.step)
    if group == step.service:
        return state.rivals.get(step.service, (step.service,))
    return (*state.served[step.only_at], group)


def _keys(lane: Lane, counter: Counter) -> list[LaneEntry]:
    """Its entries as this counter orders them: their due times less all head starts."""
    start_ms = _start_ms(lane, counter)
    return [(due_ms - start_ms, arrival, visit) for due_ms, arrival, visit in lane.entries]


def _key(lane: Lane, entry: LaneEntry, counter: Counter) -> LaneEntry:
    due_ms, arrival, visit = entry
    return due_ms - _start_ms(lane, counter), arrival, visit


def _start_ms(lane: Lane, counter: Counter) -> int:
    return lane.head_start_ms + counter.head_start_s.get(lane.key.service, 0) * 1000
