"""When the visitor's page is shown something new."""

from __future__ import annotations

from pathlib import Path

import pytest

from hub.projection.unmoved import unmoved
from hub.protocol import commands as cmd
from hub.protocol import wire
from hub.protocol.replies import TicketReply
from hub.protocol.site import VisitorClass
from hub.protocol.wire import Role
from hub.queueing.state import State
from hub.server import visitors_feed as module
from tests.hub.server.support import Peer, running_hub, small_site
from tests.patience import until

NEVER_S = 3600.0


async def takes(kiosk: Peer, cls: VisitorClass = VisitorClass.WALKIN) -> str:
    answer = await kiosk.ask(cmd.IssueTicket(service="id-card", cls=cls))
    assert isinstance(answer, TicketReply)
    return answer.ticket.token or ""


async def test_ok__who_comes_behind_all_others_makes_no_view_and_who_goes_before_them_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[int] = []

    def judging(state: State, seq: int, arrivals: int) -> bool:
        judged.append(state.core.seq)
        return unmoved(state, seq, arrivals)

    monkeypatch.setattr(module, "unmoved", judging)
    monkeypatch.setattr(module, "INTERVAL_S", 0.02)
    monkeypatch.setattr(module, "CALLED_S", 0.01)
    monkeypatch.setattr(module, "CALM_S", NEVER_S)
    site = small_site(head_start_s={VisitorClass.PRIORITY: 3600})
    async with (
        running_hub(tmp_path, site) as hub,
        hub.terminal(Role.RECEPTION) as desk,
        hub.terminal(Role.VISITORS) as page,
    ):
        token = await takes(desk)
        await page.say(wire.Presented(id="shown", token=token))
        await page.expect(wire.Resolved)
        while not (shown := await page.view()).tickets:
            pass
        for _ in range(3):
            await takes(desk)
            await until(lambda: judged[-1:] == [hub.writer.state.core.seq])
        await takes(desk, VisitorClass.PRIORITY)
        next_ = await page.view(shown.revision + 1)
        assert next_.revision == hub.writer.state.core.seq
        assert [ticket.people_ahead for ticket in next_.tickets] == [1]


async def test_ok__after_a_while_also_that_somebody_is_behind_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "INTERVAL_S", 0.02)
    monkeypatch.setattr(module, "CALLED_S", 0.01)
    monkeypatch.setattr(module, "CALM_S", 0.05)
    async with (
        running_hub(tmp_path, small_site(let_first=1)) as hub,
        hub.terminal(Role.KIOSK) as kiosk,
        hub.terminal(Role.VISITORS) as page,
    ):
        await page.say(wire.Presented(id="shown", token=await takes(kiosk)))
        await page.expect(wire.Resolved)
        while not (await page.view()).tickets:
            pass
        await takes(kiosk)
        while not (await page.view()).tickets[0].may_let_first:
            pass
