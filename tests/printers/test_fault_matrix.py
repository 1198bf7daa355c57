"""Every way to a printer × everything that can be wrong with it, counted.

One visitor, one number. Whatever the printer does, the number is visible: on paper, or (the job has
settled as failed) on the screen; and no whole ticket comes out twice without the word "copy". Shown
with `pytest -s`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from printers.document import Document, Text
from printers.job import JobState
from printers.mechanism import Fault
from printers.settings import Line
from printers.spool import Spool
from tests.patience import PATIENCE_S
from tests.printers.papers import ticket
from tests.printers.rigs import Rig, rig

FAULTS = [
    Fault.ABSENT, Fault.REFUSE, Fault.HANG, Fault.CUT_OFF, Fault.PAPER_OUT, Fault.COVER_OPEN,
]  # fmt: skip
TICKET = ticket()
COPY = Document("A017", "de", (Text("KOPIE"), *TICKET.blocks))
EXPECTED = {
    Fault.REFUSE: "refused",
    Fault.HANG: "timeout",
    Fault.CUT_OFF: "cut-off",
    Fault.PAPER_OUT: "out-of-paper",
    Fault.COVER_OPEN: "cover-open",
}
ABSENT = {
    Line.TCP: "unreachable",
    Line.SERIAL: "no-device",
    Line.DEVICE: "no-device",
    Line.USB: "no-device",
    Line.CUPS: "offline",
}
SAYS_COPY = {(Line.CUPS, Fault.CUT_OFF)}
"""CUPS has taken a job over that it then does not end: nobody knows whether it came out."""


@dataclass
class Table:
    rows: list[str] = field(default_factory=list)

    def add(self, line: Line, fault: Fault, said: str, *counts: int) -> None:
        numbers = "".join(f"{count:>9}" for count in counts)
        self.rows.append(f"{line.value:8}{fault.value:12}{said:14}{numbers}")


@pytest.fixture(scope="module")
def table() -> Iterator[Table]:
    table = Table()
    yield table
    heads = ("screen", "anew", "copies", "spare", "twice")
    print(f"\n{'way':8}{'fault':12}{'said':14}" + "".join(f"{head:>9}" for head in heads))
    print("\n".join(table.rows))


def papers(*rigs: Rig) -> tuple[int, int]:
    """Whole tickets, and whole tickets that say that they are copies."""
    return sum(one.whole(TICKET) for one in rigs), sum(one.whole(COPY) for one in rigs)


async def back(spool: Spool) -> None:
    """Ask until it prints: what a busy queue says may still be the last job's trouble."""
    async with asyncio.timeout(PATIENCE_S):
        await spool.check()
        while not spool.prints:
            await spool.check()


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("line", list(Line))
async def test_ok__one_visitor_one_number(
    tmp_path: Path, table: Table, line: Line, fault: Fault
) -> None:
    expected = ABSENT[line] if fault is Fault.ABSENT else EXPECTED[fault]
    slow = fault is Fault.HANG or (line is Line.CUPS and fault is Fault.ABSENT)
    async with rig(line, tmp_path) as main:
        answer_s = 2.0 if slow else PATIENCE_S
        spool = Spool(main.printer, answer_s=answer_s, check_s=PATIENCE_S)
        await spool.check()
        await main.become(fault)
        out = asyncio.Event()
        job = spool.submit(
            lambda copy: COPY if copy else TICKET, lambda job: out.set() if job.printed else None
        )

        # The number stands on the screen, and staff know why.
        assert await job.settled() is JobState.FAILED
        assert job.trouble == expected or (slow and job.trouble == "timeout")
        said = job.trouble
        assert spool.state == said
        assert papers(main) == (0, 0)

        # The printer is back, and the visitor still there.
        await main.become(None)
        spool.answer_s = PATIENCE_S
        await back(spool)
        spool.again()
        async with asyncio.timeout(PATIENCE_S):
            await out.wait()
        first, copies = papers(main)
        assert first + copies == 1
        assert copies == ((line, fault) in SAYS_COPY)

        # The next one gets a ticket of their own, after the visitor has gone.
        await main.become(fault)
        spool.answer_s = answer_s
        gone = spool.submit(lambda copy: COPY if copy else TICKET)
        assert await gone.settled() is JobState.FAILED
        gone.void()
        await main.become(None)
        spool.answer_s = PATIENCE_S
        await back(spool)
        spool.again()
        assert (await spool.print(ticket("A018"))).printed
        assert main.whole(ticket("A018")) == 1
        assert papers(main) == (first, copies)
    table.add(line, fault, said, 1, first + copies, copies, 0, first + copies - 1)


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("line", list(Line))
async def test_ok__the_spare_takes_over(
    tmp_path: Path, table: Table, line: Line, fault: Fault
) -> None:
    slow = fault is Fault.HANG or (line is Line.CUPS and fault is Fault.ABSENT)
    async with rig(line, tmp_path) as main, rig(Line.TCP, tmp_path) as spare:
        expected = ABSENT[line] if fault is Fault.ABSENT else EXPECTED[fault]
        spool = Spool(
            main.printer, spare.printer, answer_s=2.0 if slow else PATIENCE_S, check_s=PATIENCE_S
        )
        await spool.check()
        await main.become(fault)
        job = spool.submit(lambda copy: COPY if copy else TICKET)
        assert await job.settled() is JobState.CONFIRMED
        assert job.on_spare
        assert spool.state == expected or (slow and spool.state == "timeout")
        first, copies = papers(spare)
        assert first + copies == 1
        assert copies == ((line, fault) in SAYS_COPY)

        # What the printer had taken in comes out now, if at all, and is no second ticket.
        await main.become(None)
        spool.answer_s = PATIENCE_S
        await back(spool)
        spool.again()
        assert (await spool.print(ticket("A018"))).printed
        assert papers(main) == (0, 0)
        assert main.whole(ticket("A018")) + spare.whole(ticket("A018")) == 1
    table.add(line, fault, expected, 0, 0, copies, first + copies, first + copies - 1)


@pytest.mark.parametrize("line", list(Line))
async def test_ok__paper_that_ends_in_the_middle(tmp_path: Path, line: Line) -> None:
    """The printer keeps the rest and prints it on the new roll: that must not pass for a ticket."""
    async with rig(line, tmp_path) as main, rig(Line.TCP, tmp_path) as spare:
        spool = Spool(main.printer, spare.printer, answer_s=PATIENCE_S, check_s=PATIENCE_S)
        await spool.check()
        main.mechanism.ends_after = 300
        job = spool.submit(lambda copy: COPY if copy else TICKET)
        assert await job.settled() is JobState.CONFIRMED
        assert job.on_spare
        assert spool.state == "out-of-paper"
        assert papers(spare) == ((0, 1) if line is Line.CUPS else (1, 0))
        await main.become(None)
        await back(spool)
        assert spool.state == "ok"
        assert (await spool.print(ticket("A018"))).printed
        assert papers(main) == ((1, 0) if line is Line.CUPS else (0, 0))
