"""Spoken prompts: a text is read out sentence by sentence, and interrupted at once by the next.

The next sentence is made while the one before it sounds, so that a long page begins to speak as
soon as a short one. Nothing here blocks and nothing here fails: without a voice or a sound device
it is silent, and says so to whoever wants to know.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from media.player import NoSound, Player
from media.sound import Pcm, silence
from media.speech import Engine, SpeechTrouble

log = logging.getLogger(__name__)

_BREATH_S = 0.2


class Prompter:
    """`on_state` is told `ok` or what is wrong, whenever that changes. Wants an event loop."""

    def __init__(self, voice: Engine, player: Player, on_state: Callable[[str], None]) -> None:
        self._voice = voice
        self._player = player
        self._on_state = on_state
        self._state = ""
        self._open = False
        self._opening = asyncio.Lock()
        self._speaking: asyncio.Task[None] | None = None

    @property
    def speaking(self) -> bool:
        return self._speaking is not None and not self._speaking.done()

    def speak(self, text: str, language: str) -> None:
        """Read it out, one line a sentence; what is being said breaks off."""
        self.hush()
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if lines:
            self._speaking = asyncio.get_running_loop().create_task(self._read(lines, language))

    def hush(self) -> None:
        """Be quiet at once."""
        if self._speaking is not None:
            self._speaking.cancel()
            self._speaking = None
        if self._open:
            self._player.hush()

    async def finished(self) -> None:
        """Wait until it is quiet by itself, or interrupted."""
        if self._speaking is not None:
            await asyncio.wait([self._speaking])

    async def close(self) -> None:
        speaking = self._speaking
        self.hush()
        if speaking is not None:
            await asyncio.wait([speaking])
        if self._open:
            self._open = False
            self._player.close()

    async def _read(self, lines: list[str], language: str) -> None:
        if not await self._ready():
            return
        coming = self._made(lines[0], language)
        try:
            for following in [*lines[1:], None]:
                pcm = await coming
                self._is("ok")
                if following is not None:
                    coming = self._made(following, language)
                await self._player.play(pcm)
        except SpeechTrouble as trouble:
            self._is(trouble.state, str(trouble))
        finally:
            coming.cancel()
            await asyncio.gather(coming, return_exceptions=True)

    def _made(self, line: str, language: str) -> asyncio.Task[Pcm]:
        return asyncio.create_task(self._sentence(line, language))

    async def _sentence(self, line: str, language: str) -> Pcm:
        return await self._voice.say(line, language) + silence(_BREATH_S)

    async def _ready(self) -> bool:
        async with self._opening:
            if self._open:
                return True
            opening = asyncio.get_running_loop().run_in_executor(None, self._player.open)
            try:
                # An interruption must not leave a device that is being opened by nobody.
                await asyncio.shield(opening)
            except NoSound as error:
                self._is("no-device", str(error))
                return False
            except asyncio.CancelledError:
                await asyncio.wait([opening])
                self._open = opening.exception() is None
                raise
            self._open = True
            return True

    def _is(self, state: str, reason: str = "") -> None:
        if state == self._state:
            return
        self._state = state
        level = logging.INFO if state == "ok" else logging.WARNING
        log.log(level, "sound_state", extra={"state": state, "reason": reason})
        self._on_state(state)
