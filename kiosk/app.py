"""The kiosk on the screen: what happens goes to the model, and its view is shown.

There is no way out of it by hand: no quit key, no palette, no suspension, no text to select. It
ends by signal only.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from textual import events, on
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import ContentSwitcher

from hub.protocol.site import Theme
from hub.protocol.views import KioskView
from hub.protocol.views import View as AnyView
from hub.protocol.wire import SiteChanged, Welcome
from hub.protocol.wording import Say
from kiosk import keys, layout, look, messages, model, wording
from kiosk.desk import Desk
from kiosk.view import Notice, Page, Printing, SiteClock, TakeNumber, View, Wish
from kiosk.widgets.head import Head
from kiosk.widgets.missed import MissedPage
from kiosk.widgets.notice import AskingPage, NoticePage
from kiosk.widgets.pad import Tapped
from kiosk.widgets.start import StartPage
from kiosk.widgets.ticket import TicketPage

log = logging.getLogger(__name__)

TICK_S = 0.5

Overrides = dict[str, dict[str, str]]
MakeSpeakers = Callable[[Overrides], Callable[[str], Say]]
"""From the site's own wording to a function that gives the speaker of a language."""


class OnlyScreen(Screen[None], inherit_bindings=False):
    """The one screen, without Textual's own keys (next widget, copy, …)."""

    BINDINGS: ClassVar[list[BindingType]] = []
    AUTO_FOCUS = None

    def __init__(self) -> None:
        super().__init__(id="_default")
        self.head = Head()
        self.start = StartPage(id="start")
        self.asking = AskingPage(id="asking")
        self.ticket = TicketPage(id="ticket-page")
        self.notice = NoticePage(id="notice")
        self.missed = MissedPage(id="missed")
        pages = (self.start, self.asking, self.ticket, self.notice, self.missed)
        self.switcher = ContentSwitcher(*pages, initial="start")

    def compose(self) -> ComposeResult:
        yield self.head
        yield self.switcher


_PAGES = {
    Page.START: "start",
    Page.ASKING: "asking",
    Page.TICKET: "ticket-page",
    Page.NOTICE: "notice",
    Page.MISSED: "missed",
}


class KioskApp(App[None], inherit_bindings=False):
    """It is also the link's listener. `attend` hands it the desk before it runs."""

    BINDINGS: ClassVar[list[BindingType]] = []
    CSS_PATH = Path(__file__).with_name("kiosk.tcss")
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    TITLE = "aufruf"

    def __init__(
        self,
        view: View,
        make_speakers: MakeSpeakers,
        *,
        monotonic_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self.view = view
        self._make_speakers = make_speakers
        self._speakers = make_speakers({})
        self._monotonic_s = monotonic_s
        self._desk: Desk | None = None
        self._themes = 0
        self._on_stage = False
        super().__init__()
        self._stage = OnlyScreen()

    def attend(self, desk: Desk) -> None:
        """From now on numbers can be asked for."""
        self._desk = desk

    # What the hub says (hub.link.Listener)

    def on_welcome(self, welcome: Welcome) -> None:
        clock = SiteClock(welcome.now_ms, self._monotonic_s(), welcome.speed)
        self._speak_for(welcome.texts)
        self.tell(messages.Welcomed(welcome.site, welcome.theme, clock))

    def on_site(self, changed: SiteChanged) -> None:
        self._speak_for(changed.texts)
        self.tell(messages.Welcomed(changed.site, changed.theme))

    def on_view(self, view: AnyView) -> None:
        if isinstance(view, KioskView):
            self.tell(messages.LoadsCame(view))

    def on_lost(self, reason: str) -> None:
        self.tell(messages.ConnectionLost())

    def _speak_for(self, overrides: Overrides) -> None:
        self._speakers = self._make_speakers(overrides)

    # What people do

    @on(Tapped)
    def _tapped(self, tapped: Tapped) -> None:
        tapped.stop()
        self.tell(tapped.pressed)

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        pressed = keys.meaning(event.key, event.character)
        if pressed is not None:
            self.tell(pressed)

    # The model, and what follows from it

    def tell(self, message: messages.Message) -> None:
        """Something happened: take it in, show it, see to what it asks for."""
        before, self.view = self.view, model.apply(self.view, message, self._monotonic_s())
        if self.view == before and not isinstance(message, messages.TimePassed):
            return
        if before.theme != self.view.theme:
            self._put_on(self.view.theme)
        self._fit()
        self._show()
        self._see_to(before)

    def _see_to(self, before: View) -> None:
        view = self.view
        if view.turn == before.turn:
            return
        if view.notice is Notice.CLOSED and isinstance(view.wish, TakeNumber):
            log.info("service_closed", extra={"service": view.wish.service})
        if view.asking is not None:
            self.run_worker(self._ask(view.turn, view.asking))
        if view.printing is Printing.RUNNING:
            self.run_worker(self._print_ticket(view))

    async def _ask(self, turn: int, wish: Wish) -> None:
        answer = await self._desk.ask_for(wish) if self._desk else None
        if answer is None:
            self.tell(messages.NoAnswerCame(turn))
        else:
            self.tell(messages.Answered(turn, answer))

    async def _print_ticket(self, view: View) -> None:
        if view.ticket is None or view.site is None or self._desk is None:
            return
        language = view.ticket_language
        say = self._speakers(language)
        trouble = await self._desk.print(view.site, view.ticket, language, view.theme.logo, say)
        self.tell(messages.PrintEnded(view.ticket.visit, trouble))

    # The screen

    def get_default_screen(self) -> Screen[Any]:
        return self._stage

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return look.variables(Theme())

    def on_mount(self) -> None:
        self._put_on(self.view.theme)

    def on_ready(self) -> None:
        self._on_stage = True
        self.set_interval(TICK_S, lambda: self.tell(messages.TimePassed()))
        self._fit()
        self._show()

    def on_resize(self, event: events.Resize) -> None:
        self._fit()
        self._show()

    def _put_on(self, theme: Theme) -> None:
        self._themes += 1
        name = f"site-{self._themes}"
        self.register_theme(look.textual_theme(theme, name))
        self.theme = name

    def _fit(self) -> None:
        width, height = self.size
        if not self._on_stage or not width or not height:
            return
        self._stage.set_class(layout.is_roomy(width, height), "-roomy")
        self._stage.set_class(layout.is_tall(width, height), "-tall")
        view = self.view
        of = layout.numbers if view.page is Page.MISSED else layout.grid
        grid = of(width, height, view.entries)
        line_columns = layout.line_columns(width, grid)
        resized = messages.Resized(grid.capacity, grid.columns, line_columns)
        if resized != messages.Resized(view.capacity, view.columns, view.line_columns):
            self.view = model.apply(view, resized, self._monotonic_s())

    def _show(self) -> None:
        if not self._on_stage:
            return
        view, now_s = self.view, self._monotonic_s()
        say = self._speakers(view.language)
        now = self._site_now(now_s)
        stage = self._stage
        stage.head.show(view, now, say, self._other_speaker(), tall=stage.has_class("-tall"))
        stage.switcher.current = _PAGES[view.page]
        match view.page:
            case Page.START:
                stage.start.show(view, now, say)
            case Page.ASKING:
                stage.asking.show(view, say)
            case Page.TICKET:
                stage.ticket.show(view, now_s, say)
            case Page.NOTICE if now is not None:
                stage.notice.show(view, now, say)
            case Page.MISSED:
                stage.missed.show(view, say)

    def _other_speaker(self) -> Say | None:
        languages = self.view.languages
        if len(languages) < 2:
            return None
        place = languages.index(self.view.language) if self.view.language in languages else -1
        return self._speakers(languages[(place + 1) % len(languages)])

    def _site_now(self, now_s: float) -> datetime | None:
        site, clock = self.view.site, self.view.clock
        if site is None or clock is None:
            return None
        try:
            zone = ZoneInfo(site.timezone)
        except (ZoneInfoNotFoundError, ValueError):
            zone = ZoneInfo("UTC")
        return wording.local_time(clock.ms(now_s), zone)
