"""`aufruf import-history`, as people start it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from hub.forecast.memory import FILE as MEMORY_FILE
from hub.forecast.memory import Memory
from hub.reports.store import open_figures
from tests.hub.forecast.office import Office
from tests.hub.reports.journals import Past, table

ROOT = Path(__file__).parents[4]
MAPPING = """
encoding = "cp1252"
delimiter = ";"
time_format = "%d.%m.%Y %H:%M"

[columns]
time = ["Datum", "Uhrzeit"]
event = "Vorgang"
ticket = "Nr"
service = "Anliegen"
counter = "Platz"

[events]
"gezogen" = "issue"
"Aufruf" = "call"
"Schluß" = "finish"

[services]
"Führerschein" = "pass"
"""
THEIRS = """Datum;Uhrzeit;Vorgang;Nr;Anliegen;Platz
02.03.2026;09:00;gezogen;T1;Führerschein;
02.03.2026;09:10;Aufruf;T1;Führerschein;3
02.03.2026;09:20;Schluß;T1;Führerschein;3
02.03.2026;09:21;Tanz;T1;Führerschein;3
"""


def taken_in(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "aufruf", "import-history", *map(str, words)]
    environment = {**os.environ, "LC_ALL": "en_GB.UTF-8"}
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The log of two quiet days."""
    file = tmp_path_factory.mktemp("office") / "events.csv"
    with file.open("w", encoding="utf-8", newline="") as target:
        Office(seed=3, load=0.5).write(target, days=2)
    return file


def test_ok__an_office_with_a_past(office: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    done = taken_in(office, "--state", state)
    assert (done.returncode, done.stderr) == (0, "")
    assert "taken in" in done.stdout
    assert "has learned from it" in done.stdout
    store = open_figures(state, "history")
    assert len(table(store, "visits")) > 50
    memory = msgspec.json.decode((state / MEMORY_FILE).read_bytes(), type=Memory)
    assert memory.occupancies
    assert (memory.seq, memory.fresh) == (0, {})
    again = taken_in(office, "--state", state)
    assert (again.returncode, again.stderr) == (0, "")
    assert "Nothing has changed" in again.stdout


def test_ok__a_log_that_begins_with_the_newest_is_read_from_its_end(
    office: Path, tmp_path: Path
) -> None:
    header, *lines = office.read_text("utf-8").splitlines()
    log, states = tmp_path / "newest-first.csv", (tmp_path / "forwards", tmp_path / "turned")
    log.write_text("\n".join([header, *reversed(lines)]) + "\n", "utf-8")
    assert taken_in(office, "--state", states[0]).returncode == 0
    done = taken_in(log, "--state", states[1])
    assert (done.returncode, done.stderr) == (0, "")
    said = f"begins with what happened last: its {len(lines) + 1:,} lines were read from"
    assert said in done.stdout
    visits = [table(open_figures(state, "history"), "visits") for state in states]
    assert visits[0] == visits[1]
    assert "has learned from it" in done.stdout


def test_ok__what_is_wrong_in_such_a_log_is_named_with_its_own_line(tmp_path: Path) -> None:
    mapping, log = tmp_path / "map.toml", tmp_path / "log.csv"
    mapping.write_text(MAPPING)
    header, *lines = THEIRS.splitlines(keepends=True)
    log.write_text("".join([header, *reversed(lines)]), encoding="cp1252")
    done = taken_in(log, "--state", tmp_path / "state", "--mapping", mapping)
    assert done.returncode == 0
    assert done.stderr.splitlines() == [f"{log}:2: There is no event “Tanz”."]
    assert "its 5 lines were read from the last to the first" in done.stdout
    assert len(table(open_figures(tmp_path / "state", "history"), "visits")) == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("turned", [False, True])
def test_ok__the_encoding_is_seen(tmp_path: Path, encoding: str, turned: bool) -> None:
    mapping, log, state = tmp_path / "map.toml", tmp_path / "log.csv", tmp_path / "state"
    mapping.write_text(MAPPING.replace('encoding = "cp1252"\n', ""), "utf-8")
    header, *lines = THEIRS.splitlines(keepends=True)
    log.write_text("".join([header, *(reversed(lines) if turned else lines)]), encoding)
    done = taken_in(log, "--state", state, "--mapping", mapping)
    assert (
        f"{log}:{2 if turned else 5}: " in done.stderr
    )  # "Tanz" is the only word it does not know
    assert done.stderr.count("\n") == 1
    [visit] = table(open_figures(state, "history"), "visits")
    assert "pass" in visit


def test_ok__another_systems_words(tmp_path: Path) -> None:
    mapping, log, state = tmp_path / "map.toml", tmp_path / "log.csv", tmp_path / "state"
    mapping.write_text(MAPPING)
    log.write_text(THEIRS, encoding="cp1252")
    past = Past(state)
    past.day(0)
    past.keep()
    (state / MEMORY_FILE).write_text("its own")
    done = taken_in(log, "--state", state, "--mapping", mapping)
    assert done.returncode == 0
    assert done.stderr.splitlines() == [f"{log}:5: There is no event “Tanz”."]
    assert "learned" not in done.stdout
    assert (state / MEMORY_FILE).read_text() == "its own"
    [visit] = table(open_figures(state, "history"), "visits")
    assert (visit[0], visit[2], visit[3], visit[5]) == ("T1", "2026-03-02", 9, "pass")
    overlapping = tmp_path / "more.csv"
    overlapping.write_text(THEIRS.replace("T1", "T2"), encoding="cp1252")
    refused = taken_in(overlapping, "--state", state, "--mapping", mapping)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "--replace" in refused.stderr.splitlines()[-1]
    assert taken_in(overlapping, "--state", state, "--mapping", mapping, "--replace").stdout


@pytest.mark.parametrize(
    ("content", "mapping", "words", "said"),
    [
        (None, None, (), "No such file"),
        ("a,b\n1,2\n", None, (), "names no column “time”"),
        ("time,event\n", None, (), "nothing in it that could be counted"),
        ("time,event\n", None, ("--timezone", "Mars/Base"), "no time zone “Mars/Base”"),
        ("time,event\n", "delimter = 3\n", (), "map.toml:1:1: Unknown setting"),
        ("time,event\n", '[events]\n"x" = "dance"\n', (), "map.toml:2:"),
    ],
)
def test_fail__one_sentence(
    content: str | None, mapping: str | None, words: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    log = tmp_path / "log.csv"
    if content is not None:
        log.write_text(content)
    if mapping is not None:
        (tmp_path / "map.toml").write_text(mapping)
        words = (*words, "--mapping", str(tmp_path / "map.toml"))
    done = taken_in(log, "--state", tmp_path / "state", *words)
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_fail__why_nothing_could_be_counted(tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_text("time,event,ticket,counter\n2026-03-02T09:00,call,T1,3\n")
    done = taken_in(log, "--state", tmp_path / "state")
    assert (done.returncode, done.stdout) == (1, "")
    nothing, because = done.stderr.splitlines()
    assert "nothing in it that could be counted" in nothing
    assert because == "One line is about a ticket that had not been given out on that day."
