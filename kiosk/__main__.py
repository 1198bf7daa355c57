"""`aufruf kiosk`: the entrance. Composition only."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Coroutine
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from config.errors import UserError

if TYPE_CHECKING:
    from config.device import Device


def kiosk(*, device: Path) -> None:
    """Run the entrance kiosk on this terminal, full screen.

    Parameters
    ----------
    device
        The device.toml of this machine.
    """
    import os

    from config.device import load_device, read_key
    from config.logs import start_logging
    from config.terminal import has_terminal
    from config.texts import Texts, preferred_language

    say = Texts.load().say(preferred_language(os.environ))
    settings = load_device(device, say)
    key = read_key(settings, say)
    if not has_terminal():
        raise UserError(say("kiosk-needs-terminal"))
    start_logging("kiosk", owns_screen=True)
    code = asyncio.run(_run(settings, key))
    if code:
        raise UserError(say("kiosk-ended", code=code))


async def _run(settings: Device, key: str) -> int:
    """The screen until it ends; returns Textual's code of how it ended."""
    from config.texts import Texts
    from hub.link import Link, LinkSettings
    from hub.protocol.wire import Hello, Role
    from kiosk.app import KioskApp
    from kiosk.desk import Desk
    from kiosk.messages import PrinterSpoke
    from kiosk.view import Times, View
    from printers.described import spool_for
    from printers.trouble import OK, Trouble

    view = View(
        language=settings.kiosk.language,
        home=settings.kiosk.language,
        device=settings.name,
        has_printer=settings.printer is not None,
        times=Times(idle_s=settings.kiosk.back_after, take_s=settings.kiosk.ticket_shown),
    )
    app = KioskApp(view, lambda overrides: Texts.load(overrides).say)
    link = Link(
        LinkSettings(
            address=settings.hub.address,
            site=settings.hub.site,
            fingerprint=settings.hub.fingerprint,
            key=key,
        ),
        Hello(device=settings.name, role=Role.KIOSK, version=_version()),
        app,
    )

    def printer_says(state: str) -> None:
        link.report({"printer": state})
        app.tell(PrinterSpoke("" if state in (OK, Trouble.UNKNOWN) else state))

    spool = spool_for(settings.printer, settings.spare_printer, printer_says)
    app.attend(Desk(link, spool.print if spool else None))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):  # SIGHUP: the terminal is gone, end at once
        loop.add_signal_handler(number, app.exit)
    works: list[Coroutine[Any, Any, None]] = [link.run()]
    if spool is not None:
        works.append(spool.watch())
    tasks = [asyncio.create_task(work) for work in works]
    for task in tasks:
        # A task that ends has failed: the screen must not stay up without its hub or its printer.
        task.add_done_callback(lambda ended: None if ended.cancelled() else app.exit())
    try:
        await app.run_async()
    finally:
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            raise result
    return app.return_code or 0


def _version() -> str:
    try:
        return version("aufruf")
    except PackageNotFoundError:  # a checkout that was not installed
        return "0"
