"""Advice on staffing for people: in a terminal, as a table for spreadsheets, as a picture."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from hub.protocol.theme import Theme
from hub.reports.render import ink
from hub.reports.render.charts.frame import WIDE, drawing
from hub.reports.render.ink import Ink
from hub.reports.render.terminal import as_lines
from hub.reports.render.wording import NOTHING, Wording
from hub.whatif.staffing.planning import HalfHour, Staffing

WIDTH = 88
CSV = (
    *("time", "arrivals", "load", "needed", "counters", "which", "within_formula"),
    *("within_played", "cases"),
)
_LABELS = 12


def as_text(advice: Staffing, words: Wording, *, colour: bool = False) -> str:
    """`colour`: whoever reads it sees a terminal."""
    return as_lines(_parts(advice, words), WIDTH, colour=colour)


def as_csv(advice: Staffing) -> str:
    """Each half hour."""
    file = io.StringIO()
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(CSV)
    for one in advice.half_hours:
        rows.writerow(
            (
                one.time, round(one.arrivals, 3), round(_load(one), 3), one.needed,
                len(one.counters), " ".join(one.counters), _rounded(_within(one)),
                _rounded(one.played), one.cases,
            )
        )  # fmt: skip
    return file.getvalue()


def as_svg(advice: Staffing, words: Wording, theme: Theme) -> str:
    """Counters in each half hour, and what the formula asks for; a picture of its own."""
    say, hours = words.say, advice.half_hours
    title = say("whatif-staffing-chart", day=_day(advice, words))
    with drawing("staffing", WIDE, title, _hours(advice, words)) as drawn:
        places = range(len(hours))
        drawn.axes.bar(places, [len(one.counters) for one in hours], 0.74, color=Ink.FIRST.value)
        drawn.axes.step(
            [-0.5, *(place + 0.5 for place in places)],
            [hours[0].needed if hours else 0, *(one.needed for one in hours)],
            where="pre",
            color=Ink.SECOND.value,
        )
        drawn.slots([one.time for one in hours], most=_LABELS)
        drawn.unit(say("whatif-staffing-chart-unit"))
        drawn.from_zero(words.number)
    picture = ink.coloured(drawn.svg, ink.paper(theme))
    return picture.replace("<svg ", '<svg font-family="sans-serif" ', 1)


def _parts(advice: Staffing, words: Wording) -> Iterator[RenderableType]:
    say = words.say
    yield Text(words.names.site or advice.site, style="bold")
    yield Text(
        say(
            "whatif-staffing-about",
            day=_day(advice, words),
            share=words.share(advice.share),
            minutes=words.minutes(advice.target_s / 60),
        )
    )
    yield Text(say("whatif-staffing-from", history=advice.history_days, played=advice.played_days))
    yield ""
    yield _half_hours(advice, words)
    yield Text(_hours(advice, words))
    over = [one.time for one in advice.half_hours if any(g.needed > g.most for g in one.groups)]
    if over:
        yield Text(say("whatif-staffing-over", times=", ".join(over)))
    if advice.short:
        yield ""
        yield Text(say("whatif-staffing-short"), style="bold")
        yield from (Text(f"· {line}") for line in _short(advice, words))
    yield ""
    yield Text(say("whatif-staffing-effects"), style="bold")
    yield _effects(advice, words)
    yield ""
    yield Text(say("whatif-assumed"), style="bold")
    known = "history" if advice.history_days else "table"
    yield from (
        Text(f"· {say(f'whatif-staffing-assumes-{name}')}") for name in ("formula", "played", known)
    )


def _half_hours(advice: Staffing, words: Wording) -> Table:
    say = words.say
    names = ("arrivals", "load", "needed", "advised", "which", "formula", "played")
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_edge=False, expand=True)
    table.add_column(say("whatif-staffing-time"), header_style="dim")
    for name in names:
        table.add_column(
            say(f"whatif-staffing-{name}"),
            justify="left" if name == "which" else "right",
            header_style="dim",
            overflow="fold",
            ratio=1 if name == "which" else None,
        )
    for one in advice.half_hours:
        table.add_row(
            one.time,
            words.number(one.arrivals, 1),
            words.number(_load(one), 1),
            words.number(one.needed),
            words.number(len(one.counters)),
            _which(one.counters, words),
            words.share(_within(one)),
            NOTHING if one.played is None else words.share(one.played),
        )
    return table


def _which(counters: Sequence[str], words: Wording) -> str:
    """By their labels; those that follow each other in the site's order as “4–9”."""
    order = [*words.names.of.get("counter", {}), *counters]
    places = sorted(order.index(counter) for counter in counters)
    runs: list[list[int]] = []
    for place in places:
        if runs and runs[-1][-1] + 1 == place:
            runs[-1].append(place)
        else:
            runs.append([place])
    labels = [[words.about("counter", order[place]) for place in run] for run in runs]
    return " ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else " ".join(run) for run in labels)


def _effects(advice: Staffing, words: Wording) -> Table:
    say = words.say
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_edge=False, expand=True)
    table.add_column("", ratio=1, overflow="fold")
    for name in ("less", "as-advised", "more"):
        table.add_column(say(f"whatif-staffing-{name}"), justify="right", header_style="dim")
    table.add_column(say("whatif-cases"), justify="right", header_style="dim")
    for one in advice.effects:
        values = (one.less, one.advised, one.more)
        cells = (NOTHING if v is None else words.bare_value(v, one.unit) for v in values)
        title = f"{words.title(one.figure)} · {words.stat(one.stat)}"
        table.add_row(title, *cells, words.number(one.n))
    return table


def _short(advice: Staffing, words: Wording) -> Iterator[str]:
    """By half hour: which services, the worst first."""
    by_time: dict[str, list[tuple[float, str]]] = {}
    for one in advice.short:
        by_time.setdefault(one.time, []).append((one.within, one.service))
    for at, those in by_time.items():
        named = (
            f"{words.about('service', service)} {words.share(share)}"
            for share, service in sorted(those)
        )
        yield f"{at}: {', '.join(named)}"


def _day(advice: Staffing, words: Wording) -> str:
    return words.say(f"report-weekday-long-{advice.weekday}")


def _hours(advice: Staffing, words: Wording) -> str:
    decimals = 0 if advice.hours == round(advice.hours) else 1
    return words.say("whatif-staffing-hours", hours=words.number(advice.hours, decimals))


def _load(one: HalfHour) -> float:
    return sum(group.load for group in one.groups)


def _within(one: HalfHour) -> float:
    """Of all who come in it, by the formula."""
    whole = one.arrivals
    return sum(group.within * group.arrivals for group in one.groups) / whole if whole else 1.0


def _rounded(share: float | None) -> float | str:
    return "" if share is None else round(share, 4)
