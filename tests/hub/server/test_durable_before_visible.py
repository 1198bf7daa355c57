"""Nothing is answered or shown before it is on the disk, whoever asks and whenever."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from hub.journal.records import Batch
from hub.protocol import commands as cmd
from hub.protocol import wire
from hub.protocol.replies import TicketReply
from hub.protocol.wire import Role
from tests.hub.server.support import RunningHub
from tests.patience import PATIENCE_S


class Disk(NamedTuple):
    """A disk that takes what has arrived only once it is released."""

    arrived: threading.Event
    released: threading.Event


@pytest.fixture
def disk(hub: RunningHub, monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    arrived, released = threading.Event(), threading.Event()
    append = hub.service.house.journal.append

    def slow(batch: Batch) -> None:
        arrived.set()
        released.wait(PATIENCE_S)
        append(batch)

    monkeypatch.setattr(hub.service.house.journal, "append", slow)
    yield Disk(arrived, released)
    released.set()


async def test_ok__what_is_not_yet_durable_is_neither_shown_nor_answered(
    hub: RunningHub, disk: Disk
) -> None:
    durable = hub.writer.state.core.seq
    async with hub.terminal(Role.KIOSK) as kiosk, hub.http(Role.RECEPTION) as reception:
        await kiosk.view()
        now_ms = hub.clock.machine_ms()
        issue = cmd.IssueTicket(service="id-card")
        await kiosk.say(wire.CommandSent(id="tap", given_ms=now_ms, command=issue))
        assert await asyncio.to_thread(disk.arrived.wait, PATIENCE_S)
        assert hub.writer.state.core.seq > durable, "decided, on its way to the disk"
        asked = asyncio.create_task(reception.get("/api/v1/site"))
        async with hub.terminal(Role.COUNTER, "1") as counter:
            await counter.expect(wire.Heartbeat)
            await kiosk.expect(wire.Heartbeat)
            assert not any(isinstance(message, wire.ViewSent) for message in counter.seen)
            assert not any(isinstance(message, wire.Replied) for message in kiosk.seen)
            assert not asked.done()
            disk.released.set()
            replied = await kiosk.expect(wire.Replied)
            assert isinstance(replied.answer, TicketReply)
            assert [row.number for row in (await counter.view()).queue] == ["A001"]
            assert (await asked).json()["revision"] > durable
