"""What has happened: the only source of the hub's state and of every figure.

Past-tense names. An event carries everything that was decided, so that applying it needs no
configuration and no rule. It never carries what must be deletable (token, language, clerk, notes):
those live beside the journal under the visit's opaque id. Times are Unix milliseconds, UTC.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from hub.protocol.commands import CallOutcome
from hub.protocol.replies import Why
from hub.protocol.site import Site, VisitorClass


class CloseReason(StrEnum):
    """Why the hub itself ended a visit."""

    NO_SHOW = "no-show"
    DAY_END = "day-end"


class BaseEvent(msgspec.Struct, frozen=True, tag=True, kw_only=True, gc=False):
    """The base of all events; in JSON `type` names the class."""


class SiteConfigured(BaseEvent, frozen=True):
    """From here on this configuration is in force."""

    site: Site


class DayStarted(BaseEvent, frozen=True):
    """A service day begins: numbers start again. `ends_ms`: the next local midnight."""

    day: str
    ends_ms: int


class TicketIssued(BaseEvent, frozen=True):
    visit: str
    number: str
    prefix: str
    ordinal: int
    service: str
    cls: VisitorClass
    due_ms: int
    channel: str


class VisitCalled(BaseEvent, frozen=True):
    visit: str
    number: str
    service: str
    counter: str
    call_seq: int
    why: Why


class VisitRecalled(BaseEvent, frozen=True):
    visit: str
    number: str
    service: str
    counter: str
    call_seq: int


class ServiceStarted(BaseEvent, frozen=True):
    """`assumed`: nobody pressed start; figures leave the time out."""

    visit: str
    counter: str
    assumed: bool = False


class ServiceFinished(BaseEvent, frozen=True):
    visit: str
    counter: str


class VisitMissed(BaseEvent, frozen=True):
    """Called, nobody came. Without a return by `until_ms` the visit is closed."""

    visit: str
    counter: str
    until_ms: int


class VisitReturned(BaseEvent, frozen=True):
    visit: str


class VisitParked(BaseEvent, frozen=True):
    visit: str
    counter: str
    until_ms: int | None = None


class VisitUnparked(BaseEvent, frozen=True):
    visit: str


class VisitTransferred(BaseEvent, frozen=True):
    """The step at `counter` is done; a new one waits for `service` with `due_ms`."""

    visit: str
    counter: str
    service: str
    due_ms: int


class VisitCancelled(BaseEvent, frozen=True):
    visit: str


class VisitClosed(BaseEvent, frozen=True):
    visit: str
    reason: CloseReason


class CounterOpened(BaseEvent, frozen=True):
    counter: str


class CounterPaused(BaseEvent, frozen=True):
    counter: str


class CounterClosed(BaseEvent, frozen=True):
    counter: str


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
    | TicketIssued
    | VisitCalled
    | VisitRecalled
    | ServiceStarted
    | ServiceFinished
    | VisitMissed
    | VisitReturned
    | VisitParked
    | VisitUnparked
    | VisitTransferred
    | VisitCancelled
    | VisitClosed
    | CounterOpened
    | CounterPaused
    | CounterClosed
    | CallReported
    | ClockJumped
)
