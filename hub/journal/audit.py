"""The proof that a journal is whole: every link of the chain, every event possible, every snapshot
equal to the state rebuilt from the events."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from hub.journal.records import Head, Record, SavedSnapshot, digest
from hub.journal.replay import FORMAT, Readable, snapshot_of
from hub.protocol.replies import Rule, StepState
from hub.queueing.events import (
    ActionUndone,
    DirectServed,
    Event,
    TicketIssued,
    VisitCalled,
    VisitReopened,
)
from hub.queueing.evolve import evolve
from hub.queueing.rules.undo import still_true
from hub.queueing.snapshot import Step
from hub.queueing.state import State

PROBLEMS_NAMED = 20


class Finding(msgspec.Struct, frozen=True):
    """What the audit found. `problems` is empty for a journal that holds."""

    events: int
    head: str
    issued: int
    called: int
    snapshots_compared: int
    problems: tuple[str, ...]

    @property
    def holds(self) -> bool:
        return not self.problems


class Audit:
    """One pass over a journal."""

    def __init__(self, journal: Readable) -> None:
        self._journal = journal
        self._state = State()
        self._head = Head()
        self._issued = self._called = self._compared = 0
        self._problems: list[str] = []

    def run(self) -> Finding:
        """Check the whole journal. Stops at the first event that cannot be followed."""
        snapshots = {
            saved.head.seq: saved for saved in self._journal.snapshots() if saved.format == FORMAT
        }
        for record in self._journal.read():
            if not self._fits(record) or len(self._problems) >= PROBLEMS_NAMED:
                break
            if saved := snapshots.pop(record.seq, None):
                self._compare(saved)
        else:
            self._problems.extend(
                f"snapshot {seq}: the events after {self._head.seq} are missing"
                for seq in sorted(snapshots)
                if seq > self._head.seq
            )
        return Finding(
            events=self._head.seq,
            head=self._head.digest.hex(),
            issued=self._issued,
            called=self._called,
            snapshots_compared=self._compared,
            problems=tuple(self._problems),
        )

    def _fits(self, record: Record) -> bool:
        """Follow one record; `False` if what comes after it means nothing any more."""
        seq = self._head.seq + 1
        expected = digest(self._head.digest, seq, record.at_ms, record.site, record.body)
        if record.seq != seq or record.digest != expected:
            self._problems.append(f"event {record.seq}: the chain is broken here")
            return False
        try:
            event = record.event()
            self._problems.extend(f"event {seq}: {text}" for text in self._contradictions(event))
            evolve(self._state, event, record.at_ms)
        except (msgspec.MsgspecError, KeyError, ValueError, RuntimeError) as error:
            self._problems.append(f"event {seq}: cannot be applied ({error!r})")
            return False
        self._head = Head(seq, record.digest)
        return True

    def _contradictions(self, event: Event) -> Iterator[str]:
        if isinstance(event, TicketIssued):
            self._issued += 1
            if event.visit in self._state.core.visits:
                yield f"visit {event.visit} was issued before"
            if event.ordinal in self._state.in_house[event.prefix]:
                yield f"number {event.number} is already in the house"
        elif isinstance(event, VisitCalled):
            self._called += 1
            present = self._state.core.seats[event.counter].visit
            if present is not None:
                yield f"counter {event.counter} is called to while {present} is there"
            step = self._state.core.visits[event.visit].step
            if step.state not in (StepState.WAITING, StepState.PARKED, StepState.MISSED):
                yield f"visit {event.visit} is called while {step.state}"
            elif event.why.rule is not Rule.MANUAL and not _to_be_called(step):
                yield f"visit {event.visit} is called unasked while {step.state}"
        elif isinstance(event, DirectServed):
            present = self._state.core.seats[event.counter].visit
            if present is not None:
                yield f"counter {event.counter} serves directly while {present} is there"
        elif isinstance(event, ActionUndone):
            last = self._state.core.seats[event.counter].last
            if last is not None and not still_true(self._state, last):
                yield f"counter {event.counter} takes back what has changed since"
        elif isinstance(event, VisitReopened):
            visit = self._state.core.visits[event.visit]
            if visit.ordinal in self._state.in_house[visit.prefix]:
                yield f"number {visit.number} is in the house again"

    def _compare(self, saved: SavedSnapshot) -> None:
        self._compared += 1
        if saved.head != self._head:
            self._problems.append(f"snapshot {saved.head.seq}: belongs to another chain")
        elif saved.body != snapshot_of(self._state, self._head).body:
            self._problems.append(f"snapshot {saved.head.seq}: differs from the replayed state")


def _to_be_called(step: Step) -> bool:
    """Whether "next" may call it."""
    return step.state is StepState.WAITING and step.ready_ms is None
