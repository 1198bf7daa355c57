"""Live pages: one loop tells thousands of phones what changed, once a second at most.

An open page costs one coroutine that waits for the phone to leave, and a task only while something
is on its way. A phone that takes nothing holds up nobody: for it only the newest is kept.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from typing import Any

from hub.visitors.board import Watched

INTERVAL_S = 0.9
"""A little less than the second in which the hub renews its view: a view never waits for a turn."""
BEAT_S = 15.0
"""Every page hears something this often, so that it notices a dead line."""
_TURN = 100
"""So many pages are served before other requests get their turn."""
_PAGES_PER_VISIT = 8
_RETRY = b"retry: 2000\n\n"

Message = dict[str, Any]
Send = Callable[[Any], Any]
Receive = Callable[[], Any]


class LivePage:
    """One open EventSource."""

    __slots__ = ("_next", "_send", "_sending", "_task", "language")

    def __init__(self, language: str, send: Send, task: asyncio.Task[Any] | None) -> None:
        self.language = language
        self._send = send
        self._task = task
        self._sending: asyncio.Task[None] | None = None
        self._next: bytes | None = None

    def push(self, chunk: bytes) -> None:
        if self._sending is not None:
            self._next = chunk
        else:
            self._sending = asyncio.get_running_loop().create_task(self._send_all(chunk))

    def beat(self, chunk: bytes) -> None:
        if self._sending is None:
            self.push(chunk)

    def leave(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def stop_sending(self) -> None:
        if self._sending is not None:
            self._sending.cancel()

    async def _send_all(self, chunk: bytes) -> None:
        waiting: bytes | None = chunk
        try:
            while waiting is not None:
                await self._send({"type": "http.response.body", "body": waiting, "more_body": True})
                waiting, self._next = self._next, None
        except OSError:
            pass  # the phone has left; its coroutine hears of it too
        finally:
            self._sending = None


class Streams:
    """All live pages. `render` makes the event for a visit in a language."""

    def __init__(
        self,
        render: Callable[[Watched, str], bytes],
        render_beat: Callable[[str], bytes],
        *,
        interval_s: float = INTERVAL_S,
        beat_s: float = BEAT_S,
    ) -> None:
        self._render = render
        self._render_beat = render_beat
        self._interval_s = interval_s
        self._beat_s = beat_s
        self._changed: dict[Watched, None] = {}
        self._wake = asyncio.Event()
        self._pages: dict[LivePage, None] = {}
        self._closing = False

    def __len__(self) -> int:
        return len(self._pages)

    def changed(self, watched: Iterable[Watched]) -> None:
        """These look different now."""
        self._changed.update(dict.fromkeys(watched))
        if self._changed:
            self._wake.set()

    async def run(self) -> None:
        """Deliver changes and beats for ever."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._deliver())
            tasks.create_task(self._beat())

    async def serve(
        self, watched: Watched, language: str, headers: list[tuple[bytes, bytes]],
        receive: Receive, send: Send,
    ) -> None:  # fmt: skip
        """Keep a page live until its phone leaves."""
        page = LivePage(language, send, asyncio.current_task())
        while len(watched.pages) >= _PAGES_PER_VISIT:
            oldest = next(iter(watched.pages))
            watched.pages.pop(oldest)
            oldest.leave()
        watched.pages[page] = None
        self._pages[page] = None
        try:
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            page.push(_RETRY + self._render(watched, language))
            while (await receive())["type"] != "http.disconnect":
                pass
        except asyncio.CancelledError:
            if page in watched.pages and not self._closing:
                raise
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            page.stop_sending()
            self._pages.pop(page, None)
            watched.pages.pop(page, None)
            watched.looked_s = time.monotonic()

    def close(self) -> None:
        """End all pages; phones come back by themselves."""
        self._closing = True
        for page in list(self._pages):
            page.leave()

    async def _deliver(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            began_s = time.monotonic()
            batch, self._changed = self._changed, {}
            for done, watched in enumerate(batch, 1):
                chunks: dict[str, bytes] = {}
                for page in watched.pages:
                    chunk = chunks.get(page.language)
                    if chunk is None:
                        chunk = chunks[page.language] = self._render(watched, page.language)
                    page.push(chunk)
                if done % _TURN == 0:
                    await asyncio.sleep(0)
            await asyncio.sleep(began_s + self._interval_s - time.monotonic())

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(self._beat_s)
            chunks: dict[str, bytes] = {}
            for done, page in enumerate(list(self._pages), 1):
                chunk = chunks.get(page.language)
                if chunk is None:
                    chunk = chunks[page.language] = self._render_beat(page.language)
                page.beat(chunk)
                if done % _TURN == 0:
                    await asyncio.sleep(0)
