"""A bad line between a terminal and its hub: it swallows replies and breaks."""

from __future__ import annotations

import asyncio
import contextlib
from types import TracebackType
from typing import Self

REPLY = b'"type":"Replied"'


class BadLine:
    """Passes bytes both ways; the next `to_lose` replies vanish, each with its connection."""

    def __init__(self, hub: str) -> None:
        host, _, port = hub.rpartition(":")
        self._hub = host, int(port)
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.to_lose = 0
        self.lost = 0

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._take, "127.0.0.1", 0)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._server is not None:
            self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    @property
    def address(self) -> str:
        if self._server is None:
            raise RuntimeError("the line is not up")
        return f"127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(self._pass(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            from_hub, to_hub = await asyncio.open_connection(*self._hub)
        except OSError:
            writer.transport.abort()
            return
        up = asyncio.ensure_future(self._copy(reader, to_hub, losing=False))
        down = asyncio.ensure_future(self._copy(from_hub, writer, losing=True))
        try:
            await asyncio.wait({up, down}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in (up, down):
                one.cancel()
            await asyncio.gather(up, down, return_exceptions=True)
            writer.transport.abort()
            to_hub.transport.abort()

    async def _copy(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, losing: bool
    ) -> None:
        tail = b""
        with contextlib.suppress(ConnectionError):
            while data := await reader.read(65536):
                if losing and self.to_lose and REPLY in tail + data:
                    self.to_lose -= 1
                    self.lost += 1
                    return
                tail = data[-len(REPLY) :]
                writer.write(data)
                await writer.drain()
