"""The hub's clocks as a terminal knows them: its monotonic clock, and site time.

Each message that carries the hub's monotonic clock arrives a little late, never early. So of the
last few the one with the smallest difference to our own clock is the best estimate; it is behind
the truth by the shortest way through the network, which is far below what any rule notices.

Site time goes on while the hub is gone, at the speed last told.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from hub.protocol.wire import Welcome

_SAMPLES = 8
_TOLERATED_MS = 1_000
"""How far a view's own time may be off before site time is set anew (times speed)."""


class SiteClock:
    """`now_ms()` is site time; before the first welcome it is this machine's own."""

    def __init__(
        self,
        monotonic_s: Callable[[], float] = time.monotonic,
        wall_s: Callable[[], float] = time.time,
    ) -> None:
        self._monotonic_s = monotonic_s
        self._wall_s = wall_s
        self._instance: str | None = None
        self._leads_ms: deque[float] = deque(maxlen=_SAMPLES)
        self._anchor: tuple[float, float] | None = None  # hub's monotonic ms, site time ms
        self.speed = 1.0
        self.trusted = False
        """The hub's date can be relied on."""

    def welcome(self, welcome: Welcome) -> None:
        if welcome.instance != self._instance:
            self._leads_ms.clear()  # another start of the hub may count from another zero
            self._instance = welcome.instance
        self.heard(welcome.hub_ms)
        self._anchor = (welcome.hub_ms, welcome.now_ms)
        self.speed = welcome.speed
        self.trusted = welcome.trusted_clock

    def assume(self, now_ms: int, speed: float) -> None:
        """Until the hub says more: as it was kept from its last welcome."""
        self._anchor = (self.hub_ms(), now_ms)
        self.speed = speed

    def heard(self, hub_ms: int) -> None:
        """A heartbeat has just arrived."""
        self._leads_ms.append(self._monotonic_s() * 1000 - hub_ms)

    def seen(self, now_ms: int) -> None:
        """A view made at site time `now_ms` has just arrived: did the hub's clock jump?"""
        if abs(self.now_ms() - now_ms) > _TOLERATED_MS * max(self.speed, 1.0):
            self._anchor = (self.hub_ms(), now_ms)

    def hub_ms(self, at_s: float | None = None) -> int:
        """What the hub's monotonic clock showed at `at_s` of our own (default: now)."""
        own_ms = (self._monotonic_s() if at_s is None else at_s) * 1000
        return round(own_ms - min(self._leads_ms, default=0.0))

    def now_ms(self) -> int:
        if self._anchor is None:
            return round(self._wall_s() * 1000)
        hub_ms, site_ms = self._anchor
        return round(site_ms + (self.hub_ms() - hub_ms) * self.speed)
