"""Where everything stands on the screen: pure arithmetic from the resolution.

The measure of all sizes is one thousandth of a reference edge, so 720p and 4K show the same
picture. What has to be read from 10 m (the numbers in front) has capitals of at least 5 cm on the
usual 55-inch screen. Nothing overlaps and nothing leaves the screen, whatever the size.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Rect:
    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        return self.x + self.w

    @property
    def bottom(self) -> int:
        return self.y + self.h

    def inset(self, dx: int, dy: int) -> Rect:
        return Rect(self.x + dx, self.y + dy, max(0, self.w - 2 * dx), max(0, self.h - 2 * dy))

    def left_part(self, width: int) -> Rect:
        return Rect(self.x, self.y, width, self.h)

    def right_part(self, width: int) -> Rect:
        return Rect(self.right - width, self.y, width, self.h)

    def top_part(self, height: int) -> Rect:
        return Rect(self.x, self.y, self.w, height)

    def below(self, height: int) -> Rect:
        return Rect(self.x, self.y + height, self.w, max(0, self.h - height))

    def overlaps(self, other: Rect) -> bool:
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def contains(self, other: Rect) -> bool:
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.right <= self.right
            and other.bottom <= self.bottom
        )


class Shape(StrEnum):
    WIDE = "wide"
    """Wider than 2:1: the front has two columns."""
    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"


@dataclass(frozen=True, slots=True)
class Plan:
    """The areas of the screen. `unit` is the reference length, a thousandth of an edge."""

    size: tuple[int, int]
    shape: Shape
    unit: float
    header: Rect
    headings: tuple[Rect, ...]
    """Above each column of the front."""
    front: tuple[Rect, ...]
    """A tile each, in reading order."""
    front_area: Rect
    side: Rect
    """The ground of history and waiting counts."""
    history: Rect
    waiting: Rect
    notice: Rect | None

    def px(self, units: float) -> int:
        """A length in pixels."""
        return max(1, round(units * self.unit))


def shape_of(size: tuple[int, int]) -> Shape:
    width, height = size
    if width > 2 * height:
        return Shape.WIDE
    return Shape.LANDSCAPE if width >= height else Shape.PORTRAIT


COMFORT = 4
"""How many calls stand in front in full size; more only while all of them are fresh."""


def capacity(size: tuple[int, int]) -> int:
    """How many calls may stand in front at once: one column more than is comfortable."""
    return {Shape.WIDE: 9, Shape.LANDSCAPE: 8, Shape.PORTRAIT: 8}[shape_of(size)]


def plan(size: tuple[int, int], tiles: int, *, notice: bool) -> Plan:
    """The plan for so many tiles in front; `notice`: with a line at the foot."""
    shape = shape_of(size)
    width, height = size
    if shape is Shape.PORTRAIT:
        unit = min(width / 600, height / 1000)
    else:
        unit = min(width / 1600, height / 900) * 0.9
    screen = Rect(0, 0, width, height)

    def px(units: float) -> int:
        return max(1, round(units * unit))

    header = screen.top_part(px(110 if shape is not Shape.PORTRAIT else 92))
    foot = px(84 if shape is not Shape.PORTRAIT else 62) if notice else 0
    body = Rect(0, header.bottom, width, height - header.h - foot)
    margin = px(44 if shape is not Shape.PORTRAIT else 30)
    if shape is Shape.PORTRAIT:
        area = body.top_part(round(body.h * 0.62))
        side = body.below(area.h)
        inner = side.inset(margin, margin)
        half = (inner.w - margin) * 41 // 100
        history = inner.left_part(half)
        waiting = inner.right_part(inner.w - half - margin * 3 // 2)
    else:
        side_w = round(width * (0.34 if shape is Shape.LANDSCAPE else 0.24))
        area = body.left_part(width - side_w)
        side = body.right_part(side_w)
        inner = side.inset(margin, margin * 3 // 4)
        history = inner.top_part(round(inner.h * 0.45))
        waiting = inner.below(history.h + margin // 2)
    front_area = Rect(area.x + margin, area.y, area.w - 2 * margin, area.h - margin)
    columns = (2 if shape is Shape.WIDE else 1) + (tiles > COMFORT)
    gap = px(20 if shape is not Shape.PORTRAIT else 16)
    heading_h = px(84 if shape is not Shape.PORTRAIT else 58)
    between = margin if shape is Shape.WIDE else gap
    column_w = (front_area.w - (columns - 1) * between) // columns
    rows = _rows(tiles, columns, capacity(size))
    room = front_area.below(heading_h)
    row_h = (room.h - (rows - 1) * gap) // rows
    front = tuple(
        Rect(room.x + column * (column_w + between), room.y + row * (row_h + gap), column_w, row_h)
        for row in range(rows)
        for column in range(columns)
    )
    headings = tuple(
        Rect(room.x + column * (column_w + between), front_area.y, column_w, heading_h)
        for column in range(columns)
    )
    bottom = Rect(0, height - foot, width, foot) if notice else None
    return Plan(
        size=size,
        shape=shape,
        unit=unit,
        header=header,
        headings=headings,
        front=front,
        front_area=front_area,
        side=side,
        history=history,
        waiting=waiting,
        notice=bottom,
    )


def _rows(tiles: int, columns: int, most: int) -> int:
    """Few calls stand large, but never so large that one more changes everything."""
    return min(max(-(-tiles // columns), 2), -(-most // columns))
