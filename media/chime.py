"""The gong before a call: soft bell tones, computed, so that it needs no file and no engine.

A first call has three falling tones, a repeated one two: who listens for it hears the difference.
Where many are called, a short one has to do.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

from media.sound import PEAK, RATE_HZ, Pcm, pack

FIRST_CALL = (659.26, 554.37, 440.00)
"""E5, C♯5, A4: an A major triad, falling to its root."""
REPEATED_CALL = (554.37, 440.00)
SHORT_CALL = (659.26, 440.00)
"""E5, A4, close together."""
_SPACING_S = 0.42
_RING_S = 1.3
_SHORT_SPACING_S = 0.16
_SHORT_RING_S = 0.6
_ATTACK_S = 0.008
_PARTIALS = ((1.0, 1.0, 2.6), (2.0, 0.38, 4.2), (3.0, 0.14, 6.5), (4.2, 0.06, 11.0))
"""Of a struck bar: multiple of the tone, strength, decay per second."""


def short_chime() -> Pcm:
    """Over in less than 0.8 s."""
    return chime(SHORT_CALL, spacing_s=_SHORT_SPACING_S, ring_s=_SHORT_RING_S)


@cache
def chime(
    tones_hz: Sequence[float] = FIRST_CALL,
    *,
    level: float = 0.7,
    spacing_s: float = _SPACING_S,
    ring_s: float = _RING_S,
) -> Pcm:
    """One gong; `level` is its peak as a part of full scale."""
    length = round((spacing_s * (len(tones_hz) - 1) + ring_s) * RATE_HZ)
    mix = [0.0] * length
    attack = round(_ATTACK_S * RATE_HZ)
    for place, tone in enumerate(tones_hz):
        start = round(place * spacing_s * RATE_HZ)
        for multiple, strength, decay in _PARTIALS:
            turn = 2 * math.pi * tone * multiple / RATE_HZ
            fade = math.exp(-decay / RATE_HZ)
            amplitude = strength
            for i in range(length - start):
                rise = i / attack if i < attack else 1.0
                mix[start + i] += rise * amplitude * math.sin(turn * i)
                amplitude *= fade
    release = round(0.2 * RATE_HZ)
    for i in range(release):
        mix[length - 1 - i] *= i / release
    loudest = max(abs(sample) for sample in mix)
    return Pcm(pack(sample * level * PEAK / loudest for sample in mix))


WELCOME = (659.26, 987.77)
"""E5, B5: a fifth upwards."""
_BUZZ_HZ = 155.56
_BUZZ_S = 0.22
_BUZZES = 2
_OVERTONES = 9


def buzz(*, level: float = 0.7) -> Pcm:
    """Twice, low and rough: not to be taken for the gong, and heard in a noisy hall."""
    pulse_frames, pause_frames = round(_BUZZ_S * RATE_HZ), round(0.09 * RATE_HZ)
    edge = round(0.012 * RATE_HZ)
    turn = 2 * math.pi * _BUZZ_HZ / RATE_HZ
    pulse = []
    for i in range(pulse_frames):
        swell = min(1.0, i / edge, (pulse_frames - 1 - i) / edge)
        tone = sum(math.sin(turn * i * n) / n for n in range(1, _OVERTONES + 1, 2))
        pulse.append(swell * tone)
    mix = ([*pulse, *([0.0] * pause_frames)]) * _BUZZES
    loudest = max(abs(sample) for sample in mix)
    return Pcm(pack(sample * level * PEAK / loudest for sample in mix))
