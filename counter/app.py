"""The clerk's screen: a bridge between the pure model, the link to the hub and the widgets.

Keys go to `model.press`, messages to `model.apply`; whatever comes out is shown, and a command, if
one came out, is sent. There is no other state.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.events import Key as KeyPressed
from textual.events import Resize

from counter import model
from counter.asking import Asking
from counter.bars import Banner, Header, KeyBar, NoticeBar
from counter.keys import KEYS, Act
from counter.look import STYLE, theme_for
from counter.panels import (
    LoadsPanel,
    MissedPanel,
    Panel,
    ParkedPanel,
    PresentPanel,
    QueuePanel,
    RowsPanel,
    Seen,
)
from counter.phrases import Phrases
from hub.link import Link, NoAnswer
from hub.protocol.commands import TerminalCommand
from hub.protocol.site import Site, Theme
from hub.protocol.views import CounterView, Trouble, View
from hub.protocol.wire import SiteChanged, Welcome
from hub.protocol.wording import Say

log = logging.getLogger(__name__)

REFRESH_S = 0.5
SETTLE_S = 1.0
"""How long keys wait for the view that must follow an answer."""

PASSING = frozenset({"closed", "unreachable", "silent", "silence", "stopping", "not-found"})
"""Why the hub is gone when it will be back by itself."""

Wording = Callable[[Mapping[str, Mapping[str, str]]], Say]
"""From a site's own texts to the function that speaks the clerk's language."""


class CounterApp(App[None]):
    """Made with everything it needs; `connect(listener)` makes its link, `now_ms` is site time."""

    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS = None
    TITLE = "aufruf"
    CSS = STYLE
    BINDINGS = [Binding("ctrl+q", "quit", show=False, priority=True)]

    def __init__(
        self,
        *,
        counter: str,
        language: str,
        wording: Wording,
        connect: Callable[[CounterApp], Link],
    ) -> None:
        super().__init__()
        self.desk = model.Desk(counter)
        self._language = language
        self._wording = wording
        self._say = wording({})
        self._phrases = Phrases(self._say, language, None)
        self._drawing = False
        self._troubles: tuple[Trouble, ...] = ()
        self._link = connect(self)
        self.register_theme(theme_for(Theme()))
        self.theme = "site"

    def compose(self) -> ComposeResult:
        yield Header(id="header")
        yield Banner(id="lost")
        yield Banner(id="troubles")
        with Horizontal(id="panels"):
            with Vertical(id="left"):
                yield PresentPanel(id="present")
                with Horizontal(id="aside"):
                    yield MissedPanel(id="missed")
                    yield ParkedPanel(id="parked")
            with Vertical(id="right"):
                yield QueuePanel(id="queue")
                yield LoadsPanel(id="loads")
        yield NoticeBar(id="notice")
        yield KeyBar(id="keys")
        yield Asking(id="asking")

    def on_mount(self) -> None:
        self._drawing = True
        self._show()
        self.set_interval(REFRESH_S, self._show)
        self.run_worker(self._link.run(), name="link", exit_on_error=True)

    def on_unmount(self) -> None:
        self._drawing = False

    # From the hub: called by the link, in the event loop.

    def on_welcome(self, welcome: Welcome) -> None:
        self._know_site(welcome.site, welcome.theme, welcome.texts)

    def on_site(self, changed: SiteChanged) -> None:
        self._know_site(changed.site, changed.theme, changed.texts)

    def on_view(self, view: View) -> None:
        if isinstance(view, CounterView):
            self._apply(model.ViewArrived(view))

    def on_lost(self, reason: str) -> None:
        self._apply(model.HubLost(reason))

    # From the clerk.

    def on_key(self, event: KeyPressed) -> None:
        if self.focused is not None and event.key != "escape":
            return  # the clerk is writing
        event.stop()
        event.prevent_default()
        self._take(model.press(self.desk, event.key, self._say))

    @on(PresentPanel.Primary)
    @on(KeyBar.Clicked)
    @on(Asking.ActClicked)
    def _act_clicked(
        self, event: PresentPanel.Primary | KeyBar.Clicked | Asking.ActClicked
    ) -> None:
        self._take(model.press(self.desk, _stroke(event.act), self._say))

    @on(Asking.OptionClicked)
    def _option_clicked(self, event: Asking.OptionClicked) -> None:
        self._take(model.choose(self.desk, event.at, self._say))

    @on(Asking.ReasonWritten)
    def _reason_written(self, event: Asking.ReasonWritten) -> None:
        self._take(model.give_reason(self.desk, event.text))

    @on(RowsPanel.Picked)
    def _row_picked(self, event: RowsPanel.Picked) -> None:
        if self.desk.asking is None:
            self._apply(model.RowPicked(event.visit))

    def on_resize(self, event: Resize) -> None:
        for name, columns in (("-wide", 110), ("-very-wide", 170)):
            self.screen.set_class(event.size.width >= columns, name)
        self.screen.set_class(event.size.height >= 34, "-tall")
        self.call_after_refresh(self._show)

    def _take(self, pressed: model.Pressed) -> None:
        self.desk, command = pressed
        self._show()
        if command is not None:
            self.run_worker(self._ask(command), group="asking")

    async def _ask(self, command: TerminalCommand) -> None:
        try:
            answer = await self._link.ask(command)
        except NoAnswer:
            log.warning("no_answer", extra={"command": type(command).__name__})
            self._apply(model.Unanswered())
            return
        self._apply(model.Answered(answer))
        if self.desk.sent is not None:
            self.set_timer(SETTLE_S, lambda: self._apply(model.Settled()))

    def _apply(self, message: model.Message) -> None:
        self.desk = model.apply(self.desk, message)
        self._show()

    def _know_site(self, site: Site, theme: Theme, texts: Mapping[str, Mapping[str, str]]) -> None:
        self._say = self._wording(texts)
        self._phrases = Phrases(self._say, self._language, site)
        self.register_theme(theme_for(theme))
        if self._drawing:
            self.refresh_css(animate=False)
        self._apply(model.SiteKnown(site))

    def _show(self) -> None:
        if not self._drawing or not self.is_running:
            return  # the link may still speak while the screen is being taken down
        desk, phrases = self.desk, self._phrases
        now_ms = self._link.clock.now_ms()
        self.query_one(Header).show(desk, phrases, now_ms)
        self.query_one("#lost", Banner).show(self._lost_text())
        troubles = desk.view.troubles if desk.view else ()
        if troubles != self._troubles:
            self._troubles = troubles
            text = f"⚠ {phrases.troubles(troubles)}" if troubles else ""
            self.query_one("#troubles", Banner).show(text)
        seen = None
        if desk.view is not None:
            seen = Seen(desk.view, phrases, now_ms, sending=desk.sent is not None)
            for panel in self.query(Panel):
                panel.show(seen)
        self.query_one("#panels").display = seen is not None
        self.query_one(NoticeBar).show(desk.notice, phrases)
        self.query_one(KeyBar).show(desk.view, self._say)
        self.query_one(Asking).show(desk.asking, seen, desk.site, self._say)

    def _lost_text(self) -> str:
        desk, phrases = self.desk, self._phrases
        if desk.lost is None:
            return "" if desk.view else f"… {self._say('counter-connecting')}"
        reason = phrases.goodbye(desk.lost.reason)
        if desk.lost.state_ms is None:
            return f"✕ {self._say('counter-connecting-why', reason=reason)}"
        stand = self._say("counter-lost", time=phrases.time(desk.lost.state_ms, seconds=True))
        more = self._say("counter-lost-hint") if desk.lost.reason in PASSING else reason
        return f"✕ {stand}\n{more}"


def _stroke(act: Act) -> str:
    """A click on a key's name is that key."""
    return next(key.strokes[0] for key in KEYS if key.act is act)
