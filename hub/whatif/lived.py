"""One day, as it was, as the core plays it, and as it would have been: into rows of facts.

It knows nothing of other days, so several processes can each take some of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from hub.exchange import moment as said
from hub.exchange.moment import Moment
from hub.forecast.draws import Draws
from hub.protocol.site import Site
from hub.reports.gather import Gatherer, Rows
from hub.reports.terms import terms_of
from hub.whatif.asked.counters import Change
from hub.whatif.asked.staff import staffed, with_added
from hub.whatif.play.chance import Chance
from hub.whatif.play.order_kept import Order, order_kept
from hub.whatif.play.played import Play
from hub.whatif.record.reading import Day
from hub.whatif.record.script import Samples, Script

_AS_THEY_WERE = frozenset({said.FEEDBACK, said.LEAD})
"""What nobody plays."""


class Task(msgspec.Struct, frozen=True):
    """The question. `then`: the other site (the same, if only counters change); `None`: nothing
    changes. `anyway`: whoever got a ticket gets one again. `runs`: with so many different draws."""

    site: Site
    samples: Samples
    then: Site | None = None
    changes: tuple[Change, ...] = ()
    anyway: bool = True
    seed: int = 1
    runs: int = 1


class Played(NamedTuple):
    """Of each run its rows; of the first: what had to be drawn, and what could not be done."""

    rows: list[Rows]
    drawn: dict[str, int]


class Lived(NamedTuple):
    """A day. `then`: `None` where nothing changes. `left_out`: lines that make no sense."""

    day: str
    was: Rows
    before: Played
    then: Played | None
    order: Order
    left_out: dict[str, int]


def live(task: Task, day: Day) -> Lived:
    was, left_out = facts(task.site, day.moments)
    before = _play(task, day, task.site, day.script, anyway=True)
    then = None
    if task.then is not None:
        duties = staffed(task.site, day.script, task.changes)
        site = with_added(task.then, task.changes)
        then = _play(task, day, site, replace(day.script, duties=duties), anyway=task.anyway)
    order = order_kept(task.site, day.moments)
    return Lived(day.script.day, was, before, then, order, left_out)


def _play(task: Task, day: Day, site: Site, script: Script, *, anyway: bool) -> Played:
    expected_s = {service.id: service.expected_s for service in site.services}
    aside = [line for line in day.moments if line.event in _AS_THEY_WERE]
    draws = Draws(task.runs, task.seed)
    rows: list[Rows] = []
    drawn: Counter[str] = Counter()
    for run in range(task.runs):
        chance = Chance(task.samples, expected_s, draws, run)
        play = Play(site, script, chance, anyway=anyway, grace_s=task.site.grace_s)
        moments = [line for line in play.run() if line.event not in _AS_THEY_WERE]
        rows.append(facts(task.site, sorted([*aside, *moments], key=_at))[0])
        drawn = drawn or play.drawn
    return Played(rows, dict(drawn))


def facts(site: Site, moments: Iterable[Moment]) -> tuple[Rows, dict[str, int]]:
    """By the one definition of them; what is a good wait is as in the site that was."""
    gatherer = Gatherer(ZoneInfo(site.timezone), terms_of(site))
    for moment in moments:
        gatherer.take(moment)
    gatherer.finish_day()
    return gatherer.finished(), dict(gatherer.left_out)


def _at(line: Moment) -> int:
    return line.at_ms
