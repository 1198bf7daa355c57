"""A whole kiosk for tests: the real app, link and spool; a hub and a printer that listen."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace
from textual.pilot import Pilot

from hub.link import Link
from hub.protocol.commands import (
    AskForHelp,
    BookSlot,
    CheckIn,
    GiveFeedback,
    IssueTicket,
    ReturnVisit,
    ShowTicket,
    TakeLease,
)
from hub.protocol.replies import (
    Answer,
    BookedReply,
    Done,
    Lease,
    LeaseReply,
    Refusal,
    TicketReply,
)
from hub.protocol.site import Site
from hub.protocol.wire import CommandSent
from kiosk.app import KioskApp
from kiosk.desk import Desk
from kiosk.messages import Message, PrinterSpoke
from kiosk.view import Page, View
from printers.printer import EscposPrinter
from printers.settings import PrinterSettings
from printers.spool import Spool
from printers.trouble import OK, Trouble
from printers.virtual import Fault, Printed, VirtualPrinter
from tests.hub.link.fake_hub import QUICK, FakeHub
from tests.hub.link.seen import at, hello
from tests.kiosk import office

PATIENCE_S = 60.0
"""For a machine that is busy with other things; nothing here waits for a time to pass."""
HURRY_S = 0.3
"""How soon the spool gives up on a printer that hangs on purpose."""


class WatchedApp(KioskApp):
    """The kiosk, with a way to wait until it shows something."""

    def __init__(self, view: View) -> None:
        self._changed = asyncio.Event()
        self.seen: list[View] = []
        """Every view that there was, oldest first."""
        self._ahead_s = 0.0
        super().__init__(
            view, office.speakers, monotonic_s=lambda: time.monotonic() + self._ahead_s
        )

    @property
    def holds_strokes(self) -> bool:
        """Whether it is not yet clear if a person or a code reader has typed."""
        return self._keyboard._wedge.due_s is not None

    def later(self, by_s: float) -> None:
        """Let so much time have passed for the kiosk, without waiting for it."""
        self._ahead_s += by_s

    def tell(self, message: Message) -> None:
        super().tell(message)
        self.seen.append(self.view)
        self._changed.set()

    async def until(self, holds: Callable[[View], bool]) -> View:
        async with asyncio.timeout(PATIENCE_S):
            while not holds(self.view):
                self._changed.clear()
                await self._changed.wait()
        return self.view

    async def page(self, page: Page) -> View:
        return await self.until(lambda view: view.page is page)


class TicketHub(FakeHub):
    """Gives out A001, A002, …; the same id gets the same answer."""

    def __init__(self) -> None:
        super().__init__()
        self.site = office.SITE
        self.theme = office.THEME
        self.now_ms = office.NOW_MS
        self.given: dict[str, Answer] = {}
        self.mute = False
        """Takes questions and gives no answers, as when the reply is lost on the way."""
        self.refusal: Refusal | None = None
        self.shown = office.ticket()
        """The visit behind every scanned ticket."""
        self.answer = self._issue

    @property
    def visits(self) -> int:
        return len(self.given)

    def _issue(self, sent: CommandSent) -> Answer | None:
        command = sent.command
        if isinstance(command, TakeLease):
            return LeaseReply(Lease(command.store, "", {}))
        if isinstance(command, ReturnVisit | AskForHelp | GiveFeedback):
            return None if self.mute else self.refusal or Done()
        if isinstance(command, ShowTicket):
            return None if self.mute else self.refusal or TicketReply(self.shown)
        if isinstance(command, BookSlot):
            booked = replace(office.BOOKED, service=command.service, at_ms=command.at_ms)
            return None if self.mute else self.refusal or BookedReply(booked)
        if isinstance(command, CheckIn):
            return None if self.mute else self.refusal or office.reply("T001", "kfz")
        assert isinstance(command, IssueTicket)
        if sent.id not in self.given:
            number = f"A{len(self.given) + 1:03}"
            self.given[sent.id] = self.refusal or office.reply(number, command.service)
        return None if self.mute else self.given[sent.id]


@dataclass
class House:
    app: WatchedApp
    pilot: Pilot[Any]
    hub: TicketHub
    link: Link
    printer: VirtualPrinter | None

    async def tap(self, selector: str) -> None:
        await self.pilot.click(selector)

    async def press(self, *keys: str) -> None:
        """As a person does: strokes that come faster are those of a code reader."""
        for key in keys:
            await self.pilot.press(key)
            async with asyncio.timeout(PATIENCE_S):
                while self.app.holds_strokes:
                    await self.pilot.pause()

    async def papers(self, count: int) -> list[Printed]:
        """Wait until so many tickets have come out of the printer."""
        assert self.printer is not None
        async with asyncio.timeout(PATIENCE_S):
            return await self.printer.tickets(count)


@asynccontextmanager
async def house(
    *,
    size: tuple[int, int] = (160, 45),
    printer: bool = True,
    fault: Fault | None = None,
    site: Site = office.SITE,
) -> AsyncIterator[House]:
    """A kiosk that has been welcomed by its hub and knows how many wait."""
    async with AsyncExitStack() as stack:
        hub = TicketHub()
        hub.site = site
        await hub.start()
        stack.push_async_callback(hub.stop)
        paper = await stack.enter_async_context(VirtualPrinter(fault=fault)) if printer else None
        app = WatchedApp(View(language="de", home="de", device="test", has_printer=printer))
        link = Link(at(hub.address), hello(), app, timing=QUICK)

        def printer_says(state: str) -> None:
            link.report({"printer": state})
            app.tell(PrinterSpoke("" if state in (OK, Trouble.UNKNOWN) else state))

        spool = None
        if paper is not None:
            # It lives in the same loop as the kiosk: a page that is drawn keeps it from answering.
            escpos = EscposPrinter(
                PrinterSettings(address="127.0.0.1", port=paper.port), answer_s=PATIENCE_S
            )
            # As the spool's watch does before the first ticket.
            await asyncio.to_thread(escpos.warm)
            spool = Spool(
                escpos,
                on_state=printer_says,
                answer_s=HURRY_S if fault is Fault.HANG else PATIENCE_S,
            )
        app.attend(Desk(link, spool))
        pilot = await stack.enter_async_context(app.run_test(size=size))
        running = asyncio.create_task(link.run())
        stack.push_async_callback(_end, running)
        await app.until(lambda view: view.site is not None)
        await hub.show(office.loads())
        await app.until(lambda view: bool(view.loads))
        await pilot.pause()
        yield House(app, pilot, hub, link, paper)


async def _end(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
