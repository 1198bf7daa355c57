"""Who sat at a counter leaves the house in no file and on no page, though figures know it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Literal, get_args

import duckdb
import msgspec
import pytest

from config.texts import Texts
from hub.journal.sqlite import RecordedJournal
from hub.journal.views import VIEWS
from hub.protocol.theme import Theme
from hub.reports.columns import COLUMNS
from hub.reports.dictionary import NAMES
from hub.reports.explain import OF_TICKETS, NotOfVisits, explain
from hub.reports.export import words
from hub.reports.export.__main__ import What
from hub.reports.export.__main__ import export as command
from hub.reports.facts import INNER
from hub.reports.figures.definitions import DEFINITIONS
from hub.reports.figures.today import today
from hub.reports.follow import JOURNAL_FILE, follow
from hub.reports.pipe import AskPage, Page
from hub.reports.serving.answering import Answering
from hub.reports.store import FiguresStore, open_figures
from tests.hub.reports.figures.counted import counted
from tests.hub.reports.figures.played import journal_of, played
from tests.hub.reports.figures.test_by_clerk import kept

IDS = ("muezzin-7", "schwalbe-8", "kranich-9")
"""Ids that stand nowhere by chance."""
DAY = "2026-09-28"


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("state")
    house = played(seed=7, clerks=(*IDS, ""))
    journal_of(house, folder, kept(house, IDS))
    follow(folder)
    return folder


@pytest.fixture(scope="module")
def store(state: Path) -> FiguresStore:
    return open_figures(state, "journal")


def said(text: str) -> list[str]:
    return [one for one in IDS if one in text]


def test_ok__the_tables_know_it(store: FiguresStore) -> None:
    """Else there is nothing to be found in what follows."""
    with closing(store.connect()) as tables:
        known = tables.execute("SELECT DISTINCT clerk FROM segments").fetchall()
    assert {clerk for (clerk,) in known} == {*IDS, ""}
    assert [name for name in COLUMNS if INNER & set(COLUMNS[name])] == ["segments"]


@pytest.mark.parametrize("kind", ["csv", "parquet"])
@pytest.mark.parametrize("what", get_args(What))
def test_ok__no_export(
    state: Path, tmp_path: Path, what: What, kind: Literal["csv", "parquet"]
) -> None:
    out = tmp_path / f"table.{kind}"
    command(state=state, what=what, out=out, with_language=True)
    reading = f"read_{kind}(?, all_varchar = true)" if kind == "csv" else "read_parquet(?)"
    with duckdb.connect() as database:
        rows = database.execute(f"SELECT * FROM {reading}", [str(out)])
        columns = tuple(name for name, *_ in rows.description or ())
        found = rows.fetchall()
    assert columns == NAMES[what]
    assert not INNER & set(columns)
    assert said(repr(found) + repr(out.read_bytes())) == []


def test_ok__no_dictionary() -> None:
    for text in (words.as_markdown(words.BOTH), words.as_json(words.BOTH).decode()):
        assert not [name for name in INNER if f"`{name}`" in text or f'"{name}"' in text]


def test_ok__no_view_of_the_journal(state: Path) -> None:
    with closing(sqlite3.connect(state / JOURNAL_FILE)) as journal:
        for view in VIEWS:
            assert said(repr(journal.execute(f"SELECT * FROM {view}").fetchall())) == []


def test_ok__no_explanation(state: Path, store: FiguresStore) -> None:
    with closing(store.connect()) as tables:
        [(ticket,)] = tables.execute(
            "SELECT ticket FROM segments WHERE clerk <> '' AND call_ms IS NOT NULL LIMIT 1"
        ).fetchall()
    with closing(RecordedJournal(state / JOURNAL_FILE)) as journal:
        for figure, definition in DEFINITIONS.items():
            if {source.table for source in definition.sources} & set(OF_TICKETS):
                found = msgspec.json.encode(explain(store, journal, figure, ticket)).decode()
                assert said(found) == []
                assert '"clerk"' not in found
            else:
                with pytest.raises(NotOfVisits):
                    explain(store, journal, figure, ticket)


def test_ok__no_page_no_measure_and_no_report_of_anything_else(
    state: Path, store: FiguresStore
) -> None:
    say = Texts.load().say("en")
    asked = AskPage("week", DAY, "en", Theme(), {}, store.head.until_ms)
    page = Answering(state, {"en": say}).answer(asked)
    assert isinstance(page, Page)
    assert said(page.html) == []
    with closing(store.connect()) as tables:
        figures = [*today(tables, DAY)]
        apart: tuple[tuple[str, ...], ...] = (
            (),
            ("counter",),
            ("service", "hour"),
            ("counter", "day"),
        )
        for by in apart:
            figures += counted(tables, *by).values()
        assert said(repr(figures)) == []
        assert said(repr(counted(tables, "clerk"))) == [*IDS]
