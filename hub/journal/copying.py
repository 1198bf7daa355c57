"""A journal taken along: copied while a hub writes to it, and proved where it has arrived."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from hub.journal.audit import Audit, Finding
from hub.journal.interface import JournalBroken, JournalFull
from hub.journal.records import Head
from hub.journal.sqlite import NO_ROOM, RecordedJournal


class Extent(NamedTuple):
    """What a journal holds. Without events there is no `site`."""

    head: Head
    site: str = ""
    first_ms: int = 0
    last_ms: int = 0


def copy(path: Path, target: Path) -> Extent:
    """Write the journal, as it is at this moment, into a new file: all of it, and nothing that was
    deleted.

    Raises `JournalBroken`, or `JournalFull` if there is no room for the copy.
    """
    with _opened(path) as journal:
        journal.copy_clean(target)
    return extent(target)


def extent(path: Path) -> Extent:
    """Raises `JournalBroken`."""
    with _opened(path) as journal:
        head = journal.head()
        first, last = (next(journal.read(seq, 1), None) for seq in (0, max(head.seq - 1, 0)))
        if first is None or last is None:
            return Extent(head)
        return Extent(head, first.site, first.at_ms, last.at_ms)


def prove(path: Path) -> Finding:
    """Follow the whole journal. Raises `JournalBroken` if it cannot be read at all."""
    with _opened(path) as journal:
        return Audit(journal).run()


@contextmanager
def _opened(path: Path) -> Iterator[RecordedJournal]:
    journal = RecordedJournal(path)
    try:
        yield journal
    except sqlite3.Error as error:
        if error.sqlite_errorcode in NO_ROOM:
            raise JournalFull(str(error)) from error
        raise JournalBroken(f"{path}: {error}") from error
    finally:
        journal.close()
