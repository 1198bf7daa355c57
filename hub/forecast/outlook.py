"""What people are told: for each who waits, and for who would come now, when the call is expected.

`Forecaster` is fed with every event before it is applied, asked for an outlook whenever one is
wanted, and scores by itself what it had said once somebody is called.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from hub.forecast import lessons as ls
from hub.forecast.calibration import Calibrator, Case, Spread, spread
from hub.forecast.draws import RUNS, Draws
from hub.forecast.learning import lessons
from hub.forecast.memory import Memory, Past
from hub.forecast.play import NEVER, Scene, play
from hub.forecast.scene import Cast, Stage
from hub.queueing import events as ev
from hub.queueing.state import State

FIRST, LATER = "first", "later"
"""About what a range is: somebody who has just come, or who has waited for a while."""
SCORED_EVERY_MS = 10 * 60_000


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
    told: Spread


class _Scored(NamedTuple):
    """What an action at a counter has scored; it may still be undone."""

    visit: str
    said: list[_Said]
    cases: list[Case]


class Forecaster:
    """Learns, looks ahead, and knows how good it was."""

    def __init__(self, memory: Memory, *, runs: int = RUNS, early_last: bool = False) -> None:
        self.memory, self.past = memory, Past(memory)
        self.calibrator = Calibrator(memory.calibration)
        self.stage = Stage(self.past, Draws(runs), early_last=early_last)
        self._said: dict[str, list[_Said]] = {}
        self._scored: dict[str, _Scored] = {}
        """By counter."""

    def learn(self, state: State, event: ev.Event, at_ms: int) -> None:
        """Take in an event that is about to be applied to the state."""
        self.take(lessons(state, event, at_ms))

    def take(self, taught: ls.Taught) -> None:
        """Take in what an event has taught."""
        self.past.take(taught)
        if taught.begins:
            self._scored.pop(taught.counter, None)
        for lesson in taught.lessons:
            match lesson:
                case ls.Called():
                    self._score(lesson, taught.counter)
                case ls.Gone(visit):
                    self._said.pop(visit, None)
                case ls.Undone():
                    self._take_back(taught.counter)
                case _:
                    pass

    def _score(self, called: ls.Called, counter: str) -> None:
        said = self._said.pop(called.visit, None)
        if said is None:
            return
        cases = [
            Case(one.about, one.spread, one.told, (called.at_ms - one.at_ms) / 1000, called.day)
            for one in said
        ]
        for case in cases:
            self.calibrator.add(case)
        self._scored[counter] = _Scored(called.visit, said, cases)

    def _take_back(self, counter: str) -> None:
        scored = self._scored.pop(counter, None)
        if scored is not None:
            for case in scored.cases:
                self.calibrator.take_back(case)
            self._said[scored.visit] = scored.said

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
        return outlook(cast, spreads_of(cast.scene) if cast.scene.kinds else ())

    def owed(self, visit: str, now_ms: int) -> bool:
        """Whether what this visit is told now will be scored."""
        known = self._said.get(visit)
        return not known or now_ms - known[-1].at_ms >= SCORED_EVERY_MS

    def tell(self, visit: str, said: Spread, now_ms: int, about: str = "") -> Spread:
        """The range to show to somebody who waits; it is scored once they are called."""
        known = self._said.get(visit)
        about = about or (LATER if known else FIRST)
        told = self.calibrator.apply(about, said)
        if self.owed(visit, now_ms):
            self._said.setdefault(visit, []).append(_Said(now_ms, about, said, told))
        return told


def outlook(cast: Cast, spreads: Sequence[Spread | None]) -> Outlook:
    """What came of a scene, by whom it is about; without counters there is nothing to play."""
    scene = cast.scene
    visits = {
        visit.id: one
        for visit, wanted, one in zip(cast.visits, scene.wanted, spreads, strict=False)
        if one is not None and wanted
    }
    later = spreads[len(cast.visits) :]
    newcomers = {
        service: one for service, one in zip(cast.newcomers, later, strict=False) if one is not None
    }
    return Outlook(scene.now_ms, visits, newcomers)


def spreads_of(scene: Scene) -> list[Spread | None]:
    """Of each in the scene; `None`: most runs end before they are called."""
    return [_spread(sorted(called_ms)) for called_ms in zip(*play(scene), strict=True)]


def _spread(called_ms: list[int]) -> Spread | None:
    if called_ms[-1] >= NEVER:
        known_ms = [at_ms for at_ms in called_ms if at_ms < NEVER]
        if 2 * len(known_ms) <= len(called_ms):
            return None
        # Where a run knows no counter for them they wait as long as in the worst of the others.
        called_ms = known_ms + [known_ms[-1]] * (len(called_ms) - len(known_ms))
    return spread(called_ms)
