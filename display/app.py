"""One display at work: the listener of the link, and the tasks beside the screen.

The screen itself is `display.board`. The voice, the reports to the hub, pictures and everything on
the disk have tasks of their own and never delay a frame.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path

import pygame

from display import model as core
from display.announcing import Announcement, Pace, sentences
from display.board import Board, Seen, Wording
from display.camera import Recorder, save_picture
from display.canvas import Canvas
from display.gallery import Gallery
from display.hours import local_time
from display.loudness import percent
from display.marks_file import MarksFile
from display.power import Panel
from display.voice import Speaker
from hub.link.link import Link
from hub.link.outbox import NoAnswer
from hub.link.settings import LinkSettings, Lost
from hub.protocol.commands import CallOutcome, ClaimCall, ReportCall
from hub.protocol.replies import Done, Refusal
from hub.protocol.views import CallLine, DisplayView, View
from hub.protocol.wire import Hello, SiteChanged, Welcome
from media.text import Typesetter

log = logging.getLogger(__name__)

_PUMP_S = 0.25
_BREATH_S = 0.01
_PREPARE_PAUSE_S = 0.3
_PICTURE_PAUSE_S = 0.5
_QUIET_REASONS = {Lost.NOT_FOUND, Lost.UNREACHABLE, Lost.SILENT, Lost.CLOSED}


@dataclass(frozen=True)
class Parts:
    """What the entry point puts together. `speaker` is `None` on a silent screen.

    `slides`: the folder with pictures for layouts that show some. `picture`: a file that is kept
    like the screen.
    """

    canvas: Canvas
    typesetter: Typesetter
    marks: MarksFile
    wording: Wording
    speaker: Speaker | None = None
    recorder: Recorder | None = None
    picture: Path | None = None
    slides: Path | None = None
    volume: float = 1.0
    on_command: tuple[str, ...] = ()
    off_command: tuple[str, ...] = ()
    language: str = "de"
    facts: dict[str, str] = field(default_factory=dict)
    """About this machine, for whoever looks after it."""


class App:
    """The listener of the link, and the tasks of the display."""

    def __init__(self, settings: LinkSettings, hello: Hello, parts: Parts) -> None:
        self._parts = parts
        self.link = Link(settings, hello, self)
        marks = parts.marks.load()
        self._board = Board(
            parts.canvas,
            parts.typesetter,
            self.link.clock,
            marks,
            parts.wording,
            display=hello.scope,
            language=parts.language,
            sound=parts.speaker is not None,
        )
        self._panel = Panel(
            parts.on_command, parts.off_command, lambda state: self.report("screen", state)
        )
        self._gallery = (
            Gallery(parts.slides, self._board, self.report, self._move, self._step)
            if parts.slides is not None
            else None
        )
        self._saved = marks
        self._saving = asyncio.Lock()
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
            self._panel.run(),
            self._stop.wait(),
        ]
        if self._parts.speaker is not None:
            work.append(self._announce(self._parts.speaker))
        if self._parts.picture is not None:
            work.append(self._keep_picture(self._parts.picture))
        if self._gallery is not None:
            work.append(self._gallery.run())
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
        layout = self._board.screen.layout
        facts = {**self._parts.facts, **({"layout": layout} if layout else {})}
        self.link.report(self._states, facts)

    def duck(self, speaking: bool) -> None:
        """A film's sound steps back while somebody is called."""
        if self._gallery is not None:
            self._gallery.duck(speaking)

    # What the link tells

    def on_welcome(self, welcome: Welcome) -> None:
        self._board.adopt(welcome.site, welcome.theme, welcome.texts)
        self._board.found(welcome.speed)
        self._rearranged()

    def on_site(self, changed: SiteChanged) -> None:
        self._board.adopt(changed.site, changed.theme, changed.texts)
        self._rearranged()

    def on_view(self, view: View) -> None:
        if isinstance(view, DisplayView):
            began_ns = time.monotonic_ns()
            self._board.take(view)
            self._step(began_ns)

    def on_lost(self, reason: str) -> None:
        self._board.lost(self.link.silent_since_s, "" if reason in _QUIET_REASONS else reason)
        self._step()

    def _rearranged(self) -> None:
        self.report("screen", self._states.get("screen", "ok"))
        self._step()

    # The screen

    def _step(self, began_ns: int | None = None) -> None:
        """Let time pass, show what changed, and wake whoever has something to do."""
        board = self._board
        seen = board.step()
        if seen is not None:
            self._went_out(seen, began_ns)
        board.model, outcomes = core.take_outcomes(board.model)
        for outcome in outcomes:
            self._outcomes.put_nowait(outcome)
        if board.model.due:
            self._due.set()
        if board.model.marks != self._saved:
            self._unsaved.set()
        self._panel.set(board.light.lit)
        if self._gallery is not None:
            self._gallery.look()
            if self._parts.speaker is not None:
                self._gallery.set_volume(self._parts.volume * self._loudness())
        self._wake.set()

    def _went_out(self, seen: Seen, began_ns: int | None) -> None:
        for call in seen.new:
            extra: dict[str, object] = {"seq": call.call_seq, "number": call.number}
            if began_ns is not None:
                extra["draw_ms"] = round((seen.at_ns - began_ns) / 1e6, 1)
            log.info("call_shown", extra=extra)
        if seen.new and self._parts.recorder is not None:
            self._parts.recorder.frame(self._parts.canvas.window, seen.new, seen.at_ns)
        self._new_picture.set()
        self._shown.set()

    async def _draw(self) -> None:
        """Between the views: whatever changes by itself, when it does."""
        board = self._board
        due_s = time.monotonic() + board.sleep_s()
        while True:
            self._wake.clear()
            now_s = time.monotonic()
            frame_s = board.frame_s()
            try:
                async with asyncio.timeout(min(max(0.0, due_s - now_s), frame_s)):
                    await self._wake.wait()
            except TimeoutError:
                if time.monotonic() < due_s:
                    board.move()
                    continue
                self._step()
            due_s = time.monotonic() + board.sleep_s()

    async def _prepare(self) -> None:
        """While nothing happens, set the type that the next call is going to need."""
        while True:
            await self._shown.wait()
            self._shown.clear()
            for _ in self._board.prepare():
                await asyncio.sleep(_BREATH_S)
                if self._shown.is_set():
                    await asyncio.sleep(_PREPARE_PAUSE_S)
                    break

    async def _pump(self) -> None:
        """Answer the window system; the only thing that has to be done regularly."""
        while True:
            for event in pygame.event.get():
                if event.type == pygame.QUIT:
                    self.stop()
                elif event.type in (pygame.WINDOWEXPOSED, pygame.WINDOWSIZECHANGED):
                    self._board.resized()
                    self._rearranged()
            await asyncio.sleep(_PUMP_S)

    def _move(self) -> None:
        """The next frame of a film."""
        self._board.move()
        self._wake.set()

    # What happens beside the screen

    async def _announce(self, speaker: Speaker) -> None:
        board = self._board
        while True:
            now_ms = self.link.clock.now_ms()
            board.model, announcement = core.begin_announcement(board.model, now_ms)
            if announcement is None:
                self._due.clear()
                self._step()
                if not board.model.due:
                    await self._due.wait()
                continue
            outcome = None
            loudness = self._loudness()
            # What is not to be heard is not claimed: clerks would read that it is being spoken.
            if loudness and await self._may_speak(announcement.call):
                outcome = await self._speak(speaker, announcement, loudness)
            board.model = core.end_announcement(board.model, outcome)
            self._step()

    async def _may_speak(self, call: CallLine) -> bool:
        """First remember, then ask the hub, then speak: never twice, by nobody else."""
        try:
            await self._save()
        except OSError:
            log.exception("not_spoken", extra={"seq": call.call_seq})
            return False
        while core.is_timely(self._board.model, call, self.link.clock.now_ms()):
            with contextlib.suppress(NoAnswer):  # the hub is away; `ask` has waited long enough
                answer = await self.link.ask(ClaimCall(call_seq=call.call_seq))
                # Whoever came while the hub was asked is not called any more.
                timely = core.is_timely(self._board.model, call, self.link.clock.now_ms())
                return isinstance(answer, Done) and timely
        return False

    async def _speak(
        self, speaker: Speaker, announcement: Announcement, loudness: float
    ) -> CallOutcome | None:
        board, call = self._board, announcement.call
        voice = board.theme.voice
        said = sentences(announcement, voice, board.languages, board.say_in)
        log.info("call_spoken", extra={"seq": call.call_seq, "pace": announcement.pace})
        if board.model.due:
            pace = Pace.SHORT if board.model.due[1:] else Pace.FULL
            coming = Announcement(board.model.due[0], pace)
            speaker.prepare(sentences(coming, voice, board.languages, board.say_in))

        def live() -> bool:
            return core.is_timely(board.model, call, self.link.clock.now_ms())

        return await speaker.announce(announcement, said, loudness=loudness, live=live)

    def _loudness(self) -> float:
        """At this time of day, as a part of what the device allows."""
        site = self._board.site
        if site is None:
            return 0.0
        return percent(self._board.theme.voice, local_time(site, self.link.clock.now_ms())) / 100

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
            marks = self._board.model.marks
            if marks != self._saved:
                await asyncio.to_thread(self._parts.marks.save, marks)
                self._saved = marks
                if self._states.get("disk", "ok") != "ok":
                    self.report("disk", "ok")

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
                await asyncio.to_thread(save_picture, self._parts.canvas.window.copy(), path)
            except OSError as error:
                log.warning("picture_not_saved", extra={"error": str(error)})
            await asyncio.sleep(_PICTURE_PAUSE_S)
