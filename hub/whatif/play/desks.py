"""Counters of a day that is played: when they are on duty, and who of them is free."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from hub.protocol.views import CounterState
from hub.queueing.order import waiting_at
from hub.queueing.state import State, reserved
from hub.whatif.record.script import Duty, Walkup


@dataclass(eq=False, slots=True)
class Desk:
    """`turn`: grows whenever what was planned for it is no longer true."""

    counter: str
    later: deque[Duty]
    duty: Duty | None = None
    turn: int = 0
    walkups: deque[Walkup] = field(default_factory=deque)
    closed_ms: int = 0

    def over(self, at_ms: int) -> bool:
        """Its duty is due to end; without one there is nothing to end."""
        return self.duty is not None and at_ms >= self.duty.due_ms


class Desks:
    """All of them, and those that wait for somebody, the longest first."""

    def __init__(self, state: State, duties: Iterable[Duty]) -> None:
        self._state = state
        self._all: dict[str, Desk] = {}
        for duty in duties:
            desk = self._all.setdefault(duty.counter, Desk(duty.counter, deque()))
            desk.later.append(duty)
        self._idle: dict[str, Desk] = {}

    def __iter__(self) -> Iterator[Desk]:
        return iter(self._all.values())

    def get(self, counter: str) -> Desk | None:
        return self._all.get(counter)

    def rest(self, desk: Desk) -> None:
        """Nobody waits for it."""
        self._idle[desk.counter] = desk

    def wake(self, desk: Desk) -> int:
        """It is about to do something; what was planned before is not. Its turn."""
        self._idle.pop(desk.counter, None)
        desk.turn += 1
        return desk.turn

    def awaited(self, preferred: str) -> Desk | None:
        """One that waits and has somebody to call; the preferred one before others."""
        counters = self._state.counters
        first: Desk | None = None
        for counter, desk in self._idle.items():
            if waiting_at(self._state, counters[counter]):
                if counter == preferred:
                    return desk
                first = first or desk
        return first

    def is_free(self, desk: Desk) -> bool:
        """It is open, and nobody is there."""
        seat = self._state.core.seats[desk.counter]
        return seat.state is CounterState.OPEN and seat.visit is None

    def is_open(self, desk: Desk) -> bool:
        return self._state.core.seats[desk.counter].state is CounterState.OPEN

    def still_needed(self, desk: Desk, at_ms: int) -> bool:
        """Somebody waits whom nobody else will call who is on duty."""
        groups = [reserved(desk.counter), *self._state.served[desk.counter]]
        others = {group for group in groups if self._cared_for(group, desk, at_ms)}
        for group in groups:
            lanes = self._state.lanes.get(group, {})
            if group not in others and any(lane.entries for lane in lanes.values()):
                return True
        state = self._state
        early = (state.group_of(state.core.visits[id_].step) for id_ in state.early)
        return any(group in groups and group not in others for group in early)

    def _cared_for(self, group: str, desk: Desk, at_ms: int) -> bool:
        return any(
            group in self._state.served[other.counter]
            and (other.later or (other.duty is not None and not other.over(at_ms)))
            for other in self
            if other is not desk
        )

    def reachable(self, group: str) -> bool:
        """Some counter calls them that is open or will be."""
        return any(
            (self.is_open(desk) or desk.duty or desk.later) and self._serves(desk, group)
            for desk in self
        )

    def last_of(self, group: str) -> Desk | None:
        """Who was the last to close of those that could call them."""
        able = [desk for desk in self if self._serves(desk, group)]
        return max(able, key=lambda desk: desk.closed_ms, default=None)

    def _serves(self, desk: Desk, group: str) -> bool:
        return group in (reserved(desk.counter), *self._state.served[desk.counter])
