"""The clerk's screen: a bridge between the pure model, the link to the hub and the widgets.

Keys go to `pressing`, messages to `model.apply`; whatever comes out is shown, and a deed, if one
came out, is done. There is no other state.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import Key as KeyPressed
from textual.events import Resize
from textual.message import Message

from counter import model, pressing
from counter.alarms import Delivery
from counter.asking import Asking
from counter.bars import AlarmBanner, Banner, Header, KeyBar, NoticeBar, QuietLine
from counter.clicked import ActClicked
from counter.desktop import OpenAddress
from counter.entrance import Entrance
from counter.keys import ACTS, Act
from counter.look import STYLE
from counter.notices import Notice, Tone
from counter.options import SignOut
from counter.panels import LoadsPanel, MissedPanel, Panel, ParkedPanel, QueuePanel, RowsPanel, Seen
from counter.phrases import Phrases
from counter.pressing import Moment, OpenVideo
from counter.questions import alarms_of_others
from counter.screen import Overrides, StaffScreen
from counter.signing_in import Credentials
from counter.told import HubLost, SiteKnown
from counter.visitor import PresentPanel
from hub.link import Link, NoAnswer
from hub.protocol.commands import RaiseAlarm, SeeAlarm, TakeAlarm, TerminalCommand
from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.protocol.views import CounterView, Trouble, View
from hub.protocol.wording import Say

log = logging.getLogger(__name__)

SETTLE_S = 1.0
"""How long keys wait for the view that must follow an answer."""

ALWAYS = frozenset({Act.ALARM, Act.BACK})
"""What is not typed into a field."""

Wording = Callable[[Overrides], Say]
"""From a site's own texts to the function that speaks the clerk's language."""


class Panels(Horizontal):
    """Side by side. What has room in them depends on how much of it there is."""

    class Resized(Message):
        """They have been given another size."""

    def on_resize(self, event: Resize) -> None:
        self.post_message(self.Resized())


class CounterApp(StaffScreen):
    """Made with everything it needs; `connect(listener)` makes its link. `open_address`: `None`
    where there is no browser beside this screen."""

    CSS = STYLE

    def __init__(
        self,
        *,
        counter: str,
        language: str,
        wording: Wording,
        connect: Callable[[CounterApp], Link],
        open_address: OpenAddress | None = None,
    ) -> None:
        super().__init__()
        self.desk = model.Desk(counter)
        self._language = language
        self._wording = wording
        self._say = wording({})
        self._phrases = Phrases(self._say, language, None)
        self._troubles: tuple[Trouble, ...] = ()
        self._open_address = open_address
        self._link = connect(self)

    def compose(self) -> ComposeResult:
        yield Header(id="header")
        yield AlarmBanner(id="alarm")
        yield Banner(id="lost")
        yield Banner(id="troubles")
        with Panels(id="panels"):
            with Vertical(id="left"):
                yield PresentPanel(id="present")
                with Horizontal(id="aside"):
                    yield MissedPanel(id="missed")
                    yield ParkedPanel(id="parked")
            with Vertical(id="right"):
                yield QueuePanel(id="queue")
                yield LoadsPanel(id="loads")
        yield Entrance(id="entrance")
        yield QuietLine(id="own-alarm")
        yield NoticeBar(id="notice")
        yield KeyBar(id="keys")
        yield Asking(id="asking")

    def on_view(self, view: View) -> None:
        if isinstance(view, CounterView):
            self._apply(model.ViewArrived(view))

    def on_lost(self, reason: str) -> None:
        self._apply(HubLost(reason))

    def on_signed_out(self) -> None:
        self._apply(model.SignedOut())

    # From the clerk.

    def on_key(self, event: KeyPressed) -> None:
        # Whoever writes needs the keys, but for moving among the counters of the first page.
        writing = self.focused is not None and ACTS.get(event.key) not in ALWAYS
        if writing and not (self.desk.signing and event.key in ("up", "down")):
            return
        event.stop()
        event.prevent_default()
        self._take(pressing.press(self.desk, event.key, self._moment()))

    @on(ActClicked)
    def _act_clicked(self, event: ActClicked) -> None:
        self._take(pressing.click(self.desk, event.act, self._moment()))

    @on(Asking.OptionClicked)
    @on(Entrance.CounterClicked)
    def _entry_clicked(self, event: Asking.OptionClicked | Entrance.CounterClicked) -> None:
        self._take(pressing.choose(self.desk, event.at, self._moment()))

    @on(Asking.Written)
    def _words_written(self, event: Asking.Written) -> None:
        self._take(pressing.write(self.desk, event.text))

    @on(Entrance.Submitted)
    def _sign_in_submitted(self, event: Entrance.Submitted) -> None:
        self._take(pressing.sign_in(self.desk, event.typed))

    @on(RowsPanel.Picked)
    def _row_picked(self, event: RowsPanel.Picked) -> None:
        if self.desk.asking is None:
            self._apply(model.RowPicked(event.visit))

    def on_resize(self, event: Resize) -> None:
        self.screen.set_class(event.size.width >= 170, "-very-wide")
        self.screen.set_class(event.size.height >= 34, "-tall")
        self.call_after_refresh(self._show)

    def _moment(self) -> Moment:
        return Moment(self._say, self._link.clock.now_ms())

    @on(Panels.Resized)
    def _fit(self) -> None:
        self._show()

    def _take(self, pressed: pressing.Pressed) -> None:
        desk, deed = pressed
        self.desk = model.with_entries(self.desk, desk)
        self._show()
        match deed:
            case None:
                pass
            case SignOut():
                self._link.sign_out()
                self._apply(model.SignedOut(wanted=True))
            case Credentials():
                self.run_worker(self._sign_in(deed), group="asking")
            case OpenVideo(address):
                self.run_worker(self._open_video(address), group="video")
            case RaiseAlarm():
                self.run_worker(self._raise_alarm(deed), group="alarm")
            case TakeAlarm():
                self.run_worker(self._take_alarm(deed), group="alarm")
            case _:
                self.run_worker(self._ask(deed), group="asking")

    async def _ask(self, command: TerminalCommand) -> None:
        answer = await self._answer(command)
        if answer is None:
            self._apply(model.Unanswered())
            return
        self._apply(model.Answered(answer))
        if self.desk.sent is not None:
            self.set_timer(SETTLE_S, lambda: self._apply(model.Settled()))

    async def _raise_alarm(self, command: RaiseAlarm) -> None:
        self._apply(model.AlarmAnswered(await self._answer(command)))

    async def _take_alarm(self, command: TakeAlarm) -> None:
        self._apply(model.AlarmTaken(await self._answer(command)))

    async def _open_video(self, address: str) -> None:
        opens = self._open_address
        opened = opens is not None and await asyncio.to_thread(opens, address)
        text_id = "counter-video-opened" if opened else "counter-video-copy"
        self.desk = replace(self.desk, notice=Notice(Tone.PLAIN, text_id))
        self._show()

    async def _sign_in(self, who: Credentials) -> None:
        try:
            signed = await self._link.sign_in(who.counter, who.clerk, who.pin)
        except NoAnswer:
            log.warning("no_answer", extra={"command": "SignIn"})
            self._apply(model.SignInAnswered(None))
            return
        self._apply(model.SignInAnswered(signed))

    def _apply(self, message: model.Message) -> None:
        before = self.desk
        self.desk = model.with_entries(before, model.apply(before, message))
        self._show()
        for alarm in model.newly_alarmed(before, self.desk):
            self.bell()
            self.run_worker(self._answer(SeeAlarm(alarm=alarm.alarm)), group="alarm")

    def _know_site(self, site: Site, theme: Theme, texts: Overrides) -> None:
        self._say = self._wording(texts)
        self._phrases = Phrases(self._say, self._language, site)
        self._wear(theme)
        self._apply(SiteKnown(site))

    def _show(self) -> None:
        if not self._can_draw:
            return
        desk, phrases = self.desk, self._phrases
        now_ms = self._link.clock.now_ms()
        self.query_one(Header).show(desk, phrases, now_ms)
        self.query_one("#lost", Banner).show(self._lost_text())
        self._show_troubles()
        self._show_alarms(now_ms)
        seen = None
        if desk.view is not None and desk.site is not None:
            seen = Seen(desk.view, desk.site, phrases, now_ms, sending=desk.sent is not None)
            seen = replace(seen, crowded=self._crowded(seen))
            self.screen.set_class(seen.crowded, "-crowded")
            for panel in self.query(Panel):
                panel.show(seen)
        self.query_one("#panels").display = seen is not None and desk.signing is None
        undo = phrases.undo(desk.view.undo, now_ms) if desk.view and desk.view.undo else ""
        self.query_one(NoticeBar).show(desk.notice, undo, phrases)
        keys = self.query_one(KeyBar)
        keys.display = desk.signing is None
        keys.show(desk.view, self._say)
        self.query_one(Entrance).show(desk.signing, phrases)
        self.query_one(Asking).show(desk.asking, desk.entries, seen, self._say)
        self._repaint_if_rearranged()

    def _crowded(self, seen: Seen) -> bool:
        """Whether the visitor needs the room of those who were put aside."""
        panels = self.query_one("#panels").size.height
        asides = (self.query_one(MissedPanel), self.query_one(ParkedPanel))
        aside = sum(panel.wanted_height(seen.view) for panel in asides)
        wanted = self.query_one(PresentPanel).wanted(seen)
        return not self.screen.has_class("-tall") and wanted + aside > panels

    def _show_troubles(self) -> None:
        troubles = self.desk.view.troubles if self.desk.view else ()
        if troubles != self._troubles:
            self._troubles = troubles
            text = f"⚠ {self._phrases.troubles(troubles)}" if troubles else ""
            self.query_one("#troubles", Banner).show(text)

    def _show_alarms(self, now_ms: int) -> None:
        desk, phrases = self.desk, self._phrases
        others = alarms_of_others(desk.view) if desk.view else ()
        self.query_one(AlarmBanner).show(others, phrases, now_ms)
        failed = desk.alarm.delivery is Delivery.NOT_SENT
        self.query_one(QuietLine).show(phrases.own_alarm(desk, now_ms), failed=failed)

    def _lost_text(self) -> str:
        desk, phrases = self.desk, self._phrases
        if desk.lost is None:
            return "" if desk.view or desk.signing else f"… {self._say('counter-connecting')}"
        return phrases.lost(desk.lost.reason, desk.lost.state_ms, "counter-lost-hint")
