"""What is asked, taken at its word: which definitions; or why it makes no sense."""

from __future__ import annotations

from hub.reports.figures.definition import DIMENSIONS, Definition
from hub.reports.figures.definitions import DEFINITIONS
from hub.reports.figures.model import Asked


class BadFigures(ValueError):
    """What is asked makes no sense."""


class NoFigure(BadFigures):
    """There is no such figure."""

    def __init__(self, figure: str) -> None:
        super().__init__(f"there is no figure {figure!r}")
        self.figure = figure


class NoDimension(BadFigures):
    """Figures are not taken apart by that."""

    def __init__(self, dimension: str) -> None:
        super().__init__(f"there is no dimension {dimension!r}")
        self.dimension = dimension


class NotApart(BadFigures):
    """This figure is not known by that."""

    def __init__(self, figure: str, dimension: str) -> None:
        super().__init__(f"{figure} is not known by {dimension}")
        self.figure, self.dimension = figure, dimension


def definitions(asked: Asked) -> list[Definition]:
    """Those that are to be told, in their order. Who names none gets all that can be taken apart
    like this. Raises `BadFigures`."""
    for dimension in asked.by:
        if dimension not in DIMENSIONS:
            raise NoDimension(dimension)
    known_by = (*asked.by, "service") if asked.services else asked.by
    for figure in asked.figures:
        if figure not in DEFINITIONS:
            raise NoFigure(figure)
        for dimension in known_by:
            if not DEFINITIONS[figure].apart(dimension):
                raise NotApart(figure, dimension)
    return [
        one
        for one in DEFINITIONS.values()
        if (not asked.figures or one.figure in asked.figures) and all(map(one.apart, known_by))
    ]
