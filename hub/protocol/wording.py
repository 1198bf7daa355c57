"""The type of the function that turns a text's id into a sentence in one language."""

from __future__ import annotations

from typing import Protocol


class Say(Protocol):
    """`say("kiosk-people-ahead", count=3)` → “3 people before you”, in its own language."""

    def __call__(self, text_id: str, /, **facts: str | int | float) -> str: ...
