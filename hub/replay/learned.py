"""The house of a log: given by a site file, or learned as the log goes on.

Without a site file services, counters and what these serve are known from when the log first shows
them, and the order is the one that such logs are said to follow (`LOG_ORDER`). Head starts of a day
make “strictly first” of that.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from hub.protocol.site import Counter, Service, Site, VisitorClass, Zone
from hub.queueing import events as ev
from hub.queueing.evolve import evolve
from hub.queueing.state import State

DAY_MS = 86_400_000
LOG_ORDER = {VisitorClass.PRIORITY: DAY_MS // 1000, VisitorClass.APPOINTMENT: DAY_MS // 1000}
SKILLS_KNOWN_AFTER = 20
"""So many calls show what a counter serves, where nothing else says it."""

Watch = Callable[[State, ev.Event, int], None]


class Unfit(Exception):
    """A line that contradicts what the log said before; `reason` is the id of a text."""

    def __init__(self, reason: str, **facts: str) -> None:
        super().__init__(reason)
        self.reason, self.facts = reason, facts


class LearnedHouse:
    """A state, and what is known of its house. `watch` is told each event before it is applied."""

    def __init__(self, site: Site | None, watch: Watch) -> None:
        self.state = State()
        self.learns = site is None
        self._watch = watch
        self.now_ms = 0
        self._calls: dict[str, dict[str, int]] = {}
        self.told: set[str] = set()
        # The log's wall clock is the only one here.
        first = _unknown_house() if site is None else replace(site, timezone="UTC")
        self.apply(ev.SiteConfigured(site=first))

    def apply(self, event: ev.Event) -> None:
        self._watch(self.state, event, self.now_ms)
        evolve(self.state, event, self.now_ms)

    def knows(self, service: str) -> None:
        if service in self.state.services:
            return
        if not self.learns:
            raise Unfit("replay-no-service", service=service)
        new = Service(id=service, name={}, prefix="")
        site = self.state.site
        self.apply(ev.SiteConfigured(site=replace(site, services=(*site.services, new))))
        for counter in self.state.counters:
            self._assume_skills(counter)

    def knows_counter(self, counter: str) -> None:
        if counter in self.state.counters:
            return
        if not self.learns:
            raise Unfit("replay-no-counter", counter=counter)
        new = Counter(id=counter, label=counter, zone="", services=())
        site = self.state.site
        self.apply(ev.SiteConfigured(site=replace(site, counters=(*site.counters, new))))
        self._assume_skills(counter)

    def seen_serving(self, counter: str, service: str) -> None:
        """A call is a proof of skill."""
        calls = self._calls.setdefault(counter, {})
        calls[service] = calls.get(service, 0) + 1
        if not self.learns:
            return
        served = self.state.served[counter]
        if counter in self.told and service not in served:
            self.serves(counter, (*served, service))
        elif counter not in self.told:
            self._assume_skills(counter)

    def _assume_skills(self, counter: str) -> None:
        """What a counter serves of which nothing is said: everything, then what it has called."""
        if counter in self.told:
            return
        calls = self._calls.get(counter, {})
        few = sum(calls.values()) < SKILLS_KNOWN_AFTER
        served = tuple(self.state.services) if few else tuple(sorted(calls))
        self.serves(counter, served)

    def serves(self, counter: str, services: tuple[str, ...]) -> None:
        """From now on; in a house that is learned on the way, on later days too."""
        if set(services) == set(self.state.served[counter]):
            return
        if not self.learns:
            self.apply(ev.CounterAssigned(counter=counter, services=services))
            return
        site = self.state.site
        counters = tuple(
            replace(one, services=services) if one.id == counter else one for one in site.counters
        )
        self.apply(ev.SiteConfigured(site=replace(site, counters=counters)))


def _unknown_house() -> Site:
    return Site(
        id="log",
        name={},
        timezone="UTC",
        languages=(),
        services=(),
        counters=(),
        zones=(Zone(id="", name={}),),
        head_start_s=LOG_ORDER,
    )
