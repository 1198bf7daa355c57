"""What the menu for staff has done on this kiosk: paper, how things stand, a new start."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from hub.link.lease import Book, ordinals_of
from hub.protocol.wording import Say
from kiosk.admin.view import NO_PRINTER, NOTHING, Status
from kiosk.printout import Printout, Spool
from printers.document import Document
from printers.tickets import test_page

log = logging.getLogger(__name__)

_CHARACTERS = "ÄÖÜ äöü ß ẞ € – „“ → Ж ع"
"""What every printer has, and what has to be drawn."""


class Hub(Protocol):
    """What is looked at of `hub.link.Link`."""

    @property
    def connected(self) -> bool: ...
    @property
    def silent_since_s(self) -> float: ...


class Desk(Protocol):
    """What is asked of `kiosk.desk.Desk`."""

    @property
    def has_printed(self) -> bool: ...
    async def reprint(self) -> str: ...


class KioskErrands:
    """`states`: of the devices, as they are reported. `site_ms`: `None` until it is known."""

    def __init__(
        self,
        *,
        device: str,
        version: str,
        hub: Hub,
        desk: Desk,
        spool: Spool | None,
        book: Callable[[], Book],
        states: Mapping[str, str],
        folder: Path,
        site_ms: Callable[[], int | None],
        say: Say,
        restart: Callable[[], None],
    ) -> None:
        self._device, self._version = device, version
        self._hub, self._desk, self._spool = hub, desk, spool
        self._book, self._states = book, states
        self._folder, self._site_ms, self._say = folder, site_ms, say
        self._restart = restart

    async def reprint(self) -> str:
        if self._spool is None:
            return NO_PRINTER
        if not self._desk.has_printed:
            return NOTHING
        trouble = await self._desk.reprint()
        log.info("admin_reprinted", extra={"trouble": trouble})
        return trouble

    async def test_page(self) -> str:
        if self._spool is None:
            return NO_PRINTER
        page = test_document(self._device, self._version, self._say)
        printout = Printout(self._spool, lambda copy: page, 1, lambda trouble: None)
        trouble = await printout.first()
        printout.leave()
        log.info("admin_test_page", extra={"trouble": trouble})
        return trouble

    def status(self) -> Status:
        book = self._book()
        return Status(
            connected=self._hub.connected,
            silent_s=self._hub.silent_since_s // 60 * 60,
            lease_left=numbers_left(book),
            to_hand_in=len(book.given_out),
            printer=self._states.get("printer", ""),
            scanner=self._states.get("scanner", ""),
            sound=self._states.get("sound", ""),
            disk_free_mb=free_mb(self._folder),
            version=self._version,
            now_ms=self._site_ms(),
        )

    def restart(self) -> None:
        log.warning("admin_restart")
        self._restart()


def numbers_left(book: Book) -> int | None:
    """How many numbers of the lease were not given out on its newest day; `None`: no lease."""
    if book.lease is None:
        return None
    used = book.used.get(max(book.used, default=""), {})
    return sum(
        sum(ordinal not in used.get(prefix, {}) for ordinal in ordinals_of(block))
        for prefix, block in book.lease.blocks.items()
    )


def free_mb(folder: Path) -> int | None:
    """On the disk that the kiosk writes to; `None`: it cannot be told."""
    try:
        return shutil.disk_usage(folder).free // 1_000_000
    except OSError:
        return None


def test_document(device: str, version: str, say: Say) -> Document:
    """A page by which staff see that the printer is the right one, cuts, and draws all scripts."""
    return test_page(
        title=say("admin-paper-title"),
        name=device,
        lines=(say("admin-paper-version", version=version), _CHARACTERS),
        code=f"{device} {version}",
        ending=say("admin-paper-text"),
        language="de",
    )
