"""The queue before the printers: an answer in time, another way where there is one.

A job goes to the printer, and when that one fails to the spare, all within seconds. What has failed
everywhere is tried anew when a printer is back, until somebody voids it. No visitor gets two whole
tickets of which the later does not say that it is a copy (`printers.job` keeps that promise).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from printers.document import Document
from printers.job import PRINTED, DocumentFor, Job, JobState, begun, can_begin, ended, not_begun
from printers.outcome import Outcome
from printers.trouble import Trouble
from printers.worker import Printer, Worker

__all__ = ["Job", "JobState", "Outcome", "Printer", "Spool"]

log = logging.getLogger(__name__)

ANSWER_S = 2.0
"""So long one printer may take for one ticket."""
GUARD_S = 0.1
"""How much earlier the thread has to be done, so that its own, better founded outcome is told."""
CHECK_S = 0.7
"""Short, so that a ticket that comes meanwhile still has time."""
WATCH_S = 2.5
"""With the time of one ticket under way this stays below the five seconds that staff may wait."""
AGAIN_S = 1.0
"""How often a printer is looked at while somebody waits for it to be back."""
WANTED_S = 600.0
"""A failed job that nobody voids is not printed later than this."""


class Spool:
    """Prints documents, one after the other on each printer. `state`: of the first printer.

    `on_state`, `on_spare`: told when the state of the printer, of the spare changes. `answer_s`
    may be changed while it works.
    """

    def __init__(
        self,
        printer: Printer,
        spare: Printer | None = None,
        *,
        on_state: Callable[[str], None] | None = None,
        on_spare: Callable[[str], None] | None = None,
        answer_s: float = ANSWER_S,
        check_s: float = CHECK_S,
        guard_s: float = GUARD_S,
        wanted_s: float = WANTED_S,
    ) -> None:
        def worker(one: Printer, tell: Callable[[str], None] | None) -> Worker:
            return Worker(one, tell, answer_s=answer_s, check_s=check_s, guard_s=guard_s)

        self._first = worker(printer, on_state)
        self._workers = [self._first, *([worker(spare, on_spare)] if spare else [])]
        self._wanted_s = wanted_s
        self._failed: dict[Job, float] = {}
        """What is tried anew, and until when (on the loop's clock)."""
        self._failed_one = asyncio.Event()
        self._running: set[asyncio.Task[None]] = set()

    @property
    def state(self) -> str:
        """`ok`, `unknown` or a trouble's name."""
        return self._first.state

    @property
    def prints(self) -> bool:
        """As far as is known a ticket would come out now, of one printer or the other."""
        return any(worker.prints for worker in self._workers)

    @property
    def answer_s(self) -> float:
        return self._first.answer_s

    @answer_s.setter
    def answer_s(self, answer_s: float) -> None:
        for worker in self._workers:
            worker.answer_s = answer_s

    def submit(
        self, document_for: DocumentFor, on_change: Callable[[Job], None] | None = None
    ) -> Job:
        """Have it printed; returns at once. `await job.settled()` for the first outcome.

        `document_for` is called for each attempt, with true when the ticket has to say that it is
        a copy. `on_change` hears of every change of the job's state. Never raises for what a
        printer can do.
        """
        job = Job(document_for, on_change)
        self._start(job, self._order())
        return job

    async def print(self, document: Document, copy: Document | None = None) -> Outcome:
        """Print now or never; `copy` is for a second attempt whose first may have come out."""
        job = self.submit(lambda again: copy if again else document)
        try:
            await job.settled()
        finally:
            job.void()
        return job.outcome

    async def check(self) -> str:
        """Ask the printers how they are, unless they are at work; the first one's `state`."""
        await asyncio.gather(*(worker.check() for worker in self._workers))
        return self.state

    async def watch(self, every_s: float = WATCH_S, again_s: float = AGAIN_S) -> None:
        """Warm up, then keep `state` true and print what had failed, until cancelled."""
        await asyncio.to_thread(self._warm)
        while True:
            await self.check()
            self.again()
            self._failed_one.clear()
            try:
                async with asyncio.timeout(every_s):
                    if not self._failed:
                        await self._failed_one.wait()
                    await asyncio.sleep(again_s)
            except TimeoutError:
                continue

    def again(self) -> None:
        """Start anew what has failed, if a printer is back."""
        ready = [worker for worker in self._order() if worker.prints]
        now_s = asyncio.get_running_loop().time()
        for job, until_s in list(self._failed.items()):
            if now_s >= until_s:
                job.void()
            if not can_begin(job.progress):
                del self._failed[job]
            elif ready:
                del self._failed[job]
                self._start(job, ready, until_s)

    async def idle(self) -> None:
        """Wait until nothing is being printed."""
        while self._running:
            await asyncio.gather(*self._running, return_exceptions=True)

    def _warm(self) -> None:
        for worker in self._workers:
            worker.warm()

    def _order(self) -> list[Worker]:
        """Who is tried first: the first printer, unless only the spare would print."""
        return sorted(self._workers, key=lambda worker: not worker.prints)

    def _start(self, job: Job, workers: list[Worker], until_s: float | None = None) -> None:
        if until_s is None:
            until_s = asyncio.get_running_loop().time() + self._wanted_s
        task = asyncio.get_running_loop().create_task(self._run(job, workers, until_s))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _run(self, job: Job, workers: list[Worker], until_s: float) -> None:
        try:
            for worker in workers:
                if not can_begin(job.progress):
                    break
                await self._attempt(job, worker)
            if job.state is JobState.FAILED and can_begin(job.progress):
                self._failed[job] = until_s
                self._failed_one.set()
        finally:
            job.settle()

    async def _attempt(self, job: Job, worker: Worker) -> None:
        try:
            document = job.document()
        except Exception:  # a mistake in composing must not keep the number from the screen
            log.exception("ticket_failed", extra={"number": job.name})
            job.move(not_begun(job.progress, Trouble.ERROR))
            return
        if document is None:
            return  # it would have to say "copy", and there is no such document

        def begin() -> bool:
            if not can_begin(job.progress):
                return False
            job.on_spare = worker is not self._first
            job.move(begun(job.progress))
            return True

        outcome = await worker.print(document, begin)
        if outcome is None:
            job.move(not_begun(job.progress, Trouble.TIMEOUT))
            outcome = Outcome(False, Trouble.TIMEOUT)
        else:
            job.move(ended(job.progress, outcome))
        job.outcome = outcome
        facts = {"number": document.name, "printer": worker.name}
        if job.state in PRINTED:
            log.info("ticket_printed", extra={**facts, "confirmed": outcome.confirmed})
        else:
            log.warning("ticket_not_printed", extra={**facts, "trouble": str(outcome.trouble)})
