"""A reader that types, in an event loop: `wedge` with a clock and an alarm."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable

from kiosk.scanner.scan import Reading, Unreadable
from kiosk.scanner.wedge import Given, Stroke, Wedge, lapsed, struck

log = logging.getLogger(__name__)


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

    def press(self, stroke: Stroke) -> None:
        """A key went down just now."""
        self._wedge, given = struck(self._wedge, stroke, self._monotonic_s())
        self._set_alarm()
        self._give(given)

    def _set_alarm(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm = None
        if self._wedge.due_s is not None:
            wait_s = max(0.0, self._wedge.due_s - self._monotonic_s())
            self._alarm = asyncio.get_running_loop().call_later(wait_s, self._lapse)

    def _lapse(self) -> None:
        self._wedge, given = lapsed(self._wedge, self._monotonic_s())
        self._set_alarm()
        self._give(given)

    def _give(self, given: tuple[Given, ...]) -> None:
        for one in given:
            if isinstance(one, Stroke):
                self._on_stroke(one)
                continue
            if isinstance(one, Unreadable):
                log.warning("scan_unreadable", extra={"reader": "keyboard"})
            self._on_reading(one)
