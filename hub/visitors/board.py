"""The visits that somebody looks at, as the hub last showed them.

One view comes from the hub for all of them; each visit keeps its ticket, its token and the live
pages that show it. A page without JavaScript comes again every few seconds: so a visit stays on the
board for a while after the last look, and only then the hub is told that nobody looks any more.
Some time after its end a visit is nobody's any more, as if there had never been one.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Protocol

import msgspec

from hub.link.presence import presented_as
from hub.protocol.replies import BookedReply, Refusal, Ticket, TicketReply
from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.protocol.views import View, VisitorsView
from hub.protocol.wire import SiteChanged, Welcome

log = logging.getLogger(__name__)

GONE = b"event: gone\ndata:\n\n"
"""Tells a live page that its visit has left the house: load again."""
KEPT_S = 60.0
"""How long a visit stays on the board after the last look."""
MISSING_S = 10.0
"""A visit that the hub does not show for this long has ended: the day is over."""
DRIFT_MS = 60_000
"""A turn that has moved by so much is worth telling, though nothing else has changed."""
_RATED = 20_000


class HubGoneError(Exception):
    """There is no hub to ask, and the board does not know the token."""


class AppointmentError(Exception):
    """The token is that of an appointment: its page lies elsewhere."""


class AsksHub(Protocol):
    """What the board needs of the link."""

    @property
    def connected(self) -> bool: ...
    async def present(self, token: str) -> TicketReply | BookedReply | Refusal: ...
    def dismiss(self, visit: str) -> None: ...


class Page(Protocol):
    """A live page."""

    @property
    def language(self) -> str: ...
    def push(self, chunk: bytes) -> None:
        """Send this; what is still unsent when the next comes is left out. Does not block."""

    def leave(self) -> None:
        """Make room: somebody opens the same page very often."""


@dataclass(eq=False)
class Phone:
    """One that is told though its page is closed: where it is reached, how it is written to.

    `told`: the alarm of which it knows.
    """

    endpoint: str
    key: bytes
    auth: bytes
    language: str
    told: str = ""


@dataclass(eq=False)
class Watched:
    """One visit on the board. `shown_ms`: when the hub showed it, site time."""

    token: str
    ticket: Ticket
    looked_s: float
    shown_ms: int = 0
    may_rate: bool = True
    """Nobody has said yet how it was."""
    pages: dict[Page, None] = field(default_factory=dict)
    phones: dict[str, Phone] = field(default_factory=dict)
    """By where they are reached."""
    missing_since_s: float | None = None

    @property
    def soonest_ms(self) -> int | None:
        """When its turn may come at the earliest; `None`: not known."""
        wait = self.ticket.wait
        return None if wait is None else self.shown_ms + wait.soonest_s * 1000


class Board:
    """Listens to the link and knows every visit that is looked at.

    `changed` is called with the visits that look different now, `adopted` when the site does,
    `lost` with the reason when there is no hub any more, or not yet.
    """

    def __init__(
        self, now_ms: Callable[[], int], monotonic_s: Callable[[], float] = time.monotonic
    ) -> None:
        self._now_ms = now_ms
        self._monotonic_s = monotonic_s
        self._by_token: dict[str, Watched] = {}
        self._by_visit: dict[str, Watched] = {}
        self._asking: dict[str, asyncio.Task[Watched | None]] = {}
        self._rated: dict[str, None] = {}
        """Visits whose holders have said how it was, the oldest first."""
        self.site: Site | None = None
        self.theme = Theme()
        self.texts: dict[str, dict[str, str]] = {}
        self.old_since_ms: int | None = None
        """Site time at which the hub was lost; `None` while it is there."""
        self.changed: Callable[[Collection[Watched]], None] = lambda changed: None
        self.adopted: Callable[[], None] = lambda: None
        self.lost: Callable[[str], None] = lambda reason: None

    def __len__(self) -> int:
        return len(self._by_visit)

    # What the link tells.

    def on_welcome(self, welcome: Welcome) -> None:
        self.old_since_ms = None
        self._adopt(welcome.site, welcome.theme, welcome.texts)
        self.changed(self._by_visit.values())

    def on_site(self, changed: SiteChanged) -> None:
        self._adopt(changed.site, changed.theme, changed.texts)
        self.changed(self._by_visit.values())

    def on_lost(self, reason: str) -> None:
        self.lost(reason)
        if self.site is not None and self.old_since_ms is None:
            self.old_since_ms = self._now_ms()
            self.changed(self._by_visit.values())

    def on_view(self, view: View) -> None:
        if not isinstance(view, VisitorsView):
            return
        shown = {ticket.visit: ticket for ticket in view.tickets}
        changed: list[Watched] = []
        now_s = self._monotonic_s()
        for visit, watched in self._by_visit.items():
            ticket = shown.get(visit)
            if ticket is None:
                if watched.missing_since_s is None:
                    watched.missing_since_s = now_s
                continue
            watched.missing_since_s = None
            if self._take_in(watched, ticket, view.now_ms):
                changed.append(watched)
        self.changed(changed)

    # What the pages ask.

    def known(self, token: str) -> Watched | None:
        """Without asking the hub."""
        watched = self._by_token.get(token)
        if watched is None or self._is_over(watched.ticket):
            return None
        watched.looked_s = self._monotonic_s()
        return watched

    async def look(self, token: str, link: AsksHub) -> Watched | None:
        """The visit of this token, `None` if there is none. Raises `AppointmentError`,
        `HubGoneError`, `NoAnswer`."""
        watched = self.known(token)
        if watched is not None:
            return watched
        if not link.connected or self.site is None:
            raise HubGoneError
        asking = self._asking.get(token)
        if asking is None:
            asking = asyncio.get_running_loop().create_task(self._ask(token, link))
            self._asking[token] = asking
            asking.add_done_callback(lambda _: self._asking.pop(token, None))
        return await asyncio.shield(asking)

    def sweep(self, link: AsksHub) -> None:
        """To be called every few seconds: forget what nobody looks at, and what has ended."""
        now_s = self._monotonic_s()
        for watched in list(self._by_visit.values()):
            missing_s = watched.missing_since_s
            missing = link.connected and missing_s is not None and now_s - missing_s > MISSING_S
            ended = missing or self._is_over(watched.ticket)
            if ended:
                for page in list(watched.pages):
                    page.push(GONE)
            looked_at = watched.pages or watched.phones or now_s - watched.looked_s <= KEPT_S
            if ended or not looked_at:
                self._by_visit.pop(watched.ticket.visit, None)
                self._by_token.pop(watched.token, None)
                link.dismiss(watched.ticket.visit)

    async def refresh(self, watched: Watched, link: AsksHub) -> None:
        """The holder has just done something: do not wait for the next view. Raises `NoAnswer`."""
        answer = await link.present(watched.token)
        if isinstance(answer, TicketReply):
            ticket = msgspec.structs.replace(answer.ticket, token=None)
            if self._take_in(watched, ticket, self._now_ms()):
                self.changed([watched])

    def rated(self, watched: Watched, rated: bool = True) -> None:
        """Its holder has said how it was (or that did not reach the hub)."""
        visit = watched.ticket.visit
        watched.may_rate = not rated
        self._rated.pop(visit, None)
        if rated:
            self._rated[visit] = None
            if len(self._rated) > _RATED:
                self._rated.pop(next(iter(self._rated)))
        self.changed([watched])

    async def _ask(self, token: str, link: AsksHub) -> Watched | None:
        answer = await link.present(token)
        if isinstance(answer, BookedReply):
            if answer.purpose is not None:
                link.dismiss(presented_as(answer.purpose, answer.booked.appointment))
            raise AppointmentError
        if not isinstance(answer, TicketReply):
            return None
        ticket = msgspec.structs.replace(answer.ticket, token=None)
        if self._is_over(ticket):
            link.dismiss(ticket.visit)
            return None
        watched = Watched(token, ticket, self._monotonic_s(), self._now_ms())
        watched.may_rate = ticket.visit not in self._rated
        self._by_token[token] = self._by_visit[ticket.visit] = watched
        return watched

    def _take_in(self, watched: Watched, ticket: Ticket, at_ms: int) -> bool:
        """→ whether its page looks different."""
        was, was_ms = watched.ticket, watched.soonest_ms
        watched.ticket, watched.shown_ms = ticket, at_ms
        is_ms = watched.soonest_ms
        if ticket == was and was_ms is not None and is_ms is not None:
            if abs(is_ms - was_ms) < DRIFT_MS:
                watched.shown_ms -= is_ms - was_ms  # so that small steps add up
                return False
            return True
        return ticket != was

    def _is_over(self, ticket: Ticket) -> bool:
        """Whether the visit ended so long ago that its page is gone."""
        if ticket.ended_ms is None or self.site is None:
            return False
        return self._now_ms() >= ticket.ended_ms + self.site.page_kept_s * 1000

    def _adopt(self, site: Site, theme: Theme, texts: dict[str, dict[str, str]]) -> None:
        self.site, self.theme, self.texts = site, theme, texts
        self.adopted()
