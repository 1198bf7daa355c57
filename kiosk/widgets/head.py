"""The bar on top of every page: whose house this is, what to do, the time, the other language."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content

from hub.protocol.wording import Say
from kiosk import wording
from kiosk.messages import LanguageToggled
from kiosk.view import View
from kiosk.widgets.pad import TAP, Pad
from kiosk.widgets.saying import Saying


class Head(Horizontal):
    def __init__(self) -> None:
        super().__init__()
        self._titles = Saying(id="titles")
        self._clock = Saying(id="clock")
        self._language = Pad(id="language")

    def compose(self) -> ComposeResult:
        yield from (self._titles, self._clock, self._language)

    def show(
        self, view: View, now: datetime | None, say: Say, other: Say | None, *, tall: bool
    ) -> None:
        """`other`: speaks the language that the button switches to; `None`: there is only one."""
        house = wording.named(view.site.name, view.language) if view.site else ""
        headline = wording.headline(view, say)
        lines = [Content(house), Content.styled(headline, "bold")]
        between = "\n\n" if tall else "\n"
        self._titles.show(Content(between).join(lines))
        self.set_class(wording.has_alert(view), "-alert")
        if now is not None:
            time = Content.styled(wording.clock(now), "bold")
            self._clock.show(Content("\n").join([time, Content(wording.date(now, say))]))
        self._language.display = other is not None
        if other is not None:
            self._language.show(
                LanguageToggled(TAP), other("kiosk-language-name"), other("kiosk-language-key")
            )
