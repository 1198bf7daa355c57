"""A site, a lease and a clock for the tests of what a kiosk does without a hub."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from hub.link.clock import SiteClock
from hub.link.fallback import Fallbacks, Moments
from hub.link.lease import Began, Entry, Leased, Moment, Tap
from hub.link.store import Store
from hub.protocol.commands import Fallback, IssueTicket
from hub.protocol.replies import Block, Lease
from hub.protocol.site import Service, Site

BERLIN = ZoneInfo("Europe/Berlin")
MORNING_MS = round(datetime(2026, 11, 24, 9, 12, tzinfo=BERLIN).timestamp() * 1000)
DAY_MS = 24 * 3600 * 1000
SITE = Site(
    "rathaus", {"de": "Rathaus"}, "Europe/Berlin", ("de", "en"),
    (Service("pass", {"de": "Pass"}, "A"), Service("kfz", {"de": "Kfz"}, "K")), (), (),
)  # fmt: skip
BLOCK = Block(1001, 1099, 7401, 8399)


def lease(store: str = "5707e", block: Block = BLOCK, day: str = "2026-11-24") -> Lease:
    return Lease(store=store, day=day, blocks={"A": block, "K": block})


def tap(number: str = "A1001", *, id: str = "tap-1", day: str = "2026-11-24") -> Tap:  # noqa: A002
    command = IssueTicket(service="pass", fallback=Fallback(number=number, token="t" * 22))
    return Tap(id, command, SITE.id, day, Moment(MORNING_MS, 5_000, "boot-1"))


class Machine:
    """A kiosk's machine: its clocks, its folder, and the program that runs on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.monotonic_s = 1_000.0
        self.boot = "boot-1"
        self.now_ms = MORNING_MS
        self.store = Store(folder)
        self.fallbacks = self.start()

    def start(self) -> Fallbacks:
        """Start the program (again)."""
        self.store.close()
        self.store = Store(self.folder)
        self.store.open()
        clock = SiteClock(lambda: self.monotonic_s)
        clock.assume(self.now_ms, 1.0)
        moments = Moments(clock, lambda: self.monotonic_s, self.boot)
        self.fallbacks = Fallbacks(self.store, moments)
        self.fallbacks.site = SITE
        self.fallbacks.recall()
        return self.fallbacks

    def passes(self, by_ms: int) -> None:
        self.monotonic_s += by_ms / 1000
        self.now_ms += by_ms

    def lend(self, block: Block = BLOCK) -> None:
        self.store.note(Leased(SITE.id, lease(self.store.book.store, block)), durable=True)

    def number(self, service: str = "pass") -> str:
        """Somebody gets a number without the hub."""
        tap = self.fallbacks.begin(IssueTicket(service=service))
        ticket = self.fallbacks.give_out(tap)
        assert ticket is not None
        return ticket.number


def begun(store: str = "5707e") -> list[Entry]:
    return [Began(store), Leased(SITE.id, lease(store))]
