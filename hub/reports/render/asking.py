"""What a report asks, and the answers by which its pages are made: pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import NamedTuple

import msgspec

from hub.reports.figures.model import Asked, Figure
from hub.reports.period import Period, before

Ask = Callable[[Asked], list[Figure]]
"""`figures.compute` with its connection."""
REACH_MINUTES = (5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 90)
"""Waits up to these are looked at for the curve of how many were called by then."""
_REACHED = ("wait_walkin", "wait_appointment")
_IN_CELLS = ("wait_walkin",)
_COURSES = (
    "visits", "appointments", "wait_walkin", "wait_appointment", "no_show_appointment",
    "abandonment", "forecast_coverage",
)  # fmt: skip
_HOURS = ("visits", "peak_waiting", "wait_walkin", "wait_appointment")
_SERVICES = ("service_time", "no_show_appointment", "visits")
_COUNTERS = ("utilisation",)


class Answers:
    """Figures, found by name, statistic and what they are about."""

    def __init__(self, figures: Iterable[Figure] = ()) -> None:
        self.figures = tuple(figures)
        self._found = {(f.figure, f.stat, *f.by.values()): f for f in self.figures}

    def one(self, figure: str, stat: str, *about: str) -> Figure | None:
        return self._found.get((figure, stat, *about))

    def value(self, figure: str, stat: str, *about: str) -> float | None:
        """`None` where nothing is told."""
        found = self.one(figure, stat, *about)
        return found.value if found is not None else None

    def abouts(self, *figures: str) -> list[tuple[str, ...]]:
        """What these figures are told about (all, if none is named), each once, in order."""
        wanted = (f for f in self.figures if not figures or f.figure in figures)
        return list(dict.fromkeys(tuple(f.by.values()) for f in wanted))

    def __bool__(self) -> bool:
        return bool(self.figures)


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody wants to know. Empty `figures`: all; `by`: how they want it taken apart."""

    period: Period
    compared: bool = False
    by: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    target_s: int | None = None
    known: date | None = None
    """After this day nothing is known yet."""

    @property
    def previous(self) -> Period | None:
        """What it is compared with, if it is to be."""
        return before(self.period, self.known) if self.compared else None

    def asked(self, period: Period, by: tuple[str, ...], figures: tuple[str, ...]) -> Asked:
        return Asked(
            first=period.first.isoformat(),
            last=period.last.isoformat(),
            by=by,
            figures=figures,
            target_s=self.target_s,
        )


class Origin(NamedTuple):
    """Where the figures come from and how far they were followed."""

    source: str
    until_seq: int
    until_ms: int
    digest: str
    """Of the journal's last event that was counted; empty: there is no journal."""
    made: datetime
    """When the report was made, in the site's zone."""


class Report(NamedTuple):
    """All that a page shows. What a report of its length does not need is empty.

    `parts`: as somebody wanted it taken apart. `course`: from beginning to end. `cells`: by weekday
    and hour. `reach`: minutes → how many were called by then.
    """

    wanted: Wanted
    origin: Origin
    whole: Answers
    previous: Period | None
    earlier: Answers
    parts: Answers
    hours: Answers
    services: Answers
    counters: Answers
    cells: Answers
    course: Answers
    reach: dict[int, Answers]
    target_s: int | None
    """What counts as a good wait, if that is the same for all."""

    @property
    def period(self) -> Period:
        return self.wanted.period


def numbers(wanted: Wanted, ask: Ask) -> tuple[list[Figure], list[Figure]]:
    """Just what is wanted, and the same of the period before if it is to be compared."""
    now = ask(wanted.asked(wanted.period, wanted.by, wanted.figures))
    if wanted.previous is None:
        return now, []
    return now, ask(wanted.asked(wanted.previous, wanted.by, wanted.figures))


def report(
    wanted: Wanted, origin: Origin, ask: Ask, *, target_s: int | None = None, drawn: bool = True
) -> Report:
    """Ask all that a report shows; `drawn`: with what its charts need. `target_s`: as configured,
    if nobody wants another one."""
    period, chosen = wanted.period, wanted.figures

    def told(by: tuple[str, ...], about: Period = period) -> Answers:
        return Answers(ask(wanted.asked(about, by, chosen)))

    def charted(by: tuple[str, ...], of: tuple[str, ...]) -> Answers:
        figures = tuple(name for name in of if not chosen or name in chosen)
        return Answers(ask(wanted.asked(period, by, figures))) if drawn and figures else Answers()

    previous = wanted.previous
    several = bool(period.course)
    reached = tuple(name for name in _REACHED if not chosen or name in chosen)
    return Report(
        wanted=wanted,
        origin=origin,
        whole=told(()),
        previous=previous,
        earlier=told((), previous) if previous else Answers(),
        parts=told(wanted.by) if wanted.by else Answers(),
        hours=charted(("hour",), _HOURS),
        services=charted(("service",), _SERVICES),
        counters=charted(("counter",), _COUNTERS),
        cells=charted(("weekday", "hour"), _IN_CELLS) if several else Answers(),
        course=charted((period.course,), _COURSES) if several else Answers(),
        reach={
            minutes: Answers(ask(_reaching(wanted, minutes, reached)))
            for minutes in REACH_MINUTES
            if drawn and reached
        },
        target_s=wanted.target_s or target_s,
    )


def _reaching(wanted: Wanted, minutes: int, figures: tuple[str, ...]) -> Asked:
    asked = wanted.asked(wanted.period, (), figures)
    return msgspec.structs.replace(asked, target_s=60 * minutes)
