"""What the hub is told of the hardware at the entrance: printers, disk, reader, sound."""

from __future__ import annotations

from collections.abc import Callable


class Devices:
    """Collects states (`ok`, or a trouble's name); whatever changes, all of them are reported."""

    def __init__(self, report: Callable[[dict[str, str]], None]) -> None:
        self._report = report
        self.states: dict[str, str] = {}

    def says(self, about: str, state: str) -> None:
        if self.states.get(about) != state:
            self.states[about] = state
            self._report(self.states)
