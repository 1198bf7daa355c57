"""What figures are made of: rows of seven tables, each row final once its service day is over.

Every duration is in whole milliseconds and `None` where it is not known, never 0. A row belongs to
the local date (`day`), hour and weekday at which its visit began. `invalid` names the first reason
why the durations of a row must not be counted (empty: they may be):

- `clock`: the clock jumped in between; `negative`: something ended before it began;
- `auto_close`: nobody finished it, the hub did.
"""

from __future__ import annotations

from typing import NamedTuple


class VisitFact(NamedTuple):
    """One ticket that was given out. `ended`: done, cancelled, no_show, auto_close, or open.

    `wait_ms`: of a walk-in from issue to first call; of an appointment from the later of booked
    time and check-in, at least 0. `lateness_ms`: check-in after the booked time (early: negative).
    `told_*`: what was said of the wait at issue. `stay_ms`: from issue to the last finish.
    """

    ticket: str
    number: str
    day: str
    hour: int
    weekday: int
    """1: Monday."""
    service: str
    """The first that it waited for."""
    cls: str
    kiosk: str
    language: str
    issued_ms: int
    sched_ms: int | None
    direct: bool
    first_call_ms: int | None
    first_counter: str
    ended: str
    ended_ms: int | None
    wait_ms: int | None
    lateness_ms: int | None
    stay_ms: int | None
    told_low_ms: int | None
    told_mid_ms: int | None
    told_high_ms: int | None
    target_ms: int
    """A wait up to this is a good one: the rule at the time."""
    transfers: int
    recalls: int
    wait_invalid: str
    stay_invalid: str


class SegmentFact(NamedTuple):
    """One stretch: it waited for a service, was called, and the counter was free again.

    A transfer, a park and a miss end a stretch; another begins when it waits again. `again`: its
    wait follows a park or a miss. `how` it ended: finish, transfer, park, miss, no_show, cancel,
    auto_close, or open. `wait_ms`: from waiting to first call. `way_ms`: from the last call to the
    start. `service_ms`: from start to end of what was served. `occupancy_ms`: from the first call
    until the counter was ready for the next. `parked_ms`: how long it was parked after this
    stretch.
    """

    ticket: str
    part: int
    """From 1."""
    day: str
    hour: int
    weekday: int
    service: str
    counter: str
    cls: str
    kiosk: str
    language: str
    queued_ms: int
    again: bool
    call_ms: int | None
    last_call_ms: int | None
    start_ms: int | None
    assumed: bool
    """Nobody pressed start: `way_ms` and `service_ms` are `None`."""
    end_ms: int | None
    how: str
    wait_ms: int | None
    way_ms: int | None
    service_ms: int | None
    occupancy_ms: int | None
    parked_ms: int | None
    expected_ms: int | None
    """The configured duration of its service (`None`: unknown)."""
    wait_invalid: str
    invalid: str
    parked_invalid: str
    clerk: str
    """The id of who sat at the counter when it called, or else began. Empty unless the house wants
    figures by clerk, and where nobody had signed in or it has been forgotten."""


class AppointmentFact(NamedTuple):
    """An appointment whose day is over or which was called off; `day`: that of its booked time.

    `made_ms`: when this time was booked. `checked_in`, `started`: somebody came; was served.
    """

    ticket: str
    day: str
    hour: int
    weekday: int
    service: str
    made_ms: int
    sched_ms: int
    cancelled: bool
    checked_in: bool
    started: bool


class RefusalFact(NamedTuple):
    """Somebody wanted a ticket and got none."""

    day: str
    hour: int
    weekday: int
    service: str
    kiosk: str
    reason: str
    at_ms: int


class OpenFact(NamedTuple):
    """So long a counter was open, without breaks, in one local hour of one day."""

    day: str
    hour: int
    weekday: int
    counter: str
    open_ms: int
    invalid: str


class FeedbackFact(NamedTuple):
    """How it was, from 1 (bad) to 5."""

    day: str
    hour: int
    weekday: int
    service: str
    kiosk: str
    score: int
    at_ms: int


class LeadFact(NamedTuple):
    """In how many days the next and the third free time of a service were (`None`: never)."""

    day: str
    weekday: int
    service: str
    next_days: int | None
    third_days: int | None


INNER = frozenset({"clerk"})
"""Columns for figures only: no export, no dictionary and no explanation knows them."""

TABLES: dict[str, type] = {
    "visits": VisitFact,
    "segments": SegmentFact,
    "appointments": AppointmentFact,
    "refusals": RefusalFact,
    "open_hours": OpenFact,
    "feedback": FeedbackFact,
    "lead_times": LeadFact,
}
