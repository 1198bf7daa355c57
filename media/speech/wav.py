"""WAV files of any rate, in one or more channels, of 8 to 32 bits, as samples of this project.

Read here because the standard library refuses what many recorders write for 24 bits
(`WAVE_FORMAT_EXTENSIBLE`), and believes a stream's header that promises more than comes.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from media.sound import RATE_HZ, Pcm, pack

_PCM = 1
_EXTENSIBLE = 0xFFFE
_MOST_CHANNELS = 8
_RATES_HZ = range(4_000, 384_001)


class BadWav(Exception):
    """The message says in a few words why it cannot be read."""


def read_wav(wav: bytes) -> Pcm:
    """Mono at our rate. Raises `BadWav`."""
    if wav[:4] != b"RIFF" or wav[8:12] != b"WAVE":
        raise BadWav("not a WAV file")
    chunks = dict(_chunks(wav))
    form, frames = chunks.get(b"fmt "), chunks.get(b"data")
    if form is None or len(form) < 16:
        raise BadWav("a WAV file without its format")
    if not frames:
        raise BadWav("a WAV file without sound")
    kind, channels, rate_hz, _, _, bits = struct.unpack("<HHIIHH", form[:16])
    if kind == _EXTENSIBLE and len(form) >= 26:
        kind = struct.unpack("<H", form[24:26])[0]
    if kind != _PCM or bits not in (8, 16, 24, 32):
        raise BadWav(f"{bits} bits in format {kind}: only whole numbers of 8, 16, 24 or 32 bits")
    if not 1 <= channels <= _MOST_CHANNELS or rate_hz not in _RATES_HZ:
        raise BadWav(f"{channels} channels at {rate_hz} Hz")
    samples = _samples(frames, bits // 8, channels)
    return Pcm(pack(_mixed(samples, channels)), rate_hz).at(RATE_HZ)


def _chunks(wav: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    while at + 8 <= len(wav):
        name, length = struct.unpack("<4sI", wav[at : at + 8])
        yield name, wav[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _samples(frames: bytes, width: int, channels: int) -> list[int]:
    """In the range of 16 bits; an unfinished frame at the end is left out."""
    frames = frames[: len(frames) // (width * channels) * (width * channels)]
    if width == 1:
        return [(byte - 128) << 8 for byte in frames]
    count = len(frames) // width
    upper = bytearray(2 * count)
    upper[0::2], upper[1::2] = frames[width - 2 :: width], frames[width - 1 :: width]
    return list(struct.unpack(f"<{count}h", upper))


def _mixed(samples: list[int], channels: int) -> Iterator[float]:
    if channels == 1:
        yield from samples
        return
    for each in zip(*(samples[place::channels] for place in range(channels)), strict=True):
        yield sum(each) / channels
