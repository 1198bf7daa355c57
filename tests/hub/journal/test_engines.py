"""What every engine of the journal must do, tried on each."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from hub.journal.interface import Journal, JournalBroken, JournalFull
from hub.journal.memory import MemoryJournal
from hub.journal.records import Aside, Batch, FirstAnswer, Head, Record, SavedSnapshot, chain
from hub.journal.schema import VERSION
from hub.journal.sqlite import SqliteJournal
from hub.queueing.events import ClockJumped

Open = Callable[[], Journal]


@pytest.fixture(params=["memory", "sqlite"])
def journal(request: pytest.FixtureRequest, tmp_path: Path) -> Journal:
    if request.param == "memory":
        return MemoryJournal()
    return SqliteJournal(tmp_path / "journal.sqlite")


def records(count: int, after: Head | None = None) -> list[Record]:
    head, made = after or Head(), []
    for number in range(count):
        made.append(chain(head, "test", number, ClockJumped(by_ms=number)))
        head = Head(made[-1].seq, made[-1].digest)
    return made


def test_ok__what_was_appended_is_read_in_order(journal: Journal) -> None:
    made = records(5)
    journal.append(Batch(made[:2], [], []))
    journal.append(Batch(made[2:], [], []))
    assert list(journal.read()) == made
    assert list(journal.read(after=3)) == made[3:]
    assert list(journal.read(after=1, limit=2)) == made[1:3]
    assert journal.head() == Head(5, made[-1].digest)
    assert made[3].event() == ClockJumped(by_ms=3)


def test_ok__an_empty_journal_begins_at_genesis(journal: Journal) -> None:
    assert journal.head() == Head()
    assert list(journal.read()) == []


def test_ok__the_first_answer_is_kept(journal: Journal) -> None:
    journal.append(Batch([], [FirstAnswer("a", 1, b"digest", b"one")], []))
    assert journal.answer("a") == FirstAnswer("a", 1, b"digest", b"one")
    assert journal.answer("b") is None


def test_ok__an_aside_keeps_what_is_not_told_again(journal: Journal) -> None:
    journal.append(Batch([], [], [Aside("v1", 1, token="t", language="tr")]))
    journal.append(Batch([], [], [Aside("v1", 2, note="Foto")]))
    (aside,) = journal.asides(["v1", "v2"])
    assert (aside.token, aside.language, aside.note) == ("t", "tr", "Foto")


def test_ok__snapshots_come_newest_first(journal: Journal) -> None:
    for seq in (1, 2):
        journal.save_snapshot(SavedSnapshot(Head(seq, b"d"), 1, b"body%d" % seq))
    assert [saved.body for saved in journal.snapshots()] == [b"body2", b"body1"]


def test_ok__a_file_is_the_same_after_reopening(tmp_path: Path) -> None:
    journal = SqliteJournal(tmp_path / "journal.sqlite")
    made = records(3)
    journal.append(Batch(made, [FirstAnswer("a", 1, b"digest", b"one")], []))
    journal.close()
    again = SqliteJournal(tmp_path / "journal.sqlite")
    assert list(again.read()) == made
    assert again.answer("a") == FirstAnswer("a", 1, b"digest", b"one")


def test_fail__a_batch_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    journal = SqliteJournal(tmp_path / "journal.sqlite")
    made = records(3)
    journal.append(Batch(made[:1], [FirstAnswer("a", 1, b"digest", b"one")], []))
    with pytest.raises(sqlite3.IntegrityError):
        journal.append(Batch([*made[1:], made[0]], [FirstAnswer("b", 2, b"digest", b"two")], []))
    assert list(journal.read()) == made[:1]
    assert journal.answer("b") is None
    journal.append(Batch(made[1:], [], []))
    assert list(journal.read()) == made


def test_fail__without_room_nothing_is_kept_and_it_goes_on_when_there_is(tmp_path: Path) -> None:
    journal = SqliteJournal(tmp_path / "journal.sqlite")
    connection = journal._writing
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    made = records(2000)
    with pytest.raises(JournalFull):
        journal.append(Batch(made, [], []))
    assert list(journal.read()) == []
    connection.execute("PRAGMA max_page_count = 100000")
    journal.append(Batch(made, [], []))
    assert journal.head().seq == 2000


@pytest.mark.parametrize("change", ["UPDATE events SET at_ms = 0", "DELETE FROM events"])
def test_fail__events_cannot_be_changed(tmp_path: Path, change: str) -> None:
    journal = SqliteJournal(tmp_path / "journal.sqlite")
    journal.append(Batch(records(1), [], []))
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        journal._writing.execute(change)


def test_fail__a_journal_of_a_newer_program_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    SqliteJournal(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    with pytest.raises(JournalBroken, match="newer version"):
        SqliteJournal(path)


def test_fail__a_file_that_is_no_journal_is_named(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    path.write_text("Das ist keine Datenbank. " * 100)
    with pytest.raises(JournalBroken, match=r"journal\.sqlite"):
        SqliteJournal(path)


def test_ok__every_commit_waits_for_the_disk(tmp_path: Path) -> None:
    connection = SqliteJournal(tmp_path / "journal.sqlite")._writing
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,), "FULL"
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_ok__old_snapshots_are_dropped(tmp_path: Path) -> None:
    journal = SqliteJournal(tmp_path / "journal.sqlite")
    for seq in range(1, 6):
        journal.save_snapshot(SavedSnapshot(Head(seq, b"d"), 1, b"body"))
    assert [saved.head.seq for saved in journal.snapshots()] == [5, 4]
