"""One stretch of a visit while it is being made out, and the row that it becomes: pure.

Every instant is kept with the number of clock jumps before it: a duration counts only between two
instants with the same number.
"""

from __future__ import annotations

from typing import NamedTuple

from hub.reports.facts import SegmentFact

FINISH, TRANSFERRED, PARKED, MISSED = "finish", "transfer", "park", "miss"
NOT_THERE, CANCELLED, CLOSED, OPEN = "no_show", "cancel", "auto_close", "open"
_SERVED = frozenset({FINISH, TRANSFERRED, PARKED})
"""How a stretch ends in which somebody was there."""


class Instant(NamedTuple):
    """`jumps`: so often the clock had jumped by then."""

    at_ms: int
    jumps: int


class Bucket(NamedTuple):
    """Where the rows of a visit belong."""

    day: str
    hour: int
    weekday: int
    cls: str
    kiosk: str
    language: str


class Took(NamedTuple):
    """So long (`None`: not known), and why that must not be counted (empty: it may)."""

    ms: int | None
    invalid: str


_UNKNOWN = Took(None, "")


def between(first: Instant | None, last: Instant | None) -> Took:
    """How long it took from one to the other."""
    if first is None or last is None:
        return _UNKNOWN
    took_ms = last.at_ms - first.at_ms
    if first.jumps != last.jumps:
        return Took(took_ms if took_ms >= 0 else None, "clock")
    return Took(took_ms, "") if took_ms >= 0 else Took(None, "negative")


class Stretch:
    """It waits for `service` from `queued` on."""

    __slots__ = (
        "again",
        "assumed",
        "back",
        "call",
        "clerk",
        "counter",
        "direct",
        "end",
        "how",
        "last_call",
        "left",
        "queued",
        "service",
        "start",
    )

    def __init__(self, service: str, queued: Instant, *, again: bool) -> None:
        self.service, self.queued, self.again = service, queued, again
        self.counter = self.clerk = ""
        self.call: Instant | None = None
        self.last_call: Instant | None = None
        self.start: Instant | None = None
        self.end: Instant | None = None
        self.back: Instant | None = None
        """When it waited again, having been parked after this; `left`: it was closed before."""
        self.assumed = self.direct = self.left = False
        self.how = OPEN

    @property
    def present(self) -> bool:
        """Called or served, and not done."""
        return self.how == OPEN and (self.call is not None or self.start is not None)

    def parked_ms(self) -> int:
        """So long it was parked after this; 0 where that is not known."""
        return between(self.end, self.back).ms or 0 if self.how == PARKED else 0

    def row(
        self,
        ticket: str,
        part: int,
        bucket: Bucket,
        wait: Took,
        expected_ms: int | None,
    ) -> SegmentFact:
        """`expected_ms`: the usual duration of its service."""
        way_ms, service_ms, occupancy_ms, invalid = self._durations()
        parked_ms: int | None = None
        parked_invalid = ""
        if self.how == PARKED:
            parked_ms, parked_invalid = between(self.end, self.back)
            if self.left:
                parked_invalid = "auto_close"
        return SegmentFact(
            ticket,
            part,
            bucket.day,
            bucket.hour,
            bucket.weekday,
            self.service,
            self.counter,
            bucket.cls,
            bucket.kiosk,
            bucket.language,
            self.queued.at_ms,
            self.again,
            self.call.at_ms if self.call else None,
            self.last_call.at_ms if self.last_call else None,
            self.start.at_ms if self.start else None,
            self.assumed,
            self.end.at_ms if self.end else None,
            self.how,
            wait.ms,
            way_ms,
            service_ms,
            occupancy_ms,
            parked_ms,
            expected_ms,
            wait.invalid,
            invalid,
            parked_invalid,
            self.clerk,
        )

    def _durations(self) -> tuple[int | None, int | None, int | None, str]:
        """Way, service, occupancy, and why these must not be counted."""
        start, end = self.start, self.end
        way = service = occupancy = _UNKNOWN
        if start is not None and not self.assumed:
            way = between(self.last_call, start)
        if self.how == CLOSED:
            return way.ms, None, None, "auto_close"
        if end is not None:
            if start is not None and not self.assumed and self.how in _SERVED:
                service = between(start, end)
            occupancy = between(start if self.direct else self.call, end)
        invalid = way.invalid or service.invalid or occupancy.invalid
        if invalid and "clock" in (way.invalid, service.invalid, occupancy.invalid):
            invalid = "clock"
        return way.ms, service.ms, occupancy.ms, invalid
