"""Text as the kiosk sets it: in the direction of its language, and large where that is wanted.

Terminals know neither direction nor size: lines from right to left are put in the order in which
they are seen, and large letters are drawn of blocks.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from rich.segment import Segment
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from kiosk import lettering
from kiosk.blocks import quarters
from media.visual import is_right_to_left, visual

MOST_LARGE_ROWS = 30


class Text(msgspec.Struct, frozen=True):
    """A paragraph. `large`: in letters of at most this size (see `lettering`), if they fit; 0: in
    the terminal's own."""

    words: str
    bold: bool = False
    large: int = 0


class Setting(Visual):
    """Paragraphs in one language."""

    def __init__(self, texts: Sequence[Text], language: str) -> None:
        self.texts = tuple(text for text in texts if text.words)
        self.language = language
        self._backwards = is_right_to_left(language)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Setting) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[object, ...]:
        return (self.texts, self.language)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Large letters take what the other paragraphs leave."""
        if not width:
            return []
        room = MOST_LARGE_ROWS if height is None else height
        contents = [self._plain(text, width) for text in self.texts]
        heights = [own.get_height(options.rules, width) for own in contents]
        plain = sum(heights)
        strips: list[Strip] = []
        for text, own, own_rows in zip(self.texts, contents, heights, strict=True):
            large = self._large(text, width, room - (plain - own_rows))
            if large:
                strips += _large_strips(large, width, style, options)
                room -= len(large[0]) // 2 * len(large) - own_rows
            else:
                strips += own.render_strips(width, None, style, options)
        return strips if height is None else strips[:height]

    def _large(self, text: Text, width: int, rows: int) -> tuple[lettering.Bitmap, ...]:
        return lettering.lines(text.words, width, rows, text.large) if text.large else ()

    def _plain(self, text: Text, width: int) -> Content:
        words = "\n".join(visual(text.words, width)) if self._backwards else text.words
        return Content.styled(words, "bold") if text.bold else Content(words)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        lines = [line for text in self.texts for line in text.words.splitlines()]
        return max((Content(line).cell_length for line in lines), default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:
        rows = 0
        for text in self.texts:
            large = self._large(text, width, MOST_LARGE_ROWS)
            if large:
                rows += len(large[0]) // 2 * len(large)
            else:
                rows += self._plain(text, width).get_height(rules, width)
        return rows


def _large_strips(
    lines: Sequence[lettering.Bitmap], width: int, style: Style, options: RenderOptions
) -> list[Strip]:
    align = options.rules.get("text_align", "left")
    rich_style = style.rich_style
    strips = []
    for line in lines:
        for cells in quarters(line):
            free = max(0, width - len(cells))
            before = {"center": free // 2, "right": free, "end": free}.get(align, 0)
            padded = " " * before + cells + " " * (free - before)
            strips.append(Strip([Segment(padded, rich_style)], len(padded)))
    return strips
