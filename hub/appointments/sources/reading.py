"""What a source says: the appointments, what is wrong with it, and what may be concluded."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from hub.appointments.sources.frame import Window
from hub.appointments.sources.naming import owner_of
from hub.appointments.sources.problems import Problem


class Person(msgspec.Struct, frozen=True):
    """Personal data: for mails and paper, never for journal, screens or logs."""

    name: str = ""
    mail: str = ""
    phone: str = ""

    def __repr__(self) -> str:
        return "Person(…)"


class Booking(msgspec.Struct, frozen=True):
    """An appointment as the source has it."""

    id: str
    service: str
    at_ms: int
    code: str
    quantity: int = 1
    language: str | None = None
    person: Person = Person()


class Reading(msgspec.Struct, frozen=True):
    """`bookings`: those within the window, by id. The sets below hold ids of appointments or of
    whole series."""

    window: Window
    bookings: tuple[Booking, ...] = ()
    problems: tuple[Problem, ...] = ()
    called_off: frozenset[str] = frozenset()
    """The source says itself that they do not take place."""
    unclear: frozenset[str] = frozenset()
    """Their entries cannot be read, or say nothing: nothing follows from their absence."""
    complete: bool = True
    """Everything could be looked at: what is not there any more has been deleted."""
    bare: bool = False
    """Not a single file is there: a share that is not mounted looks the same."""


def says_of(ids: Iterable[str], appointment: str) -> bool:
    """Whether the appointment, or its series, is among these."""
    return appointment in ids or owner_of(appointment) in ids
