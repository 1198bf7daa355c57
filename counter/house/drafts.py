"""Questions on the way to an appointment, and what is known of it so far.

What the hub has found is part of the question: no view holds which times are free.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from hub.protocol.commands import Contact
from hub.protocol.replies import AppointmentLine


@dataclass(frozen=True, slots=True)
class Draft:
    """An appointment in the making. `moved`: the one that gives up its time for this one.

    `asked`: for whom it is has been asked, and need not be again.
    """

    service: str = ""
    quantity: int = 1
    at_ms: int = 0
    urgent: bool = False
    moved: str = ""
    contact: Contact = field(default_factory=Contact)
    asked: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class FreeTime:
    """A time that can be had by so many; of these, `kept` are for emergencies."""

    at_ms: int
    free: int
    kept: int = 0
    virtual: bool = False


@dataclass(frozen=True, slots=True)
class FreeDay:
    date: str
    times: tuple[FreeTime, ...]


@dataclass(frozen=True, slots=True)
class Looking:
    """The hub is being asked: what is free for this draft from that date on; without a draft, who
    has an appointment on it."""

    first: str
    draft: Draft | None = None
    at: int = 0


@dataclass(frozen=True, slots=True)
class WhatNow:
    """What is to be done about appointments and their times?"""

    at: int = 0


@dataclass(frozen=True, slots=True)
class WhatWithAppointment:
    """`line`: as it was found, of another day than today."""

    appointment: str
    line: AppointmentLine | None = None
    at: int = 0


@dataclass(frozen=True, slots=True)
class BookWhat:
    """For which service?"""

    at: int = 0


@dataclass(frozen=True, slots=True)
class HowMany:
    draft: Draft
    at: int = 0


@dataclass(frozen=True, slots=True)
class WhichDay:
    """`last`: up to which date was looked."""

    draft: Draft
    days: tuple[FreeDay, ...]
    last: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class WhichTime:
    draft: Draft
    day: FreeDay
    at: int = 0


@dataclass(frozen=True, slots=True)
class BookNow:
    """Is everything right?"""

    draft: Draft
    at: int = 0


@dataclass(frozen=True, slots=True)
class DraftLanguage:
    draft: Draft
    at: int = 0


@dataclass(frozen=True, slots=True)
class WhichPlan:
    """The times of which plan are opened, or closed?"""

    opens: bool
    at: int = 0


OfAppointments = (
    WhatNow
    | WhatWithAppointment
    | BookWhat
    | HowMany
    | WhichDay
    | WhichTime
    | BookNow
    | DraftLanguage
    | WhichPlan
)
