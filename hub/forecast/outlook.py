"""What people are told: for each who waits, and for who would come now, when the call is expected.

`Forecaster` is fed with every event before it is applied, asked for an outlook whenever one is
wanted, and scores by itself what it had said once somebody is called.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from hub.forecast.calibration import Calibrator, Spread, spread
from hub.forecast.draws import RUNS, Draws
from hub.forecast.learning import learn
from hub.forecast.memory import Memory, Past
from hub.forecast.play import NEVER, Scene, play
from hub.forecast.scene import Stage
from hub.queueing import events as ev
from hub.queueing.state import State

FIRST, LATER = "first", "later"
"""About what a range is: somebody who has just come, or who has waited for a while."""
SCORED_EVERY_MS = 10 * 60_000
_GONE = frozenset({ev.VisitCancelled, ev.VisitClosed, ev.TicketVoided, ev.VisitMoved})


class Outlook(NamedTuple):
    """Raw spreads, by visit and (newcomers) by service; who is missing is not expected to be called
    as far as is known."""

    at_ms: int
    visits: Mapping[str, Spread]
    newcomers: Mapping[str, Spread]


class _Said(NamedTuple):
    at_ms: int
    about: str
    spread: Spread


class Forecaster:
    """Learns, looks ahead, and knows how good it was."""

    def __init__(self, memory: Memory, *, runs: int = RUNS, early_last: bool = False) -> None:
        self.memory, self.past = memory, Past(memory)
        self.calibrator = Calibrator(memory.calibration)
        self.stage = Stage(self.past, Draws(runs), early_last=early_last)
        self._said: dict[str, list[_Said]] = {}

    def learn(self, state: State, event: ev.Event, at_ms: int) -> None:
        """Take in an event that is about to be applied to the state."""
        learn(self.past, state, event, at_ms)
        if isinstance(event, ev.VisitCalled):
            for said in self._said.pop(event.visit, ()):
                came_s = (at_ms - said.at_ms) / 1000
                self.calibrator.add(said.about, said.spread, came_s, state.core.day)
        elif type(event) in _GONE:
            self._said.pop(getattr(event, "visit", ""), None)
        self.memory.seq = state.core.seq + 1

    def look(
        self,
        state: State,
        now_ms: int,
        newcomers: Sequence[str] = (),
        only: Container[str] | None = None,
    ) -> Outlook:
        """The spreads as they come out of the runs: of all who wait, or of some `only`, and of who
        would come now for these services."""
        cast = self.stage.cast(state, now_ms, newcomers, only)
        if not cast.scene.kinds:
            return Outlook(now_ms, {}, {})
        spreads = spreads_of(cast.scene)
        visits: dict[str, Spread] = {}
        for visit, said in zip(cast.visits, spreads, strict=False):
            if said is not None and (only is None or visit.id in only):
                visits[visit.id] = said
        later = spreads[len(cast.visits) :]
        return Outlook(
            now_ms,
            visits,
            {
                service: said
                for service, said in zip(cast.newcomers, later, strict=True)
                if said is not None
            },
        )

    def tell(self, visit: str, said: Spread, now_ms: int) -> Spread:
        """The range to show to somebody who waits; it is scored once they are called."""
        known = self._said.setdefault(visit, [])
        about = LATER if known else FIRST
        if not known or now_ms - known[-1].at_ms >= SCORED_EVERY_MS:
            known.append(_Said(now_ms, about, said))
        return self.calibrator.apply(about, said)

    def tell_newcomer(self, said: Spread) -> Spread:
        """The range to show to somebody who thinks of coming."""
        return self.calibrator.apply(FIRST, said)


def spreads_of(scene: Scene) -> list[Spread | None]:
    """Of each in the scene; `None`: most runs end before they are called."""
    now_ms = scene.now_ms
    return [_spread(sorted(called_ms), now_ms) for called_ms in zip(*play(scene), strict=True)]


def _spread(called_ms: list[int], now_ms: int) -> Spread | None:
    if called_ms[-1] >= NEVER:
        known_ms = [at_ms for at_ms in called_ms if at_ms < NEVER]
        if 2 * len(known_ms) <= len(called_ms):
            return None
        # Where a run knows no counter for them they wait as long as in the worst of the others.
        called_ms = known_ms + [known_ms[-1]] * (len(called_ms) - len(known_ms))
    return spread(called_ms, now_ms)
