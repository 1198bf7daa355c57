"""From the record back to the state: a snapshot, if there is one, and the events after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Protocol

import msgspec

from hub.journal.interface import JournalBroken
from hub.journal.records import Head, Record, SavedSnapshot
from hub.queueing.evolve import evolve
from hub.queueing.snapshot import Snapshot
from hub.queueing.state import State

FORMAT = 9
"""Raise it when `Snapshot` or the meaning of an event changes: older snapshots are then unused."""

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Snapshot)


class Readable(Protocol):
    """The part of a journal that replaying needs."""

    def head(self) -> Head: ...
    def read(self, after: int = 0, limit: int | None = None) -> Iterator[Record]: ...
    def snapshots(self) -> Iterator[SavedSnapshot]: ...


def snapshot_of(state: State, head: Head) -> SavedSnapshot:
    """The state's durable form after `head`."""
    return SavedSnapshot(head, FORMAT, _encoder.encode(state.core))


def load(journal: Readable) -> tuple[State, Head]:
    """The state at the end of the journal, and that end.

    Raises `JournalBroken` if an event cannot be read or does not fit, or if events are missing of
    which a snapshot knows: to go on from there would make the damage last.
    """
    for saved in journal.snapshots():
        if not _belongs(saved.head, journal):
            raise JournalBroken(
                f"event {saved.head.seq} is missing or not the one that a snapshot was made of;"
                f" the journal ends with event {journal.head().seq}"
            )
        if saved.format != FORMAT:
            continue
        try:
            state = State(_decoder.decode(saved.body))
        except msgspec.DecodeError:
            continue  # the events themselves are still there
        return state, follow(state, journal.read(saved.head.seq), saved.head)
    state = State()
    return state, follow(state, journal.read(), Head())


def load_before(journal: Readable, seq: int) -> tuple[State, int]:
    """The latest kept state that is not after this event, and the event that it is after."""
    for saved in journal.snapshots():
        if saved.format == FORMAT and saved.head.seq <= seq:
            with suppress(msgspec.DecodeError):
                return State(_decoder.decode(saved.body)), saved.head.seq
    return State(), 0


def _belongs(head: Head, journal: Readable) -> bool:
    record = next(journal.read(head.seq - 1, 1), None) if head.seq else None
    return head == (Head(record.seq, record.digest) if record else Head())


def follow(state: State, records: Iterable[Record], head: Head) -> Head:
    """Apply records to a state; returns the head after them."""
    record: Record | None = None
    for record in records:
        try:
            evolve(state, record.event(), record.at_ms)
        except (msgspec.MsgspecError, KeyError, ValueError) as error:
            raise JournalBroken(f"event {record.seq} cannot be applied: {error}") from error
    return Head(record.seq, record.digest) if record else head
