"""In which direction a language is written."""

from __future__ import annotations

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def is_right_to_left(language: str) -> bool:
    """Whether this language (`ar`, `ar-EG`) is written from the right."""
    return language.partition("-")[0] in RIGHT_TO_LEFT
