"""The screen of a post: a bridge between the pure model, the link to the hub and the widgets.

Keys go to `pressing`, messages to `model.apply`; whatever comes out is shown, and a command, if one
came out, is sent. Reception and supervisor say which panels there are and where they stand.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.events import Key as KeyPressed
from textual.events import Resize

from counter.alarms import Delivery
from counter.bars import Banner
from counter.house import alerts, answering, model, pressing, written
from counter.house.alerts import Alerts
from counter.house.asking import HouseAsking
from counter.house.bars import HouseHeader, HouseKeyBar, HouseNotice, Tabs
from counter.house.drafts import Looking
from counter.house.keys import Act, Panel, Post
from counter.house.look import STYLE, TALL_LINES, VERY_WIDE_COLUMNS, WIDE_COLUMNS
from counter.house.looking import look
from counter.house.panels import ListPanel
from counter.house.printing import PrintOut, print_slip, print_ticket
from counter.house.questions import Write
from counter.house.state import (
    Answered,
    House,
    Issued,
    Message,
    Pressed,
    PrintEnded,
    Slip,
    TimePassed,
    Unanswered,
    ViewArrived,
    start,
)
from counter.house.wording import HousePhrases
from counter.notices import Tone
from counter.screen import Overrides, StaffScreen
from counter.told import HubLost, SiteKnown
from hub.link import Link
from hub.protocol import commands as cmd
from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.protocol.views import HouseView, View
from hub.protocol.wording import Say

CallOut = Callable[[str, str], Awaitable[None]]
"""Says a sentence aloud in a language; does nothing where there is no sound."""


@dataclass(frozen=True)
class Parts:
    """What the entry point puts together.

    `speakers`: from a site's own texts to the speaker of a language. `print_out`: without a printer
    there is none.
    """

    device: str
    language: str
    speakers: Callable[[Overrides], Callable[[str], Say]]
    print_out: PrintOut | None = None
    call_out: CallOut | None = None
    monotonic_s: Callable[[], float] = time.monotonic


class HouseApp(StaffScreen):
    """`connect(listener)` makes its link. Subclasses compose `#panels` and say how it looks."""

    CSS = STYLE
    POST: Post

    def __init__(self, parts: Parts, connect: Callable[[HouseApp], Link]) -> None:
        super().__init__()
        self.house = start(self.POST, parts.device, has_printer=parts.print_out is not None)
        self._parts = parts
        self._speakers = parts.speakers({})
        self._phrases = HousePhrases(self._speakers(parts.language), parts.language, None)
        self._site_theme = Theme()
        self._alerts = Alerts()
        self._link = connect(self)

    def panels(self) -> ComposeResult:
        """The post's own part of the screen."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        yield HouseHeader(id="header")
        yield Banner(id="lost")
        yield Banner(id="alarms")
        yield Banner(id="wanted")
        yield Banner(id="own-alarms")
        yield Banner(id="troubles")
        yield Tabs(id="tabs")
        yield from self.panels()
        yield HouseNotice(id="notice")
        yield HouseKeyBar(id="keys")
        yield HouseAsking(id="asking")

    def on_view(self, view: View) -> None:
        if isinstance(view, HouseView):
            self._apply(ViewArrived(view))
            self._alert()

    def on_lost(self, reason: str) -> None:
        self._apply(HubLost(reason))

    # From whoever sits here.

    def on_key(self, event: KeyPressed) -> None:
        writing = self.focused is not None
        act = self.POST.act(event.key)
        if writing and act not in (Act.BACK, Act.ALARM):
            return
        event.stop()
        event.prevent_default()
        self._take(pressing.press(self.house, event.key, event.character, self._phrases.say))

    @on(HouseKeyBar.Clicked)
    def _key_clicked(self, event: HouseKeyBar.Clicked) -> None:
        stroke = self.POST.stroke(event.act)
        self._take(pressing.press(self.house, stroke, None, self._phrases.say))

    @on(ListPanel.Clicked)
    def _panel_clicked(self, event: ListPanel.Clicked) -> None:
        if event.at < 0 and self.house.asking is None:
            self._take((pressing.turn_to(self.house, event.panel), None))
        else:
            self._take(pressing.click(self.house, event.panel, event.at))

    @on(ListPanel.Scrolled)
    def _panel_scrolled(self, event: ListPanel.Scrolled) -> None:
        if self.house.asking is None:
            self._take((pressing.scroll(self.house, event.panel, event.by), None))

    @on(HouseAsking.OptionClicked)
    def _option_clicked(self, event: HouseAsking.OptionClicked) -> None:
        self._take(answering.choose(self.house, event.at, self._phrases.say))

    @on(HouseAsking.Closed)
    def _asking_closed(self) -> None:
        stroke = self.POST.stroke(Act.BACK)
        self._take(pressing.press(self.house, stroke, None, self._phrases.say))

    @on(HouseAsking.Written)
    def _written(self, event: HouseAsking.Written) -> None:
        question = self.house.asking
        if not isinstance(question, Write):
            return
        meant = written.meant(self.house, question, event.text)
        match meant:
            case written.Wrong(text_id):
                self._take((self.house.telling(Tone.BAD, text_id), None))
            case House():
                self._take((meant, None))
            case _:
                self._take(answering.put_in(self.house, question, meant))

    def on_resize(self, event: Resize) -> None:
        width, height = event.size
        self.screen.set_class(width >= WIDE_COLUMNS, "-wide")
        self.screen.set_class(width >= VERY_WIDE_COLUMNS, "-very-wide")
        self.screen.set_class(height >= TALL_LINES, "-tall")
        self.call_after_refresh(self._show)

    # What follows from it.

    def _take(self, pressed: Pressed) -> None:
        before = self.house
        after, command = pressed
        self.house = answering.with_entries(before, after)
        self._show()
        self._look_after(before)
        if command is not None:
            self.run_worker(self._ask(command), group="asking")

    async def _ask(self, command: cmd.TerminalCommand) -> None:
        answer = await self._answer(command)
        if answer is None:
            self._apply(Unanswered(command))
            return
        turn = self.house.turn
        self._apply(Answered(command, answer))
        for paper in (self.house.issued, self.house.slip):
            if paper is not None and paper.turn > turn and paper.printing:
                await self._put_on_paper(paper)

    async def _put_on_paper(self, paper: Issued | Slip) -> None:
        site, print_out, theme = self.house.site, self._parts.print_out, self._site_theme
        if site is None or print_out is None:
            return
        say = self._speakers(paper.language)
        if isinstance(paper, Slip):
            trouble = await print_slip(print_out, paper, site, theme, say)
        else:
            trouble = await print_ticket(print_out, paper, site, theme, say)
        self._apply(PrintEnded(paper.turn, trouble))

    def _look_after(self, before: House) -> None:
        """Ask the hub what a question waits for, once."""
        question = self.house.asking
        if isinstance(question, Looking) and question is not before.asking:
            self.run_worker(self._look(question), group="looking", exclusive=True)

    async def _look(self, looking: Looking) -> None:
        self._apply(await look(self._link.find, looking))

    def _time_passed(self) -> None:
        self._apply(TimePassed(self._link.clock.now_ms()))
        self._alert()

    def _alert(self) -> None:
        """Ring, call out and report what has to be."""
        house = self.house
        if house.view is None or house.lost is not None:
            return
        now_s = self._parts.monotonic_s()
        self._alerts, due = alerts.due(self._alerts, house.view, house.device, now_s)
        if due.ring:
            self.bell()
        for alarm in due.report:
            self.run_worker(self._report(alarm), group="reports")
        if due.call_out and self._parts.call_out and house.site and house.site.alarm_spoken:
            line = due.call_out[0]
            sentence = self._phrases.called_out(line.counter, line.device)
            self.run_worker(
                self._parts.call_out(sentence, self._parts.language),
                group="voice",
                exclusive=True,
            )

    async def _report(self, alarm: int) -> None:
        if await self._answer(cmd.SeeAlarm(alarm=alarm)) is None:
            self._alerts = alerts.not_reported(self._alerts, alarm)

    def _apply(self, message: Message) -> None:
        before = self.house
        self.house = answering.with_entries(before, model.apply(before, message))
        self._show()
        self._look_after(before)

    def _know_site(self, site: Site, theme: Theme, texts: Overrides) -> None:
        self._speakers = self._parts.speakers(texts)
        language = self._parts.language
        self._phrases = HousePhrases(self._speakers(language), language, site)
        self._site_theme = theme
        self._wear(theme)
        self._apply(SiteKnown(site))

    def _show(self) -> None:
        if not self._can_draw:
            return
        house, phrases = self.house, self._phrases
        self.query_one(HouseHeader).show(house, phrases)
        for name, text in self.banners(house, phrases).items():
            self.query_one(f"#{name}", Banner).show(text)
        failed = house.alarm.delivery is Delivery.NOT_SENT
        self.query_one("#own-alarms").set_class(failed, "-failed")
        self.screen.set_class(house.issued is not None, "-issued")
        self.query_one(Tabs).show(house, phrases)
        for panel in self.query(ListPanel):
            panel.show(house, phrases)
        self.query_one("#panels").display = house.view is not None
        self.arrange(house)
        self.query_one(HouseNotice).show(house, phrases)
        self.query_one(HouseKeyBar).show(house, phrases)
        self.query_one(HouseAsking).show(house, phrases)
        self._repaint_if_rearranged()

    def arrange(self, house: House) -> None:
        """Give the room to the panels that are to be seen."""
        self.screen.set_class(house.panel is Panel.EXPECTED, "-expecting")

    def banners(self, house: House, phrases: HousePhrases) -> dict[str, str]:
        """What must be read, by the banner in which it stands."""
        return {
            "lost": phrases.gone(house),
            "alarms": phrases.alarms(house),
            "wanted": phrases.help_wanted(house),
            "own-alarms": phrases.own_alarms(house),
        }
