"""From the beginning to the end of a period, and beside the period before."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan, nan
from typing import NamedTuple

from hub.reports.render.asking import Report
from hub.reports.render.charts.frame import MARK, SMALL, WIDE, Chart, Drawn, Size, drawing
from hub.reports.render.charts.waits import band
from hub.reports.render.ink import Ink
from hub.reports.render.parted import in_order
from hub.reports.render.sentences import highest
from hub.reports.render.wording import Wording

_FEWEST = 3
_MOST_LABELS = 7
_PROMISED = 80
"""Per cent of the waits that shall lie within what was said."""
_COMPARED = (
    "wait_walkin", "wait_appointment", "way", "service_time", "total_stay",
)  # fmt: skip


class _Share(NamedTuple):
    """A line of shares and how it looks. `named`: what stands at its end."""

    figure: str
    ink: Ink
    dashed: bool
    named: str


def visits(report: Report, words: Wording, size: Size) -> Chart | None:
    """How many came."""
    say, figure = words.say, "visits"
    abouts = _course(report, figure)
    counts = [report.course.value(figure, "count", *about) or 0 for about in abouts]
    if len(abouts) < _FEWEST:
        return None
    title = say(f"report-chart-visits-{report.period.course}")
    most = highest(report.course, figure, "count", abouts)
    finding = (
        say(
            "report-finding-most",
            when=words.about(report.period.course, most[0][0]),
            number=words.number(most[1]),
        )
        if most
        else ""
    )
    with drawing("visits", size, title, finding) as drawn:
        drawn.axes.bar(range(len(counts)), counts, 0.74, color=Ink.FIRST.value)
        _steps(drawn, report, words, abouts)
        drawn.unit(say("report-axis-visits"))
        drawn.from_zero(words.number)
    rows = tuple(
        (_name(report, words, about), words.number(count))
        for about, count in zip(abouts, counts, strict=True)
    )
    heads = (words.dimension(report.period.course), words.title(figure))
    return Chart("visits", title, finding, drawn.svg, heads, rows, (figure,), size == WIDE)


def waits(report: Report, words: Wording, size: Size) -> Chart | None:
    """How long walk-ins waited."""
    say, figure = words.say, "wait_walkin"
    abouts = _course(report, figure)
    half = _line(report, figure, "median", abouts)
    nine = _line(report, figure, "p90", abouts)
    if sum(not isnan(value) for value in half) < _FEWEST:
        return None
    title = say(f"report-chart-waits-{report.period.course}")
    most = highest(report.course, figure, "median", abouts)
    finding = (
        say(
            "report-finding-waits",
            when=words.about(report.period.course, most[0][0]),
            half=words.minutes(most[1]),
        )
        if most
        else ""
    )
    with drawing("waits", size, title, finding) as drawn:
        band(drawn, words, half, nine)
        _steps(drawn, report, words, abouts)
        drawn.unit(say("report-axis-minutes"))
        drawn.from_zero(words.number)
    rows = tuple(
        (
            _name(report, words, about),
            words.bare(report.course.one(figure, "median", *about)),
            words.bare(report.course.one(figure, "p90", *about)),
        )
        for about in abouts
    )
    heads = (words.dimension(report.period.course), words.head("median"), words.head("p90"))
    return Chart("waits", title, finding, drawn.svg, heads, rows, (figure,), size == WIDE)


def lost(report: Report, words: Wording, size: Size) -> Chart | None:
    """Appointments that were not kept, and people who left."""
    say = words.say
    lines = (
        _Share("no_show_appointment", Ink.FIRST, False, say("report-brief-no-show")),
        _Share("abandonment", Ink.SECOND, True, say("report-brief-left")),
    )
    return _shares(report, words, size, "lost", lines)


def forecast(report: Report, words: Wording, size: Size) -> Chart | None:
    """How often what was said of the wait came true."""
    say = words.say
    lines = (_Share("forecast_coverage", Ink.FIRST, False, say("report-brief-true")),)
    return _shares(report, words, size, "forecast", lines, promised=_PROMISED)


def compared(report: Report, words: Wording) -> Chart | None:
    """This period beside the one before: where half of the people were."""
    say = words.say
    if report.previous is None:
        return None
    told = [
        (name, before, now)
        for name in _COMPARED
        if (now := report.whole.value(name, "median")) is not None
        and (before := report.earlier.value(name, "median")) is not None
    ]
    if len(told) < _FEWEST - 1:
        return None
    title = say("report-chart-compared")
    finding = say(
        "report-finding-compared",
        now=words.period(report.period),
        before=words.period(report.previous),
    )
    with drawing("compared", (WIDE[0], 0.75 + 0.27 * len(told)), title, finding) as drawn:
        axes = drawn.axes
        axes.grid(visible=True, axis="x")
        axes.grid(visible=False, axis="y")
        for row, (name, before, now) in enumerate(told):
            axes.plot([before, now], [row, row], color=Ink.LINE.value, linewidth=3)
            axes.plot(before, row, "o", color=Ink.CARD.value, markersize=7,
                      markeredgecolor=Ink.MUTED.value, markeredgewidth=1.5)  # fmt: skip
            axes.plot(now, row, "o", color=Ink.FIRST.value, markersize=7.5)
            change = words.change(
                report.whole.one(name, "median"), report.earlier.one(name, "median")
            )
            drawn.beside(row, change, Ink.TEXT, x=max(before, now))
        axes.set_yticks(range(len(told)), [words.title(name) for name, _, _ in told])
        axes.tick_params(axis="y", labelcolor=Ink.TEXT.value)
        axes.set_ylim(len(told) - 0.4, -0.6)
        axes.set_xlim(0, max(1, *(1.12 * max(before, now) for _, before, now in told)))
        axes.set_xlabel(say("report-axis-half"), fontsize=SMALL)
        axes.spines["bottom"].set_visible(False)
    rows = tuple(
        (words.title(name), words.full_value(before, "min"), words.full_value(now, "min"))
        for name, before, now in told
    )
    heads = (say("report-figure"), words.period(report.previous), words.period(report.period))
    figures = tuple(name for name, _, _ in told)
    return Chart("compared", title, finding, drawn.svg, heads, rows, figures, wide=True)


def _shares(
    report: Report,
    words: Wording,
    size: Size,
    chart_id: str,
    lines: Sequence[_Share],
    promised: int = 0,
) -> Chart | None:
    """Lines of percentages from beginning to end."""
    say = words.say
    abouts = _course(report, *(line.figure for line in lines))
    values = {line: _line(report, line.figure, "share", abouts) for line in lines}
    told = {
        line: shares
        for line, shares in values.items()
        if sum(not isnan(share) for share in shares) >= _FEWEST
    }
    if not told:
        return None
    title = say(f"report-chart-{chart_id}")
    finding = say(f"report-finding-{chart_id}")
    with drawing(chart_id, size, title, finding) as drawn:
        axes = drawn.axes
        for line, parts in told.items():
            shares = [100 * part for part in parts]
            axes.plot(
                range(len(shares)), shares, color=line.ink.value,
                linestyle=(0, (4, 2)) if line.dashed else "-",
                marker="s" if line.dashed else "o", markersize=3.6,
            )  # fmt: skip
            drawn.beside([each for each in shares if not isnan(each)][-1], line.named, line.ink)
        if promised:
            axes.axhline(promised, **MARK)
            name = say("report-brief-promised", share=words.share(promised / 100))
            drawn.beside(promised, name, Ink.TEXT)
        _steps(drawn, report, words, abouts)
        drawn.unit(say("report-axis-share"))
        drawn.from_zero(lambda value: words.share(value / 100))
        if promised:
            axes.set_ylim(0, 100)
    rows = tuple(
        (
            _name(report, words, about),
            *(words.bare(report.course.one(line.figure, "share", *about)) for line in told),
        )
        for about in abouts
    )
    heads = (words.dimension(report.period.course), *(words.title(line.figure) for line in told))
    figures = tuple(line.figure for line in told)
    return Chart(chart_id, title, finding, drawn.svg, heads, rows, figures, size == WIDE)


def _course(report: Report, *figures: str) -> list[tuple[str, ...]]:
    """The steps from beginning to end."""
    dimension = report.period.course
    return in_order(report.course, (dimension,), *figures) if dimension else []


def _name(report: Report, words: Wording, about: tuple[str, ...]) -> str:
    return words.about(report.period.course, about[0])


def _steps(drawn: Drawn, report: Report, words: Wording, abouts: Sequence[tuple[str, ...]]) -> None:
    """What stands under them."""
    dimension = report.period.course
    ticks = [words.tick(dimension, about[0], of=len(abouts)) for about in abouts]
    drawn.slots(ticks, most=_MOST_LABELS)
    if dimension == "week":
        drawn.axes.set_xlabel(words.say("report-axis-week"), fontsize=SMALL)


def _line(report: Report, figure: str, stat: str, abouts: Sequence[tuple[str, ...]]) -> list[float]:
    told = (report.course.value(figure, stat, *about) for about in abouts)
    return [nan if value is None else value for value in told]
