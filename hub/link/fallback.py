"""The number that a visitor gets when the hub does not answer.

Every wish for a number carries one that the kiosk may give out itself. `begin` holds it before the
hub is asked, then exactly one of `answered` and `give_out` says what has become of it. A wish that
a killed program has left open is taken up again by whoever wishes for the same within a minute:
the hub gives its first answer again, so that the tap and the tap again are one visit.
"""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from hub.link.clock import SiteClock
from hub.link.ids import IdMaker
from hub.link.lease import Answered, Asked, GivenOut, Moment, Tap, service_day
from hub.link.store import Store
from hub.protocol.commands import Fallback, IssueTicket
from hub.protocol.replies import StepState, Ticket
from hub.protocol.site import Site, VisitorClass

log = logging.getLogger(__name__)

AGAIN_MS = 60_000
"""So long after the tap that a killed program has left open, the next one counts as the same."""
BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
TOKEN_BYTES = 16
UNKNOWN = -1
"""How many are ahead is not known."""


class Moments:
    """Now, by the site's clock and by the machine's."""

    def __init__(
        self,
        clock: SiteClock,
        monotonic_s: Callable[[], float] = time.monotonic,
        boot: str | None = None,
    ) -> None:
        self._clock = clock
        self._monotonic_s = monotonic_s
        self._boot = _boot_id() if boot is None else boot

    def now(self) -> Moment:
        return Moment(self._clock.now_ms(), round(self._monotonic_s() * 1000), self._boot)


class Fallbacks:
    """`site` is told by whoever hears the hub."""

    def __init__(self, store: Store, moments: Moments) -> None:
        self.site: Site | None = None
        self._store = store
        self._moments = moments
        self._new_id = IdMaker()
        self._left_open: dict[str, Tap] = {}

    def recall(self) -> None:
        """Sort what an earlier program has left open; call it once, before the first tap."""
        now = self._moments.now()
        for tap in list(self._store.book.asked.values()):
            # After a power cut the disk need not know that the hub's answer was shown.
            same_boot = bool(tap.at.boot) and tap.at.boot == now.boot
            fresh = 0 <= now.machine_ms - tap.at.machine_ms < AGAIN_MS
            if same_boot and fresh and tap.command.fallback is not None:
                self._left_open[tap.id] = tap
            else:
                self._store.note(Answered(tap.id))

    def begin(self, wish: IssueTicket) -> Tap:
        """Hold a number for it; `tap.command` has no fallback where there is none."""
        now = self._moments.now()
        again = self._left(wish, now)
        if again is not None:
            log.info("tap_taken_up_again", extra={"service": wish.service})
            return again
        site = self.site
        day = service_day(now.site_ms, site.timezone if site else "UTC")
        command = replace(wish, fallback=self._fallback(wish.service, day))
        tap = Tap(self._new_id(), command, site.id if site else "", day, now)
        self._store.note(Asked(tap))
        return tap

    def answered(self, tap: Tap) -> None:
        """The hub has answered, or there was nothing to fall back on."""
        self._store.note(Answered(tap.id))

    def give_out(self, tap: Tap) -> Ticket | None:
        """The visitor gets the fallback, durably; `None` if there is none."""
        fallback = tap.command.fallback
        if fallback is None:
            self.answered(tap)
            return None
        kept = self._store.note(GivenOut(tap), durable=True)
        facts = {"number": fallback.number, "service": tap.command.service, "kept": kept}
        log.warning("ticket_given_out_without_hub", extra=facts)
        return ticket_of(tap, fallback)

    def _fallback(self, service_id: str, day: str) -> Fallback | None:
        services = self.site.services if self.site else ()
        service = next((one for one in services if one.id == service_id), None)
        if self.site is None or service is None:
            return None
        number = self._store.book.next_number(self.site.id, service.prefix, day)
        if number is None:
            return None
        return Fallback(number=number, token=secrets.token_urlsafe(TOKEN_BYTES))

    def _left(self, wish: IssueTicket, now: Moment) -> Tap | None:
        for tap in list(self._left_open.values()):
            if now.machine_ms - tap.at.machine_ms >= AGAIN_MS:
                del self._left_open[tap.id]
                self.answered(tap)
            elif replace(tap.command, fallback=None) == wish:
                return self._left_open.pop(tap.id)
        return None


def ticket_of(tap: Tap, fallback: Fallback) -> Ticket:
    """The visitor's ticket as far as it is known without a hub."""
    command = tap.command
    return Ticket(
        visit=tap.id,
        number=fallback.number,
        service=command.service,
        state=StepState.WAITING,
        people_ahead=UNKNOWN,
        issued_ms=tap.at.site_ms,
        token=fallback.token,
        language=command.language,
        cls=VisitorClass.PRIORITY if command.priority else command.cls,
        quantity=command.quantity,
        more=command.more,
    )


def _boot_id() -> str:
    """Changes with every start of the machine; empty where it does not say."""
    try:
        return BOOT_ID.read_text("ascii").strip()
    except OSError:
        return ""
