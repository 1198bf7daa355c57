from __future__ import annotations

import asyncio
import logging
import threading

import pytest

from printers.document import Document
from printers.outcome import Outcome
from printers.spool import Spool
from printers.transport import Deadline
from printers.trouble import OK
from tests.patience import PATIENCE_S
from tests.printers.papers import ticket


class MemoryPrinter:
    """Prints into a list. `gate` closed: a ticket takes until it is opened, deadline or not."""

    name = "memory"

    def __init__(self) -> None:
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
        return Outcome(True, confirmed=True, state=OK)

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
