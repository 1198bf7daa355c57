"""What all parts of the server share: one hub, seen from the outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from msgspec.structs import replace

from hub.clock import Clock
from hub.journal.interface import Journal
from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.server.clerks import Clerks
from hub.server.committed import Committed
from hub.server.devices import Devices
from hub.server.keys import KeyRing
from hub.server.measures import Measures
from hub.server.publisher import Publisher
from hub.server.sessions import Sessions
from hub.server.terminal import Patience
from hub.writer import Writer


@dataclass
class Presentation:
    """How the site presents itself; replaced as a whole when `site.toml` changes."""

    theme: Theme
    texts: dict[str, dict[str, str]]


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
