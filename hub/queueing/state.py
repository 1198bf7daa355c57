"""The hub's state: everything that the rules need to know about today.

It is changed in one place only (`evolve`) and belongs to one owner (the writer, or a replay). What
it holds is a `Snapshot`; the indexes beside it, which make the rules fast, are rebuilt from it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from math import inf
from typing import NamedTuple

from sortedcontainers import SortedList

from hub.protocol.replies import StepState
from hub.protocol.site import Counter, Service, Site, VisitorClass, Zone
from hub.queueing.diary import Diary
from hub.queueing.hours import Calendar
from hub.queueing.snapshot import CallRecord, Seat, Snapshot, Step, Visit

LEAD_TIMES_S = 8 * 3600
"""On the clock at the wall: how long one waits for an appointment is always noted then."""

LaneEntry = tuple[int, int, str]
"""Place in time (ms; 0 for who is first in line), order of arrival, visit."""


class LaneKey(NamedTuple):
    """What those have in common among whom the due time alone decides."""

    service: str
    cls: VisitorClass
    weight_s: int
    """How long it is expected to take; 0 where no counter asks for that."""


class Lane:
    """Those who wait alike, in order."""

    __slots__ = ("entries", "head_start_ms", "key")

    def __init__(self, key: LaneKey, head_start_ms: int) -> None:
        self.key, self.head_start_ms = key, head_start_ms
        self.entries: SortedList[LaneEntry] = SortedList()


class State:
    """The snapshot's content plus what makes the rules fast: lanes, timers, lookups by id."""

    def __init__(self, snapshot: Snapshot | None = None) -> None:
        self.core = snapshot or Snapshot()
        self.lanes: dict[str, dict[LaneKey, Lane]] = {}
        """By group: a service, or `@` and the counter at which alone somebody is called."""
        self.waiting: defaultdict[str, int] = defaultdict(int)
        """How many wait, by service."""
        self.work_s: defaultdict[str, int] = defaultdict(int)
        """How long those are expected to take together, by service."""
        self.timers: SortedList[tuple[int, str]] = SortedList()
        self.in_house: defaultdict[str, set[int]] = defaultdict(set)
        self.away: set[str] = set()
        """Visits that are missed or parked."""
        self.early: set[str] = set()
        """Visits that wait, but are not to be called yet."""
        self.services: dict[str, Service] = {}
        self.counters: dict[str, Counter] = {}
        self.zones: dict[str, Zone] = {}
        self.served: dict[str, tuple[str, ...]] = {}
        """What a counter serves now: assigned, and known to who sits there."""
        self.longest_s: dict[str, float] = {}
        """By service: some counter takes what lasts so long; nobody takes what lasts longer."""
        self.rivals: dict[str, tuple[str, ...]] = {}
        """By service: the groups of those who may be called before somebody who waits for it."""
        self.zone_of: dict[str, str] = {}
        """The zone in which one waits for a service: that of the first counter that serves it."""
        self.lead_services: tuple[str, ...] = ()
        """Those that can be booked here: once a day it is noted how long one waits for a time."""
        self.lead_due_ms: int | None = None
        """When that is next to be noted today (`None`: not any more)."""
        self._weighed = False
        for visit in self.core.visits.values():
            if visit.open:
                self.in_house[visit.prefix].add(visit.ordinal)
        if self.core.site is not None:
            self.adopt_site(self.core.site)

    @property
    def site(self) -> Site:
        """The configuration in force; the first event of every journal sets it."""
        if self.core.site is None:
            raise RuntimeError("no site has been configured yet")
        return self.core.site

    def adopt_site(self, site: Site) -> None:
        """Look ids up in this configuration from now on."""
        self.core.site = site
        self.calendar = Calendar(site)
        self.services = {service.id: service for service in site.services}
        self.counters = {counter.id: counter for counter in site.counters}
        self.zones = {zone.id: zone for zone in site.zones}
        self._weighed = any(counter.express_s for counter in site.counters)
        seats = self.core.seats
        self.core.seats = {id_: seats.get(id_) or Seat() for id_ in self.counters}
        self.adopt_staff()
        self.lanes, self.timers = {}, SortedList()
        self.away, self.early = set(), set()
        self.waiting.clear()
        self.work_s.clear()
        for visit in self.open_visits():
            self.index(visit)
        self.adopt_appointments()

    def adopt_appointments(self) -> None:
        """Enter all of them anew, after another configuration or when some have been forgotten."""
        self.diary = Diary(self.site, self.calendar, self.core.appointments)
        planned = (service for plan in self.site.slots for service in plan.services)
        known = (self.services.get(service) for service in dict.fromkeys(planned))
        self.lead_services = tuple(one.id for one in known if one and not one.retired)
        day, self.lead_due_ms = self.core.day, None
        if self.lead_services and day and day != self.core.lead_day:
            self.lead_due_ms = self.calendar.instant_ms(date.fromisoformat(day), LEAD_TIMES_S)

    def adopt_staff(self) -> None:
        """Take in what counters serve now, after another clerk, assignment or configuration."""
        self.served = {id_: self._served(counter) for id_, counter in self.counters.items()}
        rivals: dict[str, dict[str, None]] = {service: {service: None} for service in self.services}
        self.zone_of, self.longest_s = {}, {}
        for counter, served in self.served.items():
            longest_s = self.counters[counter].express_s or inf
            for service in served:
                if not self.counters[counter].retired:
                    self.longest_s[service] = max(longest_s, self.longest_s.get(service, 0))
                rivals.setdefault(service, {}).update(dict.fromkeys(served))
                rivals[service][reserved(counter)] = None
                self.zone_of.setdefault(service, self.counters[counter].zone)
        self.rivals = {service: tuple(groups) for service, groups in rivals.items()}

    def assigned(self, counter: Counter) -> tuple[str, ...]:
        """What the counter serves today, whoever sits there."""
        services = self.core.seats[counter.id].services
        if services is None:
            return counter.services
        return tuple(service for service in services if service in self.services)

    def index(self, visit: Visit) -> None:
        """Enter an open visit where its present state is looked for."""
        step = visit.step
        if step.state is StepState.WAITING:
            self.waiting[step.service] += 1
            self.work_s[step.service] += self.expected_s(step)
            if step.ready_ms is not None:
                self.early.add(visit.id)
                self.timers.add((step.ready_ms, visit.id))
            else:
                entries = self._lane(visit).entries
                entries.add((step.order_ms, visit.arrival, visit.id))
        elif step.state in (StepState.MISSED, StepState.PARKED):
            self.away.add(visit.id)
            if step.until_ms is not None:
                self.timers.add((step.until_ms, visit.id))

    def unindex(self, visit: Visit) -> None:
        """The reverse of `index`, before the present state changes."""
        step = visit.step
        if step.state is StepState.WAITING:
            self.waiting[step.service] -= 1
            self.work_s[step.service] -= self.expected_s(step)
            if step.ready_ms is not None:
                self.early.remove(visit.id)
                self.timers.remove((step.ready_ms, visit.id))
            else:
                entries = self._lane(visit).entries
                entries.remove((step.order_ms, visit.arrival, visit.id))
        elif step.state in (StepState.MISSED, StepState.PARKED):
            self.away.remove(visit.id)
            if step.until_ms is not None:
                self.timers.remove((step.until_ms, visit.id))

    def open_visits(self) -> Iterator[Visit]:
        """Everybody who is still in the house."""
        return (visit for visit in self.core.visits.values() if visit.open)

    def waiting_in(self, zone: str) -> int:
        """How many wait in a zone."""
        return sum(self.waiting[service] for service, its in self.zone_of.items() if its == zone)

    def group_of(self, step: Step) -> str:
        """Where it is looked for: a counter that is out of use keeps nobody to itself."""
        only_at = self.counters.get(step.only_at)
        return step.service if only_at is None or only_at.retired else reserved(only_at.id)

    def expected_s(self, step: Step) -> int:
        """How long dealing with this stretch is expected to take."""
        if not step.more:
            service = self.services.get(step.service)
            return service.expected_s * step.quantity if service else 0
        return sum(
            self.services[concern.service].expected_s * concern.quantity
            for concern in step.concerns
            if concern.service in self.services
        )

    def head_start_ms(self, cls: VisitorClass) -> int:
        """By how much this class goes before those who came at the same time."""
        return self.site.head_start_s.get(cls, 0) * 1000

    def call(self, call_seq: int) -> CallRecord | None:
        """The entry of the call log with this sequence number, if it is still there."""
        log = self.core.calls
        index = call_seq - log[0].call_seq if log else -1
        return log[index] if 0 <= index < len(log) else None

    def _lane(self, visit: Visit) -> Lane:
        step = visit.step
        lanes = self.lanes.setdefault(self.group_of(step), {})
        key = LaneKey(step.service, visit.cls, self.expected_s(step) if self._weighed else 0)
        if key not in lanes:
            lanes[key] = Lane(key, self.head_start_ms(visit.cls))
        return lanes[key]

    def _served(self, counter: Counter) -> tuple[str, ...]:
        skills = self.core.seats[counter.id].skills
        assigned = self.assigned(counter)
        if skills is None:
            return assigned
        return tuple(service for service in assigned if service in skills)


def reserved(counter: str) -> str:
    """The group of those who are called at this counter only."""
    return f"@{counter}"
