"""The answer to a “what if”, as data: from the days that were lived to what is said of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import msgspec

from hub.protocol.site import Site
from hub.reports.figures.model import Figure
from hub.reports.store import FiguresStore
from hub.whatif.asked.counters import What
from hub.whatif.compared import Difference, differences, figures, tables
from hub.whatif.crew import Told, lived, unpack
from hub.whatif.lived import Task
from hub.whatif.record.recorded import Record

CLOSE_MIN, CLOSE_SHARE = 2.0, 0.1
"""A replay that is no further off than this is close to what was."""
WAITS = ("wait_walkin", "wait_appointment")


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """A figure as recorded and as replayed, of the days as they were."""

    figure: str
    stat: str
    was: float | None
    replayed: float | None
    n: int
    close: bool


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """How near the replay comes to what was, and what may be the reasons that it does not.

    `calls`: so many were made; `other_calls`: of somebody else than the site's rules say;
    `calls_not_served`: of somebody whom the site does not let that counter call. `absences`:
    counters that called nobody for long while people waited, though no break was entered.
    `unentered_days`: days on which no counter's hours were recorded. `drawn`: durations that nobody
    knows.
    """

    held: list[Held]
    close: bool
    calls: int
    other_calls: int
    calls_not_served: int
    absences: int
    absent_min: float
    unentered_days: int
    drawn: int
    tickets_left_out: int
    unknown_services: dict[str, int]
    unknown_counters: dict[str, int]
    lines_left_out: dict[str, int]


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """`counters`, `rules`, `site2`: what was to be different, as it was written. `not_done`: what
    could not be, in the first run (`refused`, `not-back`). `assumed`: ids of sentences on what no
    log can tell. `figures`: of the days as they would have been (or as replayed, where nothing
    changes)."""

    site: str
    first: str
    last: str
    days: int
    visits: int
    seed: int
    runs: int
    counters: list[str]
    rules: list[str]
    site2: str
    check: Check
    not_done: dict[str, int]
    assumed: list[str]
    differences: list[Difference]
    figures: list[Figure]


class Asked(NamedTuple):
    """What was asked for, as it was written."""

    counters: Sequence[str] = ()
    rules: Sequence[str] = ()
    site2: str = ""
    target_s: int | None = None


Stores = Callable[[FiguresStore, FiguresStore], None]
"""Told where the tables of the first run are, as replayed and as it would have been."""


def answer(
    task: Task,
    record: Record,
    asked: Asked,
    progress: Callable[[], None] = lambda: None,
    *,
    processes: int | None = None,
    stores: Stores | None = None,
) -> Answer:
    """Live through the days. `progress` is told of each that is done. Raises `Ended`, `OSError`."""
    told: list[Told] = []
    for day in lived(task, record.days, processes):
        told.append(day)
        progress()
    with TemporaryDirectory(prefix="aufruf-what-if-") as folder:
        was, before, then = _tables(Path(folder), told)
        span = record.first, record.last
        known = [figures(one, *span, asked.target_s) for one in (was, *before, *then)]
        if stores is not None:
            stores(before[0], then[0] if then else before[0])
    runs = len(before)
    of_was, of_before, of_then = known[0], known[1 : 1 + runs], known[1 + runs :]
    found = differences(of_was, of_before, of_then)
    return Answer(
        site=task.site.id,
        first=record.first,
        last=record.last,
        days=len(told),
        visits=record.visits,
        seed=task.seed,
        runs=task.runs,
        counters=list(asked.counters),
        rules=list(asked.rules),
        site2=asked.site2,
        check=_check(found, told, record),
        not_done=_not_done(day.drawn[bool(then)] for day in told),
        assumed=list(_assumed(task)),
        differences=found,
        figures=(of_then or of_before)[0],
    )


def _tables(
    folder: Path, told: Sequence[Told]
) -> tuple[FiguresStore, list[FiguresStore], list[FiguresStore]]:
    was = tables(folder / "was", (unpack(day.was) for day in told))
    before = [
        tables(folder / f"before-{run}", (unpack(day.before[run]) for day in told))
        for run in range(len(told[0].before))
    ]
    then = [
        tables(folder / f"then-{run}", (unpack(day.then[run]) for day in told))
        for run in range(len(told[0].then))
    ]
    return was, before, then


def _check(found: Sequence[Difference], told: Sequence[Told], record: Record) -> Check:
    held = [
        Held(
            figure=one.figure,
            stat=one.stat,
            was=one.was,
            replayed=one.before,
            n=one.n_was,
            close=_is_close(one.was, one.before),
        )
        for one in found
        if not one.by and one.figure in WAITS and one.stat in ("median", "mean", "p90")
    ]
    left_out = record.left_out
    return Check(
        held=held,
        close=all(one.close for one in held),
        calls=sum(day.order.calls for day in told),
        other_calls=sum(day.order.others for day in told),
        calls_not_served=sum(day.order.not_served for day in told),
        absences=record.absences,
        absent_min=record.absent_ms / 60_000,
        unentered_days=record.unentered_days,
        drawn=_total(day.drawn[0] for day in told)["durations"],
        tickets_left_out=left_out.tickets,
        unknown_services=left_out.services,
        unknown_counters=left_out.counters,
        lines_left_out=dict(_total(day.left_out for day in told)),
    )


def _is_close(was: float | None, replayed: float | None) -> bool:
    if was is None or replayed is None:
        return True
    return abs(replayed - was) <= max(CLOSE_MIN, CLOSE_SHARE * was)


def _not_done(drawn: Iterator[dict[str, int]]) -> dict[str, int]:
    whole = _total(drawn)
    return {name: whole[name] for name in ("refused", "not-back") if whole[name]}


def _total(those: Iterator[dict[str, int]]) -> Counter[str]:
    whole: Counter[str] = Counter()
    for one in those:
        whole.update(one)
    return whole


def _assumed(task: Task) -> Iterator[str]:
    """On what no log can tell, as far as it matters for what was asked."""
    yield "whatif-assumes-theirs"
    yield "whatif-assumes-patience"
    yield "whatif-assumes-missed"
    yield "whatif-assumes-counters"
    if any(change.what in (What.MORE, What.OPEN) for change in task.changes):
        yield "whatif-assumes-added"
    if not task.anyway:
        yield "whatif-assumes-refused"


def admits_alike(site: Site, other: Site) -> bool:
    """Whether both give tickets by the same rules: hours, quotas, limits, places to wait."""
    return _admission(site) == _admission(other)


def _admission(site: Site) -> object:
    services = {
        one.id: (one.hours, one.days, one.last_ticket_s, one.until_full, one.quota, one.retired)
        for one in site.services
    }
    zones = {one.id: (one.capacity, one.wait_outside) for one in site.zones}
    return services, zones, site.days
