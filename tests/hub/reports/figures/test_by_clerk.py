"""Figures by clerk, counted a second time: who sat where is read from the journal's file itself."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from hub.journal.records import Aside
from hub.journal.sqlite import RecordedJournal
from hub.queueing import events as ev
from hub.reports.export.files import write_moments
from hub.reports.export.moments import moments
from hub.reports.figures import compute
from hub.reports.figures.asking import definitions
from hub.reports.figures.model import Asked
from hub.reports.follow import JOURNAL_FILE, follow
from hub.reports.store import open_figures
from tests.hub.exchange.lived import Lived
from tests.hub.reports.figures.counted import counted
from tests.hub.reports.figures.nasty import ZONE
from tests.hub.reports.figures.played import journal_of, played
from tests.hub.reports.figures.recount import Recount
from tests.hub.reports.figures.refollow import Stretch
from tests.hub.reports.figures.test_recount import WHOLE_S, same

CLERKS = ("mue", "sch", "kra", "")
BY_CLERK = {"way", "service_time", "occupancy", "parked"}
ASKED = Asked(first="2026-09-28", last="2026-09-28", by=("clerk",))
LINES = {"VisitCalled": "call", "DirectServed": "direct", "ServiceStarted": "start"}


class ByClerk(Recount):
    """Of an event table with one more column: who sat at the counter then."""

    def segments(self) -> Iterator[tuple[str, int, Stretch, dict[str, Any]]]:
        for ticket, part, one, about in super().segments():
            begun = one.call or one.start
            yield ticket, part, one, about | {"clerk": begun.clerk if begun else ""}

    def figures(self, by: tuple[str, ...]) -> dict[Any, Any]:
        return {key: one for key, one in super().figures(by).items() if key[0] in BY_CLERK}


def kept(house: Lived, clerks: tuple[str, ...] = CLERKS[:3]) -> list[Aside]:
    """As the hub keeps it; one of them has been forgotten already."""
    sat = [
        (seq, event, at_ms)
        for seq, (event, at_ms) in enumerate(house.events, 1)
        if isinstance(event, ev.CounterStaffed) and event.there
    ]
    assert len(sat) > 20
    return [
        Aside(f"sitting:{seq}", at_ms, note=clerks[place % 3])
        for place, (seq, _, at_ms) in enumerate(sat)
        if place != 5
    ]


def who_began(state: Path) -> Iterator[tuple[str, str, str]]:
    """Event, counter and clerk, wherever somebody was called or served, in order."""
    with closing(sqlite3.connect(state / JOURNAL_FILE)) as journal:
        notes = dict(journal.execute("SELECT subject, note FROM asides").fetchall())
        there: dict[str, str] = {}
        for seq, body in journal.execute("SELECT seq, body FROM events ORDER BY seq"):
            event = json.loads(body)
            name, counter = event["type"], event.get("counter", "")
            if name == "DayStarted":
                there.clear()
            elif name == "CounterStaffed":
                there[counter] = notes.get(f"sitting:{seq}", "") if event["there"] else ""
            elif name in LINES:
                yield LINES[name], counter, there.get(counter, "")


def with_clerks(state: Path, table: Path) -> list[str]:
    """The exported event table with a column that no export has."""
    began = who_began(state)
    text = io.StringIO(newline="")
    with table.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        assert rows.fieldnames is not None
        assert "clerk" not in rows.fieldnames
        into = csv.DictWriter(text, [*rows.fieldnames, "clerk"])
        into.writeheader()
        for row in rows:
            row["clerk"] = ""
            if row["event"] in LINES.values():
                event, counter, row["clerk"] = next(began)
                assert (event, counter) == (row["event"], row["counter"])
            into.writerow(row)
    assert not list(began)
    return text.getvalue().splitlines(keepends=True)


@pytest.mark.parametrize("few", [1, 10])
def test_ok__two_programs_count_the_same_by_clerk(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, few: int
) -> None:
    monkeypatch.setattr(compute, "FEW", few)
    monkeypatch.setattr(Recount, "few", few)
    house = played(seed=7, clerks=CLERKS)
    journal_of(house, tmp_path, kept(house))
    with closing(RecordedJournal(tmp_path / JOURNAL_FILE)) as journal:
        write_moments(moments(journal), ZONE, tmp_path / "events.csv", "csv")
    again = ByClerk(with_clerks(tmp_path, tmp_path / "events.csv"), ZONE, expected=WHOLE_S)
    follow(tmp_path)
    with closing(open_figures(tmp_path, "journal").connect()) as connection:
        for by in (("clerk",), ("service", "clerk"), ("counter", "clerk"), ("clerk", "hour")):
            assert same(connection, again, *by) > 40
        found = counted(connection, "clerk").values()
    assert {one.by["clerk"] for one in found} == {"mue", "sch", "kra", ""}
    assert all(one.value is None for one in found if one.n < few and one.stat != "count")


def test_ok__only_what_a_counter_did_is_known_by_clerk() -> None:
    """No wait, no open time, nothing that happened before the call."""
    assert {one.figure for one in definitions(ASKED)} == BY_CLERK
