"""What is asked and what is answered."""

from __future__ import annotations

import msgspec

from hub.protocol.site import Site

FEW = 10
"""Of fewer cases no value is told, only their number."""

CLERK = "clerk"
"""Figures are taken apart by this only where the house wants it (`Kept.figures_by_clerk`)."""


class NotByClerk(ValueError):
    """The house wants no figures by clerk."""

    def __init__(self) -> None:
        super().__init__(
            "there are no figures by clerk: figures_by_clerk in [privacy] is off, and only an"
            " agreement with the works council may switch it on"
        )


def check_clerks(by: tuple[str, ...], site: Site | None) -> None:
    """Raises `NotByClerk` where this is asked and the site, as it is now, does not want it."""
    if CLERK in by and (site is None or not site.kept.figures_by_clerk):
        raise NotByClerk


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """Which figures, of which days, taken apart by what.

    `first`, `last`: local dates, both included. `by`: dimensions out of service, counter, clerk,
    hour, weekday, cls, language, kiosk, day, week, month, in this order of columns. `figures`:
    their names (empty: all). `target_s`: a wait up to this is a good one (`None`: as configured at
    the time).
    """

    first: str
    last: str
    by: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    target_s: int | None = None
    services: tuple[str, ...] = ()
    """Only these (empty: all)."""


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One number, and what it rests on.

    `value`: `None` of fewer than `FEW` cases, or where there is nothing to divide by. `n`: cases.
    `left_out`: by reason, how many cases were not counted. `flagged`: counted, but striking.
    `unit`: min, share, count, per_hour, days, score.
    """

    figure: str
    stat: str
    by: dict[str, str]
    value: float | None
    unit: str
    n: int
    left_out: dict[str, int] = {}
    flagged: dict[str, int] = {}


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """The answer. `until_seq`, `until_ms`: how far the journal was followed."""

    figures: list[Figure]
    first: str
    last: str
    source: str = "journal"
    site: str = ""
    until_seq: int = 0
    until_ms: int = 0
