"""Rows on the disk, and out again: typed, whole, and only what a head has named."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.reports.columns import COLUMNS, as_text, reading
from hub.reports.engine import connect
from hub.reports.facts import TABLES, LeadFact, RefusalFact
from hub.reports.folder import Folder, FolderBusy, fill
from hub.reports.gather import empty
from hub.reports.head import FILE
from hub.reports.store import FiguresUnreadable, folder_of, open_figures
from tests.hub.reports.journals import contents, table
from tests.hub.reports.written import gathered

DATABASE = connect()


def refusal(day: str, reason: str = "full") -> RefusalFact:
    return RefusalFact(day, 9, 1, "pass", "k1", reason, 5)


def test_ok__nothing_has_typed_tables(tmp_path: Path) -> None:
    store = open_figures(tmp_path, "journal")
    assert (store.days, store.head.at.seq) == (None, 0)
    with store.connect() as connection:
        for name, columns in COLUMNS.items():
            shown = connection.execute(f"DESCRIBE {name}").fetchall()
            assert {row[0]: row[1] for row in shown} == columns
            assert connection.execute(f"SELECT count(*) FROM {name}").fetchone() == (0,)
    assert list(COLUMNS) == list(TABLES)


@given(st.lists(st.tuples(st.text(), st.text(), st.integers(-(2**63), 2**63 - 1)), max_size=20))
def test_ok__texts_come_out_as_they_went_in(
    tmp_path_factory: pytest.TempPathFactory, told: list[tuple[str, str, int]]
) -> None:
    rows = [
        RefusalFact("2026-03-02", 9, 1, service, kiosk, "null", at_ms)
        for service, kiosk, at_ms in told
        if (service + kiosk).isprintable()
    ]
    file = tmp_path_factory.mktemp("text") / "it's.csv"
    file.write_bytes(as_text(rows))
    assert DATABASE.execute(f"SELECT * FROM {reading('refusals', file)}").fetchall() == rows


def test_ok__control_characters_become_spaces(tmp_path: Path) -> None:
    file = tmp_path / "text"
    file.write_bytes(as_text([LeadFact("2026-03-02", 1, 'a\n"b"\t\\c', None, 3)]))
    [row] = DATABASE.execute(f"SELECT * FROM {reading('lead_times', file)}").fetchall()
    assert row == ("2026-03-02", 1, 'a "b" \\c', None, 3)


def test_ok__rows_come_out_as_they_went_in(tmp_path: Path) -> None:
    rows = gathered("""
        07:00 booked T1 pass sched=09:00
        08:00 open @3
        08:50 issue T1 pass cls=appt kiosk=k1 language=uk number=A"1\\ note=1_2_3
        09:00 call T1 @3
        09:05 finish T1 @3
        09:10 refused service=pass note=closed
        09:11 feedback service=pass note=5
        09:12 lead service=pass note=-_4
    """).rows
    fill(folder_of(tmp_path, "history"), [rows])
    assert contents(open_figures(tmp_path, "history")) == {
        name: sorted(map(tuple, those)) for name, those in rows.items()
    }


def test_ok__only_the_months_that_are_asked_for(tmp_path: Path) -> None:
    days = ("2025-12-31", "2026-01-01", "2026-02-01", "2026-02-02")
    fill(folder_of(tmp_path, "journal"), [{**empty(), "refusals": [refusal(day)]} for day in days])
    store = open_figures(tmp_path, "journal")
    assert store.days == ("2025-12-31", "2026-02-02")
    february = table(store, "refusals", "2026-02-01", "2026-02-01")
    assert [row[0] for row in february] == ["2026-02-01", "2026-02-02"]
    assert [row[0] for row in table(store, "refusals", "2026-01-01")] == list(days[1:])
    assert [row[0] for row in table(store, "refusals", last="2025-12-31")] == [days[0]]


def test_ok__filled_again_it_holds_what_is_new_only(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "journal")
    for reason in ("old", "new"):
        fill(folder, [{**empty(), "refusals": [refusal("2026-03-02", reason)]}])
    assert [row[5] for row in table(open_figures(tmp_path, "journal"), "refusals")] == ["new"]


def test_ok__whoever_has_begun_to_read_goes_on(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "journal")
    fill(folder, [{**empty(), "refusals": [refusal("2026-03-02", "old")]}])
    store = open_figures(tmp_path, "journal")
    with store.connect() as connection:
        fill(folder, [{**empty(), "refusals": [refusal("2026-03-02", "new")]}])
        assert connection.execute("SELECT reason FROM refusals").fetchall() == [("old",)]
    assert [row[5] for row in table(store, "refusals")] == ["old"]


def test_ok__what_was_deleted_meanwhile_is_looked_up_again(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "journal")
    fill(folder, [{**empty(), "refusals": [refusal("2026-03-02", "old")]}])
    store = open_figures(tmp_path, "journal")
    with Folder(folder, patience_s=0) as held:
        draft = held.draft_anew()
        draft.add({**empty(), "refusals": [refusal("2026-03-02", "new")]})
        held.publish(draft, grace_ms=0)
    assert [row[5] for row in table(store, "refusals")] == ["new"]


def test_ok__what_nobody_names_is_swept_away(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "journal")
    (folder / "visits").mkdir(parents=True)
    for left in ("visits/2026-03.1-1.parquet", "rows.1", "resume.1-3.new"):
        (folder / left).write_bytes(b"half")
    fill(folder, [{**empty(), "refusals": [refusal("2026-03-02")]}])
    files = {path.name for path in folder.rglob("*") if path.is_file()}
    assert files == {"head.json", "lock", "2026-03.1-1.parquet"}
    assert not list((folder / "visits").iterdir())


def test_ok__files_are_for_their_owner(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "journal")
    fill(folder, [{**empty(), "refusals": [refusal("2026-03-02")]}])
    assert {path.stat().st_mode & 0o077 for path in folder.rglob("*") if path.is_file()} == {0}
    assert folder.stat().st_mode & 0o077 == 0


def test_fail__two_cannot_write(tmp_path: Path) -> None:
    with (
        Folder(tmp_path, patience_s=0),
        pytest.raises(FolderBusy),
        Folder(tmp_path, patience_s=0),
    ):
        pass
    with Folder(tmp_path, patience_s=0):
        pass


@pytest.mark.parametrize("content", ['{"format": 99, "generation": 7}', "{}", '{"format": 1', ""])
def test_fail__another_version_or_damaged(tmp_path: Path, content: str) -> None:
    folder = folder_of(tmp_path, "journal")
    folder.mkdir(parents=True)
    (folder / FILE).write_text(content)
    with pytest.raises(FiguresUnreadable):
        open_figures(tmp_path, "journal")


def test_fail__a_file_of_the_head_is_gone(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "journal")
    fill(folder, [{**empty(), "refusals": [refusal("2026-03-02")]}])
    for file in folder.rglob("*.parquet"):
        file.unlink()
    with pytest.raises(FiguresUnreadable):
        open_figures(tmp_path, "journal").connect()
