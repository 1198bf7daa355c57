"""What can happen to a gate."""

from __future__ import annotations

import msgspec

from hub.protocol.replies import AdmitReply
from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.protocol.views import ZoneLoad
from kiosk.view import SiteClock


class Message(msgspec.Struct, frozen=True):
    """What happened."""


class CodeScanned(Message, frozen=True):
    text: str


class ScanFailed(Message, frozen=True):
    """The reader has read something that is no code."""


class Admitted(Message, frozen=True):
    """The hub's verdict. `turn`: that of the view that asked; any other answer is not shown."""

    turn: int
    reply: AdmitReply


class NotDecided(Message, frozen=True):
    """The hub did not answer, or had no verdict to give."""

    turn: int


class Welcomed(Message, frozen=True):
    """`clock`: `None` when the site has changed; its time goes on as before."""

    site: Site
    theme: Theme
    clock: SiteClock | None = None


class ZonesCame(Message, frozen=True):
    zones: tuple[ZoneLoad, ...]
    now_ms: int


class ConnectionLost(Message, frozen=True):
    pass


class ScannerSpoke(Message, frozen=True):
    """`trouble`: what is wrong with the reader; empty: nothing."""

    trouble: str


class TimePassed(Message, frozen=True):
    pass
