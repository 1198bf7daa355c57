"""The characters that the virtual printer has built in: a fixed-width face in its cells."""

from __future__ import annotations

import functools

from PIL import Image, ImageDraw, ImageFont

FINER = 8
"""Drawn this many times finer than a dot, so that large print has smooth edges."""
FACES = {
    False: ("DejaVuSansMono.ttf", "LiberationMono-Regular.ttf", "consola.ttf", "Menlo.ttc"),
    True: ("DejaVuSansMono-Bold.ttf", "LiberationMono-Bold.ttf", "consolab.ttf", "Menlo.ttc"),
}
BASELINE = 0.79
"""Where characters stand in their cell, from the top."""
ASPECT = 0.602
"""The width of a character of these faces by their size."""


class Glyphs:
    """Draws single characters as dots; keeps what it has drawn."""

    def __init__(self) -> None:
        self.draw = functools.lru_cache(maxsize=2048)(_draw)


def _draw(
    character: str, cell: tuple[int, int], printed: tuple[int, int], *, bold: bool
) -> Image.Image:
    """The character of a font of this cell, stretched to the size it is `printed` in."""
    if character.isspace():
        return Image.new("L", printed, 255)
    width, height = cell[0] * FINER, cell[1] * FINER
    picture = Image.new("L", (width, height), 255)
    font = _font(bold, int(width / ASPECT))
    place = (width / 2, round(height * BASELINE))
    ImageDraw.Draw(picture).text(place, character, fill=0, font=font, anchor="ms")
    grey = picture.resize(printed, Image.Resampling.BICUBIC)
    # Heat is on or off.
    return grey.point([0 if level < 128 else 255 for level in range(256)])


@functools.cache
def _font(bold: bool, size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    for name in FACES[bold]:
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    return ImageFont.load_default(size)
