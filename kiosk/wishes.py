"""What somebody wants of the hub: the kiosk's desk turns each into a command."""

from __future__ import annotations

import msgspec

from hub.protocol.views import MissedNumber


class TakeNumber(msgspec.Struct, frozen=True):
    """`language`: that of the paper. `more`: further services that are dealt with together.

    `priority`: by the house's rule, which was shown and confirmed. The only wish that is granted
    without a hub too.
    """

    service: str
    language: str
    more: tuple[str, ...] = ()
    priority: bool = False


class CheckInWith(msgspec.Struct, frozen=True):
    """Somebody has an appointment. `code`: typed or scanned, at most 64 letters of a code."""

    code: str
    language: str


class BookTime(msgspec.Struct, frozen=True):
    """Somebody wants one of the times that are left of today. `language`: that of the paper."""

    service: str
    at_ms: int
    language: str


class LookUp(msgspec.Struct, frozen=True):
    """How does the visit stand whose ticket was scanned?"""

    token: str


class ComeBack(msgspec.Struct, frozen=True):
    """Somebody missed the call and is there again."""

    missed: MissedNumber


class GetHelp(msgspec.Struct, frozen=True):
    """A person should come."""


class Feedback(msgspec.Struct, frozen=True):
    """How it was, from 1 (bad) to 5 (very good). `service`: empty when it is not known."""

    score: int
    service: str = ""


Wish = TakeNumber | BookTime | CheckInWith | LookUp | ComeBack | GetHelp | Feedback
