"""Live pages: one loop tells thousands of phones what changed, once a second at most.

An open page costs the line to its phone, and nothing of the request that opened it (`handover`). A
phone that takes nothing holds up nobody: for it only the newest is kept.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from typing import cast

from hub.visitors.board import Watched
from hub.visitors.handover import END, chunk

INTERVAL_S = 0.9
"""A little less than the second in which the hub renews its view: a view never waits for a turn."""
BEAT_S = 15.0
"""Every page hears something this often, so that it notices a dead line."""
_TURN = 100
"""So many pages are served before other requests get their turn."""
_PAGES_PER_VISIT = 8
_RETRY = b"retry: 2000\n\n"


class LivePage(asyncio.Protocol):
    """One open EventSource, as soon as it is connected to its phone."""

    __slots__ = ("_full", "_newest", "_streams", "_transport", "language", "watched")
    _transport: asyncio.Transport

    def __init__(self, streams: Streams, watched: Watched, language: str) -> None:
        self.watched, self.language = watched, language
        self._streams = streams
        self._full = False
        self._newest: bytes | None = None

    def push(self, event: bytes) -> None:
        if self._full:
            self._newest = event
        else:
            self._transport.write(chunk(event))

    def beat(self, event: bytes) -> None:
        if not self._full:
            self.push(event)

    def leave(self) -> None:
        """End; the phone may still take what it was sent."""
        self._transport.write(END)
        self._transport.close()
        self._streams.left(self)

    # What the line tells.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._streams.came(self)

    def pause_writing(self) -> None:
        self._full = True

    def resume_writing(self) -> None:
        self._full = False
        newest, self._newest = self._newest, None
        if newest is not None:
            self.push(newest)

    def connection_lost(self, exc: Exception | None) -> None:
        self._streams.left(self)


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

    def came(self, page: LivePage) -> None:
        """A page is open; the head of its answer has been sent."""
        pages = page.watched.pages
        if len(pages) >= _PAGES_PER_VISIT:
            next(iter(pages)).leave()
        pages[page] = None
        self._pages[page] = None
        page.push(_RETRY + self._render(page.watched, page.language))

    def left(self, page: LivePage) -> None:
        """Its phone has left, or it was ended."""
        if page in self._pages:
            del self._pages[page], page.watched.pages[page]
            page.watched.looked_s = time.monotonic()

    def close(self) -> None:
        """End all pages; phones come back by themselves."""
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
