"""A small house with the real rules: a site to test on and a state that remembers its events."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.replies import Reason, Refusal
from hub.protocol.site import (
    Counter,
    Hours,
    NumberRange,
    Result,
    Service,
    Site,
    VisitorClass,
    Zone,
)
from hub.queueing.decide import decide
from hub.queueing.events import Event
from hub.queueing.evolve import evolve
from hub.queueing.snapshot import Visit
from hub.queueing.state import State

MONDAY_9_MS = 1_790_578_800_000
"""2026-09-28 09:00 in Berlin."""
MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS


def site(**changes: object) -> Site:
    """Three services (two share a prefix) and 15 counters with different skills."""
    services = (
        Service(id="pass", name={"de": "Pass"}, prefix="A"),
        Service(id="register", name={"de": "Meldung"}, prefix="B"),
        Service(id="pickup", name={"de": "Abholung"}, prefix="B"),
        Service(
            id="office",
            name={"de": "Amt"},
            prefix="C",
            hours=(Hours(weekday=0, opens_s=9 * 3600, closes_s=12 * 3600),),
        ),
    )
    skills = (("pass", "register"), ("register", "pickup"), ("pass", "register", "pickup"))
    counters = tuple(
        Counter(
            id=str(number),
            label=str(number),
            zone="hall",
            services=skills[number % 3],
            head_start_s={"pickup": 300} if number % 3 == 2 else {},
        )
        for number in range(1, 16)
    )
    values: dict[str, object] = {
        "id": "test",
        "name": {"de": "Bürgerbüro"},
        "timezone": "Europe/Berlin",
        "languages": ("de", "en"),
        "services": services,
        "counters": counters,
        "zones": (Zone(id="hall", name={"de": "Halle"}),),
        "ranges": {"A": NumberRange(1, 40), "B": NumberRange(10, 50, 10)},
        "head_start_s": {VisitorClass.APPOINTMENT: 600, VisitorClass.PRIORITY: 1200},
        "grace_s": 600,
    }
    return Site(**(values | changes))  # type: ignore[arg-type]


def whole_site(**changes: object) -> Site:
    """The same house with all that a site can ask for: a journey, an express counter, limits."""
    plain = site()
    ways = (
        Service(id="photo", name={"de": "Foto"}, prefix="P", internal=True, expected_s=180),
        Service(id="cashier", name={"de": "Kasse"}, prefix="K", internal=True, expected_s=120),
        Service(
            id="licence",
            name={"de": "Führerschein"},
            prefix="D",
            before=("photo",),
            after=("cashier",),
            results=(Result("done", {"de": "Erledigt"}), Result("papers", {"de": "Unterlagen"})),
            quota=30,
        ),
    )
    own: dict[str, dict[str, Any]] = {
        "13": {"express_s": 600},
        "14": {"services": ("photo", "pass")},
        "15": {"services": ("cashier", "licence", "pickup")},
    }
    counters = tuple(
        replace(
            counter,
            services=(*counter.services, *(("licence",) if int(counter.id) % 3 == 0 else ())),
        )
        for counter in plain.counters
    )
    values: dict[str, object] = {
        "services": (*plain.services, *ways),
        "counters": tuple(replace(one, **own.get(one.id, {})) for one in counters),
        "zones": (Zone(id="hall", name={"de": "Halle"}, capacity=60),),
        "ranges": plain.ranges,
    }
    return site(**(values | changes))


class House:
    """Decides, applies and remembers. `now_ms` is moved by the test."""

    def __init__(self, of: Site | None = None, now_ms: int = MONDAY_9_MS) -> None:
        self.state = State()
        self.events: list[tuple[Event, int]] = []
        self.now_ms = now_ms
        self._ids = 0
        self.do(cmd.ChangeSite(site=of or site()))
        self.do(cmd.Tick())

    def do(self, command: cmd.AnyCommand, sender: str = "") -> list[Event] | Refusal:
        """Give a command at `now_ms`."""
        self._ids += 1
        outcome = decide(self.state, command, self.now_ms, fresh_id=f"v{self._ids}", sender=sender)
        if isinstance(outcome, Refusal):
            return outcome
        for event in outcome:
            evolve(self.state, event, self.now_ms)
            self.events.append((event, self.now_ms))
        return outcome

    def issue(self, service: str = "pass", cls: VisitorClass = VisitorClass.WALKIN) -> Visit:
        """Give out a ticket that must not be refused."""
        return self.give(cmd.IssueTicket(service=service, cls=cls))

    def give(self, command: cmd.IssueTicket | cmd.ServeDirect) -> Visit:
        """Begin a visit that must not be refused."""
        outcome = self.do(command)
        if isinstance(outcome, Refusal):
            raise AssertionError(outcome)
        return self.state.core.visits[f"v{self._ids}"]

    def present(self, counter: str) -> Visit | None:
        """Who is at a counter."""
        visit = self.state.core.seats[counter].visit
        return self.state.core.visits[visit] if visit else None

    def serve(self, counter: str, result: str = "") -> Visit:
        """Call the next, who must be there, serve them, and finish."""
        self.do(cmd.CallNext(counter=counter))
        visit = self.present(counter)
        assert visit is not None
        self.do(cmd.StartService(counter=counter))
        self.do(cmd.FinishService(counter=counter, result=result))
        return visit


def refused(outcome: object) -> Reason:
    """The reason of what must be a refusal."""
    assert isinstance(outcome, Refusal)
    return outcome.reason
