"""What the screen and the threads of a film share: surfaces that are filled and shown, a clock."""

from __future__ import annotations

import threading
import time
from typing import BinaryIO

import pygame

_DRIFT_S = 0.05
_LAYOUTS = {16: "bgr0", 0: "rgb0"}
"""By the place of red in a pixel: what ffmpeg calls the order of its bytes."""


class Screens:
    """Three surfaces: one is being filled, one is ready, one is in the hands of the screen."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._filling, self._ready, self._front = (pygame.Surface(size, 0, 32) for _ in range(3))
        self._fresh = False
        self._lock = threading.Lock()
        self.layout = _LAYOUTS[self._front.get_shifts()[0]]

    def fill(self, pipe: BinaryIO) -> bool:
        """Read a frame; `False`: there is no whole one any more."""
        pixels = memoryview(self._filling.get_view("0"))  # type: ignore[arg-type]
        filled = 0
        with pixels:
            while filled < len(pixels):
                count = pipe.readinto(pixels[filled:])  # type: ignore[attr-defined]
                if not count:
                    return False
                filled += count
        return True

    def publish(self) -> None:
        with self._lock:
            self._filling, self._ready, self._fresh = self._ready, self._filling, True

    def newest(self) -> pygame.Surface:
        with self._lock:
            if self._fresh:
                self._front, self._ready, self._fresh = self._ready, self._front, False
            return self._front


class Clock:
    """How far the film is; it stands still at what is known to be played."""

    def __init__(self) -> None:
        self._at_s, self._since_s, self._until_s = 0.0, 0.0, 0.0
        self._lock = threading.Lock()

    def position_s(self) -> float:
        with self._lock:
            return self._position_s()

    def set(self, at_s: float, until_s: float) -> None:
        """It is there now, and goes on to `until_s`."""
        with self._lock:
            self._at_s, self._since_s, self._until_s = at_s, time.monotonic(), until_s

    def hold(self) -> tuple[float, float]:
        """It stands still; returns where, and to where it would have gone on."""
        with self._lock:
            held = self._position_s(), self._until_s
            self._at_s = self._until_s = held[0]
            return held

    def extend(self, until_s: float) -> None:
        """It goes on to there."""
        with self._lock:
            if self._position_s() >= self._until_s:  # it stood still
                self._at_s, self._since_s = self._until_s, time.monotonic()
            self._until_s = until_s

    def follow(self, at_s: float, until_s: float) -> None:
        """It is there now; differences that nobody notices are left as they are."""
        with self._lock:
            if abs(self._position_s() - at_s) > _DRIFT_S:
                self._at_s, self._since_s = at_s, time.monotonic()
            self._until_s = until_s

    def _position_s(self) -> float:
        return min(self._until_s, self._at_s + time.monotonic() - self._since_s)
