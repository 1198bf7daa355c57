"""What somebody wrote on the command line, taken at its word; or why it makes no sense. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from hub.reports.figures.asking import NoDimension, NoFigure, NotApart, definitions
from hub.reports.figures.definition import DIMENSIONS
from hub.reports.figures.definitions import DEFINITIONS
from hub.reports.figures.model import Asked
from hub.reports.period import Kind, Period, around, between, latest

_YEARS = range(1900, 3000)


class Misasked(ValueError):
    """The id of a sentence and its facts. `near`: if `word` is in it, what may have been meant."""

    def __init__(
        self, text: str, *, word: str = "", near: Iterable[str] = (), **facts: str
    ) -> None:
        super().__init__(text)
        self.text, self.facts, self.word, self.near = text, facts, word, tuple(near)


class Dates(NamedTuple):
    """As they were given; `None`: not at all."""

    first: date | None
    last: date | None
    kind: Kind | None
    day: date | None


def dates(first: str, last: str, kind: str | None, day: str) -> Dates:
    """Raises `Misasked` where they contradict each other, or are none."""
    asked = Dates(day_of(first), day_of(last), Kind(kind) if kind else None, day_of(day))
    if (asked.first or asked.last) and (asked.kind or asked.day):
        raise Misasked("report-both")
    if asked.last and not asked.first:
        raise Misasked("report-needs-from")
    if asked.first and asked.last and asked.last < asked.first:
        raise Misasked("report-wrong-order", first=str(asked.first), last=str(asked.last))
    return asked


def period(asked: Dates, known: tuple[date, date], today: date) -> Period:
    """Which days are meant, if there is something of the days in `known`. Whoever names none means
    the newest that are over. Raises `Misasked`."""
    if asked.first is not None:
        last = asked.last or known[1]
        if last < asked.first:
            raise Misasked("report-wrong-order", first=str(asked.first), last=str(last))
        return between(asked.first, last)
    kind = asked.kind or Kind.DAY
    if asked.day is not None:
        return around(kind, asked.day)
    return latest(kind, *known, today)


def names(written: str) -> tuple[str, ...]:
    """Those between commas, each once."""
    parts = (part.strip() for part in written.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def check(figures: tuple[str, ...], by: tuple[str, ...]) -> None:
    """There are such figures, and they can be taken apart so. Raises `Misasked`."""
    try:
        definitions(Asked(first="", last="", figures=figures, by=by))
    except NoFigure as error:
        raise Misasked(
            "report-no-figure", word=error.figure, near=DEFINITIONS, name=error.figure
        ) from error
    except NoDimension as error:
        name = error.dimension
        raise Misasked(
            "report-no-dimension",
            word=name,
            near=DIMENSIONS,
            name=name,
            known=", ".join(DIMENSIONS),
        ) from error
    except NotApart as error:
        raise Misasked(
            "report-not-apart", figure=error.figure, dimension=error.dimension
        ) from error


def day_of(written: str) -> date | None:
    """`None` where nothing is written. Raises `Misasked` for what is no date of our time."""
    if not written:
        return None
    try:
        day = date.fromisoformat(written)
    except ValueError:
        raise Misasked("report-no-date", value=written) from None
    if day.isoformat() != written or day.year not in _YEARS:
        raise Misasked("report-no-date", value=written)
    return day
