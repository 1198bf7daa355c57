"""Logs that begin with what happened last: they are told from others, and read from their end.

Nothing is sorted: what has the same time stands in their order, too, and a log of many years needs
no more memory than one that runs forwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import tzinfo
from io import TextIOWrapper
from itertools import islice, pairwise
from typing import BinaryIO

from hub.exchange.log import moments
from hub.exchange.moment import Moment
from hub.exchange.rows import LONGEST

LOOKED_AT = 2_000
"""Lines that tell where it leads."""
_PIECE = 1 << 16


def runs_backwards(lines: Iterable[str], zone: tzinfo) -> bool:
    """Whether its first lines go back in time, as a whole and step by step. Raises `NotALog`."""
    first = islice(moments(lines, zone), LOOKED_AT)
    times = [one.at_ms for one in first if isinstance(one, Moment)]
    steps = [after - before for before, after in pairwise(times)]
    falls, rises = sum(step < 0 for step in steps), sum(step > 0 for step in steps)
    return falls > rises and times[-1] < times[0]


def from_the_end(file: BinaryIO, encoding: str) -> Iterator[str]:
    """Its header, then its rows from the last to the first. Raises `OSError`."""
    if "a\n".encode(encoding).endswith(b"a\n"):
        yield file.readline().decode(encoding, "replace")
        lines: Iterator[str] = (
            line.decode(encoding, "replace") for line in _lines(file, file.tell())
        )
    else:  # in such an encoding a byte does not tell where a line ends
        text = TextIOWrapper(file, encoding, errors="replace", newline="")
        header, *others = text.readlines()
        text.detach()
        yield header
        lines = iter(reversed(others))
    yield from _rows(line.rstrip("\r\n") + "\n" for line in lines)


def _lines(file: BinaryIO, begin: int) -> Iterator[bytes]:
    """Those after `begin`, the last one first."""
    end = size = file.seek(0, 2)
    rest = b""
    while end > begin:
        piece = min(_PIECE, end - begin)
        at = file.seek(end - piece)
        rest, *whole = (file.read(piece) + rest).split(b"\n")
        if end == size and whole and not whole[-1]:
            whole.pop()  # what follows the last line's end is no line
        yield from reversed(whole)
        end = file.seek(at)
    yield rest


def _rows(lines: Iterable[str]) -> Iterator[str]:
    """A row of several lines keeps their order, if its quotes close before long."""
    held: list[str] = []
    quotes = 0
    for line in lines:
        held.append(line)
        quotes += line.count('"')
        if quotes % 2 == 0 or len(held) == LONGEST:
            yield from held if quotes % 2 else reversed(held)
            held, quotes = [], 0
    yield from held
