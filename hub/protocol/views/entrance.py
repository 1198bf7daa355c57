"""What kiosks and gates show."""

from __future__ import annotations

import msgspec

from hub.protocol.views.house import HelpLine, ServiceLoad


class MissedNumber(msgspec.Struct, frozen=True):
    """Somebody who missed the call and may still come back."""

    visit: str
    number: str


class SlotOffer(msgspec.Struct, frozen=True):
    """What is left of today for a service: the next times, the earliest first (at most six)."""

    service: str
    times_ms: tuple[int, ...]


class KioskView(msgspec.Struct, frozen=True, tag="kiosk"):
    """`presence`: what it shows to those who check in by phone (empty: nobody does)."""

    revision: int
    now_ms: int
    services: tuple[ServiceLoad, ...]
    missed: tuple[MissedNumber, ...] = ()
    help: tuple[HelpLine, ...] = ()
    slots: tuple[SlotOffer, ...] = ()
    presence: str = ""


class ZoneLoad(msgspec.Struct, frozen=True):
    """A waiting area: how many wait there, were let in and are still there, came in today."""

    zone: str
    waiting: int
    inside: int
    entries: int
    capacity: int = 0
    """0: no limit."""


class GateView(msgspec.Struct, frozen=True, tag="gate"):
    """What a gate shows beside its verdicts; the house as a whole is the zone without an id."""

    revision: int
    now_ms: int
    zones: tuple[ZoneLoad, ...]
