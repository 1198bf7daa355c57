"""Counters begin, rest and end their work in a day that is played, as their duties say."""

from __future__ import annotations

from hub.protocol import commands as cmd
from hub.whatif.play.agenda import Agenda, Happens
from hub.whatif.play.chance import Chance
from hub.whatif.play.core import Core
from hub.whatif.play.desks import Desk, Desks
from hub.whatif.record.script import Duty


class Shifts:
    """`calls`: happens when a counter is free for the next."""

    def __init__(
        self, core: Core, desks: Desks, agenda: Agenda, chance: Chance, calls: Happens
    ) -> None:
        self._core, self._desks, self._agenda, self._chance = core, desks, agenda, chance
        self._calls = calls

    def begin(self) -> None:
        """Note when all of them open first."""
        for desk in self._desks:
            if desk.later:
                self._agenda.at(desk.later[0].from_ms, self._opens, (desk, 0))

    def stops(self, at_ms: int, desk: Desk) -> bool:
        """It rests or closes if that is due; not while only it can serve somebody who waits."""
        duty = desk.duty
        if duty is None or not desk.over(at_ms) or desk.walkups:
            return False
        following = desk.later[0].from_ms if desk.later else None
        if duty.rest_ms is not None and following is not None:
            self._core.do(cmd.PauseCounter(counter=desk.counter), at_ms)
            following = at_ms + duty.rest_ms
        elif following is not None and following <= at_ms:
            self._takes_up(at_ms, desk)
            return self.stops(at_ms, desk)
        elif following is None and self._desks.still_needed(desk, at_ms):
            return False
        else:
            self._core.do(cmd.CloseCounter(counter=desk.counter), at_ms)
            desk.duty, desk.closed_ms = None, at_ms
        turn = self._desks.wake(desk)
        if following is not None:
            self._agenda.at(following, self._opens, (desk, turn))
        return True

    def _opens(self, at_ms: int, about: tuple[Desk, int]) -> None:
        desk, turn = about
        if turn != desk.turn or not desk.later:
            return
        duty = self._takes_up(at_ms, desk)
        self._core.do(cmd.OpenCounter(counter=desk.counter), at_ms)
        first_ms = duty.first_ms
        if first_ms is None:
            first_ms = self._chance.ready_ms(f"{desk.counter} {duty.from_ms}")
        self._agenda.at(at_ms + first_ms, self._calls, (desk, self._desks.wake(desk)))

    def _takes_up(self, at_ms: int, desk: Desk) -> Duty:
        """The next duty of a counter begins."""
        duty = desk.duty = desk.later.popleft()
        wanted = duty.services or None
        if wanted and set(wanted) == set(self._core.state.counters[desk.counter].services):
            wanted = None
        self._core.do(cmd.AssignServices(counter=desk.counter, services=wanted), at_ms)
        self._agenda.at(max(at_ms, duty.due_ms), self._is_due, (desk, duty))
        return duty

    def _is_due(self, at_ms: int, about: tuple[Desk, Duty]) -> None:
        desk, duty = about
        if desk.duty is duty and self._desks.is_free(desk):
            self.stops(at_ms, desk)
