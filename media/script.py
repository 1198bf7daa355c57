"""Which language a code means, and in which direction it is written."""

from __future__ import annotations

from collections.abc import Sequence

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def is_right_to_left(language: str) -> bool:
    """Whether this language (`ar`, `ar-EG`) is written from the right."""
    return tongue(language) in RIGHT_TO_LEFT


def tongue(language: str) -> str:
    """The language itself: `de` of `de-simple`."""
    return language.partition("-")[0]


def second_language(first: str, languages: Sequence[str]) -> str | None:
    """The first of these that is truly another one: not Leichte Sprache after German."""
    return next((one for one in languages if tongue(one) != tongue(first)), None)
