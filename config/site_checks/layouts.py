"""Drawings of screens: even lines, known panels in one piece each, and nobody's call left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from config.findings import Facts, Finding, meant
from config.layouts import cells, supplied
from config.source import Where
from config.written import Raw, ids, strings, tables
from hub.protocol.screens import EMPTY, Panel

MOST = 12
"""Rows, and columns: what is smaller than a twelfth of a screen cannot be read from afar."""
VARIANTS = ("-portrait", "-wide")
"""Endings of layouts for screens of another shape."""

Grid = list[tuple[str, ...]]


def check(raw: Raw) -> Iterator[Finding]:
    known = {*supplied(), *ids(raw, "layout")}
    for index, layout in tables(raw, "layout"):
        where = ("layout", index)
        yield from _base(where, layout, known)
        grid = drawing(layout)
        if grid:
            yield from _drawing((*where, "grid"), grid)
            yield from _weights(where, layout, grid)


def drawing(layout: Raw) -> Grid:
    """The cells by line; empty if there are none, or it is no list of texts."""
    lines, written = strings(layout, "grid"), layout.get("grid")
    whole = isinstance(written, list) and len(lines) == len(written)
    return [cells(line) for _, line in lines] if whole else []


def _base(where: Where, layout: Raw, known: set[str]) -> Iterator[Finding]:
    name = str(layout.get("id"))
    for ending in VARIANTS:
        base = name.removesuffix(ending)
        if base != name and base not in known:
            facts: Facts = {"value": name, "base": base}
            yield Finding((*where, "id"), "config-layout-base", facts, meant(base, known))


def _drawing(where: Where, grid: Grid) -> Iterator[Finding]:
    width = len(grid[0])
    if len(grid) > MOST or width > MOST:
        yield Finding(where, "config-layout-large", {"most": MOST})
    even = True
    for line, row in enumerate(grid):
        if len(row) != width:
            even = False
            facts: Facts = {"cells": len(row), "first": width}
            yield Finding((*where, line), "config-layout-uneven", facts)
    panels: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for line, row in enumerate(grid):
        for column, name in enumerate(row):
            panels[name].append((line, column))
    for name, places in panels.items():
        line = places[0][0]
        if name == EMPTY:
            continue
        if name not in set(Panel):
            facts = {"value": name, "known": ", ".join(Panel)}
            yield Finding((*where, line), "config-no-panel", facts, meant(name, Panel))
        elif even and not _is_rectangle(places):
            yield Finding((*where, line), "config-panel-torn", {"value": name})
    if Panel.CALLS not in panels and panels.keys() <= {EMPTY, *Panel}:
        yield Finding(where, "config-layout-no-calls", {"panel": Panel.CALLS})


def _is_rectangle(places: list[tuple[int, int]]) -> bool:
    lines, columns = ({place[axis] for place in places} for axis in (0, 1))
    area = (max(lines) - min(lines) + 1) * (max(columns) - min(columns) + 1)
    return area == len(places)


def _weights(where: Where, layout: Raw, grid: Grid) -> Iterator[Finding]:
    for setting, needed in (("columns", len(grid[0])), ("rows", len(grid))):
        weights = layout.get(setting)
        if isinstance(weights, list) and weights and len(weights) != needed:
            facts: Facts = {"setting": setting, "given": len(weights), "needed": needed}
            yield Finding((*where, setting), f"config-layout-{setting}", facts)
