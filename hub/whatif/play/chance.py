"""What a log does not tell is drawn from what it does: a name always draws the same. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from hub.forecast.draws import Draws
from hub.forecast.memory import pseudo
from hub.whatif.record.script import Samples

ENOUGH = 20
"""Of fewer durations the configured one stands in for the rest."""
READY_MS, REACT_MS, ABSENT_MS = 20_000, 5_000, 90_000
"""Where no log tells anything."""


class Chance:
    """Durations of one run. `expected_s`: the configured ones, by service."""

    def __init__(
        self, samples: Samples, expected_s: dict[str, int], draws: Draws, run: int
    ) -> None:
        self._samples, self._expected_s = samples, expected_s
        self._draws, self._run = draws, run
        self._busy: dict[str, list[int]] = {}

    def luck(self, name: str) -> float:
        """A number between 0 and 1."""
        return self._draws.of(name)[self._run]

    def busy_ms(self, service: str, name: str) -> int:
        """How long somebody who has come keeps a counter busy."""
        if service not in self._busy:
            known = self._samples.busy.get(service, [])
            expected_s = self._expected_s.get(service, 600)
            made = (round(1000 * each) for each in pseudo(expected_s, ENOUGH - len(known)))
            self._busy[service] = sorted([*known, *made])
        return self._one_of(self._busy[service], f"{name} takes")

    def absent_ms(self, name: str) -> int:
        """How long a clerk waits for somebody who does not come."""
        return self._one_of(self._samples.absent or (ABSENT_MS,), f"{name} absent")

    def ready_ms(self, name: str) -> int:
        """From the end of a visit until the next is called."""
        return self._one_of(self._samples.ready or (READY_MS,), f"{name} ready")

    def react_ms(self, name: str) -> int:
        """Until a counter that had nobody calls whoever has come."""
        return self._one_of(self._samples.react or (REACT_MS,), f"{name} react")

    def _one_of(self, sample: Sequence[int], name: str) -> int:
        return sample[int(self.luck(name) * len(sample))]
