"""Large letters out of quarters of cells: for those who cannot read the terminal's own size.

A quarter is twice as high as wide, so letters are drawn four times too large and then shrunk, twice
as far upright as across. The font's own shapes, direction and joining: Arabic comes out right.
"""

from __future__ import annotations

import logging
from functools import lru_cache

from PIL import Image

from media.text import FontsMissing, Typesetter, Weight

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
    for cap in (cap for cap in CAPS if cap <= largest):
        size_px, wide_px = _size_px(cap), columns * 2 * FINER
        wrapped = typesetter.wrap(text, size_px, wide_px, Weight.BOLD)
        fits = all(typesetter.measure(line, size_px, Weight.BOLD) <= wide_px for line in wrapped)
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
    raster = typesetter.line(line, _size_px(cap), Weight.BOLD)
    ink = Image.frombytes("L", (raster.width, raster.height), raster.alpha)
    high, wide = rows_of(cap) * 2, -(-raster.width // FINER)
    sheet = Image.new("L", (wide * FINER, high * FINER * 2))
    sheet.paste(ink, (0, (_above(cap) + cap) * FINER * 2 - raster.baseline))
    pixels = sheet.resize((wide, high), Image.Resampling.BOX).tobytes()
    return tuple(
        tuple(value >= INK_FROM for value in pixels[row * wide : (row + 1) * wide])
        for row in range(high)
    )
