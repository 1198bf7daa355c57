"""To a visit, wherever it is."""

from __future__ import annotations

from hub.protocol.concerns import Concern
from hub.queueing.events.base import BaseEvent, CloseReason


class VisitReady(BaseEvent, frozen=True):
    """The time before which an appointment was not to be called is over."""

    visit: str


class VisitReturned(BaseEvent, frozen=True):
    """`due_ms`: the due time from now on (`None`: as before)."""

    visit: str
    due_ms: int | None = None
    first: bool = False


class VisitUnparked(BaseEvent, frozen=True):
    visit: str


class VisitOnWay(BaseEvent, frozen=True):
    """Whoever waits elsewhere has set out."""

    visit: str


class VisitHoldEnded(BaseEvent, frozen=True):
    """Called while on the way, and did not come in time: missed, with the grace until then."""

    visit: str
    until_ms: int


class VisitLetFirst(BaseEvent, frozen=True):
    """It waits behind some of those who came later."""

    visit: str
    due_ms: int


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


class VisitCancelled(BaseEvent, frozen=True):
    visit: str


class VisitClosed(BaseEvent, frozen=True):
    visit: str
    reason: CloseReason
