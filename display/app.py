"""One screen at work: what the hub says goes into the model, what the model says onto the screen.

There is no frame loop. A view is drawn and shown in the very call that brings it; otherwise the
screen sleeps until the model, the clock or a blinking tile has something to change. The voice, the
reports to the hub and everything on the disk have tasks of their own and never delay a frame.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pygame

from display import model as core
from display.camera import Recorder, save_picture
from display.facts import Facts
from display.layout import COMFORT, capacity
from display.marks_file import MarksFile
from display.picture import picture, upcoming
from display.screen import Painter, show
from display.voice import Speaker, sentences
from hub.link.link import Link
from hub.link.outbox import NoAnswer
from hub.link.settings import LinkSettings, Lost
from hub.protocol.commands import CallOutcome, ReportCall
from hub.protocol.replies import Refusal
from hub.protocol.site import Site, Theme
from hub.protocol.views import DisplayView, View
from hub.protocol.wire import Hello, SiteChanged, Welcome
from hub.protocol.wording import Say
from media.script import second_language
from media.text import Typesetter

log = logging.getLogger(__name__)

BLINK_S = 4.0
"""How long a new call blinks; machine time, as people's eyes are."""
HALF_BLINK_S = 0.5
"""Paler and back once a second: calm, and far below what may trouble anybody (3 a second)."""
_PUMP_S = 0.25
_BREATH_S = 0.01
_PICTURE_PAUSE_S = 0.5
_LONGEST_SLEEP_S = 60.0
_QUIET_REASONS = {Lost.NOT_FOUND, Lost.UNREACHABLE, Lost.SILENT, Lost.CLOSED}

Wording = Callable[[Mapping[str, Mapping[str, str]]], Callable[[str], Say]]
"""The site's own texts → language → its sentences."""


@dataclass(frozen=True)
class Parts:
    """What the entry point puts together. `speaker` is `None` on a silent screen."""

    surface: pygame.Surface
    typesetter: Typesetter
    marks: MarksFile
    wording: Wording
    speaker: Speaker | None = None
    recorder: Recorder | None = None
    picture: Path | None = None
    language: str = "de"


class App:
    """The listener of the link, and the tasks of the screen."""

    def __init__(self, settings: LinkSettings, hello: Hello, parts: Parts) -> None:
        self._parts = parts
        self._surface = parts.surface
        self._painter = Painter(self._surface, parts.typesetter)
        self.link = Link(settings, hello, self)
        size = self._surface.get_size()
        rules = core.Rules(COMFORT, capacity(size), sound=parts.speaker is not None)
        self._model = core.started(parts.marks.load(), rules)
        self._saved = self._model.marks
        self._saving = asyncio.Lock()
        self._theme = Theme()
        self._site: Site | None = None
        self._say_in = parts.wording({})
        self._lost_ms: int | None = None
        self._turned_away = ""
        self._born_s: dict[int, float] = {}
        self._began_ns = 0
        self._states: dict[str, str] = {}
        self._outcomes: asyncio.Queue[tuple[int, CallOutcome]] = asyncio.Queue()
        self._wake = asyncio.Event()
        self._due = asyncio.Event()
        self._unsaved = asyncio.Event()
        self._new_picture = asyncio.Event()
        self._shown = asyncio.Event()
        self._stop = asyncio.Event()

    async def run(self) -> None:
        """Until `stop()`, the window's end, or an error in one of the parts."""
        self._step()
        work: list[Coroutine[None, None, object]] = [
            self.link.run(),
            self._draw(),
            self._prepare(),
            self._pump(),
            self._save_marks(),
            self._report_outcomes(),
            self._stop.wait(),
        ]
        if self._parts.speaker is not None:
            work.append(self._announce(self._parts.speaker))
        if self._parts.picture is not None:
            work.append(self._keep_picture(self._parts.picture))
        tasks = [asyncio.ensure_future(each) for each in work]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        for task in done:
            task.result()

    def stop(self) -> None:
        self._stop.set()

    def report(self, about: str, state: str) -> None:
        """Tell the hub about this machine's own hardware."""
        self._states[about] = state
        self.link.report(self._states)

    # What the link tells

    def on_welcome(self, welcome: Welcome) -> None:
        self._lost_ms, self._turned_away = None, ""
        self._adopt(welcome.site, welcome.theme, welcome.texts)
        rules = replace(self._model.rules, speed=welcome.speed)
        self._model = replace(self._model, rules=rules)
        self._step()

    def on_site(self, changed: SiteChanged) -> None:
        self._adopt(changed.site, changed.theme, changed.texts)
        self._step()

    def on_view(self, view: View) -> None:
        if isinstance(view, DisplayView):
            self._model = core.apply(self._model, view, self.link.clock.now_ms())
            self._step()

    def on_lost(self, reason: str) -> None:
        if self._lost_ms is None:
            clock = self.link.clock
            silent_ms = self.link.silent_since_s * 1000 * clock.speed
            self._lost_ms = clock.now_ms() - round(silent_ms)
        self._turned_away = "" if reason in _QUIET_REASONS else reason
        self._step()

    def _adopt(self, site: Site, theme: Theme, texts: Mapping[str, Mapping[str, str]]) -> None:
        self._site, self._theme = site, theme
        self._say_in = self._parts.wording(texts)
        minimum_ms = round(theme.minimum_show_s * 1000)
        self._model = replace(self._model, rules=replace(self._model.rules, minimum_ms=minimum_ms))

    # The screen

    @property
    def _language(self) -> str:
        return self._site.languages[0] if self._site else self._parts.language

    def _step(self) -> None:
        """Let time pass, show what changed, and wake whoever has something to do."""
        self._began_ns = time.monotonic_ns()
        self._model = core.advance(self._model, self.link.clock.now_ms())
        self._show()
        self._model, outcomes = core.take_outcomes(self._model)
        for outcome in outcomes:
            self._outcomes.put_nowait(outcome)
        if self._model.due:
            self._due.set()
        if self._model.marks != self._saved:
            self._unsaved.set()
        self._wake.set()

    def _show(self) -> None:
        now_s = time.monotonic()
        calls = [call for tile in self._model.front for call in tile.calls]
        new = [call for call in calls if call.call_seq not in self._born_s]
        self._born_s = {c.call_seq: self._born_s.get(c.call_seq, now_s) for c in calls}
        blinking = {seq: now_s - born for seq, born in self._born_s.items()}
        blinking = {seq: age for seq, age in blinking.items() if age < BLINK_S}
        dim = {seq for seq, age in blinking.items() if int(age / HALF_BLINK_S) % 2}
        facts = self._facts(frozenset(blinking), frozenset(dim))
        changed = self._painter.paint(picture(facts, self._surface.get_size()))
        if not changed:
            return
        show(changed)
        shown_ns = time.monotonic_ns()
        if new and self._site is not None and self._model.view is not None:
            took_ms = round((shown_ns - self._began_ns) / 1e6, 1)
            for call in new:
                log.info(
                    "call_shown",
                    extra={"seq": call.call_seq, "number": call.number, "draw_ms": took_ms},
                )
            if self._parts.recorder is not None:
                self._parts.recorder.frame(self._surface, new, shown_ns)
        self._new_picture.set()
        self._shown.set()

    def _facts(
        self, blinking: frozenset[int] = frozenset(), dim: frozenset[int] = frozenset()
    ) -> Facts:
        too = second_language(self._language, self._site.languages) if self._site else None
        return Facts(
            model=self._model,
            theme=self._theme,
            site=self._site,
            language=self._language,
            now_ms=self.link.clock.now_ms(),
            say=self._say_in(self._language),
            say_too=self._say_in(too) if too else None,
            blinking=blinking,
            dim=dim,
            lost_ms=self._lost_ms,
            turned_away=self._turned_away,
        )

    async def _prepare(self) -> None:
        """While nothing happens, set the type that the next call is going to need."""
        prepared: object = None
        while True:
            await self._shown.wait()
            self._shown.clear()
            size, facts = self._surface.get_size(), self._facts()
            wanted = (size, facts.site, len(facts.model.front), facts.lost_ms is None)
            if wanted == prepared or facts.model.view is None:
                continue
            prepared = wanted
            for scene in upcoming(facts, size):
                await asyncio.sleep(_BREATH_S)
                for _ in self._painter.prepare(scene):
                    await asyncio.sleep(_BREATH_S)
                if self._shown.is_set():
                    break

    async def _draw(self) -> None:
        while True:
            self._wake.clear()
            try:
                async with asyncio.timeout(self._sleep_s()):
                    await self._wake.wait()
            except TimeoutError:
                self._step()

    def _sleep_s(self) -> float:
        """Until the model, the clock on the screen or a blinking tile changes."""
        clock, speed = self.link.clock, max(self.link.clock.speed, 0.001)
        now_ms, now_s = clock.now_ms(), time.monotonic()
        waits = [_LONGEST_SLEEP_S, (60_000 - now_ms % 60_000 + 1) / 1000 / speed]
        change_ms = core.next_change_ms(self._model)
        if change_ms is not None:
            waits.append((change_ms - now_ms + 1) / 1000 / speed)
        ages = [now_s - born for born in self._born_s.values()]
        waits += [HALF_BLINK_S - age % HALF_BLINK_S for age in ages if age < BLINK_S]
        return max(0.005, min(waits))

    async def _pump(self) -> None:
        """Answer the window system; the only thing that has to be done regularly."""
        while True:
            for event in pygame.event.get():
                if event.type == pygame.QUIT:
                    self.stop()
                elif event.type in (pygame.WINDOWEXPOSED, pygame.WINDOWSIZECHANGED):
                    self._resized()
            await asyncio.sleep(_PUMP_S)

    def _resized(self) -> None:
        self._surface = pygame.display.get_surface() or self._surface
        self._painter = Painter(self._surface, self._parts.typesetter)
        size = self._surface.get_size()
        rules = replace(self._model.rules, capacity=capacity(size))
        self._model = replace(self._model, rules=rules)
        self._step()

    # What happens beside the screen

    async def _announce(self, speaker: Speaker) -> None:
        while True:
            self._model, announcement = core.begin_announcement(self._model)
            if announcement is None:
                self._due.clear()
                self._step()
                if not self._model.due:
                    await self._due.wait()
                continue
            outcome = None
            try:
                await self._save()  # first remember, then speak: never twice
            except OSError:
                log.exception("not_spoken", extra={"seq": announcement.call.call_seq})
            else:
                languages = self._site.languages if self._site else (self._language,)
                said = sentences(announcement, languages, self._say_in)
                log.info(
                    "call_spoken",
                    extra={"seq": announcement.call.call_seq, "short": announcement.short},
                )
                outcome = await speaker.announce(announcement, said)
            self._model = core.end_announcement(self._model, outcome)
            self._step()

    async def _save_marks(self) -> None:
        while True:
            await self._unsaved.wait()
            self._unsaved.clear()
            try:
                await self._save()
            except OSError as error:
                log.warning("marks_not_saved", extra={"error": str(error)})
                self.report("disk", "error")
                await asyncio.sleep(1)

    async def _save(self) -> None:
        async with self._saving:
            marks = self._model.marks
            if marks != self._saved:
                await asyncio.to_thread(self._parts.marks.save, marks)
                self._saved = marks

    async def _report_outcomes(self) -> None:
        while True:
            seq, outcome = await self._outcomes.get()
            while True:
                try:
                    answer = await self.link.ask(ReportCall(call_seq=seq, outcome=outcome))
                except NoAnswer:
                    continue  # the hub is away; `ask` has waited long enough already
                break
            if isinstance(answer, Refusal):
                log.info("outcome_refused", extra={"seq": seq, "reason": str(answer.reason)})

    async def _keep_picture(self, path: Path) -> None:
        while True:
            await self._new_picture.wait()
            self._new_picture.clear()
            try:
                await asyncio.to_thread(save_picture, self._surface.copy(), path)
            except OSError as error:
                log.warning("picture_not_saved", extra={"error": str(error)})
            await asyncio.sleep(_PICTURE_PAUSE_S)
