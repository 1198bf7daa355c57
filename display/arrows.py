"""Arrows as on the signs of a building, drawn large and smooth as a mask.

Straight on is an arrow upwards, as everywhere in signage; upstairs and downstairs are an arrow
along a flight of stairs.
"""

from __future__ import annotations

from functools import lru_cache

from PIL import Image, ImageDraw

from hub.protocol.site import Way
from media.text import Raster

_FINER = 4
_Points = list[tuple[float, float]]
_RIGHT: _Points = [
    *[(0.06, 0.41), (0.56, 0.41), (0.37, 0.22), (0.50, 0.09), (0.94, 0.50)],
    *[(0.50, 0.91), (0.37, 0.78), (0.56, 0.59), (0.06, 0.59)],
]
_STAIRS: _Points = [
    *[(0.04, 0.98), (0.04, 0.80), (0.26, 0.80), (0.26, 0.60), (0.50, 0.60)],
    *[(0.50, 0.40), (0.74, 0.40), (0.74, 0.20), (0.98, 0.20), (0.98, 0.34), (0.88, 0.34)],
    *[(0.88, 0.54), (0.64, 0.54), (0.64, 0.74), (0.40, 0.74), (0.40, 0.94), (0.18, 0.94)],
    *[(0.18, 0.98)],
]
_UP_THE_STAIRS: _Points = [
    *[(0.03, 0.52), (0.37, 0.18), (0.22, 0.03), (0.62, 0.03), (0.62, 0.43), (0.47, 0.28)],
    *[(0.13, 0.62)],
]


@lru_cache(maxsize=32)
def arrow(way: Way, side_px: int) -> Raster:
    """A square mask with the arrow for this way."""
    edge = side_px * _FINER
    sheet = Image.new("L", (edge, edge), 0)
    for points in _outlines(way):
        ImageDraw.Draw(sheet).polygon([(x * edge, y * edge) for x, y in points], fill=255)
    small = sheet.resize((side_px, side_px), Image.Resampling.BOX)
    return Raster(side_px, side_px, side_px, side_px, side_px, small.tobytes())


def _outlines(way: Way) -> list[_Points]:
    match way:
        case Way.RIGHT:
            return [_RIGHT]
        case Way.LEFT:
            return [[(1 - x, y) for x, y in _RIGHT]]
        case Way.STRAIGHT:
            return [[(y, 1 - x) for x, y in _RIGHT]]
        case Way.UP:
            return [_STAIRS, _UP_THE_STAIRS]
        case Way.DOWN:
            # The same stairs, the arrow turned round its middle: down, towards the viewer's left.
            turned = [(0.65 - x, 0.65 - y) for x, y in _UP_THE_STAIRS]
            return [_STAIRS, turned]
        case Way.NONE:
            return []
