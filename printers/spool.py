"""The queue before one printer: one job at a time, an answer in time, nothing printed twice.

`print` always answers within `answer_s`, whatever the printer does. A job is tried once; when time
is up it is void: one that has not begun is never begun, and one that is under way is cut short and
not repeated. The printing itself runs in a thread of its own, so that not even a device that hangs
in the kernel holds up the screen.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from printers.document import Document
from printers.outcome import Outcome
from printers.thread import in_thread
from printers.transport import Deadline
from printers.trouble import OK, Trouble

__all__ = ["Outcome", "Printer", "Spool"]

log = logging.getLogger(__name__)

ANSWER_S = 2.0
"""From `print` to its outcome at the latest."""
GUARD_S = 0.1
"""How much earlier the thread has to be done, so that its own, better founded outcome is told."""
NEEDS_SHARE = 0.5
"""A job that had to wait for longer than the other half of its time is not begun."""
CHECK_S = 0.7
"""Short, so that a ticket that comes meanwhile still has time."""
WATCH_S = 4.0
SEEN_IN_PRINTING = frozenset({Trouble.CUT_OFF, Trouble.TIMEOUT})
"""A printer may call itself ready and lose each ticket so: only one that comes out ends it."""

Result = TypeVar("Result")


class Printer(Protocol):
    """What a spool needs of a printer; both calls block until `deadline` at the latest."""

    @property
    def name(self) -> str: ...
    def warm(self) -> None: ...
    def print(self, document: Document, deadline: Deadline) -> Outcome: ...
    def status(self, deadline: Deadline) -> str: ...


class Spool:
    """Prints documents one after the other. `state`: `ok`, `unknown` or a trouble's name.

    `answer_s` may be changed while it works.
    """

    def __init__(
        self,
        printer: Printer,
        *,
        on_state: Callable[[str], None] | None = None,
        answer_s: float = ANSWER_S,
        check_s: float = CHECK_S,
        guard_s: float = GUARD_S,
    ) -> None:
        self.state: str = str(Trouble.UNKNOWN)
        self._printer = printer
        self._on_state = on_state
        self.answer_s = answer_s
        self._check_s = check_s
        self._guard_s = guard_s
        self._told = False
        self._unseen = False
        """The last ticket had a trouble that the printer itself, when asked, says nothing of."""
        self._turn = asyncio.Lock()
        self._running: asyncio.Future[Any] | None = None

    async def print(self, document: Document) -> Outcome:
        """Print once. Never raises for what a printer can do."""
        # Shielded: a caller that goes away must not leave the state untold.
        return await asyncio.shield(asyncio.ensure_future(self._print(document)))

    async def check(self) -> str:
        """Ask the printer how it is, unless it is at work; the answer is also the new `state`."""
        if not self._turn.locked():
            # A hang is told by the time-out; a job that comes meanwhile has its time left.
            state = await self._alone(self._printer.status, self._check_s, needs_s=0.0)
            state = Trouble.TIMEOUT if state is None else state
            if state not in (OK, Trouble.UNKNOWN):
                self._unseen = False  # so the check sees when it ends, too
            if not self._unseen:
                self._tell(state)
        return self.state

    async def watch(self, every_s: float = WATCH_S) -> None:
        """Warm up, then keep `state` true until cancelled."""
        await asyncio.to_thread(self._printer.warm)
        while True:
            await self.check()
            await asyncio.sleep(every_s)

    async def _print(self, document: Document) -> Outcome:
        outcome: Outcome | None
        try:
            outcome = await self._alone(
                lambda deadline: self._printer.print(document, deadline),
                self.answer_s,
                needs_s=self.answer_s * NEEDS_SHARE,
            )
        except Exception:  # a mistake in drawing must not keep the number from the screen
            log.exception("ticket_failed", extra={"number": document.name})
            outcome = Outcome(False, Trouble.ERROR)
        if outcome is None:
            outcome = Outcome(False, Trouble.TIMEOUT)
        facts = {"number": document.name, "printer": self._printer.name}
        if outcome.printed:
            log.info("ticket_printed", extra={**facts, "confirmed": outcome.confirmed})
        else:
            log.warning("ticket_not_printed", extra={**facts, "trouble": str(outcome.trouble)})
        self._unseen = not outcome.printed and outcome.trouble in SEEN_IN_PRINTING
        self._tell(outcome.trouble or outcome.state)
        return outcome

    async def _alone(
        self, work: Callable[[Deadline], Result], limit_s: float, *, needs_s: float
    ) -> Result | None:
        """Run `work` in a thread when it is its turn; None when time was up before it had ended.

        It is not begun with less than `needs_s` left: half a ticket is worse than none.
        """
        deadline = Deadline(limit_s)
        try:
            async with asyncio.timeout(deadline.left_s), self._turn:
                if self._running is not None:
                    await asyncio.wait([self._running])
                if deadline.left_s < needs_s:
                    return None
                self._running = in_thread(work, deadline.earlier(self._guard_s))
                return await asyncio.shield(self._running)
        except TimeoutError:
            return None

    def _tell(self, state: str) -> None:
        state = str(state)
        if state == self.state and self._told:
            return
        self._told = True
        self.state = state
        log.info("printer_state", extra={"printer": self._printer.name, "state": state})
        if self._on_state is not None:
            self._on_state(state)
