"""The page of most pages: some words, a list of large buttons, the ways on from here."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from kiosk import choices, look, wording
from kiosk.choices import Part
from kiosk.labels import Speakers
from kiosk.layout import Fit
from kiosk.view import Page, View
from kiosk.widgets.entries import Entries
from kiosk.widgets.faces import Faces
from kiosk.widgets.mirror import mirrored
from kiosk.widgets.pad import Pad
from kiosk.widgets.picture import BigNumber
from kiosk.widgets.saying import Saying
from kiosk.widgets.setting import Text

HEADING, LARGE_HEADING, LARGE_LINE = 7, 9, 6
"""Heights of letters on pages of words, see `lettering`."""


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


class WordsBlock(Vertical):
    """What it is about, a heading, a sentence or two."""

    def __init__(self) -> None:
        super().__init__(classes="words")
        self._subject = Saying(classes="subject")
        self._heading = Saying(classes="heading")
        self._code = BigNumber(id="code")
        self._text = Saying(classes="text")

    def compose(self) -> ComposeResult:
        yield from (self._subject, self._heading, self._code, self._text)

    def show(self, words: wording.Words, view: View, *, alone: bool, roomy: bool) -> None:
        """`alone`: there is no list on this page."""
        large = view.access.large
        heading = (LARGE_HEADING if large else HEADING) if alone and (large or roomy) else 0
        line = LARGE_LINE if large and alone else 0
        language = view.language
        self._subject.display = bool(words.subject)
        self._subject.tell(Text(words.subject, large=line), language=language)
        self._heading.display = bool(words.heading)
        self._heading.tell(Text(words.heading, bold=True, large=heading), language=language)
        self._text.display = bool(words.lines)
        between = "\n\n" if alone and not large else "\n"
        self._text.tell(Text(between.join(words.lines), large=line), language=language)
        self._code.display = view.page is Page.APPOINTMENT
        theme = look.theme_of(view)
        self._code.show(view.code or "· · ·", theme.accent, theme.ground, place=0.5)


class Board(Vertical):
    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._words = WordsBlock()
        self._list = Entries("entry", id="list")
        self._turning = Turning()
        self._ways = Entries("way", id="ways")
        self._strip = Entries("language", id="languages")

    def compose(self) -> ComposeResult:
        yield from (self._words, self._list, self._turning, self._ways, self._strip)

    def show(
        self, view: View, now: datetime | None, fit: Fit, speakers: Speakers, *, roomy: bool
    ) -> None:
        faces = Faces(view, now, speakers)
        words = wording.words(view, now, speakers.say)
        entries = faces.entries(Part.LIST)
        self._words.show(words, view, alone=not entries, roomy=roomy)
        fills = not entries or view.access.low
        self._words.display = fills or words != wording.Words()
        self._words.styles.height = "1fr" if fills else fit.words
        rows = -(-len(entries) // fit.columns)
        self._list.show(entries, fit.columns, max(1, rows), view.language)
        self._list.styles.height = _list_height(view, fit, rows)
        self._turning.show(view, faces, fit.turning)
        ways = faces.entries(Part.WAYS)
        lines = -(-len(ways) // fit.ways_columns)
        self._ways.show(ways, fit.ways_columns, max(1, lines), view.language)
        self._ways.styles.height = fit.ways
        self._strip.show(faces.entries(Part.LANGUAGES), len(view.languages), 1, view.language)
        self._strip.styles.height = fit.strip


def _list_height(view: View, fit: Fit, rows: int) -> int:
    """The buttons of the last page are no larger than those of the others."""
    full = fit.list - fit.list % fit.rows if view.access.low else fit.list
    return full if rows >= fit.rows else fit.list // fit.rows * max(1, rows)
