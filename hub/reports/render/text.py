"""Figures for a terminal: tables within 80 columns."""

from __future__ import annotations

from textwrap import fill

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from hub.reports.render.asking import Report
from hub.reports.render.breaking import in_columns
from hub.reports.render.contents import SECTIONS, lead_of, shown, tables
from hub.reports.render.contents import Table as Contents
from hub.reports.render.parted import parted
from hub.reports.render.sentences import glance
from hub.reports.render.terminal import as_lines
from hub.reports.render.wording import Wording

WIDTH = 80
_VALUE_WIDTH, _CASES_WIDTH, _CHANGE_WIDTH = 8, 12, 14
_OF_POINTS = 5
_FIGURE_WIDTH = 27


def as_text(report: Report, words: Wording, *, colour: bool = False) -> str:
    """`colour`: whoever reads it sees a terminal."""
    return as_lines(_parts(report, words), WIDTH, colour=colour)


def _parts(report: Report, words: Wording) -> list[RenderableType]:
    say = words.say
    parts: list[RenderableType] = [
        *([Text(words.names.site, style="bold")] if words.names.site else []),
        Text(words.headline(report.period)),
    ]
    if report.previous is not None:
        previous = words.headline(report.previous)
        parts.append(Text(say("report-compared-with", period=previous), style="dim"))
    sentences = glance(report, words)
    if sentences:
        parts += ["", *(Text(fill(sentence, WIDTH)) for sentence in sentences)]
    for section in SECTIONS:
        found = [_table(table, report, words) for table in tables(section, report, words)]
        if found:
            parts += ["", Text(say(f"report-section-{section}"), style="bold"), *found]
    if (apart := parted(report, words)) is not None:
        table = _columns("", *in_columns(apart.heads, words.language))
        for row in apart.rows:
            table.add_row(*row)
        parts += ["", Text(apart.title, style="bold"), table, *([apart.note] * bool(apart.note))]
    if (reasons := _reasons(report, words)).row_count:
        parts += ["", Text(say("report-section-left-out"), style="bold"), reasons]
    parts += ["", Text(fill(say("report-definitions-note"), WIDTH), style="dim")]
    parts += [Text(f"{say('report-left-out-note')} {say('report-few-note')}", style="dim")]
    parts.append(Text(_origin(report, words), style="dim"))
    return parts


def _reasons(report: Report, words: Wording) -> Table:
    """Of each figure, what was left out of it and why; what strikes in it."""
    table = Table(box=None, pad_edge=False, padding=(0, 0, 0, 1), show_header=False)
    table.add_column(width=_FIGURE_WIDTH)
    table.add_column()
    for name in shown(report):
        lead = lead_of(name, report.whole)
        if lead is not None and (reasons := words.reasons(lead)):
            table.add_row(words.title(name), ", ".join(reasons))
    return table


def _table(contents: Contents, report: Report, words: Wording) -> RenderableType:
    say = words.say
    compared = report.previous is not None
    stats = contents.stats[:2] if compared else contents.stats
    cases = say("report-cases")
    change_width = _CHANGE_WIDTH if contents.unit else _CHANGE_WIDTH + _OF_POINTS
    more = [say("report-earlier"), say("report-change")] if compared else []
    table = _columns(
        say(f"report-column-{contents.unit}") if contents.unit else "",
        *((words.head(stat), _VALUE_WIDTH + (not contents.unit)) for stat in stats),
        (cases, _CASES_WIDTH),
        *zip(more, (_VALUE_WIDTH + (not contents.unit), change_width), strict=False),
    )
    for row in contents.rows:
        left_out = f" ({row.left_out})" if row.left_out else ""
        cells = [*row.cells[: len(stats)], f"{row.cases}{left_out}"]
        if compared:
            cells += [row.earlier, row.change]
        table.add_row(row.title, *cells)
    return table


def _columns(first: str, *others: tuple[str, int]) -> Table:
    """The same widths in all tables, so that numbers stand below each other."""
    table = Table(
        box=SIMPLE_HEAD, pad_edge=False, padding=(0, 0, 0, 1), show_edge=False, expand=True
    )
    table.add_column(first, header_style="dim", ratio=1)
    for name, width in others:
        table.add_column(name, justify="right", header_style="dim", width=width, overflow="fold")
    return table


def _origin(report: Report, words: Wording) -> str:
    origin, say = report.origin, words.say
    made = words.moment(origin.made)
    if origin.digest:
        return say(
            "report-origin",
            made=made,
            seq=words.number(origin.until_seq),
            digest=origin.digest[:12],
        )
    return say("report-origin-history", made=made)
