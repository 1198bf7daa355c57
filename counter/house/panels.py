"""The panels that reception and supervisor share: a list with a cursor, and the people's list.

They only render: what they say comes from `wording`, what it means from `model`.
"""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.message import Message

from counter.house import rows
from counter.house.keys import Panel
from counter.house.rows import ENDED
from counter.house.state import House
from counter.house.wording import HousePhrases
from counter.sheet import Sheet
from hub.protocol.replies import StepState
from hub.protocol.views import QueueRow

Cell = tuple[str | Content, int]
"""A text and its width; a negative one is aligned to the right."""


class ListPanel(Sheet):
    """Rows of which one is chosen; a click chooses, the wheel moves the cursor."""

    class Clicked(Message):
        """A row was clicked; `at` is -1 for the panel itself."""

        def __init__(self, panel: Panel, at: int) -> None:
            super().__init__()
            self.panel, self.at = panel, at

    class Scrolled(Message):
        def __init__(self, panel: Panel, by: int) -> None:
            super().__init__()
            self.panel, self.by = panel, by

    panel: ClassVar[Panel]
    house: House | None = None
    phrases: HousePhrases | None = None
    _first = 0

    def show(self, house: House, phrases: HousePhrases) -> None:
        before = self.wanted_lines()
        self.house, self.phrases = house, phrases
        self.border_title = self.title(house, phrases)
        self.border_subtitle = self.subtitle(house, phrases)
        self.set_class(house.panel is self.panel, "-active")
        self.changed(height=self.wanted_lines() != before)

    def title(self, house: House, phrases: HousePhrases) -> str:
        return phrases.say(f"house-panel-{self.panel}", count=self.count(house))

    def subtitle(self, house: House, phrases: HousePhrases) -> str:
        return ""

    def count(self, house: House) -> int:
        return len(rows.keys(house, self.panel))

    def heading(self, phrases: HousePhrases, width: int) -> list[Content]:
        """What stands above the rows."""
        return []

    def row(self, at: int, width: int) -> Content:
        raise NotImplementedError

    def nobody(self, phrases: HousePhrases) -> str:
        """The text for an empty list."""
        return phrases.say("house-none")

    def wanted_lines(self) -> int:
        if self.house is None or self.phrases is None:
            return 1
        heading = len(self.heading(self.phrases, self.content_size.width))
        return max(1, len(rows.keys(self.house, self.panel))) + heading

    def lines(self, width: int, height: int) -> list[Content]:
        house, phrases = self.house, self.phrases
        if house is None or phrases is None or house.view is None or height <= 0:
            return []
        heading = self.heading(phrases, width)
        count = len(rows.keys(house, self.panel))
        if not count:
            return [*heading, Content.styled(self.nobody(phrases), "$muted")]
        return [*heading, *self.rows_shown(house, width, height - len(heading))]

    def rows_shown(self, house: House, width: int, height: int) -> list[Content]:
        """As many rows as there is room for, the chosen one among them."""
        count, at = len(rows.keys(house, self.panel)), rows.at(house, self.panel)
        room = max(1, height)
        first = min(self._first, max(0, count - room))
        self._first = max(at - room + 1, min(first, at))
        lines = []
        for place in range(self._first, min(count, self._first + room)):
            chosen = place == at and house.panel is self.panel
            line = Content("▸ " if chosen else "  ") + self.row(place, width - 2)
            lines.append(line.stylize("bold $on-accent on $accent") if chosen else line)
        return lines

    def on_click(self, event: Click) -> None:
        event.stop()
        place = event.get_content_offset(self)
        heading = len(self.heading(self.phrases, self.content_size.width)) if self.phrases else 0
        at = -1 if place is None or place.y < heading else place.y - heading + self._first
        self.post_message(self.Clicked(self.panel, at))

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        event.stop()
        self.post_message(self.Scrolled(self.panel, 1))

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        event.stop()
        self.post_message(self.Scrolled(self.panel, -1))


class PeoplePanel(ListPanel):
    """Everybody in the house, and the last who have gone."""

    panel = Panel.PEOPLE

    def title(self, house: House, phrases: HousePhrases) -> str:
        inside = house.view.inside if house.view else 0
        title = phrases.say("house-panel-people", count=inside)
        if house.typing:
            return phrases.say("house-searching", title=title, text=f"{house.search}▏")
        if house.search:
            return phrases.say("house-found", title=title, text=house.search)
        return title

    def nobody(self, phrases: HousePhrases) -> str:
        searched = self.house is not None and self.house.search
        return phrases.say("house-not-found" if searched else "house-nobody")

    def heading(self, phrases: HousePhrases, width: int) -> list[Content]:
        names = ("number", "state", "service", "where", "since")
        return [titles(phrases, names, self._widths(width - 2))]

    def row(self, at: int, width: int) -> Content:
        house, phrases = self.house, self.phrases
        if house is None or phrases is None:
            return Content("")
        row = rows.people(house)[at]
        if row.until_ms is not None:
            since = phrases.say("counter-until", time=phrases.time(row.until_ms))
        else:
            since = phrases.since(row.since_ms, house.now_ms)
        widths = self._widths(width)
        where, came_for = phrases.where(row), phrases.came_for(row)
        if where and not widths[3]:
            came_for = f"{where} · {came_for}"
        texts: tuple[str | Content, ...] = (
            Content.styled(row.number, "bold"),
            Content.styled(phrases.state(row), _style(row)),
            came_for,
            where,
            since,
        )
        line = cells(*zip(texts, widths, strict=True))
        return line.stylize("$muted") if row.state in ENDED else line

    def _widths(self, width: int) -> tuple[int, ...]:
        where = 12 if width >= 72 else 0
        return (6, 15, max(4, width - 6 - 15 - where - 12), where, -12)


def _style(row: QueueRow) -> str:
    return "bold $accent" if row.state in (StepState.CALLED, StepState.MISSED) else ""


def cells(*given: Cell) -> Content:
    """One line of a table: each text in its width, with a space between; width 0 is left out."""
    return Content("").join(_cell(text, width) for text, width in given if width)


def _cell(text: str | Content, width: int) -> Content:
    content = text if isinstance(text, Content) else Content(text)
    room = abs(width) - 1
    if content.cell_length > room:
        content = content.truncate(max(0, room), ellipsis=True)
    gap = room - content.cell_length
    return content.pad_left(gap) + " " if width < 0 else content.pad_right(gap) + " "


def titles(phrases: HousePhrases, names: tuple[str, ...], widths: tuple[int, ...]) -> Content:
    """The line over a table; a column without a name has no title."""
    named = [
        (phrases.say(f"house-col-{name}") if name else "", width)
        for name, width in zip(names, widths, strict=True)
    ]
    return (Content("  ") + cells(*named)).stylize("$muted")
