"""`aufruf replay`, as people start it."""

from __future__ import annotations

import csv
import os
import pty
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from statistics import fmean

import msgspec
import pytest

from hub.exchange.log import Broken, Line, read
from hub.forecast.memory import Memory
from hub.replay.crew import Crew, Ended, Task
from hub.replay.estimates import Replay
from tests.bench.forecast import Log, outcomes
from tests.hub.forecast.office import Office

ROOT = Path(__file__).parents[3]


def replay(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "aufruf", "replay", *map(str, words)]
    environment = {"LC_ALL": "en_GB.UTF-8", "PATH": "/usr/bin:/bin"}
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


def test_ok__an_office_is_lived_through(office: Path, tmp_path: Path) -> None:
    told, memory = tmp_path / "estimates.csv", tmp_path / "memory.json"
    done = replay(office, "--estimates", told, "--memory", memory)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    with office.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    log = Log(rows)
    with told.open(encoding="utf-8") as lines:
        estimates = list(csv.DictReader(lines))
    at: dict[str, list[str]] = defaultdict(list)
    for row in estimates:
        at[row["ticket"]].append(row["time"])
    for ticket, issue in log.issues.items():
        first, *minutes = at[ticket]
        assert first == issue.at.isoformat()
        assert all(minute.endswith(":00") for minute in minutes)
        until = log.first_call[ticket].isoformat()
        assert all(first < minute <= until for minute in minutes)
        assert len(set(minutes)) == len(minutes)
    assert all(
        float(row["low"]) <= float(row["mid"]) <= float(row["high"])
        for row in estimates
        if row["mid"]
    )
    ends = [one for _, at, one in outcomes(log, estimates, 1)]
    assert fmean(abs(one.off) for one in ends) < 12
    known = msgspec.json.decode(memory.read_bytes(), type=Memory)
    assert set(known.occupancies) == {row["service"] for row in rows if row["event"] == "issue"}


def test_ok__other_processes_look_ahead_to_the_same(office: Path) -> None:
    def until_noon(crew: Crew | None) -> list[str]:
        follow = Replay(None, Memory(), lambda line: None)
        rows: list[str] = []
        with office.open(encoding="utf-8") as lines:
            early = (
                line
                for line in read(lines)
                if isinstance(line, Line) and line.at_ms % 86_400_000 < 32_400_000
            )
            for moment in follow.moments(early):
                spreads = crew.look(moment) if crew else follow.look(moment)
                rows.extend(told.row() for told in follow.tell(moment, spreads))
        return rows

    short = office.with_name("short.csv")
    with office.open(encoding="utf-8") as lines:
        header, *rest = lines
    short.write_text(header + "".join(row for row in rest if row[11:16] < "09:00"), "utf-8")
    with Crew(Task(short, None, msgspec.json.encode(Memory())), 2) as crew:
        told = until_noon(crew)
    assert told == until_noon(None)
    assert len(told) > 30


def test_fail__a_crew_that_ends_early_is_noticed(tmp_path: Path) -> None:
    empty = tmp_path / "events.csv"
    empty.write_text("time,event\n", "utf-8")
    [line] = read(["time,event,ticket,service\n", "2026-03-02T08:00,issue,a,pass\n"])
    assert not isinstance(line, Broken)
    with Crew(Task(empty, None, msgspec.json.encode(Memory())), 1) as crew:
        [moment] = Replay(None, Memory(), lambda line: None).moments([line])
        with pytest.raises(Ended):
            crew.look(moment)


def test_ok__broken_lines_are_named_and_the_rest_is_followed(tmp_path: Path) -> None:
    events, told = tmp_path / "events.csv", tmp_path / "estimates.csv"
    events.write_text(
        "time,event,ticket,service,counter\n"
        "2026-03-02T08:00:00+01:00,open,,,1\n"
        "2026-03-02T08:00:30+01:00,issue,a,pass,\n"
        "2026-03-02T08:01:00+01:00,issue,a,pass,\n"
        "soon,issue,b,pass,\n"
        '2026-03-02T08:02:10+01:00,issue,"b, the second",pass,\n'
        "2026-03-02T08:02:20+01:00,call,a,,1\n",
        "utf-8",
    )
    done = replay(events, "--estimates", told)
    assert done.returncode == 0
    assert done.stderr.splitlines() == [
        f"{events}:4: Number a was given out before.",
        f"{events}:5: “soon” is no time.",
        f"{events}: 2 lines were left out.",
    ]
    rows = told.read_text("utf-8").splitlines()
    assert rows[0] == "time,ticket,low,mid,high"
    assert rows[1].startswith("2026-03-02T08:00:30+01:00,a,0.00,0.00,0.")
    assert rows[-1].startswith('2026-03-02T08:02:10+01:00,"b, the second",')


def test_ok__on_a_terminal_it_shows_how_far_it_is(tmp_path: Path) -> None:
    events, told = tmp_path / "events.csv", tmp_path / "estimates.csv"
    events.write_text("time,event,ticket,service\n2026-03-02T08:00,issue,a,pass\n", "utf-8")
    screen, theirs = pty.openpty()
    words = ["replay", str(events), "--estimates", str(told)]
    command = [sys.executable, "-m", "aufruf", *words]
    environment = {"LC_ALL": "en_GB.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "xterm"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=theirs) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                shown += os.read(screen, 4096)
            except OSError:  # it has ended
                break
    os.close(screen)
    assert process.returncode == 0
    assert b"events.csv" in shown
    assert b"100%" in shown
    assert told.read_text("utf-8").count("\n") == 2


def test_ok__a_wait_that_nobody_knows_is_left_empty(tmp_path: Path) -> None:
    events, told = tmp_path / "events.csv", tmp_path / "estimates.csv"
    events.write_text("time,event,ticket,service\n2026-03-02T08:00,issue,a,pass\n", "utf-8")
    assert replay(events, "--estimates", told).returncode == 0
    assert told.read_text("utf-8").splitlines()[1:] == ["2026-03-02T08:00:00,a,,,"]


def test_ok__a_site_gives_the_order(tmp_path: Path) -> None:
    events, told = tmp_path / "events.csv", tmp_path / "estimates.csv"
    events.write_text(
        "time,event,ticket,service,counter\n"
        "2026-03-02T08:00:00,open,,,1\n"
        "2026-03-02T08:00:30,issue,a,moon,\n"
        "2026-03-02T08:01:00,issue,b,a,\n",
        "utf-8",
    )
    done = replay(events, "--estimates", told, "--site", ROOT / "config/bench/site.toml")
    assert "The site has no service “moon”." in done.stderr
    assert told.read_text("utf-8").count(",b,") == 1


@pytest.mark.parametrize(
    ("content", "sentence"),
    [("name,size\na,1\n", "no table of events"), ("", "no table of events")],
)
def test_fail__what_is_no_log_is_said_in_one_line(
    content: str, sentence: str, tmp_path: Path
) -> None:
    events = tmp_path / "events.csv"
    events.write_text(content, "utf-8")
    done = replay(events, "--estimates", tmp_path / "estimates.csv")
    assert done.returncode == 1
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_fail__a_file_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    done = replay(tmp_path / "nothing.csv", "--estimates", tmp_path / "estimates.csv")
    assert done.returncode == 1
    assert done.stderr == f"{tmp_path / 'nothing.csv'}: No such file or directory\n"


def test_fail__a_memory_that_is_none_is_kept_as_it_is(tmp_path: Path) -> None:
    events, memory = tmp_path / "events.csv", tmp_path / "memory.json"
    events.write_text("time,event\n", "utf-8")
    memory.write_text("{]", "utf-8")
    done = replay(events, "--estimates", tmp_path / "estimates.csv", "--memory", memory)
    assert done.returncode == 1
    assert "this is no memory of waiting times" in done.stderr
    assert memory.read_text("utf-8") == "{]"
