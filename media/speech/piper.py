"""The piper program with voice files of the house's own: a natural voice, if there is one.

Both piper programs are served (C++ and Python): a line of text in, raw 16-bit samples out at the
rate that stands in the file beside the voice. A program that writes WAV files instead will do.
"""

from __future__ import annotations

import asyncio
import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from media.script import tongue
from media.sound import RATE_HZ, Pcm
from media.speech.engine import ERROR, NO_LANGUAGE, SpeechTrouble
from media.speech.letters import spelled
from media.speech.program import output_of
from media.speech.wav import BadWav, read_wav

PROGRAM = "piper"
TIMEOUT_S = 6.0
"""It reads its voice file anew for each sentence."""


@dataclass(frozen=True, slots=True)
class Piper:
    """`voices`: the file by language."""

    voices: Mapping[str, Path]
    program: str = PROGRAM
    timeout_s: float = TIMEOUT_S

    @property
    def installed(self) -> bool:
        return shutil.which(self.program) is not None

    async def say(self, text: str, language: str) -> Pcm:
        """Speak one sentence; raises `SpeechTrouble`, at the latest after `timeout_s`."""
        model = self.voices.get(language) or self.voices.get(tongue(language))
        if model is None:
            raise SpeechTrouble(NO_LANGUAGE, f"no piper voice for {language}")
        if not model.is_file():
            raise SpeechTrouble(ERROR, f"the voice file {model} is not there")
        out = await output_of(
            self.program,
            ("--model", str(model), "--output-raw"),
            plain(text, language) + "\n",
            self.timeout_s,
        )
        try:
            return await asyncio.to_thread(_decoded, out, model)
        except BadWav as error:
            raise SpeechTrouble(ERROR, f"{self.program}: {error}") from error


def plain(text: str, language: str) -> str:
    """One line; the comma keeps a letter from being read as a word."""
    lettered = spelled(text, language, lambda letter: f"{letter},")
    return " ".join(re.sub(r",(?=\s*[,.;:!?])", "", lettered).split())


def _decoded(out: bytes, model: Path) -> Pcm:
    if out[:4] == b"RIFF":
        return read_wav(out)
    return Pcm(out[: len(out) // 2 * 2], _rate_hz(model)).at(RATE_HZ)


def _rate_hz(model: Path) -> int:
    try:
        settings = json.loads(model.with_name(f"{model.name}.json").read_bytes())
        return int(settings["audio"]["sample_rate"])
    except (OSError, ValueError, KeyError, TypeError):
        return RATE_HZ
