"""Contrast as WCAG 2.2 defines it, and whether colours differ for eyes that see fewer of them."""

from __future__ import annotations

import math
import operator
import re

MINIMUM_CONTRAST = 4.5
PAIRS = (
    ("text", "ground"),
    ("muted", "ground"),
    ("on_accent", "accent"),
    ("on_call", "call"),
    ("on_alert", "alert"),
)
"""The settings of the theme that stand on each other: text, ground."""

MINIMUM_DIFFERENCE = 20.0
"""In CIELAB; about ten times what can just be seen side by side, so that a glance is enough."""
SIGNALS = (("call", "ground"), ("alert", "call"))
"""The settings whose colours mean something different beside each other."""

Vector = tuple[float, float, float]
Matrix = tuple[Vector, Vector, Vector]

_SIGHTS: tuple[Matrix, ...] = (
    ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
)
"""Full sight; then without the cones for long, medium and short waves (protan, deutan, tritan):
Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB."""

_TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Vector = (0.95047, 1.0, 1.08883)
"""D65, as sRGB."""


def is_colour(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"#[0-9a-fA-F]{6}", value) is not None


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def difference(one: str, other: str) -> float:
    """The distance in CIELAB (1976) as those see it to whom the two are most alike."""
    return min(math.dist(_lab(one, sight), _lab(other, sight)) for sight in _SIGHTS)


def _lab(colour: str, sight: Matrix) -> Vector:
    red, green, blue = (min(1.0, max(0.0, part)) for part in _times(sight, _channels(colour)))
    parts = zip(_times(_TO_XYZ, (red, green, blue)), _WHITE, strict=True)
    x, y, z = (_perceived(part / white) for part, white in parts)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _times(matrix: Matrix, vector: Vector) -> Vector:
    x, y, z = (sum(map(operator.mul, row, vector)) for row in matrix)
    return x, y, z


def _perceived(share: float) -> float:
    return math.cbrt(share) if share > 216 / 24389 else (24389 / 27 * share + 16) / 116


def _luminance(colour: str) -> float:
    red, green, blue = _channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> Vector:
    """Red, green and blue as linear light, each from 0 to 1."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return red, green, blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
