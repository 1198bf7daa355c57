"""Live pages over real connections, handed over by the web server."""

from __future__ import annotations

import asyncio
import gc
import socket
import weakref
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
from uvicorn import Config
from uvicorn.server import ServerState

from hub.protocol.replies import StepState, Ticket
from hub.visitors.board import Watched
from hub.visitors.handover import HandsOver, hand_over
from hub.visitors.stream import LivePage, Streams
from tests.patience import PATIENCE_S, until

MORE_THAN_A_LINE_HOLDS = 16 * 2**20


class Phone:
    """What stands in a live page's answer, chunk by chunk."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    async def head(self) -> bytes:
        return await self.reader.readuntil(b"\r\n\r\n")

    async def next(self) -> bytes:
        """Empty: the answer has ended."""
        async with asyncio.timeout(PATIENCE_S):
            length = int(await self.reader.readline(), 16)
            chunk = await self.reader.readexactly(length + 2)
        return chunk[:-2]

    async def leave(self) -> None:
        self.writer.close()
        with suppress(OSError):
            await self.writer.wait_closed()


class Server:
    """Pages of one visit, in the language that is the path."""

    def __init__(self, streams: Streams, visit: Watched) -> None:
        self.streams, self.visit = streams, visit
        self.connections: list[weakref.ref[HandsOver]] = []
        self.port = 0
        self.comes_too_late = False
        self._config = Config(
            self._answer, interface="asgi3", lifespan="off", ws="none", log_config=None
        )
        self._config.load()
        self._state = ServerState()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(self._connection, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        delivering = asyncio.create_task(self.streams.run())
        try:
            yield
        finally:
            delivering.cancel()
            server.close()
            self.streams.close()
            await until(lambda: not self._state.tasks and not len(self.streams))

    async def opened(self, language: str = "de") -> Phone:
        phone = await self.phone(language)
        assert b"200" in await phone.head()
        assert (await phone.next()).endswith(render(self.visit, language))
        return phone

    async def phone(self, language: str = "de") -> Phone:
        phone = Phone(*await asyncio.open_connection("127.0.0.1", self.port))
        phone.writer.write(f"GET /{language} HTTP/1.1\r\nhost: x\r\n\r\n".encode())
        return phone

    def change(self, ahead: int) -> None:
        self.visit.ticket = ticket(ahead)
        self.streams.changed([self.visit])

    def _connection(self) -> HandsOver:
        connection = HandsOver(self._config, self._state, {})
        self.connections.append(weakref.ref(connection))
        return connection

    async def _answer(self, scope: Any, receive: Any, send: Any) -> None:
        while self.comes_too_late and (await receive())["type"] != "http.disconnect":
            pass
        await send({"type": "http.response.start", "status": 200, "headers": []})
        hand_over(scope, LivePage(self.streams, self.visit, scope["path"][1:]))


def ticket(ahead: int) -> Ticket:
    return Ticket("v", "A001", "pass", StepState.WAITING, ahead, 0)


def render(visit: Watched, language: str) -> bytes:
    return f"{language} {visit.ticket.people_ahead}".encode()


def server(
    render: Callable[[Watched, str], bytes] = render, beat: bytes = b"", beat_s: float = PATIENCE_S
) -> Server:
    streams = Streams(render, lambda language: beat, interval_s=0, beat_s=beat_s)
    return Server(streams, Watched("t", ticket(9), 0.0))


async def test_ok__all_pages_of_a_visit_hear_of_a_change_each_in_its_language() -> None:
    pages = server()
    async with pages.running():
        german, english = await pages.opened(), await pages.opened("en")
        german.writer.write(b"what nobody asked for")
        pages.change(2)
        assert await german.next() == b"de 2"
        assert await english.next() == b"en 2"
        await german.leave()
        await english.leave()
        await until(lambda: not pages.visit.pages)
        assert len(pages.streams) == 0
        assert pages.visit.looked_s > 0


async def test_ok__nothing_of_its_request_is_kept_for_a_page() -> None:
    gc.disable()
    try:
        pages = server()
        async with pages.running():
            phone = await pages.opened()
            await until(lambda: pages.connections[0]() is None)
            assert len(pages.streams) == 1
            await phone.leave()
    finally:
        gc.enable()


async def test_ok__a_phone_that_takes_nothing_holds_up_nobody_and_gets_the_newest() -> None:
    def at_length(visit: Watched, language: str) -> bytes:
        filled = b"" if visit.ticket.people_ahead == 9 else bytes(MORE_THAN_A_LINE_HOLDS)
        return filled + render(visit, language)

    pages = server(at_length)
    async with pages.running():
        asleep, awake = await pages.opened(), await pages.opened()
        for ahead in (8, 7, 6, 5):
            pages.change(ahead)
            assert (await awake.next()).endswith(f"de {ahead}".encode())
        heard = [(await asleep.next())[-4:], (await asleep.next())[-4:]]
        assert heard == [b"de 8", b"de 5"]


async def test_ok__pages_hear_a_beat_while_nothing_changes() -> None:
    pages = server(beat=b"beat", beat_s=0.01)
    async with pages.running():
        assert await (await pages.opened()).next() == b"beat"


async def test_ok__the_same_page_opened_very_often_keeps_the_newest_eight() -> None:
    pages = server()
    async with pages.running():
        phones = [await pages.opened() for _ in range(9)]
        assert await phones[0].next() == b""
        assert len(pages.visit.pages) == len(pages.streams) == 8
        pages.streams.close()
        assert [await phone.next() for phone in phones[1:]] == [b""] * 8
        assert await phones[8].reader.read() == b""


async def test_fail__a_phone_that_left_before_its_page_was_open_leaves_none(
    caplog: pytest.LogCaptureFixture,
) -> None:
    pages = server()
    pages.comes_too_late = True
    async with pages.running():
        phone = await pages.phone()
        await until(lambda: len(pages.connections) == 1)
        phone.writer.transport.get_extra_info("socket").setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00"
        )
        await phone.leave()
        pages.comes_too_late = False
        await (await pages.opened()).leave()
    assert len(pages.streams) == 0
    assert not caplog.records
