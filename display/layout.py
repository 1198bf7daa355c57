"""Where the panels stand on a screen: pure arithmetic from the layout and the resolution.

Nothing overlaps and nothing leaves the screen, whatever its size.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from display.rect import Rect
from display.scale import Scale, scale_of
from hub.protocol.screens import EMPTY, Layout, Panel, Screen

PLAIN = Layout(
    grid=(("header", "header"), ("calls", "history"), ("calls", "waiting")),
    columns=(2, 1),
    rows=(1, 4, 4),
)
"""Where the hub sends no layouts."""
_HALL, _DOOR = "hall", "door"


@dataclass(frozen=True)
class Plan:
    """A screen divided. `foot`: a strip below all panels, for what cannot wait."""

    size: tuple[int, int]
    scale: Scale
    areas: tuple[tuple[Panel, Rect], ...]
    foot: Rect | None

    def area(self, panel: Panel) -> Rect | None:
        return next((rect for name, rect in self.areas if name is panel), None)


def usual(counters: Sequence[str]) -> str:
    """The layout of a display that names none: a door's where it is for one counter."""
    return _DOOR if len(counters) == 1 else _HALL


def choose(layouts: Mapping[str, Layout], name: str, size: tuple[int, int]) -> Layout:
    """The layout of this name for a screen of this shape; one that is missing is the plain one."""
    width, height = size
    shape = "-portrait" if height > width else "-wide" if width > 2 * height else ""
    found = layouts.get(name + shape) or layouts.get(name) or layouts.get(_HALL + shape)
    return found or layouts.get(_HALL) or PLAIN


def plan(
    layout: Layout,
    screen: Screen,
    size: tuple[int, int],
    *,
    absent: Collection[Panel] = (),
    foot: bool = False,
) -> Plan:
    """Divide the screen. A line or column that is there for absent panels alone is left out."""
    width, height = size
    scale = scale_of(
        size, screen.distance_m or layout.distance_m, screen.diagonal_in or layout.diagonal_in
    )
    foot_h = min(round(scale.body_px * 2.2), height // 4) if foot else 0
    rows = [list(row) for row in layout.grid]
    columns = [list(column) for column in zip(*rows, strict=True)]
    tops = _edges(layout.rows, rows, absent, height - foot_h)
    lefts = _edges(layout.columns, columns, absent, width)
    areas = []
    for panel in Panel:
        lines = [y for y, row in enumerate(rows) if panel in row]
        if not lines or panel in absent:
            continue
        cells = [x for x, column in enumerate(columns) if panel in column]
        left, right = lefts[cells[0]], lefts[cells[-1] + 1]
        top, bottom = tops[lines[0]], tops[lines[-1] + 1]
        areas.append((panel, Rect(left, top, right - left, bottom - top)))
    strip = Rect(0, height - foot_h, width, foot_h) if foot else None
    return Plan(size, scale, tuple(areas), strip)


def _edges(
    weights: Sequence[int], tracks: Sequence[Sequence[str]], absent: Collection[Panel], room: int
) -> list[int]:
    """Where each track begins, and where the last ends."""
    shares: list[int] = []
    for at, (weight, track) in enumerate(zip(weights, tracks, strict=True)):
        kept = [track for track, share in zip(tracks, shares, strict=False) if share]
        others = {cell for other in (*kept, *tracks[at + 1 :]) for cell in other}
        own = set(track) - others - {EMPTY}
        shares.append(0 if own and own <= set(absent) else weight)
    whole = max(1, sum(shares))
    edges, taken = [0], 0
    for share in shares:
        taken += share
        edges.append(room * taken // whole)
    return edges
