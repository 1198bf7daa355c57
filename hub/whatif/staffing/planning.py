"""How many counters a day needs, and which: first by the formula, then by playing it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from hub.protocol.site import Site
from hub.reports.gather import Rows
from hub.whatif.compared import figures, tables
from hub.whatif.lived import facts
from hub.whatif.record.reading import Day
from hub.whatif.record.script import Samples, Script
from hub.whatif.staffing.demand import Demand, busy, come_on, from_opening, usual
from hub.whatif.staffing.roster import Aim, Slot, also_for, load_of, one_less, one_more, planned
from hub.whatif.staffing.rostered import imagined, played, within

MOST_DAYS = 6
"""So many of the newest days are played."""
IMAGINED_DAYS = 20
MOST_ROUNDS = 24
OPENED_A_ROUND = 2
ENOUGH = 5
"""Of fewer people in a half hour nothing is concluded."""
FIGURES = (
    ("service_level", "share"),
    ("wait_walkin", "median"),
    ("wait_walkin", "p90"),
    ("wait_appointment", "median"),
    ("wait_appointment", "p90"),
    ("utilisation", "share"),
)


class Effect(msgspec.Struct, frozen=True, kw_only=True):
    """A figure with one counter less than advised, as advised, with one more."""

    figure: str
    stat: str
    unit: str
    less: float | None
    advised: float | None
    more: float | None
    n: int


class GroupNeed(msgspec.Struct, frozen=True, kw_only=True):
    """A group of services in one half hour. `load`: in erlangs. `needed`: counters by the formula.
    `within`, `busy`: the share that waits no longer than the target, and how busy they are."""

    services: tuple[str, ...]
    arrivals: float
    load: float
    needed: int
    most: int
    """So many counters serve it at all."""
    within: float
    busy: float


class HalfHour(msgspec.Struct, frozen=True, kw_only=True):
    """`time`: its beginning. `counters`: which to open. `played`: the share of those who came then
    who were called within the target when the day was played; `cases`: so many they were."""

    time: str
    arrivals: float
    groups: list[GroupNeed]
    needed: int
    counters: list[str]
    played: float | None
    cases: int


class Short(msgspec.Struct, frozen=True, kw_only=True):
    """Where the aim is missed all the same: no other counter serves this, or the people have come
    before."""

    time: str
    service: str
    within: float
    cases: int


class Staffing(msgspec.Struct, frozen=True, kw_only=True):
    """Advice for one weekday. `history_days`: from so many days arrivals and durations are known
    (0: from a table); `played_days`: so many were played. `busy_s`: how long each keeps a counter
    busy."""

    site: str
    date: str
    weekday: int
    target_s: int
    share: float
    quantile: float | None
    seed: int
    history_days: int
    played_days: int
    busy_s: dict[str, float]
    half_hours: list[HalfHour]
    hours: float
    """Counter hours of the roster."""
    short: list[Short]
    effects: list[Effect]


class Plan(NamedTuple):
    """What is asked. `day`: of the weekday for which it is."""

    site: Site
    day: date
    aim: Aim
    quantile: float | None
    seed: int


class Known(NamedTuple):
    """What it is made of: what is usual, and days to be played."""

    demand: Demand
    samples: Samples
    scripts: Sequence[Script]


class NoDays(Exception):
    """Nobody has come on such a weekday."""


def from_history(plan: Plan, days: Iterable[bytes], samples: Samples) -> Known:
    """`days`: encoded. Raises `NoDays`."""
    site, zone = plan.site, ZoneInfo(plan.site.timezone)
    chosen: list[Script] = []
    rows: list[Rows] = []
    for encoded in days:
        day = msgspec.msgpack.decode(encoded, type=Day)
        if date.fromisoformat(day.script.day).weekday() == plan.day.weekday():
            chosen.append(day.script)
            rows.append(facts(site, day.moments)[0])
    if not chosen:
        raise NoDays
    ready_s = sum(samples.ready) / len(samples.ready) / 1000 if samples.ready else 0.0
    come = usual([come_on(one, zone) for one in rows], plan.quantile)
    known = {service: counts for service, counts in come.items() if service in _expected_s(site)}
    demand = Demand(known, busy(rows, _expected_s(site), ready_s), len(chosen))
    return Known(demand, samples, chosen[-MOST_DAYS:])


def from_table(plan: Plan, come: Mapping[str, Sequence[float]]) -> Known:
    """Nothing is known but how many come: durations are as configured."""
    busy_s = {service: float(usual_s) for service, usual_s in _expected_s(plan.site).items()}
    scripts = list(imagined(plan.site, come, plan.day, IMAGINED_DAYS, plan.seed))
    return Known(Demand(come, busy_s, 0), Samples(), scripts)


def staffing(plan: Plan, known: Known, progress: Callable[[], None] = lambda: None) -> Staffing:
    """The advice. `progress` is told of each round of play. Raises `OSError`."""
    site, aim, demand = plan.site, plan.aim, known.demand
    come = from_opening(demand.come, _opens(plan))
    slots = planned(site, come, demand.busy_s, aim)
    loads = [load_of(come, demand.busy_s, slot.at_s // 1800) for slot in slots]

    def play(roster: Sequence[Slot]) -> list[Rows]:
        progress()
        return [played(site, known.samples, script, roster, plan.seed) for script in known.scripts]

    slots, rows = _until_kept(plan, slots, play)
    order = [counter.id for counter in site.counters]
    slots = [slot._replace(open=tuple(sorted(slot.open, key=order.index))) for slot in slots]
    rosters = (one_less(site, slots, loads), slots, one_more(site, slots, loads))
    less, more = play(rosters[0]), play(rosters[2])
    zone = ZoneInfo(site.timezone)
    return Staffing(
        site=site.id,
        date=plan.day.isoformat(),
        weekday=plan.day.isoweekday(),
        target_s=round(aim.target_s),
        share=aim.share,
        quantile=plan.quantile,
        seed=plan.seed,
        history_days=demand.days,
        played_days=len(known.scripts),
        busy_s={service: round(seconds, 1) for service, seconds in demand.busy_s.items()},
        half_hours=_half_hours(slots, rows, zone, aim),
        hours=sum(len(slot.open) for slot in slots) / 2,
        short=_short(plan, slots, rows),
        effects=_effects((less, rows, more), plan),
    )


def _until_kept(
    plan: Plan, slots: list[Slot], play: Callable[[Sequence[Slot]], list[Rows]]
) -> tuple[list[Slot], list[Rows]]:
    """Open one more where the aim is missed first, and play again, until it is kept or nobody is
    left: who waits then also waits later."""
    rows = play(slots)
    for _ in range(MOST_ROUNDS):
        changed, opened = slots, dict[int, str]()
        for at_s, service in _missed(plan, rows):
            more = also_for(plan.site, changed, at_s, service)
            if more is not None and at_s not in opened:
                changed, opened[at_s] = more, service
            if len(opened) == OPENED_A_ROUND:
                break
        if not opened:
            break
        slots, rows = changed, play(changed)
    return slots, rows


def _missed(plan: Plan, rows: Sequence[Rows]) -> list[tuple[int, str]]:
    """Half hours and services in which too few were called in time, the worst of each first."""
    zone, aim = ZoneInfo(plan.site.timezone), plan.aim
    found = [
        (at_s, hits / cases, service)
        for (at_s, service), (hits, cases) in within(rows, zone, aim.target_s).items()
        if cases >= ENOUGH and hits / cases < aim.share
    ]
    return [(at_s, service) for at_s, _, service in sorted(found)]


def _short(plan: Plan, slots: Sequence[Slot], rows: Sequence[Rows]) -> list[Short]:
    zone, aim = ZoneInfo(plan.site.timezone), plan.aim
    return [
        Short(time=_clock(at_s), service=service, within=hits / cases, cases=cases)
        for (at_s, service), (hits, cases) in sorted(within(rows, zone, aim.target_s).items())
        if cases >= ENOUGH and hits / cases < aim.share
    ]


def _half_hours(
    slots: Sequence[Slot], rows: Sequence[Rows], zone: ZoneInfo, aim: Aim
) -> list[HalfHour]:
    counted = within(rows, zone, aim.target_s)
    found: list[HalfHour] = []
    for slot in slots:
        those = [both for (at_s, _), both in counted.items() if at_s == slot.at_s]
        cases = sum(each for _, each in those)
        needs = [
            GroupNeed(
                services=need.services,
                arrivals=need.come,
                load=need.load,
                needed=need.counters,
                most=need.most,
                within=need.within,
                busy=need.busy,
            )
            for need in slot.needs
            if need.come
        ]
        found.append(
            HalfHour(
                time=_clock(slot.at_s),
                arrivals=sum(need.arrivals for need in needs),
                groups=needs,
                needed=sum(need.needed for need in needs),
                counters=list(slot.open),
                played=sum(hits for hits, _ in those) / cases if cases >= ENOUGH else None,
                cases=cases,
            )
        )
    return found


def _effects(plays: Sequence[Sequence[Rows]], plan: Plan) -> list[Effect]:
    """Less, as advised, more; by the one definition of each figure."""
    with TemporaryDirectory(prefix="aufruf-staffing-") as folder:
        days = [one["visits"][0].day for one in chain(*plays) if one["visits"]]
        span = min(days, default=""), max(days, default="")
        told = []
        for place, rows in enumerate(plays):
            store = tables(Path(folder) / str(place), rows)
            found = figures(store, *span, round(plan.aim.target_s))
            told.append({(one.figure, one.stat): one for one in found if not one.by})
    less, advised, more = told
    return [
        Effect(
            figure=key[0],
            stat=key[1],
            unit=advised[key].unit,
            less=less[key].value,
            advised=advised[key].value,
            more=more[key].value,
            n=advised[key].n,
        )
        for key in FIGURES
    ]


def _opens(plan: Plan) -> dict[str, list[tuple[int, int]]]:
    """When services open on such a weekday, as configured."""
    return {
        service.id: sorted(
            (hours.opens_s, hours.closes_s)
            for hours in service.hours
            if hours.weekday == plan.day.weekday()
        )
        for service in plan.site.services
        if service.hours
    }


def _expected_s(site: Site) -> dict[str, int]:
    return {service.id: service.expected_s for service in site.services}


def _clock(second: int) -> str:
    return f"{second // 3600:02}:{second % 3600 // 60:02}"
