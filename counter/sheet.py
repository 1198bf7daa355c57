"""The widget that all panels are made of: lines of text that fit the room there is.

A sheet never takes the focus, so that every key reaches the app, and draws again only when its
lines have changed.
"""

from __future__ import annotations

from textual.content import Content
from textual.events import Resize
from textual.geometry import Size
from textual.widget import Widget


class Sheet(Widget, can_focus=False):
    """Set `show(...)` in a subclass; `lines(width, height)` says what stands there."""

    _asked: list[Content] | None = None
    """What was last asked to be drawn. Not what `render` gave: that is called to measure, too."""

    def lines(self, width: int, height: int) -> list[Content]:
        raise NotImplementedError

    def wanted_lines(self) -> int:
        """How many lines there would be with all the room in the world."""
        return 1

    def changed(self, *, height: bool = False) -> None:
        """Draw again if the lines are others now; `height`: their number may be another too."""
        if height:
            self._asked = None
            self.refresh(layout=True)
        elif self.size and (current := self._current()) != self._asked:
            self._asked = current
            self.refresh()

    def render(self) -> Content:
        return Content("\n").join(self._current())

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self.wanted_lines()

    def on_resize(self, event: Resize) -> None:
        self._asked = None
        self.refresh()

    def _current(self) -> list[Content]:
        return self.lines(self.content_size.width, self.content_size.height)


def fitted(text: str | Content, width: int) -> Content:
    """The text in exactly `width` cells: filled up, or cut with an ellipsis."""
    content = Content(text) if isinstance(text, str) else text
    if content.cell_length > width:
        content = content.truncate(width, ellipsis=True)
    return content.pad_right(max(0, width - content.cell_length))


def columns(left: Content, right: Content, width: int) -> Content:
    """Left- and right-aligned parts in one line; the left one yields."""
    room = max(0, width - right.cell_length - 1)
    if left.cell_length > room:
        left = left.truncate(room, ellipsis=True)
    return left + " " * max(1, width - left.cell_length - right.cell_length) + right


def wrapped(text: str, width: int, style: str = "") -> list[Content]:
    """The text in lines of at most `width` cells, broken between words."""
    if width <= 0:
        return []
    return [line.stylize(style) for line in Content(text).wrap(width)]
