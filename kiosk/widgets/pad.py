"""A button for fingers: all of its cells count, frame included, and it is not done by halves."""

from __future__ import annotations

import msgspec
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Click
from textual.message import Message

from kiosk.messages import Pressed
from kiosk.widgets.mirror import mirrored
from kiosk.widgets.saying import Saying
from kiosk.widgets.setting import Text

TAP = "tap"


class Tapped(Message):
    """A finger or the mouse went down and up on a button: what it stands for."""

    def __init__(self, pressed: Pressed) -> None:
        super().__init__()
        self.pressed = pressed


class Face(msgspec.Struct, frozen=True):
    """What a button shows. `large`: the size of its title's letters, see `lettering`; 0: plain."""

    title: str
    detail: str = ""
    icon: str = ""
    hint: str = ""
    language: str = ""
    large: int = 0


class Pad(Horizontal):
    """A sign, a title, a line or two below, and small at the side the key that does the same."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._hint = Saying(classes="hint")
        self._icon = Saying(classes="icon")
        self._label = Saying(classes="label")
        self._shown: Face | None = None
        self._pressed: Pressed | None = None

    def compose(self) -> ComposeResult:
        yield from (self._hint, self._icon, self._label)

    @property
    def title(self) -> str:
        return self._shown.title if self._shown is not None else ""

    def show(self, pressed: Pressed | None, face: Face) -> None:
        """What the button says and what it asks for. Showing the same again costs nothing."""
        self._pressed = pressed
        if self._shown == face:
            return
        self._shown = face
        title = Text(face.title, bold=True, large=face.large)
        details = [Text(line) for line in face.detail.splitlines()]
        self._label.tell(title, *details, language=face.language)
        self._beside(self._hint, face.hint, details)
        self._beside(self._icon, face.icon, details)
        mirrored(self, face.language)

    def _beside(self, sign: Saying, words: str, details: list[Text]) -> None:
        """Level with the title where that is one line."""
        level = "" if self._shown and self._shown.large else "\n" * len(details)
        sign.show(words + level)
        sign.display = bool(words)

    def on_mount(self) -> None:
        if self._shown is not None:
            mirrored(self, self._shown.language)

    def on_click(self, event: Click) -> None:
        event.stop()
        if self._pressed is not None:
            self.post_message(Tapped(self._pressed))
