"""How long people waited: through the day, how many up to when, and when in the week."""

from __future__ import annotations

from math import isnan, nan

from matplotlib.patches import Rectangle
from matplotlib.ticker import MaxNLocator

from hub.reports.render.asking import Report
from hub.reports.render.charts.frame import MARK, SMALL, WIDE, Chart, Drawn, Size, drawing
from hub.reports.render.ink import HEATS, Ink, heat, on_heat
from hub.reports.render.sentences import highest
from hub.reports.render.wording import NOTHING, Wording
from hub.reports.terms import TARGET_MS

_WAITS = ("wait_walkin", "wait_appointment")
_FEWEST = 3
"""Of fewer points a line tells nothing."""
_ALL = 0.995
"""Here a curve has arrived."""


def hours_of(report: Report, *figures: str) -> list[int]:
    """The hours of the day in which there was anything, without gaps."""
    found = [int(hour) for (hour,) in report.hours.abouts(*figures)]
    return list(range(min(found), max(found) + 1)) if found else []


def by_hour(report: Report, words: Wording, size: Size) -> Chart | None:
    """Half and nine of ten, hour by hour, of walk-ins (where there are none: of appointments)."""
    for figure in _WAITS:
        hours = hours_of(report, figure)
        half = _line(report, figure, "median", hours)
        nine = _line(report, figure, "p90", hours)
        if sum(not isnan(value) for value in half) >= _FEWEST:
            return _by_hour(report, words, size, figure, hours, half, nine)
    return None


def reach(report: Report, words: Wording, size: Size) -> Chart | None:
    """How many were called within so many minutes."""
    curves = _reached(report)
    if not curves:
        return None
    say = words.say
    minutes = sorted({minute for points in curves.values() for minute in points})
    title = say("report-chart-reach")
    finding = _reached_finding(report, words, curves)
    with drawing("reach", size, title, finding) as drawn:
        axes = drawn.axes
        looks = ((Ink.FIRST, "-", "o"), (Ink.SECOND, (0, (4, 2)), "s"))
        for name, (ink, dashes, marker) in zip(_WAITS, looks, strict=True):
            if name in curves:
                points = curves[name]
                axes.plot(
                    list(points), [100 * share for share in points.values()], color=ink.value,
                    linestyle=dashes, marker=marker, markersize=3.2,
                )  # fmt: skip
                drawn.beside(100 * points[max(points)], say(f"report-brief-{name[5:]}"), ink)
        _target(drawn, report, words, upright=True)
        axes.set_xlim(0, max(minutes))
        axes.xaxis.set_major_locator(MaxNLocator(integer=True, steps=[1, 5, 10]))
        axes.set_xlabel(say("report-axis-within"), fontsize=SMALL)
        drawn.unit(say("report-axis-called"))
        drawn.from_zero(lambda value: words.share(value / 100))
        axes.set_ylim(0, 104)
    rows = tuple(
        (
            words.minutes(minute),
            *(
                words.share(points[minute], 1) if minute in points else NOTHING
                for points in curves.values()
            ),
        )
        for minute in minutes
    )
    heads = (say("report-within"), *(words.title(name) for name in curves))
    return Chart("reach", title, finding, drawn.svg, heads, rows, tuple(curves), size == WIDE)


def cells(report: Report, words: Wording) -> Chart | None:
    """When in the week one waits long: weekdays and hours."""
    figure, answers, say = "wait_walkin", report.cells, words.say
    abouts = answers.abouts(figure)
    told = [about for about in abouts if answers.value(figure, "median", *about) is not None]
    if len(told) < _FEWEST:
        return None
    days = sorted({int(day) for day, _ in abouts})
    found = [int(hour) for _, hour in abouts]
    hours = list(range(min(found), max(found) + 1))
    names = {(int(day), int(hour)): (day, hour) for day, hour in abouts}
    values = {place: answers.value(figure, "median", *about) for place, about in names.items()}
    longest = max(value for value in values.values() if value is not None)
    top = max(longest, (report.target_s or TARGET_MS // 1000) / 60)  # short waits stay pale
    title = say("report-chart-cells")
    most = highest(answers, figure, "median", told)
    finding = (
        say(
            "report-finding-cells",
            weekday=say(f"report-weekday-long-{int(most[0][0])}"),
            hour=words.about("hour", most[0][1]),
            half=words.minutes(most[1]),
        )
        if most
        else ""
    )
    with drawing("cells", (WIDE[0], 0.45 + 0.26 * len(days)), title, finding) as drawn:
        axes = drawn.axes
        axes.grid(visible=False)
        for row, day in enumerate(days):
            for column, hour in enumerate(hours):
                _cell(drawn, column, row, values.get((day, hour)), top, words)
        drawn.hours(hours, say("report-clock"))
        axes.set_xlim(-0.5, len(hours) - 0.5)
        axes.set_ylim(len(days) - 0.5, -0.5)
        axes.set_yticks(range(len(days)), [say(f"report-weekday-{day}") for day in days])
        axes.spines["bottom"].set_visible(False)
    heads = (say("report-weekday"), *(words.about("hour", str(hour)) for hour in hours))
    rows = tuple(
        (
            say(f"report-weekday-long-{day}"),
            *(
                words.bare(answers.one(figure, "median", *names.get((day, hour), ("", ""))))
                for hour in hours
            ),
        )
        for day in days
    )
    return Chart("cells", title, finding, drawn.svg, heads, rows, (figure,), wide=True)


def band(drawn: Drawn, words: Wording, half: list[float], nine: list[float]) -> None:
    """Half of the people as a line, nine of ten as the edge of a band above it."""
    axes, places = drawn.axes, range(len(half))
    axes.fill_between(places, half, nine, color=Ink.FIRST_SOFT.value, linewidth=0)
    axes.plot(places, nine, color=Ink.FIRST.value, linewidth=0.9, linestyle=(0, (3, 2)),
              marker="o", markersize=2)  # fmt: skip
    axes.plot(places, half, color=Ink.FIRST.value, marker="o", markersize=4)
    for line, name in ((half, "median"), (nine, "p90")):
        told = [value for value in line if not isnan(value)]
        if told:
            drawn.beside(told[-1], words.head(name), Ink.FIRST)


def _by_hour(
    report: Report,
    words: Wording,
    size: Size,
    figure: str,
    hours: list[int],
    half: list[float],
    nine: list[float],
) -> Chart:
    say = words.say
    title = say(f"report-chart-by-hour-{figure[5:]}")
    most = highest(report.hours, figure, "median", [(str(hour),) for hour in hours])
    finding = (
        say(
            "report-finding-by-hour",
            hour=words.about("hour", most[0][0]),
            half=words.minutes(most[1]),
        )
        if most
        else ""
    )
    with drawing("hours", size, title, finding) as drawn:
        band(drawn, words, half, nine)
        drawn.hours(hours, say("report-clock"))
        drawn.unit(say("report-axis-minutes"))
        drawn.from_zero(words.number)
        _target(drawn, report, words, upright=False)
    rows = tuple(
        (
            words.about("hour", str(hour)),
            words.bare(report.hours.one(figure, "median", str(hour))),
            words.bare(report.hours.one(figure, "p90", str(hour))),
            words.number(one.n) if (one := report.hours.one(figure, "median", str(hour))) else "0",
        )
        for hour in hours
    )
    heads = (
        say("report-time"), words.head("median"), words.head("p90"), say("report-cases")
    )  # fmt: skip
    return Chart("hours", title, finding, drawn.svg, heads, rows, (figure,), size == WIDE)


def _line(report: Report, figure: str, stat: str, hours: list[int]) -> list[float]:
    told = (report.hours.value(figure, stat, str(hour)) for hour in hours)
    return [nan if value is None else value for value in told]


def _reached(report: Report) -> dict[str, dict[int, float]]:
    """By figure: minutes → share, until everybody has been called."""
    curves: dict[str, dict[int, float]] = {}
    for minutes, answers in report.reach.items():
        shares = {name: answers.value(name, "share_within_target") for name in _WAITS}
        told = {name: share for name, share in shares.items() if share is not None}
        for name, share in told.items():
            curves.setdefault(name, {})[minutes] = share
        if told and min(told.values()) >= _ALL and len(next(iter(curves.values()))) >= _FEWEST:
            break
    return curves


def _reached_finding(report: Report, words: Wording, curves: dict[str, dict[int, float]]) -> str:
    figure, points = next(iter(curves.items()))
    target = (report.target_s or 0) // 60
    minutes = target if target in points else min(points, key=lambda at: abs(points[at] - 0.5))
    return words.say(
        f"report-finding-reach-{figure[5:]}",
        share=words.share(points[minutes]),
        minutes=words.minutes(minutes),
    )


def _cell(
    drawn: Drawn, column: int, row: int, value: float | None, top: float, words: Wording
) -> None:
    axes = drawn.axes
    if value is None:
        ink, text = Ink.MUTED, NOTHING
    else:
        step = min(int(value / top * HEATS), HEATS - 1)
        ink, text = on_heat(step), words.number(value)
        axes.add_patch(
            Rectangle(
                (column - 0.48, row - 0.46), 0.96, 0.92, facecolor=heat(step).value, linewidth=0
            )
        )
    axes.text(column, row, text, ha="center", va="center", fontsize=SMALL, color=ink.value)


def _target(drawn: Drawn, report: Report, words: Wording, *, upright: bool) -> None:
    """A line at what counts as a good wait, if that is one for all."""
    if report.target_s is None:
        return
    minutes = report.target_s / 60
    name = words.say("report-brief-target", minutes=words.minutes(minutes))
    if upright:
        drawn.axes.axvline(minutes, **MARK)
        drawn.axes.annotate(name, (minutes, 2), xytext=(4, 2), textcoords="offset points",
                            fontsize=SMALL, color=Ink.TEXT.value)  # fmt: skip
    else:
        drawn.mark(minutes, name)
