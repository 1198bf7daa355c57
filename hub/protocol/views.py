"""What terminals are shown: always the whole picture, never a patch.

A view replaces the one before it, so a lost message cannot corrupt a screen. What must happen once
(a gong, a spoken call) is in the view as a log with sequence numbers. `revision` grows with every
change of the hub's state. `*_ms` are Unix milliseconds of *site time* (UTC).
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from hub.protocol.replies import StepState, Ticket, Why
from hub.protocol.site import Way


class CounterState(StrEnum):
    CLOSED = "closed"
    OPEN = "open"
    PAUSED = "paused"


class CallLine(msgspec.Struct, frozen=True):
    """One entry of the log of calls.

    `live`: the visit is still called (not started, missed, …). `spoken`: some display has spoken
    it, so that one which takes over does not say it again.
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


class ServiceLoad(msgspec.Struct, frozen=True):
    """A service as it stands now. `opens_ms`: when it opens next, if it is closed and known."""

    service: str
    open: bool
    waiting: int
    opens_ms: int | None = None
    closes_ms: int | None = None


class DisplayView(msgspec.Struct, frozen=True, tag="display"):
    """What a display shows: the log of calls (oldest first) and how many wait.

    `speaker`: this display is the one that gongs and speaks for its zones.
    """

    revision: int
    now_ms: int
    calls: tuple[CallLine, ...]
    waiting: tuple[ServiceLoad, ...]
    speaker: bool = False


class KioskView(msgspec.Struct, frozen=True, tag="kiosk"):
    revision: int
    now_ms: int
    services: tuple[ServiceLoad, ...]


class QueueRow(msgspec.Struct, frozen=True):
    """Somebody in a list at a counter. `since_ms`: since when in this state."""

    visit: str
    number: str
    service: str
    issued_ms: int
    since_ms: int
    language: str
    note: str = ""
    """Why parked."""
    until_ms: int | None = None


class Present(msgspec.Struct, frozen=True):
    """The visitor at a counter."""

    visit: str
    number: str
    service: str
    state: StepState
    issued_ms: int
    called_ms: int
    started_ms: int | None
    calls: int
    call_seq: int
    language: str
    why: Why
    outcomes: dict[str, str] = {}
    """By display: what it did with the last call."""


class CounterView(msgspec.Struct, frozen=True, tag="counter"):
    """What a clerk sees. `queue` holds the next ones in order (at most 50) of `waiting` in all."""

    revision: int
    now_ms: int
    counter: str
    state: CounterState
    reason: str
    present: Present | None
    waiting: int
    queue: tuple[QueueRow, ...]
    missed: tuple[QueueRow, ...]
    parked: tuple[QueueRow, ...]
    loads: tuple[ServiceLoad, ...]
    served_today: int
    troubles: tuple[Trouble, ...] = ()


class Trouble(msgspec.Struct, frozen=True):
    """Something that staff should know: a printer without paper, a silent screen."""

    device: str
    about: str
    """What is affected: `printer`, `sound`, `screen`, `clock`, `disk`."""
    state: str
    """`out-of-paper`, `offline`, … ; the catalogue has `trouble-<about>-<state>`."""


class VisitorsView(msgspec.Struct, frozen=True, tag="visitors"):
    """The visits whose tokens this connection has presented, as their holders may see them."""

    revision: int
    now_ms: int
    tickets: tuple[Ticket, ...]


View = DisplayView | KioskView | CounterView | VisitorsView
