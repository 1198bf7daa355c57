"""The hub's time: site time and machine time, in one replaceable part.

*Site time* (Unix milliseconds, UTC) stands in events and rules; in a demo it starts where it is
told and runs `speed` times as fast. *Machine time* (monotonic milliseconds) rules heartbeats,
staleness and everything else that must not jump. Nothing else in the hub asks the machine.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

from hub.queueing.events.house import JUMP_MS

SANE_MS = 1_735_689_600_000
"""2025-01-01: a machine that claims an earlier date has lost its clock."""


class Clock(Protocol):
    """What the hub asks of time."""

    @property
    def speed(self) -> float:
        """Site milliseconds for each machine millisecond."""
        ...

    def site_ms(self) -> int:
        """Site time now, in Unix milliseconds."""
        ...

    def machine_ms(self) -> int:
        """Monotonic milliseconds since the machine started."""
        ...

    def jump_ms(self) -> int:
        """By how much the wall clock has jumped since the last call; 0 below `JUMP_MS`."""
        ...


class SystemClock:
    """The machine's own clocks.

    `start_ms`: site time begins there instead of now. As soon as site time is not the wall clock
    (a start or a speed is given) it follows the monotonic clock alone and cannot jump.
    """

    def __init__(
        self,
        *,
        start_ms: int | None = None,
        speed: float = 1.0,
        wall_s: Callable[[], float] = time.time,
        monotonic_s: Callable[[], float] = time.monotonic,
    ) -> None:
        if speed <= 0:
            raise ValueError("the speed of site time must be above 0")
        self.speed = speed
        self._wall_s, self._monotonic_s = wall_s, monotonic_s
        self._staged = start_ms is not None or speed != 1.0
        self._start_site_ms = start_ms if start_ms is not None else int(wall_s() * 1000)
        self._start_s = monotonic_s()
        self._offset_ms = self._wall_offset_ms()

    def site_ms(self) -> int:
        if not self._staged:
            return int(self._wall_s() * 1000)
        passed_s = self._monotonic_s() - self._start_s
        return self._start_site_ms + int(passed_s * 1000 * self.speed)

    def machine_ms(self) -> int:
        return int(self._monotonic_s() * 1000)

    def jump_ms(self) -> int:
        if self._staged:
            return 0
        by_ms = self._wall_offset_ms() - self._offset_ms
        if abs(by_ms) <= JUMP_MS:
            return 0
        self._offset_ms += by_ms
        return by_ms

    def _wall_offset_ms(self) -> int:
        return int((self._wall_s() - self._monotonic_s()) * 1000)


def plausible(now_ms: int, recorded_ms: int) -> bool:
    """Whether a date can be trusted: not before the last recorded one, not before this program."""
    return now_ms >= max(SANE_MS, recorded_ms - JUMP_MS)
