"""Whether a key opens a counter: the hub itself is asked, by saying hello with that key.

So there is one list of keys in the house, and a key that is withdrawn at the hub is withdrawn here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from enum import Enum, auto

from hub.link import Link, LinkSettings, Lost, Timing
from hub.protocol.views import View
from hub.protocol.wire import Hello, SiteChanged, Welcome

ASK_TIMEOUT_S = 5.0


class Verdict(Enum):
    WELCOME = auto()
    WRONG_KEY = auto()
    UNKNOWN_COUNTER = auto()
    NO_HUB = auto()


class HubGate:
    """Asks the hub. `settings` makes a link's settings from a key, `hello` greets as a counter."""

    def __init__(
        self,
        settings: Callable[[str], LinkSettings],
        hello: Callable[[str], Hello],
        *,
        timing: Timing | None = None,
        patience_s: float = ASK_TIMEOUT_S,
    ) -> None:
        self._settings, self._hello = settings, hello
        self._timing, self._patience_s = timing, patience_s
        self._at_once = asyncio.Semaphore(4)

    async def judge(self, key: str, counter: str) -> Verdict:
        """Say hello once; nothing is kept open."""
        if not key or not key.isascii() or not key.isprintable() or " " in key:
            return Verdict.WRONG_KEY
        async with self._at_once:
            listener = _Answer()
            link = Link(self._settings(key), self._hello(counter), listener, timing=self._timing)
            running = asyncio.create_task(link.run())
            try:
                async with asyncio.timeout(self._patience_s):
                    return await listener.verdict
            except TimeoutError:
                return Verdict.NO_HUB
            finally:
                running.cancel()
                await asyncio.gather(running, return_exceptions=True)


class _Answer:
    """A listener that wants to know one thing."""

    def __init__(self) -> None:
        self.verdict: asyncio.Future[Verdict] = asyncio.get_running_loop().create_future()

    def on_welcome(self, welcome: Welcome) -> None:
        self._say(Verdict.WELCOME)

    def on_site(self, changed: SiteChanged) -> None: ...

    def on_view(self, view: View) -> None: ...

    def on_lost(self, reason: str) -> None:
        if reason in (Lost.WRONG_KEY, "wrong-role", "unknown-key"):
            self._say(Verdict.WRONG_KEY)
        elif reason == "unknown-counter":
            self._say(Verdict.UNKNOWN_COUNTER)
        elif reason != Lost.NOT_FOUND:  # mDNS may need a moment
            self._say(Verdict.NO_HUB)

    def _say(self, verdict: Verdict) -> None:
        if not self.verdict.done():
            self.verdict.set_result(verdict)
