"""A button for fingers: all of its cells count, frame included, and it is not done by halves."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from kiosk.messages import Pressed

TAP = "tap"


class Tapped(Message):
    """A finger or the mouse went down and up on a button: what it stands for."""

    def __init__(self, pressed: Pressed) -> None:
        super().__init__()
        self.pressed = pressed


class Pad(Horizontal):
    """A title, a line or two below, and small at the side the key that does the same."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._hint = Static("", classes="hint")
        self._label = Static("", classes="label")
        self._shown: tuple[str, str, str] | None = None
        self._pressed: Pressed | None = None

    def compose(self) -> ComposeResult:
        yield self._hint
        yield self._label

    def show(self, pressed: Pressed | None, title: str, detail: str = "", hint: str = "") -> None:
        """What the button says and what it asks for. Showing the same again costs nothing."""
        self._pressed = pressed
        if self._shown == (title, detail, hint):
            return
        self._shown = (title, detail, hint)
        lines = [Content.styled(title, "bold")]
        lines += [Content(line) for line in detail.splitlines()]
        self._label.update(Content("\n").join(lines))
        self._hint.update(Content(hint + "\n" * (len(lines) - 1)))  # level with the title
        self._hint.display = bool(hint)

    def on_click(self, event: Click) -> None:
        event.stop()
        if self._pressed is not None:
            self.post_message(Tapped(self._pressed))
