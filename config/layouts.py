"""The layouts that come with the program: `layouts.toml`, in the same words as a site's own."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from config.site_file import Layout
from config.values import Model
from hub.protocol import screens

FILE = Path(__file__).with_name("layouts.toml")


class LayoutsFile(Model):
    """The whole of `layouts.toml`."""

    layout: list[Layout]


@cache
def supplied() -> Mapping[str, screens.Layout]:
    return drawn(LayoutsFile.model_validate(tomllib.loads(FILE.read_text("utf-8"))).layout)


def drawn(written: Iterable[Layout]) -> dict[str, screens.Layout]:
    """By id, as the displays know them. Weights that are not written are all the same."""
    layouts = {}
    for layout in written:
        grid = tuple(cells(line) for line in layout.grid)
        layouts[layout.id] = screens.Layout(
            grid=grid,
            columns=tuple(layout.columns) or (1,) * len(grid[0]),
            rows=tuple(layout.rows) or (1,) * len(grid),
            distance_m=layout.distance,
            diagonal_in=layout.diagonal,
        )
    return layouts


def cells(line: str) -> tuple[str, ...]:
    """The names in one line of a grid."""
    return tuple(line.split())
