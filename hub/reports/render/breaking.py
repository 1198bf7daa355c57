"""Heads over narrow columns of numbers: no word is torn but at a syllable, with a hyphen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

WIDTH = 10
"""Of a column, unless a word needs more."""
ROOM = 56
"""For all columns, each with the space before it; the rest is for what the rows are about."""


def in_columns(heads: Sequence[str], language: str) -> list[tuple[str, int]]:
    """Each with its column's width: as wide as its longest word, as long as there is room."""
    widths = [max(WIDTH, *map(len, head.split())) for head in heads]
    while sum(width + 1 for width in widths) > ROOM and max(widths) > WIDTH:
        widths[widths.index(max(widths))] -= 1
    return [
        (" ".join(_pieces(head, width, language)), width)
        for head, width in zip(heads, widths, strict=True)
    ]


def _pieces(head: str, width: int, language: str) -> Iterator[str]:
    """Its words, and the parts of those that are too long."""
    for word in head.split():
        rest = word
        while len(rest) > width and (parts := _parted(rest, width, language)):
            first, rest = parts
            yield first
        yield rest


def _parted(word: str, width: int, language: str) -> tuple[str, str] | None:
    from pyphen import Pyphen  # its dictionaries take a second, and are hardly ever needed

    parts: tuple[str, str] | None = Pyphen(lang=language).wrap(word, width)
    return parts
