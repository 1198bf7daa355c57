"""Calling an alarm out loud: a sentence from the voice engine on this machine's loudspeaker.

The sound device is opened when there is something to say first. Without a device or an engine it
stays silent, and the hub is told why; the terminal's bell does not depend on any of this.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from media.player import NoSound, Player
from media.speech import Engine, SpeechTrouble
from media.words import spoken_label

log = logging.getLogger(__name__)


class Crier:
    """`tell`: is told `ok` or what is wrong with the sound."""

    def __init__(self, voice: Engine, player: Player, tell: Callable[[str], None]) -> None:
        self._voice = voice
        self._player = player
        self._tell = tell
        self._open: bool | None = None

    async def call_out(self, sentence: str, language: str) -> None:
        """Say it; never raises for what the machine lacks."""
        try:
            pcm = await self._voice.say(spoken_label(sentence, language), language)
            if self._open is None:
                self._player.open()
                self._open = True
            await self._player.play(pcm)
        except NoSound:
            self._trouble("no-device")
        except SpeechTrouble as trouble:
            self._trouble(trouble.state)
        else:
            self._tell("ok")

    def close(self) -> None:
        if self._open:
            self._player.close()

    def _trouble(self, state: str) -> None:
        log.warning("sound_state", extra={"state": state})
        self._tell(state)
