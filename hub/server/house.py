"""What all parts of the server share: one hub, seen from the outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from msgspec.structs import replace

from hub.clock import Clock
from hub.journal.interface import Journal
from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.queueing.hours import service_day
from hub.server.clerks import Clerks
from hub.server.committed import Committed
from hub.server.devices import Devices
from hub.server.figures import FiguresDesk
from hub.server.forecasting import Forecasting
from hub.server.keys import KeyRing
from hub.server.measures import Measures
from hub.server.publisher import Publisher
from hub.server.sessions import Sessions
from hub.server.terminal import Patience
from hub.tokens import Tokens
from hub.writer import Writer

if TYPE_CHECKING:
    from hub.appointments.sources.processes import Processes


@dataclass(frozen=True)
class BookingSystem:
    """One whose appointments come in over HTTP in its own shape. `source`: stands before their
    ids; what lies further ahead than `days` is passed over."""

    source: str
    processes: Processes
    days: int


@dataclass
class Presentation:
    """How the site presents itself; replaced as a whole when `site.toml` changes."""

    theme: Theme
    texts: dict[str, dict[str, str]]
    booking_system: BookingSystem | None = None


@dataclass
class House:
    """The parts that serve terminals and programs. Made once, by `hub.server.serve`."""

    writer: Writer
    journal: Journal
    clock: Clock
    keys: KeyRing
    clerks: Clerks
    sessions: Sessions
    committed: Committed
    devices: Devices
    publisher: Publisher
    measures: Measures
    forecasting: Forecasting
    figures: FiguresDesk
    tokens: Tokens
    presentation: Presentation
    instance: str
    version: str
    trusted_clock: bool
    state_free_bytes: Callable[[], int]
    followers: set[Callable[[], None]] = field(default_factory=set)
    """Called after each commit: those who follow the events."""
    patience: Patience = field(default_factory=Patience)
    page: str = ""
    """Where a visitors' page has last said that it is reached inside the house."""
    ready: bool = False

    @property
    def site(self) -> Site:
        """The configuration in force as terminals see it: with an address for the tickets' QR."""
        site = self.writer.state.site
        return site if site.public_url else replace(site, public_url=self.page, public=False)

    @property
    def today(self) -> str:
        """The local date."""
        return service_day(self.clock.site_ms(), self.writer.state.site.timezone)[0]
