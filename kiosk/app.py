"""The kiosk on the screen: what happens goes to the model, and its view is shown."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import ContentSwitcher

from hub.protocol.views import KioskView
from hub.protocol.views import View as AnyView
from hub.protocol.wire import SiteChanged, Welcome
from hub.protocol.wording import Say
from kiosk import keys, layout, look, messages, model, wording
from kiosk.admin.gesture import CLOCK
from kiosk.admin.keys import OPEN_KEY
from kiosk.admin.locked import AdminWanted
from kiosk.admin.staff import Staff
from kiosk.closed import ClosedApp, ClosedScreen
from kiosk.desk import Desk
from kiosk.fitting import needs, sized
from kiosk.labels import Speakers
from kiosk.names import local_time
from kiosk.narrator import Narrator
from kiosk.opening import zone_of
from kiosk.scanner.keyboard import Keyboard
from kiosk.scanner.scan import Reading, Scan
from kiosk.scanner.wedge import Stroke
from kiosk.view import Notice, Page, Printing, SiteClock, View
from kiosk.widgets.board import Board
from kiosk.widgets.head import Head
from kiosk.widgets.pad import TAP, Tapped
from kiosk.widgets.ticket import TicketPage
from kiosk.wishes import TakeNumber, Wish
from media.visual import is_right_to_left

log = logging.getLogger(__name__)

TICK_S = 0.5

Overrides = dict[str, dict[str, str]]
MakeSpeakers = Callable[[Overrides], Callable[[str], Say]]
"""From the site's own wording to a function that gives the speaker of a language."""


class OnlyScreen(ClosedScreen):
    """The one screen."""

    def __init__(self) -> None:
        super().__init__(id="_default")
        self.head = Head()
        self.board = Board(id="board")
        self.ticket = TicketPage(id="ticket-page")
        self.switcher = ContentSwitcher(self.board, self.ticket, initial="board")

    def compose(self) -> ComposeResult:
        yield self.head
        yield self.switcher


_WITH_NUMBER = (Page.TICKET, Page.BOOKED, Page.VISIT)


def _drawn(view: View) -> View:
    """What of it is to be seen, until time passes: not when something was pressed last."""
    return replace(
        view,
        due_s=None,
        pressed="",
        pressed_s=0,
        pressed_turn=0,
        marked="",
        scanned="",
        scanned_s=0,
    )


class KioskApp(ClosedApp):
    """It is also the link's listener. `attend` hands it the desk before it runs."""

    CSS_PATH = Path(__file__).with_name("kiosk.tcss")

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
        self._narrator: Narrator | None = None
        self._staff: Staff | None = None
        self._on_stage = False
        self._keyboard = Keyboard(self._struck, self.read)
        super().__init__()
        self._stage = OnlyScreen()

    def attend(
        self, desk: Desk, *, narrator: Narrator | None = None, staff: Staff | None = None
    ) -> None:
        """From now on numbers can be asked for, pages be read out, the menu be opened."""
        self._desk, self._narrator, self._staff = desk, narrator, staff

    # What the hub says (hub.link.Listener)

    def on_welcome(self, welcome: Welcome) -> None:
        self._welcomed(welcome, connected=True)

    def recall(self, welcome: Welcome) -> None:
        """What was kept of the last welcome; the hub has not spoken yet."""
        self._welcomed(welcome, connected=False)

    def _welcomed(self, welcome: Welcome, *, connected: bool) -> None:
        clock = SiteClock(welcome.now_ms, self._monotonic_s(), welcome.speed)
        self._speak_for(welcome.texts)
        self.tell(messages.Welcomed(welcome.site, welcome.theme, clock, connected))

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
        self._interrupt()
        self.tell(tapped.pressed)

    def on_click(self, event: events.Click) -> None:
        if self._staff is not None and event.widget is not None and event.widget.id == CLOCK:
            self._staff.clock_tapped()
        self.tell(messages.Touched(TAP))

    @on(AdminWanted)
    def _staff_wanted(self) -> None:
        if self._staff is not None:
            self._staff.wanted()

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self._keyboard.press(Stroke(event.key, event.character), event.time)

    def _struck(self, stroke: Stroke) -> None:
        if self._has_staff:
            return
        self._interrupt()
        if stroke.key == OPEN_KEY:
            self._staff_wanted()
            return
        if self._narrator is not None and self.view.spoken and stroke.character == keys.REPEAT:
            now_s = self._monotonic_s()
            self._narrator.repeat(self.view, self._now(now_s), now_s, self._voices())
            self.tell(messages.Touched(f"key:{stroke.key}"))
            return
        typing = self.view.page is Page.APPOINTMENT
        backwards = is_right_to_left(self.view.language)
        pressed = keys.meaning(stroke.key, stroke.character, typing=typing, backwards=backwards)
        if pressed is not None:
            self.tell(pressed)

    def read(self, reading: Reading) -> None:
        """A reader has read something, whether that is a code or not."""
        if not self._has_staff:
            self.tell(messages.CodeScanned(reading.text if isinstance(reading, Scan) else ""))

    @property
    def _has_staff(self) -> bool:
        """The menu is open, or the kiosk is out of order: nothing is meant for its pages."""
        return self._staff is not None and self._staff.here

    def _interrupt(self) -> None:
        if self._narrator is not None:
            self._narrator.interrupt()

    # The model, and what follows from it

    def tell(self, message: messages.Message) -> None:
        """Something happened: take it in, show it, see to what it asks for."""
        before, self.view = self.view, model.apply(self.view, message, self._monotonic_s())
        if _drawn(self.view) == _drawn(before) and not isinstance(message, messages.TimePassed):
            return
        self.put_on(look.theme_of(self.view))
        self._fit()
        self._show()
        self._see_to(before)
        if self._narrator is not None:
            now_s = self._monotonic_s()
            self._narrator.changed(before, self.view, self._now(now_s), now_s, self._voices())

    def _see_to(self, before: View) -> None:
        view = self.view
        if view.paper != before.paper:
            if before.paper and before.printing is not Printing.RUNNING:
                self._left(before.paper)
            if view.printing is Printing.RUNNING:
                self.run_worker(self._put_on_paper(view))
        if view.turn == before.turn:
            return
        if view.notice is Notice.CLOSED and isinstance(view.wish, TakeNumber):
            log.info("service_closed", extra={"service": view.wish.service})
        if view.page is Page.CONFIRM and isinstance(view.wish, TakeNumber):
            log.info("asked_before_number", extra={"service": view.wish.service})
        if view.asking is not None:
            self.run_worker(self._ask(view.turn, view.asking))

    async def _ask(self, turn: int, wish: Wish) -> None:
        answer = await self._desk.ask_for(wish) if self._desk else None
        if answer is None:
            self.tell(messages.NoAnswerCame(turn))
        else:
            self.tell(messages.Answered(turn, answer))

    async def _put_on_paper(self, view: View) -> None:
        site, desk, paper = view.site, self._desk, view.paper
        if site is None or desk is None:
            return

        def ended(trouble: str) -> None:
            self.tell(messages.PrintEnded(paper, trouble))
            if self.view.paper != paper:
                self._left(paper)

        language = view.ticket_language
        say = self._speakers(language)
        if view.booked is not None:
            slip = desk.print_slip(site, view.booked, language, view.theme, say, ended)
            ended(await slip)
        elif view.ticket is not None:
            ended(await desk.print(site, view.ticket, language, view.theme, say, ended))

    def _left(self, paper: str) -> None:
        """Whoever had this ticket or slip has gone, and its print is over, well or not."""
        if self._desk is not None:
            self._desk.leave(paper)

    # The screen

    def get_default_screen(self) -> Screen[Any]:
        return self._stage

    def on_mount(self) -> None:
        self.put_on(look.theme_of(self.view))

    def on_ready(self) -> None:
        self._on_stage = True
        self.set_interval(TICK_S, self._tick)
        self._fit()
        self._show()
        if self._staff is not None:
            self._staff.attend(self, self._site_speakers, self._zone)

    def _tick(self) -> None:
        if self._narrator is not None and self._narrator.speaking:
            self.tell(messages.Touched("voice"))  # somebody listens
        self.tell(messages.TimePassed())

    def on_resize(self, event: events.Resize) -> None:
        self._fit()
        self._show()

    def _fit(self) -> None:
        """Tell the model how much the screen shows at once."""
        width, height = self.size
        if not self._on_stage or not width or not height:
            return
        resized = sized(self.view, width, height)
        if resized is not None:
            self.view = model.apply(self.view, resized, self._monotonic_s())

    def _show(self) -> None:
        width, height = self.size
        if not self._on_stage or not width or not height:
            return
        view, now_s, stage = self.view, self._monotonic_s(), self._stage
        flags = {
            "-roomy": layout.is_roomy(width, height),
            "-tall": layout.is_tall(width, height),
            "-backwards": is_right_to_left(view.language),
            "-contrast": view.access.contrast,
            "-large": view.access.large,
            "-low": view.access.low,
        }
        for name, is_set in flags.items():
            stage.set_class(is_set, name)
        fit = layout.fit(width, height, needs(view, width, height))
        speakers, now = self._voices(), self._now(now_s)
        stage.head.show(view, now, now_s, speakers, fit.head)
        if view.page in _WITH_NUMBER and now is not None:
            stage.switcher.current = "ticket-page"
            stage.ticket.show(view, now, now_s, fit, speakers)
        else:
            stage.switcher.current = "board"
            headline = wording.headline(view, now_s, speakers.say)
            stage.board.show(view, now, headline, fit, speakers)

    def _now(self, now_s: float) -> datetime | None:
        """Site time; `None` until the hub has said it, or something else that knows."""
        site, clock = self.view.site, self.view.clock
        return local_time(clock.ms(now_s), zone_of(site)) if site and clock else None

    def _voices(self) -> Speakers:
        return Speakers(self._speakers(self.view.language), self._speakers)

    def _site_speakers(self) -> list[tuple[str, Say]]:
        """The site's languages with their speakers, its own first."""
        view = self.view
        others = [language for language in view.languages if language != view.home]
        return [(language, self._speakers(language)) for language in (view.home, *others)]

    def _zone(self) -> tzinfo:
        return zone_of(self.view.site) if self.view.site else UTC
