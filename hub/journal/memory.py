"""A journal that works and forgets: for tests that need speed, not durability."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from itertools import islice

from msgspec.structs import replace

from hub.journal.interface import JournalFull
from hub.journal.records import Aside, Batch, FirstAnswer, Head, Record, SavedSnapshot
from hub.keeping.schedule import Limits
from hub.subjects import VISIT, parted


class MemoryJournal:
    """Keeps what it is given for as long as it lives. `room`: how many more records it takes."""

    def __init__(self, room: int | None = None) -> None:
        self.room = room
        self._records: list[Record] = []
        self._answers: dict[str, FirstAnswer] = {}
        self._asides: dict[str, Aside] = {}
        self._languages: dict[str, Aside] = {}
        self._snapshots: list[SavedSnapshot] = []
        self._sifted: Limits | None = None

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

    def languages(self) -> Iterator[tuple[str, str]]:
        known = {**self._languages, **self._asides}
        return (
            (subject, one.language)
            for subject, one in known.items()
            if one.language and parted(subject)[0] == VISIT
        )

    def sifted(self) -> Limits | None:
        return self._sifted

    def sift(self, limits: Limits, appointments: Container[str], most: int) -> bool:
        if self.room is not None and not self.room:
            raise JournalFull("the memory journal's room is used up")
        asides, self._asides = self._asides, {}
        for subject, aside in asides.items():
            stays = limits.stays(subject, aside.at_ms, appointments)
            left = replace(
                aside,
                token=aside.token if stays.token else "",
                language=aside.language if stays.language else "",
                note=aside.note if stays.note else "",
            )
            if left.token or left.note:
                self._asides[subject] = left
            elif left.language:
                self._languages[subject] = left
        self._languages = {
            visit: one for visit, one in self._languages.items() if one.at_ms >= limits.language_ms
        }
        answers, self._answers = self._answers, {}
        for id_, answer in answers.items():
            if answer.at_ms >= limits.answers_ms:
                self._answers[id_] = answer
            elif answer.at_ms >= limits.ids_ms:
                self._answers[id_] = FirstAnswer(id_, answer.at_ms, b"", b"")
        self._sifted = limits
        return False

    def scrub(self) -> bool:
        return True

    def close(self) -> None:
        pass
