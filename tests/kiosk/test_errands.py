"""What the menu for staff has done: paper from a printer, and how things stand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from config.texts import Texts
from hub.link.lease import Book, GivenOut, Leased, Moment, Tap
from hub.protocol.commands import Fallback, IssueTicket
from hub.protocol.replies import Block, Lease
from hub.protocol.theme import Theme
from kiosk.admin.view import NO_PRINTER, NOTHING
from kiosk.desk import Desk
from kiosk.errands import KioskErrands, numbers_left
from kiosk.printout import Spool as AnySpool
from printers.printer import EscposPrinter
from printers.settings import PrinterSettings
from printers.spool import Spool
from printers.virtual import VirtualPrinter
from tests.kiosk import office
from tests.patience import PATIENCE_S

SAY = Texts.load().say("de")


class Hub:
    connected = False
    silent_since_s = 754.0


class NoHub:
    async def ask(self, *_: object, **__: object) -> object:
        raise AssertionError("nobody should be asked")


def errands(folder: Path, spool: AnySpool | None, desk: Desk, book: Book) -> KioskErrands:
    return KioskErrands(
        device="kiosk-1",
        version="0.4.0",
        hub=Hub(),
        desk=desk,
        spool=spool,
        book=lambda: book,
        states={"printer": "paper-low", "scanner": "ok"},
        folder=folder,
        site_ms=lambda: office.NOW_MS,
        say=SAY,
        restart=lambda: None,
    )


@pytest.fixture
async def printer() -> AsyncIterator[VirtualPrinter]:
    async with VirtualPrinter() as printer:
        yield printer


async def spool_to(printer: VirtualPrinter) -> Spool:
    escpos = EscposPrinter(
        PrinterSettings(address="127.0.0.1", port=printer.port), answer_s=PATIENCE_S
    )
    await asyncio.to_thread(escpos.warm)
    return Spool(escpos, answer_s=PATIENCE_S)


async def test_ok__the_last_ticket_comes_again_as_a_copy_and_a_test_page_too(
    tmp_path: Path, printer: VirtualPrinter
) -> None:
    spool = await spool_to(printer)
    desk = Desk(NoHub(), spool)  # type: ignore[arg-type]
    at = errands(tmp_path, spool, desk, Book())
    async with asyncio.timeout(PATIENCE_S):
        assert await at.reprint() == NOTHING
        assert await desk.print(office.SITE, office.ticket(), "de", Theme(), SAY) == ""
        assert await at.reprint() == ""
        assert await at.test_page() == ""
        papers = await printer.tickets(3)
    copy, title = (SAY(name).encode("cp858") for name in ("ticket-copy", "admin-paper-title"))
    assert [copy in paper.data for paper in papers] == [False, True, False]
    assert title in papers[2].data


async def test_fail__without_a_printer_it_says_so(tmp_path: Path) -> None:
    at = errands(tmp_path, None, Desk(NoHub(), None), Book())  # type: ignore[arg-type]
    assert (await at.reprint(), await at.test_page()) == (NO_PRINTER, NO_PRINTER)


def test_ok__how_things_stand(tmp_path: Path) -> None:
    block = Block(first=1, last=20, reserve_first=901, reserve_last=905)
    book = Book()
    book.take(Leased("rathaus", Lease("s", "2026-11-24", {"A": block, "B": block})))
    assert numbers_left(book) == 50
    for ordinal in (1, 2, 901):
        number = f"A{ordinal:03}"
        command = IssueTicket(service="ausweis", fallback=Fallback(number, "t" * 22))
        tap = Tap(number, command, "rathaus", "2026-11-24", Moment(0, 0, ""))
        book.take(GivenOut(tap))
    status = errands(tmp_path, None, Desk(NoHub(), None), book).status()  # type: ignore[arg-type]
    assert (status.lease_left, status.to_hand_in) == (47, 3)
    assert (status.connected, status.silent_s) == (False, 720.0)
    assert (status.printer, status.scanner, status.sound) == ("paper-low", "ok", "")
    assert status.disk_free_mb is not None
    assert status.disk_free_mb > 0


def test_ok__no_lease_is_no_number() -> None:
    assert numbers_left(Book()) is None
