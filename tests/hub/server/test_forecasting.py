"""What the running hub tells people of their wait, and what it learns meanwhile."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from hub.forecast.memory import FILE, Memory
from hub.journal.memory import MemoryJournal
from hub.journal.replay import load_before
from hub.protocol import commands as cmd
from hub.protocol import wire
from hub.protocol.replies import Refusal, TicketReply, Wait
from hub.protocol.site import Ratio, Site, VisitorClass
from hub.protocol.wire import Role
from hub.queueing.events import TicketIssued
from hub.server import forecasting as module
from hub.server.committed import Committed
from hub.server.forecasting import Forecasting
from hub.server.player import Player
from hub.server.remembering import MemoryFile
from hub.writer import Change, Writer
from tests.hub.house import MINUTE_MS, site
from tests.hub.running import HandClock, issue, running
from tests.hub.server.support import running_hub
from tests.patience import until

DIES = (sys.executable, "-c", "")


@pytest.fixture(autouse=True)
def looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BUSY_S", 0.01)
    monkeypatch.setattr(module, "CALM_S", 0.05)


class Running(NamedTuple):
    writer: Writer
    forecasting: Forecasting
    clock: HandClock
    player: Player

    @property
    def memory(self) -> Memory:
        return self.forecasting.forecaster.memory

    async def look(self) -> None:
        """Until all is learned and somebody has looked ahead at the present."""
        seq = self.writer.state.core.seq
        await until(lambda: self.forecasting.revision == self.memory.seq == seq)

    async def do(self, *commands: cmd.AnyCommand) -> None:
        for command in commands:
            answer = await self.writer.submit(command)
            assert not isinstance(answer, Refusal), answer

    async def told(self, service: str = "pass", **more: object) -> Wait | None:
        answer = await self.writer.submit(cmd.IssueTicket(service=service, **more))  # type: ignore[arg-type]
        assert isinstance(answer, TicketReply)
        return answer.ticket.wait

    async def serve(self, minutes: float) -> None:
        await self.do(cmd.CallNext(counter="3"), cmd.StartService(counter="3"))
        self.clock.now_ms += int(minutes * MINUTE_MS)
        await self.do(cmd.FinishService(counter="3"))


@asynccontextmanager
async def forecasting(
    directory: Path,
    journal: MemoryJournal | None = None,
    *,
    player: Player | None = None,
    of: Site | None = None,
    clock: HandClock | None = None,
) -> AsyncIterator[Running]:
    """A writer and its forecast, as the hub puts them together."""
    journal, clock, player = journal or MemoryJournal(), clock or HandClock(), player or Player()
    async with running(journal, clock, of=of) as writer:
        committed = Committed(writer)
        file = MemoryFile(directory / FILE)
        forecast = Forecasting(committed, clock, journal, file, player)
        writer.taught, writer.waits = forecast.taught, forecast

        def changed(change: Change) -> None:
            forecast.kept(change.revision)
            committed.advanced(change.revision)

        writer.on_change = changed
        working = asyncio.create_task(forecast.run())
        yield Running(writer, forecast, clock, player)
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
        await forecast.close()


def learned(memory: Memory) -> object:
    """All but the scores: those depend on what was told, and that is in no journal."""
    known = msgspec.to_builtins(memory)
    del known["calibration"]
    return known


async def test_ok__who_takes_a_number_is_told_at_once(tmp_path: Path) -> None:
    async with forecasting(tmp_path) as hub:
        assert await hub.told() is None, "no counter is open"
        await hub.do(cmd.OpenCounter(counter="3"))
        await hub.look()
        first = await hub.told()
        assert first is not None
        assert first.low_s < first.high_s
        for _ in range(5):
            await issue(hub.writer)
        await hub.look()
        newcomer = hub.forecasting.of_newcomer("pass")
        assert newcomer is not None
        assert newcomer.low_s >= 30 * 60
        assert await hub.told() == newcomer
        assert hub.forecasting.of_newcomer("office") is None
        in_order = list(hub.writer.state.core.visits.values())
        told = [hub.forecasting.of_visit(visit) for visit in in_order]
        lows = [wait.low_s for wait in told if wait]
        assert len(lows) == len(in_order)
        assert lows == sorted(lows)


async def test_ok__who_goes_before_others_is_told_what_those_were_told(tmp_path: Path) -> None:
    async with forecasting(tmp_path) as hub:
        await hub.do(cmd.OpenCounter(counter="3"))
        for _ in range(8):
            await issue(hub.writer)
        await hub.look()
        first = next(iter(hub.writer.state.core.visits.values()))
        front, behind = hub.forecasting.of_visit(first), hub.forecasting.of_newcomer("pass")
        assert front is not None
        assert behind is not None
        assert front.low_s < behind.low_s
        assert await hub.told(cls=VisitorClass.PRIORITY) == front


async def test_ok__what_a_ticket_says_of_the_wait_is_recorded(tmp_path: Path) -> None:
    journal = MemoryJournal()
    async with forecasting(tmp_path, journal) as hub:
        said = [await hub.told()]
        await hub.do(cmd.OpenCounter(counter="3"))
        for _ in range(6):
            await issue(hub.writer)
        await hub.look()
        for cls in VisitorClass:
            said += [await hub.told(cls=cls), await hub.told("register", cls=cls)]
    issued = [event for one in journal.read() if isinstance(event := one.event(), TicketIssued)]
    recorded = [(one.told_low_s, one.told_high_s) for one in issued]
    assert recorded[0] == (None, None), "nobody knew"
    assert recorded[7:] == [(wait.low_s, wait.high_s) for wait in said[1:] if wait]
    for one in issued[7:]:
        assert one.told_low_s is not None
        assert one.told_mid_s is not None
        assert one.told_high_s is not None
        assert one.told_low_s <= one.told_mid_s <= one.told_high_s


async def test_ok__a_restart_forgets_nothing(tmp_path: Path) -> None:
    journal, clock = MemoryJournal(), HandClock()
    async with forecasting(tmp_path, journal, clock=clock) as hub:
        await hub.do(cmd.OpenCounter(counter="3"))
        await hub.look()
        for minutes in (3, 9, 14):
            await issue(hub.writer)
            await hub.serve(minutes)
        before = msgspec.json.encode(hub.memory)
        scored = hub.forecasting.quality()
    assert scored.cases == 3
    assert (tmp_path / FILE).read_bytes().strip() == before
    async with forecasting(tmp_path, journal, clock=clock) as hub:
        await hub.look()
        assert learned(hub.memory)["occupancies"] == {  # type: ignore[index]
            "pass": {"took_s": [180, 540, 840], "came": [True] * 3}
        }
        assert hub.forecasting.quality() == scored


@pytest.mark.parametrize("content", ["{]", '{"format": 2}', None])
async def test_ok__what_was_missed_is_learned_from_the_journal(
    tmp_path: Path, content: str | None
) -> None:
    """Also when it is all: the file is lost, broken, or of another version."""
    journal, clock = MemoryJournal(), HandClock()
    async with forecasting(tmp_path, journal, clock=clock) as hub:
        await hub.do(cmd.OpenCounter(counter="3"))
        for minutes in (3, 9):
            await issue(hub.writer)
            await hub.serve(minutes)
        await hub.do(cmd.PauseCounter(counter="3"))
        clock.now_ms += 10 * MINUTE_MS
        await hub.do(cmd.OpenCounter(counter="3"))
        for _ in range(3):
            await issue(hub.writer)
        await hub.serve(5)
        await hub.do(cmd.UndoLast(counter="3"))
        await until(lambda: hub.memory.seq == hub.writer.state.core.seq)
        was_there = learned(hub.memory)
    if content is None:
        (tmp_path / FILE).unlink()
    else:
        (tmp_path / FILE).write_text(content)
    async with forecasting(tmp_path, journal, clock=clock) as hub:
        await until(lambda: hub.memory.seq == hub.writer.state.core.seq)
        assert learned(hub.memory) == was_there


async def test_ok__what_the_hub_missed_while_it_was_catching_up(tmp_path: Path) -> None:
    journal, clock = MemoryJournal(), HandClock()
    async with forecasting(tmp_path, journal, clock=clock) as hub:
        await hub.do(cmd.OpenCounter(counter="3"))
        await hub.look()
        learned_from = hub.memory.seq
    async with running(journal, clock) as writer:  # killed before it had saved anything
        for _ in range(30):
            await issue(writer)
    state, seq = load_before(journal, learned_from)
    assert (state.core.seq, seq) == (learned_from, learned_from), "from the snapshot on"
    async with forecasting(tmp_path, journal, clock=clock) as hub:
        await hub.serve(7)  # at once
        await until(lambda: hub.memory.seq == hub.writer.state.core.seq)
        assert hub.memory.occupancies["pass"].took_s == [420]
        assert hub.memory.today.tickets == 30


async def test_fail__what_was_not_kept_teaches_nothing(tmp_path: Path) -> None:
    journal = MemoryJournal()
    async with forecasting(tmp_path, journal) as hub:
        await hub.do(cmd.OpenCounter(counter="3"))
        await issue(hub.writer)
        await hub.do(cmd.CallNext(counter="3"), cmd.StartService(counter="3"))
        hub.clock.now_ms += 8 * MINUTE_MS
        await until(lambda: hub.memory.seq == hub.writer.state.core.seq)
        before = learned(hub.memory)
        journal.room = 0
        answer = await hub.writer.submit(cmd.FinishService(counter="3"))
        assert isinstance(answer, Refusal)
        assert learned(hub.memory) == before
        journal.room = None
        hub.clock.now_ms += MINUTE_MS
        await hub.do(cmd.FinishService(counter="3"))
        assert hub.memory.occupancies["pass"].took_s == [540]
        assert hub.memory.seq == hub.writer.state.core.seq


async def test_ok__another_process_plays_where_a_ratio_decides_and_says_the_same(
    tmp_path: Path,
) -> None:
    player = Player()
    async with forecasting(tmp_path, player=player, of=site(ratio=Ratio(2, 1, 1800))) as hub:
        await hub.do(cmd.OpenCounter(counter="3"))
        for _ in range(4):
            await issue(hub.writer)
        await hub.look()
        assert player.pid is not None
        cast = hub.forecasting.forecaster.stage.cast(hub.writer.state, hub.clock.now_ms)
        assert await player.play(cast.scene) == await Player(few=99).play(
            cast.scene._replace(site=site())
        )
    assert player.pid is None


async def test_fail__a_player_that_is_killed_is_started_again(tmp_path: Path) -> None:
    player = Player(few=0)
    async with forecasting(tmp_path, player=player) as hub:
        await hub.do(cmd.OpenCounter(counter="3"))
        await issue(hub.writer)
        await hub.look()
        killed = player.pid
        assert killed is not None
        os.kill(killed, signal.SIGKILL)
        await until(lambda: player.pid not in (killed, None))
        assert await hub.told() is not None


async def test_fail__what_is_old_is_not_told_any_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "STALE_S", 0.0)
    player = Player(few=0, command=DIES)
    async with forecasting(tmp_path, player=player) as hub:
        await hub.do(cmd.OpenCounter(counter="3"))
        await issue(hub.writer)
        await until(lambda: hub.forecasting.age_s() is None)
        assert await hub.told() is None


async def test_ok__nobody_is_left_behind_when_the_hub_is_gone() -> None:
    """What plays for it ends with its input."""
    playing = [sys.executable, "-m", "hub.server.playing"]
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*playing, stdin=pipe, stdout=pipe)
    assert process.stdin is not None
    process.stdin.close()
    assert await process.wait() == 0


async def test_ok__screens_phones_and_metrics_have_it(tmp_path: Path) -> None:
    async with running_hub(tmp_path) as hub:
        async with hub.terminal(Role.KIOSK) as kiosk, hub.terminal(Role.VISITORS) as page:
            issued = await kiosk.ask(cmd.IssueTicket(service="id-card"))
            assert isinstance(issued, TicketReply)
            await page.say(wire.Presented(id="shown", token=issued.ticket.token or ""))
            await page.expect(wire.Resolved)
            await hub.writer.submit(cmd.OpenCounter(counter="1"))
            while not (await kiosk.view()).services[0].wait:
                pass
            while not (await page.view()).tickets[0].wait:
                pass
        async with hub.http(Role.READER) as http:
            lines = (await http.get("/metrics")).text.splitlines()
        assert any(line.startswith("aufruf_forecast_age_seconds ") for line in lines)
    assert (tmp_path / FILE).exists()
