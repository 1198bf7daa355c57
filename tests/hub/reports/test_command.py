"""`aufruf report` as people and programs call it: on a journal that the real rules have written."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from hub.journal.sqlite import SqliteJournal
from hub.reports.figures.definitions import DEFINITIONS
from tests.hub.reports.mornings import DAYS, three_mornings

ROOT = Path(__file__).parents[3]
PROGRAM = """
import contextlib, io, json, os, sys
import aufruf
told = []
for words in json.load(sys.stdin):
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            aufruf.main(words)
        except SystemExit as end:
            code = end.code or 0
    out.flush()
    told.append([code, out.buffer.getvalue().decode(), err.getvalue()])
print(json.dumps(told))
"""

Told = tuple[int, str, str]
"""Exit code, output, complaint."""


def reports(*commands: tuple[str | Path, ...], language: str = "en_GB") -> list[Told]:
    """Several command lines, one process."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=json.dumps([["report", *map(str, words)] for words in commands]),
        cwd=ROOT,
        env={"LC_ALL": f"{language}.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return [(code, out, err) for code, out, err in json.loads(done.stdout)]


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("state")
    three_mornings(folder)
    return folder


def test_ok__people_and_programs_are_told_the_same(state: Path, tmp_path: Path) -> None:
    week = ("--state", state, "--from", DAYS[0], "--to", "2026-10-04")
    page, paper, book = (tmp_path / name for name in ("week.html", "week.pdf", "week.xlsx"))
    text, told, table, *written = reports(
        (*week, "--compare"),
        (*week, "--format", "json"),
        (*week, "--format", "csv", "--by", "service,day"),
        (*week, "--out", page, "--language", "de", "--by", "counter"),
        (*week, "--out", paper, "--figures", "wait_walkin"),
        (*week, "--out", book),
    )
    assert text[0] == 0, text[2]
    assert "Week 40 of 2026" in text[1]
    assert "There were 42 visits." in text[1]
    document = json.loads(told[1])
    found = {(one["figure"], one["stat"]): one for one in document["figures"]}
    assert {name for name, _ in found} == set(DEFINITIONS)
    assert found["visits", "count"]["value"] == 42
    waits = found["wait_walkin", "median"]
    assert (waits["n"], waits["unit"]) == (42, "min")
    assert f"{waits['value']:.1f}" in text[1]
    assert (document["site"], document["first"]) == ("test", DAYS[0])
    assert len(document["digest"]) == 64
    rows = list(csv.DictReader(io.StringIO(table[1], newline="")))
    counts = [row for row in rows if (row["figure"], row["stat"]) == ("visits", "count")]
    assert {row["day"] for row in counts} == set(DAYS)
    assert sum(float(row["value"]) for row in counts) == 42
    few = [row for row in rows if row["stat"] == "median" and int(row["n"]) < 10]
    assert few
    assert {row["value"] for row in few} == {""}
    assert written == [(0, "", "")] * 3
    html = page.read_text("utf-8")
    assert "<svg" in html
    assert "Bürgerbüro" in html
    assert "Aufgeteilt nach Schalter" in html
    assert paper.read_bytes().startswith(b"%PDF-")
    assert book.read_bytes().startswith(b"PK")
    assert {file.suffix for file in tmp_path.iterdir()} == {".html", ".pdf", ".xlsx"}


def test_ok__without_dates_it_is_the_newest_day_week_month(state: Path) -> None:
    told = reports(
        ("--state", state, "--format", "json"),
        ("--state", state, "--format", "json", "--period", "week"),
        ("--state", state, "--format", "json", "--period", "month", "--date", DAYS[1]),
        ("--state", state, "--format", "json", "--date", DAYS[1], "--compare", "--target", "20m"),
    )
    days = [(json.loads(out)["first"], json.loads(out)["last"]) for _, out, _ in told]
    assert days == [
        (DAYS[2], DAYS[2]), ("2026-09-28", "2026-10-04"), ("2026-09-01", "2026-09-30"),
        (DAYS[1], DAYS[1]),
    ]  # fmt: skip
    compared: dict[str, Any] = json.loads(told[-1][1])
    assert compared["earlier"]["first"] == "2026-09-22"
    assert all(one["value"] in (None, 0) for one in compared["earlier"]["figures"])


@pytest.mark.parametrize("language", ["en_GB", "de_DE"])
def test_fail__what_cannot_be_meant_so_is_one_line_and_2(
    tmp_path: Path, state: Path, language: str
) -> None:
    of = ("--state", state)
    wrong = {
        (*of, "--from", "5.10.2026"): "5.10.2026",
        (*of, "--from", "2026-10-06", "--to", "2026-10-05"): "2026-10-06",
        (*of, "--from", "2027-01-01"): "2027-01-01",
        (*of, "--to", "2026-10-05"): "--from",
        (*of, "--from", "2026-10-05", "--period", "week"): "--period",
        (*of, "--figures", "wait_walkins"): "wait_walkin”?|„wait_walkin“?",
        (*of, "--by", "services"): "service”?|„service“?",
        (*of, "--figures", "utilisation", "--by", "service"): "utilisation",
        (*of, "--target", "soon"): "soon",
        (*of, "--target", "0m"): "0m",
        (*of, "--format", "pdf"): "--out",
        (*of, "--out", tmp_path / "report.docx"): "report.docx",
        (*of, "--case", "A017"): "--explain",
        (*of, "--language", "fr"): "fr",
    }
    for (words, said), (code, out, err) in zip(
        wrong.items(), reports(*wrong, language=language), strict=True
    ):
        assert (code, out) == (2, ""), words
        assert any(part in err for part in said.split("|")), (words, err)
        assert err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_fail__what_is_not_there_is_one_line_and_1(tmp_path: Path, state: Path) -> None:
    (tmp_path / "folder").mkdir()
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "journal.sqlite").write_bytes(b"no journal\n" * 500)
    (tmp_path / "past" / "figures" / "history").mkdir(parents=True)
    missing = {
        ("--state", tmp_path / "nowhere"): "There is no hub’s journal",
        ("--state", tmp_path / "past"): "but an imported log: --source history",
        ("--state", broken): "journal.sqlite",
        ("--state", state, "--source", "history"): "no imported log",
        ("--state", state, "--date", "2026-12-24"): "There is 28–30 September 2026.",
        ("--state", state, "--format", "json", "--out", tmp_path / "folder"): "cannot be written",
        ("--state", state, "--format", "json", "--out", tmp_path / "no" / "x"): "cannot be written",
        ("--state", state, "--site", tmp_path / "none.toml"): "none.toml",
    }
    for (words, said), (code, out, err) in zip(missing.items(), reports(*missing), strict=True):
        assert (code, out) == (1, ""), words
        assert said in err.replace("\u202f", " "), words
        assert err.count("\n") == 1
    assert {file.name for file in tmp_path.iterdir()} == {"folder", "broken", "past"}


def test_fail__tables_that_are_damaged_can_be_made_again(tmp_path: Path) -> None:
    three_mornings(tmp_path)
    of_a_day = ("--state", tmp_path, "--date", DAYS[0], "--format", "json")
    [first] = reports(of_a_day)
    tables = tmp_path / "figures" / "journal"
    for file in tables.rglob("*.parquet"):
        file.write_bytes(b"PAR1 no table PAR1")
    [(code, out, err)] = reports(of_a_day)
    assert (code, out) == (1, "")
    assert f"Delete this folder: {tables}" in err or f"in {tables} cannot be read" in err
    assert err.count("\n") == 1
    shutil.rmtree(tables)
    [again] = reports(of_a_day)
    assert json.loads(again[1])["figures"] == json.loads(first[1])["figures"]


def test_ok__a_figure_is_explained_back_to_the_events(state: Path) -> None:
    of = ("--state", state, "--case", "A003", "--date", DAYS[1])
    text, told, level, wrong, many, unknown, format_ = reports(
        (*of, "--explain", "wait_walkin"),
        (*of, "--explain", "wait_walkin", "--format", "json"),
        (*of, "--explain", "service_level"),
        (*of, "--explain", "refusal"),
        ("--state", state, "--explain", "way"),
        ("--state", state, "--explain", "way", "--case", "Z999"),
        (*of, "--explain", "way", "--format", "csv"),
        language="de_DE",
    )
    found = json.loads(told[1])
    [row] = found["rows"]
    assert (row["counts"], found["number"], found["day"]) == (True, "A003", DAYS[1])
    steps = {step["event"]: step["seq"] for step in found["steps"]}
    lines = text[1].splitlines()
    assert lines[0].replace("\u202f", " ").endswith("am 29. September 2026")
    assert f"Gezählt: {row['value']:.2f}".replace(".", ",") in text[1]
    assert any("erster Aufruf" in line and str(steps["VisitCalled"]) in line for line in lines)
    assert any("TicketIssued" in line and str(steps["TicketIssued"]) in line for line in lines)
    assert max(map(len, lines)) <= 100
    assert "Gezählt: nein, aber ein Fall." in level[1]
    assert wrong[:2] == many[:2] == format_[:2] == (2, "")
    assert "„refused“" in wrong[2]
    assert "--case" in many[2]
    assert unknown[:2] == (1, "")
    assert "Z999" in unknown[2]


def test_ok__a_site_s_colours_and_a_running_hub_s_journal(state: Path, tmp_path: Path) -> None:
    """The journal is open for appending meanwhile."""
    page = tmp_path / "day.html"
    site = ROOT / "config" / "demo" / "site.toml"
    journal = SqliteJournal(state / "journal.sqlite")
    try:
        [told] = reports(("--state", state, "--site", site, "--out", page), language="de_DE")
    finally:
        journal.close()
    assert told == (0, "", "")
    assert "data:image/png;base64," in page.read_text("utf-8")
