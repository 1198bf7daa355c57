"""What comes of a reader: a code, or a reading that nobody can use."""

from __future__ import annotations

from dataclasses import dataclass

MOST_CHARACTERS = 512
"""A longer code is none of ours; no more than this is ever kept."""


@dataclass(frozen=True, slots=True)
class Scan:
    """One code as it was read: one line, no control characters, not empty."""

    text: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something was read, but it is no code: too long, or noise."""


Reading = Scan | Unreadable


def is_code(text: str) -> bool:
    """One line of what can be printed, short enough."""
    return 0 < len(text) <= MOST_CHARACTERS and text.isprintable()
