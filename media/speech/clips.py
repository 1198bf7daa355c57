"""A voice of recorded words: `<folder>/<language>/<words>.wav`, put together to sentences.

The longest recorded sequence of words wins, so `bitte-zu-schalter.wav` goes before `bitte-zu.wav`
and that before `bitte.wav`. A number is one recording (`siebenundzwanzig.wav` or `27.wav`), else
its parts. The folder is read anew for each sentence: a forgotten file only has to be copied there.
"""

from __future__ import annotations

import asyncio
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from media.script import tongue
from media.sound import Pcm, silence
from media.speech.engine import CLIP_MISSING, ERROR, NO_LANGUAGE, NO_VOICE, SpeechTrouble
from media.speech.pieces import number_pieces, numbers_by_words
from media.speech.wav import BadWav, read_wav

_WORD_GAP_S = 0.02
_COMMA_S = 0.2
_STOP_S = 0.4
_MOST_WORDS = 8
_MOST_BYTES = 4_000_000
_KEPT = 256
_PART = re.compile(r"[^\W_]+|[,;:–]|[.!?]")
_BY_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
"""Both spellings of a file's name will do."""


@dataclass(frozen=True, slots=True)
class Clips:
    folder: Path

    @property
    def installed(self) -> bool:
        return self.folder.is_dir()

    async def say(self, text: str, language: str) -> Pcm:
        """Put one sentence together; raises `SpeechTrouble`, which names what is missing."""
        return await asyncio.to_thread(self._say, text, language)

    def missing(self, text: str, language: str) -> list[str]:
        """The words of a sentence that nobody has recorded."""
        recorded = self._recorded(language)
        words = [_key(word) for word in _PART.findall(text) if _is_word(word)]
        return [word for word, files in _covered(words, recorded, language) if not files]

    def _say(self, text: str, language: str) -> Pcm:
        if not self.installed:
            raise SpeechTrouble(NO_VOICE, f"the folder {self.folder} is not there")
        recorded = self._recorded(language)
        if not recorded:
            raise SpeechTrouble(NO_LANGUAGE, f"no recordings in {self.folder / language}")
        pcm = Pcm(b"")
        for sentence in _between_stops(text):
            for word, files in _covered(sentence.words, recorded, language):
                if not files:
                    named = self._home(language) / f"{word}.wav"
                    raise SpeechTrouble(CLIP_MISSING, f"{named} is not there")
                for file in files:
                    pcm += _clip(file) + silence(_WORD_GAP_S)
            pcm += silence(sentence.pause_s)
        return pcm

    def _home(self, language: str) -> Path:
        own = self.folder / language
        return own if own.is_dir() else self.folder / tongue(language)

    def _recorded(self, language: str) -> dict[str, Path]:
        try:
            files = sorted(self._home(language).iterdir())
        except OSError:
            return {}
        return {_key(file.stem): file for file in files if file.suffix.lower() == ".wav"}


@dataclass(frozen=True, slots=True)
class _Stretch:
    words: list[str]
    pause_s: float
    """Behind it."""


def _between_stops(text: str) -> Iterator[_Stretch]:
    words: list[str] = []
    for part in _PART.findall(text):
        if _is_word(part):
            words.append(_key(part))
        elif words:
            yield _Stretch(words, _STOP_S if part in ".!?" else _COMMA_S)
            words = []
    if words:
        yield _Stretch(words, 0)


def _covered(
    words: list[str], recorded: Mapping[str, Path], language: str
) -> Iterator[tuple[str, list[Path]]]:
    """Words, in the longest sequences that are recorded, with their files; none: not recorded."""
    at = 0
    while at < len(words):
        for length in range(min(_MOST_WORDS, len(words) - at), 0, -1):
            sequence = "-".join(words[at : at + length])
            files = _files(sequence, recorded, language)
            if files:
                break
        yield sequence, files
        at += length


def _files(sequence: str, recorded: Mapping[str, Path], language: str) -> list[Path]:
    """One recording of it; of a number its parts, if all of them are there."""
    whole = _whole(sequence, recorded, language)
    if whole is not None:
        return [whole]
    value = _values(language).get(sequence)
    if value is None:
        return []
    joint = "" if tongue(language) == "de" else "-"
    pieces = [_key(piece) for piece in number_pieces(value, language)]
    files: list[Path] = []
    while pieces:
        for length in range(len(pieces), 0, -1):
            found = _whole(joint.join(pieces[:length]), recorded, language)
            if found is not None:
                break
        else:
            return []
        files.append(found)
        pieces = pieces[length:]
    return files


def _whole(name: str, recorded: Mapping[str, Path], language: str) -> Path | None:
    value = _values(language).get(name)
    return recorded.get(name) or (None if value is None else recorded.get(str(value)))


@cache
def _values(language: str) -> Mapping[str, int]:
    return {_key(words): value for words, value in numbers_by_words(language).items()}


def _clip(file: Path) -> Pcm:
    try:
        seen = file.stat()
        if seen.st_size > _MOST_BYTES:
            raise SpeechTrouble(ERROR, f"{file} is larger than {_MOST_BYTES // 1_000_000} MB")
        return _read(file, seen.st_mtime_ns, seen.st_size)
    except (OSError, BadWav) as error:
        reason = getattr(error, "strerror", None) or error
        raise SpeechTrouble(ERROR, f"{file}: {reason}") from error


@lru_cache(maxsize=_KEPT)
def _read(file: Path, _changed_ns: int, _size: int) -> Pcm:
    """As it was at that time, with that size."""
    return read_wav(file.read_bytes()).trimmed()


def _is_word(part: str) -> bool:
    return part[0].isalnum()


def _key(words: str) -> str:
    """How words and names of files are compared."""
    plain = unicodedata.normalize("NFC", words).casefold().translate(_BY_LETTERS)
    return re.sub(r"[\s_-]+", "-", plain).strip("-")
