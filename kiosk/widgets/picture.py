"""The number, as large as the room allows, and the code for the phone."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from kiosk.blocks import fine_strips, strips
from kiosk.glyphs import text_pixels
from media.qr import qr_modules

INK = "#000000"
PAPER = "#ffffff"
SHADED_FROM = 20
"""Letters of so many rows of pixels look better with soft edges, smaller ones with finer pixels."""
MOST_QUIET = 4
LEAST_QUIET = 2


class Picture(Widget):
    """Cells that are computed when the size or the content changes, not at every refresh."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lines: list[Strip] = []
        self._made_for: tuple[object, ...] = ()

    def make(self, size: Size) -> list[Strip]:
        raise NotImplementedError

    def key(self) -> tuple[object, ...]:
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        made_for = (self.size, *self.key())
        if made_for != self._made_for:
            self._made_for = made_for
            self._lines = self.make(self.size)
        width, height = self.size
        top = self.top(height, len(self._lines))
        blank = Style(bgcolor=self.ground)
        if not top <= y < top + len(self._lines):
            return Strip([Segment(" " * width, blank)], width)
        line = self._lines[y - top]
        before = max(0, self.left(width, line.cell_length))
        after = max(0, width - line.cell_length - before)
        return Strip([Segment(" " * before, blank), *line, Segment(" " * after, blank)], width)

    @property
    def ground(self) -> str:
        raise NotImplementedError

    def top(self, height: int, lines: int) -> int:
        return max(0, (height - lines) // 2)

    def left(self, width: int, columns: int) -> int:
        return (width - columns) // 2


class BigNumber(Picture):
    """The ticket's number in the theme's colours."""

    text = ""
    ink = INK
    paper = PAPER
    place = 0.0

    def show(self, text: str, ink: str, ground: str, *, place: float = 0.0) -> None:
        """`place`: where on the line, from 0 (left) to 1 (right)."""
        shown = (text, ink, ground, place)
        if shown != (self.text, self.ink, self.paper, self.place):
            self.text, self.ink, self.paper, self.place = shown
            self.refresh()

    @property
    def ground(self) -> str:
        return self.paper

    def key(self) -> tuple[object, ...]:
        return (self.text, self.ink, self.paper)

    def make(self, size: Size) -> list[Strip]:
        pixels = text_pixels(self.text, size.width, size.height * 2)
        if len(pixels) < SHADED_FROM:
            fine = text_pixels(self.text, size.width * 2, size.height * 2, stretch=2.0)
            return fine_strips(fine, self.ink, self.paper)
        return strips(pixels, self.ink, self.paper)

    def left(self, width: int, columns: int) -> int:
        return round((width - columns) * self.place)


class QrCode(Picture):
    """Dark on white, whatever the theme, with as much quiet round it as there is room for."""

    data = ""

    def show(self, data: str) -> None:
        if data != self.data:
            self.data = data
            self.refresh()

    @property
    def ground(self) -> str:
        return PAPER

    def key(self) -> tuple[object, ...]:
        return (self.data,)

    def top(self, height: int, lines: int) -> int:
        return 0

    def make(self, size: Size) -> list[Strip]:
        if not self.data:
            return []
        for quiet in range(MOST_QUIET, LEAST_QUIET - 1, -1):
            modules = qr_modules(self.data, quiet)
            if len(modules) <= size.width and len(modules) <= size.height * 2:
                break
        else:
            return []
        scale = max(1, min(size.width // len(modules), size.height * 2 // len(modules)))
        pixels = [
            [float(module) for module in row for _ in range(scale)]
            for row in modules
            for _ in range(scale)
        ]
        return strips(pixels, INK, PAPER)
