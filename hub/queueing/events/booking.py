"""Appointments before they become visits, the slots they come from, the letters about them."""

from __future__ import annotations

from hub.protocol.commands import LetterKind, Origin
from hub.protocol.concerns import Concern
from hub.queueing.events.base import BaseEvent


class AppointmentBooked(BaseEvent, frozen=True):
    """An appointment exists, or has changed; its code stands beside the journal.

    `plan`: the slot plan that it takes a place of (empty: booked elsewhere). `mail`: there is an
    address. `earlier`: they want to hear of an earlier time.
    """

    appointment: str
    service: str
    booked_ms: int
    quantity: int = 1
    more: tuple[Concern, ...] = ()
    plan: str = ""
    urgent: bool = False
    virtual: bool = False
    mail: bool = False
    earlier: bool = False
    origin: Origin = Origin.SYSTEM


class AppointmentCancelled(BaseEvent, frozen=True):
    appointment: str
    origin: Origin = Origin.HOUSE


class AppointmentMissed(BaseEvent, frozen=True):
    """Nobody came; what is left of its time is free again."""

    appointment: str


class EarlierOffered(BaseEvent, frozen=True):
    """This time has become free, and whoever has the appointment asked to be told."""

    appointment: str
    at_ms: int


class LetterReported(BaseEvent, frozen=True):
    """A letter has gone out (or never will); `version`: of the appointment as it told it.

    `due_ms`: of a reminder, when it was to be sent; those before it will not be sent any more.
    """

    appointment: str
    kind: LetterKind
    version: int
    delivered: bool = True
    due_ms: int = 0


class SlotsOpened(BaseEvent, frozen=True):
    """The plan's times can be booked on these dates, both included."""

    plan: str
    first: str
    last: str


class SlotsClosed(BaseEvent, frozen=True):
    plan: str
    first: str
    last: str


class LeadTimeTaken(BaseEvent, frozen=True):
    """In how many days the next and the third free time of a service were (`None`: never), as the
    public sees them; once a day."""

    service: str
    next_days: int | None = None
    third_days: int | None = None
