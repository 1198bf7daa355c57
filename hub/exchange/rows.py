"""CSV, row by row, of which one broken line costs no other.

A quote that opens and is not closed would swallow all that follows. So a row goes on over several
lines only if its quotes close properly before long and it has as many fields as the header; else
its first line is broken, and the next one begins a row of its own.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice

LONGEST = 50
"""Lines of one row."""
DELIMITERS = (",", ";", "\t", "|")


class QuoteOpen(csv.Error):
    """A quote opens in this line and is not closed."""


def rows(lines: Iterable[str], delimiter: str = "") -> Iterator[tuple[int, list[str] | csv.Error]]:
    """Each with the number of its first line, the header first; instead of a broken one, why.

    `delimiter`: without, the one that the header has most often.
    """
    lines = iter(lines)
    begun = list(islice(lines, 1))
    delimiter = delimiter or max(DELIMITERS, key="".join(begun).count)
    feed = _Feed(chain(begun, lines))
    reader = csv.reader(feed, delimiter=delimiter)
    width = 0
    while True:
        row: list[str] | csv.Error
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            row = error
        if len(feed.taken) > 1 and not _is_whole(feed.taken, row, width, delimiter):
            row = QuoteOpen()
            feed.give_back()
        width = width or (len(row) if isinstance(row, list) else 0)
        yield feed.number, row
        feed.go_on()


class _Feed:
    """Lines for a reader; `taken`: those of the present row, `number`: that of its first one."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines, self._again = iter(lines), deque[str]()
        self.number, self.taken = 1, list[str]()

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        if len(self.taken) == LONGEST:
            raise QuoteOpen
        line = self._again.popleft() if self._again else next(self._lines).replace("\0", "")
        self.taken.append(line)
        return line

    def give_back(self) -> None:
        """All but the first."""
        self._again.extendleft(reversed(self.taken[1:]))
        del self.taken[1:]

    def go_on(self) -> None:
        self.number += len(self.taken)
        self.taken.clear()


def _is_whole(taken: list[str], row: list[str] | csv.Error, width: int, delimiter: str) -> bool:
    if not isinstance(row, list) or (width and len(row) != width):
        return False
    try:
        return next(csv.reader(taken, delimiter=delimiter, strict=True)) == row
    except csv.Error:
        return False
