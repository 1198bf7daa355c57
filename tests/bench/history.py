"""A journal with a past, written by the real writer: finished days, ending with today.

Each person takes a number, is called and served: two commands and four events a person.
"""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from config.site import load_site
from hub.journal.sqlite import RecordedJournal, SqliteJournal
from hub.link.ids import IdMaker
from hub.protocol import commands as cmd
from hub.protocol.replies import Refusal
from hub.protocol.site import Site
from hub.tokens import Tokens
from hub.writer import SNAPSHOT_EVENTS, Writer
from tests.scenarios.processes import BENCH_SITE

PEOPLE_A_DAY = 2_000
AT_ONCE = 15
DAY_MS = 24 * 3600 * 1000
JOURNAL = "journal.sqlite"


class PastClock:
    """Site time that moves by hand: days that are over, then today."""

    speed = 1.0

    def __init__(self, days: int) -> None:
        self._ms = int(time.time() * 1000) - days * DAY_MS

    def site_ms(self) -> int:
        return self._ms

    def machine_ms(self) -> int:
        return int(time.monotonic() * 1000)

    def jump_ms(self) -> int:
        return 0

    def pass_on(self, by_ms: int) -> None:
        self._ms = min(self._ms + by_ms, int(time.time() * 1000))


class Past:
    """Lets people come and go until told otherwise. `tickets`: so many have been issued."""

    def __init__(self, folder: Path, people: int) -> None:
        folder.mkdir(parents=True)
        self.folder = folder
        self.clock = PastClock(people // PEOPLE_A_DAY)
        self.site: Site = load_site(BENCH_SITE).site
        self.writer = Writer(SqliteJournal(folder / JOURNAL), self.clock, tokens=Tokens.of(folder))
        self.tickets = 0
        self._task: asyncio.Task[None] | None = None
        self._ids = _ids("past")

    async def begin(self) -> None:
        await self.writer.configure(self.site)
        self._task = asyncio.create_task(self.writer.run())

    async def grow(self, until: Callable[[], bool]) -> None:
        """Fifteen people at a time come, are called, and are served by the next call."""
        services = [service.id for service in self.site.services]
        counters = [counter.id for counter in self.site.counters]
        while not until():
            commands: list[cmd.TerminalCommand] = []
            for place in range(AT_ONCE):
                commands.append(cmd.IssueTicket(service=services[place % len(services)]))
                commands.append(cmd.CallNext(counter=counters[place]))
                commands.append(cmd.StartService(counter=counters[place]))
            for answer in await asyncio.gather(
                *(self.writer.submit(command, next(self._ids)) for command in commands)
            ):
                if isinstance(answer, Refusal):
                    raise RuntimeError(f"the past refuses: {answer}")
            self.tickets += AT_ONCE
            self.clock.pass_on(DAY_MS * AT_ONCE // PEOPLE_A_DAY)

    async def end(self) -> None:
        self.writer.stop()
        if self._task is not None:
            await self._task

    def copy(self, to: Path) -> Path:
        """The files as they are at this moment, when nothing is being written: as after a kill."""
        to.mkdir()
        for name in (JOURNAL, f"{JOURNAL}-wal"):
            shutil.copy(self.folder / name, to / name)
        return to

    def events_since_snapshot(self) -> int:
        journal = RecordedJournal(self.folder / JOURNAL)
        newest = next((saved.head.seq for saved in journal.snapshots()), 0)
        journal.close()
        return self.writer.state.core.seq - newest


async def with_oldest_snapshot(past: Past, events: int) -> None:
    """Go on to at least so many events, and to the last moment before a snapshot is due."""
    await past.grow(lambda: past.writer.state.core.seq >= events)
    nearly = SNAPSHOT_EVENTS - 4 * AT_ONCE - 8
    await past.grow(lambda: past.events_since_snapshot() >= nearly - 1_000)
    await past.grow(lambda: past.events_since_snapshot() >= nearly)


def _ids(prefix: str) -> Iterator[str]:
    make = IdMaker()
    while True:
        yield f"{prefix}:{make()}"
