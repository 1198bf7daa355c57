"""What in the house wants attention now: pure, from one view and the site's own norms.

A norm of zero means that there is none. The order is that of urgency: people whom nobody serves
first, then those who wait too long, then counters, then machines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from hub.protocol.replies import Reason, StepState
from hub.protocol.site import Site
from hub.protocol.views import CounterState, HouseView, Trouble


class Kind(StrEnum):
    """In the order of urgency."""

    UNSERVED = "unserved"
    """People wait, and no open counter serves them."""
    AFTER_CLOSING = "after-closing"
    """The service has closed by its hours, and people still wait."""
    RESERVED = "reserved"
    """Somebody waits for one counter only, and it is closed."""
    WAIT = "wait"
    SERVICE = "service"
    IDLE = "idle"
    NO_TERMINAL = "no-terminal"
    """The counter is open, and no terminal is connected for it."""
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class Caution:
    """`lasts_s`: for how long already; `norm_s`: what was to be kept."""

    kind: Kind
    service: str = ""
    counter: str = ""
    number: str = ""
    count: int = 0
    lasts_s: int = 0
    norm_s: int = 0
    trouble: Trouble | None = None

    @property
    def key(self) -> str:
        """The same for the same matter in the next view."""
        device = f"{self.trouble.device}/{self.trouble.about}" if self.trouble else ""
        number = self.number if self.kind is Kind.RESERVED else ""
        return f"{self.kind}:{self.service}{self.counter}{number}{device}"


def warnings(view: HouseView, site: Site, now_ms: int) -> tuple[Caution, ...]:
    """All of them, the most urgent first."""
    found = [
        *_of_services(view, site, now_ms),
        *_of_people(view, now_ms),
        *_of_counters(view, site, now_ms),
        *(Caution(Kind.TROUBLE, trouble=trouble) for trouble in view.troubles),
    ]
    urgency = list(Kind)
    return tuple(sorted(found, key=lambda one: (urgency.index(one.kind), one.norm_s - one.lasts_s)))


def _of_services(view: HouseView, site: Site, now_ms: int) -> Iterator[Caution]:
    norms = {service.id: service.wait_norm_s for service in site.services}
    for load in view.loads:
        if not load.waiting:
            continue
        lasts_s = _seconds(load.longest_ms, now_ms)
        norm_s = norms.get(load.service, 0)
        if load.counters == 0:
            yield Caution(Kind.UNSERVED, load.service, count=load.waiting, lasts_s=lasts_s)
        if not load.open and load.why is Reason.SERVICE_CLOSED:
            yield Caution(Kind.AFTER_CLOSING, load.service, count=load.waiting)
        if 0 < norm_s < lasts_s:
            yield Caution(
                Kind.WAIT, load.service, count=load.waiting, lasts_s=lasts_s, norm_s=norm_s
            )


def _of_people(view: HouseView, now_ms: int) -> Iterator[Caution]:
    closed = {line.counter for line in view.counters if line.state is CounterState.CLOSED}
    for row in view.people:
        if row.state is StepState.WAITING and row.only_at in closed:
            yield Caution(
                Kind.RESERVED, counter=row.only_at, number=row.number,
                lasts_s=_seconds(row.since_ms, now_ms),
            )  # fmt: skip


def _of_counters(view: HouseView, site: Site, now_ms: int) -> Iterator[Caution]:
    norms = {service.id: service.service_norm_s for service in site.services}
    waiting = {load.service for load in view.loads if load.waiting}
    for line in view.counters:
        norm_s = norms.get(line.service, 0)
        lasts_s = _seconds(line.step_since_ms, now_ms)
        if line.step is StepState.SERVING and 0 < norm_s < lasts_s:
            yield Caution(
                Kind.SERVICE, line.service, line.counter, line.number,
                lasts_s=lasts_s, norm_s=norm_s,
            )  # fmt: skip
        if line.state is not CounterState.OPEN:
            continue
        idle_s = _seconds(line.idle_ms, now_ms)
        if not line.visit and 0 < site.idle_norm_s < idle_s and waiting & set(line.services):
            yield Caution(Kind.IDLE, counter=line.counter, lasts_s=idle_s, norm_s=site.idle_norm_s)
        if not line.connected:
            lasts_s = _seconds(line.since_ms, now_ms)
            yield Caution(Kind.NO_TERMINAL, counter=line.counter, lasts_s=lasts_s)


def _seconds(since_ms: int | None, now_ms: int) -> int:
    return 0 if since_ms is None else max(0, (now_ms - since_ms) // 1000)
