"""What the day has come to so far, in a few lines below what wants attention."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.content import Content
from textual.geometry import Size

from counter.house.panels import cells
from counter.house.state import House
from counter.house.wording import HousePhrases
from counter.sheet import Sheet
from counter.supervisor import figures
from hub.protocol.views import HouseView

WIDTHS = (-11, -11, -9)
WHO = 26
BETWEEN = " · "


class TodaySheet(Sheet):
    """The figures of today; there is nothing to choose."""

    _view: HouseView | None = None
    _phrases: HousePhrases | None = None

    def show(self, house: House, phrases: HousePhrases) -> None:
        before = self.wanted_lines()
        self._view, self._phrases = house.view, phrases
        self.changed(height=self.wanted_lines() != before)

    def wanted_lines(self) -> int:
        return len(self._lines(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width))

    def lines(self, width: int, height: int) -> list[Content]:
        return self._lines(width)[:height]

    def _lines(self, width: int) -> list[Content]:
        view, phrases = self._view, self._phrases
        if view is None or phrases is None or not view.figures:
            return []
        widths = (min(WHO, width + sum(WIDTHS)), *WIDTHS)
        title = Content.styled(phrases.say("supervisor-today"), "bold $ink")
        named: tuple[str | Content, ...] = (title, *figures.heads(phrases))
        heading = cells(*zip(named, widths, strict=True))
        table = [
            cells(*zip((line.who, *line.told), widths, strict=True))
            for line in figures.waited(view, phrases)
        ]
        said = map(Content, _packed(figures.facts(view, phrases), width))
        return [heading.stylize_before("$muted"), *table, *said]


def _packed(facts: Iterable[str], width: int) -> Iterator[str]:
    """As many in a line as there is room for, none of them broken."""
    line = ""
    for fact in facts:
        longer = f"{line}{BETWEEN}{fact}" if line else fact
        if line and len(longer) > width:
            yield line
            longer = fact
        line = longer
    if line:
        yield line
