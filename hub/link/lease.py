"""Which number a kiosk gives out by itself, and what it remembers of that: pure.

The hub lends each kiosk numbers of its own, which begin anew with every service day. The book says
what has become of them. Promises: what has been given out, or is held for a tap that the hub has
not answered yet, is not given out again on the same day while there are others; when there are no
others the one given out longest ago comes round again, because nobody is sent away.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from itertools import chain
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from hub.protocol.commands import IssueTicket
from hub.protocol.replies import Block, Lease

DAYS_KEPT = 8
"""A clock may be set back; what was given out on such a day is still known then."""
_DIGITS = "0123456789"


class Moment(msgspec.Struct, frozen=True):
    """When something happened, in milliseconds.

    `machine_ms` is monotonic and means something within the same `boot` of the machine only.
    """

    site_ms: int
    machine_ms: int
    boot: str


class Tap(msgspec.Struct, frozen=True):
    """One wish for a number. `id`: that of the command, the same for ever."""

    id: str
    command: IssueTicket
    site: str
    day: str
    at: Moment


class Began(msgspec.Struct, frozen=True, tag=True):
    """A new memory, which knows of nothing that may have been before it."""

    store: str


class Leased(msgspec.Struct, frozen=True, tag=True):
    site: str
    lease: Lease


class Asked(msgspec.Struct, frozen=True, tag=True):
    """The hub is about to be asked."""

    tap: Tap


class Answered(msgspec.Struct, frozen=True, tag=True):
    """The hub has said what becomes of it; its fallback is free again."""

    id: str


class GivenOut(msgspec.Struct, frozen=True, tag=True):
    """The visitor gets the fallback."""

    tap: Tap


class HandedIn(msgspec.Struct, frozen=True, tag=True):
    """The hub has the ticket, or will never take it."""

    id: str


class Used(msgspec.Struct, frozen=True, tag=True):
    """The ordinals of one prefix that were given out on one day, oldest first."""

    day: str
    prefix: str
    ordinals: tuple[int, ...]


Entry = Began | Leased | Asked | Answered | GivenOut | HandedIn | Used


@dataclass
class Book:
    """What the entries add up to. Changed by `take` only."""

    store: str = ""
    """Empty: there is no memory yet."""
    site: str = ""
    lease: Lease | None = None
    asked: dict[str, Tap] = field(default_factory=dict)
    """Not answered yet, by id."""
    given_out: dict[str, Tap] = field(default_factory=dict)
    """Not handed in yet, oldest first."""
    used: dict[str, dict[str, dict[int, None]]] = field(default_factory=dict)
    """By day and prefix, oldest first."""

    def take(self, entry: Entry) -> None:
        match entry:
            case Began(store):
                self.store, self.lease = store, None
            case Leased(site, lease):
                self.site, self.lease = site, lease
            case Asked(tap):
                self.asked[tap.id] = tap
            case Answered(tap_id):
                self.asked.pop(tap_id, None)
            case GivenOut(tap):
                self.asked.pop(tap.id, None)
                self.given_out[tap.id] = tap
                if tap.command.fallback is not None:
                    prefix, ordinal = parted(tap.command.fallback.number)
                    self._use(tap.day, prefix, ordinal)
            case HandedIn(tap_id):
                self.given_out.pop(tap_id, None)
            case Used(day, prefix, ordinals):
                for ordinal in ordinals:
                    self._use(day, prefix, ordinal)

    def next_number(self, site: str, prefix: str, day: str) -> str | None:
        """What the next tap falls back on; `None`: the hub has lent no such numbers."""
        if self.lease is None or self.site != site or prefix not in self.lease.blocks:
            return None
        held = {
            parted(tap.command.fallback.number)
            for tap in self.asked.values()
            if tap.day == day and tap.command.fallback is not None
        }
        in_hand = {ordinal for other, ordinal in held if other == prefix}
        used = self.used.get(day, {}).get(prefix, {})
        return label(prefix, next_ordinal(self.lease.blocks[prefix], used, in_hand))

    def entries(self) -> Iterator[Entry]:
        """The shortest way to say all this."""
        yield Began(self.store)
        if self.lease is not None:
            yield Leased(self.site, self.lease)
        for day, prefixes in self.used.items():
            for prefix, ordinals in prefixes.items():
                yield Used(day, prefix, tuple(ordinals))
        yield from map(GivenOut, self.given_out.values())
        yield from map(Asked, self.asked.values())

    @property
    def latest_ms(self) -> int:
        """Site time cannot be before this."""
        taps = chain(self.asked.values(), self.given_out.values())
        return max((tap.at.site_ms for tap in taps), default=0)

    def _use(self, day: str, prefix: str, ordinal: int) -> None:
        if day not in self.used and len(self.used) >= DAYS_KEPT:
            del self.used[min(self.used)]
        ordinals = self.used.setdefault(day, {}).setdefault(prefix, {})
        ordinals.pop(ordinal, None)
        ordinals[ordinal] = None


def ordinals_of(block: Block) -> Iterator[int]:
    """In the order in which they are given out."""
    return chain(
        range(block.first, block.last + 1), range(block.reserve_first, block.reserve_last + 1)
    )


def next_ordinal(block: Block, used: Mapping[int, None], in_hand: Container[int]) -> int:
    """The first that is free; else the one of this block that was given out longest ago."""
    lent = list(ordinals_of(block))
    for ordinal in lent:
        if ordinal not in used and ordinal not in in_hand:
            return ordinal
    ours = set(lent)
    again = [ordinal for ordinal in used if ordinal in ours]
    return next((ordinal for ordinal in again if ordinal not in in_hand), lent[0])


def label(prefix: str, ordinal: int) -> str:
    """The number as it stands on the ticket."""
    return f"{prefix}{ordinal:03d}"


def parted(number: str) -> tuple[str, int]:
    """Prefix and ordinal of a number as it stands on the ticket."""
    prefix = number.rstrip(_DIGITS)
    return prefix, int(number[len(prefix) :])


def service_day(site_ms: int, timezone: str) -> str:
    """The date at the site, in ISO form."""
    return (
        datetime.fromtimestamp(site_ms / 1000, UTC).astimezone(_zone(timezone)).date().isoformat()
    )


def age_ms(tap: Tap, now: Moment, speed: float) -> int:
    """How long ago the tap was, in site time; by the wall clock only if the machine was off."""
    if tap.at.boot and tap.at.boot == now.boot:
        return max(0, round((now.machine_ms - tap.at.machine_ms) * speed))
    return max(0, now.site_ms - tap.at.site_ms)


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC
