"""Pictures made of blocks: a cell shows two square pixels in any colour, or four in two colours.

Colours are computed here so that a picture looks the same whatever theme is around it: the QR
code is always dark on white.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip


def strips(pixels: Sequence[Sequence[float]], ink: str, ground: str) -> list[Strip]:
    """Rows of cells from rows of darkness; equal neighbours share a segment."""
    if not pixels:
        return []
    width = len(pixels[0])
    blank = (0.0,) * width
    lines = []
    for top in range(0, len(pixels), 2):
        upper = pixels[top]
        lower = pixels[top + 1] if top + 1 < len(pixels) else blank
        lines.append(_strip(upper, lower, _rgb(ink), _rgb(ground)))
    return lines


def _strip(
    upper: Sequence[float], lower: Sequence[float], ink: tuple[int, ...], ground: tuple[int, ...]
) -> Strip:
    segments: list[Segment] = []
    start = 0
    pairs = list(zip(upper, lower, strict=True))
    for place in range(1, len(pairs) + 1):
        if place < len(pairs) and pairs[place] == pairs[start]:
            continue
        high, low = (_mix(darkness, ink, ground) for darkness in pairs[start])
        text = (" " if high == low else "▀") * (place - start)
        segments.append(Segment(text, Style(color=high, bgcolor=low)))
        start = place
    return Strip(segments, len(pairs))


def fine_strips(pixels: Sequence[Sequence[float]], ink: str, ground: str) -> list[Strip]:
    """As `strips`, with twice as many columns of pixels and no shades: sharp where it is small."""
    style = Style(color=Color.from_rgb(*_rgb(ink)), bgcolor=Color.from_rgb(*_rgb(ground)))
    return [Strip([Segment(cells, style)], len(cells)) for cells in quarters(pixels)]


def quarters(pixels: Sequence[Sequence[float]]) -> list[str]:
    """Rows of cells, each of which shows two by two pixels."""
    lines = []
    for top in range(0, len(pixels), 2):
        pair = [pixels[top], pixels[top + 1] if top + 1 < len(pixels) else ()]
        columns = -(-len(pixels[top]) // 2)
        lines.append("".join(_QUADRANTS[_quarters(pair, 2 * column)] for column in range(columns)))
    return lines


_QUADRANTS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"


def _quarters(pair: Sequence[Sequence[float]], left: int) -> int:
    """Which quarters of a cell are dark, as a number: 1, 2 above, 4, 8 below."""
    bit, dark = 1, 0
    for line in pair:
        for column in (left, left + 1):
            if column < len(line) and line[column] >= 0.5:
                dark |= bit
            bit <<= 1
    return dark


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


def _mix(darkness: float, ink: tuple[int, ...], ground: tuple[int, ...]) -> Color:
    red, green, blue = (round(g + (i - g) * darkness) for i, g in zip(ink, ground, strict=True))
    return Color.from_rgb(red, green, blue)
