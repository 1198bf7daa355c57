"""What is heard with a verdict: two rising notes, or a low buzz. The newest verdict is heard."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from kiosk.gate.view import Meaning
from media.chime import WELCOME, buzz, chime
from media.player import NoSound, Player
from media.sound import Pcm

log = logging.getLogger(__name__)


class Tones:
    """`on_state` is told `ok` or what is wrong, whenever that changes."""

    def __init__(self, volume: float, on_state: Callable[[str], None]) -> None:
        self._player = Player(volume)
        self._on_state = on_state
        self._open = False
        self._wanted: Meaning | None = None
        self._news = asyncio.Event()

    def sound(self, meaning: Meaning) -> None:
        """Let this be heard; what still sounds is cut off."""
        self._wanted = meaning
        self._news.set()

    async def run(self) -> None:
        """Until cancelled. Without a loudspeaker the gate is silent, and says so to the hub."""
        heard = await asyncio.to_thread(_made)
        try:
            await asyncio.to_thread(self._player.open)
        except NoSound as error:
            log.warning("sound_state", extra={"state": "no-device", "reason": str(error)})
            self._on_state("no-device")
            await asyncio.Event().wait()
        self._open = True
        self._on_state("ok")
        while True:
            await self._news.wait()
            self._news.clear()
            if self._wanted in heard:
                self._player.start(heard[self._wanted])

    def close(self) -> None:
        if self._open:
            self._player.close()


def _made() -> dict[Meaning | None, Pcm]:
    low = buzz()
    return {
        Meaning.GO: chime(WELCOME),
        Meaning.WAIT: low,
        Meaning.STOP: low,
        Meaning.STAFF: low,
    }
