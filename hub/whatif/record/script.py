"""A recorded day without its order: who came and when, what they did once they were called, and
when counters were on duty. Whom a counter called, and when, is left to whoever plays it."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from hub.protocol.site import VisitorClass

MOST_KEPT = 1_000
"""So many durations say as much as more of them."""


class How(StrEnum):
    """How a stretch ended once it was called."""

    FINISH = "finish"
    TRANSFER = "transfer"
    PARK = "park"
    MISS = "miss"
    """Not there when called, and back later."""
    NO_SHOW = "no_show"
    """Not there when called, and not seen again."""
    CANCEL = "cancel"
    UNKNOWN = "unknown"
    """It was never called, or nobody entered its end."""


class Stretch(msgspec.Struct, frozen=True, array_like=True):
    """One stretch of a visit. Durations are `None` where the log does not tell them.

    `way_ms`, `busy_ms`: from the call to the start, and to its end. `then_ms`: from that end until
    it waits again (missed, parked, reopened). `ready_ms`: from that end until the counter called
    the next, who was there already. `react_ms`: how long a counter that had nobody took to call
    whoever came. `patience_ms`: who had not been called after so long has left.
    """

    service: str
    counter: str = ""
    how: How = How.UNKNOWN
    way_ms: int | None = None
    busy_ms: int | None = None
    then_ms: int = 0
    reopened: bool = False
    """The visit had ended with it, and was taken back."""
    ready_ms: int | None = None
    react_ms: int | None = None
    patience_ms: int | None = None


class Person(msgspec.Struct, frozen=True, array_like=True):
    """A visit. `booking`: it comes from an appointment of this name."""

    ticket: str
    at_ms: int
    service: str
    cls: VisitorClass
    sched_ms: int | None
    stretches: tuple[Stretch, ...]
    booking: bool = False
    kiosk: str = ""
    language: str = ""


class Booked(msgspec.Struct, frozen=True, array_like=True):
    """An appointment is made or moved; without `sched_ms` it is called off."""

    ticket: str
    at_ms: int
    service: str
    sched_ms: int | None


class Walkup(msgspec.Struct, frozen=True, array_like=True):
    """Somebody without a ticket is served at a counter. `busy_ms`: so long (`None`: unknown)."""

    ticket: str
    at_ms: int
    service: str
    counter: str
    busy_ms: int | None
    ready_ms: int | None = None


class Refused(msgspec.Struct, frozen=True, array_like=True):
    """Somebody wanted a ticket and got none."""

    at_ms: int
    service: str
    kiosk: str
    reason: str


class Duty(msgspec.Struct, frozen=True, array_like=True):
    """A counter calls from then until it is due to stop; who is there then is served to the end.

    `rest_ms`: it comes back so long after it has stopped; `None`: it closes, and comes back with
    its next duty, if there is one. `first_ms`: from opening to its first call, while somebody
    waited. `services`: what it serves in it (empty: as configured).
    """

    counter: str
    from_ms: int
    due_ms: int
    rest_ms: int | None = None
    first_ms: int | None = None
    services: tuple[str, ...] = ()


class Script(msgspec.Struct, frozen=True, array_like=True):
    """One service day, in Unix milliseconds."""

    day: str
    starts_ms: int
    ends_ms: int
    booked: tuple[Booked, ...]
    people: tuple[Person, ...]
    walkups: tuple[Walkup, ...]
    refused: tuple[Refused, ...]
    duties: tuple[Duty, ...]
    """Of each counter in order."""
    absences: int = 0
    """Breaks that nobody entered: a counter called nobody for long while people waited for it."""
    absent_ms: int = 0
    unentered: bool = False
    """The log says nothing of counters' hours: they are taken from their calls."""


class Samples(msgspec.Struct):
    """What the whole log knows of durations, for whoever it does not tell of. Sorted, in
    milliseconds."""

    busy: dict[str, list[int]] = {}
    """By service, of those who came."""
    absent: list[int] = []
    """Until a clerk gave up on somebody who was not there."""
    ready: list[int] = []
    react: list[int] = []

    def thinned(self) -> Samples:
        """As few of them as say the same."""
        return Samples(
            {service: _thinned(those) for service, those in self.busy.items()},
            _thinned(self.absent),
            _thinned(self.ready),
            _thinned(self.react),
        )


def _thinned(those: list[int]) -> list[int]:
    if len(those) <= MOST_KEPT:
        return those
    return [those[place * len(those) // MOST_KEPT] for place in range(MOST_KEPT)]
