"""The bar on top of every page: whose house this is, what to do, the time, the other language."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from hub.protocol.wording import Say
from kiosk import wording
from kiosk.messages import LanguageToggled
from kiosk.view import View
from kiosk.widgets.pad import TAP, Pad


class Head(Horizontal):
    def compose(self) -> ComposeResult:
        yield Static(id="titles")
        yield Static(id="clock")
        yield Pad(id="language")

    def show(self, view: View, now: datetime | None, say: Say, other: Say | None) -> None:
        """`other`: speaks the language that the button switches to; `None`: there is only one."""
        house = wording.named(view.site.name, view.language) if view.site else ""
        headline = wording.headline(view, say)
        lines = [Content(house), Content.styled(headline, "bold")]
        between = "\n\n" if self.screen.has_class("-roomy") else "\n"
        self.query_one("#titles", Static).update(Content(between).join(lines))
        self.set_class(wording.has_alert(view), "-alert")
        clock = self.query_one("#clock", Static)
        if now is not None:
            time = Content.styled(wording.clock(now), "bold")
            clock.update(Content("\n").join([time, Content(wording.date(now, say))]))
        button = self.query_one("#language", Pad)
        button.display = other is not None
        if other is not None:
            button.show(
                LanguageToggled(TAP), other("kiosk-language-name"), other("kiosk-language-key")
            )
