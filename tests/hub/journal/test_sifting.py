"""What is deleted is deleted: in every engine, to the last byte, whatever comes in between."""

from __future__ import annotations

import random
import re
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from hub.journal.interface import Journal, JournalFull
from hub.journal.memory import MemoryJournal
from hub.journal.records import Aside, Batch, FirstAnswer
from hub.journal.schema import VERSION, migrate
from hub.journal.sqlite import SqliteJournal
from hub.keeping.schedule import Limits
from tests.hub.journal.test_engines import records

LIMITS = Limits(tickets_ms=50, answers_ms=40, ids_ms=10, language_ms=20, notes_ms=60, clerks_ms=70)
SECRET = re.compile(rb"SECRET[0-9]{9}")


@pytest.fixture(params=["memory", "sqlite"])
def journal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Journal]:
    engine = MemoryJournal() if request.param == "memory" else opened(tmp_path)
    yield engine
    engine.close()


def opened(folder: Path) -> SqliteJournal:
    return SqliteJournal(folder / "journal.sqlite")


def sift(
    journal: Journal,
    limits: Limits = LIMITS,
    appointments: frozenset[str] = frozenset(),
    most: int = 3,
) -> None:
    while journal.sift(limits, appointments, most):
        pass
    assert journal.scrub()
    assert journal.sifted() == limits


def known(journal: Journal, *subjects: str) -> dict[str, tuple[str, str, str]]:
    found = journal.asides(subjects)
    return {one.subject: (one.token, one.language, one.note or "") for one in found}


def test_ok__each_fact_goes_when_its_time_has_come(journal: Journal) -> None:
    asides = [
        *(Aside(f"v{at}", at, f"token{at}", "tr", "note") for at in (19, 49, 50, 60)),
        *(Aside(f"remark:v{at}", at, note="note") for at in (59, 60)),
        *(Aside(f"clerk:{at}", at, note="ada Ada") for at in (69, 70)),
        Aside("appointment:here:1", 0, "CODE1", "uk"),
        Aside("appointment:here:2", 99, "CODE2", "uk"),
        Aside("contact:here:1", 0, note="{}"),
        Aside("contact:here:2", 99, note="{}"),
    ]
    journal.append(Batch(records(2), [], asides))
    sift(journal, appointments=frozenset({"here:1"}))
    assert known(journal, *(one.subject for one in asides)) == {
        "v50": ("token50", "tr", ""),
        "v60": ("token60", "tr", "note"),
        "remark:v60": ("", "", "note"),
        "clerk:70": ("", "", "ada Ada"),
        "appointment:here:1": ("CODE1", "uk", ""),
        "contact:here:1": ("", "", "{}"),
    }
    assert journal.head().seq == 2


def test_ok__the_language_of_a_visit_outlives_its_token(journal: Journal) -> None:
    asides = [Aside(f"v{at}", at, f"token{at}", "tr") for at in (19, 20, 49, 50)]
    journal.append(Batch([], [], asides))
    sift(journal)
    assert dict(journal.languages()) == {"v20": "tr", "v49": "tr", "v50": "tr"}
    sift(journal, replace(LIMITS, tickets_ms=60, language_ms=50))
    assert dict(journal.languages()) == {"v50": "tr"}


def test_ok__of_an_answer_the_id_is_known_for_a_while(journal: Journal) -> None:
    answers = [FirstAnswer(f"key:{at}", at, b"digest", b"answer") for at in (9, 10, 39, 40, 41)]
    journal.append(Batch([], answers, []))
    sift(journal)
    found = [journal.answer(f"key:{at}") for at in (9, 10, 39, 40, 41)]
    assert [one and one.spent for one in found] == [None, True, True, False, False]
    assert found[3:] == answers[3:]
    sift(journal, replace(LIMITS, ids_ms=39))
    assert [journal.answer(f"key:{at}") is None for at in (10, 39)] == [True, False]


def test_ok__what_is_written_meanwhile_is_not_lost(tmp_path: Path) -> None:
    """Rows are poured over one after the other while the hub goes on, booking and parking."""
    journal, chance = opened(tmp_path), random.Random(1)
    subjects = [f"v{number}" for number in range(40)]
    expected = {subject: (f"t-{subject}", "de", "first") for subject in subjects}
    asides = [Aside(one, 100, *facts) for one, facts in expected.items()]
    answers = {f"key:{number}": b"first" for number in range(40)}
    first = [FirstAnswer(id_, 100, b"d", body) for id_, body in answers.items()]
    journal.append(Batch([], first, asides))
    while journal.sift(LIMITS, frozenset(), 2):
        noted, again = chance.choice(subjects), f"key:{chance.randrange(40)}"
        expected[noted] = (expected[noted][0], "de", "noted")
        answers[again] = b"replaced"
        journal.append(
            Batch(
                [], [FirstAnswer(again, 101, b"d", b"replaced")], [Aside(noted, 101, note="noted")]
            )
        )
        assert known(journal, *subjects) == expected
        assert {id_: one.body for id_ in answers if (one := journal.answer(id_))} == answers
    assert known(journal, *subjects) == expected
    assert {id_: one.body for id_ in answers if (one := journal.answer(id_))} == answers
    journal.close()


def test_ok__a_crash_in_between_costs_nothing(tmp_path: Path) -> None:
    """The file as it is after each portion is opened anew, and sifted to the end."""
    journal = opened(tmp_path)
    asides = [Aside(f"v{number}", 10 * number, f"t{number}", "de") for number in range(12)]
    answers = [FirstAnswer(f"key:{number}", 10 * number, b"d", b"body") for number in range(12)]
    journal.append(Batch([], answers, asides))
    more, copies = True, 0
    while more:
        copies += 1
        copy = tmp_path / str(copies)
        copy.mkdir()
        for name in ("journal.sqlite", "journal.sqlite-wal"):
            shutil.copy(tmp_path / name, copy / name)
        again = opened(copy)
        later = replace(LIMITS, tickets_ms=70)
        again.append(Batch([], [], [Aside("v9", 99, note="parked")]))
        while again.sifted() != later:
            again.sift(later, frozenset(), 5)
        assert [f"v{n}" for n in range(12) if known(again, f"v{n}")] == [
            f"v{n}" for n in range(7, 12)
        ]
        assert known(again, "v9") == {"v9": ("t9", "de", "parked")}
        assert sorted(dict(again.languages())) == sorted(f"v{number}" for number in range(2, 12))
        again.close()
        more = journal.sift(LIMITS, frozenset(), 4)
    assert copies > 6
    journal.close()


def test_ok__not_a_byte_of_it_is_left(tmp_path: Path) -> None:
    """Days of a house: rows of all lengths between others that stay, on pages that fill and merge.

    Deleting rows where they stand would leave copies of some in the gaps of pages.
    """
    journal, chance, number = opened(tmp_path), random.Random(7), 0
    appointments: dict[str, int] = {}

    def secret(padding: int = 0) -> str:
        nonlocal number
        number += 1
        return f"SECRET{number:09d}{'x' * chance.randint(0, padding)}"

    for day in range(6):
        for minute in range(150):
            at = day * 1000 + minute
            id_ = f"{chance.getrandbits(80):020x}"
            asides = [Aside(id_, at, secret(), "de", secret(120) if minute % 5 == 0 else None)]
            if minute % 4 == 0:
                appointments[f"here:{id_}"] = day + chance.randint(0, 4)
                asides.append(Aside(f"appointment:here:{id_}", at, secret(), "de"))
                asides.append(Aside(f"contact:here:{id_}", at, note=secret(100)))
            answers = [
                FirstAnswer(f"key{chance.randint(0, 9)}:{chance.getrandbits(80):020x}", at, b"d",
                            secret(500).encode())
                for _ in range(3)
            ]  # fmt: skip
            journal.append(Batch([], answers, asides))
        appointments = {id_: until for id_, until in appointments.items() if until >= day}
        cut = day * 1000
        sift(journal, Limits(cut, cut, cut, cut - 4000, cut, cut), frozenset(appointments), most=40)
    rows = [
        *journal._reading.execute("SELECT token, note FROM asides"),
        *journal._reading.execute("SELECT body, '' FROM answers"),
    ]
    living = set(SECRET.findall(repr(rows).encode()))
    left = {one for file in tmp_path.iterdir() for one in SECRET.findall(file.read_bytes())}
    assert len(living) > 600
    assert number > 4 * len(living)
    assert left == living
    journal.close()


def test_fail__who_still_reads_the_old_is_not_waited_for(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    journal.append(Batch([], [], [Aside("v", 1, "SECRET000000001", "de")]))
    with sqlite3.connect(tmp_path / "journal.sqlite") as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM asides").fetchone()
        while journal.sift(LIMITS, frozenset(), 5):
            pass
        assert not journal.scrub()
    reader.close()
    assert journal.scrub()
    assert not any(b"SECRET" in file.read_bytes() for file in tmp_path.iterdir())
    journal.close()


def test_fail__without_room_nothing_is_lost_and_it_goes_on_when_there_is(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    asides = [Aside(f"v{number:03}", 100, "t" * 200, "de") for number in range(300)]
    journal.append(Batch([], [], asides))
    pages = journal._writing.execute("PRAGMA page_count").fetchone()[0]
    journal._writing.execute(f"PRAGMA max_page_count = {pages}")
    assert journal.sift(LIMITS, frozenset(), 150)
    with pytest.raises(JournalFull):
        journal.sift(LIMITS, frozenset(), 150)
    assert len(known(journal, *(one.subject for one in asides))) == 300
    journal._writing.execute(f"PRAGMA max_page_count = {10 * pages}")
    sift(journal, most=100)
    assert len(known(journal, *(one.subject for one in asides))) == 300
    journal.close()


def test_ok__a_journal_of_the_first_version_is_opened_and_sifted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.sqlite"
    journal = opened(tmp_path)
    journal.append(Batch(records(3), [], []))
    journal.close()
    with sqlite3.connect(path) as old:
        for table in ("asides_before", "answers_before", "languages", "answered", "sifted"):
            old.execute(f"DROP TABLE {table}")
        old.execute("DELETE FROM _sqlite_migrations WHERE name LIKE 'm002%'")
        old.execute("PRAGMA user_version = 1")
        old.execute("INSERT INTO asides VALUES ('v', 5, 'SECRET000000001', 'de', '')")
        old.execute("INSERT INTO answers VALUES ('key:1', 45, x'00', x'01')")
    old.close()
    journal = opened(tmp_path)
    assert journal.head().seq == 3
    assert journal.sifted() is None
    assert known(journal, "v") == {"v": ("SECRET000000001", "de", "")}
    sift(journal)
    assert known(journal, "v") == {}
    assert journal.answer("key:1") == FirstAnswer("key:1", 45, b"\0", b"\1")
    assert journal._reading.execute("PRAGMA user_version").fetchone() == (VERSION,)
    journal.close()
    assert not any(b"SECRET" in file.read_bytes() for file in tmp_path.iterdir())


def test_ok__a_new_journal_has_the_tables_of_an_old_one(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "new.sqlite") as connection:
        migrate(connection)
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    connection.close()
    assert {"events", "answers", "answers_before", "asides", "asides_before", "sifted"} <= names
