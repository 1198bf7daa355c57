"""The hub's state: everything that the rules need to know about today.

It is changed in one place only (`evolve`) and belongs to one owner (the writer, or a replay).
`Snapshot` is its durable form; the indexes beside it (`State`) are rebuilt from it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import inf
from typing import NamedTuple

import msgspec
from sortedcontainers import SortedList

from hub.protocol.commands import Concern
from hub.protocol.replies import StepState, Why
from hub.protocol.site import Counter, Service, Site, VisitorClass, Zone
from hub.protocol.views import CounterState
from hub.queueing.events import Ahead
from hub.queueing.hours import Calendar

CALL_LOG_LENGTH = 200
RECENT_KEPT = 40
"""So many calls of a counter are remembered for the ratio."""
OPEN_STATES = frozenset(
    {StepState.WAITING, StepState.CALLED, StepState.SERVING, StepState.MISSED, StepState.PARKED}
)

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


class Step(msgspec.Struct, gc=False):
    """One stretch of a visit: wait for one service, be called, be served. Times are site time.

    `more`: further concerns that are dealt with in it. `only_at`: it is called at this counter
    only. `first`: before everybody. `ready_ms`: not called by itself before that.
    """

    service: str
    due_ms: int
    since_ms: int
    """Since when it is in its present state."""
    state: StepState = StepState.WAITING
    counter: str | None = None
    calls: int = 0
    call_seq: int = 0
    called_ms: int | None = None
    """When it was called to its counter; a recall does not move it."""
    started_ms: int | None = None
    why: Why | None = None
    until_ms: int | None = None
    """Missed: closed then. Parked: waits again then."""
    quantity: int = 1
    more: tuple[Concern, ...] = ()
    only_at: str = ""
    first: bool = False
    ready_ms: int | None = None
    room: str = ""
    result: str = ""

    @property
    def order_ms(self) -> int:
        """Its place in time."""
        return 0 if self.first else self.due_ms

    @property
    def concerns(self) -> tuple[Concern, ...]:
        """All that is to be dealt with in this stretch."""
        return (Concern(self.service, self.quantity), *self.more)


class Visit(msgspec.Struct, gc=False):
    """One person's stay on one service day. Without a ticket the number is empty.

    `ahead`: the stretches still to come. `changed_seq`: the event that changed it last.
    """

    id: str
    number: str
    prefix: str
    ordinal: int
    cls: VisitorClass
    arrival: int
    issued_ms: int
    channel: str
    steps: list[Step]
    ahead: tuple[Ahead, ...] = ()
    booked_ms: int | None = None
    case: str = ""
    changed_seq: int = 0

    @property
    def step(self) -> Step:
        """The present (or last) step."""
        return self.steps[-1]

    @property
    def open(self) -> bool:
        """Whether the person is still in the house."""
        return self.steps[-1].state in OPEN_STATES


class Before(msgspec.Struct, gc=False):
    """A visit as it was before an action; without `step` there was none."""

    visit: str
    steps: int
    step: Step | None
    ahead: tuple[Ahead, ...]


class Action(msgspec.Struct, gc=False):
    """The last thing done at a counter, so that it can be taken back.

    `name`: of its last event. `seq`: that event; who has changed since cannot be taken back.
    """

    name: str
    number: str
    at_ms: int
    seq: int
    seat: Seat
    visits: list[Before]


class Seat(msgspec.Struct, gc=False):
    """A counter as it stands now."""

    state: CounterState = CounterState.CLOSED
    since_ms: int = 0
    visit: str | None = None
    served: int = 0
    direct: int = 0
    missed: int = 0
    service_ms: int = 0
    """How long serving took today, all together."""
    free_ms: int = 0
    """Since when nobody is here."""
    recent: tuple[VisitorClass, ...] = ()
    """Of those called in order, the oldest first."""
    staffed: bool = False
    """A clerk has signed in."""
    skills: tuple[str, ...] | None = None
    """What the clerk knows; `None`: everything."""
    services: tuple[str, ...] | None = None
    """What it serves today; `None`: as configured."""
    last: Action | None = None


class CallRecord(msgspec.Struct, gc=False):
    """One entry of the log of calls."""

    call_seq: int
    visit: str
    number: str
    service: str
    counter: str
    at_ms: int
    repeat: bool
    outcomes: dict[str, str]
    """By display."""


class Alarm(msgspec.Struct, gc=False):
    """Somebody needs help at once; over when somebody has taken it."""

    alarm: int
    counter: str
    device: str
    at_ms: int
    seen: list[str]
    """By these screens: a device, or one counter's at it."""
    taken_by: str = ""
    taken_at: str = ""
    """The counter of who took it."""
    taken_ms: int | None = None


class Help(msgspec.Struct, gc=False):
    """Somebody at the entrance wants a person to come; `coming`: somebody does."""

    at_ms: int
    coming: bool = False


class Snapshot(msgspec.Struct):
    """The durable form of the state after the event `seq`. Holds opaque ids only."""

    site: Site | None = None
    day: str = ""
    day_ends_ms: int = 0
    seq: int = 0
    last_call_seq: int = 0
    latest_due_ms: int = 0
    arrivals: int = 0
    last_ordinals: dict[str, int] = {}
    visits: dict[str, Visit] = {}
    seats: dict[str, Seat] = {}
    calls: list[CallRecord] = []
    issued: dict[str, int] = {}
    """Tickets of today, by service."""
    by_hand: dict[str, bool] = {}
    """Services that staff have opened (true) or closed today."""
    last_alarm: int = 0
    alarms: list[Alarm] = []
    """Of today."""
    help: dict[str, Help] = {}
    """By device."""
    messages: dict[str, int] = {}
    """Since when there is a message, by zone."""


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


def needed(step: Step, ahead: Iterable[Ahead]) -> set[str]:
    """The services of a stretch and of those that are still to come."""
    stretches = (step.concerns, *(stretch.concerns for stretch in ahead))
    return {concern.service for concerns in stretches for concern in concerns}
