"""The page of most pages: some words, a list of large buttons, the ways on from here."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from kiosk import choices, wording
from kiosk.choices import Part
from kiosk.labels import Speakers
from kiosk.layout import Fit
from kiosk.view import Page, View
from kiosk.widgets.entries import Entries
from kiosk.widgets.faces import Faces
from kiosk.widgets.mirror import mirrored
from kiosk.widgets.pad import Pad
from kiosk.widgets.saying import Saying
from kiosk.widgets.setting import Text
from kiosk.widgets.words import WordsBlock
from media.visual import is_right_to_left

FRAMED_ROWS = 3
"""Lower buttons have no room for a frame."""


class Turning(Horizontal):
    """There only when the list has several pages."""

    def __init__(self) -> None:
        super().__init__(classes="turning")
        self._back = Pad(classes="back")
        self._page = Saying(id="page-number")
        self._more = Pad(classes="more")

    def compose(self) -> ComposeResult:
        yield from (self._back, self._page, self._more)

    def show(self, view: View, faces: Faces, rows: int) -> None:
        turning = faces.entries(Part.TURNING)
        self.display = bool(turning)
        if not turning:
            return
        self.styles.height = rows
        for pad, entry in zip((self._back, self._more), turning, strict=True):
            pad.show(entry.pressed, entry.face)
            pad.set_class("-cursor" in entry.classes, "-cursor")
        shown = faces.say(
            "kiosk-list-page", page=choices.page_number(view), pages=choices.pages(view)
        )
        self._page.tell(Text(shown), language=view.language)
        mirrored(self, view.language)


class Board(Vertical):
    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._words = WordsBlock()
        self._list = Entries("entry", id="list")
        self._turning = Turning()
        self._ways = Entries("way", id="ways")
        self._strip = Entries("language", id="languages")

    def compose(self) -> ComposeResult:
        with Vertical(id="upper"):
            yield from (self._words, self._list, self._turning)
        yield from (self._ways, self._strip)

    def show(
        self, view: View, now: datetime | None, headline: str, fit: Fit, speakers: Speakers
    ) -> None:
        """`headline`: what there is to do, for the part of the screen that is out of reach."""
        faces, backwards = Faces(view, now, speakers), is_right_to_left(view.language)
        words = wording.words(view, now, speakers.say)
        entries = faces.entries(Part.LIST)
        fills = not entries or view.access.low or view.page is Page.CONFIRM
        if view.access.low and not words.heading:
            words = replace(words, heading=headline)
        self._words.show(words, view, fit.width, fit.words, airy=fills)
        self._words.display = fills or words != wording.Words()
        self._words.styles.height = "1fr" if fills else fit.words
        rows = -(-len(entries) // fit.columns)
        keypad = view.page is Page.APPOINTMENT  # digits and Latin letters stand as ever
        self._list.show(entries, fit.columns, max(1, rows), backwards=backwards and not keypad)
        self._list.styles.height = _list_height(view, fit, rows)
        self._list.set_class(fit.list // fit.rows < FRAMED_ROWS, "-flat")
        self._turning.show(view, faces, fit.turning)
        ways = faces.entries(Part.WAYS)
        lines = -(-len(ways) // fit.ways_columns)
        self._ways.show(ways, fit.ways_columns, max(1, lines), backwards=backwards)
        self._ways.styles.height = fit.ways
        strip = faces.entries(Part.LANGUAGES)
        self._strip.show(strip, len(strip), 1, backwards=backwards)
        self._strip.styles.height = fit.strip


def _list_height(view: View, fit: Fit, rows: int) -> int:
    """The buttons of the last page are no larger than those of the others."""
    full = fit.list - fit.list % fit.rows if view.access.low else fit.list
    return full if rows >= fit.rows else fit.list // fit.rows * max(1, rows)
