"""The menu and the lock over a kiosk's own screen: which of them stands there now."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import tzinfo
from typing import Any

from textual.app import App

from hub.protocol.wording import Say
from kiosk.admin.door import Door
from kiosk.admin.errands import Errands
from kiosk.admin.gesture import tapped
from kiosk.admin.lock import Lock
from kiosk.admin.locked import LockedScreen
from kiosk.admin.screen import AdminScreen


class Staff:
    """`attend` first. While `here`, nothing that happens is meant for the kiosk's own pages.

    `on_touched`: somebody has pressed or touched a kiosk that is out of order.
    """

    def __init__(
        self,
        door: Door,
        lock: Lock,
        errands: Errands,
        device: str,
        on_touched: Callable[[], None] = lambda: None,
        monotonic_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._door = door
        self._lock = lock
        self._errands = errands
        self._device = device
        self._on_touched = on_touched
        self._monotonic_s = monotonic_s
        self._app: App[Any] | None = None
        self._taps: tuple[float, ...] = ()
        self._menu: AdminScreen | None = None
        self._locked: LockedScreen | None = None

    def attend(
        self,
        app: App[Any],
        speakers: Callable[[], Sequence[tuple[str, Say]]],
        zone: Callable[[], tzinfo],
    ) -> None:
        """`speakers`: the site's languages, its own first. Both are asked when needed."""
        self._app = app
        self._speakers, self._zone = speakers, zone
        self._see_to_lock()

    @property
    def here(self) -> bool:
        return self._menu is not None or self._locked is not None

    def clock_tapped(self) -> None:
        """A finger on the clock: the last of some opens the menu."""
        self._taps, enough = tapped(self._taps, self._monotonic_s())
        if enough:
            self.wanted()

    def wanted(self) -> None:
        """Open the menu, if there is a PIN for it."""
        if self._app is None or self._menu is not None or not self._door.exists():
            return
        self._menu = AdminScreen(
            self._door,
            self._lock,
            self._errands,
            self._speakers()[0][1],
            device=self._device,
            zone=self._zone(),
            monotonic_s=self._monotonic_s,
        )
        self._app.push_screen(self._menu, lambda _: self._closed())

    def _closed(self) -> None:
        self._menu = None
        self._see_to_lock()

    def _see_to_lock(self) -> None:
        if self._app is None or self._lock.locked == (self._locked is not None):
            return
        if self._locked is not None:
            self._locked.dismiss()
            self._locked = None
            return
        self._locked = LockedScreen(self._speakers(), self._on_touched, self._monotonic_s)
        self._app.push_screen(self._locked)
