"""Why there is no backup, or none that can be put back."""

from __future__ import annotations


class Unusable(Exception):
    """`text`: the id of the sentence that says why, with its facts."""

    def __init__(self, text: str, **facts: str | int) -> None:
        super().__init__(f"{text} {facts}")
        self.text, self.facts = text, facts
