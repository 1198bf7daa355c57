"""`aufruf export`: what happened as a file, beside a hub, with nobody named in it."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args
from zoneinfo import ZoneInfo

import duckdb
import pytest

from config.errors import UsageError
from hub.exchange import log
from hub.exchange.moment import Moment
from hub.exchange.told import Teller
from hub.journal.records import Aside, Batch, Head, chain
from hub.journal.sqlite import SqliteJournal
from hub.protocol import commands as cmd
from hub.queueing import events as ev
from hub.reports.dictionary import EVENTS, NAMES
from hub.reports.export.__main__ import What
from hub.reports.export.__main__ import export as command
from hub.reports.facts import TABLES
from tests.hub.exchange.lived import Came, Lived
from tests.hub.house import HOUR_MS, MINUTE_MS

ROOT = Path(__file__).parents[4]
BERLIN = ZoneInfo("Europe/Berlin")
SECRETS = ("known-to-the-holder", "Foto fehlt", "Müller", "mue")


def lived() -> Lived:
    """Two days; on the second one there is an appointment, and somebody who gets no number."""
    house = Lived()
    for _ in range(2):
        for counter in ("3", "6"):
            house.do(cmd.StaffCounter(counter=counter, clerk="mue", name="Müller"))
            house.now_ms += MINUTE_MS
            house.serve(counter)
            house.do(cmd.GiveFeedback(score=4, service="pass"), sender="kiosk-1")
        house.do(cmd.IssueTicket(service="register"), sender="kiosk-1")
        house.do(cmd.CloseService(service="pass"))
        house.do(cmd.IssueTicket(service="pass"), sender="kiosk-1")
        house.now_ms = house.state.core.day_ends_ms + 9 * HOUR_MS
        house.do(cmd.Tick())
        house.issue("pass")
        house.issue("register")
        house.live(Came(1, 30, ("check-in",)), 0)
    return house


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hub's state directory; the first to be issued reads Turkish."""
    directory = tmp_path_factory.mktemp("state")
    head, records = Head(), []
    for event, at_ms in lived().events:
        records.append(chain(head, "test", at_ms, event))
        head = Head(records[-1].seq, records[-1].digest)
    first = next(event for event, _ in lived().events if isinstance(event, ev.TicketIssued))
    journal = SqliteJournal(directory / "journal.sqlite")
    secret = Aside(first.visit, 0, token=SECRETS[0], language="tr", note=SECRETS[1])
    journal.append(Batch(records, [], [secret]))
    journal.close()
    return directory


Export = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def export(state: Path) -> Export:
    def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "aufruf", "export", *map(str, words)]
        environment = {"LC_ALL": "en_GB.UTF-8", "PATH": "/usr/bin:/bin"}
        return subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )

    return run


def read(file: Path) -> list[Moment]:
    with file.open(encoding="utf-8", newline="") as lines:
        found = list(log.moments(lines, BERLIN))
    moments = [one for one in found if isinstance(one, Moment)]
    assert moments == found
    return moments


def found(query: str) -> list[Any]:
    with duckdb.connect() as database:
        return database.execute(query).fetchall()


def told() -> list[Moment]:
    teller = Teller()
    return [
        moment
        for seq, (event, at_ms) in enumerate(lived().events, 1)
        for moment in teller.tell(seq, at_ms, event)
    ]


def test_ok__everything_that_happened_is_exported_and_read_again(
    export: Export, state: Path, tmp_path: Path
) -> None:
    out = tmp_path / "events.csv"
    done = export("--state", state, "--out", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert read(out) == told()
    assert not {one.language for one in read(out)} - {""}
    written = out.read_text(encoding="utf-8")
    assert not [secret for secret in SECRETS if secret in written]
    assert [file.name for file in tmp_path.iterdir()] == ["events.csv"]


def test_ok__languages_only_where_they_are_asked_for_and_days_only_those(
    export: Export, state: Path, tmp_path: Path
) -> None:
    out = tmp_path / "monday.parquet"
    words = ("--state", state, "--out", out, "--with-language")
    done = export(*words, "--from", "2026-09-28", "--to", "2026-09-28")
    assert (done.returncode, done.stderr) == (0, "")
    rows = found(f"SELECT epoch_ms(time), event, ticket, language FROM '{out}'")
    first_day = [one for one in told() if one.at_ms < 1_790_632_800_000]
    assert [row[:3] for row in rows] == [(one.at_ms, one.event, one.ticket) for one in first_day]
    assert [row[3] for row in rows if row[3]] == ["tr"]


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_ok__what_figures_are_made_of_is_exported(
    export: Export, state: Path, tmp_path: Path, kind: str
) -> None:
    out = tmp_path / f"visits.{kind}"
    done = export("--state", state, "--what", "visits", "--out", out, "--from", "2026-09-29")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    if kind == "csv":
        with out.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        assert tuple(rows[0]) == NAMES["visits"]
        tickets = [row["ticket"] for row in rows]
    else:
        columns = [name for name, *_ in found(f"DESCRIBE '{out}'")]
        assert tuple(columns) == NAMES["visits"]
        tickets = [ticket for (ticket,) in found(f"SELECT ticket FROM '{out}'")]
        assert found(f"SELECT DISTINCT language FROM '{out}'") == [("",)]
    issued = [
        one.ticket for one in told() if one.event == "issue" and one.at_ms >= 1_790_632_800_000
    ]
    assert sorted(tickets) == sorted(issued)


def test_ok__every_table_can_be_exported() -> None:
    assert get_args(What) == (EVENTS, *TABLES) == tuple(NAMES)


def test_ok__the_dictionary_is_the_page(export: Export) -> None:
    page = (ROOT / "docs" / "data-dictionary.md").read_text(encoding="utf-8")
    done = export("--dictionary", "--format", "markdown")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == page, "make it anew: aufruf export --dictionary --format markdown"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("--state DIR --out FILE", {"state": None}),
        ("There are: csv, parquet", {"format": "json"}),
        ("There are: text, markdown, json", {"format": "csv", "dictionary": True}),
        ("“2026-02-30” is not a date", {"last": "2026-02-30"}),
        ("after the last one", {"first": "2026-02-02", "last": "2026-02-01"}),
        ("there are: visits, segments", {"source": "history"}),
    ],
)
def test_fail__what_is_asked_wrongly_is_said_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sentence: str, wanted: dict[str, Any]
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    asked: dict[str, Any] = {"state": tmp_path, "out": tmp_path / "x.csv"} | wanted
    with pytest.raises(UsageError, match=re.escape(sentence)):
        command(**asked)
    assert not list(tmp_path.iterdir())


def test_fail__what_cannot_be_done_leaves_nothing_behind(
    export: Export, state: Path, tmp_path: Path
) -> None:
    out = tmp_path / "x.csv"
    for sentence, words in (
        ("no hub’s journal", ("--state", tmp_path, "--out", out)),
        ("No such file or directory", ("--state", state, "--out", tmp_path / "no" / "x.csv")),
    ):
        done = export(*words)
        assert (done.returncode, done.stdout) == (1, "")
        assert sentence in done.stderr
        assert done.stderr.count("\n") == 1
    assert not list(tmp_path.iterdir())
