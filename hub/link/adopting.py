"""Handing in what was given out without the hub: oldest first, one after the other, until it is in.

The hub takes each ticket once, however often it is handed in. What it refuses for now (its disk is
full) is tried again; what it will never take is logged and left, so that the others get through.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from typing import Protocol

from hub.link.clock import SiteClock
from hub.link.fallback import Fallbacks, Moments
from hub.link.lease import HandedIn, Leased, Tap, age_ms, service_day
from hub.link.outbox import NoAnswer
from hub.link.store import Store
from hub.protocol.commands import AdoptFallback, TakeLease, TerminalCommand
from hub.protocol.replies import Answer, LeaseReply, Reason, Refusal, TicketReply
from hub.protocol.site import Site

log = logging.getLogger(__name__)

LOOK_S = 10.0
"""How often it looks whether the day has turned, or the disk can be written again."""
AGAIN_S = 1.0
LONGEST_AGE_MS = 30 * 24 * 3600 * 1000
FOR_NOW = frozenset({Reason.DISK_FULL, Reason.OVERLOADED, Reason.INTERNAL, Reason.STALE})
"""The hub could not; this says nothing about the ticket."""


class Hub(Protocol):
    """What it needs of `hub.link.Link`."""

    @property
    def connected(self) -> bool: ...
    async def ask(
        self, command: TerminalCommand, *, timeout_s: float | None = ..., once: bool = ...
    ) -> Answer: ...


class Adopting:
    """`run` it as a task; `wake` it when the hub is back or a ticket was given out."""

    def __init__(
        self,
        store: Store,
        fallbacks: Fallbacks,
        clock: SiteClock,
        moments: Moments,
        *,
        look_s: float = LOOK_S,
        again_s: float = AGAIN_S,
    ) -> None:
        self._store, self._fallbacks = store, fallbacks
        self._clock, self._moments = clock, moments
        self._look_s, self._again_s = look_s, again_s
        self._wake = asyncio.Event()
        self._lease_wanted = True

    def wake(self, *, lease: bool = False) -> None:
        """`lease`: the hub may have other numbers for us than it had."""
        self._lease_wanted = self._lease_wanted or lease
        self._wake.set()

    async def run(self, hub: Hub) -> None:
        """Until cancelled."""
        while True:
            done = await self._settle(hub)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._look_s if done else self._again_s):
                    await self._wake.wait()
            self._wake.clear()

    async def _settle(self, hub: Hub) -> bool:
        """Whether there is nothing left that could be done now."""
        if self._store.needs_mending:
            self._store.mend()
        site = self._fallbacks.site
        if not hub.connected or site is None:
            return True
        return await self._take_lease(hub, site) and await self._hand_in_all(hub, site)

    async def _take_lease(self, hub: Hub, site: Site) -> bool:
        book = self._store.book
        today = service_day(self._moments.now().site_ms, site.timezone)
        lease = book.lease
        if lease is None or lease.store != book.store or lease.day != today:
            self._lease_wanted = True
        if not self._lease_wanted:
            return True
        answer = await _ask(hub, TakeLease(store=book.store))
        if isinstance(answer, LeaseReply):
            self._lease_wanted = False
            if answer.lease != lease or book.site != site.id:
                self._store.note(Leased(site.id, answer.lease), durable=True)
            return True
        return not _refused("lease_refused", answer)

    async def _hand_in_all(self, hub: Hub, site: Site) -> bool:
        for tap in list(self._store.book.given_out.values()):
            if tap.site != site.id:
                log.error("ticket_of_another_site", extra={"site": tap.site})
            elif not await self._hand_in(hub, tap):
                return False
        return True

    async def _hand_in(self, hub: Hub, tap: Tap) -> bool:
        """Whether the next one may follow."""
        age = min(age_ms(tap, self._moments.now(), self._clock.speed), LONGEST_AGE_MS)
        command = AdoptFallback(issue=tap.id, ticket=tap.command, age_ms=age)
        answer = await _ask(hub, command)
        if answer is None or _refused("ticket_not_handed_in", answer):
            return False
        if isinstance(answer, TicketReply):
            facts = {"number": answer.ticket.number, "service": tap.command.service}
            log.info("ticket_handed_in", extra={**facts, "age_s": age // 1000})
        self._store.note(HandedIn(tap.id))
        return True


async def _ask(hub: Hub, command: TerminalCommand) -> Answer | None:
    try:
        return await hub.ask(command, once=True)
    except NoAnswer:
        return None


def _refused(event: str, answer: Answer | None) -> bool:
    """Whether it is worth another try."""
    if isinstance(answer, Refusal):
        log.error(event, extra={"reason": str(answer.reason)})
    return answer is None or (isinstance(answer, Refusal) and answer.reason in FOR_NOW)
