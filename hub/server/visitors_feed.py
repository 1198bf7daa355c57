"""What the visitor's page is shown: the presented visits and nothing else, once a second at most;
only a call does not wait that long.

Thousands of phones may look at once, so the view is made in slices with the loop's turn between
them: a page may be a second old, but nobody at the kiosk waits for it. And while people only come,
each behind all others, next to nothing changes for those who are there: then it is made anew every
few seconds, for the little that does (the expected wait, whether somebody is behind).
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import msgspec

from hub.clock import Clock
from hub.projection import Asides, ticket
from hub.projection.unmoved import unmoved
from hub.projection.waits import Waits
from hub.queueing.state import State
from hub.server.committed import Committed
from hub.server.terminal import Terminal

INTERVAL_S, CALM_S = 1.0, 5.0
CALLED_S = 0.25
"""So long after one view a call may bring about the next."""
SLICE = 8

log = logging.getLogger(__name__)


class _View(msgspec.Struct, frozen=True, tag="visitors"):
    """`views.VisitorsView` with its tickets already encoded."""

    revision: int
    now_ms: int
    tickets: list[msgspec.Raw]


class _Seen(NamedTuple):
    presented: tuple[str, ...]
    seq: int
    arrivals: int


class _Sent(msgspec.Struct, frozen=True, tag="ViewSent"):
    view: _View


class VisitorsFeed:
    """Renews the view of one terminal of role `visitors`."""

    def __init__(
        self,
        terminal: Terminal,
        committed: Committed,
        asides: Callable[[], Asides],
        clock: Clock,
        waits: Waits,
        room_of: Callable[[str], str] = str,
    ) -> None:
        self._terminal, self._committed, self._clock = terminal, committed, clock
        self._asides, self._waits, self._room_of = asides, waits, room_of
        self._encoder = msgspec.json.Encoder()
        self._stale = asyncio.Event()
        self._stale.set()
        self._called = asyncio.Event()
        self._seen: _Seen | None = None
        self._shown_s = float("-inf")
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.get_running_loop().create_task(self._run())
        self._task.add_done_callback(self._ended)

    def stop(self) -> None:
        if self._task:
            self._task.cancel()

    def renew(self, *, called: bool = False) -> None:
        """Something has changed. `called`: somebody was called."""
        self._stale.set()
        if called:
            self._called.set()

    async def _run(self) -> None:
        while True:
            await self._stale.wait()
            self._stale.clear()
            self._called.clear()
            calm_s = self._shown_s + CALM_S - asyncio.get_running_loop().time()
            if await self._committed.read(self._moves) or calm_s <= 0:
                await self._show()
            else:
                self._stale.set()  # what has changed is still to be shown
            await asyncio.sleep(CALLED_S)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(INTERVAL_S - CALLED_S):
                    await self._called.wait()

    def _moves(self, state: State) -> bool:
        """Whether something matters to those who look that has happened since this was asked."""
        seen, core = self._seen, state.core
        self._seen = _Seen(tuple(self._terminal.presented), core.seq, core.arrivals)
        return (
            seen is None
            or seen.presented != self._seen.presented
            or not unmoved(state, seen.seq, seen.arrivals)
        )

    async def _show(self) -> None:
        self._shown_s = asyncio.get_running_loop().time()
        revision = await self._committed.read(lambda state: state.core.seq)
        tickets: list[msgspec.Raw] = []
        presented = list(self._terminal.presented)
        for start in range(0, len(presented), SLICE):
            tickets += await self._committed.read(
                partial(self._encoded, presented[start : start + SLICE])
            )
            await asyncio.sleep(0)
        sent = _Sent(_View(revision, self._clock.site_ms(), tickets))
        self._terminal.show(self._encoder.encode(sent).decode())

    def _encoded(self, visits: list[str], state: State) -> list[msgspec.Raw]:
        languages, waits, room_of = self._asides().languages, self._waits, self._room_of
        shown = (
            ticket(state, visit, languages.get(visit, ""), waits=waits, room_of=room_of)
            for visit in visits
            if visit in state.core.visits  # the night ends everybody's stay
        )
        return [msgspec.Raw(self._encoder.encode(one)) for one in shown]

    def _ended(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (error := task.exception()):
            log.error("visitors_feed_failed", exc_info=error)
            self._terminal.goodbye("internal")
