"""What `aufruf reception` and `aufruf supervisor` are put together from. The composition root."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from config.device import Device
    from counter.house.app import HouseApp
    from hub.protocol.wording import Say


def run(app_class: type[HouseApp], device: Path, language: str) -> None:
    """The screen of a post until somebody ends it."""
    import os

    from config.device import load_device, read_key
    from config.errors import UsageError, UserError
    from config.logs import start_logging
    from config.terminal import has_terminal
    from config.texts import STAFF_LANGUAGES, Texts, preferred_language

    say = Texts.load().say(preferred_language(os.environ))
    if language not in STAFF_LANGUAGES:
        known = ", ".join(STAFF_LANGUAGES)
        raise UsageError(say("counter-no-language", language=language, known=known))
    machine = load_device(device, say)
    key = read_key(machine, say)
    role = app_class.POST.role
    if not has_terminal():
        raise UserError(say("house-needs-terminal", command=role))
    start_logging(role, owns_screen=True)
    asyncio.run(_run(app_class, machine, key, language))


async def _run(app_class: type[HouseApp], machine: Device, key: str, language: str) -> None:
    from config.texts import Texts
    from counter.house.app import Parts
    from counter.house.voice import Crier
    from hub.link import Link, LinkSettings
    from hub.protocol.wire import Hello
    from media.player import Player
    from media.speech import engine
    from printers.described import spool_for

    hub, sound = machine.hub, machine.sound
    hello = Hello(device=machine.name, role=app_class.POST.role, version=version("aufruf"))
    states: dict[str, str] = {}
    links: list[Link] = []

    def report(about: str, state: str) -> None:
        states[about] = state
        for link in links:
            link.report(states)

    def connect(app: HouseApp) -> Link:
        link = Link(LinkSettings(hub.address, hub.site, hub.fingerprint, key), hello, app)
        links.append(link)
        return link

    def speakers(own: Mapping[str, Mapping[str, str]]) -> Callable[[str], Say]:
        return Texts.load(own).say

    spool = spool_for(
        machine.printer, machine.spare_printer, lambda state: report("printer", state)
    )
    voice = engine(
        sound.engines,
        voice=sound.voice,
        clips=sound.clips,
        piper=sound.piper,
        piper_voices=sound.piper_voices,
    )
    crier = Crier(voice, Player(sound.volume / 100), lambda one: report("sound", one))
    parts = Parts(
        device=machine.name,
        language=language,
        speakers=speakers,
        print_out=spool.print if spool else None,
        call_out=crier.call_out if sound.enabled else None,
    )
    app = app_class(parts, connect)
    watching = asyncio.create_task(spool.watch()) if spool else None
    try:
        await app.run_async()
    finally:
        crier.close()
        if watching is not None:
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)
