"""The tables of the SQLite journal, as migrations: an old journal opens in a new version.

Each migration is applied once, in order, in its own transaction. Never change one that was
released; add another and raise `VERSION`. sqlite-utils is imported only when there is something to
do, because a restart is counted in milliseconds.
"""

from __future__ import annotations

import sqlite3

from hub.journal.views import VIEWS

VERSION = 3
"""As many as there are migrations; kept in SQLite's `user_version`."""
SIFTED = 2
"""Since this one the side tables are sifted."""
ANSWERS = """(
    command_id TEXT PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    request BLOB NOT NULL,
    body BLOB NOT NULL
) STRICT, WITHOUT ROWID"""
ASIDES = """(
    subject TEXT PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    token TEXT NOT NULL,
    language TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID"""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables to `VERSION`. Raises `ValueError` for a journal of a newer program."""
    present = connection.execute("PRAGMA user_version").fetchone()[0]
    if present > VERSION:
        raise ValueError(f"written by a newer version (schema {present}, known up to {VERSION})")
    if present == VERSION:
        return
    from sqlite_utils import Database, Migrations

    migrations = Migrations("aufruf.journal")

    @migrations()
    def m001_first_tables(db: Database) -> None:
        db.execute(
            """
            CREATE TABLE events (
                seq INTEGER PRIMARY KEY,
                at_ms INTEGER NOT NULL,
                site TEXT NOT NULL,
                body TEXT NOT NULL,
                digest BLOB NOT NULL,
                type TEXT GENERATED ALWAYS AS (body ->> '$.type') VIRTUAL,
                visit TEXT GENERATED ALWAYS AS (body ->> '$.visit') VIRTUAL
            ) STRICT
            """
        )
        db.execute(
            """
            CREATE TABLE answers (
                command_id TEXT PRIMARY KEY,
                at_ms INTEGER NOT NULL,
                request BLOB NOT NULL,
                body BLOB NOT NULL
            ) STRICT, WITHOUT ROWID
            """
        )
        db.execute(
            """
            CREATE TABLE asides (
                subject TEXT PRIMARY KEY,
                at_ms INTEGER NOT NULL,
                token TEXT NOT NULL,
                language TEXT NOT NULL,
                note TEXT NOT NULL
            ) STRICT, WITHOUT ROWID
            """
        )
        db.execute(
            """
            CREATE TABLE snapshots (
                seq INTEGER PRIMARY KEY,
                digest BLOB NOT NULL,
                format INTEGER NOT NULL,
                body BLOB NOT NULL
            ) STRICT
            """
        )
        db.execute(
            """
            CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
            BEGIN SELECT raise(ABORT, 'the journal is append-only'); END
            """
        )
        db.execute(
            """
            CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
            BEGIN SELECT raise(ABORT, 'the journal is append-only'); END
            """
        )

    @migrations()
    def m002_tables_that_are_sifted(db: Database) -> None:
        """See `sifting`. What is known of a subject or a command stands in one table of a pair."""
        db.execute(f"CREATE TABLE asides_before {ASIDES}")
        db.execute(f"CREATE TABLE answers_before {ANSWERS}")
        db.execute(
            """
            CREATE TABLE languages (
                visit TEXT PRIMARY KEY,
                at_ms INTEGER NOT NULL,
                language TEXT NOT NULL
            ) STRICT, WITHOUT ROWID
            """
        )
        db.execute(
            """
            CREATE TABLE answered (
                command_id TEXT PRIMARY KEY,
                at_ms INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """
        )
        db.execute("CREATE INDEX languages_by_age ON languages (at_ms)")
        db.execute("CREATE INDEX answered_by_age ON answered (at_ms)")
        db.execute("CREATE TABLE sifted (limits TEXT NOT NULL, done INTEGER NOT NULL) STRICT")

    @migrations()
    def m003_readable_views(db: Database) -> None:
        for name, query in VIEWS.items():
            db.create_view(name, query)

    migrations.apply(Database(connection))
    connection.execute(f"PRAGMA user_version = {VERSION}")
