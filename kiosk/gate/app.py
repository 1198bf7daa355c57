"""The gate on the screen: what happens goes to the model, and its view is shown and heard."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, tzinfo
from pathlib import Path
from typing import Any, Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen

from hub.link import NoAnswer
from hub.protocol.commands import Admit
from hub.protocol.replies import AdmitReply, Answer
from hub.protocol.views import GateView
from hub.protocol.views import View as AnyView
from hub.protocol.wire import SiteChanged, Welcome
from hub.protocol.wording import Say
from kiosk.closed import ClosedApp, ClosedScreen
from kiosk.gate import messages, model, wording
from kiosk.gate.pictures import Lettering
from kiosk.gate.view import Meaning, View
from kiosk.gate.widgets import SignPicture, WordPicture
from kiosk.names import local_time
from kiosk.scanner.keyboard import Keyboard
from kiosk.scanner.scan import Reading, Scan
from kiosk.scanner.wedge import Stroke
from kiosk.view import SiteClock
from kiosk.widgets.saying import Saying
from kiosk.widgets.setting import Text
from media.visual import is_right_to_left

TICK_S = 0.25
ANSWER_S = 3.0
"""Somebody stands before the door: then the gate says that it does not know."""

Overrides = dict[str, dict[str, str]]
MakeSpeakers = Callable[[Overrides], Callable[[str], Say]]
Sound = Callable[[Meaning], None]
"""What is heard with a verdict; returns at once."""

_COLOURS = {
    Meaning.GO: ("#ffffff", "#00522a"),
    Meaning.WAIT: ("#000000", "#ffc400"),
    Meaning.STOP: ("#ffffff", "#8f0013"),
    Meaning.STAFF: ("#ffffff", "#000000"),
}
"""Ink and ground of the pictures, as in `gate.tcss`: green, amber, red and black mean the same in
every house, whatever its theme."""


class Hub(Protocol):
    """What the gate needs of `hub.link.Link`."""

    def ask(self, command: Admit, *, timeout_s: float | None = ...) -> Awaitable[Answer]: ...


class OnlyScreen(ClosedScreen):
    """The one screen."""

    def __init__(self) -> None:
        super().__init__(id="_default")
        self._place = Saying(id="place")
        self._time = Saying(id="time")
        self._sign = SignPicture(id="sign")
        self._word = WordPicture(Lettering(), id="word")
        self._holder = Saying(id="holder")
        self._sentence = Saying(id="sentence")
        self._also = Saying(id="also")
        self._loads = Saying(id="loads")

    def compose(self) -> ComposeResult:
        yield Horizontal(self._place, self._time, id="head")
        words = Vertical(self._word, self._holder, self._sentence, self._also, id="words")
        yield Horizontal(self._sign, words, id="verdict")
        yield self._loads

    def show(self, view: View, now_s: float, speaker: Callable[[str], Say]) -> None:
        first, *others = view.languages
        say = speaker(first)
        zone = _timezone(view)
        self._place.tell(Text(wording.place(view, first, say), bold=True), language=first)
        now = local_time(view.clock.ms(now_s), zone) if view.clock else None
        self._time.show(wording.clock(now) if now else "")
        ink, ground = _COLOURS.get(view.meaning, (view.theme.accent, view.theme.ground))
        for picture in (self._sign, self._word):
            picture.colour(ink, ground)
        self._sign.show(view.sign, view.meaning)
        self._word.show(wording.word(view, say))
        self._sentence.tell(Text(wording.sentence(view, zone, say), bold=True), language=first)
        holder = wording.holder(view, first)
        self._holder.tell(Text(holder), language=first)
        self._holder.display = bool(holder)
        self._also.display = bool(others)
        for other in others:
            self._also.tell(Text(_both(view, zone, speaker(other))), language=other)
        for language, sayings in (
            (first, (self._holder, self._sentence)),
            *((other, (self._also,)) for other in others),
        ):
            for saying in sayings:
                saying.set_class(is_right_to_left(language), "-backwards")
        loads = (load.replace(" ", "\u00a0") for load in wording.loads(view, first, say))
        self._loads.show("\u00a0  ".join(loads))
        for meaning in Meaning:
            self.query_one("#verdict").set_class(view.meaning is meaning, f"-{meaning.value}")


def _both(view: View, zone: tzinfo, say: Say) -> str:
    """Word and sentence in one line, for who reads another language."""
    word = wording.word(view, say)
    sentence = wording.sentence(view, zone, say)
    return f"{word} – {sentence}" if word and view.meaning is not Meaning.CALM else sentence


def _timezone(view: View) -> tzinfo:
    try:
        return ZoneInfo(view.site.timezone) if view.site else UTC
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


class GateApp(ClosedApp):
    """It is also the link's listener. `attend` hands it the hub before it runs."""

    CSS_PATH = Path(__file__).with_name("gate.tcss")

    def __init__(
        self,
        view: View,
        make_speakers: MakeSpeakers,
        sound: Sound,
        *,
        monotonic_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self.view = view
        self._make_speakers = make_speakers
        self._speakers = make_speakers({})
        self._sound = sound
        self._monotonic_s = monotonic_s
        self._hub: Hub | None = None
        self._asking: set[asyncio.Task[None]] = set()
        self._on_stage = False
        self._keyboard = Keyboard(lambda stroke: None, self.read)
        super().__init__()
        self._stage = OnlyScreen()

    def attend(self, hub: Hub) -> None:
        """From now on codes can be asked about."""
        self._hub = hub

    # What the hub says (hub.link.Listener)

    def on_welcome(self, welcome: Welcome) -> None:
        self._speakers = self._make_speakers(welcome.texts)
        now = SiteClock(welcome.now_ms, self._monotonic_s(), welcome.speed)
        self.tell(messages.Welcomed(welcome.site, welcome.theme, now))

    def on_site(self, changed: SiteChanged) -> None:
        self._speakers = self._make_speakers(changed.texts)
        self.tell(messages.Welcomed(changed.site, changed.theme))

    def on_view(self, view: AnyView) -> None:
        if isinstance(view, GateView):
            self.tell(messages.ZonesCame(view.zones, view.now_ms))

    def on_lost(self, reason: str) -> None:
        self.tell(messages.ConnectionLost())

    # What is held under the reader

    def read(self, reading: Reading) -> None:
        """A reader has read something."""
        if isinstance(reading, Scan):
            self.tell(messages.CodeScanned(reading.text))
        else:
            self.tell(messages.ScanFailed())

    def on_key(self, event: events.Key) -> None:
        """A reader that types. A key that somebody presses does nothing here."""
        event.stop()
        event.prevent_default()
        self._keyboard.press(Stroke(event.key, event.character), event.time)

    # The model, and what follows from it

    def tell(self, message: messages.Message) -> None:
        """Something happened: take it in, show it, let it be heard, ask what it needs."""
        before, self.view = self.view, model.apply(self.view, message, self._monotonic_s())
        if self.view == before and not isinstance(message, messages.TimePassed):
            return
        self.put_on(self.view.theme)
        self._show()
        view = self.view
        if view.asking and view.turn != before.turn:
            task = asyncio.get_running_loop().create_task(self._ask(view.turn, view.code))
            self._asking.add(task)
            task.add_done_callback(self._asking.discard)
        elif view.said is not None and (view.said, view.turn) != (before.said, before.turn):
            self._sound(view.meaning)

    async def _ask(self, turn: int, code: str) -> None:
        answer: Answer | None = None
        if self._hub is not None:
            try:
                answer = await self._hub.ask(
                    Admit(code=code, zone=self.view.zone), timeout_s=ANSWER_S
                )
            except NoAnswer:
                answer = None
        if isinstance(answer, AdmitReply):
            self.tell(messages.Admitted(turn, answer))
        else:
            self.tell(messages.NotDecided(turn))

    # The screen

    def get_default_screen(self) -> Screen[Any]:
        return self._stage

    def on_mount(self) -> None:
        self.put_on(self.view.theme)

    def on_ready(self) -> None:
        self._on_stage = True
        self.set_interval(TICK_S, lambda: self.tell(messages.TimePassed()))
        self._show()

    def on_resize(self, event: events.Resize) -> None:
        self._stage.set_class(event.size.height * 2 > event.size.width, "-upright")
        self._show()

    def _show(self) -> None:
        if self._on_stage:
            self._stage.show(self.view, self._monotonic_s(), self._speakers)
