"""One printer at work: one thing at a time, in a thread, with an answer in time.

The printing runs in a thread of its own, so that not even a device that hangs in the kernel holds
up the screen. What time has run out for is cut short, or never begun.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from printers.document import Document
from printers.outcome import Outcome, Reach
from printers.thread import in_thread
from printers.transport import Deadline
from printers.trouble import PRINTING, READY, Trouble

log = logging.getLogger(__name__)

NEEDS_SHARE = 0.5
"""A job that had to wait for longer than the other half of its time is not begun."""
SEEN_IN_PRINTING = frozenset({Trouble.CUT_OFF, Trouble.TIMEOUT})
"""A printer may call itself ready and lose each ticket so: only one that comes out ends it."""

Result = TypeVar("Result")


class Printer(Protocol):
    """What a spool needs of a printer; `print` and `status` block until their deadline at most."""

    @property
    def name(self) -> str: ...
    def warm(self) -> None: ...
    def print(self, document: Document, deadline: Deadline) -> Outcome: ...
    def status(self, deadline: Deadline) -> str: ...


class Worker:
    """`state`: what staff are told. `answered`: what the printer itself said or did last.

    `answer_s`: from the order to its outcome at the latest; may be changed while it works.
    """

    def __init__(
        self,
        printer: Printer,
        on_state: Callable[[str], None] | None,
        *,
        answer_s: float,
        check_s: float,
        guard_s: float,
    ) -> None:
        self.state: str = str(Trouble.UNKNOWN)
        self.answered: str = str(Trouble.UNKNOWN)
        self.answer_s = answer_s
        self._printer = printer
        self._on_state = on_state
        self._check_s = check_s
        self._guard_s = guard_s
        self._told = False
        self._unseen = False
        """The last ticket had a trouble that the printer itself, when asked, says nothing of."""
        self._turn = asyncio.Lock()
        self._running: asyncio.Future[Any] | None = None

    @property
    def name(self) -> str:
        return self._printer.name

    @property
    def prints(self) -> bool:
        """As far as is known it would print now."""
        return self.answered in PRINTING

    def warm(self) -> None:
        """Load what the first ticket needs; blocks."""
        self._printer.warm()

    async def print(self, document: Document, begin: Callable[[], bool]) -> Outcome | None:
        """Try it once, if `begin` says so when its turn has come; None: it was not begun."""
        started = False

        def work(deadline: Deadline) -> Outcome:
            return self._printer.print(document, deadline)

        def begins() -> bool:
            nonlocal started
            started = begin()
            return started

        needs_s = self.answer_s * NEEDS_SHARE
        try:
            outcome = await self._alone(work, self.answer_s, needs_s=needs_s, begins=begins)
        except Exception:  # a mistake in drawing must not keep the number from the screen
            log.exception("ticket_failed", extra={"number": document.name})
            outcome = Outcome(False, Trouble.ERROR, reach=Reach.WHOLE)
        if not started:
            return None
        if outcome is None:  # it hangs where no deadline reaches: nobody knows what it will do
            outcome = Outcome(False, Trouble.TIMEOUT, reach=Reach.WHOLE)
        self._unseen = not outcome.printed and outcome.trouble in SEEN_IN_PRINTING
        self.answered = str(outcome.trouble or outcome.state)
        self._tell(self.answered)
        return outcome

    async def check(self) -> str:
        """Ask the printer how it is, unless it is at work; the answer is also the new `state`."""
        if not self._turn.locked():
            # A hang is told by the time-out; a job that comes meanwhile has its time left.
            said = await self._alone(self._printer.status, self._check_s, needs_s=0.0)
            self.answered = str(Trouble.TIMEOUT if said is None else said)
            if self.answered not in PRINTING:
                self._unseen = False  # so the check sees when it ends, too
            if not self._unseen:
                self._tell(self.answered)
        return self.state

    async def _alone(
        self,
        work: Callable[[Deadline], Result],
        limit_s: float,
        *,
        needs_s: float,
        begins: Callable[[], bool] = lambda: True,
    ) -> Result | None:
        """Run `work` in a thread when it is its turn; None when time was up before it had ended.

        It is not begun with less than `needs_s` left: half a ticket is worse than none.
        """
        deadline = Deadline(limit_s)
        try:
            async with asyncio.timeout(deadline.left_s), self._turn:
                if self._running is not None:
                    await asyncio.wait([self._running])
                if deadline.left_s < needs_s or not begins():
                    return None
                self._running = in_thread(work, deadline.earlier(self._guard_s))
                return await asyncio.shield(self._running)
        except TimeoutError:
            return None

    def _tell(self, state: str) -> None:
        if state == self.state and self._told:
            return
        self._told = True
        self.state = state
        level = logging.INFO if state in READY else logging.WARNING
        log.log(level, "printer_state", extra={"printer": self.name, "state": state})
        if self._on_state is not None:
            self._on_state(state)
