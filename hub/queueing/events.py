"""What has happened: the only source of the hub's state and of every figure.

Past-tense names. An event carries everything that was decided, so that applying it needs no
configuration and no rule. It never carries what must be deletable (token, language, clerk, notes):
those live beside the journal under the visit's opaque id. Times are Unix milliseconds, UTC.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from hub.protocol.commands import CallOutcome
from hub.protocol.concerns import Concern
from hub.protocol.replies import Why
from hub.protocol.site import Site, VisitorClass


class CloseReason(StrEnum):
    """Why the hub itself ended a visit."""

    NO_SHOW = "no-show"
    DAY_END = "day-end"


class Ahead(msgspec.Struct, frozen=True):
    """A stretch of a visit that is still to come; `counter`: only there (empty: anywhere)."""

    concerns: tuple[Concern, ...]
    counter: str = ""


class BaseEvent(msgspec.Struct, frozen=True, tag=True, kw_only=True, gc=False, omit_defaults=True):
    """The base of all events; in JSON `type` names the class."""


class CounterEvent(BaseEvent, frozen=True):
    """Something done at a counter. `chained`: it follows from the event before it, and is taken
    back together with it."""

    counter: str
    chained: bool = False


class SiteConfigured(BaseEvent, frozen=True):
    """From here on this configuration is in force."""

    site: Site


class DayStarted(BaseEvent, frozen=True):
    """A service day begins: numbers start again. `ends_ms`: the next local midnight."""

    day: str
    ends_ms: int


class NumbersLeased(BaseEvent, frozen=True):
    """The kiosk `device` may give out the numbers of this slot while there is no hub."""

    device: str
    store: str
    slot: int
    day: str


class TicketIssued(BaseEvent, frozen=True):
    """`offline`: a kiosk gave it out by itself, at `issued_ms`; `replaces`: the visit that the hub
    had begun with the same tap. `appointment`: whoever booked it is there."""

    visit: str
    number: str
    prefix: str
    ordinal: int
    service: str
    cls: VisitorClass
    due_ms: int
    channel: str
    quantity: int = 1
    more: tuple[Concern, ...] = ()
    ahead: tuple[Ahead, ...] = ()
    wanted: str = ""
    """What the person came for, where the way begins with another `service`."""
    booked_ms: int | None = None
    ready_ms: int | None = None
    """Before this nobody calls it (an appointment that came early)."""
    case: str = ""
    issued_ms: int | None = None
    """When the person came, if that was not now."""
    offline: bool = False
    replaces: str = ""
    appointment: str = ""


class TicketVoided(BaseEvent, frozen=True):
    """Nobody holds this ticket: the answer that gave it out was lost. It was never a visit."""

    visit: str


class AppointmentBooked(BaseEvent, frozen=True):
    """An appointment exists, or has changed; its code stands beside the journal."""

    appointment: str
    service: str
    booked_ms: int
    quantity: int = 1


class AppointmentCancelled(BaseEvent, frozen=True):
    appointment: str


class EntryCounted(BaseEvent, frozen=True):
    """A gate let somebody in. `zone`: into it (empty: into the house)."""

    zone: str
    visit: str = ""
    appointment: str = ""


class FeedbackGiven(BaseEvent, frozen=True):
    """How it was, from 1 (bad) to 5; nobody knows who said it."""

    score: int
    device: str
    service: str = ""


class TicketReprinted(BaseEvent, frozen=True):
    visit: str


class VisitReady(BaseEvent, frozen=True):
    """The time before which an appointment was not to be called is over."""

    visit: str


class VisitCalled(CounterEvent, frozen=True, kw_only=True):
    visit: str
    number: str
    service: str
    call_seq: int
    why: Why


class VisitRecalled(BaseEvent, frozen=True):
    visit: str
    number: str
    service: str
    counter: str
    call_seq: int


class DirectServed(CounterEvent, frozen=True, kw_only=True):
    """Somebody without a ticket is served from now on."""

    visit: str
    service: str


class ServiceStarted(CounterEvent, frozen=True, kw_only=True):
    """`assumed`: nobody pressed start; figures leave the time out."""

    visit: str
    assumed: bool = False


class ServiceFinished(CounterEvent, frozen=True, kw_only=True):
    """A stretch of the visit is done, and with the last one the visit.

    `left`: concerns that this counter does not serve; they come next. `next_due_ms`: the due time
    of what comes next, `first`: before everybody. `anywhere`: the counter to which it was to come
    back is closed.
    """

    visit: str
    result: str = ""
    left: tuple[Concern, ...] = ()
    next_due_ms: int | None = None
    first: bool = False
    anywhere: bool = False


class StepAdded(CounterEvent, frozen=True, kw_only=True):
    """One more stretch after those that are planned."""

    visit: str
    ahead: Ahead


class VisitMissed(CounterEvent, frozen=True, kw_only=True):
    """Called, nobody came. Without a return by `until_ms` the visit is closed."""

    visit: str
    until_ms: int


class VisitReturned(BaseEvent, frozen=True):
    """`due_ms`: the due time from now on (`None`: as before)."""

    visit: str
    due_ms: int | None = None
    first: bool = False


class VisitParked(CounterEvent, frozen=True, kw_only=True):
    visit: str
    until_ms: int | None = None
    room: str = ""


class VisitUnparked(BaseEvent, frozen=True):
    visit: str


class VisitTransferred(CounterEvent, frozen=True, kw_only=True):
    """The step at `counter` is done; a new one waits for `service` with `due_ms`.

    `only_at`: it is called there only. `back`: what is to follow it, at this counter.
    """

    visit: str
    service: str
    due_ms: int
    quantity: int = 1
    more: tuple[Concern, ...] = ()
    only_at: str = ""
    first: bool = False
    back: Ahead | None = None


class VisitMoved(BaseEvent, frozen=True):
    """A visit waits elsewhere now, or will once it waits again."""

    visit: str
    service: str
    due_ms: int
    quantity: int = 1
    more: tuple[Concern, ...] = ()
    first: bool = False
    ready_ms: int | None = None


class VisitReopened(BaseEvent, frozen=True):
    """A visit that had ended waits again, in a new step."""

    visit: str
    service: str
    due_ms: int


class VisitNoted(BaseEvent, frozen=True):
    """Something was written down; the text stands beside the journal."""

    visit: str


class ActionUndone(BaseEvent, frozen=True):
    """The last thing done at the counter counts as not done. `of`: what it was."""

    counter: str
    of: str


class VisitCancelled(BaseEvent, frozen=True):
    visit: str


class VisitClosed(BaseEvent, frozen=True):
    visit: str
    reason: CloseReason


class CounterOpened(CounterEvent, frozen=True, kw_only=True):
    """Calls are made from here."""


class CounterPaused(CounterEvent, frozen=True, kw_only=True):
    """A break; its reason stands beside the journal."""


class CounterClosed(CounterEvent, frozen=True, kw_only=True):
    """Nobody works here. `freed`: visits that were to be called here only, now anywhere."""

    freed: tuple[str, ...] = ()


class CounterStaffed(BaseEvent, frozen=True):
    """Somebody sits there who knows `skills` (`None`: all), or nobody any more (`there`)."""

    counter: str
    there: bool
    skills: tuple[str, ...] | None = None


class CounterAssigned(BaseEvent, frozen=True):
    """The counter serves these today; `None`: as configured."""

    counter: str
    services: tuple[str, ...] | None = None


class ServiceClosed(BaseEvent, frozen=True):
    """Closed by hand until the day ends."""

    service: str


class ServiceOpened(BaseEvent, frozen=True):
    """Opened by hand until the day ends."""

    service: str


class ServiceByHours(BaseEvent, frozen=True):
    """Open as its hours say again."""

    service: str


class AlarmRaised(BaseEvent, frozen=True):
    """`counter` is empty when it was raised elsewhere; `device` says where."""

    alarm: int
    counter: str
    device: str


class AlarmSeen(BaseEvent, frozen=True):
    alarm: int
    device: str


class AlarmTaken(BaseEvent, frozen=True):
    """`counter`: where who goes there works (empty: elsewhere)."""

    alarm: int
    device: str
    counter: str = ""


class HelpAsked(BaseEvent, frozen=True):
    device: str


class HelpAnswered(BaseEvent, frozen=True):
    device: str


class MessagePosted(BaseEvent, frozen=True):
    """A text on the screens of a zone (empty: all), or none any more. It stands beside."""

    zone: str
    shown: bool


class CallReported(BaseEvent, frozen=True):
    call_seq: int
    display: str
    outcome: CallOutcome


class ClockJumped(BaseEvent, frozen=True):
    """Wall clock and monotonic clock parted by `by_ms`; durations across this are doubtful."""

    by_ms: int


Event = (
    SiteConfigured
    | DayStarted
    | NumbersLeased
    | TicketIssued
    | TicketVoided
    | AppointmentBooked
    | AppointmentCancelled
    | EntryCounted
    | FeedbackGiven
    | TicketReprinted
    | VisitReady
    | VisitCalled
    | VisitRecalled
    | DirectServed
    | ServiceStarted
    | ServiceFinished
    | StepAdded
    | VisitMissed
    | VisitReturned
    | VisitParked
    | VisitUnparked
    | VisitTransferred
    | VisitMoved
    | VisitReopened
    | VisitNoted
    | ActionUndone
    | VisitCancelled
    | VisitClosed
    | CounterOpened
    | CounterPaused
    | CounterClosed
    | CounterStaffed
    | CounterAssigned
    | ServiceClosed
    | ServiceOpened
    | ServiceByHours
    | AlarmRaised
    | AlarmSeen
    | AlarmTaken
    | HelpAsked
    | HelpAnswered
    | MessagePosted
    | CallReported
    | ClockJumped
)
