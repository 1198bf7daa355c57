"""Who knows the PIN comes in: each try counts before it is looked at, and waits grow."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.admin import pin as pins
from kiosk.admin.tries import KeptTries, Tries, tried, wait_s

log = logging.getLogger(__name__)


def _wall_ms() -> int:
    return time.time_ns() // 1_000_000


class Door:
    """`pin_file`: `None` where no menu is wanted. `tries_file` need not exist."""

    def __init__(
        self,
        pin_file: Path | None,
        tries_file: Path,
        wall_ms: Callable[[], int] = _wall_ms,
    ) -> None:
        self._pin_file = pin_file
        self._kept = KeptTries(tries_file)
        self._wall_ms = wall_ms
        self._tries = self._kept.load()

    def exists(self) -> bool:
        """Whether there is a PIN at all; the log says why not."""
        if self._pin_file is None:
            return False
        try:
            pins.read(self._pin_file)
        except pins.NoPin as error:
            log.warning("admin_pin_file_unusable", extra={"reason": str(error)})
            return False
        return True

    def wait_s(self) -> float:
        """How long nobody may try yet."""
        return wait_s(self._tries, self._wall_ms())

    async def knock(self, pin: str) -> bool:
        """Whether this is the PIN; never while `wait_s` says to wait. The log learns of it, and
        never the PIN.
        """
        if self._pin_file is None or self.wait_s() > 0:
            return False
        self._tries = tried(self._tries, self._wall_ms())
        self._kept.keep(self._tries)
        right = await asyncio.to_thread(_is_right, pin, self._pin_file)
        if right:
            self._tries = Tries()
            self._kept.keep(self._tries)
            log.info("admin_opened")
        else:
            log.warning("admin_pin_wrong", extra={"in_a_row": self._tries.wrong})
        return right


def _is_right(pin: str, file: Path) -> bool:
    try:
        return pins.matches(pin, pins.read(file))
    except pins.NoPin as error:
        log.warning("admin_pin_file_unusable", extra={"reason": str(error)})
        return False
