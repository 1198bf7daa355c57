"""What a kiosk needs to go on without its hub, in one piece.

It stands between the link and the kiosk: it hears the hub first and keeps what it says. `start`
gives back what was kept by an earlier program. `fallbacks` has a number for every tap, `run` hands
the tickets in once there is a hub again.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from hub.link.adopting import AGAIN_S, LOOK_S, Adopting, Hub
from hub.link.clock import SiteClock
from hub.link.fallback import Fallbacks, Moments
from hub.link.kept import KeptWelcome
from hub.link.lease import Tap
from hub.link.link import Listener
from hub.link.store import Store
from hub.protocol.commands import IssueTicket
from hub.protocol.replies import Ticket
from hub.protocol.site import Site
from hub.protocol.views import View
from hub.protocol.wire import SiteChanged, Welcome

WELCOME = "welcome.json"


class Offline:
    """Hand it to the link as its listener; `listener` hears all that it hears.

    `on_state`: told when the disk's state changes (`ok`, `full`, `error`).
    """

    def __init__(
        self,
        folder: Path,
        clock: SiteClock,
        listener: Listener,
        on_state: Callable[[str], None] = lambda state: None,
        *,
        monotonic_s: Callable[[], float] = time.monotonic,
        wall_s: Callable[[], float] = time.time,
        boot: str | None = None,
        look_s: float = LOOK_S,
        again_s: float = AGAIN_S,
    ) -> None:
        self.store = Store(folder, on_state)
        self._clock, self._listener, self._wall_s = clock, listener, wall_s
        self._moments = Moments(clock, monotonic_s, boot)
        self._kept = KeptWelcome(folder / WELCOME)
        self._fallbacks = Fallbacks(self.store, self._moments)
        self._adopting = Adopting(
            self.store, self._fallbacks, clock, self._moments, look_s=look_s, again_s=again_s
        )

    def start(self) -> Welcome | None:
        """Read what was kept; the hub's last welcome as it would be now, if there was one."""
        self.store.open()
        kept = self._kept.load()
        if kept is None:
            self._fallbacks.recall()
            return None
        site_ms = kept.site_ms(self._moments.now(), self._wall_ms())
        self._clock.assume(max(site_ms, self.store.book.latest_ms), kept.welcome.speed)
        self._fallbacks.site = kept.welcome.site
        self._fallbacks.recall()
        return replace(kept.welcome, now_ms=self._clock.now_ms())

    def close(self) -> None:
        self.store.close()

    async def run(self, hub: Hub) -> None:
        """Take numbers from the hub and hand in what was given out, until cancelled."""
        await self._adopting.run(hub)

    # What the desk does with a wish for a number

    def begin(self, wish: IssueTicket) -> Tap:
        """Hold a number for it; the command to give is the tap's."""
        return self._fallbacks.begin(wish)

    def answered(self, tap: Tap) -> None:
        """The hub has said what becomes of it."""
        self._fallbacks.answered(tap)

    def give_out(self, tap: Tap) -> Ticket | None:
        """The visitor gets the number that was held; `None`: there was none."""
        ticket = self._fallbacks.give_out(tap)
        self._adopting.wake()
        return ticket

    # What the hub says (hub.link.Listener)

    def on_welcome(self, welcome: Welcome) -> None:
        self._kept.welcomed(welcome, self._moments.now(), self._wall_ms())
        self._hear(welcome.site)
        self._listener.on_welcome(welcome)

    def on_site(self, changed: SiteChanged) -> None:
        self._kept.changed(changed, self._moments.now(), self._wall_ms())
        self._hear(changed.site)
        self._listener.on_site(changed)

    def on_view(self, view: View) -> None:
        self._listener.on_view(view)

    def on_lost(self, reason: str) -> None:
        self._listener.on_lost(reason)

    def _hear(self, site: Site) -> None:
        self._fallbacks.site = site
        self._adopting.wake(lease=True)

    def _wall_ms(self) -> int:
        return round(self._wall_s() * 1000)
