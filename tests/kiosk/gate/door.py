"""A gate for tests: the real app on the real link, with what it let be heard written down."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from hub.link import Link, LinkSettings
from hub.protocol.wire import Hello, Role
from kiosk.gate.app import GateApp
from kiosk.gate.messages import Message
from kiosk.gate.view import Meaning, Sign, View
from tests.hub.link.fake_hub import QUICK
from tests.kiosk.gate import entrance
from tests.patience import PATIENCE_S


class WatchedGate(GateApp):
    """The gate, with a way to wait until it shows something."""

    def __init__(self, zone: str) -> None:
        self.heard: list[Meaning] = []
        self._changed = asyncio.Event()
        self._ahead_s = 0.0
        super().__init__(
            View(language="de", zone=zone),
            entrance.speakers,
            self.heard.append,
            monotonic_s=lambda: time.monotonic() + self._ahead_s,
        )

    def later(self, by_s: float) -> None:
        """Let so much time have passed for the gate, without waiting for it."""
        self._ahead_s += by_s

    def tell(self, message: Message) -> None:
        super().tell(message)
        self._changed.set()

    async def until(self, holds: Callable[[View], bool]) -> View:
        async with asyncio.timeout(PATIENCE_S):
            while not holds(self.view):
                self._changed.clear()
                await self._changed.wait()
        return self.view

    async def says(self, sign: Sign) -> View:
        return await self.until(lambda view: view.said is sign)


@asynccontextmanager
async def gate(
    settings: LinkSettings, zone: str = "halle"
) -> AsyncIterator[tuple[WatchedGate, Pilot[None]]]:
    """A gate that has been welcomed by its hub."""
    app = WatchedGate(zone)
    link = Link(settings, Hello(device="gate", role=Role.GATE, version="0"), app, timing=QUICK)
    app.attend(link)
    async with app.run_test(size=(88, 25)) as pilot:
        running = asyncio.create_task(link.run())
        try:
            await app.until(lambda view: view.site is not None)
            yield app, pilot
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
