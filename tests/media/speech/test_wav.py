"""Recordings of any kind become what the mixer plays, or are refused in a few words."""

from __future__ import annotations

from array import array
from itertools import pairwise

import pytest

from media.sound import RATE_HZ
from media.speech.wav import BadWav, read_wav
from tests.media.speech.recordings import wav


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 22_050, 44_100, 48_000, 96_000])
@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("bits", [8, 16, 24, 32])
def test_ok__every_usual_form_is_the_same_tone(rate_hz: int, channels: int, bits: int) -> None:
    pcm = read_wav(wav(rate_hz=rate_hz, channels=channels, bits=bits, extensible=bits == 24))
    samples = array("h", pcm.frames)
    assert pcm.rate_hz == RATE_HZ
    assert pcm.duration_s == pytest.approx(0.3, abs=0.001)
    assert max(samples) == pytest.approx(16_384, abs=400)
    crossings = sum((a < 0) != (b < 0) for a, b in pairwise(samples))
    assert crossings == pytest.approx(2 * 300 * 0.3, abs=3)


def test_ok__a_stream_that_promises_more_than_comes() -> None:
    whole = wav()
    assert read_wav(whole[:-2_001]).duration_s == pytest.approx(0.3 - 1_001 / RATE_HZ, abs=0.001)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not a WAV file"),
        (b"OggS" + bytes(40), "not a WAV file"),
        (b"RIFF\0\0\0\0WAVE", "without its format"),
        (wav(0), "without sound"),
        (wav(bits=32, kind=3), "format 3"),
        (wav(rate_hz=100), "100 Hz"),
    ],
)
def test_fail__what_cannot_be_read_is_said_in_a_few_words(data: bytes, reason: str) -> None:
    with pytest.raises(BadWav, match=reason):
        read_wav(data)
