"""A printer that prints pictures: for the demo, for tests, and for an office without one.

`VirtualPrinter` listens like a network printer; `printers.virtual_line` has one at the end of a
cable. Both answer status requests truthfully, lay each ticket into a directory, and fail in the way
that real printers do.
"""

from __future__ import annotations

import asyncio
import socket
import struct
from abc import ABC, abstractmethod
from pathlib import Path
from types import TracebackType
from typing import Self

from printers.mechanism import BrokenOff, Fault, Line, Mechanism, Printed
from printers.tray import Tray

__all__ = ["Fault", "Printed", "Virtual", "VirtualPrinter"]

HARD_CLOSE = struct.pack("ii", 1, 0)
AWAY = frozenset({Fault.ABSENT, Fault.REFUSE})
"""Faults of the line; the others are the mechanism's own."""
FILLERS = 4
"""Connections that fill a queue of length nought."""


class Virtual(ABC):
    """What all virtual printers share: paper, faults, and waiting for tickets.

    `out` None: keep the tickets in memory only.
    """

    def __init__(self, out: Path | None, paper_mm: int, fault: Fault | None) -> None:
        self._out = out
        self._tray = Tray(out, self._came_out)
        self.mechanism = Mechanism(self._tray.keep, paper_mm)
        self.mechanism.become(fault)
        self.mechanism.on_automatic = self._send_automatic
        self._arrived = asyncio.Event()
        self._awake = asyncio.Event()

    @property
    @abstractmethod
    def place(self) -> str:
        """Where it can be reached: address or path."""

    @property
    def printed(self) -> list[Printed]:
        """The papers that came out, in order."""
        return self._tray.printed

    @property
    def fault(self) -> Fault | None:
        return self.mechanism.fault

    @fault.setter
    def fault(self, fault: Fault | None) -> None:
        """At once, where the line stays what it is; else `become`."""
        if {fault, self.fault} & AWAY:
            raise ValueError("the line changes too: await become()")
        self._apply(fault)

    async def become(self, fault: Fault | None) -> None:
        """Get this fault, or (None) be well again, with the cable in its place."""
        self._apply(fault)
        await self._connect(fault)

    def ends_after(self, count: int) -> None:
        """Let the paper run out in the middle of a ticket, after so many bytes of it."""
        self.mechanism.ends_after = count

    async def tickets(self, count: int) -> list[Printed]:
        """Wait until so many tickets have come out, and give them all."""
        while len(self.printed) < count:
            self._arrived.clear()
            await self._arrived.wait()
        return self.printed[:]

    async def __aenter__(self) -> Self:
        if self._out is not None:
            self._out.mkdir(parents=True, exist_ok=True)
        await self.become(self.fault)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._close()

    def _apply(self, fault: Fault | None) -> None:
        if fault is Fault.HANG:
            self._awake.clear()
        else:
            self._awake.set()
        self.mechanism.become(fault)

    def _came_out(self) -> None:
        self._arrived.set()

    @abstractmethod
    async def _connect(self, fault: Fault | None) -> None:
        """Have the line that a printer with this fault has."""

    @abstractmethod
    async def _close(self) -> None: ...

    @abstractmethod
    def _send_automatic(self, data: bytes) -> None: ...


class VirtualPrinter(Virtual):
    """`async with VirtualPrinter(out) as printer:` listens on `printer.port`."""

    def __init__(
        self,
        out: Path | None = None,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        paper_mm: int = 80,
        fault: Fault | None = None,
    ) -> None:
        super().__init__(out, paper_mm, fault)
        self.port = port
        self._host = host
        self._line: Fault | None = None
        self._socket: socket.socket | None = None
        self._server: asyncio.Server | None = None
        self._fillers: list[socket.socket] = []
        self._connections: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    @property
    def place(self) -> str:
        return f"{self._host}:{self.port}"

    async def _connect(self, fault: Fault | None) -> None:
        line = fault if fault in AWAY else None
        if self._socket is not None and line is self._line:
            return
        await self._close()
        self._line = line
        family = socket.AF_INET6 if ":" in self._host else socket.AF_INET
        self._socket = socket.socket(family, socket.SOCK_STREAM)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._socket.bind((self._host, self.port))
        self.port = int(self._socket.getsockname()[1])
        if line is None:
            self._server = await asyncio.start_server(self._serve, sock=self._socket)
        elif line is Fault.ABSENT:
            self._do_not_answer(self._socket, family)
        # Bound without listening: refused.

    def _do_not_answer(self, listener: socket.socket, family: int) -> None:
        """With a full queue it answers like a machine that is switched off: not at all."""
        listener.listen(0)
        for _ in range(FILLERS):
            filler = socket.socket(family, socket.SOCK_STREAM)
            filler.setblocking(False)
            filler.connect_ex(listener.getsockname())
            self._fillers.append(filler)

    async def _close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        for filler in self._fillers:
            filler.close()
        self._fillers.clear()
        connections = list(self._connections)
        for connection in connections:
            connection.cancel()
        await asyncio.gather(*connections, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._connections[task] = writer
            task.add_done_callback(lambda ended: self._connections.pop(ended, None))
        try:
            await self._talk(reader, writer)
        except BrokenOff:
            writer.get_extra_info("socket").setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, HARD_CLOSE
            )
        except (ConnectionError, asyncio.CancelledError):  # only our own end cancels
            pass  # what it had taken in stays in its buffer
        finally:
            writer.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line = Line(self.mechanism)
        while True:
            await self._awake.wait()
            data = await reader.read(4096)
            await self._awake.wait()
            if not data:
                break
            writer.write(line.take(data))
            await writer.drain()
        self.mechanism.line_ended()

    def _send_automatic(self, data: bytes) -> None:
        for writer in self._connections.values():
            writer.write(data)
