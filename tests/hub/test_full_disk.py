"""The writer on a disk without room: nothing half done, the day goes on, it recovers."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from hub.journal.audit import Audit
from hub.journal.interface import JournalFull
from hub.journal.memory import MemoryJournal
from hub.journal.records import Batch
from hub.journal.reserve import Reserve
from hub.protocol import commands as cmd
from hub.protocol.replies import (
    CallReply,
    NobodyWaits,
    Reason,
    Refusal,
    StepState,
)
from tests.hub.running import HandClock, issue, running
from tests.patience import PATIENCE_S


async def test_fail__without_room_tickets_are_refused_and_nothing_is_left_half_done() -> None:
    journal = MemoryJournal()
    async with running(journal) as writer:
        await issue(writer, "before")
        journal.room = 0
        answer = await writer.submit(cmd.IssueTicket(service="pass"), "full")
        assert isinstance(answer, Refusal)
        assert answer.reason is Reason.DISK_FULL
        assert len(writer.state.core.visits) == 1
        assert writer.full
        journal.room = None
        called = await writer.submit(cmd.CallNext(counter="3"), "call")
        assert isinstance(called, CallReply), "the day can be finished"
    assert Audit(journal).run().holds


async def test_ok__the_reserve_lets_the_day_be_finished(tmp_path: Path) -> None:
    class UntilFreed(MemoryJournal):
        def append(self, batch: Batch) -> None:
            if full and reserve.held:
                raise JournalFull("no room")
            super().append(batch)

    full = False
    reserve = Reserve(tmp_path / "reserve", 4096)
    async with running(UntilFreed(), reserve=reserve) as writer:
        await issue(writer)
        assert reserve.held
        full = True
        answers = await asyncio.gather(
            writer.submit(cmd.CallNext(counter="3"), "call"),
            writer.submit(cmd.IssueTicket(service="pass"), "issue"),
        )
        assert isinstance(answers[0], CallReply)
        assert isinstance(answers[1], Refusal)
        assert not reserve.held


async def test_fail__a_calendar_that_is_read_in_does_not_eat_up_the_reserve(
    tmp_path: Path,
) -> None:
    class Gone(Reserve):
        def hold(self) -> bool:
            return False

    async with running(MemoryJournal(), reserve=Gone(tmp_path / "reserve")) as writer:
        at_ms = writer.state.core.day_ends_ms
        book = cmd.BookAppointment(appointment="x:1", service="pass", at_ms=at_ms, code="X1")
        assert await writer.submit(book) == Refusal(Reason.DISK_FULL)


async def test_fail__refused_for_want_of_room_is_no_first_answer(tmp_path: Path) -> None:
    class Tight(Reserve):
        def hold(self) -> bool:
            return roomy

    roomy = False
    journal = MemoryJournal()
    async with running(journal, reserve=Tight(tmp_path / "reserve")) as writer:
        refused, called = await asyncio.gather(
            writer.submit(cmd.IssueTicket(service="pass", language="tr"), "one"),
            writer.submit(cmd.CallNext(counter="3"), "two"),
        )
        assert isinstance(refused, Refusal)
        assert refused.reason is Reason.DISK_FULL
        assert isinstance(called, NobodyWaits), "what needs no ticket is done and kept"
        roomy, writer.full = True, False
        ticket = await issue(writer, "one")
        assert await issue(writer, "one") == ticket
        assert len(writer.state.core.visits) == 1


async def test_ok__a_repeated_command_gets_its_first_answer_without_room_too() -> None:
    journal = MemoryJournal()
    async with running(journal) as writer:
        ticket = await issue(writer, "one")
        journal.room = 0
        again, new = await asyncio.gather(
            writer.submit(cmd.IssueTicket(service="pass", language="tr"), "one"),
            writer.submit(cmd.CallNext(counter="3"), "two"),
        )
        assert again == ticket
        assert isinstance(new, Refusal)
        journal.room = None
        assert isinstance(await writer.submit(cmd.CallNext(counter="3"), "two"), CallReply)


async def test_ok__a_deadline_without_room_is_tried_again_but_not_without_pause(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Counted(MemoryJournal):
        attempts = 0

        def append(self, batch: Batch) -> None:
            self.attempts += 1
            super().append(batch)

    clock, journal = HandClock(), Counted()
    monkeypatch.setattr("hub.writer.RECHECK_ROOM_S", 3600.0)
    async with running(journal, clock) as writer:
        visit = (await issue(writer)).ticket.visit
        await writer.submit(cmd.CallNext(counter="3"))
        await writer.submit(cmd.MarkMissed(counter="3"))
        clock.now_ms += 600_000
        journal.room, journal.attempts = 0, 0
        await writer.submit(cmd.OpenCounter(counter="6"))
        for _ in range(1_000):
            await asyncio.sleep(0)
        assert journal.attempts == 1
        journal.room = None
        monkeypatch.setattr("hub.writer.RECHECK_ROOM_S", 0.01)
        await writer.submit(cmd.OpenCounter(counter="6"))
        assert writer.state.core.visits[visit].step.state is StepState.CLOSED


@pytest.mark.parametrize("full", [False, True])
async def test_ok__a_snapshot_is_kept_at_the_end_unless_it_took_the_last_room(full: bool) -> None:
    journal = MemoryJournal()
    async with running(journal) as writer:
        await issue(writer)
        writer.full = full
    assert [saved.head for saved in journal.snapshots()] == ([] if full else [journal.head()])


async def test_ok__there_is_room_again_when_the_reserve_can_be_held(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("hub.writer.RECHECK_ROOM_S", 0.0)
    async with running(MemoryJournal(), reserve=Reserve(tmp_path / "reserve", 4096)) as writer:
        await issue(writer)
        writer.full = True
        await issue(writer)
        assert not writer.full


async def test_fail__a_disk_that_is_full_at_the_start_is_told(
    caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    class NoRoom(Reserve):
        def hold(self) -> bool:
            return False

    async with running(MemoryJournal(), reserve=NoRoom(tmp_path / "reserve")) as writer:
        answer = await writer.submit(cmd.IssueTicket(service="pass"), "full")
        assert answer == Refusal(Reason.DISK_FULL)
    assert "disk_full" in {record.message for record in caplog.records}


async def test_ok__room_is_looked_for_while_nobody_asks_for_anything(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("hub.writer.RECHECK_ROOM_S", 0.01)
    held = asyncio.Event()

    class Telling(Reserve):
        def hold(self) -> bool:
            if freed:
                held.set()
            return super().hold()

    freed = False
    journal = MemoryJournal()
    async with running(journal, reserve=Telling(tmp_path / "reserve", 4096)) as writer:
        await issue(writer)
        journal.room = 0
        assert isinstance(await writer.submit(cmd.IssueTicket(service="pass"), "full"), Refusal)
        journal.room, freed = None, True
        async with asyncio.timeout(PATIENCE_S):
            await held.wait()
        assert isinstance(await writer.submit(cmd.CallNext(counter="3"), "call"), CallReply)
        assert not writer.full
