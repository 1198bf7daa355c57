"""What every voice is: a sentence in, samples out, or a trouble with a name."""

from __future__ import annotations

from typing import Protocol

from media.sound import Pcm

OK = "ok"
NO_VOICE = "no-voice"
NO_LANGUAGE = "no-language"
TIMEOUT = "timeout"
ERROR = "error"
CLIP_MISSING = "clip-missing"


class SpeechTrouble(Exception):
    """There is no speech, and why.

    `state`: `no-voice` (not installed), `no-language` (it does not speak this one), `timeout`,
    `error`, `clip-missing`.
    """

    def __init__(self, state: str, detail: str) -> None:
        super().__init__(f"{state}: {detail}")
        self.state = state
        self.detail = detail


class Engine(Protocol):
    @property
    def installed(self) -> bool:
        """Whether this machine has it at all."""
        ...

    async def say(self, text: str, language: str) -> Pcm:
        """Speak one sentence; raises `SpeechTrouble`, in bounded time."""
        ...
