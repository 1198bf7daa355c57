"""A report as one page that needs nothing else: no file, nobody's server.

The same page is read on a screen by day and by night, printed by a browser, laid out on A4 by
`pdf`, and shown by the hub: there it has links to other periods, and the one script that renews it.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from hub.protocol.theme import Theme
from hub.reports.figures.model import Figure
from hub.reports.render import ink
from hub.reports.render.asking import Report
from hub.reports.render.charts.chosen import charts
from hub.reports.render.charts.frame import Chart
from hub.reports.render.contents import SECTIONS, Table, shown, tables
from hub.reports.render.live import script
from hub.reports.render.parted import parted
from hub.reports.render.sentences import glance
from hub.reports.render.wording import Wording

FOLDER = Path(__file__).parent / "templates"
_DIGEST_SHOWN = 16
_LARGEST_LOGO_BYTES = 300_000
CARDS = (
    ("visits", "count", "visits"),
    ("wait_walkin", "median", "walkin"),
    ("wait_appointment", "median", "appointment"),
    ("service_level", "share", "level"),
    ("no_show_appointment", "share", "no-show"),
    ("utilisation", "share", "busy"),
    ("satisfaction", "mean", "satisfaction"),
)
_MOST_CARDS = 6


class Link(NamedTuple):
    """A way to another page. `current`: it is this one. Empty `address`: there is no such page."""

    text: str
    address: str
    current: bool = False


class Live(NamedTuple):
    """How the hub shows the page: it renews itself, and leads to others.

    `renewed_s`: so often (0: never). It changes where it stands, and can be paused; a browser
    without scripts loads it again, and has the link `still` to a page that nobody interrupts.
    """

    kinds: Sequence[Link] = ()
    """Day, week, month …"""
    earlier: Link | None = None
    later: Link | None = None
    renewed_s: int = 0
    still: Link | None = None


class Card(NamedTuple):
    figure: str
    title: str
    value: str
    note: str
    change: str


class Definition(NamedTuple):
    """What stands in the appendix about one figure."""

    figure: str
    title: str
    meaning: str
    rules: str
    cases: str
    left_out: bool
    """Some cases were."""
    reasons: tuple[str, ...]


class Section(NamedTuple):
    id: str
    title: str
    charts: list[tuple[Chart, ...]]
    """Row by row."""
    tables: list[Table]


def page(
    report: Report,
    words: Wording,
    theme: Theme,
    *,
    live: Live | None = None,
    on_paper: bool = False,
) -> str:
    """The page as HTML. `on_paper`: for a program that lays it out for printing."""
    palette = ink.paper(theme)
    return _template().render(
        say=words.say,
        words=words,
        report=report,
        language=words.language,
        css=Markup(_css(theme, on_paper=on_paper)),
        logo=_logo(theme),
        live=live or Live(),
        script=Markup(script()),
        on_paper=on_paper,
        sentences=glance(report, words),
        cards=_cards(report, words),
        sections=list(_sections(report, words)),
        parted=parted(report, words),
        definitions=[_definition(name, report, words) for name in shown(report)],
        draw=lambda chart: Markup(
            ink.coloured(chart.svg_told, palette) if on_paper else ink.coloured(chart.svg)
        ),
        stands=_stands(report, words),
        unfinished=report.origin.made.date() <= report.period.last,
        margins=Markup(_margins(report, words)),
        digest=report.origin.digest[:_DIGEST_SHOWN],
    )


def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    return environment.get_template("report.html")


def _sections(report: Report, words: Wording) -> Iterator[Section]:
    for name in ("compared", *SECTIONS):
        section = Section(
            name,
            words.say(f"report-section-{name}"),
            list(charts(name, report, words)),
            list(tables(name, report, words)) if name in SECTIONS else [],
        )
        if section.charts or section.tables:
            yield section


def _cards(report: Report, words: Wording) -> list[Card]:
    found = []
    for name, stat, text in CARDS:
        figure = report.whole.one(name, stat)
        if figure is None or figure.value is None:
            continue
        before = report.earlier.one(name, stat)
        found.append(
            Card(
                name,
                words.say(f"report-card-{text}"),
                words.full(figure, decimals=_decimals(figure)),
                words.say(f"report-card-{text}-note", **_facts(name, report, words)),
                words.change(figure, before) if before else "",
            )
        )
    return found[:_MOST_CARDS]


def _decimals(figure: Figure) -> int:
    return 1 if figure.unit == "score" else 0


def _facts(name: str, report: Report, words: Wording) -> dict[str, str]:
    """What a card's note may say: the number of cases, nine of ten."""
    nine = report.whole.one(name, "p90")
    lead = next(one for one in report.whole.figures if one.figure == name)
    return {"nine": words.full(nine, decimals=0), "cases": words.number(lead.n)}


def _definition(name: str, report: Report, words: Wording) -> Definition:
    lead = next(one for one in report.whole.figures if one.figure == name)
    return Definition(
        name,
        words.title(name),
        words.meaning(name),
        words.rules(name),
        words.number(lead.n),
        bool(sum(lead.left_out.values())),
        words.reasons(lead),
    )


def _stands(report: Report, words: Wording) -> str:
    """Until when everything is counted; empty: nobody followed a journal."""
    origin = report.origin
    if not origin.until_ms:
        return ""
    zone = origin.made.tzinfo or UTC
    at = datetime.fromtimestamp(origin.until_ms / 1000, zone)
    return words.moment(at)


def _margins(report: Report, words: Wording) -> str:
    """What stands at the edges of each printed page, in CSS."""
    made = words.say("report-made-at", made=words.moment(report.origin.made))
    page, of = (words.say(f"report-page{end}") for end in ("", "-of"))
    return (
        f"@top-left{{content:{_quoted(words.names.site)}}}"
        f"@top-right{{content:{_quoted(words.period(report.period))}}}"
        f"@bottom-left{{content:{_quoted(made)}}}"
        f'@bottom-right{{content:{_quoted(page)} " " counter(page) {_quoted(f" {of} ")}'
        " counter(pages)}"
    )


def _quoted(text: str) -> str:
    """A string in CSS that can end neither itself nor the style sheet."""
    return '"' + "".join(f"\\{ord(c):x} " if c in '"\\<>\n' else c for c in text) + '"'


def _css(theme: Theme, *, on_paper: bool) -> str:
    sheet = (FOLDER / "report.css").read_text("utf-8")
    paper = ink.properties(ink.paper(theme))
    if on_paper:
        return f":root{{{paper}}}{sheet}{(FOLDER / 'paper.css').read_text('utf-8')}"
    day, night = ink.properties(ink.day(theme)), ink.properties(ink.night(theme))
    return (
        f":root{{{day}}}@media screen and (prefers-color-scheme:dark){{:root{{{night}}}}}"
        f"@media print{{:root{{{paper}}}}}{sheet}"
        f"@media print{{{(FOLDER / 'paper.css').read_text('utf-8')}}}"
    )


def _logo(theme: Theme) -> str:
    if not theme.logo or len(theme.logo) > _LARGEST_LOGO_BYTES:
        return ""
    return f"data:image/png;base64,{base64.b64encode(theme.logo).decode()}"
