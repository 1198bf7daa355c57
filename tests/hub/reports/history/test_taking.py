"""Logs of other systems: taken in whole or not at all, and counted by the same rules."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from hub.exchange.log import Broken
from hub.exchange.table import rows
from hub.exchange.told import Teller
from hub.reports.draft import Span
from hub.reports.facts import TABLES
from hub.reports.follow import follow
from hub.reports.head import FILE
from hub.reports.history.taking import Log, Taken, take_in
from hub.reports.store import FiguresUnreadable, folder_of, open_figures
from tests.hub.house import site
from tests.hub.reports.journals import Past, contents, table
from tests.hub.reports.written import BERLIN

HEADER = "time,event,ticket,service,counter"
DAY = """
{day}T09:00,issue,{name}1,pass,
{day}T09:05,issue,{name}2,pass,
{day}T09:10,call,{name}1,pass,3
{day}T09:20,finish,{name}1,pass,3
"""


class Complaints(list[Broken]):
    """Those that a taking in had."""


def taken(
    state: Path, text: str, complaints: Complaints | None = None, *, in_place: bool = False
) -> Taken:
    lines = [HEADER, *filter(None, text.splitlines())]
    log = Log("log.csv", str(hash(text)), (f"{line}\n" for line in lines), BERLIN, None)
    told = Complaints() if complaints is None else complaints
    return take_in(state, log, told.append, in_place=in_place)


def day(date: str, name: str = "T") -> str:
    return DAY.format(day=date, name=f"{name}{date[-2:]}-")


def tickets(state: Path) -> list[str]:
    return sorted(row[0] for row in table(open_figures(state, "history"), "visits"))


def test_ok__counted_and_said(tmp_path: Path) -> None:
    done = taken(tmp_path, day("2026-03-02") + day("2026-03-03"))
    assert (done.lines, done.visits, done.broken, done.left_out) == (9, 4, 0, {})
    assert done.days == Span("2026-03-02", "2026-03-03")
    store = open_figures(tmp_path, "history")
    assert [one.name for one in store.head.imports] == ["log.csv"]
    assert store.head.timezone == "Europe/Berlin"
    assert tickets(tmp_path) == ["T02-1", "T02-2", "T03-1", "T03-2"]


def test_ok__the_same_log_again_changes_nothing(tmp_path: Path) -> None:
    taken(tmp_path, day("2026-03-02"))
    head = (folder_of(tmp_path, "history") / FILE).read_bytes()
    assert taken(tmp_path, day("2026-03-02")) == Taken(already=True)
    assert taken(tmp_path, day("2026-03-02"), in_place=True) == Taken(already=True)
    assert (folder_of(tmp_path, "history") / FILE).read_bytes() == head


def test_ok__logs_of_other_days_stand_beside_each_other(tmp_path: Path) -> None:
    taken(tmp_path, day("2026-03-02"))
    taken(tmp_path, day("2026-03-04"))
    assert taken(tmp_path, day("2026-03-03")).overlaps is None
    assert len(tickets(tmp_path)) == 6
    assert len(open_figures(tmp_path, "history").head.imports) == 3


def test_ok__what_overlaps_is_refused_or_takes_its_place(tmp_path: Path) -> None:
    first = day("2026-03-02") + day("2026-03-03")
    second = day("2026-03-03", "N") + day("2026-03-04", "N")
    taken(tmp_path, first)
    refused = taken(tmp_path, second)
    assert refused.overlaps == Span("2026-03-03", "2026-03-03")
    assert len(tickets(tmp_path)) == 4
    taken(tmp_path, second, in_place=True)
    assert tickets(tmp_path) == ["N03-1", "N03-2", "N04-1", "N04-2", "T02-1", "T02-2"]
    # The first is no longer there as it was, so it can be taken in again.
    assert taken(tmp_path, first).overlaps == Span("2026-03-02", "2026-03-03")


def test_ok__nothing_is_left_of_what_was_not_wanted(tmp_path: Path) -> None:
    taken(tmp_path, day("2026-03-02"))
    folder = folder_of(tmp_path, "history")
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    taken(tmp_path, day("2026-03-02", "N"))

    def cut_off() -> Iterable[str]:
        yield f"{HEADER}\n"
        yield from day("2026-05-05").splitlines(keepends=True)
        raise OSError("the stick was pulled out")

    with pytest.raises(OSError, match="pulled out"):
        take_in(tmp_path, Log("cut.csv", "cut", cut_off(), BERLIN, None), Complaints().append)
    files = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
    assert files == {path: time for path, time in before.items() if path.is_file()}


def test_ok__broken_lines_are_named_and_stop_nothing(tmp_path: Path) -> None:
    complaints = Complaints()
    text = "2026-03-02T08:00,dance,T9,,\nnever,call,T9,,3" + day("2026-03-02")
    done = taken(tmp_path, f"{text}2026-03-02T10:00,call,T8,pass,3\n", complaints)
    assert [(one.number, one.reason) for one in complaints] == [
        (2, "replay-no-event"),
        (3, "replay-no-time"),
    ]
    assert (done.broken, done.visits, done.left_out) == (2, 2, {"not_issued": 1})


def test_ok__lines_of_other_times_are_left_out(tmp_path: Path) -> None:
    """One far ahead must not make all that follow look late."""
    complaints = Complaints()
    text = (
        "2062-01-01T09:00,issue,X1,pass,"
        + day("2026-03-02")
        + "2062-01-01T09:00,issue,X2,pass,\n"
        + "2026-02-02T09:00,issue,X3,pass,"
        + day("2026-03-03")
        + "2026-03-01T09:00,issue,X4,pass,\n"
    )
    done = taken(tmp_path, text, complaints)
    assert [(one.number, one.reason) for one in complaints] == [
        (2, "history-not-in-order"),
        (8, "history-not-in-order"),
        (7, "history-not-in-order"),
        (13, "history-not-in-order"),
    ]
    assert done.days == Span("2026-03-02", "2026-03-03")
    assert len(tickets(tmp_path)) == 4


def test_ok__an_empty_log(tmp_path: Path) -> None:
    done = taken(tmp_path, "")
    assert (done.days, done.lines) == (None, 1)
    assert not (folder_of(tmp_path, "history") / FILE).exists()


def test_ok__our_own_export_comes_out_as_the_journal_has_it(tmp_path: Path) -> None:
    past = Past(tmp_path / "state")
    for number in range(3):
        past.day(number, people=5)
    past.day(3, people=0)
    past.keep()
    follow(past.state_dir)
    teller = Teller(language_of=lambda visit: "tr")
    events = enumerate(past.house.events, 1)
    told = [one for seq, (event, at_ms) in events for one in teller.tell(seq, at_ms, event)]
    lines = [",".join(line) + "\n" for line in rows(told, BERLIN)]
    columns = "time,event,ticket,service,counter,cls,sched,note,number,kiosk,language\n"
    log = Log("own.csv", "own", [columns, *lines], BERLIN, site())
    take_in(tmp_path / "other", log, Complaints().append)
    assert contents(open_figures(tmp_path / "other", "history")) == contents(
        open_figures(past.state_dir, "journal")
    )
    assert set(TABLES) == set(contents(open_figures(past.state_dir, "journal")))


def test_ok__languages_that_nobody_may_know_any_more(tmp_path: Path) -> None:
    for day, name in (("2026-03-01", "T1"), ("2026-03-02", "T2")):
        lines = ["time,event,ticket,service,language\n", f"{day}T09:00,issue,{name},pass,tr\n"]
        log = Log("log.csv", name, lines, BERLIN, None, "2026-03-02")
        take_in(tmp_path, log, Complaints().append)
    known = {row[0]: row[8] for row in table(open_figures(tmp_path, "history"), "visits")}
    assert known == {"T1": "", "T2": "tr"}


def test_fail__taken_in_by_another_version(tmp_path: Path) -> None:
    taken(tmp_path, day("2026-03-02"))
    head = folder_of(tmp_path, "history") / FILE
    head.write_bytes(head.read_bytes().replace(b'"format":2', b'"format":99'))
    with pytest.raises(FiguresUnreadable):
        taken(tmp_path, day("2026-03-03"))
    taken(tmp_path, day("2026-03-03"), in_place=True)
    assert tickets(tmp_path) == ["T03-1", "T03-2"]
