"""Sound as samples: 16-bit little-endian mono, nothing else in this project."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

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
        """The same sound at another rate; good enough for a voice.

        A higher rate interpolates, a lower one takes means, so that no hiss folds into the voice.
        """
        if rate_hz == self.rate_hz:
            return self
        old = samples_of(self.frames)
        count = len(old) * rate_hz // self.rate_hz
        if rate_hz < self.rate_hz:
            sums = [0, *accumulate(old)]
            edges = [_between(sums, i * self.rate_hz, rate_hz) for i in range(count + 1)]
            return Pcm(pack((b - a) * rate_hz / self.rate_hz for a, b in pairwise(edges)), rate_hz)
        last = len(old) - 1
        padded = [*old, old[last]] if old else [0, 0]
        return Pcm(pack(_between(padded, i * self.rate_hz, rate_hz) for i in range(count)), rate_hz)

    def trimmed(self, quieter_than: int = 300, margin_s: float = 0.03) -> Pcm:
        """Without the silence at both ends, but for a margin."""
        samples = samples_of(self.frames)
        loud = [i for i, sample in enumerate(samples) if abs(sample) > quieter_than]
        if not loud:
            return Pcm(b"", self.rate_hz)
        margin = round(margin_s * self.rate_hz)
        first, last = max(0, loud[0] - margin), loud[-1] + margin + 1
        return Pcm(self.frames[2 * first : 2 * last], self.rate_hz)

    def __add__(self, other: Pcm) -> Pcm:
        return Pcm(self.frames + other.at(self.rate_hz).frames, self.rate_hz)


def silence(seconds: float, rate_hz: int = RATE_HZ) -> Pcm:
    return Pcm(bytes(2 * round(seconds * rate_hz)), rate_hz)


def pack(samples: Iterable[float]) -> bytes:
    """Samples in the range ±32767 as bytes; what is louder is limited."""
    return _bytes(array("h", (max(-PEAK, min(PEAK, round(sample))) for sample in samples)))


def _between(values: Sequence[int], numerator: int, denominator: int) -> float:
    """The value at a place between two of them."""
    whole, part = divmod(numerator, denominator)
    a, b = values[whole], values[min(whole + 1, len(values) - 1)]
    return a + (b - a) * part / denominator


def samples_of(frames: bytes) -> array[int]:
    samples = array("h")
    samples.frombytes(frames[: len(frames) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def _bytes(samples: array[int]) -> bytes:
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()
