from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from hub.journal.memory import MemoryJournal
from hub.journal.records import Batch
from hub.journal.replay import snapshot_of
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
from hub.protocol.site import NumberRange
from hub.writer import BATCH_COMMANDS, Change, Writer
from tests.hub.house import HOUR_MS, site
from tests.hub.running import TOKENS, HandClock, issue, running
from tests.patience import PATIENCE_S


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
            await asyncio.wait_for(changes.get(), PATIENCE_S)
        assert not writer.state.away, "nobody is kept aside beyond the grace time"


async def test_fail__a_broken_journal_ends_the_writer() -> None:
    class Broken(MemoryJournal):
        def append(self, batch: Batch) -> None:
            if self.broken:
                raise OSError("input/output error")
            super().append(batch)

        broken = False

    journal = Broken()
    writer = Writer(journal, HandClock(), tokens=TOKENS)
    await writer.configure(site())
    task = asyncio.create_task(writer.run())
    journal.broken = True
    pending = writer.submit(cmd.IssueTicket(service="pass"), "one")
    with pytest.raises(OSError, match="input/output"):
        await task
    assert pending.cancelled()


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


async def test_fail__an_id_does_not_come_to_stand_for_another_command() -> None:
    async with running(MemoryJournal()) as writer:
        first = await issue(writer, "one")
        other = await writer.submit(cmd.IssueTicket(service="register"), "one")
        assert other == Refusal(Reason.ID_REUSED)
        assert await issue(writer, "one") == first


async def test_ok__a_stale_command_changes_nothing_but_is_told_what_it_has_done() -> None:
    async with running(MemoryJournal()) as writer:
        late = await writer.submit(cmd.IssueTicket(service="pass"), "late", stale=True)
        assert late == Refusal(Reason.STALE)
        command = cmd.IssueTicket(service="pass", language="tr")
        in_time, again = await asyncio.gather(
            writer.submit(command, "one"), writer.submit(command, "one", stale=True)
        )
        assert in_time == again
        assert len(writer.state.core.visits) == 1
