"""At the entrance: numbers for kiosks, tickets, entries, feedback."""

from __future__ import annotations

from hub.protocol.concerns import Concern
from hub.protocol.replies import Reason
from hub.protocol.site import VisitorClass
from hub.queueing.events.base import Ahead, BaseEvent


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
    virtual: bool = False
    """By video: the call goes to the phone, and to no screen."""
    device: str = ""
    """Which sent the command."""
    told_low_s: int | None = None
    """What the answer says of the wait: between this, …"""
    told_mid_s: int | None = None
    """… about this, which is not shown, …"""
    told_high_s: int | None = None
    """… and this."""


class TicketRefused(BaseEvent, frozen=True):
    """Somebody wanted a ticket and got none; without these nobody would know how many want one."""

    service: str
    reason: Reason
    device: str = ""
    cls: VisitorClass = VisitorClass.WALKIN


class TicketVoided(BaseEvent, frozen=True):
    """Nobody holds this ticket: the answer that gave it out was lost. It was never a visit."""

    visit: str


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
