"""The one message by which a click anywhere on the screen says what the clerk wants."""

from __future__ import annotations

from textual.message import Message

from counter.keys import Act


class ActClicked(Message):
    """As if the key of this act had been pressed."""

    def __init__(self, act: Act) -> None:
        super().__init__()
        self.act = act
