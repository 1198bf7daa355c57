"""Sound as samples: 16-bit little-endian mono, nothing else in this project."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable
from dataclasses import dataclass

RATE_HZ = 22_050
PEAK = 32_767


@dataclass(frozen=True, slots=True)
class Pcm:
    """Samples ready for a sound device or a WAV file."""

    frames: bytes
    rate_hz: int = RATE_HZ

    @property
    def duration_s(self) -> float:
        return len(self.frames) / 2 / self.rate_hz

    def at(self, rate_hz: int) -> Pcm:
        """The same sound at another rate, by linear interpolation (good enough for a voice)."""
        if rate_hz == self.rate_hz:
            return self
        old = _samples(self.frames)
        count = len(old) * rate_hz // self.rate_hz
        new = array("h", bytes(2 * count))
        last = len(old) - 1
        for i in range(count):
            whole, part = divmod(i * self.rate_hz, rate_hz)
            a, b = old[min(whole, last)], old[min(whole + 1, last)]
            new[i] = a + (b - a) * part // rate_hz
        return Pcm(_bytes(new), rate_hz)

    def __add__(self, other: Pcm) -> Pcm:
        return Pcm(self.frames + other.at(self.rate_hz).frames, self.rate_hz)


def silence(seconds: float, rate_hz: int = RATE_HZ) -> Pcm:
    return Pcm(bytes(2 * round(seconds * rate_hz)), rate_hz)


def pack(samples: Iterable[float]) -> bytes:
    """Samples in the range ±32767 as bytes; what is louder is limited."""
    return _bytes(array("h", (max(-PEAK, min(PEAK, round(sample))) for sample in samples)))


def _samples(frames: bytes) -> array[int]:
    samples = array("h")
    samples.frombytes(frames[: len(frames) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def _bytes(samples: array[int]) -> bytes:
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()
