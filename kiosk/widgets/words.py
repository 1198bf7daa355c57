"""The text of a page, in letters as large as there is room for."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical

from kiosk import look
from kiosk.view import Page, View
from kiosk.widgets.picture import BigNumber
from kiosk.widgets.saying import Saying
from kiosk.widgets.setting import Setting, Text
from kiosk.wording import Words

LARGE_SIZES = ((9, 6), (7, 6), (7, 0), (6, 0), (0, 0))
SIZES = ((7, 0), (6, 0), (0, 0))
"""Heights of the letters of heading and lines, see `lettering`; the first that fit are taken."""
PLAIN = (0, 0)
WIDEST = 120
MARGIN_COLUMNS = 8
HEADING_MARGIN_ROWS = 2
NOTHING_TYPED = "· · ·"


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

    def show(self, words: Words, view: View, columns: int, rows: int, *, airy: bool) -> None:
        """In so many cells. `airy`: with an empty line between the lines of text."""
        between = "\n\n" if airy and not view.access.large else "\n"
        for heading, line in _sizes(view, columns, airy=airy):
            texts = (
                Text(words.subject, large=line),
                Text(words.heading, bold=True, large=heading),
                Text(between.join(words.lines), large=line),
            )
            if _rows(texts, view.language, columns) <= rows:
                break
        for saying, text in zip((self._subject, self._heading, self._text), texts, strict=True):
            saying.display = bool(text.words)
            saying.tell(text, language=view.language)
        self._code.display = view.page is Page.APPOINTMENT
        theme = look.theme_of(view)
        self._code.show(view.code or NOTHING_TYPED, theme.accent, theme.ground, place=0.5)


def _sizes(view: View, columns: int, *, airy: bool) -> tuple[tuple[int, int], ...]:
    if view.access.large:
        return LARGE_SIZES if airy else (*LARGE_SIZES[2:],)
    return SIZES if columns >= 100 and airy else (PLAIN,)


def _rows(texts: tuple[Text, ...], language: str, columns: int) -> int:
    width = min(WIDEST, columns - MARGIN_COLUMNS)
    heights = [Setting([text], language).get_height({}, width) for text in texts if text.words]
    return sum(heights) + (HEADING_MARGIN_ROWS if texts[1].words else 0)
