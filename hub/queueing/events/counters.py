"""At a counter, and to the counter itself."""

from __future__ import annotations

from hub.protocol.concerns import Concern
from hub.protocol.replies import Why
from hub.queueing.events.base import Ahead, BaseEvent, CounterEvent


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


class VisitHeld(CounterEvent, frozen=True, kw_only=True):
    """Called while on the way here: nobody sits idle for it, and it is not missed before then."""

    visit: str
    until_ms: int


class VisitParked(CounterEvent, frozen=True, kw_only=True):
    visit: str
    until_ms: int | None = None
    room: str = ""


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


class ActionUndone(BaseEvent, frozen=True):
    """The last thing done at the counter counts as not done. `of`: what it was."""

    counter: str
    of: str


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
