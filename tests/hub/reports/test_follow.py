"""Tables that follow a journal: the same rows whatever happens on the way."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hub.journal.interface import JournalBroken
from hub.protocol import commands as cmd
from hub.protocol.site import Kept
from hub.reports.folder import Folder, fill
from hub.reports.follow import JOURNAL_FILE, Follower, follow
from hub.reports.head import FILE
from hub.reports.store import folder_of, open_figures
from tests.hub.house import HOUR_MS, House, site
from tests.hub.reports.journals import DAY_MS, Past, contents, table
from tests.hub.reports.written import gathered
from tests.patience import until

CHILD = """
import os, signal, sys
from pathlib import Path
from hub.reports.follow import Follower

state, deadly = Path(sys.argv[1]), int(sys.argv[2])
sync, synced = os.fsync, 0

def fsync(descriptor):
    global synced
    synced += 1
    if synced == deadly:
        os.kill(os.getpid(), signal.SIGKILL)
    sync(descriptor)

os.fsync = fsync
Follower(state, rows_at_once=12, piece=25).refresh()
"""
"""Follows, and is killed before that many things were brought to the disk (0: never)."""


def spawn(state: Path, deadly: int = 0) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", CHILD, str(state), str(deadly)])


@pytest.fixture
def past(tmp_path: Path) -> Past:
    """Four days, of which the last one runs."""
    past = Past(tmp_path / "state")
    for day in range(4):
        past.day(day)
    past.keep()
    return past


def test_ok__all_that_has_been(past: Past) -> None:
    followed = follow(past.state_dir)
    assert (followed.seq, followed.events) == (len(past.house.events),) * 2
    assert not followed.behind
    assert followed.site == past.house.state.site
    store = open_figures(past.state_dir, "journal")
    assert store.days == ("2026-09-28", "2026-10-01")
    assert (store.head.at.seq, store.head.until_ms) == (followed.seq, past.house.now_ms)
    assert store.head.left_out == {}
    visits = table(store, "visits")
    assert len(visits) == 16
    with store.connect() as connection:
        waited = connection.execute(
            "SELECT DISTINCT ended, wait_ms, language, day < '2026-10-01' FROM visits ORDER BY ALL"
        ).fetchall()
        assert waited == [
            ("cancelled", None, "tr", False), ("cancelled", None, "tr", True),
            ("done", 0, "tr", False), ("done", 0, "tr", True),
        ]  # fmt: skip
        hours = "SELECT DISTINCT hour, open_ms, invalid FROM open_hours ORDER BY ALL"
        assert connection.execute(hours).fetchall() == [(8, 55 * 60_000, "")]


def test_ok__step_by_step_is_the_same_as_at_once(tmp_path: Path) -> None:
    past = Past(tmp_path / "state")
    staying = Follower(past.state_dir)
    for day in range(3):
        past.day(day, people=3)
        past.keep()
        staying.refresh()
        past.house.now_ms += HOUR_MS
        past.house.issue()
        past.keep()
        follow(past.state_dir) if day % 2 else staying.refresh()
    stepwise = contents(open_figures(past.state_dir, "journal"))
    shutil.rmtree(past.state_dir / "figures")
    follow(past.state_dir)
    assert contents(open_figures(past.state_dir, "journal")) == stepwise
    assert len(stepwise["visits"]) == 12


def test_ok__nothing_new_writes_nothing(past: Past) -> None:
    staying = Follower(past.state_dir)
    staying.refresh()
    head = folder_of(past.state_dir, "journal") / FILE
    before = head.stat().st_mtime_ns
    assert staying.refresh().events == 0
    assert follow(past.state_dir).events == 0
    assert head.stat().st_mtime_ns == before


def test_ok__killed_at_any_step_nothing_is_lost(past: Past, tmp_path: Path) -> None:
    """Before one or the other thing is brought to the disk, until it comes through."""
    copy = tmp_path / "copy"
    shutil.copytree(past.state_dir, copy)
    follow(copy)
    whole = contents(open_figures(copy, "journal"))
    deadly = 1
    while spawn(past.state_dir, deadly).wait():
        store = open_figures(past.state_dir, "journal")
        assert len(table(store, "visits")) == past.issued(store.head.at.seq)
        deadly += 3
    assert deadly > 10
    store = open_figures(past.state_dir, "journal")
    assert store.head.at.seq == len(past.house.events)
    assert contents(store) == whole
    folder = folder_of(past.state_dir, "journal")
    named = store.head.files | {one.file for one in store.head.superseded} | {FILE, "lock"}
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert files <= named


async def test_ok__who_reads_meanwhile_sees_whole_states(tmp_path: Path) -> None:
    past = Past(tmp_path / "state")
    for day in range(30):
        past.day(day)
    past.keep()
    folder = folder_of(past.state_dir, "journal")
    child = spawn(past.state_dir)
    await until((folder / FILE).exists)
    seen = set[int]()
    while child.poll() is None:
        store = open_figures(past.state_dir, "journal")
        visits = table(store, "visits")
        assert len(visits) == past.issued(store.head.at.seq)
        seen.add(store.head.at.seq)
    assert child.returncode == 0
    assert seen


def test_ok__one_at_a_time_and_others_take_what_is_there(past: Past) -> None:
    done = follow(past.state_dir)
    past.day(4)
    past.keep()
    with Folder(folder_of(past.state_dir, "journal"), patience_s=0):
        followed = Follower(past.state_dir, patience_s=0).refresh()
    assert (followed.behind, followed.seq, followed.digest) == (True, done.seq, done.digest)
    assert follow(past.state_dir).seq > done.seq


def test_ok__a_journal_that_was_put_back_is_followed_anew(tmp_path: Path) -> None:
    past = Past(tmp_path / "state")
    past.day(0)
    past.keep()
    backup = tmp_path / "backup.sqlite"
    shutil.copyfile(past.state_dir / JOURNAL_FILE, backup)
    past.day(1)
    past.keep()
    staying = Follower(past.state_dir)
    staying.refresh()
    assert len(table(open_figures(past.state_dir, "journal"), "visits")) == 8
    (past.state_dir / JOURNAL_FILE).unlink()
    shutil.copyfile(backup, past.state_dir / JOURNAL_FILE)
    staying.refresh()
    store = open_figures(past.state_dir, "journal")
    assert store.days == ("2026-09-28", "2026-09-28")
    assert len(table(store, "visits")) == 4


def test_ok__another_journal_that_is_longer_is_followed_anew(past: Past, tmp_path: Path) -> None:
    follow(past.state_dir)
    other = Past(tmp_path / "other")
    for day in range(5, 11):
        other.day(day)
    other.keep()
    shutil.copyfile(other.state_dir / JOURNAL_FILE, past.state_dir / JOURNAL_FILE)
    follow(past.state_dir)
    store = open_figures(past.state_dir, "journal")
    assert store.days == ("2026-10-03", "2026-10-08")


def _by_another_version(folder: Path, head: dict[str, object]) -> None:
    head["format"] = 99


def _by_another_core(folder: Path, head: dict[str, object]) -> None:
    head["resume"] = {**head["resume"], "core": 0}  # type: ignore[dict-item]


def _without_a_file(folder: Path, head: dict[str, object]) -> None:
    next((folder / "visits").glob("*.parquet")).unlink()


def _with_a_torn_memory(folder: Path, head: dict[str, object]) -> None:
    [memory] = folder.glob("resume.*")
    memory.write_bytes(memory.read_bytes()[:100])


@pytest.mark.parametrize(
    "damage", [_by_another_version, _by_another_core, _without_a_file, _with_a_torn_memory]
)
def test_ok__what_cannot_be_gone_on_with_is_made_again(past: Past, damage: object) -> None:
    follow(past.state_dir)
    whole = contents(open_figures(past.state_dir, "journal"))
    folder = folder_of(past.state_dir, "journal")
    head = json.loads((folder / FILE).read_bytes())
    assert callable(damage)
    damage(folder, head)
    (folder / FILE).write_text(json.dumps(head))
    assert follow(past.state_dir).events == len(past.house.events)
    assert contents(open_figures(past.state_dir, "journal")) == whole


def test_ok__a_day_that_is_over_by_the_clock_only(tmp_path: Path) -> None:
    past = Past(tmp_path / "state")
    past.day(0, people=1)
    past.house.issue()
    past.keep()
    follow(past.state_dir)

    def ended() -> list[str]:
        store = open_figures(past.state_dir, "journal")
        return sorted(row[14] for row in table(store, "visits"))

    assert ended() == ["done", "open"]
    follow(past.state_dir, now_ms=past.house.now_ms + DAY_MS)
    assert ended() == ["auto_close", "done"]
    past.day(1, people=0)
    past.keep()
    follow(past.state_dir)
    assert ended() == ["auto_close", "done"]


def test_ok__languages_are_forgotten_with_the_hub(tmp_path: Path) -> None:
    house = House(site(kept=Kept(language_s=2 * 24 * 3600)))
    past = Past(tmp_path / "state", house)
    old = gathered("2026-09-01T09:00 issue T1 pass language=uk\n2026-09-01T09:30 cancel T1")
    fill(folder_of(past.state_dir, "history"), [old.rows])
    staying = Follower(past.state_dir)
    for day in range(5):
        past.day(day, people=3)
        past.keep()
        staying.refresh()
    store = open_figures(past.state_dir, "journal")
    with store.connect() as connection:
        for name in ("visits", "segments"):
            known = connection.execute(
                f"SELECT day, min(language), max(language), count(*) FROM {name}"
                " GROUP BY day ORDER BY day"
            ).fetchall()
            assert known == [
                ("2026-09-28", "", "", 3),
                ("2026-09-29", "", "", 3),
                ("2026-09-30", "tr", "tr", 3),
                ("2026-10-01", "tr", "tr", 3),
                ("2026-10-02", "tr", "tr", 3),
            ]
    [imported] = table(open_figures(past.state_dir, "history"), "visits")
    assert (imported[0], imported[8]) == ("T1", "")
    # What is written on the disk does not know it either.
    folder = folder_of(past.state_dir, "journal")
    september = [*(folder / "visits").glob("2026-09*"), *(folder / "segments").glob("2026-09*")]
    assert {path.relative_to(folder).as_posix() for path in september} <= store.head.files


def test_ok__the_zone_of_the_house_is_changed(tmp_path: Path) -> None:
    past = Past(tmp_path / "state")
    past.day(0, people=1)
    past.house.do(cmd.ChangeSite(site=site(timezone="Asia/Tokyo")))
    past.house.issue()
    past.keep()
    follow(past.state_dir)
    store = open_figures(past.state_dir, "journal")
    assert (store.head.timezone, store.head.site) == ("Asia/Tokyo", past.house.state.site)
    # The day that runs is told by the clocks that there are now.
    assert [row[3] for row in table(store, "visits")] == [15, 15]


def test_ok__it_says_how_far_it_is(past: Past) -> None:
    told: list[tuple[int, int]] = []
    Follower(past.state_dir, piece=20).refresh(lambda done, last: told.append((done, last)))
    last = len(past.house.events)
    assert [done for done, _ in told] == [*range(20, last, 20), last]
    assert {end for _, end in told} == {last}


def test_fail__no_journal(tmp_path: Path) -> None:
    with pytest.raises(JournalBroken):
        follow(tmp_path)


def test_fail__no_room(past: Past) -> None:
    """Files may not become larger than this; afterwards it goes on as if nothing had been."""
    past.day(4, people=80)
    past.keep()
    limited = f"import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n{CHILD}"
    limited = limited.replace(
        "Follower(state",
        "resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))\nFollower(state",
    )
    failed = subprocess.run(
        [sys.executable, "-c", limited, str(past.state_dir), "0"], capture_output=True, text=True
    )
    assert failed.returncode == 1
    assert "OSError" in failed.stderr
    follow(past.state_dir)
    assert len(table(open_figures(past.state_dir, "journal"), "visits")) == 16 + 80
