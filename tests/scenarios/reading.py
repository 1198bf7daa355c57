"""What a foreign eye reads in the picture of a display: the tile of the newest call.

Only where to look is found here, by the colour of the tile and the gaps in its ink; what stands
there says tesseract, word by word. It knows that there are capitals and figures only.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from io import BytesIO
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageChops, ImageOps

_DARK = 110
_WORD_GAP = 0.34
"""Words are further apart than this, in heights of a capital; letters are closer."""
_CORNER_PX = 20
_HIGH_PX, _MARGIN_PX = 40, 30
"""Of a word as it is given to the reader: the size for which it was made."""


async def newest_call(picture: Path) -> tuple[str, str]:
    """Number and counter of the first tile."""
    words = await asyncio.to_thread(_large_words, picture)
    number, counter = await asyncio.gather(_read(words[0]), _read(words[-1]))
    return number, counter


def _large_words(picture: Path) -> list[Image.Image]:
    """The first line of the tile, cut into number, arrow and counter."""
    with Image.open(picture) as image:
        tile = _first_tile(image.convert("RGB"))
    ink = ImageOps.invert(tile.convert("L").point(_above(_DARK)))
    _, rows = ink.getprojection()
    top, bottom = _runs(rows, 1)[0]
    line = ink.crop((0, top, ink.width, bottom))
    columns, _ = line.getprojection()
    words = _runs(columns, round((bottom - top) * _WORD_GAP))
    return [_apart(line.crop((left, 0, right, line.height))) for left, right in words]


def _apart(ink: Image.Image) -> Image.Image:
    """A word as a reader likes it: black on white, with a margin."""
    width = max(1, ink.width * _HIGH_PX // ink.height)
    word = ImageOps.invert(ink).resize((width, _HIGH_PX), Image.Resampling.LANCZOS)
    return ImageOps.expand(word, _MARGIN_PX, 255)


def _first_tile(image: Image.Image) -> Image.Image:
    """The uppermost on the left that has the colour of a call."""
    red, green, blue = image.split()
    warm = ImageChops.darker(red.point(_above(200)), green.point(_above(170)))
    yellow = ImageChops.subtract(warm, blue.point(_above(170)))
    box = yellow.getbbox()
    assert box, "nobody is called"
    left, top = box[:2]
    row = [bool(yellow.getpixel((x, top + _CORNER_PX // 4))) for x in range(image.width)]
    begin, end = _runs(row, 2)[0]
    column = [bool(yellow.getpixel((begin + 4, y))) for y in range(top + _CORNER_PX, image.height)]
    height = _runs(column, 2)[0][1] + _CORNER_PX
    return image.crop((left + 4, top + 4, end - 4, top + height - 4))


def _above(limit: int) -> list[int]:
    """A table for `point`."""
    return [255 if level > limit else 0 for level in range(256)]


def _runs(there: Sequence[object], gap: int) -> list[tuple[int, int]]:
    """From where to where it is there; what is no further apart than this is one."""
    runs: list[tuple[int, int]] = []
    at = 0
    for is_there, group in groupby(map(bool, there)):
        length = len([*group])
        if is_there and runs and at - runs[-1][1] <= gap:
            runs[-1] = runs[-1][0], at + length
        elif is_there:
            runs.append((at, at + length))
        at += length
    return runs


async def _read(word: Image.Image) -> str:
    file = BytesIO()
    word.save(file, "PNG")
    process = await asyncio.create_subprocess_exec(
        *("tesseract", "-", "-", "-l", "deu", "--psm", "7"),
        *("-c", "tessedit_char_whitelist=ABCDEFGH0123456789"),
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    out, _ = await process.communicate(file.getvalue())
    return "".join(out.decode().split())
