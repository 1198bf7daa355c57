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
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import msgspec

from hub.reports.figures.model import Figures
from hub.reports.pipe import Answer, AskToday, Counted, Failed, Question
from hub.server.beside import Beside, BesideGone

FRESH_S = 10.0
"""The same question within that time gets the same answer."""
IDLE_S = 300.0
PATIENCE_S = 20.0
LONGEST_S = 3600.0
"""For the first look at a journal of many years."""
KEPT = 64
TODAY_S = 60.0
"""Today is counted anew so often, as long as somebody looks."""

log = logging.getLogger(__name__)


class NotCounted(Exception):
    """There is no answer (yet). `bad`: what was asked makes no sense, and why."""

    def __init__(self, detail: str = "", *, bad: bool = False) -> None:
        super().__init__(detail)
        self.detail, self.bad = detail, bad


class Today(NamedTuple):
    """The few figures of today, and when they were counted (machine time)."""

    figures: Figures
    at_s: float


class FiguresDesk:
    """Lives in the hub's loop."""

    def __init__(
        self,
        directory: Path,
        *,
        monotonic_s: Callable[[], float] = time.monotonic,
        idle_s: float = IDLE_S,
    ) -> None:
        command = (sys.executable, "-P", "-m", "hub.reports.serving", str(directory))
        self._beside = Beside("figures", command, LONGEST_S)
        self._monotonic_s, self._idle_s = monotonic_s, idle_s
        self._asked: dict[bytes, tuple[float, asyncio.Task[Answer]]] = {}
        self._ending: asyncio.TimerHandle | None = None
        self._closing: asyncio.Task[None] | None = None
        self._renewed_s = float("-inf")
        self._broken = ""
        self._today: Today | None = None
        self.patience_s = PATIENCE_S
        """So long somebody waits; the counting goes on, and the next one finds it done."""
        self.on_today: Callable[[], None] = lambda: None
        """Called when today has been counted anew."""

    @property
    def pid(self) -> int | None:
        """Of the process that counts, while there is one."""
        return self._beside.pid

    def today(self, day: str) -> Figures | None:
        """As last counted, if that was on this local date."""
        return self._today.figures if self._today and self._today.figures.first == day else None

    def age_s(self, day: str) -> float | None:
        """How old `today` is."""
        return self._monotonic_s() - self._today.at_s if self._today and self.today(day) else None

    def renew(self, day: str) -> None:
        """Have today counted, unless that was wanted less than `TODAY_S` ago. Waits for nothing."""
        now_s = self._monotonic_s()
        if now_s - self._renewed_s >= TODAY_S:
            self._renewed_s = now_s
            with suppress(NotCounted):
                self._task(AskToday(day))

    async def answer(self, question: Question) -> Answer:
        """Raises `NotCounted`."""
        task = self._task(question)
        try:
            async with asyncio.timeout(self.patience_s):
                answer = await asyncio.shield(task)
        except TimeoutError as error:
            raise NotCounted("still counting") from error
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
            if task.done() and (now_s - at_s > FRESH_S or not _good(task)):
                del self._asked[old]
        if key not in self._asked:
            if len(self._asked) >= KEPT:
                raise NotCounted("too many questions at once")
            task = asyncio.get_running_loop().create_task(self._ask(key, question))
            self._asked[key] = now_s, task
        return self._asked[key][1]

    async def _ask(self, encoded: bytes, question: Question) -> Answer:
        begun_s = self._monotonic_s()
        try:
            answer = _decoder.decode(await self._beside.ask(encoded))
        except (BesideGone, msgspec.MsgspecError) as error:
            answer = Failed("broken", str(error))
        ended_s = self._monotonic_s()
        self._log(answer, ended_s - begun_s)
        if isinstance(question, AskToday) and isinstance(answer, Counted):
            self._today = Today(answer.figures, ended_s)
            self.on_today()
        self._end_later()
        return answer

    def _log(self, answer: Answer, took_s: float) -> None:
        """What is broken is said once."""
        if not isinstance(answer, Failed):
            log.debug("figures_counted", extra={"took_ms": round(1000 * took_s)})
            self._broken = ""
        elif answer.reason != "bad" and answer.detail != self._broken:
            log.error("figures_failed", extra={"reason": answer.detail})
            self._broken = answer.detail

    def _end_later(self) -> None:
        loop = asyncio.get_running_loop()
        if self._ending is not None:
            self._ending.cancel()
        self._ending = loop.call_later(self._idle_s, self._end)

    def _end(self) -> None:
        """Nobody has asked for a while; whoever waits for an answer that takes long has."""
        if any(not task.done() for _, task in self._asked.values()):
            self._end_later()
        else:
            self._closing = asyncio.get_running_loop().create_task(self._beside.close())


def _good(task: asyncio.Task[Answer]) -> bool:
    """Whether what has ended has an answer that is worth keeping."""
    if task.cancelled() or task.exception() is not None:
        return False
    return not isinstance(task.result(), Failed)


_decoder: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer)
