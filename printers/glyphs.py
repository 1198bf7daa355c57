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
ASPECT = 0.602
"""The width of a character of these faces by their size."""


class Glyphs:
    """Draws single characters; keeps what it has drawn."""

    def __init__(self) -> None:
        self.draw = functools.lru_cache(maxsize=1024)(self._draw)

    def _draw(self, character: str, cell: tuple[int, int], *, bold: bool) -> Image.Image:
        width, height = cell[0] * FINER, cell[1] * FINER
        picture = Image.new("L", (width, height), 255)
        if character.isspace():
            return picture
        font = _font(bold, int(width / ASPECT))
        baseline = round(height * 0.79)
        ImageDraw.Draw(picture).text(
            (width / 2, baseline), character, fill=0, font=font, anchor="ms"
        )
        return picture


@functools.cache
def _font(bold: bool, size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    for name in FACES[bold]:
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    return ImageFont.load_default(size)
