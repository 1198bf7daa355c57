"""What a screen of the waiting room shows."""

from __future__ import annotations

import msgspec

from hub.protocol.site import Way
from hub.protocol.views.house import CounterState, ScreenMessage, ServiceLoad


class CallLine(msgspec.Struct, frozen=True):
    """One entry of the log of calls.

    `live`: the visit is still called (not started, missed, …). `over`: the visit has ended.
    `spoken`: some display has spoken it or is about to, so that no other one does.
    """

    call_seq: int
    visit: str
    number: str
    counter: str
    counter_label: str
    way: Way
    zone: str
    service: str
    at_ms: int
    repeat: bool
    live: bool
    language: str
    spoken: bool = False
    over: bool = False


class BookedLine(msgspec.Struct, frozen=True):
    """Somebody who waits with an appointment; `at_ms`: its time."""

    number: str
    at_ms: int
    service: str


class PlaceLine(msgspec.Struct, frozen=True):
    """A counter as its door sign shows it. `services`: what is served there now."""

    counter: str
    state: CounterState
    services: tuple[str, ...] = ()


class DisplayView(msgspec.Struct, frozen=True, tag="display"):
    """What a display shows: the log of calls (oldest first) and how many wait.

    `speaks`: in these zones this display is the one that gongs and speaks.
    """

    revision: int
    now_ms: int
    calls: tuple[CallLine, ...]
    waiting: tuple[ServiceLoad, ...]
    speaks: tuple[str, ...] = ()
    messages: tuple[ScreenMessage, ...] = ()
    booked: tuple[BookedLine, ...] = ()
    """The next ones, in order of their times."""
    places: tuple[PlaceLine, ...] = ()
    """The counters that this display is for; empty where it is for all."""
