"""What an engine of the journal must do. It speaks of records, not of SQL.

All calls block; the writer makes those that change something on one thread of its own. `answer`,
`read`, `asides`, `sifted` may be called from the thread that opened the journal at any time and see
what is committed.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import Protocol

from hub.journal.records import Aside, Batch, FirstAnswer, Head, Record, SavedSnapshot
from hub.keeping.schedule import Limits


class JournalFull(Exception):
    """There is no room to append; nothing of the batch was kept."""


class JournalBroken(Exception):
    """The journal cannot be opened or read; the message says what and where."""


class Journal(Protocol):
    """An append-only record with side tables, each batch committed whole or not at all."""

    def append(self, batch: Batch) -> None:
        """Make a batch durable. Raises `JournalFull` and keeps nothing if there is no room."""

    def save_snapshot(self, snapshot: SavedSnapshot) -> None:
        """Keep a snapshot; older ones than the one before it may be dropped."""

    def answer(self, command_id: str) -> FirstAnswer | None:
        """The first answer to this command, or `None` if it is new. One that was deleted is `spent`
        for a while: that there was one is still known."""

    def head(self) -> Head:
        """The end of the chain."""

    def read(self, after: int = 0, limit: int | None = None) -> Iterator[Record]:
        """The records with a greater sequence number, in order, at most `limit`."""

    def snapshots(self) -> Iterator[SavedSnapshot]:
        """The kept snapshots, newest first."""

    def asides(self, subjects: Iterable[str]) -> Iterator[Aside]:
        """The deletable facts of these subjects, those that are still there."""

    def languages(self) -> Iterator[tuple[str, str]]:
        """The visits of which the language is known, and that language."""

    def sifted(self) -> Limits | None:
        """By which limits everything beside the records was sifted last, to the end."""

    def sift(self, limits: Limits, appointments: Container[str], most: int) -> bool:
        """Delete for good what these limits do not let stay, looking at so many entries at most.

        `appointments`: the ids of those that are still remembered. → There is more to look at: go
        on with the same. Raises `JournalFull` and has done nothing then.
        """

    def scrub(self) -> bool:
        """See to it that what was deleted stands in no file any more.

        `False`: somebody else is reading what was there before; try again.
        """

    def close(self) -> None:
        """Release the journal; it cannot be used afterwards."""
