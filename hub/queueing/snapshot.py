"""What is known of today, in its durable form: visits and their steps, counters, calls, alarms."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from hub.protocol.concerns import Concern
from hub.protocol.replies import StepState, Why
from hub.protocol.site import Site, VisitorClass
from hub.protocol.views import CounterState
from hub.queueing.events import Ahead

CALL_LOG_LENGTH = 200
RECENT_KEPT = 40
"""So many calls of a counter are remembered for the ratio."""
OPEN_STATES = frozenset(
    {StepState.WAITING, StepState.CALLED, StepState.SERVING, StepState.MISSED, StepState.PARKED}
)


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
    held: bool = False
    """Parked because they were called while on the way: missed from `until_ms` on."""

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
    entered: tuple[str, ...] = ()
    """The zones into which a gate has let the person; the house is the one without an id."""
    void: bool = False
    """Nobody ever held this ticket; it is in no list."""
    virtual: bool = False
    on_way: bool = False
    """They have said that they are coming."""
    let_first: int = 0
    """So often they have let others go first."""
    appointment: str = ""
    """The one that it comes from."""

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
    speaker: str = ""
    """The display that speaks it, or has."""


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


class Appointment(msgspec.Struct, gc=False):
    """A booked time of today or later. `visit`: whoever booked it has checked in.

    `version` grows with each change. `letters`: the version that each kind of letter last told
    (or that nobody could be told), by its name. `offered_ms`: an earlier time that is free.
    """

    service: str
    booked_ms: int
    quantity: int = 1
    cancelled: bool = False
    visit: str = ""
    entered: tuple[str, ...] = ()
    """As that of a visit, until there is one."""
    more: tuple[Concern, ...] = ()
    plan: str = ""
    urgent: bool = False
    virtual: bool = False
    mail: bool = False
    earlier: bool = False
    made_ms: int = 0
    """When it was booked first."""
    version: int = 1
    changed_ms: int = 0
    """When it was booked, moved or called off last."""
    owed: bool = True
    """The house wrote letters then: one about that is owed."""
    origin: str = ""
    """From where it was last booked, moved or called off."""
    missed: bool = False
    letters: dict[str, int] = {}
    reminded_ms: int = 0
    """The reminder that was due then has gone out, and with it all before."""
    offered_ms: int | None = None

    @property
    def kept(self) -> bool:
        """Whether its time is still taken."""
        return not self.cancelled and not self.missed

    @property
    def concerns(self) -> tuple[Concern, ...]:
        """All that it is about."""
        return (Concern(self.service, self.quantity), *self.more)


class Leased(msgspec.Struct, gc=False):
    """A slot of offline numbers that a kiosk holds. `day`: when it last asked for it."""

    slot: int
    day: str


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
    leases: dict[str, Leased] = {}
    """By device and store, with a space between; they outlast the day."""
    appointments: dict[str, Appointment] = {}
    entries: dict[str, int] = {}
    """Counted by gates today, by zone."""
    open_slots: dict[str, list[tuple[str, str]]] = {}
    """Dates from and to which the times of a plan can be booked, by plan; in order, apart."""
    lead_day: str = ""
    """The last day on which it was noted how long one waits for an appointment."""


def needed(step: Step, ahead: Iterable[Ahead]) -> set[str]:
    """The services of a stretch and of those that are still to come."""
    stretches = (step.concerns, *(stretch.concerns for stretch in ahead))
    return {concern.service for concerns in stretches for concern in concerns}
