"""Gong and speech of one screen, one announcement at a time, never cut off.

The gong starts at once; the sentence is made while it sounds and follows it. Without an engine, or
with one that hangs, the gong is all there is, and the hub learns why.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from display.model import Announcement
from hub.protocol.commands import CallOutcome
from hub.protocol.wording import Say
from media.chime import FIRST_CALL, REPEATED_CALL, chime
from media.player import close_loudspeaker, open_loudspeaker, playable, quiet
from media.sound import Pcm, silence
from media.speech import SpeechTrouble, Voice
from media.words import LANGUAGES, spoken_label, spoken_number

log = logging.getLogger(__name__)

_BREATH_S = 0.25


@dataclass(frozen=True)
class Sentence:
    text: str
    language: str


def sentences(
    announcement: Announcement, languages: Sequence[str], say: Callable[[str], Say]
) -> tuple[Sentence, ...]:
    """What to say for a call: in the site's language, then in the visitor's, if that is another.

    When more calls wait for the voice, it is the number and the place alone.
    """
    call = announcement.call
    spoken = [languages[0]] if languages else ["de"]
    if not announcement.short and call.language in LANGUAGES and call.language in languages:
        spoken.append(call.language)
    text_id = "display-say-repeated" if call.repeat else "display-say"
    if announcement.short:
        text_id = "display-say-short"
    said = []
    for language in dict.fromkeys(spoken):
        words = say(language)
        place = spoken_label(call.counter_label, language)
        if call.counter_label.isdigit():
            place = words("display-say-counter", label=place)
        number = spoken_number(call.number, language)
        said.append(Sentence(words(text_id, number=number, place=place), language))
    return tuple(said)


class Speaker:
    """The sound device. `trouble` is told `ok` or what is wrong, whenever that changes."""

    def __init__(self, voice: Voice, volume: float, trouble: Callable[[str], None]) -> None:
        self._voice = voice
        self._volume = volume
        self._tell = trouble
        self._told = ""
        self._chimes: dict[bool, pygame.mixer.Sound] = {}

    def open(self) -> None:
        """Raises `NoSound`."""
        open_loudspeaker()
        self._chimes = {
            repeat: playable(chime(tones), self._volume)
            for repeat, tones in ((False, FIRST_CALL), (True, REPEATED_CALL))
        }
        self._trouble("ok" if self._voice.installed else "no-voice")

    def close(self) -> None:
        close_loudspeaker()

    async def announce(
        self, announcement: Announcement, said: Sequence[Sentence]
    ) -> CallOutcome | None:
        """Gong and speak; returns when it is quiet again. `None`: nothing was heard."""
        gong = self._chimes[announcement.call.repeat]
        channel = pygame.mixer.Channel(0)
        channel.play(gong)
        began_s = time.monotonic()
        lasts_s = gong.get_length()
        speech = await self._speech(said)
        if speech is not None:
            if channel.get_busy():
                channel.queue(speech)
            else:
                channel.play(speech)
            lasts_s = max(lasts_s, time.monotonic() - began_s) + speech.get_length()
        if not await quiet(channel, lasts_s):
            channel.stop()
            self._trouble("timeout")
            return None
        full = speech is not None and not announcement.short
        return CallOutcome.SPOKEN if full else CallOutcome.SHORTENED

    async def _speech(self, said: Sequence[Sentence]) -> pygame.mixer.Sound | None:
        pcm: Pcm | None = None
        try:
            for sentence in said:
                spoken = silence(_BREATH_S) + await self._voice.say(
                    sentence.text, sentence.language
                )
                pcm = spoken if pcm is None else pcm + spoken
        except SpeechTrouble as trouble:
            self._trouble(trouble.state)
        else:
            self._trouble("ok")
        return None if pcm is None else playable(pcm, self._volume)

    def _trouble(self, state: str) -> None:
        if state != self._told:
            self._told = state
            log.log(
                logging.INFO if state == "ok" else logging.WARNING,
                "sound_state",
                extra={"state": state},
            )
            self._tell(state)
