"""The people of the demo: they press the keys of the real programs, as visitors and clerks do."""

from __future__ import annotations

import asyncio
import logging
import re
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import httpx

from config.errors import UserError
from demo.observer import Observer
from demo.programs import LogLine, Program
from demo.script import Arrival, Clerk, Treatment
from hub.protocol.replies import StepState
from hub.queueing.order import waiting_at
from hub.queueing.snapshot import Visit
from kiosk.choices import entry_key
from kiosk.view import offered

log = logging.getLogger(__name__)

ANSWER_S = 8.0
"""Machine time within which a key press must show in the journal before it is pressed again."""
KIOSK_S = 20.0
"""Machine time within which a kiosk tells what came of a key, however slow the machine is."""
HELD_S = 1.0
"""Machine time after which a kiosk takes the same key for a second press, not for one held down."""
READ_S = 0.3
"""How long people look before they press the next key, at least."""
QUESTION_S = 0.15
"""As long as a clerk takes to read a question."""
WAY_S = 60
"""Site time that people get to come before they are called again, or missed."""
TRIES = 20
TRIED_AGAIN = frozenset({"service_closed", "ticket_not_answered"})
ASKED = "asked_before_number"
"""A long wait: does the person still want a number?"""
TICKET_ANSWERS = ("ticket_issued", "ticket_refused", *TRIED_AGAIN)
F2, F3, F4, F5 = "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[15~"
F6, F7, F8 = "\x1b[17~", "\x1b[18~", "\x1b[19~"
ESCAPE, ENTER = "\x1b", "\r"
_TOKEN = re.compile(rb"/t/([\w-]{16,64})")


@asynccontextmanager
async def crowd() -> AsyncIterator[asyncio.TaskGroup]:
    """A task for each of many people; ends when all have ended, or raises what the first raised."""
    try:
        async with asyncio.TaskGroup() as people:
            yield people
    except ExceptionGroup as failed:
        raise failed.exceptions[0] from None


class Entrance:
    """A kiosk and those who stand before it, one after the other."""

    def __init__(self, kiosk: Program, observer: Observer, tickets: Path, page: str) -> None:
        self._kiosk, self._observer, self._tickets, self._page = kiosk, observer, tickets, page
        self._free = asyncio.Lock()
        self.numbers: dict[str, Arrival] = {}
        """Who holds which number."""

    async def take_number(self, arrival: Arrival) -> None:
        """Choose the concern, wait for the number, go; some change their mind later."""
        services = [service.id for service in offered(self._observer.state.site)]
        key = entry_key(services.index(arrival.service)).lower()
        async with self._free:
            number = await self._ask_for_number(arrival, key)
        if number and arrival.cancels_after_s is not None:
            await self._observer.sleep(arrival.cancels_after_s)
            await self._cancel(number)

    async def _ask_for_number(self, arrival: Arrival, key: str) -> str:
        """Press until the kiosk answers; who comes as the doors open may be sent back to wait.

        Whoever finds it closed for good goes home without a number.
        """
        closed = False
        for _ in range(TRIES):
            seen = len(self._kiosk.lines)
            await self._press(*self._language_keys(arrival.language), key)
            try:
                answered = await self._hears(*TICKET_ANSWERS, ASKED, after=seen)
                asked = answered["event"] == ASKED
                if asked:
                    self._kiosk.press(ENTER)
                    answered = await self._hears(*TICKET_ANSWERS, after=seen)
            except TimeoutError:
                log.warning("key_without_effect", extra={"kiosk": self._kiosk.name})
                continue
            number = answered.get("number", "")
            if number:
                self.numbers[number] = arrival
                await self._take_paper(number, after=seen)
            # Escape read together with the next person's key would be another key; but where there
            # was no answer, Enter would ask once more, and a second Enter is taken for a trembling.
            again = asked or answered["event"] == "ticket_not_answered"
            self._kiosk.press(ESCAPE if again else ENTER)
            await asyncio.sleep(READ_S)
            if answered["event"] not in TRIED_AGAIN:
                return number
            closed = answered["event"] == "service_closed"
        if closed:
            return ""
        raise UserError(f"{self._kiosk.name} gave nobody a number in {TRIES} tries")

    async def _press(self, *keys: str) -> None:
        """One after the other; the same key at once is taken for one that is held down."""
        before = ""
        for key in keys:
            if key == before:
                await asyncio.sleep(HELD_S)
            self._kiosk.press(key)
            before = key

    def _language_keys(self, language: str) -> tuple[str, ...]:
        """Those that change the kiosk to this language: with two there is nothing to choose."""
        known = self._observer.state.site.languages
        if language == known[0]:
            return ()
        return ("l",) if len(known) == 2 else ("l", entry_key(known.index(language)).lower())

    async def _take_paper(self, number: str, *, after: int) -> None:
        try:
            await self._hears("ticket_printed", "ticket_not_printed", after=after)
        except TimeoutError:
            raise UserError(f"{self._kiosk.name} never said whether {number} was printed") from None

    async def _hears(self, *events: str, after: int) -> LogLine:
        return await asyncio.wait_for(self._kiosk.logged(*events, after=after), KIOSK_S)

    async def _cancel(self, number: str) -> None:
        """Scan the paper with a phone and cancel there, if it is still one's turn to wait."""
        visit = next(
            (v for v in self._observer.state.core.visits.values() if v.number == number), None
        )
        paper = self._tickets / f"{number}.bin"
        if visit is None or visit.step.state is not StepState.WAITING or not paper.exists():
            return
        token = _TOKEN.search(paper.read_bytes())
        if token is None:
            log.error("ticket_without_qr", extra={"number": number})
            return
        async with httpx.AsyncClient() as phone:
            await phone.post(f"{self._page}/t/{token[1].decode()}/cancel")


class Desk:
    """A counter and its clerk."""

    def __init__(
        self,
        counter: str,
        program: Program,
        observer: Observer,
        clerk: Clerk,
        stays: Callable[[str], bool],
    ) -> None:
        self.counter = counter
        self.pressed_ns: dict[int, int] = {}
        """By call: when the key was pressed that led to it (machine's monotonic clock)."""
        self._program, self._observer, self._clerk, self._stays = program, observer, clerk, stays

    async def work(self) -> None:
        """Serve whoever comes, for ever."""
        while True:
            present = self._present()
            if present is None:
                await self._observer.until(self._somebody_waits)
                await self._call_next()
            elif present.step.state is StepState.CALLED:
                await self._receive(present)
            else:
                await self._finish(present)

    def _present(self) -> Visit | None:
        visit = self._observer.state.core.seats[self.counter].visit
        return self._observer.state.core.visits[visit] if visit else None

    def _somebody_waits(self) -> bool:
        state = self._observer.state
        return waiting_at(state, state.counters[self.counter]) > 0

    async def _call_next(self) -> None:
        before = self._where()
        *first, last = (F2, *self._outcome())
        await self._read_through(first)
        pressed_ns = time.monotonic_ns()
        self._program.press(last)
        # A colleague may have called the last one meanwhile: then nothing is to be seen here.
        await self._observer.until(
            lambda: self._where() != before or not self._somebody_waits(), ANSWER_S
        )
        if self._where() != before:
            present = self._present()
            if present is not None and present.step.state is StepState.CALLED:
                self.pressed_ns[present.step.call_seq] = pressed_ns

    async def _receive(self, visit: Visit) -> None:
        treatment = self._treatment(visit)
        if self._stays(visit.number):
            await self._observer.sleep(treatment.way_s)
            await self._press(F4, self._where())
            return
        rule = self._observer.state.site.missed
        await self._observer.sleep(max(WAY_S, rule.after_s + 1))
        if visit.step.calls < max(2, rule.calls):
            before = self._where()
            pressed_ns = time.monotonic_ns()
            if await self._press(F3, before):
                self.pressed_ns[visit.step.call_seq] = pressed_ns
            return
        await self._press_all(F6, "n")

    async def _finish(self, visit: Visit) -> None:
        treatment = self._treatment(visit)
        await self._observer.sleep(treatment.service_s)
        if treatment.park and len(visit.steps) == 1:
            await self._press_all(F7, "1", "2")  # for the first reason, for the shortest time
        elif treatment.transfer and len(visit.steps) == 1:
            await self._press_all(F8, "1", "1")  # to the first service, to the usual place
        elif self._somebody_waits():
            await self._call_next()
        else:
            await self._press_all(F5, *self._outcome())

    def _outcome(self) -> tuple[str, ...]:
        """The key for the first result, where finishing asks how it turned out."""
        present = self._present()
        if present is None or present.step.state is not StepState.SERVING:
            return ()
        return ("1",) if self._observer.state.services[present.step.service].results else ()

    def _treatment(self, visit: Visit) -> Treatment:
        return self._clerk.treat(self._observer.state.services[visit.step.service])

    def _where(self) -> tuple[object, ...]:
        """What changes when a key has worked."""
        present = self._present()
        if present is None:
            return (None,)
        return present.id, present.step.state, present.step.calls, len(present.steps)

    async def _press_all(self, *keys: str) -> bool:
        """A key, and those that answer its questions."""
        before = self._where()
        await self._read_through(keys[:-1])
        return await self._press(keys[-1], before)

    async def _read_through(self, keys: Sequence[str]) -> None:
        for key in keys:
            self._program.press(key)
            await asyncio.sleep(QUESTION_S)

    async def _press(self, keys: str, before: tuple[object, ...]) -> bool:
        self._program.press(keys)
        if await self._observer.until(lambda: self._where() != before, ANSWER_S):
            return True
        log.warning("key_without_effect", extra={"counter": self.counter, "before": str(before)})
        self._program.press(ESCAPE)
        await asyncio.sleep(0.3)
        return False
