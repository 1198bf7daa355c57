"""Of what spoken numbers are put together, for voices that are recorded word by word."""

from __future__ import annotations

import re
from itertools import chain

from media.script import tongue
from media.words import in_words

_ARABIC_AND = "و"
_GERMAN = re.compile(
    "|".join(
        sorted(
            {"ein", "und", "hundert", "tausend"}
            | {in_words(value, "de") for value in (*range(21), *range(30, 100, 10))},
            key=len,
            reverse=True,
        )
    )
)


def numbers_by_words(language: str) -> dict[str, int]:
    """0 … 9999 by how they are said, with hyphens for spaces; where they stay figures, by those."""
    return {in_words(value, language).replace(" ", "-"): value for value in range(10_000)}


def number_pieces(value: int, language: str) -> tuple[str, ...]:
    """A number of up to four figures, in pieces.

    German 27 is `sieben` `und` `zwanzig`; where numbers stay figures, 227 is `200` `20` `7`.
    """
    spoken = tongue(language)
    words = in_words(value, spoken)
    if spoken == "de":
        return tuple(_GERMAN.findall(words))
    if spoken == "en":
        return tuple(re.split(r"[ -]", words))
    groups = [[str(part)] for part in (value // 1000 * 1000, value % 1000 // 100 * 100) if part]
    if value % 100 or not groups:
        groups.append(_below_hundred(value % 100, spoken))
    if spoken == "ar":
        return tuple(chain.from_iterable([_ARABIC_AND, *group] for group in groups))[1:]
    return tuple(chain.from_iterable(groups))


def _below_hundred(value: int, spoken: str) -> list[str]:
    tens, ones = divmod(value, 10)
    if spoken == "fr" and tens in (7, 9):
        tens, ones = tens - 1, ones + 10
    if tens < 2 or not ones:
        return [str(value)]
    if spoken == "ar":
        return [str(ones), _ARABIC_AND, str(tens * 10)]
    if spoken == "fr" and ones in (1, 11) and tens != 8:
        return [str(tens * 10), "et", str(ones)]
    return [str(tens * 10), str(ones)]
