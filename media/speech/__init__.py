"""Voices: engines behind one small interface, tried in the order that the house has chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from media.speech.cached import Cached
from media.speech.chain import Chain
from media.speech.clips import Clips
from media.speech.engine import Engine, SpeechTrouble
from media.speech.espeak import TIMEOUT_S, Espeak
from media.speech.piper import TIMEOUT_S as PIPER_TIMEOUT_S
from media.speech.piper import Piper

ENGINES = ("clips", "piper", "espeak")
"""What the settings may name."""

__all__ = [
    "ENGINES",
    "Cached",
    "Chain",
    "Clips",
    "Engine",
    "Espeak",
    "Piper",
    "SpeechTrouble",
    "engine",
    "engines",
]


def engines(
    names: Sequence[str],
    *,
    voice: str,
    clips: Path | None,
    piper: str,
    piper_voices: Mapping[str, Path],
    timeout_s: float | None = None,
) -> dict[str, Engine]:
    """By name, in this order, each once; `clips` without a folder is left out.

    `timeout_s`: for each program; otherwise each has its own.
    """
    built: dict[str, Engine] = {}
    for name in names:
        if name == "clips" and clips is not None:
            built[name] = Clips(clips)
        elif name == "piper":
            built[name] = Piper(piper_voices, piper, timeout_s or PIPER_TIMEOUT_S)
        elif name == "espeak":
            built[name] = Espeak(voice, timeout_s=timeout_s or TIMEOUT_S)
    return built


def engine(
    names: Sequence[str],
    *,
    voice: str,
    clips: Path | None,
    piper: str,
    piper_voices: Mapping[str, Path],
    timeout_s: float | None = None,
    tell: Callable[[str], None] = lambda state: None,
) -> Engine:
    """The one voice of a machine: these engines in order, with a memory.

    `tell` hears `ok` or the state of an engine for which another stands in (`media.speech.chain`).
    """
    built = engines(
        names,
        voice=voice,
        clips=clips,
        piper=piper,
        piper_voices=piper_voices,
        timeout_s=timeout_s,
    )
    return Cached(Chain(tuple(built.values()), tell))
