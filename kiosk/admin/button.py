"""A button of the menu: a title, a line below it, all of it for the finger."""

from __future__ import annotations

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from kiosk.admin import view


class Pressed(Message):
    """A finger or the mouse went down and up on a button."""

    def __init__(self, message: view.Message) -> None:
        super().__init__()
        self.message = message


class Button(Static):
    def __init__(self, *, id: str | None = None, classes: str = "") -> None:  # noqa: A002
        super().__init__(id=id, classes=f"button {classes}", markup=False)
        self._shown: tuple[str, str] | None = None
        self._message: view.Message | None = None

    def show(self, message: view.Message, title: str, more: str = "") -> None:
        """What it says and what it asks for. Showing the same again costs nothing."""
        self._message = message
        if self._shown == (title, more):
            return
        self._shown = (title, more)
        lines = [Content.styled(title, "bold")]
        if more:
            lines.append(Content(more))
        self.update(Content("\n").join(lines))

    def on_click(self, event: Click) -> None:
        event.stop()
        if self._message is not None:
            self.post_message(Pressed(self._message))
