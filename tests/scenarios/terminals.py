"""Terminals without screens: the real link, and people who never tire.

A kiosk issues as fast as it is answered. A clerk calls, waits until the screens have taken the call
in (as people do), serves and calls again. A screen follows the real model of the display.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

from display import model as screen
from display.marks import Marks
from hub.link import Link, LinkSettings, Timing
from hub.link.outbox import NoAnswer
from hub.protocol import commands as cmd
from hub.protocol.replies import Answer, CallReply, Refusal, StepState, Ticket, TicketReply
from hub.protocol.views import CounterView, DisplayView, View
from hub.protocol.wire import Hello, Role, SiteChanged, Welcome
from tests.patience import PATIENCE_S


@dataclass
class Log:
    """What all terminals were told; `wait` sleeps until something in it has changed."""

    tickets: list[Ticket] = field(default_factory=list)
    calls: list[CallReply] = field(default_factory=list)
    refusals: Counter[str] = field(default_factory=Counter)
    seen: dict[str, set[int]] = field(default_factory=dict)
    """By screen: the calls it took in."""
    spoken: Counter[int] = field(default_factory=Counter)
    """How often a call was spoken, on whichever screen."""
    outcomes: dict[str, dict[int, str]] = field(default_factory=dict)
    """By screen: what became of a call there, as it was told last."""
    over: dict[str, int] = field(default_factory=dict)
    """By screen: every call up to this number has had its time there."""
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    def changed(self) -> None:
        asyncio.ensure_future(self._tell())  # noqa: RUF006 (it ends at once)

    async def until(self, holds: Callable[[], bool]) -> None:
        async with self._changed:
            await self._changed.wait_for(holds)

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()


class Terminal:
    """One link, and what it hears."""

    def __init__(
        self, settings: LinkSettings, role: Role, name: str, log: Log, *, scope: str = "",
        sound: bool = False,
    ) -> None:  # fmt: skip
        self.log = log
        self.name, self.scope = name, scope
        self.view: View | None = None
        hello = Hello(device=name, role=role, version="test", scope=scope, sound=sound)
        patient = Timing(silence_s=PATIENCE_S, answer_s=PATIENCE_S)
        self.link = Link(settings, hello, self, timing=patient)

    def on_welcome(self, welcome: Welcome) -> None:
        self.log.changed()

    def on_site(self, changed: SiteChanged) -> None:
        self.log.changed()

    def on_view(self, view: View) -> None:
        self.view = view
        self.log.changed()

    def on_lost(self, reason: str) -> None:
        self.log.changed()

    async def ask(self, command: cmd.TerminalCommand) -> Answer | None:
        """`None`: no answer in time."""
        try:
            answer = await self.link.ask(command)
        except NoAnswer:
            return None
        if isinstance(answer, Refusal):
            self.log.refusals[answer.reason.value] += 1
        return answer

    async def work(self) -> None:
        """What it does without end."""
        await asyncio.Event().wait()


class Kiosk(Terminal):
    """Gives out numbers, one after the other, while not too many wait."""

    def __init__(self, settings: LinkSettings, name: str, log: Log, ahead: int = 200) -> None:
        super().__init__(settings, Role.KIOSK, name, log)
        self._ahead = ahead

    async def work(self) -> None:
        log = self.log
        while True:
            await log.until(lambda: len(log.tickets) - len(log.calls) < self._ahead)
            answer = await self.ask(cmd.IssueTicket(service="abcdefgh"[len(log.tickets) % 8]))
            if isinstance(answer, TicketReply):
                log.tickets.append(answer.ticket)
                log.changed()


class Clerk(Terminal):
    """Calls, serves, calls."""

    def __init__(self, settings: LinkSettings, counter: str, log: Log) -> None:
        super().__init__(settings, Role.COUNTER, f"desk-{counter}", log, scope=counter)

    async def work(self) -> None:
        at = {"counter": self.scope}
        await self.ask(cmd.OpenCounter(**at))
        while True:
            answer = await self.ask(cmd.CallNext(**at))
            if isinstance(answer, CallReply):
                if answer.call.state is StepState.CALLED:
                    self.log.calls.append(answer)
                    self.log.changed()
                await self.log.until(lambda seq=answer.call.call_seq: self._is_seen(seq))  # type: ignore[misc]
            elif answer is not None and not isinstance(answer, Refusal):
                await self.log.until(self._somebody_waits)
            await self.ask(cmd.StartService(**at))
            await self.ask(cmd.FinishService(**at))

    def _is_seen(self, seq: int) -> bool:
        return all(seq in outcomes for outcomes in self.log.outcomes.values())

    def _somebody_waits(self) -> bool:
        return isinstance(self.view, CounterView) and self.view.waiting > 0


class Screen(Terminal):
    """The real model of the display, with marks that survive and a voice that is quick."""

    def __init__(self, settings: LinkSettings, name: str, log: Log, *, sound: bool = True) -> None:
        super().__init__(settings, Role.DISPLAY, name, log, scope="hall", sound=sound)
        rules = screen.Rules(minimum_ms=20, capacity=8, sound=sound)
        self._model = screen.started(Marks(), rules)
        self._told: set[tuple[int, cmd.CallOutcome]] = set()
        log.seen[name], log.outcomes[name], log.over[name] = set(), {}, 0

    def on_view(self, view: View) -> None:
        super().on_view(view)
        if isinstance(view, DisplayView):
            self._model = screen.apply(self._model, view, self.link.clock.now_ms())
            self.log.seen[self.name].update(call.call_seq for call in view.calls)
            self._follow()

    async def work(self) -> None:
        """Let time pass, as often as the model asks for it."""
        while True:
            now_ms = self.link.clock.now_ms()
            self._model = screen.advance(self._model, now_ms)
            self._follow()
            change_ms = screen.next_change_ms(self._model)
            wait_s = 0.1 if change_ms is None else (change_ms - now_ms) / 1000
            await asyncio.sleep(max(0.005, wait_s))

    def _follow(self) -> None:
        while True:
            self._model, announcement = screen.begin_announcement(
                self._model, self.link.clock.now_ms()
            )
            if announcement is None:
                break
            self.log.spoken[announcement.call.call_seq] += 1
            self._model = screen.end_announcement(self._model, cmd.CallOutcome.SPOKEN)
        self._model, outcomes = screen.take_outcomes(self._model)
        for seq, outcome in outcomes:
            if (seq, outcome) in self._told:
                raise AssertionError(f"{self.name} tells of call {seq} twice: {outcome}")
            self._told.add((seq, outcome))
            self.log.outcomes[self.name][seq] = outcome.value
        had_their_time = self._model.marks.shown
        if outcomes or had_their_time != self.log.over[self.name]:
            self.log.over[self.name] = had_their_time
            self.log.changed()


@contextlib.asynccontextmanager
async def at_work(*terminals: Terminal) -> AsyncIterator[None]:
    """All of them connected for ever and working; an error in one of them ends the block."""
    async with asyncio.TaskGroup() as tasks:
        running = [tasks.create_task(terminal.link.run()) for terminal in terminals]
        running += [tasks.create_task(terminal.work()) for terminal in terminals]
        try:
            yield
        finally:
            for task in running:
                task.cancel()
