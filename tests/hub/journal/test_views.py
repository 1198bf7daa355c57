"""A journal can be read with any tool for SQLite: every view answers, and nobody is named."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from sqlite_utils import Database

from hub.journal.records import Aside, Batch, Head, Record, chain
from hub.journal.sqlite import RecordedJournal, SqliteJournal
from hub.journal.views import VIEWS
from hub.queueing.events import Event

FIRST_MS = 1_790_578_800_000
METADATA = Path(__file__).parents[3] / "docs" / "datasette-metadata.json"
GUIDE = METADATA.with_name("data.md")
BESIDE = {"asides", "asides_before", "languages", "answers", "answers_before", "answered"}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All events that any version has written, in one journal."""
    path = tmp_path_factory.mktemp("views") / "journal.sqlite"
    head, records = Head(), list[Record]()
    for file in sorted(Path(__file__).parent.glob("events-*.jsonl")):
        for line in file.read_bytes().splitlines():
            event: Event = msgspec.json.decode(line, type=Event)
            record = chain(head, "hall", FIRST_MS + 1000 * len(records), event)
            records.append(record)
            head = Head(record.seq, record.digest)
    journal = SqliteJournal(path)
    secret = Aside("v1", FIRST_MS, token="known-to-the-holder", language="tr", note="Foto fehlt")
    journal.append(Batch(records, [], [secret]))
    journal.close()
    return path


@pytest.fixture
def journal(path: Path) -> Iterator[Database]:
    """As docs/data.md says: read only."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    yield Database(connection)
    connection.close()


def test_ok__every_view_answers_and_tells_no_secret(journal: Database) -> None:
    assert {view.name for view in journal.views} == VIEWS.keys()
    for view in journal.views:
        rows = list(view.rows)
        assert rows, view.name
        told = repr(rows)
        assert not re.search("known-to-the-holder|Foto fehlt", told), view.name


def test_ok__events_are_told_in_order_with_their_time(journal: Database) -> None:
    count = journal["events"].count
    log = list(journal.query("SELECT * FROM event_log ORDER BY seq"))
    assert [row["seq"] for row in log] == list(range(1, count + 1))
    assert log[1]["at"] == "2026-09-28T07:00:01.000Z"
    assert (log[0]["event"], log[0]["site"]) == ("SiteConfigured", "hall")


def test_ok__a_ticket_is_told_with_what_happened_last(journal: Database) -> None:
    query = "SELECT * FROM tickets WHERE device = 'kiosk-1'"
    [ticket] = journal.query(query)
    assert (ticket["number"], ticket["service"], ticket["cls"]) == ("A001", "pass", "walkin")
    told = (ticket["told_low_s"], ticket["told_mid_s"], ticket["told_high_s"])
    assert told == (300, 480, 900)
    assert ticket["booked_at"] is None
    issued = journal.execute("SELECT count(*) FROM events WHERE type = 'TicketIssued'").fetchone()
    assert journal.execute("SELECT count(*) FROM tickets").fetchone() == issued


def test_ok__calls_say_why(journal: Database) -> None:
    calls = list(journal.query("SELECT * FROM calls ORDER BY seq"))
    assert {bool(call["again"]) for call in calls} == {False, True}
    assert all(call["rule"] for call in calls if not call["again"])
    assert all(call["number"] and call["counter"] for call in calls)


def test_fail__nothing_is_changed_by_who_only_reads(journal: Database) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        journal.execute("DELETE FROM events")


def test_ok__what_datasette_is_told_is_there(journal: Database) -> None:
    told = msgspec.json.decode(METADATA.read_bytes())["databases"]["journal"]
    tables = told["tables"]
    assert VIEWS.keys() <= tables.keys()
    for name in VIEWS:
        assert tables[name]["columns"].keys() == {c.name for c in journal[name].columns}, name
    assert not told["allow_sql"]
    closed = {name for name, table in tables.items() if table.get("allow") is False}
    assert closed == set(journal.table_names()) - {"events"}
    assert closed >= BESIDE
    for query in told["queries"].values():
        list(journal.query(query["sql"]))


def test_ok__the_guide_names_every_view() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    assert VIEWS.keys() <= set(re.findall(r"^\| `(\w+)` \|", guide, re.MULTILINE))


def test_ok__the_language_of_one_visit_is_found(path: Path) -> None:
    journal = RecordedJournal(path)
    assert [journal.language_of(visit) for visit in ("v1", "nobody")] == ["tr", ""]
    journal.close()
