"""The present goes on: counters become free and call, by the order that the house has.

Who stands where is not judged here. `scene` has asked `queueing.order` for the line of each kind of
counter, and each line is walked with a finger that passes over whoever has been called meanwhile:
so a call costs about a microsecond, and all runs share the lines. A ratio, which looks at the
moment, asks `queueing.order` at each call.
"""

from __future__ import annotations

from bisect import insort
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

_DESK_BITS = 12
_DESK_MASK = (1 << _DESK_BITS) - 1


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
    takes_ms: list[int]
    """How long each keeps a counter busy."""


class Scene(NamedTuple):
    """The present. Those who wait are numbered, then (from `newcomers` on) who could come now, then
    the `end` of every line; who comes in a run is numbered when they come.

    `wanted`: 1 for each of whom it is asked; a run ends when they are called. `lines`: of each kind
    of counter. `kinds`, `recent`: the kind of each counter, and whom it
    called last. `bases`: by group and class of guests. `order_ms`, `classes`: what a ratio asks.
    """

    now_ms: int
    site: Site
    newcomers: int
    end: int
    wanted: bytes
    lines: list[list[Place]]
    kinds: list[int]
    recent: list[tuple[VisitorClass, ...]]
    bases: dict[tuple[str, VisitorClass], Bases]
    order_ms: list[int]
    classes: list[VisitorClass]
    runs: list[Run]


def play(scene: Scene) -> list[list[int]]:
    """When each is called in each run; `NEVER` where nobody calls them."""
    walks = [[place[2] for place in line] for line in scene.lines]
    places = [
        dict(zip(walk, line, strict=True)) for walk, line in zip(walks, scene.lines, strict=True)
    ]
    lines = _LinesByClass(scene) if scene.site.ratio else None
    return [_play(scene, run, walks, places, lines) for run in scene.runs]


def _play(
    scene: Scene,
    run: Run,
    walks: list[list[int]],
    places: list[dict[int, Place]],
    by_class: _LinesByClass | None,
) -> list[int]:
    end, wanted, kinds, bases, rests = scene.end, scene.wanted, scene.kinds, scene.bases, run.rests
    takes_ms = list(run.takes_ms)
    called_ms = [NEVER] * end
    gone = bytearray(end + 1)
    heads = [walk[0] for walk in walks]
    fingers = [iter(walk) for walk in walks]
    later: list[_Later] = []
    next_rest = [rest[0][0] if rest else NEVER for rest in rests]
    rested = [0] * len(rests)
    guests = iter(run.guests)
    guest = next(guests, None)
    guest_ms = guest.at_ms if guest else NEVER
    idle: list[int] = []
    closed: list[int] = []
    left = sum(scene.wanted)
    turns = _Turns(scene, by_class, gone) if by_class else None
    # A time and a counter in one number: compared faster than a pair.
    heap = [(free_ms << _DESK_BITS) + desk for desk, free_ms in enumerate(run.free)]
    heap.append(NEVER << _DESK_BITS)
    heapify(heap)
    while left:
        first = heap[0]
        free_ms = first >> _DESK_BITS
        if guest_ms <= free_ms:
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
                gone.append(0)
                arrival += who
            stands_at = bases[group, cls]
            if stands_at.least_ms < NEVER:
                least_ms = order_ms + stands_at.least_ms
                insort(later, _Later(least_ms, order_ms, arrival, who, stands_at.bases_ms, cls))
            if idle:
                called = [desk for desk in idle if stands_at.bases_ms[kinds[desk]] is not None]
                for desk in called:
                    heappush(heap, (guest_ms << _DESK_BITS) + desk)
                    idle.remove(desk)
            guest = next(guests, None)
            guest_ms = guest.at_ms if guest else NEVER
            continue
        desk = first & _DESK_MASK
        if free_ms >= next_rest[desk]:
            from_ms, to_ms = rests[desk][rested[desk]]
            rested[desk] += 1
            more = rests[desk][rested[desk] :]
            next_rest[desk] = more[0][0] if more else NEVER
            if to_ms >= NEVER:
                closed.append(heappop(heap))
            else:  # a break that begins later ends later
                heapreplace(heap, first + ((to_ms - from_ms) << _DESK_BITS))
            continue
        if turns:
            who = turns.pick(desk, free_ms, later)
        else:
            kind = kinds[desk]
            who = heads[kind]
            if gone[who]:
                for who in fingers[kind]:
                    if not gone[who]:
                        break
                heads[kind] = who
            if later and later[0].least_ms <= places[kind][who][0]:
                who = _first(places[kind][who], kind, later, gone)
        if who == end:
            heappop(heap)
            idle.append(desk)
            continue
        gone[who] = 1
        if who < end:
            called_ms[who] = free_ms
            left -= wanted[who]
        heapreplace(heap, first + (takes_ms[who] << _DESK_BITS))
    return called_ms


class _Later(NamedTuple):
    """Somebody who can be called since a moment of the run. In a list of them they are in order of
    `least_ms`: at no counter they stand before that."""

    least_ms: int
    order_ms: int
    arrival: int
    who: int
    bases_ms: list[int | None]
    cls: VisitorClass


def _first(first: Place, kind: int, later: list[_Later], gone: bytearray) -> int:
    """Who stands first at a kind of counter: the first of its line, or one of these."""
    passed: _Later | None = None
    for one in later:
        least_ms, order_ms, arrival, who, bases_ms, _ = one
        if least_ms > first[0]:
            break
        base_ms = bases_ms[kind]
        if base_ms is not None and not gone[who]:
            place = (order_ms + base_ms, arrival, who)
            if place < first:
                first, passed = place, one
    if passed is not None:
        later.remove(passed)
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
            for place in line[:-1]:
                stands[classes[place[2]]].append(_Stands(place, order_ms[place[2]]))
            self.by_class.append({cls: [*those, _END] for cls, those in stands.items()})
            self.by_due.append(
                [*sorted((order_ms[who], who) for _, _, who in line[:-1]), (NEVER, scene.end)]
            )


class _Turns:
    """The lines of one run in a house where a ratio decides whose turn it is."""

    def __init__(self, scene: Scene, lines: _LinesByClass, gone: bytearray) -> None:
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
            base_ms = one.bases_ms[kind]
            if base_ms is not None and not gone[one.who]:
                oldest_ms = min(oldest_ms, one.order_ms)
                stands = _Stands((one.order_ms + base_ms, one.arrival, one.who), one.order_ms)
                if stands < fronts.get(one.cls, _END):
                    fronts[one.cls], passed[one.cls] = stands, one
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
