"""The keys at the bottom of a screen, in one line or in two; each can be clicked as well."""

from __future__ import annotations

from typing import Generic

from textual.content import Content
from textual.events import Click
from textual.message import Message

from counter.keys import ActT, Key
from counter.sheet import Sheet, fitted

ONE_LINE_COLUMNS = 170
"""From this width on all keys stand in one line."""


class Footer(Sheet, Generic[ActT]):
    """A subclass says with `put` which keys there are, and what a click means."""

    _named: tuple[tuple[Key[ActT], str], ...] = ()

    def put(self, named: tuple[tuple[Key[ActT], str], ...]) -> None:
        """These keys, and what they are for in one word."""
        self._named = named
        self.changed()

    def clicked(self, act: ActT) -> Message:
        raise NotImplementedError

    def lines(self, width: int, height: int) -> list[Content]:
        return [
            Content("").join(_cell(key.name, name, width // len(row)) for key, name in row)
            for row in self._rows(height)
        ]

    def wanted_lines(self) -> int:
        return 1 if self.app.size.width >= ONE_LINE_COLUMNS else 2

    def on_click(self, event: Click) -> None:
        event.stop()
        place = event.get_content_offset(self)
        rows = self._rows(self.content_size.height)
        if place is None or not rows:
            return
        row = rows[min(place.y, len(rows) - 1)]
        at = place.x // (self.content_size.width // len(row))
        if at < len(row):
            self.post_message(self.clicked(row[at][0].act))

    def _rows(self, height: int) -> list[tuple[tuple[Key[ActT], str], ...]]:
        if not self._named:
            return []
        if height < 2:
            return [self._named]
        half = (len(self._named) + 1) // 2
        return [self._named[:half], self._named[half:]]


def _cell(key: str, name: str, width: int) -> Content:
    badge = Content.styled(f" {key} ", "bold $on-accent on $accent")
    return badge + fitted(f" {name}", width - badge.cell_length)
