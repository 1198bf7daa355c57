"""Pictures and films from a folder of this machine, one after the other, by name.

The folder is looked at again for each turn, so files come and go while the screen runs. Loading and
scaling happen in a thread, shortly before a turn; what cannot be shown is skipped, logged once and
told, and delays nothing. Two pictures at most are in memory.
"""

from __future__ import annotations

import asyncio
import logging
import os
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pygame

from display.ffmpeg import FilmTrouble, Player
from display.film import Film
from display.scene import Colour
from display.slide_files import SECONDS, Entry, Unreadable, in_turn, load, look, seconds_of

log = logging.getLogger(__name__)

_T = TypeVar("_T")

FADE_S = 0.8
FADE_STEP_S = 1 / 30
_LEAD_S = 3.0
"""So long before its turn a picture is loaded."""
_LOOK_S = 2.0
"""How often an empty folder is looked at."""
_FRESH_S = 10.0
"""A file that cannot be read, but was written so recently, is still being copied."""
_AGAIN_S = 600.0
"""An unreadable file is tried again, changed or not: a network folder has its moods."""
_NICENESS = 10


@dataclass(frozen=True, slots=True)
class Frame:
    """What is to be seen: `surface`, and over it `over` with its share (0 to 1) of a cross-fade.

    Without a surface there is nothing to show. An equal frame looks the same.
    """

    surface: pygame.Surface | None = None
    over: pygame.Surface | None = None
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Turn:
    """What stands, since when and until when; films end by themselves. The times are pure."""

    entry: Entry
    content: pygame.Surface | Film
    began_s: float
    until_s: float
    fades: bool

    @property
    def surface(self) -> pygame.Surface:
        return self.content.frame() if isinstance(self.content, Film) else self.content

    def share(self, now_s: float) -> float:
        """How far it has come through; 1: alone."""
        return min(1.0, max(0.0, (now_s - self.began_s) / FADE_S)) if self.fades else 1.0

    def next_change_s(self, now_s: float) -> float:
        """After how long it looks different."""
        if self.share(now_s) < 1:
            return FADE_STEP_S
        if isinstance(self.content, Film):
            return self.content.frame_s
        return max(0.0, self.until_s - now_s)


class Slides:
    """`run` is a task of its own; everything else belongs to the same event loop.

    `tell` is told (`slides`, `ok` or `unreadable`) and (`film`, `ok`, `no-player` or `unreadable`),
    whenever that changes. `changed` is called when `frame` gives something that `next_change_s` did
    not foresee: a frame of a film, a turn that begins, a folder that is empty now.
    """

    def __init__(
        self,
        folder: Path,
        size: tuple[int, int],
        tell: Callable[[str, str], None],
        changed: Callable[[], None],
        *,
        ground: Colour = (0, 0, 0),
        seconds: float = SECONDS,
        volume: float = 1.0,
        player: Player | None = None,
    ) -> None:
        self._folder, self._size, self._ground = folder, size, ground
        self._tell, self._changed = tell, changed
        self._seconds, self._volume, self._player = seconds, volume, player
        self._front: Turn | None = None
        self._back: pygame.Surface | None = None
        self._film: Film | None = None
        self._blend = pygame.Surface(size, 0, 32)
        self._ducked = False
        self._bad: dict[str, _Bad] = {}
        self._told = {"slides": "ok", "film": "ok"}
        self._no_folder = ""
        self._thread = ThreadPoolExecutor(1, "slides", _give_way)

    def frame(self, now_s: float) -> Frame:
        """`now_s`: of `time.monotonic`."""
        if self._front is None:
            return Frame()
        share = self._front.share(now_s)
        if self._back is None or share >= 1:
            return Frame(self._front.surface)
        return Frame(self._back, self._front.surface, share)

    def next_change_s(self, now_s: float) -> float:
        """After how long `frame` gives another one, as far as can be foreseen."""
        return self._front.next_change_s(now_s) if self._front is not None else float("inf")

    def drawn(self, frame: Frame) -> pygame.Surface | None:
        """The frame as one surface, which is the same one for each step of a fade."""
        if frame.surface is None or frame.over is None:
            return frame.surface
        self._blend.blit(frame.surface, (0, 0))
        frame.over.set_alpha(round(255 * frame.share))
        self._blend.blit(frame.over, (0, 0))
        frame.over.set_alpha(None)
        return self._blend

    def duck(self, ducked: bool) -> None:
        """Somebody is called: a film's sound steps back, or comes up again."""
        self._ducked = ducked
        if self._film is not None:
            self._film.duck(ducked)

    def set_volume(self, volume: float) -> None:
        """Of films, from 0 to 1."""
        self._volume = volume
        if self._film is not None:
            self._film.volume = volume

    async def run(self) -> None:
        """Until cancelled."""
        try:
            while True:
                await self._take_turn()
        finally:
            self._thread.shutdown(wait=False, cancel_futures=True)
            await self._end_film()

    async def _take_turn(self) -> None:
        before = self._front
        found = await self._next()
        if before is not None:
            await asyncio.sleep(max(0.0, before.until_s - time.monotonic()))
        if found is None:
            self._front = self._back = None
            if before is not None:
                self._changed()
            await asyncio.sleep(_LOOK_S)
            return
        entry, content = found
        now_s = time.monotonic()
        kept = before is not None and content is before.content
        film = isinstance(content, Film)
        until_s = now_s if film else now_s + seconds_of(entry.name, self._seconds)
        self._back = None if before is None or kept else before.surface
        self._front = Turn(entry, content, now_s, until_s, fades=self._back is not None)
        if isinstance(content, Film):
            content.play()
        self._changed()
        if self._back is not None:
            await asyncio.sleep(FADE_S)
            self._back = None
            self._changed()
        if isinstance(content, Film):
            await self._see_through(entry, content)
        else:
            await asyncio.sleep(max(0.0, until_s - _LEAD_S - time.monotonic()))

    async def _see_through(self, entry: Entry, film: Film) -> None:
        try:
            await film.ended()
        except FilmTrouble as trouble:
            self._note(entry, trouble)
        finally:
            await self._end_film()

    async def _end_film(self) -> None:
        film, self._film = self._film, None
        if film is not None:
            await film.close()

    # What comes next

    async def _next(self) -> tuple[Entry, pygame.Surface | Film] | None:
        """The next file that can be shown, ready to be shown; the one that stands, if it is it."""
        entries = await self._look()
        names = {entry.name for entry in entries}
        self._bad = {name: bad for name, bad in self._bad.items() if name in names}
        last = self._front
        found = None
        for entry in in_turn(entries, last.entry.name if last is not None else ""):
            bad = self._bad.get(entry.name)
            if bad is not None and bad.entry == entry and time.monotonic() < bad.again_s:
                continue
            if last is not None and entry == last.entry and not entry.is_film:
                found = entry, last.content
                break
            try:
                found = entry, await self._load(entry)
            except (Unreadable, FilmTrouble) as trouble:
                if await self._stands(entry):
                    self._note(entry, trouble)
                continue
            self._bad.pop(entry.name, None)
            break
        self._tell_troubles()
        return found

    async def _look(self) -> Sequence[Entry]:
        try:
            entries = await self._in_thread(lambda: look(self._folder))
        except OSError as error:
            reason = error.strerror or str(error)
            if reason != self._no_folder:
                log.warning(
                    "slides_no_folder", extra={"folder": str(self._folder), "reason": reason}
                )
            self._no_folder = reason
            return ()
        self._no_folder = ""
        return entries

    async def _stands(self, entry: Entry) -> bool:
        """Whether it is still the file that was found, and not gone or replaced meanwhile."""
        return any(one == entry for one in await self._look())

    async def _load(self, entry: Entry) -> pygame.Surface | Film:
        """Raises `Unreadable` or `FilmTrouble`."""
        path = self._folder / entry.name
        if not entry.regular:
            raise Unreadable("not a file that can be read")
        if entry.is_picture:
            return await self._in_thread(lambda: load(path, self._size, self._ground))
        if not entry.is_film:
            raise Unreadable("neither a picture nor a film")
        self._film = Film(
            path,
            self._size,
            self._ground,
            self._changed,
            volume=self._volume,
            player=self._player,
        )
        self._film.duck(self._ducked)
        try:
            await self._film.open()
        except FilmTrouble:
            await self._end_film()
            raise
        return self._film

    async def _in_thread(self, work: Callable[[], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    # What cannot be shown

    def _note(self, entry: Entry, trouble: Unreadable | FilmTrouble) -> None:
        if 0 <= time.time() - entry.written_s < _FRESH_S:
            return
        known = self._bad.get(entry.name)
        state = trouble.state if isinstance(trouble, FilmTrouble) else "unreadable"
        about = "film" if isinstance(trouble, FilmTrouble) else "slides"
        again_s = time.monotonic() + (_LOOK_S if state == "no-player" else _AGAIN_S)
        said = any(bad.state == state for bad in self._bad.values())
        self._bad[entry.name] = _Bad(entry, about, state, again_s)
        if known is not None and (known.entry, known.state) == (entry, state):
            return
        if state == "no-player":
            if not said:
                log.warning("film_no_player", extra={"reason": str(trouble)})
        else:
            log.warning("slide_unreadable", extra={"file": entry.name, "reason": str(trouble)})

    def _tell_troubles(self) -> None:
        for about, told in self._told.items():
            states = {bad.state for bad in self._bad.values() if bad.about == about}
            state = min(states, default="ok")  # no player comes before a film that is broken
            if state != told:
                self._told[about] = state
                self._tell(about, state)


@dataclass(frozen=True, slots=True)
class _Bad:
    """Not to be tried again before `again_s`, unless it has changed."""

    entry: Entry
    about: str
    state: str
    again_s: float


# In the thread


def _give_way() -> None:
    """A call goes before a picture: this thread takes the time that nobody else wants."""
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
