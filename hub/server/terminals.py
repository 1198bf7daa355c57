"""The hub's side of every terminal's connection: who may come in, what they may ask and see."""

from __future__ import annotations

import asyncio
import re
from functools import partial
from typing import Any

from msgspec.structs import replace

from hub.protocol import wire
from hub.protocol.commands import (
    AdoptFallback,
    RaiseAlarm,
    ReportCall,
    SeeAlarm,
    TakeAlarm,
    TerminalCommand,
)
from hub.protocol.questions import Question
from hub.protocol.replies import Answer, Done, Reason, Refusal
from hub.queueing.rules.house import screen
from hub.server.access import TERMINALS, asked_by, may_act
from hub.server.bearer import bearer_key
from hub.server.finding import found
from hub.server.house import House
from hub.server.presenting import Presenting
from hub.server.problems import Problem
from hub.server.signing_in import SigningIn
from hub.server.terminal import Receive, Send, Terminal, TurnedAway
from hub.server.websocket import abort_of

MAX_CONNECTIONS = 2_000
MAX_NAME_LENGTH = 64
MAX_STATES = 32
_PAGE = re.compile(r"https?://[A-Za-z0-9.:\[\]-]{1,200}")
ALREADY_THERE = "already-there"
WRONG_ROLE = Refusal(Reason.WRONG_ROLE)
NOT_SIGNED_IN = Refusal(Reason.SIGN_IN)
ALWAYS = (RaiseAlarm, SeeAlarm, TakeAlarm)
"""What a counter's terminal may send before anybody has signed in."""


class Terminals:
    """All terminals' connections. Is the `Host` of each of them."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._connected: dict[Terminal, None] = {}
        self.clerks = SigningIn(house, self._admitted)
        self._presenting = Presenting(house)

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        """Serve one WebSocket (ASGI) until it ends."""
        key = bearer_key(scope)
        record = self._house.keys.find(key) if key else None
        if record is None:
            await _reject(send, Problem.of(401, "unknown-key"))
        elif len(self._connected) >= MAX_CONNECTIONS or not self._house.ready:
            await _reject(send, Problem.of(503, "overloaded", retry_after_s=1))
        else:
            terminal = Terminal(
                self,
                receive,
                send,
                abort=abort_of(scope),
                key=record,
                patience=self._house.patience,
            )
            self._connected[terminal] = None
            try:
                await terminal.run()
            finally:
                del self._connected[terminal]

    def machine_ms(self) -> int:
        return self._house.clock.machine_ms()

    def admit(self, terminal: Terminal, hello: wire.Hello) -> wire.Welcome:
        if hello.protocol != wire.PROTOCOL:
            raise TurnedAway("wrong-protocol")
        if hello.role is not terminal.key.role or hello.role not in TERMINALS:
            raise TurnedAway("wrong-role")
        words = (hello.device, hello.version, hello.scope, hello.session)
        if not hello.device or not all(map(_is_word, words)):
            raise TurnedAway("malformed")
        counters = self._house.writer.state.counters
        if hello.role is wire.Role.COUNTER and hello.scope and hello.scope not in counters:
            raise TurnedAway("unknown-counter")
        house = self._house
        if hello.role is wire.Role.BOOKING and self._books():
            house.devices.is_second(hello)
            raise TurnedAway(ALREADY_THERE)
        return wire.Welcome(
            site=house.site,
            theme=house.presentation.theme,
            texts=house.presentation.texts,
            instance=house.instance,
            version=house.version,
            hub_ms=house.clock.machine_ms(),
            now_ms=house.clock.site_ms(),
            speed=house.clock.speed,
            trusted_clock=house.trusted_clock,
        )

    def admitted(self, terminal: Terminal) -> None:
        self._house.devices.came(terminal.hello)
        if terminal.hello.role is wire.Role.COUNTER:
            self.clerks.arrived(terminal)
            return
        self._house.publisher.join(terminal)
        if terminal.hello.role is wire.Role.VISITORS:
            self._learn_page(terminal.hello.page)

    def _learn_page(self, page: str) -> None:
        """Tickets without a configured address lead to where the page says that it is."""
        if page != self._house.page and _PAGE.fullmatch(page):
            self._house.page = page
            self.site_changed()

    def left(self, terminal: Terminal) -> None:
        self._house.publisher.leave(terminal)
        self._house.devices.went(terminal.hello)

    def submit(
        self, terminal: Terminal, sent: wire.CommandSent
    ) -> asyncio.Future[Answer] | Refusal:
        hello, command = terminal.hello, sent.command
        nobody = hello.role is wire.Role.COUNTER and not terminal.scope
        if nobody and not isinstance(command, ALWAYS):
            return NOT_SIGNED_IN
        visitors = hello.role is wire.Role.VISITORS
        if visitors:
            command = self._presenting.whose(command)
        if not may_act(hello.role, command, scope=terminal.scope, presented=terminal.presented):
            return WRONG_ROLE
        if visitors and (absent := self._presenting.absent(command)):
            return absent
        command_id = f"{terminal.key.id}:{sent.id}"
        age_ms = self._house.clock.machine_ms() - sent.given_ms
        stale = abs(age_ms) > wire.STALE_S * 1000
        if isinstance(command, AdoptFallback):
            command = self._aged(command, age_ms)
        sender = _screen(terminal) if isinstance(command, SeeAlarm) else hello.device
        outcome = self._house.writer.submit(command, command_id, sender, stale=stale)
        outcome.add_done_callback(partial(self._measure, hello, command))
        return outcome

    def _aged(self, command: AdoptFallback, under_way_ms: int) -> AdoptFallback:
        """Its age counts from the tap: what it took to come here is part of it."""
        since_ms = round(max(0, under_way_ms) * self._house.clock.speed)
        return replace(command, age_ms=command.age_ms + since_ms)

    def find(self, terminal: Terminal, asked: wire.Asked) -> None:
        question = asked_by(terminal.hello.role, asked.question, terminal.presented)
        if question is None:
            terminal.say(wire.Found(id=asked.id, answer=WRONG_ROLE))
            return
        self._house.committed.when(partial(self._found, terminal, asked.id, question))

    def present(self, terminal: Terminal, presented: wire.Presented) -> None:
        self._presenting.present(terminal, presented)

    def dismiss(self, terminal: Terminal, visit: str) -> None:
        self._presenting.dismiss(terminal, visit)

    def sign_in(self, terminal: Terminal, asked: wire.SignIn) -> None:
        if not all(map(_is_word, (asked.counter, asked.clerk, asked.pin))):
            terminal.goodbye("malformed")
            return
        self.clerks.sign_in(terminal, asked)

    def sign_out(self, terminal: Terminal) -> None:
        self.clerks.sign_out(terminal)

    def reported(self, terminal: Terminal, report: wire.DeviceReported) -> None:
        for told in (report.states, report.facts):
            if len(told) > MAX_STATES or not all(map(_is_word, (*told, *told.values()))):
                terminal.goodbye("malformed")
                return
        self._house.devices.reported(terminal.hello, report.states, report.facts)

    def site_changed(self) -> None:
        """Tell everybody which configuration is in force now."""
        house = self._house
        message = wire.SiteChanged(
            site=house.site,
            theme=house.presentation.theme,
            texts=house.presentation.texts,
        )
        for terminal in self._admitted():
            terminal.say(message)
        self.clerks.site_changed()

    def key_revoked(self, key_id: str) -> None:
        """Whoever came with this key has to leave."""
        for terminal in list(self._connected):
            if terminal.key.id == key_id:
                terminal.goodbye("unknown-key")

    async def close(self) -> None:
        """Say goodbye to everybody, and wait for them to be gone (`linger_s` at most)."""
        self.clerks.close()
        for terminal in list(self._connected):
            terminal.goodbye("stopping", code=1001)
        await asyncio.gather(*(terminal.gone.wait() for terminal in self._connected))

    def _books(self) -> bool:
        """Somebody brings appointments and sends letters: two would do everything twice. Whoever
        has died holds the place no longer than silence is borne."""
        return any(one.hello.role is wire.Role.BOOKING for one in self._admitted())

    def _admitted(self) -> list[Terminal]:
        return [terminal for terminal in self._connected if terminal.admitted]

    def _found(self, terminal: Terminal, question_id: str, question: Question) -> None:
        writer, now_ms = self._house.writer, self._house.clock.site_ms()
        answer = found(writer.state, writer.asides, question, now_ms)
        terminal.say(wire.Found(id=question_id, answer=answer))

    def _measure(
        self, hello: wire.Hello, command: TerminalCommand, outcome: asyncio.Future[Answer]
    ) -> None:
        if outcome.cancelled() or outcome.exception() is not None:
            return
        answer = outcome.result()
        self._house.measures.answered(command, answer)
        if isinstance(command, ReportCall) and isinstance(answer, Done):
            self._house.devices.told_of_call(hello, command.outcome)


def _screen(terminal: Terminal) -> str:
    """One device may be the screen of many counters, in its users' browsers."""
    device, counter = terminal.hello.device, terminal.hello.role is wire.Role.COUNTER
    return screen(device, terminal.scope if counter else "")


def _is_word(text: str) -> bool:
    """Whether it may stand in a log, in a label and on a clerk's screen."""
    return len(text) <= MAX_NAME_LENGTH and text.isprintable()


async def _reject(send: Send, problem: Problem) -> None:
    await send(
        {
            "type": "websocket.http.response.start",
            "status": problem.status,
            "headers": problem.headers(),
        }
    )
    await send({"type": "websocket.http.response.body", "body": problem.body()})
