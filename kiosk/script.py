"""In which direction a language is written: pure."""

from __future__ import annotations

import textwrap


def is_right_to_left(language: str) -> bool:
    return language.partition("-")[0] in ("ar", "fa", "he", "ur")


def visual(text: str, columns: int) -> list[str]:
    return [line for part in text.splitlines() for line in textwrap.wrap(part, columns) or [""]]
