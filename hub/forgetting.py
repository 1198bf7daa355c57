"""Deletes what need not be known any more: after the start, with each day, when the rules change.

It works on the journal's thread in portions of a few milliseconds and leaves the thread to the
commits in between, so that nobody at a counter notices. What could not be done, because the disk is
full or somebody else reads the journal, is tried again until it is done.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from concurrent.futures import Executor

from hub.journal.interface import Journal, JournalFull
from hub.keeping import schedule
from hub.keeping.schedule import Limits
from hub.queueing.snapshot import Snapshot

FIRST_ROWS, FEWEST_ROWS, MOST_ROWS = 100, 10, 2_000
PORTION_S = 0.01
"""So long a portion should take."""
REST = 4
"""So many times as long the thread is left to others then."""
AGAIN_S = 10.0

log = logging.getLogger(__name__)


class Forgetting:
    """`run` it as a task beside the writer; `wake` it when a day has begun or the rules changed.

    `core`: what is known now. `thread`: the one on which the journal is written. `may`: whether
    there is room to do it.
    """

    def __init__(
        self,
        journal: Journal,
        thread: Executor,
        core: Callable[[], Snapshot],
        may: Callable[[], bool],
    ) -> None:
        self._journal, self._thread = journal, thread
        self._core, self._may = core, may
        self._woken = asyncio.Event()
        self._hindered = ""

    def wake(self) -> None:
        self._woken.set()

    async def run(self) -> None:
        """Until cancelled. Ends with the error if the journal breaks."""
        while True:
            self._woken.clear()
            hindered = await self._sift_and_scrub() if self._may() else "full"
            if hindered and hindered != self._hindered:
                log.warning("not_yet_forgotten", extra={"reason": hindered})
            self._hindered = hindered
            await self._wait(AGAIN_S if hindered else None)

    async def _sift_and_scrub(self) -> str:
        """Why not all is done; empty: all is."""
        loop = asyncio.get_running_loop()
        try:
            await self._sift()
            scrubbed = await loop.run_in_executor(self._thread, self._journal.scrub)
        except JournalFull:
            return "full"
        return "" if scrubbed else "read"

    async def _sift(self) -> None:
        loop, rows = asyncio.get_running_loop(), FIRST_ROWS
        # Again, if it has begun on another day or by other rules.
        while (core := self._core()).site is not None:
            limits = schedule.limits(core.site, core.day)
            if self._journal.sifted() == limits:
                return
            # One that is booked from now on is written where nothing is looked at any more.
            appointments, more = frozenset(core.appointments), True
            while more:
                more, took_s = await loop.run_in_executor(
                    self._thread, self._portion, limits, appointments, rows
                )
                rows = max(FEWEST_ROWS, min(MOST_ROWS, int(rows * PORTION_S / max(took_s, 0.001))))
                await asyncio.sleep(REST * took_s)

    def _portion(
        self, limits: Limits, appointments: frozenset[str], rows: int
    ) -> tuple[bool, float]:
        began_s = time.perf_counter()
        more = self._journal.sift(limits, appointments, rows)
        return more, time.perf_counter() - began_s

    async def _wait(self, longest_s: float | None) -> None:
        try:
            async with asyncio.timeout(longest_s):
                await self._woken.wait()
        except TimeoutError:
            pass
