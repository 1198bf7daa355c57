"""Breaking text into the fixed columns of a printer. Pure.

Lines break at spaces (a no-break space keeps words together) and at soft hyphens; centred text is
broken into lines of about the same length, so that no single word is left over.
"""

from __future__ import annotations

from dataclasses import dataclass

from printers.document import Align, Size

SOFT_HYPHEN = "\u00ad"
UNPRINTED = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufeff"))
"""Marks that steer a text's direction or line breaks and have no ink of their own."""
MAX_SCALE = 8
LARGE_LINES = 3
"""A large text that would need more lines than this is set smaller."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A text broken into lines, and how many times wider and higher than normal they are."""

    lines: tuple[str, ...]
    width: int
    height: int


def set_text(text: str, size: Size, align: Align, columns: int) -> Setting:
    """Break `text` for paper of `columns` normal characters, as large as wanted and possible."""
    words = longest_word(text)
    match size:
        case Size.HUGE:
            scale = max(1, min(MAX_SCALE, columns // max(1, words)))
            return Setting(wrap(text, columns // scale, align), scale, scale)
        case Size.LARGE:
            if words <= columns // 2:
                lines = wrap(text, columns // 2, align)
                if len(lines) <= LARGE_LINES:
                    return Setting(lines, 2, 2)
            return Setting(wrap(text, columns, align), 1, 2)
        case Size.NORMAL:
            return Setting(wrap(text, columns, align), 1, 1)


def wrap(text: str, columns: int, align: Align = Align.START) -> tuple[str, ...]:
    """The lines of `text`, none longer than `columns`."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        words = [word for word in paragraph.split(" ") if word]
        broken = _fill(words, columns)
        if align is Align.CENTER and len(broken) > 1:
            broken = _balanced(words, columns, len(broken))
        lines += broken
    return tuple(lines)


def longest_word(text: str) -> int:
    """The length of the longest stretch of `text` that cannot be broken."""
    pieces = (piece for word in text.split() for piece in word.split(SOFT_HYPHEN))
    return max(map(len, pieces), default=0)


def _balanced(words: list[str], columns: int, count: int) -> list[str]:
    """The narrowest lines that are still only `count`."""
    narrowest = max(1, sum(map(len, words)) // count)
    for width in range(narrowest, columns):
        lines = _fill(words, width)
        if len(lines) <= count:
            return lines
    return _fill(words, columns)


def _fill(words: list[str], columns: int) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in words:
        rest = word
        while rest:
            gap = " " if line else ""
            whole = rest.replace(SOFT_HYPHEN, "")
            if len(line) + len(gap) + len(whole) <= columns:
                line += gap + whole
                break
            head, tail = _hyphenate(rest, columns - len(line) - len(gap))
            if not head and not line:
                head, tail = whole[:columns], whole[columns:]
            if head:
                line += gap + head
            lines.append(line)
            line, rest = "", tail
    return [*lines, line] if line else lines


def _hyphenate(word: str, room: int) -> tuple[str, str]:
    """The part of `word` up to its last soft hyphen that fits into `room`, and the rest."""
    pieces = word.split(SOFT_HYPHEN)
    for count in range(len(pieces) - 1, 0, -1):
        head = "".join(pieces[:count]) + "-"
        if len(head) <= room:
            return head, SOFT_HYPHEN.join(pieces[count:])
    return "", word
