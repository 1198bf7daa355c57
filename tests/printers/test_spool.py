from __future__ import annotations

import asyncio
import logging
import threading

import pytest

from printers.document import Document
from printers.job import MOST_ON_PAPER, Job, JobState
from printers.outcome import Outcome, Reach
from printers.spool import ANSWER_S, CHECK_S, WATCH_S, Spool
from printers.transport import Deadline
from printers.trouble import OK
from tests.patience import PATIENCE_S
from tests.printers.papers import ticket


class MemoryPrinter:
    """Prints into a list. `gate` closed: a ticket takes until it is opened, deadline or not."""

    name = "memory"

    def __init__(self, *outcomes: Outcome) -> None:
        self.outcomes = list(outcomes)
        """What the next tickets come to; afterwards all is well."""
        self.begun: list[str] = []
        self.states: list[str] = [OK]
        self.asked = 0
        self.at_work = 0
        self.most_at_work = 0
        self.gate = threading.Event()
        self.gate.set()
        self.entered = threading.Event()

    def warm(self) -> None: ...

    def print(self, document: Document, deadline: Deadline) -> Outcome:
        self.at_work += 1
        self.most_at_work = max(self.most_at_work, self.at_work)
        self.begun.append(document.name)
        self.entered.set()
        self.gate.wait(PATIENCE_S)
        self.at_work -= 1
        return self.outcomes.pop(0) if self.outcomes else Outcome(True, confirmed=True, state=OK)

    def status(self, deadline: Deadline) -> str:
        self.asked += 1
        return self.states.pop(0) if len(self.states) > 1 else self.states[0]


async def test_ok__jobs_are_printed_one_at_a_time_in_order_and_once() -> None:
    printer = MemoryPrinter()
    spool = Spool(printer, answer_s=PATIENCE_S)
    names = [f"A{number:03}" for number in range(20)]
    outcomes = await asyncio.gather(*(spool.print(ticket(name)) for name in names))
    assert all(outcome.printed for outcome in outcomes)
    assert printer.begun == names
    assert printer.most_at_work == 1


async def test_fail__a_printer_that_hangs_for_ever_is_answered_in_time() -> None:
    printer = MemoryPrinter()
    printer.gate.clear()
    spool = Spool(printer, answer_s=0.2)
    async with asyncio.timeout(PATIENCE_S):
        outcome = await spool.print(ticket("A001"))
        # The next one is not even begun: it would come out at some time, unasked.
        second = await spool.print(ticket("A002"))
    assert (outcome.printed, outcome.trouble) == (False, "timeout")
    assert (second.printed, second.trouble) == (False, "timeout")
    assert spool.state == "timeout"
    printer.gate.set()
    spool.answer_s = PATIENCE_S
    assert (await spool.print(ticket("A003"))).printed
    assert printer.begun == ["A001", "A003"]


async def test_fail__a_job_that_waited_too_long_is_not_begun() -> None:
    printer = MemoryPrinter()
    printer.gate.clear()
    spool = Spool(printer, answer_s=1.0)
    first = asyncio.create_task(spool.print(ticket("A001")))
    second = asyncio.create_task(spool.print(ticket("A002")))
    assert not (await second).printed
    await first
    printer.gate.set()
    spool.answer_s = PATIENCE_S
    await spool.print(ticket("A003"))
    assert printer.begun == ["A001", "A003"]


async def test_ok__a_caller_that_goes_away_does_not_make_a_second_ticket() -> None:
    printer = MemoryPrinter()
    printer.gate.clear()
    states: list[str] = []
    told = asyncio.Event()

    def hear(state: str) -> None:
        states.append(state)
        told.set()

    spool = Spool(printer, answer_s=PATIENCE_S, on_state=hear)
    job = asyncio.create_task(spool.print(ticket("A001")))
    await asyncio.to_thread(printer.entered.wait, PATIENCE_S)
    job.cancel()
    with pytest.raises(asyncio.CancelledError):
        await job
    printer.gate.set()
    await told.wait()
    assert printer.begun == ["A001"]
    assert states == [OK]


async def test_ok__states_are_told_when_they_change() -> None:
    printer = MemoryPrinter()
    printer.states = ["unknown", "unknown", "out-of-paper", "out-of-paper", OK]
    states: list[str] = []
    recovered = asyncio.Event()

    def hear(state: str) -> None:
        states.append(state)
        if state == OK:
            recovered.set()

    spool = Spool(printer, on_state=hear, check_s=PATIENCE_S)
    watch = asyncio.create_task(spool.watch(every_s=0))
    await asyncio.wait_for(recovered.wait(), PATIENCE_S)
    watch.cancel()
    assert states == ["unknown", "out-of-paper", OK]


async def test_ok__a_printer_at_work_is_not_asked() -> None:
    printer = MemoryPrinter()
    printer.gate.clear()
    spool = Spool(printer, answer_s=PATIENCE_S)
    job = asyncio.create_task(spool.print(ticket("A001")))
    await asyncio.to_thread(printer.entered.wait, PATIENCE_S)
    await spool.check()
    assert printer.asked == 0
    printer.gate.set()
    await job


async def test_ok__each_ticket_leaves_one_line_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "printers.spool"):
        await Spool(MemoryPrinter(), answer_s=PATIENCE_S).print(ticket("A001"))
    printed = [record for record in caplog.records if record.message == "ticket_printed"]
    assert [record.__dict__["number"] for record in printed] == ["A001"]


async def test_fail__a_mistake_of_our_own_is_an_outcome_too(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Mistaken(MemoryPrinter):
        def print(self, document: Document, deadline: Deadline) -> Outcome:
            raise ZeroDivisionError

    outcome = await Spool(Mistaken(), answer_s=PATIENCE_S).print(ticket())
    assert (outcome.printed, outcome.trouble) == (False, "error")
    assert "ticket_failed" in caplog.messages


def copied(copy: bool) -> Document:
    return ticket("A001-copy" if copy else "A001")


class Heard:
    """What a job tells of itself; `out` when it is printed."""

    def __init__(self) -> None:
        self.states: list[str] = []
        self.out = asyncio.Event()

    def __call__(self, job: Job) -> None:
        self.states.append(job.state)
        if job.printed:
            self.out.set()


async def test_ok__a_job_tells_its_states() -> None:
    heard = Heard()
    job = Spool(MemoryPrinter(), answer_s=PATIENCE_S).submit(copied, heard)
    assert job.state is JobState.QUEUED
    assert await job.settled() is JobState.CONFIRMED
    assert heard.states == ["sent", "confirmed"]


async def test_ok__sent_whole_to_a_printer_that_cannot_tell_is_unconfirmed() -> None:
    job = Spool(MemoryPrinter(Outcome(True)), answer_s=PATIENCE_S).submit(copied)
    assert await job.settled() is JobState.UNCONFIRMED
    assert job.printed


@pytest.mark.parametrize(
    ("failed", "printed"),
    [
        (Outcome(False, "refused"), "A001"),
        (Outcome(False, "cut-off", reach=Reach.PART), "A001"),
        (Outcome(False, "cut-off", reach=Reach.WHOLE), "A001-copy"),
    ],
)
async def test_ok__the_spare_prints_and_says_copy_only_when_it_may_be_one(
    failed: Outcome, printed: str
) -> None:
    printer, spare = MemoryPrinter(failed), MemoryPrinter()
    states: dict[str, list[str]] = {"first": [], "spare": []}
    spool = Spool(
        printer,
        spare,
        answer_s=PATIENCE_S,
        on_state=states["first"].append,
        on_spare=states["spare"].append,
    )
    job = spool.submit(copied)
    assert await job.settled() is JobState.CONFIRMED
    assert (job.on_spare, printer.begun, spare.begun) == (True, ["A001"], [printed])
    assert states == {"first": [failed.trouble], "spare": [OK]}
    assert spool.prints


async def test_ok__while_only_the_spare_prints_it_is_not_waited_for_the_other() -> None:
    printer, spare = MemoryPrinter(), MemoryPrinter()
    printer.states = ["out-of-paper"]
    spool = Spool(printer, spare, answer_s=PATIENCE_S, check_s=PATIENCE_S)
    assert await spool.check() == "out-of-paper"
    assert (await spool.print(ticket("A001"))).printed
    assert (printer.begun, spare.begun) == ([], ["A001"])
    printer.states = [OK]
    await spool.check()
    assert (await spool.print(ticket("A002"))).printed
    assert printer.begun == ["A002"]


async def test_fail__a_printer_that_hangs_in_the_kernel_may_yet_print() -> None:
    printer, spare = MemoryPrinter(), MemoryPrinter()
    printer.gate.clear()
    spool = Spool(printer, spare, answer_s=0.2)
    job = spool.submit(copied)
    assert await job.settled() is JobState.CONFIRMED
    assert spare.begun == ["A001-copy"]
    printer.gate.set()


async def test_ok__a_failed_ticket_is_printed_anew_when_the_printer_is_back() -> None:
    printer = MemoryPrinter(Outcome(False, "out-of-paper", reach=Reach.PART))
    printer.states = ["out-of-paper", "out-of-paper", OK]
    heard = Heard()
    spool = Spool(printer, answer_s=PATIENCE_S, check_s=PATIENCE_S)
    job = spool.submit(copied, heard)
    assert await job.settled() is JobState.FAILED
    assert job.trouble == "out-of-paper"
    watch = asyncio.create_task(spool.watch(every_s=0.01, again_s=0.01))
    await asyncio.wait_for(heard.out.wait(), PATIENCE_S)
    watch.cancel()
    assert printer.begun == ["A001", "A001"]
    assert heard.states == ["sent", "failed", "sent", "confirmed"]


async def test_ok__what_nobody_wants_any_more_is_not_printed_when_the_printer_is_back() -> None:
    printer = MemoryPrinter(Outcome(False, "refused"))
    spool = Spool(printer, answer_s=PATIENCE_S, check_s=PATIENCE_S)
    job = spool.submit(copied)
    await job.settled()
    job.void()
    await spool.check()
    spool.again()
    assert (await spool.print(ticket("A002"))).printed
    assert job.state is JobState.VOID
    assert printer.begun == ["A001", "A002"]


async def test_ok__a_job_that_everybody_forgot_is_void_by_itself() -> None:
    printer = MemoryPrinter(Outcome(False, "refused"))
    spool = Spool(printer, answer_s=PATIENCE_S, check_s=PATIENCE_S, wanted_s=0.0)
    job = spool.submit(copied)
    await job.settled()
    await spool.check()
    spool.again()
    assert job.state is JobState.VOID


async def test_ok__void_before_its_turn_is_never_begun() -> None:
    printer = MemoryPrinter()
    printer.gate.clear()
    spool = Spool(printer, answer_s=PATIENCE_S)
    first = spool.submit(lambda copy: ticket("A001"))
    second = spool.submit(lambda copy: ticket("A002"))
    await asyncio.to_thread(printer.entered.wait, PATIENCE_S)
    second.void()
    assert await second.settled() is JobState.VOID
    printer.gate.set()
    await first.settled()
    assert (await spool.print(ticket("A003"))).printed
    assert printer.begun == ["A001", "A003"]


async def test_fail__a_printer_that_loses_every_ticket_is_not_fed_for_ever() -> None:
    lost = Outcome(False, "cut-off", reach=Reach.WHOLE)
    printer = MemoryPrinter(*[lost] * 10)
    spool = Spool(printer, answer_s=PATIENCE_S, check_s=PATIENCE_S)
    job = spool.submit(copied)
    for _ in range(10):
        await job.settled()
        await spool.check()
        spool.again()
        await spool.idle()
    assert printer.begun == ["A001", *["A001-copy"] * (MOST_ON_PAPER - 1)]
    assert job.state is JobState.FAILED


async def test_ok__printed_once_without_a_copy_stays_so() -> None:
    """`print` is given one document only: it may not come out of the spare unmarked."""
    lost = Outcome(False, "cut-off", reach=Reach.WHOLE)
    spare = MemoryPrinter()
    outcome = await Spool(MemoryPrinter(lost), spare, answer_s=PATIENCE_S).print(ticket("A001"))
    assert (outcome.printed, outcome.trouble) == (False, "cut-off")
    assert spare.begun == []


async def test_fail__a_document_that_cannot_be_made_is_a_failed_job() -> None:
    def broken(copy: bool) -> Document:
        raise KeyError("no such text")

    job = Spool(MemoryPrinter(), answer_s=PATIENCE_S).submit(broken)
    assert await job.settled() is JobState.FAILED
    assert job.trouble == "error"


def test_ok__staff_see_a_change_within_five_seconds() -> None:
    """It may fall behind a look, and the next look behind a ticket that takes all its time."""
    assert WATCH_S + max(ANSWER_S, CHECK_S) < 5
