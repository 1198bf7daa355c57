"""What is going to happen in a day that is played, in order."""

from __future__ import annotations

from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count
from typing import Any

Happens = Callable[[int, Any], None]


class Agenda:
    """Of two things at the same time the one that was noted first happens first."""

    def __init__(self) -> None:
        self._heap: list[tuple[int, int, Happens, Any]] = []
        self._noted = count()

    def at(self, at_ms: int, happens: Happens, about: object) -> None:
        """Note it; `about` is handed to it, after the time."""
        heappush(self._heap, (at_ms, next(self._noted), happens, about))

    def next_ms(self, otherwise_ms: int) -> int:
        return self._heap[0][0] if self._heap else otherwise_ms

    def go_on(self) -> None:
        """Let the next of it happen."""
        at_ms, _, happens, about = heappop(self._heap)
        happens(at_ms, about)
