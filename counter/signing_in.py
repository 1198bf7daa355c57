"""The first page: who is here, and at which counter. Pure.

It holds which counter is chosen and how the last attempt went. What is typed is not kept: clerk and
PIN are handed over once, in `Credentials`, which never shows the PIN.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from counter.moving import moved
from counter.notices import NO_ANSWER, Notice, Tone, refused
from hub.protocol.replies import Reason
from hub.protocol.site import Site
from hub.protocol.wire import SignedIn

PAGE = 5


@dataclass(frozen=True, slots=True)
class Credentials:
    """What goes to the hub. `clerk` and `pin` are empty where the site asks nobody; `counter` is
    filled in from the page."""

    counter: str = ""
    clerk: str = ""
    pin: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class SigningIn:
    """`asks_clerk`: the site wants to know who it is. `busy`: the hub is being asked."""

    counters: tuple[str, ...]
    asks_clerk: bool = False
    at: int = 0
    busy: bool = False
    notice: Notice | None = None

    @property
    def counter(self) -> str:
        """The chosen one's id; empty when there is none to choose."""
        return self.counters[self.at] if self.counters else ""


def first_page(site: Site, counter: str) -> SigningIn:
    """The page with this counter preselected."""
    counters = tuple(one.id for one in site.counters if not one.retired)
    at = counters.index(counter) if counter in counters else 0
    return SigningIn(counters, site.sign_in, at)


def move(page: SigningIn, stroke: str) -> SigningIn:
    """Another counter is pointed at."""
    at = moved(stroke, page.at, len(page.counters) - 1, PAGE)
    return page if at is None else point(page, at)


def point(page: SigningIn, at: int) -> SigningIn:
    if page.busy or not 0 <= at < len(page.counters):
        return page
    return replace(page, at=at)


def submit(page: SigningIn, typed: Credentials) -> tuple[SigningIn, Credentials | None]:
    """Ask the hub, unless something is missing or it is being asked already."""
    if page.busy or not page.counter:
        return page, None
    if not page.asks_clerk:
        return replace(page, busy=True, notice=None), Credentials(page.counter)
    clerk = typed.clerk.strip()
    if not clerk or not typed.pin:
        missing = "counter-sign-clerk-missing" if not clerk else "counter-sign-pin-missing"
        return replace(page, notice=Notice(Tone.PLAIN, missing)), None
    complete = Credentials(page.counter, clerk, typed.pin)
    return replace(page, busy=True, notice=None), complete


def turned_down(page: SigningIn, signed: SignedIn) -> SigningIn:
    """The hub has said no, and why."""
    notice = refused(signed.refusal) if signed.refusal else None
    if signed.refusal and signed.refusal.reason is Reason.COUNTER_BUSY:
        notice = Notice(Tone.BAD, "counter-sign-elsewhere", dict(signed.refusal.facts))
    return replace(page, busy=False, notice=notice)


def unanswered(page: SigningIn) -> SigningIn:
    return replace(page, busy=False, notice=NO_ANSWER)
