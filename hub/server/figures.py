"""Figures for whoever asks the hub: the API, the dashboard, supervisors, Prometheus.

They are counted by a process of their own (`hub.reports.serving`), which follows the journal and
ends when nobody has asked for a while: a small board is not to pay for what nobody looks at.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from hub.reports.figures.model import Figures
from hub.reports.pipe import Answer, AskToday, Failed, Question
from hub.server.beside import Beside, BesideGone

FRESH_S = 10.0
"""The same question within that time gets the same answer."""
IDLE_S = 300.0
PATIENCE_S = 20.0
"""So long somebody waits; the counting itself goes on, and the next one who asks finds it done."""
LONGEST_S = 3600.0
"""For the first look at a journal of many years."""
KEPT = 64

log = logging.getLogger(__name__)


class NotCounted(Exception):
    """There is no answer (yet). `bad`: what was asked makes no sense, and why."""

    def __init__(self, detail: str = "", *, bad: bool = False) -> None:
        super().__init__(detail)
        self.detail, self.bad = detail, bad


class FiguresDesk:
    """Lives in the hub's loop."""

    def __init__(
        self,
        directory: Path,
        *,
        monotonic_s: Callable[[], float] = time.monotonic,
        patience_s: float = PATIENCE_S,
        idle_s: float = IDLE_S,
    ) -> None:
        command = (sys.executable, "-P", "-m", "hub.reports.serving", str(directory))
        self._beside = Beside("figures", command, LONGEST_S)
        self._monotonic_s, self._patience_s, self._idle_s = monotonic_s, patience_s, idle_s
        self._asked: dict[bytes, tuple[float, asyncio.Task[Answer]]] = {}
        self._ending: asyncio.TimerHandle | None = None
        self._closing: asyncio.Task[None] | None = None
        self.today: Figures | None = None
        """As last counted."""

    @property
    def pid(self) -> int | None:
        """Of the process that counts, while there is one."""
        return self._beside.pid

    async def answer(self, question: Question) -> Answer:
        """Raises `NotCounted`."""
        task = self._task(question)
        try:
            async with asyncio.timeout(self._patience_s):
                answer = await asyncio.shield(task)
        except TimeoutError as error:
            raise NotCounted("still counting") from error
        except (BesideGone, msgspec.MsgspecError) as error:
            raise NotCounted(str(error)) from error
        if isinstance(answer, Failed):
            raise NotCounted(answer.detail, bad=answer.reason == "bad")
        return answer

    async def close(self) -> None:
        """End what runs."""
        if self._ending is not None:
            self._ending.cancel()
        for _, task in self._asked.values():
            task.cancel()
        await self._beside.close()

    def _task(self, question: Question) -> asyncio.Task[Answer]:
        key, now_s = msgspec.msgpack.encode(question), self._monotonic_s()
        for old, (at_s, task) in list(self._asked.items()):
            if task.done() and (now_s - at_s > FRESH_S or task.cancelled() or task.exception()):
                del self._asked[old]
        if key not in self._asked:
            if len(self._asked) >= KEPT:
                raise NotCounted("too many questions at once")
            task = asyncio.get_running_loop().create_task(self._ask(key, question))
            self._asked[key] = now_s, task
        return self._asked[key][1]

    async def _ask(self, encoded: bytes, question: Question) -> Answer:
        begun_s = self._monotonic_s()
        said = msgspec.msgpack.decode(await self._beside.ask(encoded), type=Answer)
        answer: Answer = said
        if isinstance(answer, Failed):
            log.warning("figures_failed", extra={"reason": answer.reason, "detail": answer.detail})
        elif isinstance(question, AskToday) and not hasattr(answer, "html"):
            self.today = answer.figures
        took_ms = round(1000 * (self._monotonic_s() - begun_s))
        log.debug("figures_counted", extra={"took_ms": took_ms})
        self._end_later()
        return answer

    def _end_later(self) -> None:
        loop = asyncio.get_running_loop()
        if self._ending is not None:
            self._ending.cancel()
        self._ending = loop.call_later(self._idle_s, self._end)

    def _end(self) -> None:
        self._closing = asyncio.get_running_loop().create_task(self._beside.close())
