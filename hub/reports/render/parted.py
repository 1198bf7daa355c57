"""Figures taken apart, as a table that people can read: a row for each service, counter, day …

It shows the few figures by which such rows are compared, and no more rows than anybody reads;
all of them are in what programs get.
"""

from __future__ import annotations

from typing import NamedTuple

from hub.reports.figures.definition import DAYS
from hub.reports.render.asking import Answers, Report
from hub.reports.render.wording import Wording

MOST_COLUMNS = 5
MOST_ROWS = 400
_BY_DEFAULT = (
    ("visits", "count"),
    ("wait_walkin", "median"),
    ("wait_appointment", "median"),
    ("service_time", "median"),
    ("no_show_appointment", "share"),
    ("utilisation", "share"),
    ("tickets_per_hour", "mean"),
)
_LEADS = ("median", "share", "mean", "max", "count")


class Parted(NamedTuple):
    """`heads`: of the columns after the first; `rows`: what they are about first."""

    title: str
    heads: tuple[str, ...]
    rows: list[tuple[str, ...]]
    note: str
    """What is not there; empty: it is whole."""


def parted(report: Report, words: Wording) -> Parted | None:
    """The table, if anybody wants one and there is anything in it."""
    chosen = _columns(report)
    answers, by = report.parts, report.wanted.by
    rows = [
        (_about(by, about, words), *(words.full(answers.one(*column, *about)) for column in chosen))
        for about in sorted(answers.abouts(), key=lambda about: _place(by, about, words))
    ]
    if not chosen or not rows:
        return None
    return Parted(
        words.say("report-parted", dimensions=", ".join(words.dimension(name) for name in by)),
        tuple(_head(figure, stat, words) for figure, stat in chosen),
        rows[:MOST_ROWS],
        words.say("report-parted-more", shown=words.number(MOST_ROWS), all=words.number(len(rows)))
        if len(rows) > MOST_ROWS
        else "",
    )


def in_order(answers: Answers, by: tuple[str, ...], *figures: str) -> list[tuple[str, ...]]:
    """What figures are told about: times as they pass, the rest by name."""

    def place(about: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
        return tuple((int(each) if each.isdecimal() else -1, each) for each in about)

    return sorted(answers.abouts(*figures), key=place)


def _place(by: tuple[str, ...], about: tuple[str, ...], words: Wording) -> list[tuple[int, str]]:
    """Times as they pass, the rest by name."""
    return [
        (int(value), "")
        if value.isdecimal()
        else (-1, value if name in DAYS else words.about(name, value).casefold())
        for name, value in zip(by, about, strict=True)
    ]


def _columns(report: Report) -> list[tuple[str, str]]:
    answers = report.parts
    told = {(one.figure, one.stat) for one in answers.figures}
    wanted = report.wanted.figures
    candidates = (
        [
            next(((name, stat) for stat in _LEADS if (name, stat) in told), (name, ""))
            for name in wanted
        ]
        if wanted
        else list(_BY_DEFAULT)
    )
    return [column for column in candidates if column in told][:MOST_COLUMNS]


def _about(by: tuple[str, ...], about: tuple[str, ...], words: Wording) -> str:
    return " · ".join(words.about(name, value) for name, value in zip(by, about, strict=True))


def _head(figure: str, stat: str, words: Wording) -> str:
    """In a few letters where that is known, for columns are narrow."""
    if (figure, stat) in _BY_DEFAULT:
        return words.say(f"report-head-{figure.replace('_', '-')}")
    return words.title(figure)
