"""`aufruf gate`: the gate at the entrance. Composition only."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from config.errors import UserError

if TYPE_CHECKING:
    from config.device import Device


def gate(*, device: Path) -> None:
    """Run a gate on this terminal, full screen: it reads tickets and appointments.

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
        raise UserError(say("gate-needs-terminal"))
    start_logging("gate", owns_screen=True)
    code = asyncio.run(_run(settings, key))
    if code:
        raise UserError(say("gate-ended", code=code))


async def _run(settings: Device, key: str) -> int:
    """The screen until it ends; returns Textual's code of how it ended."""
    from config.texts import Texts
    from hub.link import Link, LinkSettings
    from hub.protocol.wire import Hello, Role
    from kiosk.closed import run_closed
    from kiosk.devices import Devices
    from kiosk.gate.app import GateApp
    from kiosk.gate.messages import ScannerSpoke
    from kiosk.gate.tones import Tones
    from kiosk.gate.view import View
    from kiosk.scanner.serial_line import OK, SerialScanner

    devices = Devices(lambda states: link.report(states))

    def scanner_says(state: str) -> None:
        devices.says("scanner", state)
        app.tell(ScannerSpoke("" if state == OK else state))

    tones = Tones(settings.sound.volume / 100, partial(devices.says, "sound"))
    app = GateApp(
        View(language=settings.kiosk.language, zone=settings.gate.zone),
        lambda overrides: Texts.load(overrides).say,
        tones.sound if settings.sound.enabled else lambda meaning: None,
    )
    link = Link(
        LinkSettings(
            address=settings.hub.address,
            site=settings.hub.site,
            fingerprint=settings.hub.fingerprint,
            key=key,
        ),
        Hello(device=settings.name, role=Role.GATE, version=_version()),
        app,
    )
    app.attend(link)
    works: list[Coroutine[Any, Any, None]] = [link.run()]
    if settings.sound.enabled:
        works.append(tones.run())
    if settings.scanner is not None:
        scanner = settings.scanner
        works.append(SerialScanner(scanner.path, scanner.baud, app.read, scanner_says).run())
    try:
        return await run_closed(app, works)
    finally:
        tones.close()


def _version() -> str:
    try:
        return version("aufruf")
    except PackageNotFoundError:  # a checkout that was not installed
        return "0"
