"""A printer that prints pictures: for the demo, for tests, and for an office without one.

It listens like a network printer, answers status requests truthfully, and lays each ticket into a
directory: `A017.bin`, the bytes as they came, and `A017.png`, the paper as it would look. A file is
there whole or not at all. With a `Fault` it fails in the way that real printers do.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
import socket
import struct
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from printers.decoder import CUTS, REQUESTS, Command, Decoder
from printers.glyphs import Glyphs
from printers.paper import Paper, Sheet
from printers.profile import paper_dots

log = logging.getLogger(__name__)

CUT_OFF_BYTES = 200
"""After so many bytes of a ticket a `cut-off` printer loses the connection."""
FIXED, FIXED_DONE = 0x12, 0x00
HARD_CLOSE = struct.pack("ii", 1, 0)


class Fault(StrEnum):
    """What is wrong with the printer."""

    REFUSE = "refuse"
    HANG = "hang"
    CUT_OFF = "cut-off"
    PAPER_OUT = "paper-out"
    COVER_OPEN = "cover-open"
    MUTE = "mute"
    """Prints, but has no status answers, as many cheap printers."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A ticket that came out. `name`: of its files, without the ending."""

    name: str
    data: bytes
    sheet: Sheet


class VirtualPrinter:
    """`async with VirtualPrinter(out) as printer:` listens on `printer.port`.

    `out` None: keep the tickets in memory only. `fault` may be changed while it runs (except from
    and to `refuse`).
    """

    def __init__(
        self,
        out: Path | None = None,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        paper_mm: int = 80,
        fault: Fault | None = None,
    ) -> None:
        self.fault = fault
        self.ends_after: int | None = None
        """So many bytes before the paper runs out in the middle of a ticket."""
        self.printed: list[Printed] = []
        self.port = port
        self._host = host
        self._out = out
        self._dots = paper_dots(paper_mm)
        self._glyphs = Glyphs()
        self._socket: socket.socket | None = None
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()
        self._arrived = asyncio.Condition()
        self._saving = asyncio.Lock()

    async def __aenter__(self) -> Self:
        if self._out is not None:
            self._out.mkdir(parents=True, exist_ok=True)
        family = socket.AF_INET6 if ":" in self._host else socket.AF_INET
        self._socket = socket.socket(family, socket.SOCK_STREAM)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._socket.bind((self._host, self.port))
        self.port = int(self._socket.getsockname()[1])
        if self.fault is not Fault.REFUSE:  # bound without listening: refused
            self._server = await asyncio.start_server(self._serve, sock=self._socket)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._server is not None:
            self._server.close()
        if self._socket is not None:
            self._socket.close()
        for connection in self._connections:
            connection.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    async def tickets(self, count: int) -> list[Printed]:
        """Wait until so many tickets have come out, and give them all."""
        async with self._arrived:
            await self._arrived.wait_for(lambda: len(self.printed) >= count)
        return self.printed[:]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._connections.add(task)
            task.add_done_callback(self._connections.discard)
        job = _Job(Paper(self._dots, self._glyphs))
        with contextlib.suppress(ConnectionError):
            await self._talk(reader, writer, job)
        writer.close()

    async def _talk(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, job: _Job
    ) -> None:
        decoder = Decoder()
        while True:
            if self.fault is Fault.HANG:
                await asyncio.Event().wait()
            data = await reader.read(4096)
            if not data:
                break
            for command in decoder.feed(data):
                if command.name in REQUESTS:
                    await self._answer(command, writer)
                    continue
                if self.fault in (Fault.PAPER_OUT, Fault.COVER_OPEN):
                    continue  # taken into the buffer, never printed
                sheet = job.take(command)
                if self.ends_after is not None and len(job.data) >= self.ends_after:
                    self.fault = Fault.PAPER_OUT
                    continue
                if self.fault is Fault.CUT_OFF and len(job.data) >= CUT_OFF_BYTES:
                    writer.get_extra_info("socket").setsockopt(
                        socket.SOL_SOCKET, socket.SO_LINGER, HARD_CLOSE
                    )
                    return
                if sheet is not None:
                    await self._keep(*sheet)
        rest = job.rest()
        if rest is not None:
            await self._keep(*rest)

    async def _answer(self, command: Command, writer: asyncio.StreamWriter) -> None:
        if self.fault is Fault.MUTE:
            return
        if command.name == "DLE EOT":
            writer.write(bytes([self._status(command.data[0])]))
        elif command.name == "GS r" and self.fault not in (Fault.PAPER_OUT, Fault.COVER_OPEN):
            writer.write(bytes([FIXED_DONE]))
        await writer.drain()

    def _status(self, question: int) -> int:
        out, cover = self.fault is Fault.PAPER_OUT, self.fault is Fault.COVER_OPEN
        match question:
            case 1:
                return FIXED | (0x08 if out or cover else 0)
            case 2:
                return FIXED | (0x20 if out else 0) | (0x04 if cover else 0)
            case 4:
                return FIXED | (0x6C if out else 0)
        return FIXED

    async def _keep(self, data: bytes, sheet: Sheet) -> None:
        async with self._saving:
            name = self._free_name(sheet)
            if self._out is not None:
                await asyncio.to_thread(_write_files, self._out, name, data, sheet)
            log.info("paper_came_out", extra={"name_on_paper": name, "bytes": len(data)})
            async with self._arrived:
                self.printed.append(Printed(name, data, sheet))
                self._arrived.notify_all()

    def _free_name(self, sheet: Sheet) -> str:
        """The number on the ticket; else a serial number."""
        base = re.sub(r"[^\w-]", "", sheet.headline)[:40]
        base = base or f"paper-{len(self.printed) + 1:04}"
        name, again = base, 1
        taken = {printed.name for printed in self.printed}
        while name in taken or (self._out is not None and (self._out / f"{name}.bin").exists()):
            again += 1
            name = f"{base}-{again}"
        return name


class _Job:
    """What has come over one connection since the last cut."""

    def __init__(self, paper: Paper) -> None:
        self.data = b""
        self._paper = paper

    def take(self, command: Command) -> tuple[bytes, Sheet] | None:
        """Print a command; a cut gives the bytes and the paper up to here."""
        self._paper.apply(command)
        self.data += command.raw
        return self.rest() if command.name in CUTS else None

    def rest(self) -> tuple[bytes, Sheet] | None:
        """What is there without a cut: a printer without a cutter, a page torn off by hand."""
        data, self.data = self.data, b""
        return None if self._paper.blank else (data, self._paper.cut())


def _write_files(out: Path, name: str, data: bytes, sheet: Sheet) -> None:
    # The picture last: who sees a picture finds the bytes too.
    for ending, content in ((".bin", data), (".png", sheet.png())):
        part = out / f".{name}{ending}.part"
        part.write_bytes(content)
        part.replace(out / f"{name}{ending}")
