"""Contrast as WCAG 2.2 defines it: whether a text can be read on its ground."""

from __future__ import annotations

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


def is_colour(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"#[0-9a-fA-F]{6}", value) is not None


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
