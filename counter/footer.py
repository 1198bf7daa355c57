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

Row = tuple[tuple[Key[ActT], str], ...]


class Footer(Sheet, Generic[ActT]):
    """A subclass says with `put` which keys there are, and what a click means."""

    _named: Row[ActT] = ()

    def put(self, named: Row[ActT]) -> None:
        """These keys, and what they are for in one word."""
        self._named = named
        self.changed()

    def clicked(self, act: ActT) -> Message:
        raise NotImplementedError

    def lines(self, width: int, height: int) -> list[Content]:
        rows = self._rows(height)
        return [
            Content("").join(_cell(key, name, cell) for key, name in row)
            for row, cell in zip(rows, _widths(rows, width), strict=True)
        ]

    def wanted_lines(self) -> int:
        return 1 if self.app.size.width >= ONE_LINE_COLUMNS else 2

    def on_click(self, event: Click) -> None:
        event.stop()
        place = event.get_content_offset(self)
        rows = self._rows(self.content_size.height)
        if place is None or not rows:
            return
        at_row = min(place.y, len(rows) - 1)
        row, cell = rows[at_row], _widths(rows, self.content_size.width)[at_row]
        at = place.x // cell
        if at < len(row):
            self.post_message(self.clicked(row[at][0].act))

    def _rows(self, height: int) -> list[Row[ActT]]:
        if not self._named:
            return []
        if height < 2:
            return [self._named]
        half = (len(self._named) + 1) // 2
        return [self._named[:half], self._named[half:]]


def _widths(rows: list[Row[ActT]], width: int) -> list[int]:
    """How wide a key is in each line: the same in both, unless that is too narrow for one."""
    if not rows:
        return []
    same = width // len(rows[0])
    needed = max(_badge(key).cell_length + len(name) + 2 for key, name in rows[-1])
    return [same if needed <= same else width // len(row) for row in rows]


def _cell(key: Key[ActT], name: str, width: int) -> Content:
    badge = _badge(key)
    return badge + fitted(f" {name}", width - badge.cell_length)


def _badge(key: Key[ActT]) -> Content:
    return Content.styled(f" {key.name} ", "bold $on-accent on $accent")
