"""How the services are laid out on a screen of so many cells: pure.

Touch targets touch each other: what looks like a gap is part of the button, so that no tap falls
between two.
"""

from __future__ import annotations

import msgspec

HEAD_ROWS = 3
FOOT_ROWS = 3
COMFORTABLE_ROWS = 7
SMALLEST_ROWS = 5
"""Two lines of name, one of state, and the frame."""
TILE_COLUMNS = 38
"""The narrowest button in which a long German name still fits on two lines."""
NUMBER_COLUMNS = 20
"""The narrowest button for a number."""
BESIDE_LINE = 9
"""Columns of a button that its text does not have: frame, padding, key."""


class Grid(msgspec.Struct, frozen=True):
    """`rows` × `columns` buttons; `paged`: the list is longer than that."""

    columns: int
    rows: int
    paged: bool

    @property
    def capacity(self) -> int:
        return self.columns * self.rows


def is_roomy(width: int, height: int) -> bool:
    """Whether the screen has room for a larger head and a line of help."""
    return width >= 100 and height >= 32


def is_tall(width: int, height: int) -> bool:
    """Whether it has room for a larger foot too."""
    return is_roomy(width, height) and height >= 36


def head_rows(width: int, height: int) -> int:
    if is_tall(width, height):
        return 5
    return 4 if is_roomy(width, height) else HEAD_ROWS


def foot_rows(width: int, height: int) -> int:
    return 5 if is_tall(width, height) else FOOT_ROWS


def grid(width: int, height: int, buttons: int) -> Grid:
    """As few columns as show everything at a comfortable size, then as many as fit, then pages.

    Head and foot are always there; pages are turned by a row of its own.
    """
    body = height - head_rows(width, height) - foot_rows(width, height)
    most = max(1, min(3, width // TILE_COLUMNS))
    for columns in range(1, most + 1):
        rows = -(-buttons // columns)
        if rows * COMFORTABLE_ROWS <= body and (columns > 1 or rows <= 4 or most == 1):
            return Grid(columns, max(1, rows), paged=False)
    columns = min(2, most)
    rows = -(-buttons // columns)
    if rows * SMALLEST_ROWS <= body:
        return Grid(columns, max(1, rows), paged=False)
    room = max(SMALLEST_ROWS, body - foot_rows(width, height))
    return Grid(columns, max(1, room // SMALLEST_ROWS), paged=True)


def numbers(width: int, height: int, buttons: int) -> Grid:
    """Buttons of one size for numbers, however few there are."""
    body = height - head_rows(width, height) - foot_rows(width, height)
    columns = max(2, min(4, width // NUMBER_COLUMNS))
    rows = max(1, body // COMFORTABLE_ROWS)
    if buttons <= columns * rows:
        return Grid(columns, rows, paged=False)
    room = body - foot_rows(width, height)
    return Grid(columns, max(1, room // SMALLEST_ROWS), paged=True)


def line_columns(width: int, grid: Grid) -> int:
    """How many letters fit on a line of a button."""
    return width // grid.columns - BESIDE_LINE
