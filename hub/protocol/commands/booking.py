"""Appointments: booked elsewhere or from the house's own slots, moved, called off, mailed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec

from hub.protocol.commands.base import Command
from hub.protocol.concerns import Concern
from hub.protocol.limits import Code, Date, Id, Language, Mail, Name, Phone, Quantity, TimeMs


class Origin(StrEnum):
    """From where an appointment is made, moved or called off; a role may say only its own."""

    HOUSE = "house"
    """By staff, at the reception or on the phone."""
    KIOSK = "kiosk"
    PAGE = "page"
    """By whoever has it, on the house's own pages."""
    SYSTEM = "system"
    """By a booking system or a calendar."""


class LetterKind(StrEnum):
    """What a mail is about. The catalogue has `mail-<value>-…` for each."""

    CONFIRMATION = "confirmation"
    """Also after a change: the newest counts."""
    REMINDER = "reminder"
    CALLED_OFF = "called-off"
    EARLIER = "earlier"
    """An earlier time has become free."""


class Contact(msgspec.Struct, frozen=True):
    """Personal data: for letters, staff and paper; never in journal, logs or on screens.

    `earlier`: they want to hear of an earlier time.
    """

    name: Name = ""
    mail: Mail = ""
    phone: Phone = ""
    earlier: bool = False

    def __repr__(self) -> str:
        return "Contact(…)"


class BookAppointment(Command, frozen=True):
    """An appointment exists, or has changed: `appointment` is the booking system's id of it.

    It is a fact: slots count it, but never refuse it. `contact`: `None` says nothing new.
    """

    appointment: Id
    service: Id
    at_ms: TimeMs
    code: Code
    quantity: Quantity = 1
    more: Annotated[tuple[Concern, ...], msgspec.Meta(max_length=8)] = ()
    language: Language | None = None
    virtual: bool = False
    contact: Contact | None = None
    recoded: bool = False
    """Filled in by the hub: what stands beside the journal is another than before."""


class BookSlot(Command, frozen=True):
    """Take one of the house's own slots; answered with `BookedReply`.

    `urgent`: out of what is kept for emergencies (staff only). `in_person`: not by video.
    """

    service: Id
    at_ms: TimeMs
    quantity: Quantity = 1
    language: Language = "de"
    contact: Contact | None = None
    urgent: bool = False
    in_person: bool = False
    origin: Origin = Origin.HOUSE
    appointment: Id = ""
    """Filled in by the hub, as is the code."""
    code: Annotated[str, msgspec.Meta(max_length=64)] = ""


class MoveAppointment(Command, frozen=True):
    """To another free slot; answered with `BookedReply`."""

    appointment: Id
    at_ms: TimeMs
    urgent: bool = False
    origin: Origin = Origin.HOUSE


class CancelAppointment(Command, frozen=True):
    appointment: Id
    origin: Origin = Origin.HOUSE


class OpenSlots(Command, frozen=True):
    """The times of a plan (empty: of all) can be booked from `first` to `last`, both included."""

    first: Date
    last: Date
    plan: Id = ""


class CloseSlots(Command, frozen=True):
    """They can no longer be booked; what is booked stays."""

    first: Date
    last: Date
    plan: Id = ""


class ReportLetter(Command, frozen=True):
    """A letter has gone out, or never will (`delivered` false: the address was refused)."""

    appointment: Id
    kind: LetterKind
    version: int
    delivered: bool = True
