"""What is refused is recorded where it tells of demand: once, however often it is resent."""

from __future__ import annotations

from pathlib import Path

from hub.journal.sqlite import RecordedJournal, SqliteJournal
from hub.protocol import commands as cmd
from hub.protocol.replies import Reason, Refusal
from hub.queueing import events as ev
from hub.writer import Writer
from tests.hub.running import running


async def test_ok__a_resent_question_is_one_refusal(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    async with running(SqliteJournal(path)) as writer:
        await writer.submit(cmd.CloseService(service="pass"))
        said = await ask(writer, "one")
        assert await ask(writer, "one") == said
        await ask(writer, "two")
        await ask(writer, "three", service="nonsense")
    async with running(SqliteJournal(path)) as writer:
        assert await ask(writer, "one") == said
    assert isinstance(said, Refusal)
    assert said.reason is Reason.CLOSED_BY_STAFF
    journal = RecordedJournal(path)
    events = [record.event() for record in journal.read()]
    journal.close()
    refused = ev.TicketRefused(service="pass", reason=said.reason, device="kiosk-1")
    assert [event for event in events if isinstance(event, ev.TicketRefused)] == [refused, refused]


async def ask(writer: Writer, command_id: str, service: str = "pass") -> object:
    return await writer.submit(cmd.IssueTicket(service=service), command_id, "kiosk-1")
