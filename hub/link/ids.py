"""Ids for commands: unguessable, unique for ever, and sorting in the order they were made.

UUIDs of version 7 (RFC 9562): 48 bits of Unix milliseconds, 12 bits that count within one
millisecond, 62 random bits. The hub's table of answered commands thus grows at its end, and nobody
can ask for another terminal's answer by guessing an id.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from uuid import UUID

_COUNTER_BITS = 12


class IdMaker:
    """Each call gives the next id; the order holds even when the wall clock is set back."""

    def __init__(self, now_ns: Callable[[], int] = time.time_ns) -> None:
        self._now_ns = now_ns
        self._last = 0
        """Milliseconds and counter of the last id, as one number."""

    def __call__(self) -> str:
        now = (self._now_ns() // 1_000_000) << _COUNTER_BITS
        self._last = max(now, self._last + 1)
        unix_ms, counter = divmod(self._last, 1 << _COUNTER_BITS)
        value = (unix_ms & ((1 << 48) - 1)) << 80
        value |= 0x7 << 76 | counter << 64 | 0b10 << 62 | secrets.randbits(62)
        return str(UUID(int=value))
