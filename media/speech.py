"""A voice: one sentence in, samples out, by the espeak-ng program.

The program and not its Python binding: a hanging or crashing engine then cannot take the screen
down, and it is killed when its time is over. The gong does not depend on any of this.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import re
import shutil
import wave
from dataclasses import dataclass
from html import escape

from media.sound import RATE_HZ, Pcm

TIMEOUT_S = 3.0
WORDS_PER_MINUTE = 145
LOUDNESS = 120
"""espeak-ng's own scale; its peaks then reach about nine tenths of full scale."""
_VOICES = {"en": "en-gb"}
"""Where the voice is not called like the language."""
_SLOWER = {"de-simple": 115}
"""Words per minute where they are few and plain: for people who need time."""
_SINGLE_LETTER = re.compile(r"\b([A-ZÄÖÜ])\b")


class SpeechTrouble(Exception):
    """There is no speech: `state` is `no-voice` (not installed), `timeout` or `error`."""

    def __init__(self, state: str, detail: str) -> None:
        super().__init__(f"{state}: {detail}")
        self.state = state


@dataclass(frozen=True, slots=True)
class Voice:
    """The engine and its voice; `name` overrides the one that belongs to the language."""

    name: str = ""
    program: str = "espeak-ng"
    timeout_s: float = TIMEOUT_S

    @property
    def installed(self) -> bool:
        return shutil.which(self.program) is not None

    async def say(self, text: str, language: str) -> Pcm:
        """Speak one sentence; raises `SpeechTrouble`, at the latest after `timeout_s`."""
        program = shutil.which(self.program)
        if program is None:
            raise SpeechTrouble("no-voice", f"{self.program} is not installed")
        tongue = language.partition("-")[0]
        voice = self.name or _VOICES.get(tongue, tongue)
        pace = _SLOWER.get(language, WORDS_PER_MINUTE)
        try:
            process = await asyncio.create_subprocess_exec(
                *(program, "-m", "-v", voice, "-s", str(pace)),
                *("-a", str(LOUDNESS), "--stdin", "--stdout"),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
            )
        except OSError as error:
            raise SpeechTrouble("no-voice", str(error)) from error
        try:
            async with asyncio.timeout(self.timeout_s):
                out, err = await process.communicate(markup(text).encode())
        except TimeoutError as error:
            raise SpeechTrouble("timeout", f"no answer in {self.timeout_s} s") from error
        finally:
            if process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
                await process.wait()
        if process.returncode != 0 or not out:
            raise SpeechTrouble("error", err.decode(errors="replace").strip() or "no sound")
        return await asyncio.to_thread(_decoded, out)


def markup(text: str) -> str:
    """SSML in which a capital standing alone is a letter: English “A” would be an article."""
    return _SINGLE_LETTER.sub(
        r'<say-as interpret-as="characters">\1</say-as>', escape(text, quote=False)
    )


def _decoded(wav: bytes) -> Pcm:
    try:
        with wave.open(io.BytesIO(wav)) as file:
            if (file.getnchannels(), file.getsampwidth()) != (1, 2):
                raise SpeechTrouble("error", "not 16-bit mono")
            # A stream's header promises more frames than come: take what is there.
            frames = file.readframes(len(wav) // 2)
            heard = Pcm(frames, file.getframerate())
    except (wave.Error, EOFError) as error:
        raise SpeechTrouble("error", str(error)) from error
    return heard.at(RATE_HZ)
