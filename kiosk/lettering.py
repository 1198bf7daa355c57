"""Large letters out of quarters of cells: for those who cannot read the terminal's own size.

A quarter is twice as high as wide, so letters are drawn four times too large and then shrunk, twice
as far upright as across. The font's own shapes, direction and joining: Arabic comes out right.
"""

from __future__ import annotations

import logging
from functools import lru_cache

from PIL import Image

from media.text import FontsMissing, Typesetter, Weight, is_right_to_left

log = logging.getLogger(__name__)

Bitmap = tuple[tuple[bool, ...], ...]
"""Rows of quarters."""
FINER = 4
CAPS = (12, 10, 9, 8, 7, 6)
"""Heights of a capital in rows of quarters, largest first; below the last letters blur."""
CAP_OF_FONT = 0.729
"""Height of a capital in sizes of the font."""
INK_FROM = 140
"""A quarter that is darker than this, of 255, is ink."""
JOINED_CAP, JOINED_INK_FROM = 8, 100
"""Joined letters are drawn thin, and no smaller than this: their dots must stay apart."""


@lru_cache(maxsize=1)
def _typesetter() -> Typesetter | None:
    try:
        return Typesetter.find()
    except FontsMissing as missing:
        log.warning("no_large_letters", extra={"reason": str(missing)})
        return None


@lru_cache(maxsize=256)
def lines(text: str, columns: int, rows: int, largest: int = CAPS[0]) -> tuple[Bitmap, ...]:
    """The text on lines of at most so many cells, all together no higher than `rows` cells; empty
    when it does not fit or there is no font. As large as it fits, up to `largest` of `CAPS`.
    """
    typesetter = _typesetter()
    if typesetter is None or not text or columns < 4:
        return ()
    weight, least = (
        (Weight.REGULAR, JOINED_CAP) if is_right_to_left(text) else (Weight.BOLD, CAPS[-1])
    )
    for cap in (cap for cap in CAPS if least <= cap <= max(largest, least)):
        size_px, wide_px = _size_px(cap), columns * 2 * FINER
        wrapped = typesetter.wrap(text, size_px, wide_px, weight)
        fits = all(typesetter.measure(line, size_px, weight) <= wide_px for line in wrapped)
        if fits and len(wrapped) * rows_of(cap) <= rows:
            return tuple(_drawn(typesetter, line, cap) for line in wrapped)
    return ()


def rows_of(cap: int) -> int:
    """How many rows of cells a line takes whose capitals are so high: with umlauts, descenders."""
    return -(-(cap + _above(cap) + _below(cap)) // 2)


def _above(cap: int) -> int:
    return max(2, round(cap * 0.28))


def _below(cap: int) -> int:
    return max(1, round(cap * 0.26))


def _size_px(cap: int) -> int:
    return round(cap * FINER * 2 / CAP_OF_FONT)


def _drawn(typesetter: Typesetter, line: str, cap: int) -> Bitmap:
    """Capitals stand on the rows of quarters exactly."""
    joined = is_right_to_left(line)
    weight, ink_from = (Weight.REGULAR, JOINED_INK_FROM) if joined else (Weight.BOLD, INK_FROM)
    raster = typesetter.line(line, _size_px(cap), weight)
    ink = Image.frombytes("L", (raster.width, raster.height), raster.alpha)
    high, wide = rows_of(cap) * 2, -(-raster.width // FINER)
    sheet = Image.new("L", (wide * FINER, high * FINER * 2))
    sheet.paste(ink, (0, (_above(cap) + cap) * FINER * 2 - raster.baseline))
    pixels = sheet.resize((wide, high), Image.Resampling.BOX).tobytes()
    return tuple(
        tuple(value >= ink_from for value in pixels[row * wide : (row + 1) * wide])
        for row in range(high)
    )
