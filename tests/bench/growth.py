"""What a ticket and a call cost with nothing, a hundred thousand and a million tickets behind.

The three journals are worked on in random turns, so that the machine's moods meet all of them
alike. What is timed is the writer with the real journal: decide, commit, answer; one command at a
time.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hub.clock import SystemClock
from hub.journal.sqlite import SqliteJournal
from hub.link.ids import IdMaker
from hub.protocol import commands as cmd
from hub.protocol.replies import CallReply, TicketReply
from hub.protocol.site import Site
from hub.tokens import Tokens
from hub.writer import Writer
from tests.bench.figures import Row, percentile
from tests.bench.history import JOURNAL
from tests.bench.limits import Limits

SECTION = "Growth: one command through writer and journal"
GROWTH = 1.1
WARM_UP = 50


@dataclass
class Candidate:
    tickets: int
    writer: Writer
    task: asyncio.Task[None]
    issue_ms: list[float] = field(default_factory=list)
    call_ms: list[float] = field(default_factory=list)


async def growth(
    journals: dict[int, Path], site: Site, limits: Limits, *, rounds: int, samples: int
) -> list[Row]:
    """`journals`: by number of tickets; they are changed."""
    candidates = []
    for tickets, folder in sorted(journals.items()):
        folder.mkdir(exist_ok=True)
        journal = SqliteJournal(folder / JOURNAL)
        writer = Writer(journal, SystemClock(), tokens=Tokens.of(folder))
        await writer.configure(site)
        candidates.append(Candidate(tickets, writer, asyncio.create_task(writer.run())))
    new_id, chance = IdMaker(), random.Random(0)
    await limits.sample(next(iter(journals.values())), samples)
    for _ in range(rounds + WARM_UP):
        for candidate in chance.sample(candidates, len(candidates)):
            await _work(candidate, new_id)
    for candidate in candidates:
        candidate.writer.stop()
        await candidate.task
    return _rows(candidates, limits)


async def _work(candidate: Candidate, new_id: IdMaker) -> None:
    writer = candidate.writer
    began = time.perf_counter()
    ticket = await writer.submit(cmd.IssueTicket(service="a"), f"bench:{new_id()}")
    issued = time.perf_counter()
    call = await writer.submit(cmd.CallNext(counter="1"), f"bench:{new_id()}")
    called = time.perf_counter()
    await writer.submit(cmd.StartService(counter="1"), f"bench:{new_id()}")
    if not isinstance(ticket, TicketReply) or not isinstance(call, CallReply):
        raise RuntimeError(f"refused: {ticket} {call}")
    candidate.issue_ms.append((issued - began) * 1000)
    candidate.call_ms.append((called - issued) * 1000)


def _rows(candidates: Sequence[Candidate], limits: Limits) -> list[Row]:
    rows = []
    commit_ms = percentile(limits.commit_ms, 50)
    for what in ("issue", "call"):
        medians = []
        for candidate in candidates:
            taken = candidate.issue_ms if what == "issue" else candidate.call_ms
            medians.append(percentile(taken[WARM_UP:], 50))
            name = f"{what}, {candidate.tickets:,} tickets behind: p50"
            rows.append(Row(SECTION, name, medians[-1], "ms", commit_ms, "commit"))
        growth = medians[-1] / medians[0]
        rows.append(Row(SECTION, f"{what}: growth", growth, "×", at_most=GROWTH))
    return rows
