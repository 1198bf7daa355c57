"""A writer that runs, on a clock that the test moves."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from hub.journal.interface import Journal
from hub.journal.reserve import Reserve
from hub.protocol import commands as cmd
from hub.protocol.replies import (
    TicketReply,
)
from hub.protocol.site import Site
from hub.tokens import Tokens
from hub.writer import Change, Writer
from tests.hub.house import MONDAY_9_MS, site

TOKENS = Tokens(b"what only this hub knows")


class HandClock:
    """A clock that the test moves."""

    speed = 1.0

    def __init__(self) -> None:
        self.now_ms = MONDAY_9_MS

    def site_ms(self) -> int:
        return self.now_ms

    def machine_ms(self) -> int:
        return self.now_ms

    def jump_ms(self) -> int:
        return 0


@asynccontextmanager
async def running(
    journal: Journal,
    clock: HandClock | None = None,
    *,
    reserve: Reserve | None = None,
    on_change: Callable[[Change], None] = lambda change: None,
    of: Site | None = None,
) -> AsyncIterator[Writer]:
    writer = Writer(
        journal, clock or HandClock(), tokens=TOKENS, reserve=reserve, on_change=on_change
    )
    await writer.configure(of or site())
    task = asyncio.create_task(writer.run())
    yield writer
    writer.stop()
    await task


async def issue(writer: Writer, command_id: str = "", service: str = "pass") -> TicketReply:
    answer = await writer.submit(cmd.IssueTicket(service=service, language="tr"), command_id)
    assert isinstance(answer, TicketReply)
    return answer
