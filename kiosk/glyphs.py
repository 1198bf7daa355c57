"""Large letters and digits, drawn by strokes: pure, without a font, the same on every machine.

A glyph is a set of straight pieces in a box one unit high; a pixel is as dark as a round pen going
along them would make it. So the number fills whatever room there is, with smooth edges.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise

Point = tuple[float, float]
Piece = tuple[float, float, float, float]
Pixels = tuple[tuple[float, ...], ...]
"""Rows of darkness, 0 (ground) to 1 (ink)."""

PEN = 0.19
"""Thickness of the stroke in heights of the letter."""
GAP = 0.17
"""Room between two letters, in heights."""
_CURVE_PIECES = 10


def _path(*points: Point) -> list[Piece]:
    return [(*a, *b) for a, b in pairwise(points)]


def _arc(centre: Point, radii: Point, start: float, end: float) -> list[Piece]:
    """From `start` to `end` degrees, clockwise on the screen, 0 at three o'clock."""
    steps = max(2, round(abs(end - start) / 180 * _CURVE_PIECES))
    angles = [math.radians(start + (end - start) * step / steps) for step in range(steps + 1)]
    return _path(
        *((centre[0] + radii[0] * math.cos(a), centre[1] + radii[1] * math.sin(a)) for a in angles)
    )


def _bend(a: Point, control: Point, b: Point) -> list[Piece]:
    """A quadratic Bézier curve."""
    points = []
    for step in range(_CURVE_PIECES + 1):
        t = step / _CURVE_PIECES
        x = (1 - t) ** 2 * a[0] + 2 * t * (1 - t) * control[0] + t * t * b[0]
        y = (1 - t) ** 2 * a[1] + 2 * t * (1 - t) * control[1] + t * t * b[1]
        points.append((x, y))
    return _path(*points)


def _turned(pieces: list[Piece], width: float) -> list[Piece]:
    return [(width - a, 1 - b, width - c, 1 - d) for a, b, c, d in pieces]


def _oval(width: float) -> list[Piece]:
    r = width / 2
    return (
        _arc((r, r), (r, r), 180, 360)
        + _path((width, r), (width, 1 - r))
        + _arc((r, 1 - r), (r, r), 0, 180)
        + _path((0, 1 - r), (0, r))
    )


_SIX = _arc((0.28, 0.69), (0.28, 0.31), 0, 360) + _bend((0.44, 0), (0.02, 0.2), (0, 0.69))
_BOWL = (
    _path((0, 0), (0.3, 0))
    + _arc((0.3, 0.26), (0.26, 0.26), -90, 90)
    + _path((0.3, 0.52), (0, 0.52))
)
_OPEN_C = _arc((0.3, 0.3), (0.3, 0.3), -30, -180) + _path((0, 0.3), (0, 0.7))
_C = _OPEN_C + _arc((0.3, 0.7), (0.3, 0.3), 180, 30)
_U = (
    _path((0, 0), (0, 0.71))
    + _arc((0.29, 0.71), (0.29, 0.29), 180, 0)
    + _path((0.58, 0.71), (0.58, 0))
)
_O = _oval(0.62)
_A = _path((0, 1), (0.31, 0), (0.62, 1)) + _path((0.1, 0.68), (0.52, 0.68))

_SHAPES: dict[str, list[Piece]] = {
    "0": _oval(0.56),
    "1": _path((0.06, 0.2), (0.3, 0), (0.3, 1)) + _path((0.06, 1), (0.54, 1)),
    "2": _arc((0.28, 0.28), (0.28, 0.28), 190, 395) + _path((0.51, 0.44), (0, 1), (0.56, 1)),
    "3": _arc((0.26, 0.24), (0.26, 0.24), 195, 450)
    + _path((0.26, 0.48), (0.18, 0.48))
    + _arc((0.26, 0.74), (0.29, 0.26), -90, 160),
    "4": _path((0.44, 1), (0.44, 0), (0, 0.7), (0.6, 0.7)),
    "5": _path((0.51, 0), (0.07, 0), (0.04, 0.47)) + _arc((0.26, 0.69), (0.29, 0.31), -135, 145),
    "6": _SIX,
    "7": _path((0, 0), (0.56, 0), (0.2, 1)),
    "8": _arc((0.28, 0.24), (0.25, 0.24), 0, 360) + _arc((0.28, 0.74), (0.28, 0.26), 0, 360),
    "9": _turned(_SIX, 0.56),
    "A": _A,
    "B": _BOWL
    + _path((0, 0), (0, 1), (0.32, 1))
    + _arc((0.32, 0.76), (0.26, 0.24), -90, 90)
    + _path((0.3, 0.52), (0.32, 0.52)),
    "C": _C,
    "D": _path((0.22, 0), (0, 0), (0, 1), (0.22, 1)) + _arc((0.22, 0.5), (0.37, 0.5), -90, 90),
    "E": _path((0.5, 0), (0, 0), (0, 1), (0.5, 1)) + _path((0, 0.49), (0.42, 0.49)),
    "F": _path((0.5, 0), (0, 0), (0, 1)) + _path((0, 0.5), (0.42, 0.5)),
    "G": _C + _path((0.59, 0.78), (0.59, 0.54), (0.34, 0.54)),
    "H": _path((0, 0), (0, 1)) + _path((0.58, 0), (0.58, 1)) + _path((0, 0.49), (0.58, 0.49)),
    "I": _path((0.02, 0), (0.38, 0)) + _path((0.2, 0), (0.2, 1)) + _path((0.02, 1), (0.38, 1)),
    "J": _path((0.14, 0), (0.48, 0), (0.48, 0.75)) + _arc((0.24, 0.75), (0.24, 0.25), 0, 160),
    "K": _path((0, 0), (0, 1)) + _path((0.54, 0), (0, 0.6)) + _path((0.16, 0.43), (0.56, 1)),
    "L": _path((0, 0), (0, 1), (0.5, 1)),
    "M": _path((0, 1), (0, 0), (0.35, 0.62), (0.7, 0), (0.7, 1)),
    "N": _path((0, 1), (0, 0), (0.58, 1), (0.58, 0)),
    "O": _O,
    "P": _BOWL + _path((0, 0), (0, 1)),
    "Q": _O + _path((0.36, 0.68), (0.74, 1)),
    "R": _BOWL + _path((0, 0), (0, 1)) + _path((0.28, 0.52), (0.56, 1)),
    "S": _arc((0.28, 0.25), (0.27, 0.25), -25, -180)
    + _bend((0.01, 0.25), (0.02, 0.42), (0.28, 0.49))
    + _bend((0.28, 0.49), (0.56, 0.55), (0.56, 0.74))
    + _arc((0.28, 0.74), (0.28, 0.26), 0, 160),
    "T": _path((0, 0), (0.6, 0)) + _path((0.3, 0), (0.3, 1)),
    "U": _U,
    "V": _path((0, 0), (0.31, 1), (0.62, 0)),
    "W": _path((0, 0), (0.2, 1), (0.42, 0.3), (0.64, 1), (0.84, 0)),
    "X": _path((0, 0), (0.58, 1)) + _path((0.58, 0), (0, 1)),
    "Y": _path((0, 0), (0.3, 0.5), (0.6, 0)) + _path((0.3, 0.5), (0.3, 1)),
    "Z": _path((0, 0), (0.56, 0), (0, 1), (0.56, 1)),
    "-": _path((0.04, 0.55), (0.34, 0.55)),
    ":": _path((0.06, 0.32), (0.06, 0.33)) + _path((0.06, 0.78), (0.06, 0.79)),
    "·": _path((0.1, 0.5), (0.1, 0.5)),
    " ": [],
}
_UNKNOWN = _path((0, 0), (0.5, 0), (0.5, 1), (0, 1), (0, 0))


def _shape(letter: str) -> tuple[list[Piece], float]:
    """The pieces of a letter and the width of its middle line."""
    pieces = _SHAPES.get(letter, _SHAPES.get(letter.upper(), _UNKNOWN))
    width = max((max(a, c) for a, _, c, _ in pieces), default=0.3)
    return pieces, width


def width_of(text: str) -> float:
    """The width of a text in heights of its letters, pen included."""
    return sum(_shape(letter)[1] + PEN + GAP for letter in text) - GAP if text else 0.0


@lru_cache(maxsize=256)
def letter_pixels(letter: str, height: int, stretch: float = 1.0) -> Pixels:
    """One letter, `height` pixels high. `stretch`: width of a pixel's place in its height."""
    pieces, width = _shape(letter)
    scale = height / (1 + PEN)
    columns = max(1, round((width + PEN) * scale * stretch))
    half = PEN / 2
    rows = []
    for row in range(height):
        y = (row + 0.5) / scale - half
        near = [p for p in pieces if min(p[1], p[3]) - PEN <= y <= max(p[1], p[3]) + PEN]
        line = []
        for column in range(columns):
            x = (column + 0.5) / (scale * stretch) - half
            distance = min((_distance(x, y, piece) for piece in near), default=9.0)
            line.append(min(1.0, max(0.0, (half - distance) * scale + 0.5)))
        rows.append(tuple(line))
    return tuple(rows)


def _distance(x: float, y: float, piece: Piece) -> float:
    x0, y0, x1, y1 = piece
    dx, dy = x1 - x0, y1 - y0
    length = dx * dx + dy * dy
    t = min(1.0, max(0.0, ((x - x0) * dx + (y - y0) * dy) / length)) if length else 0.0
    return math.hypot(x - x0 - t * dx, y - y0 - t * dy)


def text_pixels(text: str, columns: int, rows: int, stretch: float = 1.0) -> Pixels:
    """The text as large as it fits into so many pixels, never higher than `rows`."""
    if not text or columns < 1 or rows < 1:
        return ()
    height = max(3, min(rows, int(columns / stretch / width_of(text) * (1 + PEN)) + 1))
    while True:
        gap = max(1, round(GAP * height * stretch / (1 + PEN)))
        letters = [letter_pixels(letter, height, stretch) for letter in text]
        width = sum(len(letter[0]) for letter in letters) + gap * (len(letters) - 1)
        if width <= columns or height <= 3:
            break
        height -= 1
    space = (0.0,) * gap
    lines = []
    for row in range(height):
        line: tuple[float, ...] = ()
        for place, letter in enumerate(letters):
            line += (space if place else ()) + letter[row]
        lines.append(line)
    return tuple(lines)
