"""The power fails while the hub writes: what was acknowledged is there, and the chain holds.

A stopped process' files are what a disk would hold at that moment; bytes after the last
acknowledged commit may be missing, torn or rubbish, because nobody has waited for them.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

from hub.journal.audit import Audit
from hub.journal.sqlite import SqliteJournal
from hub.protocol.wire import Role
from hub.queueing.events import TicketIssued
from tests.scenarios.processes import Hub, running_hub
from tests.scenarios.terminals import Kiosk, Log, at_work
from tests.scenarios.wal import read_log

NAMES = ("journal.sqlite", "journal.sqlite-wal")
MOMENTS = 12


async def test_ok__a_copy_at_any_moment_holds_all_that_was_acknowledged(tmp_path: Path) -> None:
    chance = random.Random(4)
    copies: list[tuple[Path, set[str]]] = []
    async with running_hub(tmp_path / "state") as hub:
        log = Log()
        key = await hub.settings(Role.KIOSK)
        kiosks = [Kiosk(key, f"entrance-{number}", log, ahead=10**6) for number in range(4)]
        async with at_work(*kiosks):
            for moment in range(MOMENTS):
                await _more(log, chance.randint(1, 80))
                with _standing_still(hub):
                    acknowledged = {ticket.visit for ticket in log.tickets}
                    copies.append((_copy(hub.state, tmp_path / f"cut-{moment}"), acknowledged))
    for copy, acknowledged in copies:
        assert _issued(copy) >= acknowledged


async def test_ok__a_torn_end_of_the_log_loses_nothing_acknowledged(tmp_path: Path) -> None:
    chance = random.Random(7)
    torn: list[tuple[Path, set[str]]] = []
    async with running_hub(tmp_path / "state") as hub:
        log = Log()
        key = await hub.settings(Role.KIOSK)
        kiosks = [Kiosk(key, f"entrance-{number}", log, ahead=10**6) for number in range(4)]
        async with at_work(*kiosks):
            while len(torn) < 3 * MOMENTS:
                await _more(log, 1)
                with _standing_still(hub):
                    acknowledged = {ticket.visit for ticket in log.tickets}
                    before = read_log(hub.state / "journal.sqlite-wal")
                await _more(log, chance.randint(1, 30))
                with _standing_still(hub):
                    copy = _copy(hub.state, tmp_path / f"torn-{len(torn)}")
                after = read_log(copy / "journal.sqlite-wal")
                if after.generation != before.generation or not before.commits:
                    continue  # the log was begun anew meanwhile
                safe, end = before.commits[-1], after.commits[-1]
                for damage in ("cut at a commit", "cut anywhere", "rubbish"):
                    damaged = shutil.copytree(copy, tmp_path / f"torn-{len(torn)}-{damage}")
                    wal = damaged / "journal.sqlite-wal"
                    commits = [place for place in after.commits if place >= safe]
                    _damage(wal, damage, chance, commits, safe, end)
                    torn.append((damaged, acknowledged))
    for damaged, acknowledged in torn:
        assert _issued(damaged) >= acknowledged
    await _goes_on(torn[-1][0])


def _damage(
    wal: Path, how: str, chance: random.Random, commits: list[int], safe: int, end: int
) -> None:
    place = chance.randint(safe, end)
    data = bytearray(wal.read_bytes())
    if how == "cut at a commit":
        del data[chance.choice(commits) :]
    elif how == "cut anywhere":
        del data[place:]
    else:
        data[place:] = chance.randbytes(min(len(data) - place, 20_000))
    wal.write_bytes(data)


async def _more(log: Log, tickets: int) -> None:
    wanted = len(log.tickets) + tickets
    await log.until(lambda: len(log.tickets) >= wanted)


@contextlib.contextmanager
def _standing_still(hub: Hub) -> Iterator[None]:
    os.kill(hub.program.pid, signal.SIGSTOP)
    os.waitid(os.P_PID, hub.program.pid, os.WSTOPPED)
    try:
        yield
    finally:
        os.kill(hub.program.pid, signal.SIGCONT)


def _copy(state: Path, to: Path) -> Path:
    to.mkdir()
    for name in NAMES:
        shutil.copy(state / name, to / name)
    return to


def _issued(folder: Path) -> set[str]:
    journal = SqliteJournal(folder / NAMES[0])
    finding = Audit(journal).run()
    assert finding.holds, finding.problems
    events = [record.event() for record in journal.read()]
    journal.close()
    return {event.visit for event in events if isinstance(event, TicketIssued)}


async def _goes_on(state: Path) -> None:
    """A hub takes the damaged journal up and works."""
    known = len(_issued(state))
    async with running_hub(state) as hub:
        log = Log()
        async with at_work(Kiosk(await hub.settings(Role.KIOSK), "entrance", log)):
            await log.until(lambda: len(log.tickets) >= 5)
        assert await hub.stop() == 0
        await hub.verify()
    assert len(_issued(state)) >= known + 5
