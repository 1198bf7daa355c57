"""A terminal's screen, as pyte has it, at a fraction of the time.

pyte reads control sequences letter by letter, and our programs send a colour with almost every
word; it makes each cell anew, and most of them are blank. Here a colour is read at once and a cell
is made once for all like it; everything else is left to pyte.
"""

from __future__ import annotations

import re
from functools import lru_cache

import pyte
from pyte import modes
from pyte.screens import wcwidth

_STYLE = re.compile(r"\x1b\[([\d;]*)m")


class Screen(pyte.Screen):
    def draw(self, data: str) -> None:
        column = self.cursor.x
        fits = column + len(data) <= self.columns and _all_narrow(data)
        if not fits or self.charset or modes.IRM in self.mode:
            super().draw(data)
            return
        style, line = self.cursor.attrs, self.buffer[self.cursor.y]
        cells = {letter: style._replace(data=letter) for letter in set(data)}
        for at, letter in enumerate(data, column):
            line[at] = cells[letter]
        self.cursor.x = column + len(data)
        self.dirty.add(self.cursor.y)


class Stream(pyte.ByteStream):
    """Of UTF-8."""

    def feed(self, data: bytes) -> None:  # type: ignore[override]
        assert self.listener is not None
        text, at = self.utf8_decoder.decode(data), 0
        for style in _STYLE.finditer(text):
            self._letters(text[at : style.start()])
            at = style.start()
            if self._taking_plain_text:  # else it is the middle of something longer
                self.listener.select_graphic_rendition(*_numbers(style[1]))
                at = style.end()
        self._letters(text[at:])

    def _letters(self, text: str) -> None:
        if text:
            pyte.Stream.feed(self, text)


@lru_cache(4096)
def _all_narrow(text: str) -> bool:
    """Whether each letter takes a cell of its own."""
    return all(wcwidth(letter) == 1 for letter in text)


@lru_cache(1024)
def _numbers(written: str) -> tuple[int, ...]:
    return tuple(int(number or 0) for number in written.split(";"))
