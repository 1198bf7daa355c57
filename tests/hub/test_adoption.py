"""One tap is one visit: the writer and its journal when the answer to a kiosk was lost."""

from __future__ import annotations

from pathlib import Path

from hub.journal.audit import Audit
from hub.journal.memory import MemoryJournal
from hub.journal.sqlite import SqliteJournal
from hub.protocol import commands as cmd
from hub.protocol.replies import Answer, LeaseReply, Reason, Refusal, StepState, TicketReply
from hub.writer import Writer
from tests.hub.running import running

TOKEN = "k7Qm2xT9bWcR4vLz8NpY3s"
TAP = cmd.IssueTicket(
    service="pass", language="ar", fallback=cmd.Fallback(number="A101", token=TOKEN)
)
ADOPT = cmd.AdoptFallback(issue="tap", ticket=TAP, age_ms=60_000)


async def asked(writer: Writer, command: cmd.AnyCommand, command_id: str) -> Answer:
    """As the kiosk with the key `key` sends it."""
    return await writer.submit(command, f"key:{command_id}", "door")


def number_of(answer: Answer) -> str:
    assert isinstance(answer, TicketReply)
    return answer.ticket.number


def open_numbers(writer: Writer) -> list[str]:
    return [visit.number for visit in writer.state.open_visits()]


async def test_ok__a_ticket_without_a_hub_is_adopted_with_its_token_and_language() -> None:
    async with running(MemoryJournal()) as writer:
        answer = await asked(writer, ADOPT, "adopt-1")
        assert isinstance(answer, TicketReply)
        ticket = answer.ticket
        assert (ticket.number, ticket.token, ticket.language) == ("A101", TOKEN, "ar")
        assert writer.asides.visit_of(TOKEN) == ticket.visit


async def test_ok__handed_in_twice_under_other_ids_it_is_the_same_ticket(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    async with running(SqliteJournal(path)) as writer:
        first = await asked(writer, ADOPT, "adopt-1")
        older = cmd.AdoptFallback(issue="tap", ticket=TAP, age_ms=90_000)
        assert await asked(writer, older, "adopt-2") == first
    async with running(SqliteJournal(path)) as writer:
        assert await asked(writer, older, "adopt-3") == first
        assert open_numbers(writer) == ["A101"]


async def test_ok__only_the_answer_was_lost_and_there_is_one_visit() -> None:
    journal = MemoryJournal()
    async with running(journal) as writer:
        lost = await asked(writer, TAP, "tap")
        assert number_of(lost) == "A001"
        assert number_of(await asked(writer, ADOPT, "adopt-1")) == "A101"
        assert open_numbers(writer) == ["A101"]
        assert isinstance(lost, TicketReply)
        assert writer.state.core.visits[lost.ticket.visit].step.state is StepState.CANCELLED
    assert Audit(journal).run().problems == ()


async def test_ok__the_question_that_comes_late_gets_the_ticket_in_hand() -> None:
    async with running(MemoryJournal()) as writer:
        adopted = await asked(writer, ADOPT, "adopt-1")
        assert await asked(writer, TAP, "tap") == adopted
        stale = await writer.submit(TAP, "key:tap", "door", stale=True)
        assert stale == adopted
        assert open_numbers(writer) == ["A101"]


async def test_ok__all_in_one_batch() -> None:
    async with running(MemoryJournal()) as writer:
        answers = [
            writer.submit(command, f"key:{id_}", "door")
            for command, id_ in ((TAP, "tap"), (ADOPT, "a1"), (ADOPT, "a2"), (TAP, "tap"))
        ]
        numbers = [number_of(await answer) for answer in answers]
        assert numbers == ["A001", "A101", "A101", "A101"]
        assert open_numbers(writer) == ["A101"]


async def test_fail__one_kiosk_does_not_void_what_another_was_answered() -> None:
    async with running(MemoryJournal()) as writer:
        await writer.submit(TAP, "other:tap", "hall")
        await asked(writer, ADOPT, "adopt-1")
        assert sorted(open_numbers(writer)) == ["A001", "A101"]


async def test_ok__a_refused_tap_that_was_printed_all_the_same_is_a_visit() -> None:
    async with running(MemoryJournal()) as writer:
        await writer.submit(cmd.CloseService(service="pass"))
        refusal = await asked(writer, TAP, "tap")
        assert isinstance(refusal, Refusal)
        assert refusal.reason is Reason.CLOSED_BY_STAFF
        assert number_of(await asked(writer, ADOPT, "adopt-1")) == "A101"


async def test_ok__a_lease_outlasts_the_hub(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    lease = cmd.TakeLease(store="0123456789abcdef")
    async with running(SqliteJournal(path)) as writer:
        first = await asked(writer, lease, "lease-1")
        assert isinstance(first, LeaseReply)
    async with running(SqliteJournal(path)) as writer:
        assert await asked(writer, lease, "lease-2") == first
        other = await asked(writer, cmd.TakeLease(store="f" * 16), "lease-3")
        assert isinstance(other, LeaseReply)
        assert other.lease.blocks["A"].first > first.lease.blocks["A"].last


async def test_ok__a_ticket_of_yesterday_is_no_stranger_to_a_gate() -> None:
    async with running(MemoryJournal()) as writer:
        await asked(writer, ADOPT, "adopt-1")
        asides = writer.asides
        assert not asides.is_past(TOKEN)
        writer.state.core.visits.clear()
        asides.start_day(writer.state.core)
        assert asides.is_past(TOKEN)
        assert asides.visit_of(TOKEN) is None
