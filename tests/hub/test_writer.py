from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from hub.journal.audit import Audit
from hub.journal.interface import Journal, JournalFull
from hub.journal.memory import MemoryJournal
from hub.journal.records import Batch
from hub.journal.replay import snapshot_of
from hub.journal.reserve import Reserve
from hub.journal.sqlite import SqliteJournal
from hub.protocol import commands as cmd
from hub.protocol.replies import (
    CallReply,
    Done,
    NobodyWaits,
    Reason,
    Refusal,
    StepState,
    TicketReply,
)
from hub.protocol.site import NumberRange, Site
from hub.writer import BATCH_COMMANDS, Change, Writer
from tests.hub.house import HOUR_MS, MONDAY_9_MS, site


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
    writer = Writer(journal, clock or HandClock(), reserve=reserve, on_change=on_change)
    await writer.configure(of or site())
    task = asyncio.create_task(writer.run())
    yield writer
    writer.stop()
    await task


async def issue(writer: Writer, command_id: str = "", service: str = "pass") -> TicketReply:
    answer = await writer.submit(cmd.IssueTicket(service=service, language="tr"), command_id)
    assert isinstance(answer, TicketReply)
    return answer


async def test_ok__a_ticket_is_durable_before_it_is_answered(tmp_path: Path) -> None:
    async with running(SqliteJournal(tmp_path / "journal.sqlite")) as writer:
        answer = await issue(writer, "one")
        other = SqliteJournal(tmp_path / "journal.sqlite")
        assert any(answer.ticket.visit.encode() in record.body for record in other.read())
        other.close()


async def test_ok__a_repeated_command_gets_the_first_answer_again(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    async with running(SqliteJournal(path)) as writer:
        twice = await asyncio.gather(issue(writer, "one"), issue(writer, "one"))
        later = await issue(writer, "one")
        assert twice[0] == twice[1] == later
        assert len(writer.state.core.visits) == 1
    async with running(SqliteJournal(path)) as writer:
        assert await issue(writer, "one") == later
        assert len(writer.state.core.visits) == 1


async def test_ok__what_arrives_meanwhile_is_committed_together() -> None:
    commits: list[int] = []

    class Counting(MemoryJournal):
        def append(self, batch: Batch) -> None:
            commits.append(len(batch.records))
            super().append(batch)

    async with running(Counting()) as writer:
        commits.clear()
        await asyncio.gather(*(issue(writer, str(number)) for number in range(30)))
    assert commits == [30]


async def test_ok__fifteen_counters_at_once_get_fifteen_people() -> None:
    async with running(MemoryJournal()) as writer:
        for number in range(20):
            await issue(writer, str(number))
        answers = await asyncio.gather(
            *(
                writer.submit(cmd.CallNext(counter=counter), f"next{counter}")
                for counter in writer.state.counters
                if "pass" in writer.state.counters[counter].services
            )
        )
        called = [answer.call.visit for answer in answers if isinstance(answer, CallReply)]
        assert len(called) == len(set(called)) == 10


async def test_ok__answers_say_what_happened() -> None:
    async with running(MemoryJournal()) as writer:
        assert isinstance(await writer.submit(cmd.CallNext(counter="3")), NobodyWaits)
        ticket = (await issue(writer)).ticket
        assert (ticket.number, ticket.people_ahead) == ("A001", 0)
        assert (await issue(writer)).ticket.people_ahead == 1
        assert ticket.token is not None
        assert writer.asides.visit_of(ticket.token) == ticket.visit
        assert writer.asides.languages[ticket.visit] == "tr"
        answer = await writer.submit(cmd.CallNext(counter="3"))
        assert isinstance(answer, CallReply)
        assert answer.call.visit == ticket.visit
        assert answer.call.call_seq == 1
        assert isinstance(await writer.submit(cmd.FinishService(counter="3")), Done)
        refusal = await writer.submit(cmd.FinishService(counter="3"))
        assert isinstance(refusal, Refusal)
        assert refusal.reason is Reason.NOBODY_HERE


async def test_ok__state_tokens_and_notes_survive_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    async with running(SqliteJournal(path)) as writer:
        ticket = (await issue(writer)).ticket
        await writer.submit(cmd.CallNext(counter="3"))
        await writer.submit(cmd.ParkVisit(counter="3", reason="Foto"))
        before = snapshot_of(writer.state, SqliteJournal(path).head())
    async with running(SqliteJournal(path)) as writer:
        assert snapshot_of(writer.state, SqliteJournal(path).head()) == before
        assert writer.asides.visit_of(ticket.token or "") == ticket.visit
        assert writer.asides.notes[ticket.visit] == "Foto"


async def test_ok__what_must_be_deletable_is_not_in_the_journal() -> None:
    journal = MemoryJournal()
    async with running(journal) as writer:
        ticket = (await issue(writer)).ticket
        await writer.submit(cmd.CallNext(counter="3"))
        await writer.submit(cmd.ParkVisit(counter="3", reason="Frau Beispiel holt Foto"))
        await writer.submit(cmd.PauseCounter(counter="3", reason="Arzttermin"))
        kept = b"".join(record.body for record in journal.read()).decode()
    assert ticket.token is not None
    for secret in (ticket.token, "Beispiel", "Arzttermin", '"tr"'):
        assert secret not in kept


async def test_ok__the_writer_wakes_itself_for_the_rules() -> None:
    clock = HandClock()
    changes: asyncio.Queue[Change] = asyncio.Queue()
    async with running(
        MemoryJournal(), clock, on_change=changes.put_nowait, of=site(grace_s=0)
    ) as writer:
        ticket = (await issue(writer)).ticket
        await writer.submit(cmd.CallNext(counter="3"))
        await writer.submit(cmd.MarkMissed(counter="3"))
        step = writer.state.core.visits[ticket.visit].step
        while step.state is not StepState.CLOSED:
            await asyncio.wait_for(changes.get(), 5)


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


async def test_fail__a_broken_journal_ends_the_writer() -> None:
    class Broken(MemoryJournal):
        def append(self, batch: Batch) -> None:
            if self.broken:
                raise OSError("input/output error")
            super().append(batch)

        broken = False

    journal = Broken()
    writer = Writer(journal, HandClock())
    await writer.configure(site())
    task = asyncio.create_task(writer.run())
    journal.broken = True
    pending = writer.submit(cmd.IssueTicket(service="pass"), "one")
    with pytest.raises(OSError, match="input/output"):
        await task
    assert pending.cancelled()


async def test_fail__refused_for_want_of_room_is_no_first_answer(tmp_path: Path) -> None:
    class Tight(Reserve):
        def hold(self) -> bool:
            return roomy

    roomy = False
    journal = MemoryJournal()
    async with running(journal, reserve=Tight(tmp_path / "reserve")) as writer:
        refused, called = await asyncio.gather(
            writer.submit(cmd.IssueTicket(service="pass"), "one"),
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
            writer.submit(cmd.IssueTicket(service="pass"), "one"),
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


async def test_ok__under_unbroken_load_the_day_turns_all_the_same() -> None:
    class MidnightStrikes(MemoryJournal):
        """The day ends while the first of two full batches is committed."""

        def append(self, batch: Batch) -> None:
            super().append(batch)
            if len(batch.records) == BATCH_COMMANDS:
                clock.now_ms = writer.state.core.day_ends_ms

    clock = HandClock()
    of = site(ranges={"A": NumberRange(1, 9999)})
    async with running(MidnightStrikes(), clock, of=of) as writer:
        handed_in = [
            writer.submit(cmd.IssueTicket(service="pass")) for _ in range(BATCH_COMMANDS + 1)
        ]
        answers = await asyncio.gather(*handed_in)
        first, last = answers[0], answers[-1]
        assert isinstance(first, TicketReply)
        assert isinstance(last, TicketReply)
        assert first.ticket.number == last.ticket.number == "A0001"
        assert list(writer.state.core.visits) == [last.ticket.visit]


async def test_ok__what_was_due_while_the_hub_was_off_comes_before_a_changed_site() -> None:
    clock, journal = HandClock(), MemoryJournal()
    async with running(journal, clock) as writer:
        await issue(writer)
    clock.now_ms += 24 * HOUR_MS
    without = site(services=site().services[1:])
    async with running(journal, clock, of=without) as writer:
        assert writer.state.site == without, "nobody waits for the removed service any more"
        assert not writer.state.core.visits


@pytest.mark.parametrize("full", [False, True])
async def test_ok__a_snapshot_is_kept_at_the_end_unless_it_took_the_last_room(full: bool) -> None:
    journal = MemoryJournal()
    async with running(journal) as writer:
        await issue(writer)
        writer.full = full
    assert [saved.head for saved in journal.snapshots()] == ([] if full else [journal.head()])


async def test_ok__snapshots_come_after_so_many_events(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hub.writer.SNAPSHOT_EVENTS", 10)
    journal = MemoryJournal()
    async with running(journal) as writer:
        for _ in range(25):
            await writer.submit(cmd.OpenCounter(counter="3"))
            await writer.submit(cmd.CloseCounter(counter="3"))
        await writer.submit(cmd.Tick())
        kept = [saved.head.seq for saved in journal.snapshots()]
        assert kept == [50, 40, 30, 20, 10]


async def test_ok__publishers_are_told_what_kind_of_change_it_was() -> None:
    changes: list[Change] = []
    async with running(MemoryJournal(), on_change=changes.append) as writer:
        await issue(writer)
        await writer.submit(cmd.CallNext(counter="3"))
        await writer.submit(cmd.Recall(counter="3"))
        await writer.submit(cmd.ChangeSite(site=site(grace_s=60)))
    told = [(change.called, change.site_changed) for change in changes[-4:]]
    assert told == [(False, False), (True, False), (True, False), (False, True)]


async def test_ok__the_next_day_forgets_tokens_languages_and_notes() -> None:
    clock = HandClock()
    async with running(MemoryJournal(), clock) as writer:
        ticket = (await issue(writer)).ticket
        await writer.submit(cmd.CallNext(counter="3"))
        await writer.submit(cmd.ParkVisit(counter="3", reason="Foto"))
        clock.now_ms += 24 * HOUR_MS
        new = (await issue(writer)).ticket
        asides = writer.asides
        assert asides.visit_of(ticket.token or "") is None
        assert asides.token_of(ticket.visit) is None
        assert ticket.visit not in asides.notes
        assert list(asides.languages) == [new.visit]
        assert asides.visit_of(new.token or "") == new.visit


async def test_ok__there_is_room_again_when_the_reserve_can_be_held(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("hub.writer.RECHECK_ROOM_S", 0.0)
    async with running(MemoryJournal(), reserve=Reserve(tmp_path / "reserve", 4096)) as writer:
        await issue(writer)
        writer.full = True
        await issue(writer)
        assert not writer.full


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
        async with asyncio.timeout(5):
            await held.wait()
        assert isinstance(await writer.submit(cmd.CallNext(counter="3"), "call"), CallReply)
        assert not writer.full
