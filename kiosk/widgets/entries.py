"""A list as large buttons, a page of them at a time, and the row that turns the pages."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from textual.app import ComposeResult
from textual.containers import Grid, Horizontal

from hub.protocol.wording import Say
from kiosk.keys import entry_key
from kiosk.messages import ListTurned, Pressed
from kiosk.view import View
from kiosk.widgets.pad import TAP, Pad
from kiosk.widgets.saying import Saying


class Entry(msgspec.Struct, frozen=True):
    """What a button says and asks for. `faint`: it leads to an explanation only."""

    pressed: Pressed
    title: str
    detail: str = ""
    faint: bool = False


class Entries(Grid):
    """`kind`: the style class of its buttons."""

    def __init__(self, kind: str, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id, classes="entries")
        self._kind = kind
        self._pads: list[Pad] = []

    def show(self, view: View, entries: Sequence[Entry]) -> None:
        """The entries of the shown page."""
        self.display = bool(entries)
        missing = len(entries) - len(self._pads)
        if missing > 0:
            new = [Pad(classes=self._kind) for _ in range(missing)]
            self._pads += new
            self.mount(*new)
        self.styles.grid_size_columns = view.columns
        self.styles.grid_size_rows = max(1, view.capacity // view.columns)
        for place, pad in enumerate(self._pads):
            pad.display = place < len(entries)
            if not pad.display:
                continue
            entry = entries[place]
            pad.show(entry.pressed, entry.title, entry.detail, entry_key(view.first + place))
            pad.set_class(entry.faint, "-closed")
            pad.set_class(view.cursor == place, "-cursor")


class Turning(Horizontal):
    """There only when the list has several pages."""

    def __init__(self) -> None:
        super().__init__(classes="turning")
        self._back = Pad(id="back")
        self._page = Saying(id="page-number")
        self._more = Pad(id="more")

    def compose(self) -> ComposeResult:
        yield from (self._back, self._page, self._more)

    def show(self, view: View, more: str, say: Say) -> None:
        self.display = view.pages > 1
        if view.pages > 1:
            self._back.show(ListTurned(TAP, -1), say("kiosk-list-back"))
            self._more.show(ListTurned(TAP, 1), more)
            page = say("kiosk-list-page", page=view.page_number, pages=view.pages)
            self._page.show(page)
