"""The page's icon on a phone's home screen: a ticket in the site's colours."""

from __future__ import annotations

import io
from functools import lru_cache

ICON_SIZES = (180, 192, 512)
_FINER = 4
_COLOURS = 32


@lru_cache(maxsize=len(ICON_SIZES))
def icon_png(size: int, accent: str, call: str) -> bytes:
    """It fills its square, so that a phone may cut it to whatever shape it likes."""
    from PIL import Image, ImageDraw  # few phones ever ask for it

    wide = size * _FINER
    image = Image.new("RGB", (wide, wide), accent)
    draw = ImageDraw.Draw(image)
    left, top, right, bottom = (round(wide * part) for part in (0.2, 0.3, 0.8, 0.7))
    draw.rounded_rectangle((left, top, right, bottom), round(wide * 0.08), fill=call)
    notch = round(wide * 0.06)
    for x in (left, right):
        draw.ellipse((x - notch, wide // 2 - notch, x + notch, wide // 2 + notch), fill=accent)
    hole = round(wide * 0.08)
    draw.ellipse((wide // 2 - hole, wide // 2 - hole, wide // 2 + hole, wide // 2 + hole), accent)
    small = image.resize((size, size), Image.Resampling.LANCZOS).quantize(_COLOURS)
    written = io.BytesIO()
    small.save(written, "PNG", optimize=True)
    return written.getvalue()
