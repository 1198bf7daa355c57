"""Text for terminals that write from left to right whatever the script: kiosks' and counters'.

Such a terminal puts one character after the other and joins none. So Arabic gets the forms that its
letters have at their place in the word (U+FE70 and on), and each line the order in which its
characters stand, seen from the left; numbers and Latin words keep theirs. Lines are broken before
that: reordered text that wraps would be read from its end.

    visual("3 أشخاص قبلك", 20)   # one line, to be set against the right edge

Where a picture can be shown, `media.text` draws the better one.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from media import text as drawn
from media.script import is_right_to_left

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

__all__ = ["is_right_to_left", "visual"]

WITNESS = "\u034f"
"""A mark without ink that goes where the character before it goes: whether it stands before or
behind it afterwards tells in which direction that one is read."""


def visual(text: str, columns: int) -> list[str]:
    """The lines of `text`, none wider than `columns` cells, each in the order of its cells.

    Breaks stand at spaces; a word wider than the line is cut. Text without letters from the right
    is only broken. The caller sets the lines against the right edge where the language is.
    """
    lines: list[str] = []
    for paragraph in text.splitlines():
        from_right = drawn.is_right_to_left(paragraph)
        broken = _broken(_shaped(paragraph), max(1, columns))
        lines += [_ordered(line, from_right=from_right) for line in broken]
    return lines


def _shaped(text: str) -> str:
    """Letters in the form of their place; short vowels, which take no cell, left out."""
    if not any(unicodedata.bidirectional(character) == "AL" for character in text):
        return text
    return str(_shaper().reshape(text))


def _ordered(line: str, *, from_right: bool) -> str:
    if not any(unicodedata.bidirectional(character) in ("R", "AL") for character in line):
        return _inked(line)
    from bidi import get_display

    marked = "".join(c + WITNESS if unicodedata.mirrored(c) else c for c in line)
    # Embedded marks may steer the order, and take no cell afterwards.
    return _inked(_mirrored(str(get_display(marked, base_dir="R" if from_right else "L"))))


def _mirrored(ordered: str) -> str:
    """Brackets turned round where they are read from the right: there, what stood behind them in
    the line now stands before them."""
    from bidi.mirror import MIRRORED

    seen: list[str] = []
    characters = iter(ordered)
    for character in characters:
        if character == WITNESS:
            bracket = next(characters)
            seen.append(MIRRORED.get(bracket, bracket))
        else:
            seen.append(character)
            if unicodedata.mirrored(character):
                next(characters)  # its witness
    return "".join(seen)


def _inked(line: str) -> str:
    return "".join(c for c in line if unicodedata.category(c) != "Cf")


def _broken(text: str, columns: int) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if _cells(longer) <= columns:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _cut(word, columns)
        lines += whole
    return [*lines, line]


def _cut(word: str, columns: int) -> list[str]:
    """Pieces no wider than the line."""
    pieces = [""]
    for character in word:
        if pieces[-1] and _cells(pieces[-1] + character) > columns:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _cells(text: str) -> int:
    return sum(map(_cells_of, text))


@lru_cache(maxsize=4096)
def _cells_of(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


@lru_cache(maxsize=1)
def _shaper() -> ArabicReshaper:
    from arabic_reshaper import ArabicReshaper

    # Only lam and alef join to one letter in every font; other ligatures are rare, wide ones.
    return ArabicReshaper({"delete_harakat": True, "ARABIC LIGATURE ALLAH": False})
