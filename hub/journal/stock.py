"""How much there is beside the journal, and since when: counted, never read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from hub.journal.interface import JournalBroken
from hub.journal.schema import SIFTED


class Stored(NamedTuple):
    """So many entries; when the oldest was written, if there is one."""

    entries: int = 0
    oldest_ms: int | None = None


def together(*parts: Stored) -> Stored:
    """All of them."""
    oldest = [one.oldest_ms for one in parts if one.oldest_ms is not None]
    return Stored(sum(one.entries for one in parts), min(oldest, default=None))


class Stock(NamedTuple):
    """`facts`: by kind of subject and fact (`token`, `language`, `note`)."""

    facts: dict[tuple[str, str], Stored]
    languages: Stored
    """Of visits of which nothing else is known any more."""
    answers: Stored
    ids: Stored
    events: Stored


def stock(path: Path) -> Stock:
    """Raises `JournalBroken`."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as journal:
            return _counted(journal)
    except sqlite3.Error as error:
        raise JournalBroken(f"{path}: {error}") from error


def _counted(journal: sqlite3.Connection) -> Stock:
    twins = journal.execute("PRAGMA user_version").fetchone()[0] >= SIFTED

    def both(name: str) -> str:
        again = f" UNION ALL SELECT * FROM {name}_before" if twins else ""
        return f"(SELECT * FROM {name}{again})"

    def all_of(table: str) -> Stored:
        return Stored(*journal.execute(f"SELECT count(*), min(at_ms) FROM {table}").fetchone())

    facts = {}
    for fact in ("token", "language", "note"):
        for kind, entries, oldest_ms in journal.execute(
            "SELECT substr(subject, 1, max(instr(subject, ':') - 1, 0)), count(*), min(at_ms)"
            f" FROM {both('asides')} WHERE {fact} <> '' GROUP BY 1"
        ):
            facts[kind, fact] = Stored(entries, oldest_ms)
    return Stock(
        facts,
        all_of("languages") if twins else Stored(),
        all_of(both("answers")),
        all_of("answered") if twins else Stored(),
        all_of("events"),
    )
