"""`aufruf kiosk`: the entrance. Composition only."""

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
    from hub.link import Link, LinkSettings, SiteClock
    from hub.link.offline import Offline
    from kiosk.admin.staff import Staff
    from kiosk.app import KioskApp
    from kiosk.desk import Desk
    from kiosk.devices import Devices
    from kiosk.view import View
    from media.prompter import Prompter
    from printers.spool import Spool


def kiosk(*, device: Path) -> int:
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
    from kiosk.admin.errands import RESTART_CODE

    say = Texts.load().say(preferred_language(os.environ))
    settings = load_device(device, say)
    key = read_key(settings, say)
    if not has_terminal():
        raise UserError(say("kiosk-needs-terminal"))
    start_logging("kiosk", owns_screen=True)
    code = asyncio.run(_run(settings, key))
    if code not in (0, RESTART_CODE):
        raise UserError(say("kiosk-ended", code=code))
    return code


async def _run(settings: Device, key: str) -> int:
    """The screen until it ends; returns Textual's code of how it ended."""
    from config.texts import Texts
    from hub.link import Link, SiteClock
    from hub.link.offline import Offline
    from hub.protocol.wire import Hello, Role
    from kiosk.app import KioskApp
    from kiosk.closed import run_closed
    from kiosk.desk import Desk
    from kiosk.devices import Devices
    from kiosk.narrator import Narrator
    from kiosk.scanner.serial_line import SerialScanner

    app = KioskApp(_view(settings), lambda overrides: Texts.load(overrides).say)
    devices = Devices(lambda states: link.report(states))
    clock = SiteClock()
    offline = Offline(
        _state_folder(settings.name), clock, app, lambda state: devices.says("disk", state)
    )
    hello = Hello(device=settings.name, role=Role.KIOSK, version=_version())
    link = Link(_reach(settings, key), hello, offline, clock=clock)
    spool = _spool(settings, app, devices)
    desk = Desk(link, spool, offline)
    prompter = _prompter(settings, devices)
    staff = _staff(settings, app, desk, spool, link, offline, clock, devices, prompter)
    app.attend(desk, narrator=Narrator(prompter) if prompter else None, staff=staff)
    kept = offline.start()
    if kept is not None:
        app.recall(kept)
    works: list[Coroutine[Any, Any, None]] = [link.run(), offline.run(link)]
    if spool is not None:
        works.append(spool.watch())
    if settings.scanner is not None:
        reader = settings.scanner
        told = partial(devices.says, "scanner")
        works.append(SerialScanner(reader.path, reader.baud, app.read, told).run())
    try:
        return await run_closed(app, works)
    finally:
        offline.close()
        if prompter is not None:
            await prompter.close()


def _view(settings: Device) -> View:
    from kiosk.view import Times, View

    return View(
        language=settings.kiosk.language,
        home=settings.kiosk.language,
        device=settings.name,
        can_speak=settings.kiosk.spoken and settings.sound.enabled,
        has_printer=settings.printer is not None or settings.spare_printer is not None,
        times=Times(idle_s=settings.kiosk.back_after, take_s=settings.kiosk.ticket_shown),
    )


def _reach(settings: Device, key: str) -> LinkSettings:
    from hub.link import LinkSettings

    hub = settings.hub
    return LinkSettings(address=hub.address, site=hub.site, fingerprint=hub.fingerprint, key=key)


def _spool(settings: Device, app: KioskApp, devices: Devices) -> Spool | None:
    from kiosk.messages import PrinterSpoke
    from printers.described import spool_for
    from printers.trouble import PRINTING

    def printer_says(state: str) -> None:
        devices.says("printer", state)
        app.tell(PrinterSpoke("" if state in PRINTING else state))

    def spare_says(state: str) -> None:
        devices.says("spare-printer", state)

    return spool_for(settings.printer, settings.spare_printer, printer_says, spare_says)


def _prompter(settings: Device, devices: Devices) -> Prompter | None:
    """Who reads the pages out; nothing of it is loaded before there is something to read."""
    from media.player import Player
    from media.prompter import Prompter
    from media.speech import engine

    sound = settings.sound
    if not (settings.kiosk.spoken and sound.enabled):
        return None
    voice = engine(
        sound.engines,
        voice=sound.voice,
        clips=sound.clips,
        piper=sound.piper,
        piper_voices=sound.piper_voices,
    )
    if not voice.installed:
        devices.says("sound", "no-voice")
    player = Player(sound.volume / 100)
    return Prompter(voice, player, partial(devices.says, "sound"))


def _staff(
    settings: Device,
    app: KioskApp,
    desk: Desk,
    spool: Spool | None,
    link: Link,
    offline: Offline,
    clock: SiteClock,
    devices: Devices,
    prompter: Prompter | None,
) -> Staff:
    from config.texts import Texts
    from kiosk import spoken
    from kiosk.admin.door import Door
    from kiosk.admin.errands import RESTART_CODE
    from kiosk.admin.lock import Lock
    from kiosk.admin.staff import Staff
    from kiosk.errands import KioskErrands

    folder, home = _state_folder(settings.name), settings.kiosk.language
    say = Texts.load().say(home)
    errands = KioskErrands(
        device=settings.name,
        version=_version(),
        hub=link,
        desk=desk,
        spool=spool,
        book=lambda: offline.store.book,
        states=devices.states,
        folder=folder,
        site_ms=clock.now_ms,
        say=say,
        restart=lambda: app.exit(return_code=RESTART_CODE),
    )

    def touched() -> None:
        if prompter is not None:
            prompter.speak(spoken.out_of_order(home, say), home)

    door = Door(settings.kiosk.admin_pin_file, folder / "admin-tries.json")
    return Staff(door, Lock(folder / "locked"), errands, settings.name, touched)


def _state_folder(name: str) -> Path:
    """Where systemd says, else where a user's programs keep their state; one for each kiosk."""
    import os

    given = os.environ.get("STATE_DIRECTORY", "").partition(":")[0]
    if given:
        return Path(given) / name
    home = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local/state"
    return Path(home) / "aufruf" / f"kiosk-{name}"


def _version() -> str:
    try:
        return version("aufruf")
    except PackageNotFoundError:  # a checkout that was not installed
        return "0"
