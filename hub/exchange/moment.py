"""One line of the event table: something that happened to a ticket, at a counter, to the house."""

from __future__ import annotations

from typing import NamedTuple

BOOKED, ISSUE, CALL, RECALL, START, FINISH = "booked", "issue", "call", "recall", "start", "finish"
TRANSFER, NO_SHOW, MISS, REQUEUE = "transfer", "no_show", "miss", "requeue"
PARK, UNPARK, CANCEL, DIRECT, UNDO = "park", "unpark", "cancel", "direct", "undo"
REOPEN, AUTO_CLOSE, REFUSED, FEEDBACK = "reopen", "auto_close", "refused", "feedback"
OPEN, PAUSE, CLOSE = "open", "pause", "close"
VOID = "void"
"""Nobody holds this ticket; it was never a visit. Only in our own exports, as what follows."""
CLOCK = "clock"
"""The clock jumped (note: by so many seconds); durations across this are doubtful."""
LEAD = "lead"
"""How long one waits for an appointment for `service` (note: days to the next and to the third free
time, a space between; "-": there is none)."""

ASSUMED = "assumed"
"""The note of a `start` that nobody pressed."""


class Moment(NamedTuple):
    """A line, in the order in which things happened.

    `ticket`: unique and opaque; from the booking on the same for the appointment and its visit.
    `cls`: as `VisitorClass` says it ("walkin", "appt", "prio"); empty where it is not told.
    `sched_ms`: the booked time. `note`: of a transfer the new service, of `open` the services that
    are served (a space between), of `refused` why, of `feedback` the score, of `start` "assumed"
    where nobody pressed it, of `finish` the code of its result, of `issue` what was told of the
    wait: "low mid high" in seconds.
    """

    at_ms: int
    """Unix milliseconds, UTC."""
    event: str
    ticket: str = ""
    service: str = ""
    counter: str = ""
    cls: str = ""
    sched_ms: int | None = None
    note: str = ""
    number: str = ""
    """As printed ("A017"); it says nothing about a person."""
    kiosk: str = ""
    """The device that gave out the ticket, or refused it."""
    language: str = ""
    """Empty also where it has been forgotten."""
