"""The free times that the hub has told, kept for a moment.

Many people look at the same days at once, and each page would ask the hub the same. What is shown
may be a few seconds old: whether a time is still free, only the booking itself decides.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date, timedelta
from typing import Protocol

from hub.link import NoAnswer
from hub.protocol.commands import Origin
from hub.protocol.questions import FindSlots
from hub.protocol.replies import Finding, Refusal, SlotDay, SlotsFound

FRESH_S = 3.0


class FindsSlots(Protocol):
    """What is needed of the link."""

    async def find(self, question: FindSlots) -> Finding: ...


class Offer:
    """Asks the hub for each service and quantity once in `FRESH_S`, however many look."""

    def __init__(self, link: FindsSlots, monotonic_s: Callable[[], float]) -> None:
        self._link = link
        self._monotonic_s = monotonic_s
        self._asked: dict[FindSlots, tuple[float, asyncio.Task[Finding]]] = {}

    async def days(
        self, service: str, quantity: int, today: date, days: int, *, moved: str = ""
    ) -> tuple[SlotDay, ...]:
        """Days with free times, in order; none if the hub refuses. Raises `NoAnswer`."""
        question = FindSlots(
            service=service, first=str(today), last=str(today + timedelta(days=days)),
            quantity=quantity, origin=Origin.PAGE, moved=moved,
        )  # fmt: skip
        answer = await asyncio.shield(self._task(question))
        if isinstance(answer, Refusal):
            return ()
        if not isinstance(answer, SlotsFound):
            raise NoAnswer("not slots")
        return tuple(day for day in answer.days if day.slots)

    def forget(self) -> None:
        """Something was booked or given back."""
        self._asked.clear()

    def _task(self, question: FindSlots) -> asyncio.Task[Finding]:
        now_s = self._monotonic_s()
        for old, (at_s, task) in list(self._asked.items()):
            if now_s - at_s > FRESH_S or (task.done() and task.exception() is not None):
                del self._asked[old]
        if question not in self._asked:
            task = asyncio.get_running_loop().create_task(self._link.find(question))
            self._asked[question] = (now_s, task)
        return self._asked[question][1]
