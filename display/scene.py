"""What stands on the screen, as a list of regions: pure, and comparable.

A `Region` is a rectangle with a ground and what is drawn on it. The painter redraws a region only
when it differs from the one it drew before, so "redraw what changed" needs no bookkeeping.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from display.rect import Rect
from hub.protocol.site import Way
from media.fonts import Weight

Colour = tuple[int, int, int]


class Align(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Text:
    """A line within `rect`, its capitals centred vertically.

    Too long, it shrinks, but not below `least_px`: then it runs through. Lines of one `group` in a
    region shrink together, so that a list looks like one; only a line that would make all the
    others small shrinks further alone.
    """

    rect: Rect
    text: str
    size_px: int
    ink: Colour
    ground: Colour
    weight: Weight = Weight.REGULAR
    align: Align = Align.LEFT
    group: str = ""
    least_px: int = 0
    runs: bool = False
    """It runs through even where it would fit."""
    capitals: bool = False
    """There are no tails and accents in it: it may fill its rectangle's height."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines within `rect`, broken between words.

    Too many, they shrink, but not below `least_px`: then they come in turns, `beat` by `beat`.
    """

    rect: Rect
    text: str
    size_px: int
    ink: Colour
    ground: Colour
    weight: Weight = Weight.REGULAR
    align: Align = Align.CENTRE
    least_px: int = 0
    beat: int = 0


@dataclass(frozen=True, slots=True)
class Arrow:
    """The way to a counter, as a sign would show it."""

    rect: Rect
    way: Way
    ink: Colour
    ground: Colour


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle with round corners."""

    rect: Rect
    fill: Colour
    radius_px: int = 0


@dataclass(frozen=True, slots=True)
class Logo:
    """A PNG, as large as fits, at the left or the right."""

    rect: Rect
    png: bytes
    align: Align = Align.LEFT


Item = Text | Paragraph | Arrow | Box | Logo


@dataclass(frozen=True, slots=True)
class Region:
    name: str
    rect: Rect
    ground: Colour
    items: tuple[Item, ...] = ()
    under: tuple[str, ...] = ()
    """For a bare ground: what stands on it. Where that changes, the ground is drawn again too."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole screen, lowest region first. When `base` changes, all is drawn anew."""

    size: tuple[int, int]
    ground: Colour
    base: tuple[object, ...]
    regions: tuple[Region, ...]


_OTHER_SIDE = {Align.LEFT: Align.RIGHT, Align.RIGHT: Align.LEFT, Align.CENTRE: Align.CENTRE}


def mirrored(region: Region, outer: Rect) -> Region:
    """The same for readers who begin at the right. Arrows still point where they pointed."""
    return replace(
        region,
        rect=region.rect.mirrored_in(outer),
        items=tuple(_mirrored(item, outer) for item in region.items),
    )


def _mirrored(item: Item, outer: Rect) -> Item:
    rect = item.rect.mirrored_in(outer)
    if isinstance(item, Text | Paragraph | Logo):
        return replace(item, rect=rect, align=_OTHER_SIDE[item.align])
    return replace(item, rect=rect)


def colour(code: str) -> Colour:
    """`#rrggbb` as three numbers."""
    value = int(code.removeprefix("#"), 16)
    return (value >> 16) & 255, (value >> 8) & 255, value & 255


def mixed(a: Colour, b: Colour, part: float) -> Colour:
    """`a` with a `part` of `b` in it."""
    red, green, blue = (round(x + (y - x) * part) for x, y in zip(a, b, strict=True))
    return red, green, blue
