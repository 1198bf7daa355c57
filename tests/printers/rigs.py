"""One printer at the end of each kind of way, with real descriptors where there can be any.

A rig has the `printer` that a spool takes, faults that can be switched (`become`), and the paper.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from printers.cups import CupsPrinter
from printers.document import Document
from printers.mechanism import Fault, Mechanism, Printed
from printers.printer import EscposPrinter
from printers.settings import Line, PrinterSettings
from printers.spool import Printer
from printers.usb_line import UsbTransport
from printers.virtual import VirtualPrinter
from printers.virtual_line import VirtualLine
from tests.patience import PATIENCE_S
from tests.printers.cupsd import QUEUE, running_cups
from tests.printers.usb_gadget import UsbGadget


@dataclass
class Rig:
    printer: Printer
    become: Callable[[Fault | None], Awaitable[None]]
    printed: list[Printed]
    mechanism: Mechanism

    def whole(self, document: Document) -> int:
        """How many whole tickets of just this document came out, cut off and not struck through."""
        data = REFERENCE.encode(document)
        return sum(data in each.data for each in self.printed)


REFERENCE = EscposPrinter(PrinterSettings(address="nowhere"))


@contextlib.asynccontextmanager
async def rig(line: Line, folder: Path) -> AsyncIterator[Rig]:
    """What answers at all is waited for, however busy the machine is."""
    async with contextlib.AsyncExitStack() as stack:
        made = await _made(line, folder, stack)
        made.printer.warm()
        yield made


async def _made(line: Line, folder: Path, stack: contextlib.AsyncExitStack) -> Rig:
    match line:
        case Line.TCP:
            paper = await stack.enter_async_context(VirtualPrinter())
            settings = PrinterSettings(address="127.0.0.1", port=paper.port)
            return Rig(
                EscposPrinter(settings, answer_s=PATIENCE_S),
                paper.become,
                paper.printed,
                paper.mechanism,
            )
        case Line.SERIAL | Line.DEVICE:
            cable = await stack.enter_async_context(VirtualLine(folder / "lp0"))
            settings = PrinterSettings(transport=line, path=str(cable.path))
            return Rig(
                EscposPrinter(settings, answer_s=PATIENCE_S),
                cable.become,
                cable.printed,
                cable.mechanism,
            )
        case Line.USB:
            gadget = UsbGadget()
            settings = PrinterSettings(transport=line, usb=gadget.ids)
            transport = UsbTransport(gadget.ids, gadget)
            printer = EscposPrinter(settings, transport=transport, answer_s=PATIENCE_S)
            return Rig(printer, gadget.become, gadget.printed, gadget.mechanism)
        case Line.CUPS:
            return await _cups(folder / "cups", stack)


async def _cups(folder: Path, stack: contextlib.AsyncExitStack) -> Rig:
    paper = await stack.enter_async_context(VirtualPrinter())
    cups = stack.enter_context(running_cups(folder, paper.port))
    settings = PrinterSettings(
        transport=Line.CUPS, queue=QUEUE, address=cups.address, port=cups.port
    )

    async def become(fault: Fault | None) -> None:
        verb = "cupsreject" if fault is Fault.REFUSE else "cupsaccept"
        server = f"{cups.address}:{cups.port}"
        program = await asyncio.create_subprocess_exec(f"/usr/sbin/{verb}", "-h", server, QUEUE)
        assert await program.wait() == 0
        await paper.become(None if fault is Fault.REFUSE else fault)

    return Rig(CupsPrinter(settings), become, paper.printed, paper.mechanism)
