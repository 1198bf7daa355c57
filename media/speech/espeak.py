"""The espeak-ng program: every language, on every machine, at once."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import dataclass
from html import escape

from media.script import tongue
from media.sound import Pcm
from media.speech.engine import ERROR, SpeechTrouble
from media.speech.letters import spelled
from media.speech.program import output_of
from media.speech.wav import BadWav, read_wav

PROGRAM = "espeak-ng"
TIMEOUT_S = 3.0
WORDS_PER_MINUTE = 145
LOUDNESS = 120
"""espeak-ng's own scale; its peaks then reach about nine tenths of full scale."""
_SILENT = 16
"""What it adds before and behind a sentence is quieter than this."""
_VOICES = {"en": "en-gb"}
"""Where the voice is not called like the language."""
_SLOWER = {"de-simple": 115}
"""Words per minute where they are few and plain: for people who need time."""


@dataclass(frozen=True, slots=True)
class Espeak:
    """`name` overrides the voice that belongs to the language."""

    name: str = ""
    program: str = PROGRAM
    timeout_s: float = TIMEOUT_S

    @property
    def installed(self) -> bool:
        return shutil.which(self.program) is not None

    async def say(self, text: str, language: str) -> Pcm:
        """Speak one sentence; raises `SpeechTrouble`, at the latest after `timeout_s`."""
        spoken = tongue(language)
        voice = self.name or _VOICES.get(spoken, spoken)
        pace = str(_SLOWER.get(language, WORDS_PER_MINUTE))
        options = ("-m", "-v", voice, "-s", pace, "-a", str(LOUDNESS), "--stdin", "--stdout")
        wav = await output_of(self.program, options, markup(text, language), self.timeout_s)
        try:
            return await asyncio.to_thread(_decoded, wav)
        except BadWav as error:
            raise SpeechTrouble(ERROR, f"{self.program}: {error}") from error


def _decoded(wav: bytes) -> Pcm:
    return read_wav(wav).trimmed(_SILENT)


def markup(text: str, language: str) -> str:
    """SSML in which letters are letters: English “A” would be an article."""
    return spelled(
        escape(text, quote=False),
        language,
        lambda letter: f'<say-as interpret-as="characters">{letter}</say-as>',
    )
