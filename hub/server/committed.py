"""The state as far as it is durable.

The writer applies a batch before it is on the disk, so between `decide` and the end of the commit
the state is ahead of what may be told. Whoever shows or answers from the state asks here, and is
served at once or right after the commit that is under way.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from hub.queueing.state import State
from hub.writer import Writer

RETRY_S = 0.01
"""A commit that failed (disk full) is not announced; it leaves the state as it was."""

ReadT = TypeVar("ReadT")


class Committed:
    """Reads the writer's state. `advanced` must be called after each commit."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._revision = writer.state.core.seq
        self._waiting: list[Callable[[], None]] = []
        self._retry: asyncio.TimerHandle | None = None

    @property
    def now(self) -> bool:
        """Whether everything in the state is durable at this moment."""
        return self._writer.state.core.seq == self._revision

    @property
    def state(self) -> State:
        """The writer's state; true to the disk while `now` says so."""
        return self._writer.state

    def advanced(self, revision: int) -> None:
        """A commit has made the state durable up to this revision."""
        self._revision = revision
        self._serve()

    def when(self, act: Callable[[], None]) -> None:
        """Run `act` as soon as the state is durable: now, or right after the present commit."""
        if self.now:
            act()
            return
        self._waiting.append(act)
        if self._retry is None:
            self._retry = asyncio.get_running_loop().call_later(RETRY_S, self._look_again)

    async def read(self, read: Callable[[State], ReadT]) -> ReadT:
        """The value of `read(state)` on durable state."""
        if self.now:
            return read(self._writer.state)
        outcome: asyncio.Future[ReadT] = asyncio.get_running_loop().create_future()

        def act() -> None:
            if outcome.done():
                return
            try:
                outcome.set_result(read(self._writer.state))
            except Exception as error:
                outcome.set_exception(error)

        self.when(act)
        return await outcome

    def _look_again(self) -> None:
        self._retry = None
        if self.now:
            self._serve()
        if self._waiting:
            self._retry = asyncio.get_running_loop().call_later(RETRY_S, self._look_again)

    def _serve(self) -> None:
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()
