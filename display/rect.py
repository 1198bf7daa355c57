"""Rectangles of pixels: pure arithmetic."""

from __future__ import annotations

from dataclasses import dataclass


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
        return Rect(self.x, self.y, max(0, width), self.h)

    def right_part(self, width: int) -> Rect:
        width = max(0, width)
        return Rect(self.right - width, self.y, width, self.h)

    def top_part(self, height: int) -> Rect:
        return Rect(self.x, self.y, self.w, max(0, height))

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

    def mirrored_in(self, outer: Rect) -> Rect:
        """Left and right exchanged within `outer`."""
        return Rect(outer.x + outer.right - self.right, self.y, self.w, self.h)
