"""What terminals may ask without changing anything; answered from durable state."""

from __future__ import annotations

import msgspec

from hub.protocol.commands.booking import Origin
from hub.protocol.limits import Date, Id, Quantity


class FindSlots(msgspec.Struct, frozen=True, tag="FindSlots", kw_only=True):
    """Which times are free for this service? `urgent`: those kept for emergencies count too.

    `origin`: for whom; the kiosk sees today's only, the page what may be booked on it. `moved`: an
    appointment that would give up its own place. `in_person`: no times by video.
    """

    service: Id
    first: Date
    last: Date
    quantity: Quantity = 1
    urgent: bool = False
    origin: Origin = Origin.HOUSE
    moved: Id = ""
    in_person: bool = False


class FindAppointments(msgspec.Struct, frozen=True, tag="FindAppointments", kw_only=True):
    """Which appointments are there, of one source or of one day? In pages of 500."""

    source: Id = ""
    date: Date | None = None
    after: Id = ""


Question = FindSlots | FindAppointments
