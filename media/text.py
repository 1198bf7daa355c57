"""A line of text as pixels: shaped, in the right direction, never clipped, never a missing box.

pygame's own fonts know neither bidirectional text nor fallback, and a printer's code page knows no
Arabic at all. Both therefore take their text from here: Pillow with raqm shapes it (HarfBuzz,
FriBidi), the first font that has all characters draws the line, and what no single font has is
drawn in runs. A `Raster` is plain bytes, so that neither side needs the other's library.

    typesetter = Typesetter.find()
    raster = typesetter.line("A017", size_px=240, weight=Weight.BOLD, max_width_px=900)

A `Typesetter` belongs to one thread.
"""

from __future__ import annotations

import unicodedata
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageFont, features

from media.fonts import FONT_DIRECTORIES, Face, FontsMissing, Weight, find_faces, needs_no_glyph

__all__ = ["FontsMissing", "Raster", "Typesetter", "Weight", "is_right_to_left"]

MIN_SIZE_PX = 6
_OPEN_FONTS = 32
_REMEMBERED = 2000
_REFERENCE_PX = 64


@dataclass(frozen=True, slots=True)
class Raster:
    """Coverage of a drawn line: `alpha` holds `height` rows of `width` bytes, 0 = paper, 255 = ink.

    The height is that of the font's line, whatever the characters, so that lines of one size stand
    on one baseline: `baseline` rows from the top. `cap_height` is the height of a capital letter;
    `size_px` the size really used (smaller than asked for when the line had to shrink).
    """

    width: int
    height: int
    baseline: int
    cap_height: int
    size_px: int
    alpha: bytes

    def image(self) -> Image.Image:
        """The line as black on white, eight bits: for printers."""
        ink = Image.frombytes("L", (self.width, self.height), self.alpha)
        return ink.point([255 - level for level in range(256)])


class Typesetter:
    """Draws lines with the fonts of this machine."""

    def __init__(self, faces: dict[Weight, tuple[Face, ...]]) -> None:
        self._faces = faces
        self._fonts: OrderedDict[tuple[Path, int], ImageFont.FreeTypeFont] = OrderedDict()
        self._caps: dict[tuple[Path, int], int] = {}
        self._natural: dict[tuple[str, Weight], float] = {}
        shaping = features.check("raqm")
        self._engine = ImageFont.Layout.RAQM if shaping else ImageFont.Layout.BASIC
        self.shapes = shaping
        """False when libfribidi0 is missing: Arabic and Hebrew would come out wrong."""

    @classmethod
    def find(cls, directories: Iterable[Path] = FONT_DIRECTORIES) -> Typesetter:
        """With the fonts in these directories; raises `FontsMissing`."""
        places = tuple(directories)
        return cls({weight: find_faces(weight, places) for weight in Weight})

    def measure(self, text: str, size_px: int, weight: Weight = Weight.REGULAR) -> int:
        """The width in pixels that `line` needs for this text at this size."""
        return sum(self._extent(run, face, size_px)[1] for run, face in self._runs(text, weight))

    def cap_height(self, size_px: int, weight: Weight = Weight.REGULAR) -> int:
        """The height of a capital letter at this size."""
        face = self._faces[weight][0]
        key = (face.path, size_px)
        if key not in self._caps:
            self._caps[key] = -int(self._font(face, size_px).getbbox("H", anchor="ls")[1])
        return self._caps[key]

    def fitting_size(
        self, text: str, size_px: int, max_width_px: int, weight: Weight = Weight.REGULAR
    ) -> int:
        """The largest size, not above `size_px`, at which the text is no wider than allowed."""
        natural = self._natural_width(text, weight)
        if not natural:
            return max(MIN_SIZE_PX, size_px)
        # Hinting rounds each letter: two pixels of room for that.
        return max(MIN_SIZE_PX, min(size_px, int((max_width_px - 2) / natural)))

    def line(
        self,
        text: str,
        size_px: int,
        weight: Weight = Weight.REGULAR,
        *,
        max_width_px: int | None = None,
    ) -> Raster:
        """Draw one line, shrunk until it is no wider than `max_width_px`."""
        if max_width_px is not None:
            size_px = self.fitting_size(text, size_px, max_width_px, weight)
        raster = self._set(text, max(MIN_SIZE_PX, size_px), weight)
        while max_width_px is not None and raster.width > max_width_px:
            if raster.size_px <= MIN_SIZE_PX:
                break
            raster = self._set(text, raster.size_px - 1, weight)
        return raster

    def _set(self, text: str, size_px: int, weight: Weight) -> Raster:
        runs = [(run, self._font(face, size_px)) for run, face in self._runs(text, weight)]
        metrics = [font.getmetrics() for _, font in runs]
        metrics.append(self._font(self._faces[weight][0], size_px).getmetrics())
        ascent = max(ascent for ascent, _ in metrics)
        height = ascent + max(descent for _, descent in metrics)
        inks: list[tuple[Image.Image, int, int]] = []
        width = 0
        for run, font in runs:
            mask, (dx, dy) = font.getmask2(run, mode="L", anchor="ls")
            ink = Image.new("L", mask.size)
            if mask.size[0] and mask.size[1]:
                ink.im.paste(mask, (0, 0, *mask.size))
            left = width + max(0, -int(dx))  # ink that begins before its origin moves it
            inks.append((ink, left + int(dx), ascent + int(dy)))
            width = left + max(int(dx) + mask.size[0], round(font.getlength(run)))
        sheet = Image.new("L", (max(1, width), height), 0)
        for ink, x, y in inks:
            sheet.paste(ink, (x, y))
        return Raster(
            sheet.width, height, ascent, self.cap_height(size_px, weight), size_px, sheet.tobytes()
        )

    def wrap(
        self, text: str, size_px: int, max_width_px: int, weight: Weight = Weight.REGULAR
    ) -> tuple[str, ...]:
        """Break at spaces into lines that fit; a single word that is too wide stays whole."""
        lines: list[str] = []
        for paragraph in text.splitlines():
            line = ""
            for word in paragraph.split(" "):
                longer = f"{line} {word}" if line else word
                if line and self.measure(longer, size_px, weight) > max_width_px:
                    lines.append(line)
                    line = word
                else:
                    line = longer
            lines.append(line)
        return tuple(lines)

    def _natural_width(self, text: str, weight: Weight) -> float:
        """The width of a line for each pixel of its size; remembered, for screens ask often."""
        key = (text, weight)
        if key not in self._natural:
            if len(self._natural) >= _REMEMBERED:
                self._natural.clear()
            self._natural[key] = self.measure(text, _REFERENCE_PX, weight) / _REFERENCE_PX
        return self._natural[key]

    def _extent(self, run: str, face: Face, size_px: int) -> tuple[int, int]:
        """Where a run's origin lies and how wide it is, ink that overhangs included."""
        font = self._font(face, size_px)
        left, _, right, _ = font.getbbox(run, anchor="ls")
        before = max(0, -int(left))
        return before, before + max(int(right), round(font.getlength(run)))

    def _font(self, face: Face, size_px: int) -> ImageFont.FreeTypeFont:
        key = (face.path, size_px)
        font = self._fonts.get(key)
        if font is None:
            try:
                font = ImageFont.truetype(
                    str(face.path), size_px, face.index, layout_engine=self._engine
                )
            except OSError as error:
                raise FontsMissing(f"the font {face.path} cannot be opened: {error}") from error
            self._fonts[key] = font
            if len(self._fonts) > _OPEN_FONTS:
                self._fonts.popitem(last=False)
        else:
            self._fonts.move_to_end(key)
        return font

    def _runs(self, text: str, weight: Weight) -> list[tuple[str, Face]]:
        """The text in visual order of its runs, each with the font that draws it."""
        faces = self._faces[weight]
        whole = next((face for face in faces if face.covers(text)), None)
        if whole is not None:
            return [(text, whole)] if text else []
        runs: list[tuple[str, Face]] = []
        for character in text:
            if runs and (needs_no_glyph(character) or runs[-1][1].covers(character)):
                face = runs[-1][1]
            else:
                face = next((face for face in faces if face.covers(character)), faces[0])
            if runs and runs[-1][1] is face:
                runs[-1] = (runs[-1][0] + character, face)
            else:
                runs.append((character, face))
        return runs[::-1] if is_right_to_left(text) else runs


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction of its own is written from right to left."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False
