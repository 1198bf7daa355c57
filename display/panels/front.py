"""The places for calls: how many, how large, and what stands where in each: pure arithmetic."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from display.rect import Rect
from display.scale import RUSH, Scale
from hub.protocol.site import NumberRange, Site, Way

_GAP, _PAD = 0.14, 0.2
_USUAL_NUMBER, _MORE = 4, 0.62
"""Characters, and the width of each further one in sizes."""
_FOUR = 2.7
_SHORT_LABEL = 3
_HIGH, _HIGH_OVER_WORDS = 0.74, 1.05
"""The size of a number as a part of its tile's height, and of what words below it leave of that."""
_FRAME, _LINE, _LEAST_LINE = 0.2, 1.35, 1.4
"""Round a tile, in ems; the line of words, in sizes of what lists are set in and of the least."""
_CAPITALS = 1.25
"""Their size as a part of the height that they need."""
_MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class Widths:
    """Of what stands in a tile, in sizes of the number's type; 0: it is left out."""

    number: float = _FOUR
    """Four characters, the first as wide as they come."""
    arrow: float = 0.78
    counter: float = 1.35
    """Two figures."""

    @property
    def alone(self) -> bool:
        """All calls are of one counter, which needs no name."""
        return not self.counter

    @property
    def whole(self) -> float:
        parts = [part for part in (self.number, self.arrow, self.counter) if part]
        return sum(parts) + (len(parts) - 1) * _GAP + 2 * _PAD


def widths(site: Site, *, alone: bool = False) -> Widths:
    """What a tile of this house needs: names of rooms more than figures, long numbers more than
    short ones, no room for no arrows. `alone`: all its calls are of one counter."""
    labels = [len(counter.label) for counter in site.counters]
    ways = {counter.way for counter in site.counters}
    usual, ranges = NumberRange(), site.ranges
    figures = {one.prefix: len(str(ranges.get(one.prefix, usual).last)) for one in site.services}
    longest = max((len(prefix) + max(3, count) for prefix, count in figures.items()), default=0)
    parts = Widths(
        number=_FOUR + _MORE * max(0, longest - _USUAL_NUMBER),
        arrow=0.78 if ways - {Way.NONE} else 0,
        counter=1.35 if max(labels, default=0) <= _SHORT_LABEL else 2.5,
    )
    return replace(parts, arrow=0, counter=0) if alone else parts


@dataclass(frozen=True, slots=True)
class Front:
    """The places for calls. `comfort`: so many stand there in full size, `capacity`: in a rush."""

    headings: tuple[Rect, ...]
    tiles: tuple[Rect, ...]
    comfort: int
    capacity: int


def arrange(area: Rect, scale: Scale, tiles: int, parts: Widths) -> Front:
    """Places for so many tiles in an area."""
    gap = scale.px(0.45)
    inner = area.inset(scale.px(0.8), 0)
    heading_h = scale.px(0.8) if parts.alone else round(scale.body_px * 1.7)
    room = inner.below(heading_h)
    room = room.top_part(max(1, room.h - scale.px(0.8)))

    def fitting(size: float) -> tuple[int, int]:
        columns = max(1, int((room.w + gap) / (size * parts.whole + gap)))
        rows = max(1, int((room.h + gap) / (_tile_h(size, scale) + gap)))
        return columns, min(rows, _MOST_ROWS)

    columns, rows = fitting(scale.number_px)
    comfort = columns * rows
    rush_columns, rush_rows = fitting(scale.number_px * RUSH)
    capacity = max(comfort, rush_columns * rush_rows)
    if tiles > comfort:
        columns, rows = rush_columns, rush_rows
    else:
        columns = max(1, ceil(tiles / rows))  # as wide as they can stand
    column_w = (room.w - (columns - 1) * gap) // columns
    # Few calls stand large, but never so large that one more changes everything. More than there
    # is room for, because that has just become smaller, keep their time, if not their size.
    used = max(ceil(tiles / columns), min(rows, 2))
    widest = column_w / parts.whole
    tallest = ceil(max(widest / 0.6, _tile_h(widest, scale)))
    tile_h = max(0, min((room.h - (used - 1) * gap) // used, tallest))
    return Front(
        headings=tuple(
            Rect(inner.x + at * (column_w + gap), inner.y, column_w, heading_h)
            for at in range(columns)
        ),
        tiles=tuple(
            Rect(
                room.x + column * (column_w + gap), room.y + row * (tile_h + gap), column_w, tile_h
            )
            for row in range(used)
            for column in range(columns)
        ),
        comfort=comfort,
        capacity=capacity,
    )


def _tile_h(size: float, scale: Scale) -> float:
    """How high a tile is in which a number of this size stands over a line of words."""
    upper = max(size / _HIGH_OVER_WORDS, size / _CAPITALS + 2 * scale.px(_FRAME))
    line = min(scale.body_px * _LINE, max(upper / 2, _least_line(scale)))
    return max(size / _HIGH, upper + line) + 1


def _least_line(scale: Scale) -> int:
    """In which words can still be read."""
    return ceil(scale.text_px * _LEAST_LINE)


@dataclass(frozen=True, slots=True)
class Places:
    """Within a tile, in one line with the same margins in every tile."""

    size_px: int
    number: Rect
    arrow: Rect
    counter: Rect
    line: Rect
    """Below them, for words; it overlaps nothing only where `words` was asked for."""


def divided(tile: Rect, scale: Scale, parts: Widths, *, words: bool, reserve: bool) -> Places:
    """What goes where. `reserve`: there may be words in some tile, so all numbers are as large as
    in one that has `words`."""
    frame = scale.px(_FRAME)
    size = min(tile.h * _HIGH, tile.w / parts.whole)
    line_h = min(round(scale.body_px * _LINE), max(tile.h // 3, _least_line(scale)))
    line_h = min(line_h, tile.h // 2)
    if reserve:
        size = min(size, (tile.h - line_h) * _HIGH_OVER_WORDS)
    upper = tile.top_part(tile.h - line_h) if words else tile
    inner = upper.inset(round(size * _PAD), frame)
    counter = inner.right_part(round(size * parts.counter))
    taken = counter.w + round(size * (parts.arrow + _GAP * bool(parts.arrow) + _GAP))
    number = inner.left_part(inner.w - taken) if parts.counter else inner
    side = min(round(size * parts.arrow), inner.h)
    arrow = Rect(number.right + round(size * _GAP), inner.y + (inner.h - side) // 2, side, side)
    return Places(
        size_px=round(size),
        number=number,
        arrow=arrow,
        counter=counter,
        line=Rect(inner.x, upper.bottom - frame, inner.w, line_h),
    )
