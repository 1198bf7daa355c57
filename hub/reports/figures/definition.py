"""What a figure is: which rows are its cases, which are left out, what one of them is worth.

A definition is data: conditions and values are SQL over the columns of `hub.reports.facts`, so that
whoever audits a figure reads all of it in one place. `hub.reports.figures.compute` puts them
together; it knows no figure by name.
"""

from __future__ import annotations

import msgspec

MEDIAN, P90, MEAN, MAX, COUNT = "median", "p90", "mean", "max", "count"
SHARE, WITHIN = "share", "share_within_target"
STATS = (MEDIAN, P90, MEAN, WITHIN, SHARE, MAX, COUNT)

DIMENSIONS = (
    "service", "counter", "clerk", "hour", "weekday", "cls", "language", "kiosk", "day", "week",
    "month",
)  # fmt: skip
DAYS = ("weekday", "day", "week", "month")
"""What every row knows."""

UNKNOWN = "unknown"
"""Left out because nobody knows its value, though nothing says why."""

MINUTE_MS = 60_000
HOUR_MS = 3_600_000

Reasons = tuple[tuple[str, str], ...]


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Cases out of one table.

    `cases`: which rows are cases. `left_out`: reason and condition; the first that is true counts.
    `value`: of a case, a whole number. `hit`: what a share counts.
    """

    table: str
    cases: str = "TRUE"
    left_out: Reasons = ()
    value: str = ""
    hit: str = ""

    def reasons(self) -> Reasons:
        """All of them, in the order in which they are asked."""
        unknown = ((UNKNOWN, f"({self.value}) IS NULL"),) if self.value else ()
        return (*self.left_out, *unknown)


class Flag(msgspec.Struct, frozen=True):
    """A case that counts but strikes: longer than `times` the 95th percentile of its service in the
    days asked, and than `least`."""

    name: str
    times: int
    least: int


class Definition(msgspec.Struct, frozen=True, kw_only=True):
    """A figure. Its texts are in the catalogue: `figure-…`, `figure-…-is`, `figure-…-rules`.

    `divisor`: so much of the value is one `unit`. `by`: by what it may be taken apart, beside the
    days that every row knows. `over`: what the sum of its values is divided by. `per`: a query for
    one number, by which that is divided again.
    """

    figure: str
    unit: str
    stats: tuple[str, ...]
    sources: tuple[Source, ...]
    by: tuple[str, ...] = ()
    days: tuple[str, ...] = DAYS
    divisor: float = 1
    over: Source | None = None
    per: str = ""
    flag: Flag | None = None
    peak: str = ""
    """Not worked out case by case, but over time: see `hub.reports.figures.peaks`."""

    def unit_of(self, stat: str) -> str:
        """What this statistic is counted in."""
        if stat == COUNT:
            return "count"
        return "share" if stat in (SHARE, WITHIN) else self.unit

    def apart(self, dimension: str) -> bool:
        """Whether it can be taken apart by it."""
        return dimension in self.by or dimension in self.days
