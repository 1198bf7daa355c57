"""Documents and a printer at the end of a cable, for the tests of this room."""

from __future__ import annotations

import asyncio
import contextlib
import os
import tty
from typing import Self

from config.texts import Texts
from printers.decoder import REQUESTS, Decoder
from printers.document import Cut, Document, Size, Text, TicketFacts
from printers.tickets import ticket_document

URL = "https://aufruf.musterstadt.de/t/k7Qm2xT9bWcR4vLz8NpY3s"
FACTS = TicketFacts(
    site="Bürgeramt Musterstadt",
    number="A017",
    service="Personalausweis oder Reisepass",
    issued="Dienstag, 14. Oktober 2025, 09:41 Uhr",
    language="de",
    people_ahead=3,
    bring="bisheriger Ausweis\nbiometrisches Foto, nicht älter als 12 Monate",
    url=URL,
    wifi="Buergeramt-Gast",
)


def ticket(number: str = "A017", language: str = "de") -> Document:
    facts = TicketFacts(
        **{name: getattr(FACTS, name) for name in FACTS.__slots__}
        | {"number": number, "language": language}
    )
    return ticket_document(facts, Texts.load().say(language))


def long_document(lines: int = 4000) -> Document:
    """More than any buffer of the operating system takes in."""
    return Document(
        "LONG", "de", (Text("LONG", Size.HUGE), *(Text("x" * 40) for _ in range(lines)), Cut())
    )


class PtyPrinter:
    """A serial printer: the other end of a pseudo terminal. `path` is the port to open.

    `answers`: it answers status requests. `reads`: it takes bytes at all.
    """

    def __init__(self, *, answers: bool = True, reads: bool = True) -> None:
        self._answers = answers
        self._reads = reads
        self._decoder = Decoder()
        self.received = b""
        self.done = asyncio.Event()
        """Set when the request after the last line has arrived, or a cut without one."""

    async def __aenter__(self) -> Self:
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)
        os.set_blocking(self._master, False)
        self.path = os.ttyname(self._slave)
        if self._reads:
            asyncio.get_running_loop().add_reader(self._master, self._take)
        return self

    async def __aexit__(self, *_: object) -> None:
        asyncio.get_running_loop().remove_reader(self._master)
        for end in (self._master, self._slave):
            with contextlib.suppress(OSError):
                os.close(end)

    def _take(self) -> None:
        for command in self._decoder.feed(os.read(self._master, 65536)):
            if command.name not in REQUESTS:
                self.received += command.raw
                if command.name == "GS V":
                    self.done.set()
            elif self._answers and command.name == "DLE EOT":
                os.write(self._master, b"\x12")
            elif self._answers and command.name == "GS r":
                os.write(self._master, b"\x00")
