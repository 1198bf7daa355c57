"""The journal in one SQLite file: WAL, `synchronous=FULL`, one commit for each batch.

Two connections: one for the thread that appends, one for the thread that opened the journal and
only reads. Raw `sqlite3` on the hot path, because it was measured 1.7 to 4 times as fast as any
layer above it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from hub import subjects
from hub.journal import sifting
from hub.journal.interface import JournalBroken, JournalFull
from hub.journal.records import Aside, Batch, FirstAnswer, Head, Record, SavedSnapshot
from hub.journal.schema import SIFTED, migrate
from hub.keeping.schedule import Limits

SNAPSHOTS_KEPT = 2
SUBJECTS_A_QUERY = 500
PATIENCE_MS = 5_000
NO_ROOM = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE})


class SqliteJournal:
    """A journal file, open for appending. Only one process may have it open so (the state lock)."""

    def __init__(self, path: Path) -> None:
        try:
            self._writing = _connect(path)
            self._writing.execute("PRAGMA journal_mode = WAL")
            self._writing.execute("PRAGMA synchronous = FULL")
            self._writing.execute("PRAGMA secure_delete = ON")  # what is forgotten is overwritten
            migrate(self._writing)
            self._reading = _connect(path, readonly=True)
            self._sifting = sifting.under_way(self._writing)
        except (sqlite3.Error, ValueError) as error:
            raise JournalBroken(f"{path}: {error}") from error

    def append(self, batch: Batch) -> None:
        with self._transaction():
            executemany = self._writing.executemany
            executemany(
                "INSERT INTO events (seq, at_ms, site, body, digest) VALUES (?, ?, ?, ?, ?)",
                [(r.seq, r.at_ms, r.site, r.body.decode(), r.digest) for r in batch.records],
            )
            executemany(
                "INSERT INTO answers (command_id, at_ms, request, body) VALUES (?1, ?2, ?3, ?4)"
                " ON CONFLICT (command_id) DO UPDATE SET at_ms = ?2, request = ?3, body = ?4",
                [(a.command_id, a.at_ms, a.request, a.body) for a in batch.answers],
            )
            if self._sifting:
                sifting.take_over(self._writing, [(a.subject,) for a in batch.asides])
            executemany(
                "INSERT INTO asides (subject, at_ms, token, language, note)"
                " VALUES (?1, ?2, ?3, ?4, ifnull(?5, ''))"
                " ON CONFLICT (subject) DO UPDATE SET at_ms = ?2, note = ifnull(?5, note),"
                " token = ifnull(nullif(?3, ''), token),"
                " language = ifnull(nullif(?4, ''), language)",
                [(a.subject, a.at_ms, a.token, a.language, a.note) for a in batch.asides],
            )

    def save_snapshot(self, snapshot: SavedSnapshot) -> None:
        with self._transaction() as execute:
            execute(
                "INSERT OR REPLACE INTO snapshots (seq, digest, format, body) VALUES (?, ?, ?, ?)",
                (snapshot.head.seq, snapshot.head.digest, snapshot.format, snapshot.body),
            )
            execute(
                "DELETE FROM snapshots WHERE seq NOT IN"
                " (SELECT seq FROM snapshots ORDER BY seq DESC LIMIT ?)",
                (SNAPSHOTS_KEPT,),
            )

    def answer(self, command_id: str) -> FirstAnswer | None:
        row = self._reading.execute(
            "SELECT command_id, at_ms, request, body FROM answers WHERE command_id = ?1 UNION ALL"
            " SELECT command_id, at_ms, request, body FROM answers_before WHERE command_id = ?1"
            " UNION ALL SELECT command_id, at_ms, x'', x'' FROM answered WHERE command_id = ?1",
            (command_id,),
        ).fetchone()
        return FirstAnswer(*row) if row else None

    def head(self) -> Head:
        return _head(self._reading)

    def read(self, after: int = 0, limit: int | None = None) -> Iterator[Record]:
        return _read(self._reading, after, limit)

    def snapshots(self) -> Iterator[SavedSnapshot]:
        return _snapshots(self._reading)

    def asides(self, subjects: Iterable[str]) -> Iterator[Aside]:
        wanted = list(subjects)
        for start in range(0, len(wanted), SUBJECTS_A_QUERY):
            some = wanted[start : start + SUBJECTS_A_QUERY]
            marks = ",".join(f"?{number}" for number in range(1, len(some) + 1))
            yield from (
                Aside(*row)
                for row in self._reading.execute(
                    "SELECT subject, at_ms, token, language, note FROM asides"
                    f" WHERE subject IN ({marks}) UNION ALL"
                    " SELECT subject, at_ms, token, language, note FROM asides_before"
                    f" WHERE subject IN ({marks})",
                    some,
                )
            )

    def languages(self) -> Iterator[tuple[str, str]]:
        return sifting.languages(self._reading)

    def sifted(self) -> Limits | None:
        return sifting.sifted(self._reading)

    def sift(self, limits: Limits, appointments: Container[str], most: int) -> bool:
        with self._transaction():
            more = sifting.portion(self._writing, limits, appointments, most)
        self._sifting = more
        return more

    def scrub(self) -> bool:
        # The write-ahead log still holds what was written when it was known. Whoever reads from it
        # is not waited for: the commits would wait with us.
        self._writing.execute("PRAGMA busy_timeout = 0")
        try:
            busy, _, _ = self._writing.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.Error as error:
            if error.sqlite_errorcode in NO_ROOM:
                raise JournalFull(str(error)) from error
            raise
        finally:
            self._writing.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
        return not busy

    def close(self) -> None:
        self._reading.close()
        self._writing.close()

    @contextmanager
    def _transaction(self) -> Iterator[Callable[..., sqlite3.Cursor]]:
        """All or nothing. Raises `JournalFull`."""
        execute = self._writing.execute
        try:
            execute("BEGIN IMMEDIATE")
            yield execute
            execute("COMMIT")
        except BaseException as error:
            if self._writing.in_transaction:
                execute("ROLLBACK")
            if isinstance(error, sqlite3.Error) and error.sqlite_errorcode in NO_ROOM:
                raise JournalFull(str(error)) from error
            raise


class RecordedJournal:
    """A journal file that is only read, also while a hub appends to it."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise JournalBroken(f"{path}: there is no such journal")
        try:
            self._reading = _connect(path, readonly=True)
            self.head()
            self._sifts = self._reading.execute("PRAGMA user_version").fetchone()[0] >= SIFTED
        except sqlite3.Error as error:
            raise JournalBroken(f"{path}: {error}") from error

    def head(self) -> Head:
        """The end of the chain."""
        return _head(self._reading)

    def read(self, after: int = 0, limit: int | None = None) -> Iterator[Record]:
        """The records with a greater sequence number, in order, at most `limit`."""
        return _read(self._reading, after, limit)

    def snapshots(self) -> Iterator[SavedSnapshot]:
        """The kept snapshots, newest first."""
        return _snapshots(self._reading)

    def language_of(self, visit: str) -> str:
        """Empty where it was never told, has been deleted, or is kept as an older version did."""
        return sifting.language_of(self._reading, visit) if self._sifts else ""

    def sitting(self, seq: int) -> str:
        """The id of the clerk who sat down with this event; empty where that was never kept, or
        has been deleted."""
        return sifting.note_of(self._reading, subjects.of_sitting(seq)) if self._sifts else ""

    def copy_to(self, target: Path) -> None:
        """Write the whole journal, as it is at this moment, into a new file."""
        with closing(sqlite3.connect(target)) as copy:
            self._reading.backup(copy)
            # One file, without the companions of a journal that is written to.
            copy.execute("PRAGMA journal_mode = DELETE")

    def copy_clean(self, target: Path) -> None:
        """The same, written anew: it holds nothing of what was deleted, and no gaps."""
        self._reading.execute("VACUUM INTO ?", (str(target),))

    def close(self) -> None:
        """Release the file."""
        self._reading.close()


def _connect(path: Path, *, readonly: bool = False) -> sqlite3.Connection:
    uri = f"{path.resolve().as_uri()}?mode={'ro' if readonly else 'rwc'}"
    # The caller keeps each connection to one thread at a time; it is not the one that connects.
    return sqlite3.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, cached_statements=32
    )


def _head(connection: sqlite3.Connection) -> Head:
    row = connection.execute("SELECT seq, digest FROM events ORDER BY seq DESC LIMIT 1").fetchone()
    return Head(*row) if row else Head()


def _read(connection: sqlite3.Connection, after: int, limit: int | None) -> Iterator[Record]:
    with closing(connection.cursor()) as cursor:
        for seq, at_ms, site, body, digest in cursor.execute(
            "SELECT seq, at_ms, site, body, digest FROM events WHERE seq > ? ORDER BY seq LIMIT ?",
            (after, -1 if limit is None else limit),
        ):
            yield Record(seq, at_ms, site, body.encode(), digest)


def _snapshots(connection: sqlite3.Connection) -> Iterator[SavedSnapshot]:
    rows = connection.execute(
        "SELECT seq, digest, format, body FROM snapshots ORDER BY seq DESC"
    ).fetchall()
    return (SavedSnapshot(Head(seq, digest), format_, body) for seq, digest, format_, body in rows)
