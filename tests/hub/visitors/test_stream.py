from __future__ import annotations

import asyncio
from collections.abc import MutableMapping
from typing import Any

from hub.protocol.replies import StepState, Ticket
from hub.visitors.board import Watched
from hub.visitors.stream import Streams
from tests.patience import PATIENCE_S


class Phone:
    """One end of a live page; `open` lets through what is sent."""

    def __init__(self) -> None:
        self.got: asyncio.Queue[bytes] = asyncio.Queue()
        self.open = asyncio.Event()
        self.open.set()
        self.left = asyncio.Event()
        self.ended = False

    async def send(self, message: MutableMapping[str, Any]) -> None:
        await self.open.wait()
        if message["type"] == "http.response.body":
            self.ended = not message["more_body"]
            self.got.put_nowait(message["body"])

    async def receive(self) -> dict[str, str]:
        await self.left.wait()
        return {"type": "http.disconnect"}

    async def next(self) -> bytes:
        async with asyncio.timeout(PATIENCE_S):
            return await self.got.get()


def watched(ahead: int = 9) -> Watched:
    return Watched("t", Ticket("v", "A001", "pass", StepState.WAITING, ahead, 0), 0.0)


def render(visit: Watched, language: str) -> bytes:
    return f"{language} {visit.ticket.people_ahead}".encode()


def change(visit: Watched, streams: Streams, ahead: int) -> None:
    visit.ticket = Ticket("v", "A001", "pass", StepState.WAITING, ahead, 0)
    streams.changed([visit])


async def opened(
    tasks: asyncio.TaskGroup, streams: Streams, visit: Watched, language: str = "de"
) -> tuple[Phone, asyncio.Task[None]]:
    phone = Phone()
    serving = tasks.create_task(streams.serve(visit, language, [], phone.receive, phone.send))
    assert (await phone.next()).endswith(render(visit, language))
    return phone, serving


async def test_ok__all_pages_of_a_visit_hear_of_a_change_each_in_its_language() -> None:
    streams, visit = Streams(render, lambda language: b"", interval_s=0), watched()
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(streams.run())
        german, _ = await opened(tasks, streams, visit)
        english, _ = await opened(tasks, streams, visit, "en")
        change(visit, streams, 2)
        assert await german.next() == b"de 2"
        assert await english.next() == b"en 2"
        german.left.set()
        english.left.set()
        running.cancel()
    assert len(streams) == 0
    assert not visit.pages


async def test_ok__a_phone_that_takes_nothing_holds_up_nobody_and_gets_the_newest() -> None:
    streams, visit = Streams(render, lambda language: b"", interval_s=0), watched()
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(streams.run())
        asleep, _ = await opened(tasks, streams, visit)
        awake, _ = await opened(tasks, streams, visit)
        asleep.open.clear()
        for ahead in (8, 7, 6, 5):
            change(visit, streams, ahead)
            assert await awake.next() == f"de {ahead}".encode()
        asleep.open.set()
        assert [await asleep.next(), await asleep.next()] == [b"de 8", b"de 5"]
        asleep.left.set()
        awake.left.set()
        running.cancel()


async def test_ok__pages_hear_a_beat_while_nothing_changes() -> None:
    streams, visit = Streams(render, lambda language: b"beat", beat_s=0.01), watched()
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(streams.run())
        phone, _ = await opened(tasks, streams, visit)
        assert await phone.next() == b"beat"
        phone.left.set()
        running.cancel()


async def test_ok__the_same_page_opened_very_often_keeps_the_newest_eight() -> None:
    streams, visit = Streams(render, lambda language: b""), watched()
    async with asyncio.TaskGroup() as tasks:
        phones = [await opened(tasks, streams, visit) for _ in range(9)]
        await phones[0][1]
        assert len(visit.pages) == len(streams) == 8
        streams.close()
    assert all(phone.ended for phone, _ in phones[1:])
    assert len(streams) == 0
