"""Engines in an order of preference: the first that can say a sentence says it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from media.sound import Pcm
from media.speech.engine import NO_LANGUAGE, NO_VOICE, OK, Engine, SpeechTrouble

log = logging.getLogger(__name__)


class Chain:
    """`tell` is told `ok`, or why another engine had to stand in, whenever that changes.

    An engine that does not speak a language is passed over without a word: so it is set up.
    """

    def __init__(self, engines: Sequence[Engine], tell: Callable[[str], None]) -> None:
        self._engines = tuple(engines)
        self._tell = tell
        self._told = OK

    @property
    def installed(self) -> bool:
        return any(engine.installed for engine in self._engines)

    async def say(self, text: str, language: str) -> Pcm:
        """Raises `SpeechTrouble` when none could: with the state of the last, and all reasons."""
        troubles: list[SpeechTrouble] = []
        for engine in self._engines:
            try:
                pcm = await engine.say(text, language)
            except SpeechTrouble as trouble:
                troubles.append(trouble)
                continue
            self._stood_in(troubles)
            return pcm
        if not troubles:
            raise SpeechTrouble(NO_VOICE, "no engine")
        raise SpeechTrouble(troubles[-1].state, "; ".join(each.detail for each in troubles))

    def _stood_in(self, troubles: Sequence[SpeechTrouble]) -> None:
        failed = next((each for each in troubles if each.state != NO_LANGUAGE), None)
        state = OK if failed is None else failed.state
        if state != self._told:
            self._told = state
            level = logging.INFO if failed is None else logging.WARNING
            reason = "" if failed is None else failed.detail
            log.log(level, "voice_state", extra={"state": state, "reason": reason})
            self._tell(state)
