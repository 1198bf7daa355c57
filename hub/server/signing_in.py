"""Clerks sign in at counters, and out again: on the terminals' sockets, by PIN.

A counter's terminal acts for the counter that it has taken, and for none while nobody has signed
in. Whoever signs in takes over the counter and leaves any other; with the service day everybody has
left. PINs are checked one at a time, in a thread: a hash needs 19 MiB and some ten milliseconds.
No PIN, no hash and no token is ever logged, and no clerk either: a log is no record of who worked.
"""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import Callable, Coroutine, Iterable
from functools import partial
from typing import Any

from hub.protocol import commands as cmd
from hub.protocol import wire
from hub.protocol.replies import Answer, Reason, Refusal
from hub.server import pins
from hub.server.attempts import Attempts
from hub.server.clerks import Clerk
from hub.server.house import House
from hub.server.terminal import Terminal

WHO_IS_THERE = wire.SignedIn(id="", refusal=Refusal(Reason.SIGN_IN))
"""What a counter's terminal without a counter is told."""

log = logging.getLogger(__name__)


class _Refused(Exception):
    """Nobody signs in: this is why."""

    def __init__(self, reason: Reason, **facts: str | int) -> None:
        super().__init__(reason)
        self.refusal = Refusal(reason, facts)


class SigningIn:
    """Who sits where. `admitted`: the terminals that are connected."""

    def __init__(self, house: House, admitted: Callable[[], Iterable[Terminal]]) -> None:
        self._house, self._admitted = house, admitted
        self._attempts = Attempts()
        self._one_at_a_time = asyncio.Lock()
        self._tasks: dict[object, asyncio.Task[None]] = {}

    def arrived(self, terminal: Terminal) -> None:
        """A counter's terminal has its welcome: show it its counter, or ask who is there."""
        clerk = self._clerk_at(terminal.scope)
        if clerk and self._house.sessions.holds(
            terminal.hello.session,
            counter=terminal.scope,
            clerk=clerk,
            key=terminal.key.id,
            day=self._day,
        ):
            terminal.clerk = clerk.id
        if self._may_stay(terminal):
            self._house.publisher.join(terminal)
        else:
            self._put_out(terminal)

    def sign_in(self, terminal: Terminal, asked: wire.SignIn) -> None:
        """Answered with `SignedIn`, and with the counter's view if it went well."""
        if terminal.hello.role is not wire.Role.COUNTER:
            refusal = Refusal(Reason.WRONG_ROLE)
        elif self._begin((terminal, wire.SignIn), partial(self._sign_in, terminal, asked)):
            return
        else:
            refusal = Refusal(Reason.OVERLOADED)
        terminal.say(wire.SignedIn(id=asked.id, refusal=refusal))

    def sign_out(self, terminal: Terminal) -> None:
        """The clerk leaves; a visitor who is there stays at the counter."""
        if terminal.hello.role is wire.Role.COUNTER:
            counter, clerk = terminal.scope, terminal.clerk
            self._leave(terminal)
            leaving = partial(self._sign_out, terminal, counter, clerk)
            self._begin((terminal, wire.SignOut), leaving)

    def site_changed(self) -> None:
        """From now on clerks may have to sign in."""
        for terminal in self._at_counters():
            if not self._may_stay(terminal):
                self._put_out(terminal)

    def clerk_out(self, clerk_id: str) -> None:
        """They are not to be here any more, or not with the PIN that they had."""
        self._attempts.forgive(clerk_id)
        self._begin(object(), partial(self._clerk_out, clerk_id))

    def skills_changed(self, clerk_id: str) -> None:
        """Where they sit they serve something else now."""
        self._begin(object(), partial(self._skills_changed, clerk_id))

    def look(self) -> None:
        """To be called once a second: who is not to be at a counter any more has left."""
        if self._outlived():
            self._begin("look", self._end_outlived)

    def close(self) -> None:
        """Nobody signs in any more."""
        for task in self._tasks.values():
            task.cancel()

    def _now_s(self) -> float:
        return self._house.clock.machine_ms() / 1000

    @property
    def _day(self) -> str:
        return self._house.writer.state.core.day

    def _clerk_at(self, counter: str) -> Clerk | None:
        return self._house.clerks.find(self._house.writer.asides.clerks.get(counter, ""))

    def _counters_of(self, clerk_id: str) -> list[str]:
        seated = self._house.writer.asides.clerks
        return [counter for counter, clerk in seated.items() if clerk == clerk_id]

    def _at_counters(self) -> list[Terminal]:
        return [
            one for one in self._admitted() if one.hello.role is wire.Role.COUNTER and one.scope
        ]

    def _may_stay(self, terminal: Terminal) -> bool:
        asks = self._house.writer.state.site.sign_in
        return bool(terminal.scope and (terminal.clerk or not asks))

    def _begin(self, what: object, work: Callable[[], Coroutine[Any, Any, None]]) -> bool:
        """Do it as soon as nothing else is under way; the same not twice at a time."""
        if what in self._tasks:
            return False
        task = asyncio.get_running_loop().create_task(self._alone(work))
        self._tasks[what] = task
        task.add_done_callback(partial(self._ended, what))
        return True

    async def _alone(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        async with self._one_at_a_time:
            await work()

    def _ended(self, what: object, task: asyncio.Task[None]) -> None:
        del self._tasks[what]
        if not task.cancelled() and (error := task.exception()):
            log.error("signing_in_failed", exc_info=error)

    async def _sign_in(self, terminal: Terminal, asked: wire.SignIn) -> None:
        try:
            clerk = await self._identify(terminal, asked)
            if clerk:
                self._check_free_to_leave(clerk, asked.counter)
            await self._leave_others(terminal, asked.counter, clerk)
            session = await self._seat(terminal, asked.counter, clerk) if clerk else ""
        except _Refused as refused:
            terminal.say(wire.SignedIn(id=asked.id, refusal=refused.refusal))
        else:
            self._take(terminal, asked, clerk, session)

    async def _identify(self, terminal: Terminal, asked: wire.SignIn) -> Clerk | None:
        """Who it is; `None`: nobody, and nobody is asked."""
        if asked.counter not in self._house.writer.state.counters:
            raise _Refused(Reason.UNKNOWN_COUNTER, counter=asked.counter)
        if asked.clerk:
            return await self._check(terminal, asked.clerk.strip().lower(), asked.pin)
        if self._house.writer.state.site.sign_in:
            raise _Refused(Reason.SIGN_IN)
        return None

    async def _check(self, terminal: Terminal, clerk_id: str, pin: str) -> Clerk:
        """The clerk, if the PIN is theirs."""
        key = terminal.key.id
        self._check_not_locked(clerk_id, key)
        clerk = self._house.clerks.find(clerk_id)
        fits = len(pin) <= pins.LONGEST and await asyncio.to_thread(
            pins.fits, pin, clerk.pin if clerk else pins.NOBODYS
        )
        if fits and clerk and self._house.clerks.find(clerk_id) is clerk:
            self._attempts.forgive(clerk_id)
            return clerk
        left = self._attempts.failed(clerk_id, key, self._now_s())
        log.warning("pin_wrong", extra={"device": terminal.hello.device, "left": left})
        self._check_not_locked(clerk_id, key)
        raise _Refused(Reason.WRONG_PIN, left=left)

    def _check_not_locked(self, clerk_id: str, key: str) -> None:
        locked_s = self._attempts.locked_s(clerk_id, key, self._now_s())
        if locked_s > 0:
            raise _Refused(Reason.PIN_LOCKED, minutes=math.ceil(locked_s / 60))

    def _check_free_to_leave(self, clerk: Clerk, counter: str) -> None:
        """Who sits elsewhere does not leave a visitor there."""
        state = self._house.writer.state
        for other in self._counters_of(clerk.id):
            visit = state.core.seats[other].visit if other in state.counters else None
            if visit and other != counter:
                number = state.core.visits[visit].number
                label = state.counters[other].label
                raise _Refused(Reason.COUNTER_BUSY, number=number, counter=label)

    async def _seat(self, terminal: Terminal, counter: str, clerk: Clerk) -> str:
        """The counter is this clerk's. → the session's token."""
        answer = await self._staff(counter, clerk)
        if isinstance(answer, Refusal):
            raise _Refused(answer.reason, **answer.facts)
        begin = partial(self._house.sessions.begin, clerk, counter=counter, key=terminal.key.id)
        session = await asyncio.to_thread(begin, day=self._day)
        self._put_out_all(counter)  # last: until now another terminal could come back to it
        return session

    async def _leave_others(self, terminal: Terminal, counter: str, clerk: Clerk | None) -> None:
        """One counter for each clerk, and one for each terminal."""
        left = {terminal.scope} if terminal.clerk else set()
        if clerk:
            left.update(self._counters_of(clerk.id), {counter})
        self._leave(terminal)
        for other in sorted(left - {counter}):
            await self._vacate(other)

    def _take(
        self, terminal: Terminal, asked: wire.SignIn, clerk: Clerk | None, session: str
    ) -> None:
        if not terminal.admitted:
            return  # gone meanwhile; it asks again on its next connection
        terminal.scope, terminal.clerk = asked.counter, clerk.id if clerk else ""
        self._house.devices.moved(terminal.hello, terminal.scope)
        name = clerk.name if clerk else ""
        terminal.say(wire.SignedIn(id=asked.id, counter=terminal.scope, name=name, session=session))
        self._house.publisher.join(terminal)
        log.info(
            "counter_taken", extra={"counter": terminal.scope, "device": terminal.hello.device}
        )

    async def _sign_out(self, terminal: Terminal, counter: str, clerk: str) -> None:
        if terminal.clerk:  # they were signing in when they left
            counter, clerk = terminal.scope, terminal.clerk
        self._leave(terminal)
        if clerk and counter in self._counters_of(clerk):
            await self._vacate(counter)

    async def _clerk_out(self, clerk_id: str) -> None:
        for counter in self._counters_of(clerk_id):
            await self._vacate(counter)

    async def _skills_changed(self, clerk_id: str) -> None:
        clerk = self._house.clerks.find(clerk_id)
        for counter in self._counters_of(clerk_id) if clerk else ():
            await self._staff(counter, clerk)

    async def _end_outlived(self) -> None:
        for counter in self._outlived():
            await self._vacate(counter)

    def _outlived(self) -> list[str]:
        """The counters of those whose day is over, who have been removed, whose counter has."""
        house = self._house
        sessions = {session.counter: session for session in house.sessions.all()}
        seated = house.writer.asides.clerks
        return [
            counter
            for counter in {**sessions, **seated}
            if not (
                (session := sessions.get(counter))
                and session.day == self._day
                and session.clerk == seated.get(counter)
                and house.clerks.find(session.clerk)
                and counter in house.writer.state.counters
            )
        ]

    async def _vacate(self, counter: str) -> None:
        """Nobody sits there any more."""
        await self._staff(counter, None)
        await asyncio.to_thread(self._house.sessions.end, counter)
        self._put_out_all(counter)

    async def _staff(self, counter: str, clerk: Clerk | None) -> Answer:
        if clerk is None:
            return await self._house.writer.submit(cmd.StaffCounter(counter=counter))
        return await self._house.writer.submit(
            cmd.StaffCounter(counter=counter, clerk=clerk.id, name=clerk.name, skills=clerk.skills)
        )

    def _put_out_all(self, counter: str) -> None:
        """Every terminal at which somebody has signed in for this counter."""
        for terminal in self._at_counters():
            if terminal.scope == counter and terminal.clerk:
                self._put_out(terminal)

    def _put_out(self, terminal: Terminal) -> None:
        self._leave(terminal)
        terminal.say(WHO_IS_THERE)

    def _leave(self, terminal: Terminal) -> None:
        """It has no counter any more and sees nothing."""
        self._house.publisher.leave(terminal)
        terminal.hide()
        terminal.scope = terminal.clerk = ""
        if terminal.admitted:
            self._house.devices.moved(terminal.hello, "")
