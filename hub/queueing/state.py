"""The hub's state: everything that the rules need to know about today.

It is changed in one place only (`evolve`) and belongs to one owner (the writer, or a replay).
`Snapshot` is its durable form; the indexes beside it are rebuilt from it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import msgspec
from sortedcontainers import SortedList

from hub.protocol.replies import StepState, Why
from hub.protocol.site import Counter, Service, Site, VisitorClass
from hub.protocol.views import CounterState

CALL_LOG_LENGTH = 200
OPEN_STATES = frozenset(
    {StepState.WAITING, StepState.CALLED, StepState.SERVING, StepState.MISSED, StepState.PARKED}
)

LaneEntry = tuple[int, int, str]
"""Due time (ms), order of arrival, visit."""


class Lane:
    """Those who wait for one service in one class: among them the due time alone decides."""

    __slots__ = ("cls", "entries", "head_start_ms", "service")

    def __init__(self, service: str, cls: VisitorClass, head_start_ms: int) -> None:
        self.service, self.cls, self.head_start_ms = service, cls, head_start_ms
        self.entries: SortedList[LaneEntry] = SortedList()


class Step(msgspec.Struct, gc=False):
    """One stretch of a visit: wait for one service, be called, be served. Times are site time."""

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


class Visit(msgspec.Struct, gc=False):
    """One person's stay on one service day."""

    id: str
    number: str
    prefix: str
    ordinal: int
    cls: VisitorClass
    arrival: int
    issued_ms: int
    channel: str
    steps: list[Step]

    @property
    def step(self) -> Step:
        """The present (or last) step."""
        return self.steps[-1]

    @property
    def open(self) -> bool:
        """Whether the person is still in the house."""
        return self.steps[-1].state in OPEN_STATES


class Seat(msgspec.Struct, gc=False):
    """A counter as it stands now."""

    state: CounterState = CounterState.CLOSED
    since_ms: int = 0
    visit: str | None = None
    served: int = 0


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


class State:
    """The snapshot's content plus what makes the rules fast: lanes, timers, lookups by id."""

    def __init__(self, snapshot: Snapshot | None = None) -> None:
        self.core = snapshot or Snapshot()
        self.lanes: dict[str, dict[VisitorClass, Lane]] = {}
        """By service and class."""
        self.timers: SortedList[tuple[int, str]] = SortedList()
        self.in_house: defaultdict[str, set[int]] = defaultdict(set)
        self.away: set[str] = set()
        """Visits that are missed or parked."""
        self.services: dict[str, Service] = {}
        self.counters: dict[str, Counter] = {}
        self.rivals: dict[str, tuple[str, ...]] = {}
        """By service: the services that some counter serves beside it (itself included)."""
        if self.core.site is not None:
            self.adopt_site(self.core.site)
        for visit in self.core.visits.values():
            if visit.open:
                self.in_house[visit.prefix].add(visit.ordinal)
                self.index(visit)

    @property
    def site(self) -> Site:
        """The configuration in force; the first event of every journal sets it."""
        if self.core.site is None:
            raise RuntimeError("no site has been configured yet")
        return self.core.site

    def adopt_site(self, site: Site) -> None:
        """Look ids up in this configuration from now on."""
        self.core.site = site
        self.services = {service.id: service for service in site.services}
        self.counters = {counter.id: counter for counter in site.counters}
        seats = self.core.seats
        self.core.seats = {id_: seats.get(id_) or Seat() for id_ in self.counters}
        for lanes in self.lanes.values():
            for lane in lanes.values():
                lane.head_start_ms = self._head_start_ms(lane.cls)
        self.rivals = {
            service: tuple(
                other
                for other in self.services
                if other == service
                or any(
                    service in counter.services and other in counter.services
                    for counter in site.counters
                )
            )
            for service in self.services
        }

    def index(self, visit: Visit) -> None:
        """Enter an open visit where its present state is looked for."""
        step = visit.step
        if step.state is StepState.WAITING:
            lane = self._lane(step.service, visit.cls)
            lane.entries.add((step.due_ms, visit.arrival, visit.id))
        elif step.state in (StepState.MISSED, StepState.PARKED):
            self.away.add(visit.id)
            if step.until_ms is not None:
                self.timers.add((step.until_ms, visit.id))

    def unindex(self, visit: Visit) -> None:
        """The reverse of `index`, before the present state changes."""
        step = visit.step
        if step.state is StepState.WAITING:
            lane = self._lane(step.service, visit.cls)
            lane.entries.remove((step.due_ms, visit.arrival, visit.id))
        elif step.state in (StepState.MISSED, StepState.PARKED):
            self.away.remove(visit.id)
            if step.until_ms is not None:
                self.timers.remove((step.until_ms, visit.id))

    def open_visits(self) -> Iterator[Visit]:
        """Everybody who is still in the house."""
        return (visit for visit in self.core.visits.values() if visit.open)

    def waiting_count(self, service: str) -> int:
        """How many wait for a service."""
        return sum(len(lane.entries) for lane in self.lanes.get(service, {}).values())

    def call(self, call_seq: int) -> CallRecord | None:
        """The entry of the call log with this sequence number, if it is still there."""
        log = self.core.calls
        index = call_seq - log[0].call_seq if log else -1
        return log[index] if 0 <= index < len(log) else None

    def _lane(self, service: str, cls: VisitorClass) -> Lane:
        lanes = self.lanes.setdefault(service, {})
        if cls not in lanes:
            lanes[cls] = Lane(service, cls, self._head_start_ms(cls))
        return lanes[cls]

    def _head_start_ms(self, cls: VisitorClass) -> int:
        return self.site.head_start_s.get(cls, 0) * 1000
