"""What would help now: one more counter, or that one could close. Pure.

The house is played forward as it is, and as it would be with counters that open within ten minutes
or with one less. It is judged by those who wait and by those who are expected in the next half
hour, as many as came in the last one: nine of ten of them shall be called within the wait that the
house calls its norm. Of all steps that bring this about the smallest is advised, else none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import ceil
from typing import NamedTuple, TypeVar

import msgspec

from hub.forecast.play import NEVER, Scene, play
from hub.forecast.scene import Cast, Coming, Stage
from hub.protocol.site import Counter
from hub.protocol.views import Advice, CounterState
from hub.queueing.state import State

OPENS_IN_S = 600
LOOKED_BACK_S = AHEAD_S = 1800
MOST_OPENED = 3
NINE_OF_TEN = 0.9
EASED = 0.9
"""What stands is taken back only once the wait is well below the norm without it."""
CALM = 0.5
"""Whoever closes leaves at least so much of the norm free."""
STEP_S = 300
CONFIRMED, CONFIRMED_CLOSING, FORGOTTEN = 2, 8, 4
"""So often in a row something is found before it is said, or taken back."""

ItemT = TypeVar("ItemT")
Waits = dict[str, float]
"""By service: what nine of ten wait at most, in seconds; endless where nobody calls them."""


class Spare(NamedTuple):
    """A counter that could open. `desk`: its place in the scene, if it is expected to open by
    itself today."""

    counter: str
    kind: int
    desk: int | None
    services: tuple[str, ...]


class Wish(NamedTuple):
    """What is to be judged. `about`: of each in the scene the service, and since when they wait.
    `norms_s`: by service, of those that have one. `closing`: desks that could close. `stands`: the
    counters that are advised already, to open or (`-` before it) to close."""

    scene: Scene
    about: list[tuple[str, int]]
    norms_s: dict[str, int]
    spares: list[Spare]
    closing: list[tuple[int, str]]
    stands: tuple[str, ...] = ()


class Found(msgspec.Struct, frozen=True):
    """`opens`: these, or `closes`. `now_s` is `None` where nobody is called."""

    opens: tuple[str, ...]
    closes: str
    service: str
    now_s: float | None
    then_s: float

    @property
    def names(self) -> tuple[str, ...]:
        """As `Wish.stands` has them."""
        return self.opens or (f"-{self.closes}",)


# ── In the hub ───────────────────────────────────────────────────────────────────────────────────


def wish(stage: Stage, state: State, now_ms: int, stands: tuple[str, ...]) -> Wish | None:
    """The present, and what could be done; `None` where there is no norm, or nothing to do."""
    norms_s = {one.id: one.wait_norm_s for one in state.services.values() if one.wait_norm_s}
    if not norms_s:
        return None
    closed = [counter for counter in state.counters.values() if _could_open(state, counter)]
    expected = _expected(state, now_ms)
    cast = stage.cast(state, now_ms, (), None, expected, closed)
    if not cast.visits and not expected:
        return None
    about = [(visit.step.service, _since(cast, who)) for who, visit in enumerate(cast.visits)]
    about += [(one.service, one.at_ms) for one in expected]
    desks = list(cast.desks)
    spares = [
        Spare(
            counter.id,
            kind,
            desks.index(counter.id) if counter.id in desks else None,
            state.served[counter.id],
        )
        for counter, kind in zip(closed, cast.spares, strict=True)
    ]
    seats = state.core.seats
    closing = [
        (desk, counter)
        for desk, counter in enumerate(desks)
        if seats[counter].state is CounterState.OPEN and _has_settled(state, now_ms)
    ]
    return Wish(cast.scene, about, norms_s, spares, closing, stands)


def _could_open(state: State, counter: Counter) -> bool:
    closed = state.core.seats[counter.id].state is CounterState.CLOSED
    return closed and not counter.retired and bool(state.served[counter.id])


def _has_settled(state: State, now_ms: int) -> bool:
    """Long enough after the first of the day: else nobody knows how many will come."""
    first_ms = min((visit.issued_ms for visit in state.core.visits.values()), default=now_ms)
    return now_ms - first_ms >= 2000 * LOOKED_BACK_S


def _expected(state: State, now_ms: int) -> list[Coming]:
    """As many as have taken a number lately, evenly over the time ahead."""
    lately: defaultdict[str, int] = defaultdict(int)
    for visit in state.core.visits.values():
        walkin = visit.booked_ms is None and bool(visit.number) and not visit.void
        if walkin and now_ms - visit.issued_ms < 1000 * LOOKED_BACK_S:
            lately[visit.steps[0].service] += 1
    coming = [
        Coming(now_ms + round(1000 * AHEAD_S * (place + 0.5) / many), service)
        for service, many in lately.items()
        for place in range(many)
        if service in state.services
    ]
    return sorted(coming)


def _since(cast: Cast, who: int) -> int:
    """When the wait began that counts: of an appointment not before its time."""
    visit = cast.visits[who]
    first = len(visit.steps) == 1
    return max(visit.issued_ms, visit.booked_ms or 0) if first else visit.step.since_ms


# ── Beside it ────────────────────────────────────────────────────────────────────────────────────


def judge(asked: Wish) -> Found | None:
    """The smallest step that helps, if any does."""
    now = _waits(asked, asked.scene)
    standing = set(asked.stands)
    bound = EASED if standing and not _is_closing(asked.stands) else 1.0
    over = {name for name, wait_s in now.items() if wait_s > bound * asked.norms_s[name]}
    if over:
        return _opened(asked, now, over)
    return _closed(asked, now)


def _opened(asked: Wish, now: Waits, over: set[str]) -> Found | None:
    able = [one for one in asked.spares if over & set(one.services)]
    stands = [one for one in able if one.counter in asked.stands]
    if stands and len(stands) == len(asked.stands):
        found = _tried(asked, now, over, stands)
        if found is not None:
            return found
    chosen: list[Spare] = []
    for _ in range(min(MOST_OPENED, len(able))):
        left = _one_of_each_kind(one for one in able if one not in chosen)
        steps = [[*chosen, one] for one in left]
        judged = [(_waits(asked, _with(asked.scene, step)), step) for step in steps]
        then, chosen = min(judged, key=lambda both: _rank(both[0], over, asked.norms_s))
        if _helped(then, over, asked.norms_s):
            return _found(asked, now, then, over, chosen)
    return None


def _tried(asked: Wish, now: Waits, over: set[str], step: list[Spare]) -> Found | None:
    then = _waits(asked, _with(asked.scene, step))
    helped = _helped(then, over, asked.norms_s)
    return _found(asked, now, then, over, step) if helped else None


def _found(asked: Wish, now: Waits, then: Waits, over: set[str], step: Sequence[Spare]) -> Found:
    """Told of the service that it helps most."""
    helped = _helped(then, over, asked.norms_s)
    service = max(helped, key=lambda name: now[name] - then[name])
    known = now[service] < NEVER
    opens = tuple(one.counter for one in step)
    return Found(opens, "", service, now[service] if known else None, then[service])


def _closed(asked: Wish, now: Waits) -> Found | None:
    if not now or len(asked.closing) < 2:
        return None
    kinds = asked.scene.kinds
    first = {kinds[desk]: (desk, counter) for desk, counter in reversed(asked.closing)}
    stands = [both for both in asked.closing if f"-{both[1]}" in asked.stands]
    for desk, counter in (*stands, *first.values()):
        then = _waits(asked, _without(asked.scene, desk))
        if all(then[name] <= CALM * asked.norms_s[name] for name in then):
            service = max(then, key=lambda name: then[name] / asked.norms_s[name])
            return Found((), counter, service, now[service], then[service])
    return None


def _helped(then: Waits, over: set[str], norms_s: Mapping[str, int]) -> list[str]:
    return [name for name in sorted(over) if then.get(name, NEVER) <= norms_s[name]]


def _rank(then: Waits, over: set[str], norms_s: Mapping[str, int]) -> tuple[int, float]:
    """Those that help most services come first, then those after which people wait least."""
    left = sum(min(then[name] / norms_s[name], 1e6) for name in over)
    return -len(_helped(then, over, norms_s)), left


def _waits(asked: Wish, scene: Scene) -> Waits:
    """Of those who can still be called in time if a counter opens now, and of who is expected."""
    now_ms = scene.now_ms
    found: defaultdict[str, list[float]] = defaultdict(list)
    runs = play(scene)
    for who, (service, since_ms) in enumerate(asked.about):
        norm_s = asked.norms_s.get(service)
        if norm_s is None or now_ms - since_ms > 1000 * (norm_s - OPENS_IN_S):
            continue
        found[service] += [
            (now_ms + run[who] - since_ms) / 1000 if run[who] < NEVER else NEVER for run in runs
        ]
    return {
        service: sorted(those)[ceil(NINE_OF_TEN * len(those)) - 1]
        for service, those in found.items()
    }


def _with(scene: Scene, step: Iterable[Spare]) -> Scene:
    """These open within ten minutes."""
    at_ms = scene.now_ms + 1000 * OPENS_IN_S
    kinds, recent = list(scene.kinds), list(scene.recent)
    free = [list(run.free) for run in scene.runs]
    rests = [list(run.rests) for run in scene.runs]
    for one in step:
        if one.desk is None:
            kinds.append(one.kind)
            recent.append(())
        for run_free, run_rests in zip(free, rests, strict=True):
            if one.desk is None:
                run_free.append(at_ms)
                run_rests.append(())
            else:
                run_free[one.desk] = at_ms
                run_rests[one.desk] = run_rests[one.desk][1:]
    runs = [
        run._replace(free=its_free, rests=its_rests)
        for run, its_free, its_rests in zip(scene.runs, free, rests, strict=True)
    ]
    return scene._replace(kinds=kinds, recent=recent, runs=runs)


def _without(scene: Scene, desk: int) -> Scene:
    """That one calls nobody any more."""
    runs = [
        run._replace(free=_left(run.free, desk), rests=_left(run.rests, desk)) for run in scene.runs
    ]
    return scene._replace(
        kinds=_left(scene.kinds, desk), recent=_left(scene.recent, desk), runs=runs
    )


def _left(those: list[ItemT], place: int) -> list[ItemT]:
    return [*those[:place], *those[place + 1 :]]


def _one_of_each_kind(spares: Iterable[Spare]) -> list[Spare]:
    """Alike in whom they call: rather one that is not expected to open anyway."""
    kinds: dict[int, Spare] = {}
    for one in spares:
        kept = kinds.get(one.kind)
        if kept is None or (kept.desk is not None and one.desk is None):
            kinds[one.kind] = one
    return list(kinds.values())


def _is_closing(stands: Sequence[str]) -> bool:
    return any(name.startswith("-") for name in stands)


# ── What is said ─────────────────────────────────────────────────────────────────────────────────


class Standing(NamedTuple):
    """`said`: what is advised at present. `found`: what was found last, `times` in a row; `missed`:
    so often what is said has not been found."""

    said: Found | None = None
    found: Found | None = None
    times: int = 0
    missed: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        return self.said.names if self.said else ()


def settled(before: Standing, found: Found | None, open_now: Iterable[str]) -> Standing:
    """What is advised after one more look: something new only if it is found again, and what is
    said stays until it has not been found for a while, or has been done."""
    same = found is not None and before.found is not None and found.names == before.found.names
    times = before.times + 1 if same else 1
    said, missed = before.said, before.missed
    if said is not None:
        is_open = set(open_now)
        done = is_open.issuperset(said.opens) if said.opens else said.closes not in is_open
        found_again = found is not None and found.names == said.names
        missed = 0 if found_again else missed + 1
        if found_again:
            said = found
        elif done or missed >= FORGOTTEN:
            said = None
    needed = CONFIRMED_CLOSING if found is not None and found.closes else CONFIRMED
    if said is None and found is not None and times >= needed:
        said, missed = found, 0
    return Standing(said, found, times, missed)


def advice(said: Found | None) -> Advice | None:
    """As it is shown: in steps of five minutes, so that it does not change all the time."""
    if said is None:
        return None
    return Advice(
        opens=said.opens,
        closes=said.closes,
        service=said.service,
        now_s=None if said.now_s is None else _in_steps(said.now_s),
        then_s=_in_steps(said.then_s),
        within_s=OPENS_IN_S,
    )


def _in_steps(seconds: float) -> int:
    return ceil(seconds / STEP_S) * STEP_S
