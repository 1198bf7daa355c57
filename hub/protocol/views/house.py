"""What all rooms have in common: services as they stand, help, messages, troubles."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from hub.protocol.replies import Reason, Wait


class CounterState(StrEnum):
    CLOSED = "closed"
    OPEN = "open"
    PAUSED = "paused"


class ServiceLoad(msgspec.Struct, frozen=True, omit_defaults=True):
    """A service as it stands now. `open`: a ticket would be given.

    `opens_ms`: when it opens next, if it is closed and known.
    """

    service: str
    open: bool
    waiting: int
    opens_ms: int | None = None
    closes_ms: int | None = None
    why: Reason | None = None
    """Why no ticket is given now."""
    note: str = ""
    """What staff say about it: why they closed it."""
    by_hand: bool = False
    """Staff have opened or closed it."""
    turns_ms: int | None = None
    """When `open` changes by itself, if nothing else happens before."""
    counters: int = 0
    """Open counters that serve it."""
    longest_ms: int | None = None
    """Since when the one waits who has waited longest."""
    left: int | None = None
    """Tickets that the daily quota still allows."""
    ahead: int = 0
    """How many would be before somebody who comes now."""
    wait: Wait | None = None
    """How long somebody who comes now is expected to wait; `None`: not known."""


class ScreenMessage(msgspec.Struct, frozen=True):
    """A text that staff have put on the screens; `zone` is empty for all."""

    zone: str
    text: str
    at_ms: int


class Advice(msgspec.Struct, frozen=True):
    """What would help now, as far as can be foreseen.

    `opens`: these counters should open within `within_s`; or `closes`: this one could close.
    `service`: of those who wait for it nine of ten would then wait `then_s` at most instead of
    `now_s` (`None`: nobody would call them).
    """

    opens: tuple[str, ...]
    closes: str
    service: str
    now_s: int | None
    then_s: int
    within_s: int


class FigureLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """A figure of today so far, as reports count it: `wait_walkin`, `median`.

    `service`: empty for the whole house. `value`: `None` of too few cases (`n`). `unit`: `min`,
    `share` (0 to 1), `count`, `score`.
    """

    figure: str
    stat: str
    value: float | None
    unit: str
    n: int
    service: str = ""


class HelpLine(msgspec.Struct, frozen=True):
    """A device at which somebody asked for help. `coming`: staff have answered."""

    device: str
    at_ms: int
    coming: bool = False


class Trouble(msgspec.Struct, frozen=True):
    """Something that staff should know: a printer without paper, a silent screen."""

    device: str
    about: str
    """What is affected: `printer`, `sound`, `screen`, `clock`, `disk`."""
    state: str
    """`out-of-paper`, `offline`, … ; the catalogue has `trouble-<about>-<state>`."""
