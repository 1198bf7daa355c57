"""Words and signs as pixels, as large as there is room: read from a distance, in any script."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations, pairwise

from PIL import Image, ImageDraw

from kiosk.gate.view import Meaning, Sign
from kiosk.glyphs import Pixels, text_pixels
from media.text import FontsMissing, Raster, Typesetter, Weight

MOST_LINES = 3
_DRAWN_PX = 160
"""Letters are drawn so large, then made as small as they have to be."""
_BETWEEN = 0.28
"""Room between two lines, in heights of a capital letter."""


class Lettering:
    """Draws words with this machine's fonts; without any, with strokes of its own (Latin only)."""

    def __init__(self) -> None:
        try:
            self._typesetter: Typesetter | None = Typesetter.find()
        except FontsMissing:
            self._typesetter = None

    @lru_cache(maxsize=32)  # noqa: B019 – there is one for as long as the program runs
    def word(self, text: str, columns: int, rows: int) -> Pixels:
        """The text as large as it fits into so many square pixels, on one line or several."""
        if not text.strip() or columns < 1 or rows < 1:
            return ()
        if self._typesetter is None:
            return text_pixels(text.upper(), columns, rows)
        pictures = [
            self._set(self._typesetter, lines, columns, rows) for lines in _breakings(text.split())
        ]
        return _pixels(max(pictures, key=lambda one: one[0])[1])

    def _set(
        self, typesetter: Typesetter, lines: list[str], columns: int, rows: int
    ) -> tuple[float, Image.Image]:
        """These lines in the largest size that fits, and how large that is."""
        rasters = [typesetter.line(line, _DRAWN_PX, Weight.BOLD) for line in lines]
        cap = rasters[0].cap_height
        step = round(cap * (1 + _BETWEEN))
        boxes = [_ink(raster) for raster in rasters]
        top = boxes[0][1] - rasters[0].baseline
        bottom = boxes[-1][3] - rasters[-1].baseline + step * (len(lines) - 1)
        wide = max(right - left for left, _, right, _ in boxes)
        scale = min(columns / wide, rows / (bottom - top))
        sheet = Image.new("L", (wide, bottom - top), 0)
        for place, (raster, box) in enumerate(zip(rasters, boxes, strict=True)):
            line = Image.frombytes("L", (raster.width, raster.height), raster.alpha)
            left = (wide - (box[2] - box[0])) // 2 - box[0]
            sheet.paste(line, (left, step * place - raster.baseline - top), line)
        size = (max(1, round(wide * scale)), max(1, round((bottom - top) * scale)))
        return scale, sheet.resize(size, Image.Resampling.LANCZOS)


def _breakings(words: list[str]) -> list[list[str]]:
    """Every way to break the words into at most so many lines."""
    ways = []
    for breaks in range(min(MOST_LINES, len(words))):
        for places in combinations(range(1, len(words)), breaks):
            ends = (0, *places, len(words))
            ways.append([" ".join(words[a:b]) for a, b in pairwise(ends)])
    return ways


def _ink(raster: Raster) -> tuple[int, int, int, int]:
    image = Image.frombytes("L", (raster.width, raster.height), raster.alpha)
    return image.getbbox() or (0, 0, raster.width, raster.height)


def _pixels(image: Image.Image) -> Pixels:
    data = image.tobytes()
    width = image.width
    return tuple(
        tuple(level / 255 for level in data[row * width : (row + 1) * width])
        for row in range(image.height)
    )


_CANVAS = 320
_PEN = 34


@lru_cache(maxsize=64)
def sign_pixels(sign: Sign, meaning: Meaning, side: int) -> Pixels:
    """The sign beside the word, so many pixels wide and high: its shape alone tells the verdict."""
    if side < 4:
        return ()
    image = Image.new("L", (_CANVAS, _CANVAS), 0)
    draw = ImageDraw.Draw(image)
    match sign, meaning:
        case _, Meaning.GO:
            _strokes(draw, (50, 170), (130, 250), (275, 75), width=58)
        case Sign.TOO_EARLY, _:
            draw.ellipse((22, 22, 298, 298), outline=255, width=_PEN)
            _strokes(draw, (160, 78), (160, 166), (222, 204))
        case Sign.ZONE_FULL, _:
            draw.rounded_rectangle((66, 34, 134, 286), 14, fill=255)
            draw.rounded_rectangle((186, 34, 254, 286), 14, fill=255)
        case Sign.NOT_TODAY, _:
            draw.rounded_rectangle((34, 56, 286, 292), 22, outline=255, width=28)
            draw.rectangle((34, 56, 286, 116), fill=255)
            _strokes(draw, (100, 28), (100, 70), width=28)
            _strokes(draw, (220, 28), (220, 70), width=28)
            _strokes(draw, (116, 158), (204, 246), width=30)
            _strokes(draw, (204, 158), (116, 246), width=30)
        case Sign.UNKNOWN | Sign.UNREADABLE, _:
            draw.arc((82, 24, 238, 180), 165, 75, fill=255, width=46)
            _strokes(draw, (172, 160), (160, 178), (160, 216), width=44)
            draw.ellipse((131, 248, 189, 306), fill=255)
        case _, Meaning.STOP:
            _strokes(draw, (68, 68), (252, 252), width=58)
            _strokes(draw, (252, 68), (68, 252), width=58)
        case _, Meaning.STAFF:
            draw.ellipse((112, 22, 208, 118), fill=255)
            draw.pieslice((50, 136, 270, 420), 180, 360, fill=255)
        case _:
            _code_in_a_frame(draw)
    return _pixels(image.resize((side, side), Image.Resampling.LANCZOS))


def _strokes(draw: ImageDraw.ImageDraw, *points: tuple[int, int], width: int = _PEN) -> None:
    draw.line(points, fill=255, width=width, joint="curve")
    for x, y in (points[0], points[-1]):
        draw.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=255)


def _code_in_a_frame(draw: ImageDraw.ImageDraw) -> None:
    for x in (26, 294):
        for y in (26, 294):
            inward_x, inward_y = (62 if x < 160 else -62), (62 if y < 160 else -62)
            _strokes(draw, (x + inward_x, y), (x, y), (x, y + inward_y), width=24)
    for x, y in ((76, 76), (176, 76), (76, 176)):
        draw.rectangle((x, y, x + 68, y + 68), outline=255, width=20)
    for x, y in ((178, 178), (222, 178), (200, 200), (178, 222), (222, 222)):
        draw.rectangle((x, y, x + 22, y + 22), fill=255)
