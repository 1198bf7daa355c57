"""Which counters to open in each half hour: enough of them, with the right skills. Pure.

Services that some counter serves together belong to one group, and so do those that are linked by a
third. Erlang's formula says how many counters a group needs, as if all of them could do everything;
which ones is chosen so that what comes can be shared out among their skills, none of them busier
than the formula allows. What skills cost beyond that only playing the day shows.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from hub.protocol.site import Counter, Site
from hub.whatif.staffing.demand import SLOT_S, SLOTS, Come
from hub.whatif.staffing.erlang import BUSIEST, needed, within

_LITTLE = 1e-6


class Aim(NamedTuple):
    """So large a share shall wait no longer than the target."""

    target_s: float = 900.0
    share: float = 0.8


class Need(NamedTuple):
    """A group in one half hour. `counters`: so many are needed; `most`: it has no more than those.
    `within`, `busy`: what the formula expects with those that are there."""

    services: tuple[str, ...]
    come: float
    load: float
    counters: int
    most: int
    within: float
    busy: float


class Slot(NamedTuple):
    """`at_s`: seconds since midnight. `open`: the counters that are on duty."""

    at_s: int
    needs: tuple[Need, ...]
    open: tuple[str, ...]


def groups(site: Site) -> list[tuple[str, ...]]:
    """Services that are linked by counters, in the site's order."""
    of: dict[str, int] = {}
    for counter in _working(site):
        linked = {of[service] for service in counter.services if service in of}
        mark = min(linked, default=len(of))
        of.update(dict.fromkeys(counter.services, mark))
        for service, other in of.items():
            of[service] = mark if other in linked else other
    return [
        tuple(service.id for service in site.services if of.get(service.id) == mark)
        for mark in dict.fromkeys(of[service.id] for service in site.services if service.id in of)
    ]


def planned(site: Site, come: Come, busy_s: Mapping[str, float], aim: Aim) -> list[Slot]:
    """Each half hour from the first to the last in which somebody comes."""
    used = [slot for slot in range(SLOTS) if any(counts[slot] > 0 for counts in come.values())]
    slots: list[Slot] = []
    before: tuple[str, ...] = ()
    for slot in range(min(used, default=0), max(used, default=-1) + 1):
        load = load_of(come, busy_s, slot)
        found: list[Need] = []
        counters: list[str] = []
        for services in groups(site):
            need = _need(site, services, come, load, slot, aim)
            found.append(need)
            counters += _chosen(site, load, services, need.counters, before)
        before = tuple(counter.id for counter in site.counters if counter.id in counters)
        slots.append(Slot(slot * SLOT_S, tuple(found), before))
    return slots


def load_of(come: Come, busy_s: Mapping[str, float], slot: int) -> dict[str, float]:
    """In erlangs, by service."""
    return {service: come[service][slot] * busy_s[service] / SLOT_S for service in come}


def one_more(site: Site, slots: Sequence[Slot], loads: Sequence[Mapping[str, float]]) -> list[Slot]:
    """With one more counter wherever there is one: where it helps most."""
    return [
        slot._replace(open=_with_best(site, slot.open, load))
        for slot, load in zip(slots, loads, strict=True)
    ]


def one_less(site: Site, slots: Sequence[Slot], loads: Sequence[Mapping[str, float]]) -> list[Slot]:
    """With one fewer wherever there is more than one: where it is missed least."""
    return [
        slot._replace(open=_without_least(site, slot.open, load))
        for slot, load in zip(slots, loads, strict=True)
    ]


def also_for(site: Site, slots: Sequence[Slot], at_s: int, service: str) -> list[Slot] | None:
    """With one more counter for a service in this half hour; `None` if all of them are open."""
    changed = list(slots)
    for place, slot in enumerate(slots):
        if slot.at_s != at_s:
            continue
        near = {*_at(slots, place - 1), *_at(slots, place + 1)}
        free = [
            counter.id
            for counter in _working(site)
            if service in counter.services and counter.id not in slot.open
        ]
        if not free:
            return None
        best = next((counter for counter in free if counter in near), free[0])
        changed[place] = slot._replace(open=(*slot.open, best))
        return changed
    return None


def _at(slots: Sequence[Slot], place: int) -> tuple[str, ...]:
    return slots[place].open if 0 <= place < len(slots) else ()


def _need(
    site: Site,
    services: tuple[str, ...],
    come: Come,
    load: Mapping[str, float],
    slot: int,
    aim: Aim,
) -> Need:
    many = sum(come[service][slot] for service in services if service in come)
    erlangs = sum(load.get(service, 0.0) for service in services)
    most = sum(bool(set(counter.services) & set(services)) for counter in _working(site))
    if many <= 0:
        return Need(services, 0.0, 0.0, 0, most, 1.0, 0.0)
    busy_s = erlangs * SLOT_S / many
    count = needed(erlangs, busy_s, target_s=aim.target_s, share=aim.share)
    there = min(count, most)
    return Need(
        services, many, erlangs, count, most, within(there, erlangs, busy_s, aim.target_s),
        erlangs / there if there else 0.0,
    )  # fmt: skip


def _chosen(
    site: Site,
    load: Mapping[str, float],
    services: tuple[str, ...],
    count: int,
    before: tuple[str, ...],
) -> list[str]:
    """So many counters (or more, where skills want it), rather those that are open already."""
    wanted = {service: load.get(service, 0.0) for service in services}
    whole = sum(wanted.values())
    able = [counter for counter in _working(site) if set(counter.services) & set(services)]
    able.sort(key=lambda counter: counter.id not in before)
    chosen: list[Counter] = []
    while len(chosen) < len(able):
        carried = shared_out(wanted, chosen)
        if len(chosen) >= count and carried >= whole - _LITTLE:
            break
        left = [counter for counter in able if counter not in chosen]
        chosen.append(max(left, key=lambda counter: shared_out(wanted, [*chosen, counter])))
    return [counter.id for counter in chosen] if whole > 0 else []


def _with_best(site: Site, present: tuple[str, ...], load: Mapping[str, float]) -> tuple[str, ...]:
    there = [counter for counter in _working(site) if counter.id in present]
    left = [counter for counter in _working(site) if counter.id not in present]
    if not left or not there:
        return present
    # The room that is left counts too: where all is carried, whoever serves most helps most.
    best = max(left, key=lambda one: (shared_out(load, [*there, one]), _useful(one, load)))
    return (*present, best.id)


def _without_least(
    site: Site, present: tuple[str, ...], load: Mapping[str, float]
) -> tuple[str, ...]:
    there = [counter for counter in _working(site) if counter.id in present]
    if len(there) < 2:
        return present
    gone = max(
        there,
        key=lambda one: (
            shared_out(load, [other for other in there if other is not one]),
            -_useful(one, load),
        ),
    )
    return tuple(counter for counter in present if counter != gone.id)


def _useful(counter: Counter, load: Mapping[str, float]) -> float:
    return sum(load.get(service, 0.0) for service in counter.services)


def shared_out(load: Mapping[str, float], counters: Iterable[Counter]) -> float:
    """How much of the load these counters carry, by their skills, each for `BUSIEST` of its time:
    the largest flow from services to counters."""
    room = {counter.id: BUSIEST for counter in counters}
    serves = {counter.id: set(counter.services) for counter in counters}
    left = {service: erlangs for service, erlangs in load.items() if erlangs > 0}
    given: dict[tuple[str, str], float] = {}
    while True:
        way = _way(left, room, serves, given)
        if way is None:
            return sum(given.values())
        size = min(
            left[way[0]],
            room[way[-1]],
            *(given[way[place + 1], way[place]] for place in range(1, len(way) - 1, 2)),
            float("inf"),
        )
        left[way[0]] -= size
        room[way[-1]] -= size
        for place in range(0, len(way) - 1, 2):
            given[way[place], way[place + 1]] = given.get((way[place], way[place + 1]), 0.0) + size
        for place in range(1, len(way) - 1, 2):
            given[way[place + 1], way[place]] -= size


def _way(
    left: Mapping[str, float],
    room: Mapping[str, float],
    serves: Mapping[str, set[str]],
    given: Mapping[tuple[str, str], float],
) -> list[str] | None:
    """From a service with work left to a counter with room left; on the way back along what has
    been given."""
    came: dict[tuple[bool, str], tuple[bool, str] | None] = {
        (False, service): None for service, erlangs in left.items() if erlangs > _LITTLE
    }
    line = deque(came)
    while line:
        here = line.popleft()
        is_counter, name = here
        if is_counter and room[name] > _LITTLE:
            way = [here]
            while (before := came[way[-1]]) is not None:
                way.append(before)
            return [each for _, each in reversed(way)]
        following = (
            [(False, service) for (service, counter), size in given.items()
             if counter == name and size > _LITTLE]
            if is_counter
            else [(True, counter) for counter, services in serves.items() if name in services]
        )  # fmt: skip
        for one in following:
            if one not in came:
                came[one] = here
                line.append(one)
    return None


def _working(site: Site) -> list[Counter]:
    return [counter for counter in site.counters if not counter.retired]
