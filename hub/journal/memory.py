"""A journal that works and forgets: for tests that need speed, not durability."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from msgspec.structs import replace

from hub.journal.interface import JournalFull
from hub.journal.records import Aside, Batch, FirstAnswer, Head, Record, SavedSnapshot


class MemoryJournal:
    """Keeps what it is given for as long as it lives. `room`: how many more records it takes."""

    def __init__(self, room: int | None = None) -> None:
        self.room = room
        self._records: list[Record] = []
        self._answers: dict[str, FirstAnswer] = {}
        self._asides: dict[str, Aside] = {}
        self._snapshots: list[SavedSnapshot] = []

    def append(self, batch: Batch) -> None:
        if self.room is not None:
            if len(batch.records) > self.room:
                raise JournalFull("the memory journal's room is used up")
            self.room -= len(batch.records)
        self._records.extend(batch.records)
        self._answers.update((answer.command_id, answer) for answer in batch.answers)
        for aside in batch.asides:
            known = self._asides.get(aside.subject, aside)
            self._asides[aside.subject] = replace(
                aside,
                token=aside.token or known.token,
                language=aside.language or known.language,
                note=known.note if aside.note is None else aside.note,
            )

    def save_snapshot(self, snapshot: SavedSnapshot) -> None:
        self._snapshots.insert(0, snapshot)

    def answer(self, command_id: str) -> FirstAnswer | None:
        return self._answers.get(command_id)

    def head(self) -> Head:
        return Head(self._records[-1].seq, self._records[-1].digest) if self._records else Head()

    def read(self, after: int = 0, limit: int | None = None) -> Iterator[Record]:
        return islice(self._records[after:], limit)

    def snapshots(self) -> Iterator[SavedSnapshot]:
        return iter(self._snapshots)

    def asides(self, subjects: Iterable[str]) -> Iterator[Aside]:
        return (self._asides[subject] for subject in subjects if subject in self._asides)

    def subjects(self, prefix: str) -> Iterator[str]:
        return (subject for subject in list(self._asides) if subject.startswith(prefix))

    def forget(self, subjects: Iterable[str]) -> None:
        for subject in subjects:
            self._asides.pop(subject, None)

    def close(self) -> None:
        pass
