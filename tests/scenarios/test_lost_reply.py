"""A reply is lost on the way and the line breaks: one tap stays one visit."""

from __future__ import annotations

from pathlib import Path

from hub.journal.sqlite import RecordedJournal
from hub.protocol import commands as cmd
from hub.protocol.replies import CallReply, TicketReply
from hub.protocol.wire import Role
from hub.queueing.events import TicketIssued, VisitCalled
from tests.scenarios.processes import running_hub
from tests.scenarios.proxy import BadLine
from tests.scenarios.terminals import Log, Terminal, at_work


async def test_ok__a_lost_reply_is_given_again_and_nothing_happens_twice(tmp_path: Path) -> None:
    async with running_hub(tmp_path) as hub, BadLine(hub.address) as line:
        log = Log()
        key = await hub.settings(Role.KIOSK, address=line.address)
        kiosk = Terminal(key, Role.KIOSK, "entrance", log)
        key = await hub.settings(Role.COUNTER, address=line.address)
        desk = Terminal(key, Role.COUNTER, "desk", log, scope="7")
        async with at_work(kiosk, desk):
            await log.until(lambda: kiosk.link.connected and desk.link.connected)
            numbers = []
            for losses in (1, 2, 1):
                line.to_lose = losses
                answer = await kiosk.ask(cmd.IssueTicket(service="a"))
                assert isinstance(answer, TicketReply)
                assert answer.ticket.token, "the first answer, with its token"
                numbers.append(answer.ticket.number)
            line.to_lose = 1
            call = await desk.ask(cmd.CallNext(counter="7"))
            assert isinstance(call, CallReply)
            assert call.call.number == numbers[0]
        assert line.lost == 5
        await hub.verify()
    journal = RecordedJournal(tmp_path / "journal.sqlite")
    events = [record.event() for record in journal.read()]
    journal.close()
    assert [event.number for event in events if isinstance(event, TicketIssued)] == numbers
    assert len([event for event in events if isinstance(event, VisitCalled)]) == 1
