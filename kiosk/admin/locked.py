"""What stands on a kiosk that staff have taken out of order: it leads to the menu only."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen

from hub.protocol.wording import Say
from kiosk.admin.gesture import tapped
from kiosk.admin.keys import OPEN_KEY
from kiosk.gate.pictures import Lettering
from kiosk.gate.widgets import WordPicture
from kiosk.widgets.saying import Saying

INK, GROUND = "#ffffff", "#000000"


class AdminWanted(Message):
    """Somebody knows the way to the menu."""


class LockedScreen(Screen[None], inherit_bindings=False):
    BINDINGS: ClassVar[list[BindingType]] = []
    AUTO_FOCUS = None

    def __init__(
        self,
        speakers: Sequence[Say],
        on_touched: Callable[[], None],
        monotonic_s: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(classes="locked")
        self._speakers = speakers
        self._on_touched = on_touched
        self._monotonic_s = monotonic_s
        self._taps: tuple[float, ...] = ()
        self._word = WordPicture(Lettering(), id="locked-word")
        self._text = Saying(id="locked-text")

    def compose(self) -> ComposeResult:
        yield self._word
        yield self._text

    def on_mount(self) -> None:
        first = self._speakers[0]
        self._word.colour(INK, GROUND)
        self._word.show(first("kiosk-speak-locked"))
        said = [say("kiosk-speak-out-of-order") for say in self._speakers]
        self._text.show("\n\n".join(dict.fromkeys(said)))

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        if event.key == OPEN_KEY:
            self.post_message(AdminWanted())
        else:
            self._on_touched()

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self._on_touched()
        self._taps, enough = tapped(self._taps, self._monotonic_s())
        if enough:
            self.post_message(AdminWanted())
