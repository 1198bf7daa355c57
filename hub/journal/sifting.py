"""Deleting from the side tables so that no byte stays behind, in portions between the commits.

SQLite overwrites what is deleted, but while it moves rows from page to page it leaves copies of
them in the gaps of pages, and these it forgets. So nothing is deleted out of a table that goes on:
each of the two has a twin, `…_before`. They change places, what may stay is poured over row by row,
and when the old one is empty all its pages have been given back, which overwrites them whole.
Meanwhile a fact stands in one of the two; who reads asks both. It is all in the file itself: after
a crash, and in a backup that was made meanwhile, it goes on where it was.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Container, Iterator
from contextlib import closing

import msgspec

from hub.journal.schema import ANSWERS, ASIDES
from hub.keeping.schedule import Limits

_PAIRS = {"asides": ASIDES, "answers": ANSWERS}


def under_way(connection: sqlite3.Connection) -> bool:
    """Whether there is something left to be poured over."""
    return connection.execute("SELECT 1 FROM sifted WHERE NOT done").fetchone() is not None


def sifted(connection: sqlite3.Connection) -> Limits | None:
    """By which limits everything was sifted last; `None`: it never was, or not to the end."""
    row = connection.execute("SELECT limits FROM sifted WHERE done").fetchone()
    try:
        return msgspec.json.decode(row[0], type=Limits) if row else None
    except msgspec.MsgspecError:  # by the rules of another version
        return None


def portion(
    connection: sqlite3.Connection, limits: Limits, appointments: Container[str], most: int
) -> bool:
    """Go on, in the transaction that is open, looking at so many rows at most. → There is more."""
    if not under_way(connection):
        _begin(connection, limits)
        return True
    if _pour_asides(connection, limits, appointments, most):
        return True
    if _pour_answers(connection, limits, most) or _drop_aged(connection, limits, most):
        return True
    _end(connection)
    return False


def take_over(connection: sqlite3.Connection, subjects: list[tuple[str]]) -> None:
    """Pour these over now: something is about to be written to them."""
    connection.executemany(
        "INSERT OR IGNORE INTO asides SELECT * FROM asides_before WHERE subject = ?", subjects
    )
    connection.executemany("DELETE FROM asides_before WHERE subject = ?", subjects)


def languages(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """The visits of which the language is known, and that language."""
    with closing(connection.cursor()) as cursor:
        yield from cursor.execute(
            "SELECT visit, language FROM languages UNION ALL"
            " SELECT subject, language FROM asides"
            " WHERE language <> '' AND instr(subject, ':') = 0 UNION ALL"
            " SELECT subject, language FROM asides_before"
            " WHERE language <> '' AND instr(subject, ':') = 0"
        )


def language_of(connection: sqlite3.Connection, visit: str) -> str:
    """The language of one; empty where it is not known."""
    row = connection.execute(
        "SELECT language FROM asides WHERE subject = ?1 AND language <> '' UNION ALL"
        " SELECT language FROM asides_before WHERE subject = ?1 AND language <> '' UNION ALL"
        " SELECT language FROM languages WHERE visit = ?1",
        (visit,),
    ).fetchone()
    return row[0] if row else ""


def note_of(connection: sqlite3.Connection, subject: str) -> str:
    """What is noted under a subject; empty where nothing is known."""
    row = connection.execute(
        "SELECT note FROM asides WHERE subject = ?1 UNION ALL"
        " SELECT note FROM asides_before WHERE subject = ?1",
        (subject,),
    ).fetchone()
    return row[0] if row else ""


def _begin(connection: sqlite3.Connection, limits: Limits) -> None:
    for name in _PAIRS:
        connection.execute(f"ALTER TABLE {name} RENAME TO {name}_sifted")
        connection.execute(f"ALTER TABLE {name}_before RENAME TO {name}")
        connection.execute(f"ALTER TABLE {name}_sifted RENAME TO {name}_before")
    connection.execute("DELETE FROM sifted")
    written = msgspec.json.encode(limits).decode()
    connection.execute("INSERT INTO sifted (limits, done) VALUES (?, 0)", (written,))


def _end(connection: sqlite3.Connection) -> None:
    for name, shape in _PAIRS.items():
        connection.execute(f"DROP TABLE {name}_before")  # its first page is never given back alone
        connection.execute(f"CREATE TABLE {name}_before {shape}")
    connection.execute("UPDATE sifted SET done = 1")


def _pour_asides(
    connection: sqlite3.Connection, limits: Limits, appointments: Container[str], most: int
) -> bool:
    rows = connection.execute(
        "SELECT subject, at_ms, token, language, note FROM asides_before ORDER BY subject LIMIT ?",
        (most,),
    ).fetchall()
    if not rows:
        return False
    kept, languages = [], []
    for subject, at_ms, token, language, note in rows:
        stays = limits.stays(subject, at_ms, appointments)
        left = (token if stays.token else "", note if stays.note else "")
        spoken = language if stays.language else ""
        if any(left):
            kept.append((subject, at_ms, left[0], spoken, left[1]))
        elif spoken:
            languages.append((subject, at_ms, spoken))
    connection.executemany("INSERT OR IGNORE INTO asides VALUES (?, ?, ?, ?, ?)", kept)
    connection.executemany("INSERT OR REPLACE INTO languages VALUES (?, ?, ?)", languages)
    connection.execute("DELETE FROM asides_before WHERE subject <= ?", (rows[-1][0],))
    return True


def _pour_answers(connection: sqlite3.Connection, limits: Limits, most: int) -> bool:
    last = connection.execute(
        "SELECT max(command_id) FROM"
        " (SELECT command_id FROM answers_before ORDER BY command_id LIMIT ?)",
        (most,),
    ).fetchone()[0]
    if last is None:
        return False
    connection.execute(
        "INSERT OR IGNORE INTO answers"
        " SELECT * FROM answers_before WHERE command_id <= ? AND at_ms >= ?",
        (last, limits.answers_ms),
    )
    connection.execute(
        "INSERT OR IGNORE INTO answered SELECT command_id, at_ms FROM answers_before"
        " WHERE command_id <= ? AND at_ms >= ? AND at_ms < ?",
        (last, limits.ids_ms, limits.answers_ms),
    )
    connection.execute("DELETE FROM answers_before WHERE command_id <= ?", (last,))
    return True


def _drop_aged(connection: sqlite3.Connection, limits: Limits, most: int) -> bool:
    """What tells nothing when some bytes of it stay: languages, and ids without an answer."""
    gone = 0
    for name, key, before_ms in (
        ("languages", "visit", limits.language_ms),
        ("answered", "command_id", limits.ids_ms),
    ):
        gone += connection.execute(
            f"DELETE FROM {name} WHERE {key} IN"
            f" (SELECT {key} FROM {name} WHERE at_ms < ? ORDER BY at_ms LIMIT ?)",
            (before_ms, most),
        ).rowcount
    return gone > 0
