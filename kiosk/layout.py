"""How a page is laid out on a screen of so many cells: pure.

Touch targets touch each other: what looks like a gap is part of the button, so that no tap falls
between two.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

COMFORTABLE_ROWS = 7
SMALLEST_ROWS = 5
"""Two lines of name, one of state, and the frame."""
LARGE_ROWS = 9
"""A line of large letters, one of state, and the frame."""
LARGE_SMALLEST_ROWS = 8
TILE_COLUMNS = 38
"""The narrowest button in which a long German name still fits on two lines."""
NUMBER_COLUMNS = 20
"""The narrowest button for a number."""
WAY_COLUMNS = 26
"""A way so wide has its words on one line."""
TIME_COLUMNS = 12
"""The narrowest button for a time of day."""
LARGE_TIME_COLUMNS = 36
TIMES_WORDS_ROWS = 8
"""Above the times there is something to read."""
KEYPAD_COLUMNS = 10
BESIDE_LINE = 9
"""Columns of a button that its text does not have: frame, padding, key."""
LANGUAGE_COLUMNS = 12
"""The narrowest button for the name of a language on the start page."""


class Kind(StrEnum):
    """What kind of list a page has."""

    NONE = "none"
    TILES = "tiles"
    """Services, and whatever else has a name and an explanation."""
    ROWS = "rows"
    """A few choices, one below the other."""
    NUMBERS = "numbers"
    TIMES = "times"
    KEYPAD = "keypad"


class Needs(msgspec.Struct, frozen=True):
    """What a page wants to show. `strip`: so many languages by their names; `words`: rows of text
    above the list."""

    kind: Kind
    entries: int = 0
    ways: int = 0
    strip: int = 0
    words: int = 0
    large: bool = False
    low: bool = False


class Fit(msgspec.Struct, frozen=True):
    """`columns` × `rows` buttons on a page of the list; heights of its parts in rows.

    `words`: what is left for text. `list`: of the list as a whole. `paged`: it is longer than one
    page.
    """

    width: int
    columns: int
    rows: int
    paged: bool
    head: int
    list: int
    turning: int
    ways: int
    ways_columns: int
    strip: int
    words: int

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
    return 4 if is_roomy(width, height) else 3


def way_rows(width: int, height: int, columns: int, *, low: bool = False) -> int:
    """Of one row of ways; narrow buttons have their words on two lines."""
    if is_tall(width, height):
        return 5
    wide = width // columns >= WAY_COLUMNS
    return 3 if wide or low else 4


def ways_room(width: int, height: int, *, large: bool = False) -> int:
    """So many ways stand side by side."""
    if large:
        return max(3, width // 36)
    if is_roomy(width, height) and not is_tall(width, height):
        return max(3, width // WAY_COLUMNS)
    return max(3, width // 20)


def has_language_room(width: int, height: int, languages: int) -> bool:
    """Whether all names of languages fit side by side, in a row of their own."""
    return is_roomy(width, height) and width // max(1, languages) >= LANGUAGE_COLUMNS


def fit(width: int, height: int, needs: Needs) -> Fit:
    """As few columns as show everything at a comfortable size, then as many as fit, then pages."""
    head = head_rows(width, height)
    ways_columns = max(1, min(needs.ways, ways_room(width, height, large=needs.large)))
    ways_lines = -(-needs.ways // ways_columns)
    ways = ways_lines * way_rows(width, height, ways_columns, low=needs.low)
    strip = 3 if needs.strip else 0
    body = height - head - ways - strip - needs.words
    if needs.low:
        body = max(2, height // 2 - ways)
    turning = 5 if is_tall(width, height) and not needs.low else 3
    columns, rows, paged = _grid(width, body, turning, needs)
    if needs.kind is Kind.TIMES and not needs.low:
        body = _times_rows(body, rows, needs)
    turning = turning if paged else 0
    return Fit(
        width=width,
        columns=columns,
        rows=rows,
        paged=paged,
        head=head,
        list=max(1, body - turning),
        turning=turning,
        ways=ways,
        ways_columns=ways_columns,
        strip=strip,
        words=max(0, height - head - ways - strip - (body if needs.kind is not Kind.NONE else 0)),
    )


def _grid(width: int, body: int, turning: int, needs: Needs) -> tuple[int, int, bool]:
    match needs.kind:
        case Kind.NONE:
            return 1, 1, False
        case Kind.KEYPAD:
            return KEYPAD_COLUMNS, -(-needs.entries // KEYPAD_COLUMNS), False
        case Kind.TIMES:
            return *_times(width, body, needs), False
        case Kind.NUMBERS if not needs.low:
            return _numbers(width, body, turning, needs)
        case Kind.ROWS if needs.entries * 3 <= body and not needs.large:
            return 1, max(1, needs.entries), False
    return _tiles(width, body, turning, needs)


def _tiles(width: int, body: int, turning: int, needs: Needs) -> tuple[int, int, bool]:
    comfortable = LARGE_ROWS if needs.large else COMFORTABLE_ROWS
    smallest = LARGE_SMALLEST_ROWS if needs.large else SMALLEST_ROWS
    single = needs.large or needs.low
    most = 1 if single else max(1, min(3, width // TILE_COLUMNS))
    for columns in range(1, most + 1):
        rows = -(-needs.entries // columns)
        if rows * comfortable <= body and (columns > 1 or rows <= 4 or most == 1):
            return columns, max(1, rows), False
    columns = min(2, most)
    rows = -(-needs.entries // columns)
    if rows * smallest <= body:
        return columns, max(1, rows), False
    rows = max(1, (body - turning) // smallest)
    return columns, rows, True


def _numbers(width: int, body: int, turning: int, needs: Needs) -> tuple[int, int, bool]:
    """Buttons of one size for numbers, however few there are."""
    columns = max(2, min(4, width // NUMBER_COLUMNS))
    rows = max(1, body // COMFORTABLE_ROWS)
    if needs.entries <= columns * rows:
        return columns, rows, False
    return columns, max(1, (body - turning) // SMALLEST_ROWS), True


def _times_rows(body: int, rows: int, needs: Needs) -> int:
    """The height of all buttons for times: what is left above is for words."""
    wanted = rows * (LARGE_SMALLEST_ROWS if needs.large else COMFORTABLE_ROWS)
    return min(body, max(rows * SMALLEST_ROWS, min(wanted, body - TIMES_WORDS_ROWS)))


def _times(width: int, body: int, needs: Needs) -> tuple[int, int]:
    """A few short buttons side by side; in large letters where there is room for all of them."""
    columns = rows = 1
    wide = (LARGE_TIME_COLUMNS, 2 * TIME_COLUMNS) if needs.large else ()
    for least in (*wide, TIME_COLUMNS):
        columns = max(1, min(needs.entries, width // least))
        rows = max(1, -(-needs.entries // columns))
        smallest = LARGE_SMALLEST_ROWS if least == LARGE_TIME_COLUMNS else SMALLEST_ROWS
        if rows * smallest + TIMES_WORDS_ROWS <= body:
            break
    return columns, rows


def line_columns(width: int, columns: int) -> int:
    """How many letters fit on a line of a button."""
    return width // columns - BESIDE_LINE
