"""A picture of what a terminal shows: cells of 12 × 24 pixels, half blocks drawn as halves."""

from __future__ import annotations

from typing import Any

from PIL import Image, ImageDraw, ImageFont
from rich.cells import cell_len
from textual.app import App
from textual.geometry import Region

CELL = (12, 24)
FONTS = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono"


def picture(app: App[Any], cell: tuple[int, int] = CELL) -> Image.Image:
    width, height = app.size
    wide, high = cell
    image = Image.new("RGB", (width * wide, height * high))
    draw = ImageDraw.Draw(image)
    fonts = {
        bold: ImageFont.truetype(f"{FONTS}{'-Bold' if bold else ''}.ttf", round(high * 0.8))
        for bold in (False, True)
    }
    for row, strip in enumerate(app.screen._compositor.render_strips(app.size)):
        column = 0
        for text, style, _ in strip:
            ink, ground = _colours(style)
            for letter in text:
                cells = cell_len(letter)
                box = Region(column * wide, row * high, wide * cells, high)
                _cell(draw, box, letter, ink, ground, fonts[bool(style and style.bold)])
                column += cells
    return image


def _colours(style: Any) -> tuple[tuple[int, ...], tuple[int, ...]]:
    ink = tuple(style.color.get_truecolor()) if style and style.color else (0, 0, 0)
    ground = tuple(style.bgcolor.get_truecolor()) if style and style.bgcolor else (255, 255, 255)
    return (ground, ink) if style and style.reverse else (ink, ground)


def _quarters() -> list[tuple[tuple[float, float, float, float], ...]]:
    places = [(0, 0, 0.5, 0.5), (0.5, 0, 1, 0.5), (0, 0.5, 0.5, 1), (0.5, 0.5, 1, 1)]
    return [
        tuple(place for bit, place in enumerate(places) if dark & 1 << bit) for dark in range(15)
    ]


_BLOCKS: dict[str, tuple[tuple[float, float, float, float], ...]] = {
    "█": ((0, 0, 1, 1),),
    **dict(zip(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟", _quarters(), strict=False)),
}


def _cell(
    draw: Any, box: Region, letter: str, ink: tuple[int, ...], ground: tuple[int, ...], font: Any
) -> None:
    draw.rectangle((box.x, box.y, box.right - 1, box.bottom - 1), fill=ground)
    if letter in _BLOCKS:
        for left, top, right, bottom in _BLOCKS[letter]:
            corner = (box.x + left * box.width, box.y + top * box.height)
            far = (box.x + right * box.width - 1, box.y + bottom * box.height - 1)
            draw.rectangle((*corner, *far), fill=ink)
    else:
        draw.text((box.x, box.y + 1), letter, fill=ink, font=font)
