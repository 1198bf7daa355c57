"""A listener that remembers, and can be waited for."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from hub.link import Link, LinkSettings, Timing
from hub.protocol.views import View
from hub.protocol.wire import Hello, Role, SiteChanged, Welcome
from tests.hub.link.fake_hub import QUICK
from tests.patience import PATIENCE_S


class Seen:
    def __init__(self) -> None:
        self.welcomes: asyncio.Queue[Welcome] = asyncio.Queue()
        self.sites: asyncio.Queue[SiteChanged] = asyncio.Queue()
        self.views: asyncio.Queue[View] = asyncio.Queue()
        self.lost: asyncio.Queue[str] = asyncio.Queue()
        self.signed_out: asyncio.Queue[None] = asyncio.Queue()

    def on_welcome(self, welcome: Welcome) -> None:
        self.welcomes.put_nowait(welcome)

    def on_site(self, changed: SiteChanged) -> None:
        self.sites.put_nowait(changed)

    def on_view(self, view: View) -> None:
        self.views.put_nowait(view)

    def on_lost(self, reason: str) -> None:
        self.lost.put_nowait(reason)

    def on_signed_out(self) -> None:
        self.signed_out.put_nowait(None)


def hello(role: Role = Role.KIOSK) -> Hello:
    return Hello(device="test", role=role, version="0")


def at(address: str, fingerprint: str | None = None, key: str = "secret") -> LinkSettings:
    return LinkSettings(address=address, site=None, fingerprint=fingerprint, key=key)


@asynccontextmanager
async def running(
    settings: LinkSettings,
    *,
    role: Role = Role.KIOSK,
    timing: Timing = QUICK,
    monotonic_s: Callable[[], float] = time.monotonic,
) -> AsyncIterator[tuple[Link, Seen]]:
    """A link at work; what it raises, the test raises."""
    seen = Seen()
    link = Link(settings, hello(role), seen, timing=timing, monotonic_s=monotonic_s)
    task = asyncio.create_task(link.run())
    try:
        async with asyncio.timeout(PATIENCE_S):
            yield link, seen
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        if not task.cancelled():
            task.result()
