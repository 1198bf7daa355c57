"""The present as `play` needs it: who stands where, when counters become free, when they rest, how
long calls last, and who comes."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Container, Sequence
from typing import NamedTuple

from hub.forecast.draws import Draws
from hub.forecast.guests import Guests
from hub.forecast.learning import time_of_day
from hub.forecast.memory import Past, Rest
from hub.forecast.play import LAST_ARRIVAL, NEVER, Bases, Guest, Line, Run, Scene
from hub.protocol.replies import StepState
from hub.protocol.site import Counter, VisitorClass
from hub.protocol.views import CounterState
from hub.queueing.order import lanes_at, stands
from hub.queueing.snapshot import Step, Visit
from hub.queueing.state import Lane, LaneKey, State, reserved

HORIZON_MS = 6 * 3600 * 1000
"""Nobody is foreseen who comes later than this."""
SPARE_MS = 20 * 60 * 1000
OVERDUE, OVERDUE_MORE = 1.1, 0.5
"""What has lasted longer than anything before lasts that many times as long; and some more."""
DRAWN_KEPT = 2000

Rests = tuple[tuple[int, int], ...]
Drawn = tuple[list[float], float, list[int]]
"""From what, how many times as long, and how long in each run."""
Place = tuple[int, int, int]
"""Key and arrival, as `queueing.order` compares them, and who stands there."""


class Coming(NamedTuple):
    """Somebody who is expected to take a number at that time."""

    at_ms: int
    service: str


class Cast(NamedTuple):
    """Who is who in a scene: visits, then who is expected, then services of which somebody could
    come now. `desks`: its counters. `spares`: the kinds of those that could work too."""

    scene: Scene
    visits: list[Visit]
    newcomers: Sequence[str]
    desks: Sequence[str] = ()
    spares: Sequence[int] = ()


class Stage:
    """Sets one scene after another, and keeps what the next one needs too.

    `early_last`: appointments before their time may be called after all others, instead of not at
    all.
    """

    def __init__(self, past: Past, draws: Draws, *, early_last: bool = False) -> None:
        self._past, self._draws, self._early_last = past, draws, early_last
        self._guests = Guests(past, draws)
        self._drawn: dict[tuple[str, str], Drawn] = {}
        self._bases: dict[tuple[str, LaneKey], Bases] = {}
        self._bases_of: tuple[object, ...] = ()

    def cast(
        self,
        state: State,
        now_ms: int,
        newcomers: Sequence[str] = (),
        only: Container[str] | None = None,
        expected: Sequence[Coming] = (),
        spares: Sequence[Counter] = (),
    ) -> Cast:
        """`newcomers`: services for which to ask as if somebody came now. `only`: visits of which
        it is asked (`None`: of all). `spares`: counters that could work too; whom only they call
        is in the scene then."""
        gaps = self._past.gaps()
        gap_ms = int(1000 * sum(gaps) / len(gaps)) if gaps else 0
        resting = [
            (counter, rests)
            for counter in state.counters.values()
            if (rests := self._rests(state, counter, now_ms)) is not None
        ]
        counters = [counter for counter, _ in resting]
        kinds, models = _sorted_by_kind(state, [*counters, *spares])
        kinds, spare_kinds = kinds[: len(counters)], kinds[len(counters) :]
        self._forget_bases(state.served, state.site, *models)
        visits, lines = _lines(state, models)
        firsts = [visits[line[0][2]] if line else None for line in lines]
        free = [
            self._free_ms(state, counter, firsts[kind], now_ms, gap_ms)
            for counter, kind in zip(counters, kinds, strict=True)
        ]
        bases: dict[tuple[str, VisitorClass], Bases] = {}
        turned: list[Guest] = []
        for who, id_ in enumerate(sorted(state.early), len(visits)):
            visit = state.core.visits[id_]
            visits.append(visit)
            group = state.group_of(visit.step)
            key = LaneKey(visit.step.service, visit.cls, state.expected_s(visit.step))
            own = f"{group} {key.weight_s}"
            bases[own, visit.cls] = self._stands(state, models, group, key)
            ready_ms, order_ms = visit.step.ready_ms or now_ms, visit.step.order_ms
            turned.append(Guest(ready_ms, order_ms, own, visit.cls, 0, who, visit.arrival))
            if self._early_last:
                for line, base_ms in zip(lines, bases[own, visit.cls].bases_ms, strict=True):
                    if base_ms is not None:
                        insort(line, (order_ms + base_ms + NEVER // 2, visit.arrival, who))
        first_newcomer = len(visits) + len(expected)
        for who, one in enumerate(expected, len(visits)):
            cls, arrival = VisitorClass.WALKIN, LAST_ARRIVAL + who
            key = _lane_key(state, one.service, cls)
            bases[one.service, cls] = self._stands(state, models, one.service, key)
            turned.append(Guest(one.at_ms, one.at_ms, one.service, cls, 0, who, arrival))
        for who, service in enumerate(newcomers, first_newcomer):
            key = _lane_key(state, service, VisitorClass.WALKIN)
            at_end = self._stands(state, models, service, key)
            for line, base_ms in zip(lines, at_end.bases_ms, strict=True):
                if base_ms is not None:
                    insort(line, (now_ms + base_ms, LAST_ARRIVAL, who))
        takes = self._takes_ms(state, visits, gap_ms)
        takes += [self._will_take_ms(state, one, gap_ms) for one in expected]
        until_ms = _foreseen_until(now_ms, takes, turned, len(counters))
        guests = self._guests.between(state, now_ms, until_ms, gap_ms)
        for group, cls in self._guests.groups:
            key = _lane_key(state, group, cls)
            bases[group, cls] = self._stands(state, models, group, key)
        runs = [
            Run(
                free=[free_ms[run] for free_ms in free],
                rests=[rests[run] for _, rests in resting],
                guests=sorted([*turned, *guests[run]]) if turned else guests[run],
                takes_ms=takes_ms,
            )
            for run, takes_ms in enumerate(
                zip(*takes, strict=True) if takes else [()] * self._draws.runs
            )
        ]
        end = first_newcomer + len(newcomers)
        due_ms: list[int] = []
        classes: list[VisitorClass] = []
        if state.site.ratio:
            due_ms = [visit.step.order_ms for visit in visits]
            due_ms += [one.at_ms for one in expected] + [now_ms] * len(newcomers)
            classes = [visit.cls for visit in visits]
            classes += [VisitorClass.WALKIN] * (end - len(visits))
        scene = Scene(
            now_ms=now_ms,
            site=state.site,
            newcomers=first_newcomer,
            end=end,
            wanted=bytes(only is None or visit.id in only for visit in visits)
            + bytes([1]) * (end - len(visits)),
            lines=[_line(places, end) for places in lines],
            arrivals=[
                *(visit.arrival for visit in visits),
                *[LAST_ARRIVAL] * (end - len(visits)),
                0,
            ],
            kinds=kinds,
            recent=[state.core.seats[counter.id].recent for counter in counters],
            bases=bases,
            order_ms=due_ms,
            classes=classes,
            runs=runs,
        )
        return Cast(scene, visits, newcomers, [one.id for one in counters], spare_kinds)

    # ── Counters ─────────────────────────────────────────────────────────────────────────────────

    def _rests(self, state: State, counter: Counter, now_ms: int) -> list[Rests] | None:
        """When it calls nobody, in each run; `None`: it calls nobody today, as far as is known."""
        past, seat = self._past, state.core.seats[counter.id]
        if counter.retired or not (state.served[counter.id] or seat.visit):
            return None
        changes = past.memory.today.changes.get(counter.id, ())
        tod_ms = time_of_day(state, now_ms)
        since_ms = changes[-1].tod_ms if changes else 0
        days = past.rests(counter.id, tod_ms, seat.state, since_ms)
        if days:
            if seat.state is CounterState.CLOSED and all(day[0].to_ms is None for day in days):
                return None
            day_ms, due_ms = now_ms - tod_ms, int(1000 * past.residual_s())
            chosen = [tuple(_due(rest, day_ms, now_ms, due_ms) for rest in day) for day in days]
            return [chosen[int(u * len(chosen))] for u in self._draws.of(f"day {counter.id}")]
        match seat.state:
            case CounterState.CLOSED:
                return None
            case CounterState.OPEN:
                return [()] * self._draws.runs
        breaks, so_far_s = past.breaks(), (now_ms - seat.since_ms) / 1000
        lucks = self._draws.of(f"break {counter.id} {seat.since_ms}")
        return [
            ((now_ms, seat.since_ms + int(1000 * break_s)),)
            for break_s in _longer(breaks, so_far_s, lucks)
        ]

    def _free_ms(
        self, state: State, counter: Counter, first: Visit | None, now_ms: int, gap_ms: int
    ) -> list[int]:
        """When it is free for the next call, in each run. `first`: in its line."""
        seat = state.core.seats[counter.id]
        present = state.core.visits.get(seat.visit or "")
        if present is not None:
            return self._done_ms(state, present, now_ms, gap_ms)
        if seat.state is CounterState.OPEN and first is not None:
            waited = first.step.since_ms <= seat.free_ms
            gaps, so_far_s = self._past.gaps(), (now_ms - seat.free_ms) / 1000
            if waited and gaps and so_far_s < gaps[-1]:
                lucks = self._draws.of(f"gap {counter.id} {seat.free_ms}")
                return [
                    seat.free_ms + int(1000 * gap_s) for gap_s in _longer(gaps, so_far_s, lucks)
                ]
        return [now_ms] * self._draws.runs

    def _done_ms(self, state: State, present: Visit, now_ms: int, gap_ms: int) -> list[int]:
        step = present.step
        here = step.state is StepState.SERVING
        took = self._past.occupancy(step.service, _expected_s(state, step.service), came=here)
        since_ms = now_ms if step.called_ms is None else step.called_ms
        times = _times(state, step)
        so_far_s = (now_ms - since_ms) / 1000 / times
        return [
            since_ms + int(1000 * times * took_s) + gap_ms
            for took_s in _longer(took, so_far_s, self._draws.of(present.id))
        ]

    # ── Those who wait ───────────────────────────────────────────────────────────────────────────

    def _takes_ms(self, state: State, visits: list[Visit], gap_ms: int) -> list[list[int]]:
        """How long each run keeps a counter busy with each of these."""
        known: dict[str, list[float]] = {}
        takes: list[list[int]] = []
        for visit in visits:
            step = visit.step
            service, times = step.service, _times(state, step)
            took = known.get(service)
            if took is None:
                took = self._past.occupancy(service, _expected_s(state, service))
                known[service] = took
            drawn = self._drawn.get((visit.id, service))
            if drawn is None or drawn[0] is not took or drawn[1] != times:
                drawn = self._draw(visit, took, times, gap_ms)
            takes.append(drawn[2])
        return takes

    def _draw(self, visit: Visit, took: list[float], times: float, gap_ms: int) -> Drawn:
        count, ms = len(took), 1000 * times
        takes_ms = [int(took[int(u * count)] * ms) + gap_ms for u in self._draws.of(visit.id)]
        if len(self._drawn) > DRAWN_KEPT:
            self._drawn.clear()
        drawn = self._drawn[visit.id, visit.step.service] = took, times, takes_ms
        return drawn

    def _will_take_ms(self, state: State, one: Coming, gap_ms: int) -> list[int]:
        """The same of somebody who has not come yet."""
        took = self._past.occupancy(one.service, _expected_s(state, one.service))
        lucks = self._draws.of(f"{one.service} {one.at_ms}")
        return [int(1000 * took[int(u * len(took))]) + gap_ms for u in lucks]

    def _stands(self, state: State, models: list[Counter], group: str, key: LaneKey) -> Bases:
        """How far from their place in time somebody stands at each kind of counter."""
        bases = self._bases.get((group, key))
        if bases is None:
            lane = Lane(key, state.head_start_ms(key.cls))
            at = (stands(state, model, group, lane, (0, 0, "")) for model in models)
            bases_ms = [entry[0] if entry else None for entry in at]
            least_ms = min((base for base in bases_ms if base is not None), default=NEVER)
            bases = Bases(least_ms, bases_ms)
            self._bases[group, key] = bases
        return bases

    def _forget_bases(self, *of: object) -> None:
        """They hold for these counters, as they are configured, only."""
        same = len(of) == len(self._bases_of) and all(map(lambda a, b: a is b, of, self._bases_of))
        if not same:
            self._bases, self._bases_of = {}, of


def _due(rest: Rest, day_ms: int, now_ms: int, before_ms: int) -> tuple[int, int]:
    """When a rest of a past day was due; it began when the counter became free."""
    from_ms = day_ms + rest.from_ms
    if from_ms > now_ms:
        due_ms = max(now_ms, from_ms - before_ms)
        return due_ms, NEVER if rest.to_ms is None else day_ms + rest.to_ms - (from_ms - due_ms)
    return now_ms, NEVER if rest.to_ms is None else day_ms + rest.to_ms


def _sorted_by_kind(state: State, counters: list[Counter]) -> tuple[list[int], list[Counter]]:
    """Of each counter its kind, and a counter of each kind: alike in whom they call."""
    kinds: dict[object, int] = {}
    models: list[Counter] = []
    places: list[int] = []
    for counter in counters:
        own = counter.id if state.lanes.get(reserved(counter.id)) else ""
        preferences = tuple(counter.head_start_s.items())
        alike = (frozenset(state.served[counter.id]), preferences, counter.express_s, own)
        if alike not in kinds:
            kinds[alike] = len(models)
            models.append(counter)
        places.append(kinds[alike])
    return places, models


def _lines(state: State, models: list[Counter]) -> tuple[list[Visit], list[list[Place]]]:
    """Who waits for any of these counters, numbered; and who stands where at each of them."""
    visits: list[Visit] = []
    alike: dict[Lane, list[Place]] = {}
    lines: list[list[Place]] = []
    for model in models:
        line: list[Place] = []
        for lane, start_ms in lanes_at(state, model):
            places = alike.get(lane)
            if places is None:
                places = alike[lane] = [
                    (due_ms, arrival, who)
                    for who, (due_ms, arrival, _) in enumerate(lane.entries, len(visits))
                ]
                visits += [state.core.visits[id_] for _, _, id_ in lane.entries]
            if start_ms:
                places = [(due_ms - start_ms, arrival, who) for due_ms, arrival, who in places]
            line += places
        line.sort()
        lines.append(line)
    return visits, lines


def _line(places: list[Place], end: int) -> Line:
    keys_ms, _, who = zip(*places, strict=True) if places else ((), (), ())
    return Line([*who, end], [*keys_ms, NEVER])


def _foreseen_until(now_ms: int, takes: list[list[int]], turned: list[Guest], counters: int) -> int:
    """Generously until when those who wait now are called."""
    work_ms = sum(takes_ms[0] + takes_ms[-1] for takes_ms in takes)
    last_ms = max((guest.at_ms for guest in turned), default=0)
    until_ms = max(now_ms + work_ms // max(counters, 1), last_ms) + SPARE_MS
    return min(until_ms, now_ms + HORIZON_MS)


def _lane_key(state: State, service: str, cls: VisitorClass) -> LaneKey:
    return LaneKey(service, cls, _expected_s(state, service))


def _expected_s(state: State, service: str) -> int:
    known = state.services.get(service)
    return known.expected_s if known else 0


def _times(state: State, step: Step) -> float:
    """How much longer than one of it this is expected to take."""
    if step.quantity == 1 and not step.more:
        return 1.0
    one_s = _expected_s(state, step.service)
    return max(state.expected_s(step) / one_s, 1.0) if one_s else 1.0


def _longer(samples: list[float], so_far_s: float, lucks: Sequence[float]) -> list[float]:
    """Some of those that lasted longer than this."""
    over = bisect_right(samples, so_far_s)
    more = len(samples) - over
    if more:
        return [samples[over + int(u * more)] for u in lucks]
    return [so_far_s * (OVERDUE + OVERDUE_MORE * u) for u in lucks]
