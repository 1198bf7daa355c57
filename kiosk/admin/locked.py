"""What stands on a kiosk that staff have taken out of order: it leads to the menu only."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from textual import events
from textual.app import ComposeResult
from textual.message import Message

from hub.protocol.wording import Say
from kiosk.admin.gesture import tapped
from kiosk.admin.keys import OPEN_KEY
from kiosk.closed import ClosedScreen
from kiosk.gate.pictures import Lettering
from kiosk.gate.widgets import WordPicture
from kiosk.widgets.saying import Saying
from kiosk.widgets.setting import Text

INK, GROUND = "#ffffff", "#000000"


class AdminWanted(Message):
    """Somebody knows the way to the menu."""


class LockedScreen(ClosedScreen):
    CSS_PATH = Path(__file__).with_name("admin.tcss")

    def __init__(
        self,
        speakers: Sequence[tuple[str, Say]],
        on_touched: Callable[[], None],
        monotonic_s: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(classes="locked")
        self._speakers = speakers
        self._on_touched = on_touched
        self._monotonic_s = monotonic_s
        self._taps: tuple[float, ...] = ()
        self._word = WordPicture(Lettering(), id="locked-word")
        self._texts = [Saying(classes="locked-text") for _ in speakers]

    def compose(self) -> ComposeResult:
        yield self._word
        yield from self._texts

    def on_mount(self) -> None:
        _, first = self._speakers[0]
        self._word.colour(INK, GROUND)
        self._word.show(first("kiosk-speak-locked"))
        for saying, (language, say) in zip(self._texts, self._speakers, strict=True):
            saying.tell(Text(say("kiosk-speak-out-of-order"), bold=True), language=language)

    def on_resize(self, event: events.Resize) -> None:
        """The word takes half of the screen; between the sentences is room if there is any."""
        self.set_class(event.size.height < 4 * len(self._texts), "-low")

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
