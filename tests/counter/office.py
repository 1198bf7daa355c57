"""A small office behind a real WebSocket: the real rules and views of one counter.

The demo's site on a Tuesday at 09:00 that stands still; `later(minutes)` moves the clock.
"""

from __future__ import annotations

import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from config.site import load_site
from hub.link import Timing
from hub.projection import call, counter_view, ticket
from hub.protocol import commands as cmd
from hub.protocol.replies import (
    Answer,
    CallReply,
    Done,
    NobodyWaits,
    Refusal,
    TicketReply,
)
from hub.protocol.site import Missed, Site
from hub.protocol.views import CounterView, Trouble
from hub.protocol.wire import CommandSent
from hub.queueing import events as ev
from hub.queueing.decide import decide
from hub.queueing.evolve import evolve
from hub.queueing.state import State
from tests.hub.link.fake_hub import FakeHub
from tests.patience import PATIENCE_S

DEMO = Path(__file__).parents[2] / "config" / "demo" / "site.toml"
NINE = datetime.datetime(2026, 11, 24, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))
PATIENT = Timing(
    silence_s=PATIENCE_S, stale_s=PATIENCE_S, answer_s=PATIENCE_S,
    backoff_first_s=0.01, backoff_last_s=0.05,
)  # fmt: skip


class Office(FakeHub):
    """`counter`: whose view is sent."""

    def __init__(self, counter: str = "3") -> None:
        super().__init__()
        loaded = load_site(DEMO)
        self.site, self.theme = _plain(loaded.site), loaded.theme
        self.counter = counter
        self.now_ms = round(NINE.timestamp() * 1000)
        self.hub_ms = lambda: 1_000
        self.speed = 0.0
        self.state = State()
        self.languages: dict[str, str] = {}
        self.notes: dict[str, str] = {}
        self.troubles: tuple[Trouble, ...] = ()
        self.displays = {("halle", "halle"), ("og", "og")}
        """Connected ones: device and id."""
        self.commands: list[cmd.TerminalCommand] = []
        self.silent = False
        self.answer = self._answer
        self._ids = 0
        evolve(self.state, ev.SiteConfigured(self.site), self.now_ms)

    def later(self, minutes: float) -> None:
        self.now_ms += round(minutes * 60_000)

    def do(self, command: cmd.AnyCommand, sender: str = "kiosk-1") -> Answer:
        """Carry out a command by the real rules."""
        self._ids += 1
        fresh_id = f"v{self._ids}"
        decided = decide(self.state, command, self.now_ms, fresh_id=fresh_id, sender=sender)
        if isinstance(decided, Refusal):
            return decided
        noted = getattr(command, "counter", "")
        here = self.state.core.seats[noted].visit if noted else None
        for event in decided:
            evolve(self.state, event, self.now_ms)
        match command:
            case cmd.IssueTicket(language=language):
                self.languages[fresh_id] = language
                return TicketReply(ticket(self.state, fresh_id))
            case cmd.ParkVisit(reason=reason) if here:
                self.notes[here] = reason
            case cmd.PauseCounter(counter=counter, reason=reason):
                self.notes[f"counter:{counter}"] = reason
            case cmd.CallNext(counter=counter) | cmd.CallVisit(counter=counter):
                called = call(self.state, counter)
                return CallReply(called) if called else NobodyWaits()
            case _:
                pass
        return Done()

    def token_of(self, subject: str) -> str | None:
        return None

    def contact_of(self, appointment: str) -> cmd.Contact | None:
        return None

    def issue(self, service: str, language: str = "de") -> str:
        """The visit's id."""
        answer = self.do(cmd.IssueTicket(service=service, language=language))
        assert isinstance(answer, TicketReply), answer
        return answer.ticket.visit

    def view(self) -> CounterView:
        view = counter_view(self.state, self.counter, self, self.now_ms, connected=self.displays)
        return msgspec.structs.replace(view, troubles=self.troubles)

    async def push(self) -> None:
        await self.show(self.view())

    async def _respond(self, socket, message) -> None:  # type: ignore[no-untyped-def]
        await super()._respond(socket, message)
        if not self.hangs:
            await self.push()

    def _answer(self, sent: CommandSent) -> Answer | None:
        self.commands.append(sent.command)
        return None if self.silent else self.do(sent.command, sender="counter-3")


def _plain(site: Site) -> Site:
    """The demo's office without what only pictures made by hand show: results, norms, clerks."""
    services = tuple(
        msgspec.structs.replace(one, results=(), wait_norm_s=0, service_norm_s=0)
        for one in site.services
    )
    return msgspec.structs.replace(
        site, services=services, missed=Missed(), sign_in=False, auto_next=False, idle_norm_s=0
    )


def busy(office: Office) -> Office:
    """A believable morning: people wait, one is parked, one has not come."""
    services = next(one for one in office.site.counters if one.id == office.counter).services
    for at, language in enumerate(("de", "en", "de", "tr", "de", "de", "ar", "de", "en", "de")):
        office.issue(services[at % len(services)], language)
        office.later(2.5)
    counter = office.counter
    office.do(cmd.CallNext(counter=counter))
    office.do(cmd.MarkMissed(counter=counter))
    office.later(1)
    office.do(cmd.CallNext(counter=counter))
    office.do(cmd.StartService(counter=counter))
    office.do(cmd.ParkVisit(counter=counter, reason="macht ein Foto"))
    office.later(3)
    return office
