"""Care for panels that show the same thing for years: the picture wanders by a few pixels.

`shift` is pure; `extend_edges` fills what the wandering picture leaves free at the window's edges.
"""

from __future__ import annotations

import pygame

from display.rect import Rect

STEP_S = 300.0
"""How long the picture stays in one place."""


def shift(at_s: float, reach_px: int) -> tuple[int, int]:
    """How far the picture is from its middle at this time: at most `reach_px` in each direction.

    Every `STEP_S` it goes one pixel further: along a row, one down, along the next row back, and
    so through all (2·reach + 1)² places; then the same way back. So it never jumps, and every place
    has the same share of the time; at both ends of its way it stays for two steps.
    """
    side = 2 * reach_px + 1
    places = side * side
    step = int(at_s // STEP_S) % (2 * places)
    place = step if step < places else 2 * places - 1 - step
    row, along = divmod(place, side)
    column = along if row % 2 == 0 else side - 1 - along
    return column - reach_px, row - reach_px


def inner_rect(size: tuple[int, int], reach_px: int, at_s: float) -> Rect:
    """Where the picture stands in a window of this size."""
    dx, dy = shift(at_s, reach_px)
    width, height = size
    return Rect(reach_px + dx, reach_px + dy, width - 2 * reach_px, height - 2 * reach_px)


def extend_edges(window: pygame.Surface, inner: Rect) -> list[Rect]:
    """Repeat the outermost pixels of `inner` up to the window's edges; returns what was filled."""
    width, height = window.get_size()
    for edge, rows in (
        (inner.y, range(inner.y)),
        (inner.bottom - 1, range(inner.bottom, height)),
    ):
        line = (inner.x, edge, inner.w, 1)
        window.blits([(window, (inner.x, y), line) for y in rows], doreturn=False)
    for edge, left, right in ((inner.x, 0, inner.x), (inner.right - 1, inner.right, width)):
        if left < right:
            column = window.subsurface((edge, 0, 1, height))
            side = window.subsurface((left, 0, right - left, height))
            pygame.transform.scale(column, side.get_size(), side)
    strips = (
        Rect(0, 0, width, inner.y),
        Rect(0, inner.bottom, width, height - inner.bottom),
        Rect(0, inner.y, inner.x, inner.h),
        Rect(inner.right, inner.y, width - inner.right, inner.h),
    )
    return [strip for strip in strips if strip.w and strip.h]
