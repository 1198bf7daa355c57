"""What the house did: who came when, how long services took, how busy the counters were."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matplotlib.ticker import MaxNLocator

from hub.reports.figures.model import Figure
from hub.reports.period import Kind
from hub.reports.render.asking import Report
from hub.reports.render.charts.frame import MARK, SMALL, WIDE, Chart, Drawn, Size, brief, drawing
from hub.reports.render.charts.waits import hours_of
from hub.reports.render.ink import Ink
from hub.reports.render.parted import in_order
from hub.reports.render.sentences import highest
from hub.reports.render.wording import THIN, Wording

_FEWEST = 2
_MOST_ROWS = 14
_MOST_COLUMNS = 24
_LONGEST_NAME = 44
_FULL = 90
"""Per cent: busier counters have no room for a busy hour."""


class Bar(NamedTuple):
    name: str
    value: float
    until: float
    """The end of its thin part (the same: there is none)."""
    text: str


def arrivals(report: Report, words: Wording, size: Size) -> Chart | None:
    """Who came in each hour; of a single day also how many waited at most."""
    say, answers = words.say, report.hours
    hours = hours_of(report, "visits")
    if len(hours) < _FEWEST:
        return None
    came = [answers.value("visits", "count", str(hour)) or 0 for hour in hours]
    waited = [answers.value("peak_waiting", "max", str(hour)) for hour in hours]
    single = report.period.kind is Kind.DAY and any(value is not None for value in waited)
    title = say("report-chart-arrivals-day" if single else "report-chart-arrivals")
    most = highest(answers, "visits", "count", [(str(hour),) for hour in hours])
    finding = (
        say(
            "report-finding-arrivals",
            hour=words.about("hour", most[0][0]),
            number=words.number(most[1]),
        )
        if most
        else ""
    )
    with drawing("arrivals", size, title, finding) as drawn:
        axes = drawn.axes
        axes.bar(range(len(hours)), came, 0.82, color=Ink.FIRST.value)
        if single:
            places = [place for place, value in enumerate(waited) if value is not None]
            axes.plot(
                places, [value for value in waited if value is not None], color=Ink.SECOND.value,
                marker="s", markersize=4, linewidth=1.2, linestyle=(0, (4, 2)),
                markeredgecolor=Ink.CARD.value, markeredgewidth=0.7,
            )  # fmt: skip
            _keys(
                drawn,
                (say("report-brief-came"), Ink.FIRST),
                (say("report-brief-waited"), Ink.SECOND),
            )
        else:
            drawn.unit(say("report-axis-visits"))
        drawn.hours(hours, say("report-clock"))
        drawn.from_zero(words.number)
    rows = tuple(
        (
            words.about("hour", str(hour)),
            words.number(came[place]),
            *([words.bare(answers.one("peak_waiting", "max", str(hour)))] if single else []),
        )
        for place, hour in enumerate(hours)
    )
    heads = (
        say("report-time"),
        words.title("visits"),
        *([words.title("peak_waiting")] if single else []),
    )
    shown = ("visits", "peak_waiting") if single else ("visits",)
    return Chart("arrivals", title, finding, drawn.svg, heads, rows, shown, size == WIDE)


def services(report: Report, words: Wording) -> Chart | None:
    """How long each service took: half, and from there to nine of ten."""
    return _ranges(report, words, "service_time", "services", "report-chart-services")


def counters(report: Report, words: Wording, size: Size) -> Chart | None:
    """How busy each counter was while it was open."""
    say, figure = words.say, "utilisation"
    told = _told(report, figure)
    if len(told) < _FEWEST:
        return None
    names = [words.about("counter", one.by["counter"]) for one in told]
    shares = [100 * (one.value or 0) for one in told]
    title = say("report-chart-counters")
    top = max(told, key=lambda one: one.value or 0)
    finding = say(
        "report-finding-counters",
        counter=words.about("counter", top.by["counter"]),
        share=words.share(top.value or 0),
    )
    with drawing("counters", size, title, finding) as drawn:
        axes = drawn.axes
        axes.bar(range(len(names)), shares, 0.74, color=Ink.FIRST.value)
        axes.axhline(_FULL, **MARK)
        drawn.beside(_FULL, words.share(_FULL / 100), Ink.TEXT)
        drawn.slots(names, most=_MOST_COLUMNS)
        axes.set_xlabel(say("report-axis-counter"), fontsize=SMALL)
        drawn.unit(say("report-axis-busy"))
        drawn.from_zero(lambda value: words.share(value / 100))
        axes.set_ylim(0, max(100.0, *shares))
    rows = tuple((name, words.full(one)) for name, one in zip(names, told, strict=True))
    heads = (say("report-counter"), words.title(figure))
    return Chart("counters", title, finding, drawn.svg, heads, rows, (figure,), size == WIDE)


def missed(report: Report, words: Wording) -> Chart | None:
    """For which services appointments were not kept."""
    say, figure = words.say, "no_show_appointment"
    told = sorted(_told(report, figure, "service"), key=lambda one: -(one.value or 0))[:_MOST_ROWS]
    if len(told) < _FEWEST:
        return None
    title = say("report-chart-missed")
    finding = say(
        "report-finding-missed",
        service=words.about("service", told[0].by["service"]),
        share=words.share(told[0].value or 0),
    )
    bars = [
        Bar(words.about("service", one.by["service"]), 100 * (one.value or 0), 0, words.full(one))
        for one in told
    ]
    with drawing("missed", _tall(len(bars)), title, finding) as drawn:
        _lying(drawn, bars)
        drawn.axes.xaxis.set_major_formatter(lambda value, _: words.share(value / 100))
    rows = tuple(
        (bar.name, bar.text, words.number(one.n)) for bar, one in zip(bars, told, strict=True)
    )
    heads = (say("report-service"), words.title(figure), say("report-cases"))
    return Chart("missed", title, finding, drawn.svg, heads, rows, (figure,), wide=True)


def _ranges(
    report: Report, words: Wording, figure: str, chart_id: str, title_id: str
) -> Chart | None:
    say, answers = words.say, report.services
    told = sorted(
        (
            one
            for one in answers.figures
            if one.figure == figure and one.stat == "median" and one.value is not None
        ),
        key=lambda one: -(one.value or 0),
    )[:_MOST_ROWS]
    if len(told) < _FEWEST:
        return None
    title = say(title_id)
    longest = told[0]
    finding = say(
        f"report-finding-{chart_id}",
        service=words.about("service", longest.by["service"]),
        half=words.minutes(longest.value or 0),
    )
    bars = []
    for one in told:
        value = one.value or 0
        nine = answers.value(figure, "p90", one.by["service"])
        text = say(
            "report-range",
            half=words.number(value),
            nine=words.minutes(value if nine is None else nine),
        )
        bars.append(Bar(words.about("service", one.by["service"]), value, nine or value, text))
    with drawing(chart_id, _tall(len(bars)), title, finding) as drawn:
        _lying(drawn, bars)
        drawn.axes.set_xlabel(say("report-axis-range"), fontsize=SMALL)
    rows = tuple(
        (
            bar.name,
            words.bare(one),
            words.bare(answers.one(figure, "p90", one.by["service"])),
            words.number(one.n),
        )
        for bar, one in zip(bars, told, strict=True)
    )
    heads = (say("report-service"), words.head("median"), words.head("p90"), say("report-cases"))
    return Chart(chart_id, title, finding, drawn.svg, heads, rows, (figure,), wide=True)


def _lying(drawn: Drawn, bars: Sequence[Bar]) -> None:
    """Bars from left to right, the first on top, each with its text at the end."""
    axes, places = drawn.axes, range(len(bars))
    axes.grid(visible=True, axis="x")
    axes.grid(visible=False, axis="y")
    axes.barh(places, [bar.until for bar in bars], 0.28, color=Ink.FIRST_SOFT.value)
    axes.barh(places, [bar.value for bar in bars], 0.62, color=Ink.FIRST.value)
    for place, bar in enumerate(bars):
        axes.annotate(
            bar.text, (max(bar.value, bar.until), place), xytext=(5, 0), va="center",
            textcoords="offset points", fontsize=SMALL, color=Ink.TEXT.value,
        )  # fmt: skip
    axes.set_yticks(places, [brief(bar.name, _LONGEST_NAME) for bar in bars])
    axes.tick_params(axis="y", labelcolor=Ink.TEXT.value)
    axes.set_ylim(len(bars) - 0.4, -0.6)
    axes.set_xlim(0, max(axes.get_xlim()[1], 1))
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, steps=[1, 2, 5, 10]))
    axes.spines["bottom"].set_visible(False)


def _tall(rows: int) -> tuple[float, float]:
    return WIDE[0], 0.5 + 0.22 * rows


def _told(report: Report, figure: str, dimension: str = "counter") -> list[Figure]:
    answers = report.counters if dimension == "counter" else report.services
    found = (
        answers.one(figure, "share", *about) for about in in_order(answers, (dimension,), figure)
    )
    return [one for one in found if one is not None and one.value is not None]


def _keys(drawn: Drawn, *keys: tuple[str, Ink]) -> None:
    """What the colours are, above the picture: names in their colours, with their markers."""
    marks = dict(zip((Ink.FIRST, Ink.SECOND), "■◆", strict=True))
    left = 0.0
    for text, ink in keys:
        drawn.axes.annotate(
            f"{marks[ink]}{THIN}{text}", (left, 1), xycoords="axes fraction", xytext=(0, 6),
            textcoords="offset points", fontsize=SMALL, color=ink.value,
        )  # fmt: skip
        left += 0.5
