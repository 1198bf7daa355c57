"""Rows of the table: a figure, the machine's own limit beside it, the promise."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """`limit`: what the machine does alone, in the same unit. `at_most`/`at_least`: the promise."""

    section: str
    name: str
    value: float
    unit: str
    limit: float | None = None
    limit_of: str = ""
    at_most: float | None = None
    at_least: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        return self.value / self.limit if self.limit else None

    @property
    def verdict(self) -> str:
        if self.at_most is not None:
            return "ok" if self.value <= self.at_most else "MISS"
        if self.at_least is not None:
            return "ok" if self.value >= self.at_least else "MISS"
        return ""

    @property
    def promise(self) -> str:
        if self.at_most is not None:
            return f"≤ {number(self.at_most)}"
        if self.at_least is not None:
            return f"≥ {number(self.at_least)}"
        return ""

    def cells(self) -> tuple[str, ...]:
        ratio = "" if self.ratio is None else f"{number(self.ratio)} ×"
        limit = "" if self.limit is None else f"{number(self.limit)} {self.limit_of}".rstrip()
        value = f"{number(self.value)} {self.unit}".rstrip()
        return (self.name, value, limit, ratio, self.promise, self.verdict, self.note)


HEADINGS = ("", "measured", "machine alone", "ratio", "promise", "", "")


def number(value: float) -> str:
    """Three significant digits, thousands set apart."""
    if value and abs(value) < 1000:
        digits = max(0, 2 - math.floor(math.log10(abs(value))))
        return f"{value:.{min(digits, 3)}f}"
    return f"{value:,.0f}"


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that is not below `percent` per cent of them."""
    ranked = sorted(values)
    return ranked[max(0, math.ceil(len(ranked) * percent / 100) - 1)]


def as_text(rows: Sequence[Row]) -> str:
    """A table for a terminal, with a heading for each section."""
    cells = [row.cells() for row in rows]
    widths = [max(len(row[place]) for row in (*cells, HEADINGS)) for place in range(len(HEADINGS))]

    def line(values: Sequence[str]) -> str:
        return "  ".join(
            value.ljust(width) if place in (0, 5, 6) else value.rjust(width)
            for place, (value, width) in enumerate(zip(values, widths, strict=True))
        ).rstrip()

    lines = [line(HEADINGS)]
    section = ""
    for row, values in zip(rows, cells, strict=True):
        if row.section != section:
            section = row.section
            lines += ["", section]
        lines.append(line(values))
    return "\n".join(lines)


def as_markdown(rows: Sequence[Row]) -> str:
    """The same for a document."""
    lines = [
        "| | measured | machine alone | ratio | promise | | |",
        "|---|--:|--:|--:|--:|---|---|",
    ]
    section = ""
    for row in rows:
        if row.section != section:
            section = row.section
            lines.append(f"| **{section}** | | | | | | |")
        lines.append("| " + " | ".join(row.cells()) + " |")
    return "\n".join(lines)
