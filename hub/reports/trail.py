"""From a ticket's label back to the journal: every event that made it what it is.

A label is “e” and the sequence number of the event that first named the ticket. From there on the
events that concern it are picked out until its day is over; what an undo takes back is told from
the events at that counter, as `hub.exchange.told` does it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

import msgspec

from hub.journal.records import Record
from hub.queueing import events as ev
from hub.queueing.events import Event

PIECE = 2_000
"""So many events are read at once: whoever reads longer keeps the hub from tidying up."""
LABEL = re.compile(r"e([1-9]\d{0,17})")


class Records(Protocol):
    """What is asked of a journal."""

    def read(self, after: int = 0, limit: int | None = None) -> Iterator[Record]:
        """The records with a greater sequence number, in order, at most `limit`."""


class Step(msgspec.Struct):
    """An event about the ticket. `at_ms`: when the hub recorded it; `of_ms`: the instants that it
    tells besides. `taken_back`: it counts as not done."""

    seq: int
    digest: str
    """Hexadecimal."""
    at_ms: int
    event: str
    counter: str = ""
    of_ms: tuple[int, ...] = ()
    taken_back: bool = False

    def tells(self, instant_ms: int) -> bool:
        """Whether it says that something happened then, or is to."""
        return not self.taken_back and (instant_ms == self.at_ms or instant_ms in self.of_ms)


def trail(journal: Records, label: str, last_day: str, zone: ZoneInfo) -> list[Step]:
    """Empty if the label is not of this journal. `last_day`: the local date of its visit, or of the
    appointment's time."""
    found = LABEL.fullmatch(label)
    if found is None:
        return []
    following = _Following()
    for record in _since(journal, int(found[1])):
        day = datetime.fromtimestamp(record.at_ms / 1000, zone).date().isoformat()
        if following.steps and day > last_day:
            following.close(record)
            if isinstance(record.event(), ev.DayStarted):
                break
        elif following.concerns(record):
            following.take(record, record.event())
    return following.steps


def _since(journal: Records, seq: int) -> Iterator[Record]:
    after = seq - 1
    while records := list(journal.read(after, PIECE)):
        yield from records
        after = records[-1].seq


class _Following:
    """One ticket, through the events."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self._visit = self._appointment = ""
        self._names: list[bytes] = []
        self._actions: dict[str, int | None] = {}
        """By counter: how many steps there were before its last action about this ticket."""

    def concerns(self, record: Record) -> bool:
        """Whether it must be looked at; most need not, and need not be decoded."""
        at_a_counter = bool(self._visit) and b'"counter":' in record.body
        return not self.steps or at_a_counter or any(name in record.body for name in self._names)

    def take(self, record: Record, event: Event) -> None:
        if not self.steps:
            self._know(getattr(event, "visit", ""), getattr(event, "appointment", ""))
        elif isinstance(event, ev.TicketIssued) and event.appointment == self._appointment != "":
            self._know(event.visit, event.appointment)
        about = self._about(event)
        if isinstance(event, ev.CounterEvent):
            if event.counter not in self._actions or not event.chained:
                self._actions[event.counter] = None
            if about and self._actions[event.counter] is None:
                self._actions[event.counter] = len(self.steps)
        elif isinstance(event, ev.ActionUndone):
            before = self._actions.pop(event.counter, None)
            for step in self.steps[before:] if before is not None else ():
                step.taken_back = about = True
        if about:
            self._add(record, event)

    def close(self, record: Record) -> None:
        """After its day only the closing is about it."""
        event = record.event() if self.concerns(record) else None
        if isinstance(event, ev.VisitClosed | ev.AppointmentMissed) and self._about(event):
            self._add(record, event)

    def _know(self, visit: str, appointment: str) -> None:
        self._visit, self._appointment = visit, appointment
        self._names = [msgspec.json.encode(name) for name in (visit, appointment) if name]

    def _about(self, event: Event) -> bool:
        for name, known in (("visit", self._visit), ("appointment", self._appointment)):
            if known and getattr(event, name, "") == known:
                return True
        return isinstance(event, ev.TicketIssued) and event.replaces == self._visit != ""

    def _add(self, record: Record, event: Event) -> None:
        names = ("issued_ms", "booked_ms")
        of_ms = tuple(at for name in names if (at := getattr(event, name, None)) is not None)
        self.steps.append(
            Step(
                record.seq,
                record.digest.hex(),
                record.at_ms,
                type(event).__name__,
                getattr(event, "counter", ""),
                of_ms,
            )
        )
