"""In which sections and tables figures are shown: the same on paper, screen and terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from hub.reports.figures.model import Figure
from hub.reports.render.asking import Answers, Report
from hub.reports.render.wording import Wording


class Spread(NamedTuple):
    """Figures of which half, nine of ten and the mean are told, in one unit."""

    unit: str
    figures: tuple[str, ...]


class Values(NamedTuple):
    """Figures of which one number is told each: (name, its statistic)."""

    figures: tuple[tuple[str, str], ...]


Block = Spread | Values
SECTIONS: dict[str, tuple[Block, ...]] = {
    "waiting": (
        Spread("min", ("wait_walkin", "wait_appointment", "second_wait")),
        Values((("service_level", "share"),)),
    ),
    "service": (
        Spread("min", ("way", "service_time", "occupancy", "total_stay", "parked")),
        Values((("transfer", "share"),)),
    ),
    "appointments": (
        Values(
            (
                ("appointments", "count"),
                ("no_show_appointment", "share"),
                ("no_show_checked_in", "share"),
            )
        ),
        Spread("min", ("lateness", "earliness")),
        Spread("days", ("lead_time", "lead_time_next", "lead_time_third")),
    ),
    "house": (
        Values(
            (
                ("visits", "count"),
                ("issued", "count"),
                ("served", "count"),
                ("refused", "share"),
                ("abandonment", "share"),
                ("peak_arrivals", "max"),
                ("peak_waiting", "max"),
                ("utilisation", "share"),
                ("tickets_per_hour", "mean"),
                ("tickets_per_hour_adjusted", "mean"),
            )
        ),
    ),
    "forecast": (
        Values(
            (
                ("forecast_coverage", "share"),
                ("forecast_mae", "mean"),
                ("forecast_bias", "mean"),
            )
        ),
    ),
    "satisfaction": (Values((("satisfaction", "mean"),)),),
}
SPREAD_STATS = ("median", "p90", "mean", "share_within_target")


class Row(NamedTuple):
    """One line of a table, in words. `lead`: the number by which it is compared."""

    figure: str
    title: str
    cells: tuple[str, ...]
    cases: str
    left_out: str
    """The share of cases that were left out; empty: none was."""
    earlier: str
    change: str


class Table(NamedTuple):
    unit: str
    """What all its numbers are counted in; empty: each says it."""
    stats: tuple[str, ...]
    """Those of its cells: statistics, or just `value`."""
    rows: tuple[Row, ...]


def tables(section: str, report: Report, words: Wording) -> Iterator[Table]:
    """Those of a section, without what nobody asked for or what there is nothing of."""
    for block in SECTIONS[section]:
        table = (
            _spread(block, report, words)
            if isinstance(block, Spread)
            else _values(block, report, words)
        )
        if table.rows:
            yield table


def shown(report: Report) -> list[str]:
    """The figures that a report shows, in its order."""
    there = {figure.figure for figure in report.whole.figures}
    listed = [
        name
        for blocks in SECTIONS.values()
        for block in blocks
        for name in (
            block.figures if isinstance(block, Spread) else (name for name, _ in block.figures)
        )
    ]
    return [name for name in listed if name in there]


def lead_of(figure: str, answers: Answers) -> Figure | None:
    """The number by which a figure is known: its median, its share, its mean …"""
    for stat in ("median", "share", "mean", "max", "count"):
        found = answers.one(figure, stat)
        if found is not None:
            return found
    return None


def _spread(block: Spread, report: Report, words: Wording) -> Table:
    told = {stat for name in block.figures for stat in SPREAD_STATS if report.whole.one(name, stat)}
    if report.previous is not None:
        told.discard("mean")  # the room is for what was before
    stats = tuple(stat for stat in SPREAD_STATS if stat in told)
    rows = []
    for name in block.figures:
        lead = report.whole.one(name, "median")
        if lead is None or not _any(lead):
            continue
        cells = tuple(words.bare(report.whole.one(name, stat)) for stat in stats)
        rows.append(_row(lead, cells, report, words))
    return Table(block.unit, stats, tuple(rows))


def _values(block: Values, report: Report, words: Wording) -> Table:
    rows = []
    for name, stat in block.figures:
        lead = report.whole.one(name, stat)
        if lead is not None and _any(lead):
            rows.append(_row(lead, (words.full(lead),), report, words))
    return Table("", ("value",), tuple(rows))


def _row(lead: Figure, cells: tuple[str, ...], report: Report, words: Wording) -> Row:
    before = report.earlier.one(lead.figure, lead.stat)
    return Row(
        figure=lead.figure,
        title=words.title(lead.figure),
        cells=cells,
        cases=words.number(lead.n),
        left_out=words.left_out(lead),
        earlier=(words.bare if len(cells) > 1 else words.full)(before),
        change=words.change(lead, before),
    )


def _any(figure: Figure) -> bool:
    """There is something to tell, or at least something that was left out."""
    return bool(figure.n or figure.value or sum(figure.left_out.values()))
