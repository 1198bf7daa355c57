"""A reader that types, in an event loop: `wedge` with a clock and an alarm.

What counts is when a key went down, not when this program came to look at it. A loop that was held
up finds its keys and its alarm waiting together, so an alarm that rings late looks again first.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable

from kiosk.scanner.scan import Reading, Unreadable
from kiosk.scanner.wedge import GAP_S, Given, Stroke, Wedge, lapsed, struck

log = logging.getLogger(__name__)

LATE_S = 0.005
"""An alarm that rings so much after its time has been held up, and so may keys have been."""
MOST_LOOKS = 5
"""So often it looks again: a loop that is always late must not hold keys back for ever."""


class Keyboard:
    """Hand it every key that goes down; it calls back with keys that count, and with codes."""

    def __init__(
        self,
        on_stroke: Callable[[Stroke], None],
        on_reading: Callable[[Reading], None],
        monotonic_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._on_stroke = on_stroke
        self._on_reading = on_reading
        self._monotonic_s = monotonic_s
        self._wedge = Wedge()
        self._alarm: asyncio.TimerHandle | None = None

    def press(self, stroke: Stroke, at_s: float | None = None) -> None:
        """A key went down at `at_s` of the monotonic clock, or just now."""
        now_s = self._monotonic_s() if at_s is None else at_s
        self._wedge, given = struck(self._wedge, stroke, now_s)
        due_s = self._wedge.due_s
        # A stroke that has waited for us may have others behind it.
        self._ring_at(due_s if due_s is None else max(due_s, self._monotonic_s()))
        self._give(given)

    def _ring_at(self, due_s: float | None, looks: int = 0) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm = None
        if due_s is not None:
            wait_s = max(0.0, due_s - self._monotonic_s())
            ring = asyncio.get_running_loop().call_later
            self._alarm = ring(wait_s, self._lapse, due_s, looks)

    def _lapse(self, due_s: float, looks: int) -> None:
        now_s = self._monotonic_s()
        if now_s - due_s > LATE_S and looks < MOST_LOOKS:
            self._ring_at(now_s + GAP_S / MOST_LOOKS, looks + 1)
            return
        self._wedge, given = lapsed(self._wedge, now_s)
        self._ring_at(self._wedge.due_s)
        self._give(given)

    def _give(self, given: tuple[Given, ...]) -> None:
        for one in given:
            if isinstance(one, Stroke):
                self._on_stroke(one)
                continue
            if isinstance(one, Unreadable):
                log.warning("scan_unreadable", extra={"reader": "keyboard"})
            self._on_reading(one)
