"""How much a peer may send before it is taken for a flood."""

from __future__ import annotations


class Allowance:
    """A token bucket: `burst` at once, `per_s` in the long run. Time is handed in."""

    __slots__ = ("_burst", "_left", "_per_ms", "_seen_ms")

    def __init__(self, *, burst: float, per_s: float, now_ms: int) -> None:
        self._burst = self._left = burst
        self._per_ms = per_s / 1000
        self._seen_ms = now_ms

    def take(self, now_ms: int, cost: float = 1.0) -> bool:
        """Whether there was enough left; nothing is taken otherwise."""
        left = min(self._burst, self._left + (now_ms - self._seen_ms) * self._per_ms)
        self._seen_ms = now_ms
        if left < cost:
            self._left = left
            return False
        self._left = left - cost
        return True
