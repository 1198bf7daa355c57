"""At the entrance: tickets, numbers for kiosks without a hub, appointments, gates, feedback."""

from __future__ import annotations

from typing import Annotated

import msgspec

from hub.protocol.commands.base import Command
from hub.protocol.concerns import Concern
from hub.protocol.limits import (
    Case,
    Channel,
    Code,
    Id,
    Language,
    Number,
    Presence,
    Quantity,
    Scanned,
    StoreId,
    TimeMs,
    Token,
)
from hub.protocol.site import VisitorClass


class Fallback(msgspec.Struct, frozen=True):
    """What the visitor is given if the hub does not answer: a number of the kiosk's lease, and the
    token that goes into its QR code."""

    number: Number
    token: Token


class IssueTicket(Command, frozen=True):
    """Give out a number for a service, or for several (`more`) that are dealt with together.

    `booked_ms`: an appointment's time. `anyway`: staff say so, though no ticket would be given
    (closed, full); hours, quota and limits do not count then. `priority`: the visitor asks to go
    first, by the rule that the house shows. `fallback`: what the kiosk gives out without an answer.
    """

    service: Id
    language: Language = "de"
    channel: Channel = "kiosk"
    cls: VisitorClass = VisitorClass.WALKIN
    quantity: Quantity = 1
    more: Annotated[tuple[Concern, ...], msgspec.Meta(max_length=8)] = ()
    booked_ms: TimeMs | None = None
    case: Case | None = None
    anyway: bool = False
    priority: bool = False
    fallback: Fallback | None = None


class ReprintTicket(Command, frozen=True):
    """Give the ticket of an open visit again, with its token."""

    visit: Id


class TakeLease(Command, frozen=True):
    """A kiosk wants numbers to give out while there is no hub.

    `store`: made anew with the file in which the kiosk keeps what it has given out, so that a kiosk
    which has lost its memory does not begin again with the same numbers.
    """

    store: StoreId


class AdoptFallback(Command, frozen=True):
    """A kiosk has given out the fallback of this ticket, `age_ms` ago.

    `issue`: the id with which the ticket was asked for; a number that the hub has given to it is
    void. Handed in again, also under another id, it gets the first answer again.
    """

    issue: Annotated[str, msgspec.Meta(min_length=1, max_length=128)]
    ticket: IssueTicket
    age_ms: Annotated[int, msgspec.Meta(ge=0, le=30 * 24 * 3600 * 1000)]
    void: Id = ""
    """Filled in by the hub: the visit that it had begun with the same tap."""


class CheckIn(Command, frozen=True):
    """Somebody with an appointment is there."""

    code: Code
    language: Language = "de"
    channel: Channel = "kiosk"
    presence: Presence = ""
    """The code that the house shows: whoever checks in by phone is really there."""
    appointment: Id = ""
    """Filled in by the hub: whose code it is."""


class ShowTicket(Command, frozen=True):
    """How does the visit stand whose ticket was scanned? Changes nothing."""

    token: Token
    visit: Id = ""
    """Filled in by the hub."""


class Admit(Command, frozen=True):
    """A gate has read a ticket or an appointment. `zone`: where it leads; empty: into the house."""

    code: Scanned
    zone: Id = ""
    visit: Id = ""
    """Filled in by the hub, as are the next: whose ticket it is, …"""
    appointment: Id = ""
    past: bool = False
    """… or that it was a ticket of an earlier day."""


class GiveFeedback(Command, frozen=True):
    """How it was, from 1 (bad) to 5 (very good); nobody is asked who they are."""

    score: Annotated[int, msgspec.Meta(ge=1, le=5)]
    service: Id = ""
