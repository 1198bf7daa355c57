"""A small real WebSocket server that speaks the protocol and can misbehave on demand."""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

import msgspec
from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from hub.link import Timing
from hub.protocol.questions import Question
from hub.protocol.replies import Answer, BookedReply, Done, Finding, Refusal, TicketReply
from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.protocol.views import View
from hub.protocol.wire import (
    Asked,
    CommandSent,
    Found,
    FromHub,
    FromTerminal,
    Goodbye,
    Heartbeat,
    Hello,
    Presented,
    Replied,
    Resolved,
    SignedIn,
    SignIn,
    SiteChanged,
    Welcome,
)
from tests.patience import PATIENCE_S

QUICK = Timing(
    heartbeat_s=0.05, silence_s=PATIENCE_S, stale_s=PATIENCE_S, answer_s=PATIENCE_S,
    present_s=PATIENCE_S, backoff_first_s=0.01, backoff_last_s=0.05, turned_away_s=0.2,
)  # fmt: skip
"""Beats and comes back at once, and bears with a hub that shares its busy machine."""

SITE = Site("rathaus", {"de": "Rathaus"}, "Europe/Berlin", ("de", "en"), (), (), ())

M = TypeVar("M", bound=FromTerminal)


class FakeHub:
    def __init__(self, port: int = 0, tls: ssl.SSLContext | None = None) -> None:
        self.port = port
        self.tls = tls
        self.site = SITE
        self.theme = Theme()
        self.hub_ms: Callable[[], int] = lambda: round(time.monotonic() * 1000)
        self.now_ms = 1_000_000
        self.speed = 1.0
        self.instance = "first"
        self.answer: Callable[[CommandSent], Answer | None] = lambda sent: Done()
        self.resolve: Callable[[str], TicketReply | BookedReply | Refusal | None] = lambda token: (
            None
        )
        self.find: Callable[[Question], Finding | None] = lambda question: None
        self.sign_in: Callable[[SignIn], SignedIn | None] = lambda asked: SignedIn(
            id=asked.id, counter=asked.counter, name="Frau Müller", session=f"at-{asked.counter}"
        )
        self.goodbye: str | None = None
        """Turn everybody away with this reason."""
        self.hangs = False
        """Accept and read, but say nothing, as a stopped process does."""
        self.keys: list[str] = []
        self.messages: list[FromTerminal] = []
        self.sockets: set[ServerConnection] = set()
        self._news = asyncio.Condition()
        self._server: Server | None = None

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    async def start(self) -> None:
        self._server = await serve(
            self._handle, "127.0.0.1", self.port, ssl=self.tls, ping_interval=None
        )
        self.port = next(iter(self._server.sockets)).getsockname()[1]

    async def stop(self) -> None:
        """As a killed process: connections break, nobody listens."""
        self.cut()
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()
            self._server = None

    def cut(self) -> None:
        for socket in list(self.sockets):
            socket.transport.abort()
        self.sockets.clear()

    async def send(self, message: FromHub) -> None:
        for socket in list(self.sockets):
            await socket.send(msgspec.json.encode(message), text=True)

    async def show(self, view: View) -> None:
        from hub.protocol.wire import ViewSent

        await self.send(ViewSent(view=view))

    async def change_site(self, site: Site) -> None:
        self.site = site
        await self.send(SiteChanged(site=site, theme=self.theme, texts={}))

    async def received(self, kind: type[M], count: int = 1) -> list[M]:
        """Wait until `count` messages of this kind have come since the start."""
        async with asyncio.timeout(PATIENCE_S), self._news:
            await self._news.wait_for(lambda: len(self.of(kind)) >= count)
        return self.of(kind)

    def of(self, kind: type[M]) -> list[M]:
        return [message for message in self.messages if isinstance(message, kind)]

    async def _handle(self, socket: ServerConnection) -> None:
        self.keys.append(socket.request.headers["Authorization"] if socket.request else "")
        self.sockets.add(socket)
        decoder: msgspec.json.Decoder[FromTerminal] = msgspec.json.Decoder(FromTerminal)
        beating = asyncio.create_task(self._beat(socket))
        try:
            async for frame in socket:
                message = decoder.decode(frame)
                async with self._news:
                    self.messages.append(message)
                    self._news.notify_all()
                if not self.hangs:
                    await self._respond(socket, message)
        except ConnectionClosed:
            pass
        finally:
            beating.cancel()
            self.sockets.discard(socket)

    async def _respond(self, socket: ServerConnection, message: FromTerminal) -> None:
        reply: FromHub | None = None
        match message:
            case Hello() if self.goodbye is not None:
                reply = Goodbye(reason=self.goodbye)
            case Hello():
                reply = Welcome(
                    site=self.site, theme=self.theme, texts={}, instance=self.instance,
                    version="1", hub_ms=self.hub_ms(), now_ms=self.now_ms, speed=self.speed,
                )  # fmt: skip
            case CommandSent(id=sent_id):
                answer = self.answer(message)
                reply = None if answer is None else Replied(id=sent_id, answer=answer)
            case Presented(id=sent_id, token=token):
                resolved = self.resolve(token)
                reply = None if resolved is None else Resolved(id=sent_id, answer=resolved)
            case Asked(id=sent_id, question=question):
                found = self.find(question)
                reply = None if found is None else Found(id=sent_id, answer=found)
            case SignIn():
                reply = self.sign_in(message)
            case _:
                pass
        if reply is not None:
            await socket.send(msgspec.json.encode(reply), text=True)

    async def _beat(self, socket: ServerConnection) -> None:
        while True:
            await asyncio.sleep(QUICK.heartbeat_s)
            if not self.hangs:
                await socket.send(msgspec.json.encode(Heartbeat(hub_ms=self.hub_ms())), text=True)


@asynccontextmanager
async def fake_hub(**options: object) -> AsyncIterator[FakeHub]:
    hub = FakeHub(**options)  # type: ignore[arg-type]
    await hub.start()
    try:
        yield hub
    finally:
        await hub.stop()
