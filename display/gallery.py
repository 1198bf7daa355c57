"""Pictures in the panel that the layout has for them, anew whenever that has another size."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

from display.board import Board
from display.palette import Palette
from display.rect import Rect
from display.slides import Slides

log = logging.getLogger(__name__)

_PAUSE_S = 10.0
"""After a failure that nobody has thought of."""


class Gallery:
    """`changed`: something else is to be seen in the panel, which is open already."""

    def __init__(
        self,
        folder: Path,
        board: Board,
        tell: Callable[[str, str], None],
        changed: Callable[[], None],
        rearranged: Callable[[], None],
    ) -> None:
        self._folder, self._board, self._tell = folder, board, tell
        self._changed, self._rearranged = changed, rearranged
        self._slides: Slides | None = None
        self._ducked = False
        self._volume = 0.0
        self._look = asyncio.Event()

    def look(self) -> None:
        """The layout or the window may have changed."""
        self._look.set()

    def duck(self, ducked: bool) -> None:
        """A film's sound steps back while somebody is called."""
        self._ducked = ducked
        if self._slides is not None:
            self._slides.duck(ducked)

    def set_volume(self, volume: float) -> None:
        """Of films, from 0 to 1."""
        self._volume = volume
        if self._slides is not None:
            self._slides.set_volume(volume)

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            area = self._board.pictures_area()
            if area is None:
                self._look.clear()
                await self._look.wait()
                continue
            with self._hung(area) as slides:
                await self._play(slides, area)

    async def _play(self, slides: Slides, area: Rect) -> None:
        """Until the panel is another one. A failure is told, and never ends the display."""
        playing = asyncio.create_task(slides.run())
        playing.add_done_callback(lambda task: self.look())
        try:
            while self._board.pictures_area() == area and not playing.done():
                self._look.clear()
                await self._look.wait()
        finally:
            playing.cancel()
            await asyncio.gather(playing, return_exceptions=True)
        if not playing.cancelled() and (error := playing.exception()):
            log.error("slides_failed", exc_info=error)
            self._tell("slides", "unreadable")
            await asyncio.sleep(_PAUSE_S)

    @contextlib.contextmanager
    def _hung(self, area: Rect) -> Iterator[Slides]:
        ground = Palette.of(self._board.theme, self._board.screen.shade).ground
        slides = Slides(
            self._folder,
            (area.w, area.h),
            self._tell,
            self._goes_on,
            ground=ground,
            volume=self._volume,
        )
        slides.duck(self._ducked)
        self._slides = self._board.pictures = slides
        try:
            yield slides
        finally:
            self._slides = self._board.pictures = None

    def _goes_on(self) -> None:
        """Usually the next frame; with the first picture and after the last the panel opens or
        closes, and all others move."""
        if self._board.pictures_as_shown():
            self._changed()
        else:
            self._rearranged()
