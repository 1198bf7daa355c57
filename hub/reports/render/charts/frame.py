"""What all charts have in common: size, type, quiet axes, and how one becomes part of a page.

A chart is a picture with a title, a description and the table of its numbers: whoever cannot see it
loses nothing. Texts stay texts, so a page's font is used, and ids are the chart's own: several
stand on one page.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from html import escape
from typing import Any, NamedTuple

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from hub.reports.render.ink import Ink

# It warns where it may not keep what it knows of fonts; it then finds out again, in a second.
logging.getLogger("matplotlib").setLevel(logging.ERROR)

Size = tuple[float, float]
WIDE: Size = (6.85, 1.9)
"""Inches: as wide as the text on A4 …"""
HALF: Size = (3.32, 2.05)
"""… and half of it, for two beside each other."""
SIZE = 8.0
SMALL = 7.5
_STYLE = {
    "svg.fonttype": "none",
    "svg.hashsalt": "aufruf",
    "font.family": "DejaVu Sans",
    "font.size": SIZE,
    "text.color": Ink.TEXT.value,
    "axes.edgecolor": Ink.LINE.value,
    "axes.labelcolor": Ink.MUTED.value,
    "axes.facecolor": "none",
    "figure.facecolor": "none",
    "axes.linewidth": 0.8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "axes.axisbelow": True,
    "axes.grid": True,
    "axes.grid.axis": "y",
    "grid.color": Ink.LINE.value,
    "grid.linewidth": 0.6,
    "xtick.color": Ink.LINE.value,
    "ytick.color": Ink.LINE.value,
    "xtick.labelcolor": Ink.MUTED.value,
    "ytick.labelcolor": Ink.MUTED.value,
    "xtick.major.size": 0,
    "ytick.major.size": 0,
    "lines.linewidth": 1.8,
    "lines.solid_capstyle": "round",
}
_MOST_TICKS = 5
_MOST_HOURS = 12
_HEADROOM = 1.05
_FAR = 4
"""So many times as high as all the rest is too high."""
_LINE_PT = 9.5
"""So far apart names stand."""
_LONGEST_LABEL = 20
_LETTER = 0.6
"""So wide a letter is, as part of its height."""
_PLOTTED = 0.65
"""About so much of a picture's height is its axes."""


MARK: dict[str, Any] = {
    "color": Ink.TEXT.value, "linewidth": 1.0, "linestyle": (0, (1, 1.5))
}  # fmt: skip
"""A line at what was promised."""


class Chart(NamedTuple):
    """A picture and all that it says. `figures`: those that it shows."""

    id: str
    title: str
    finding: str
    """What is to be seen; may be empty."""
    svg: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: tuple[str, ...]
    wide: bool = False

    @property
    def told(self) -> str:
        """All of it in words, for paper, where no table stands beside it."""
        heads = self.heads[1:]
        rows = (
            f"{row[0]}: {'; '.join(map(' '.join, zip(heads, row[1:], strict=True)))}."
            for row in self.rows
        )
        return " ".join((f"{self.title}.", self.finding, *rows))

    @property
    def svg_told(self) -> str:
        """The picture with that as its title."""
        return _NAMES.sub(lambda _: f"<title>{escape(self.told)}</title>", self.svg, count=1)


class Drawn:
    """A picture that is being drawn: `axes` to draw on, then `svg`."""

    def __init__(self, size: Size) -> None:
        self.figure = Figure(figsize=size, layout="constrained")
        self.figure.get_layout_engine().set(w_pad=0.02, h_pad=0.02)  # type: ignore[union-attr,call-arg]
        self.axes: Axes = self.figure.add_subplot()
        self.svg = ""
        self._named: list[tuple[float, str, Ink, float | None]] = []

    def unit(self, text: str) -> None:
        """What the vertical axis counts, above it."""
        self.axes.set_title(text, loc="left", fontsize=SMALL, color=Ink.MUTED.value, pad=5, x=0)

    def from_zero(self, number: Callable[[float], str], *, whole: bool = True) -> None:
        """A vertical axis that begins at 0."""
        axis = self.axes
        axis.set_ylim(0, max(_HEADROOM * axis.get_ylim()[1], 1))
        axis.yaxis.set_major_locator(MaxNLocator(_MOST_TICKS, integer=whole))
        axis.yaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))

    def mark(self, y: float, text: str) -> None:
        """A named line at what was promised; the axis reaches up to it. There is none where it
        would press all that is shown to the ground."""
        top = self.axes.get_ylim()[1]
        if y <= _FAR * top:
            self.axes.set_ylim(0, max(top, _HEADROOM * y))
            self.axes.axhline(y, **MARK)
            self.beside(y, text, Ink.TEXT)

    def slots(self, labels: Sequence[str], *, most: int) -> None:
        """Labels under evenly placed slots, as many as can be read beside each other."""
        labels = [brief(label, _LONGEST_LABEL) for label in labels]
        longest = max(map(len, labels), default=1)
        letters = int(self.figure.get_figwidth() * 72 / (_LETTER * SIZE))
        most = min(most, max(letters // (longest + 1), 1))
        step = max(-(-len(labels) // most), 1)
        places = range(0, len(labels), step)
        self.axes.set_xticks(list(places), [labels[place] for place in places])
        self.axes.set_xlim(-0.6, len(labels) - 0.4)

    def hours(self, hours: Sequence[int], clock: str) -> None:
        """Labels between slots that are hours: each stands where its hour begins."""
        edges = [hours[0], *(hour + 1 for hour in hours)]
        step = max(-(-len(edges) // _MOST_HOURS), 1)
        places = range(0, len(edges), step)
        labels = [str(edges[place]) for place in places]
        self.axes.set_xticks([place - 0.5 for place in places], labels)
        self.axes.set_xlabel(clock, fontsize=SMALL)
        self.axes.set_xlim(-0.6, len(hours) - 0.4)

    def beside(self, y: float, text: str, ink: Ink, *, x: float | None = None) -> None:
        """A name at the end of a line; without `x` at the right edge. None covers another."""
        self._named.append((y, text, ink, x))

    def finish(self) -> None:
        """Place the names, when all limits are known."""
        low, high = self.axes.get_ylim()
        apart = abs(high - low) * _LINE_PT / (_PLOTTED * self.figure.get_figheight() * 72)
        edge = self.axes.get_xlim()[1]
        for x in dict.fromkeys(x for *_, x in self._named):
            before = float("-inf")
            for y, text, ink, _ in sorted(each for each in self._named if each[3] == x):
                at = max(y, before + apart)
                self.axes.annotate(
                    text, (edge if x is None else x, at), xytext=(7, 0), va="center",
                    textcoords="offset points", fontsize=SMALL, color=ink.value,
                    annotation_clip=False,
                )  # fmt: skip
                before = at


def brief(text: str, letters: int) -> str:
    """The text, cut where a picture would have no room beside it; its table has the whole."""
    return text if len(text) <= letters else f"{text[: letters - 1].rstrip()}…"


@contextmanager
def drawing(chart_id: str, size: Size, title: str, text: str) -> Iterator[Drawn]:
    """Draw within; afterwards `svg` holds the picture, named by its title and described."""
    with rc_context(_STYLE):  # type: ignore[arg-type]
        drawn = Drawn(size)
        yield drawn
        drawn.finish()
        file = io.StringIO()
        metadata: dict[str, Any] = {"Date": None, "Creator": None, "Format": None, "Type": None}
        drawn.figure.savefig(file, format="svg", metadata=metadata)
    drawn.svg = _as_part(file.getvalue(), chart_id, title, text)


_BEFORE = re.compile(r"^.*?(?=<svg)", re.DOTALL)
_ROOT = re.compile(r"<svg[^>]*?viewBox=\"([^\"]+)\"[^>]*>")
_NEEDLESS = re.compile(
    r"<metadata>.*?</metadata>|<!--.*?-->|<defs>\s*<style.*?</style>\s*</defs>"
    r"| transform=\"rotate\(-0 [^\"]*\"|(?<=<g) id=\"[^\"]*\"",
    re.DOTALL,
)
_IDS = re.compile(r'(\bid="|href="#|url\(#)')
_FONT = re.compile(r"font(?:-family)?: ([^;\"]*)'DejaVu Sans'[^;\"]*;? ?")
_EMPTY = re.compile(r"<g\s*/>|\s+(?=<)")
_NAMES = re.compile("<title.*</desc>", re.DOTALL)
_BREAKS = re.compile(r"\s+")


def _as_part(svg: str, chart_id: str, title: str, text: str) -> str:
    """matplotlib's file as part of a page: without what nobody needs, named and described."""
    svg = _NEEDLESS.sub("", _BEFORE.sub("", svg))
    svg = _BREAKS.sub(" ", _EMPTY.sub("", svg))
    svg = _IDS.sub(lambda found: f"{found[0]}{chart_id}-", svg)
    svg = _FONT.sub(_unfamiliar, svg)
    box = _ROOT.search(svg)
    if box is None:
        raise ValueError("a picture without a size")
    root = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' viewBox="{box[1]}" stroke-linejoin="round" role="img"'
        f' aria-labelledby="{chart_id}-title {chart_id}-desc">'
        f'<title id="{chart_id}-title">{escape(title)}</title>'
        f'<desc id="{chart_id}-desc">{escape(text)}</desc>'
    )
    return _ROOT.sub(lambda _: root, svg, count=1).strip()


def _unfamiliar(found: re.Match[str]) -> str:
    """A text's font without its family, which is the page's. “bold 8px” becomes two settings."""
    words = found[1].split()
    sizes = [f"font-size: {word}" for word in words if word.endswith("px")]
    weights = [f"font-weight: {word}" for word in words if word in ("bold", "600", "700")]
    return "".join(f"{setting}; " for setting in sizes + weights)
