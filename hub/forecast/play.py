"""The present goes on: counters become free and call, by the order that the house has.

Who stands where is not judged here. `scene` has asked `queueing.order` for the line of each kind of
counter, and each line is walked with a finger that passes over whoever has been called meanwhile:
so a call costs half a microsecond, and all runs share the lines. A ratio, which looks at the
moment, asks `queueing.order` at each call.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from heapq import heapify, heappop, heappush, heapreplace
from typing import NamedTuple

from hub.protocol.site import Ratio, Site, VisitorClass
from hub.queueing.order import counts_as_turn, whose_turn

Place = tuple[int, int, int]
"""Key and arrival, as `queueing.order` compares them, and who stands there."""
NEVER = 1 << 60
"""A time that does not come; also the key of the end of every line."""
LAST_ARRIVAL = 1 << 40
"""Whoever comes in a run comes after all who are there."""


class Guest(NamedTuple):
    """Somebody who may be called from `at_ms` on: who comes in a run, or waits there already
    (`who`) for their time. `order_ms`: their place in time."""

    at_ms: int
    order_ms: int
    group: str
    cls: VisitorClass
    takes_ms: int
    who: int = -1
    arrival: int = LAST_ARRIVAL


class Bases(NamedTuple):
    """How far from their place in time somebody stands at each kind of counter, if it calls them;
    and the least of that."""

    least_ms: int
    bases_ms: list[int | None]


class Run(NamedTuple):
    """What chance brings this time. Times are site time."""

    free: list[int]
    """When each counter is free for its next call."""
    rests: list[tuple[tuple[int, int], ...]]
    """Of each counter: from when, until when it calls nobody."""
    guests: list[Guest]
    takes_ms: Sequence[int]
    """How long each of those who wait keeps a counter busy."""


class Line(NamedTuple):
    """Who stands where a kind of counter calls from, and each one's key (ms)."""

    who: list[int]
    keys_ms: list[int]


class Scene(NamedTuple):
    """The present. Those who wait are numbered, then (from `newcomers` on) who could come now, then
    the `end` of every line; who comes in a run is numbered when they come.

    `wanted`: 1 for each of whom it is asked; a run ends when they are called. `lines`: of each kind
    of counter. `arrivals`: of each. `kinds`, `recent`: the kind of each counter, and whom it
    called last. `bases`: by group and class of guests. `order_ms`, `classes`: of each, where a
    ratio asks for them.
    """

    now_ms: int
    site: Site
    newcomers: int
    end: int
    wanted: bytes
    lines: list[Line]
    arrivals: list[int]
    kinds: list[int]
    recent: list[tuple[VisitorClass, ...]]
    bases: dict[tuple[str, VisitorClass], Bases]
    order_ms: list[int]
    classes: list[VisitorClass]
    runs: list[Run]


def play(scene: Scene) -> list[list[int]]:
    """How long from now each is called in each run (ms); `NEVER` where nobody calls them."""
    places = _Places([dict(zip(*line, strict=True)) for line in scene.lines], scene.arrivals)
    by_class = _LinesByClass(scene) if scene.site.ratio else None
    return [_play(scene, run, places, by_class) for run in scene.runs]


class _Places(NamedTuple):
    """Of each kind of counter the keys in its line by who it is; and everybody's arrival."""

    keys_ms: list[dict[int, int]]
    arrivals: list[int]


def _play(scene: Scene, run: Run, places: _Places, by_class: _LinesByClass | None) -> list[int]:
    end, wanted, kinds, bases, rests = scene.end, scene.wanted, scene.kinds, scene.bases, run.rests
    now_ms, keys_ms = scene.now_ms, places.keys_ms
    takes_ms = [*run.takes_ms, *[0] * (end + 1 - len(run.takes_ms))]
    called_ms = [NEVER] * end
    gone = [False] * (end + 1)
    heads = [line.who[0] for line in scene.lines]
    fingers = [iter(line.who) for line in scene.lines]
    later: list[_Later] = []
    soonest_ms = NEVER
    idle: list[int] = []
    closed: list[int] = []
    left = sum(wanted)
    turns = _Turns(scene, by_class, gone) if by_class else None
    # A time from now and a counter in one number, a moment: compared faster than a pair, and
    # faster than those since 1970.
    bits = len(kinds).bit_length()
    mask, never = (1 << bits) - 1, NEVER << bits
    heap = [((free_ms - now_ms) << bits) + desk for desk, free_ms in enumerate(run.free)]
    heap.append(never)
    heapify(heap)
    next_rest = [(rest[0][0] - now_ms) << bits if rest else None for rest in rests]
    rested = [0] * len(rests)
    guests = iter(run.guests)
    guest = next(guests, None)
    next_guest = (guest.at_ms - now_ms) << bits if guest else never
    while left:
        moment = heap[0]
        if next_guest <= moment:
            if guest is None:
                if not closed:
                    break
                # Whoever holds a number is served, though it is past closing.
                for one in closed:
                    heappush(heap, one)
                closed.clear()
                continue
            _, order_ms, group, cls, lasts_ms, who, arrival = guest
            if who < 0:
                who = len(takes_ms)
                takes_ms.append(lasts_ms)
                gone.append(False)
                arrival += who
            least_ms, bases_ms = bases[group, cls]
            if least_ms < NEVER:
                insort(later, (order_ms + least_ms, order_ms, arrival, who, bases_ms, cls))
                soonest_ms = later[0][0]
            if idle:
                called = [desk for desk in idle if bases_ms[kinds[desk]] is not None]
                for desk in called:
                    heappush(heap, next_guest + desk)
                    idle.remove(desk)
            guest = next(guests, None)
            next_guest = (guest.at_ms - now_ms) << bits if guest else never
            continue
        desk = moment & mask
        rest = next_rest[desk]
        if rest is not None and moment >= rest:
            from_ms, to_ms = rests[desk][rested[desk]]
            rested[desk] += 1
            more = rests[desk][rested[desk] :]
            next_rest[desk] = (more[0][0] - now_ms) << bits if more else None
            if to_ms >= NEVER:
                closed.append(heappop(heap))
            else:  # a break that begins later ends later
                heapreplace(heap, moment + ((to_ms - from_ms) << bits))
            continue
        kind = kinds[desk]
        if turns:
            who = turns.pick(desk, now_ms + (moment >> bits), later)
        else:
            who = heads[kind]
            if gone[who]:
                for who in fingers[kind]:
                    if not gone[who]:
                        break
                heads[kind] = who
            if soonest_ms <= keys_ms[kind][who]:
                who = _first(places, kind, who, later, gone)
                soonest_ms = later[0][0] if later else NEVER
        if who == end:
            heappop(heap)
            idle.append(desk)
            continue
        gone[who] = True
        if who < end:
            called_ms[who] = moment >> bits
            left -= wanted[who]
        heapreplace(heap, moment + (takes_ms[who] << bits))
    return called_ms


_Later = tuple[int, int, int, int, list[int | None], VisitorClass]
"""Somebody who can be called since a moment of the run: the least of their keys, their place in
time, their arrival, who it is, their bases and class. A list of them is in order of the first: at
no counter they stand before that."""


def _first(places: _Places, kind: int, who: int, later: list[_Later], gone: list[bool]) -> int:
    """Who stands first at a kind of counter: the first of its line, `who`, or one of these."""
    first = (places.keys_ms[kind][who], places.arrivals[who], who)
    passed = -1
    for place, (least_ms, order_ms, arrival, one, bases_ms, _) in enumerate(later):
        if least_ms > first[0]:
            break
        base_ms = bases_ms[kind]
        if base_ms is not None and not gone[one]:
            stands = (order_ms + base_ms, arrival, one)
            if stands < first:
                first, passed = stands, place
    if passed >= 0:
        del later[passed]
    return first[2]


class _Stands(NamedTuple):
    """Somebody at a counter, comparable as `queueing.order` does."""

    place: Place
    order_ms: int


_END = _Stands((NEVER, 0, -1), NEVER)


class _LinesByClass:
    """The lines of each kind of counter by class, and all in them by their places in time."""

    def __init__(self, scene: Scene) -> None:
        order_ms, classes = scene.order_ms, scene.classes
        self.by_class: list[dict[VisitorClass, list[_Stands]]] = []
        self.by_due: list[list[tuple[int, int]]] = []
        for line in scene.lines:
            stands: dict[VisitorClass, list[_Stands]] = {cls: [] for cls in VisitorClass}
            for who, key_ms in zip(line.who[:-1], line.keys_ms[:-1], strict=True):
                place = (key_ms, scene.arrivals[who], who)
                stands[classes[who]].append(_Stands(place, order_ms[who]))
            self.by_class.append({cls: [*those, _END] for cls, those in stands.items()})
            self.by_due.append(
                [*sorted((order_ms[who], who) for who in line.who[:-1]), (NEVER, scene.end)]
            )


class _Turns:
    """The lines of one run in a house where a ratio decides whose turn it is."""

    def __init__(self, scene: Scene, lines: _LinesByClass, gone: list[bool]) -> None:
        self._scene, self._gone = scene, gone
        self._ratio = scene.site.ratio or Ratio(0, 0, 0)
        self._recent = [list(recent) for recent in scene.recent]
        self._heads = [{cls: line[0] for cls, line in own.items()} for own in lines.by_class]
        self._fingers = [{cls: iter(line) for cls, line in own.items()} for own in lines.by_class]
        self._by_due = lines.by_due
        self._due_fingers = [0] * len(scene.lines)

    def pick(self, desk: int, now_ms: int, later: list[_Later]) -> int:
        scene, gone = self._scene, self._gone
        kind = scene.kinds[desk]
        fronts = self._fronts(kind)
        oldest_ms = self._oldest_ms(kind)
        passed: dict[VisitorClass, _Later] = {}
        for one in later:
            _, order_ms, arrival, who, bases_ms, cls = one
            base_ms = bases_ms[kind]
            if base_ms is not None and not gone[who]:
                oldest_ms = min(oldest_ms, order_ms)
                stands = _Stands((order_ms + base_ms, arrival, who), order_ms)
                if stands < fronts.get(cls, _END):
                    fronts[cls], passed[cls] = stands, one
        if not fronts:
            return scene.end
        recent = self._recent[desk]
        cls, rule = whose_turn(scene.site, self._ratio, fronts, oldest_ms, recent, now_ms)
        if cls in passed:
            later.remove(passed[cls])
        who = fronts[cls].place[2]
        newcomer = scene.newcomers <= who < scene.end
        if counts_as_turn(cls, rule) and not newcomer:
            recent.append(cls)
        return who

    def _fronts(self, kind: int) -> dict[VisitorClass, _Stands]:
        """The first of each class in the line."""
        gone, heads = self._gone, self._heads[kind]
        fronts: dict[VisitorClass, _Stands] = {}
        for cls, first in heads.items():
            if first is not _END and gone[first.place[2]]:
                for first in self._fingers[kind][cls]:
                    if first is _END or not gone[first.place[2]]:
                        break
                heads[cls] = first
            if first is not _END:
                fronts[cls] = first
        return fronts

    def _oldest_ms(self, kind: int) -> int:
        gone, line, finger = self._gone, self._by_due[kind], self._due_fingers[kind]
        while gone[line[finger][1]]:
            finger += 1
        self._due_fingers[kind] = finger
        return line[finger][0]
