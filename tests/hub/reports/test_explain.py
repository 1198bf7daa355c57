"""From a figure back to the events of a journal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from hub.exchange.moment import UNDO
from hub.exchange.told import Teller
from hub.journal.sqlite import RecordedJournal
from hub.protocol import commands as cmd
from hub.reports.explain import Explained, ManyCases, NoCase, NotOfVisits, Row, explain
from hub.reports.figures.asking import NoFigure
from hub.reports.figures.compute import compute
from hub.reports.figures.model import Asked
from hub.reports.follow import follow
from hub.reports.store import FiguresStore, open_figures
from hub.reports.trail import trail
from tests.hub.house import HOUR_MS, MINUTE_MS, House
from tests.hub.reports.figures.nasty import ZONE
from tests.hub.reports.figures.played import journal_of, played

MONDAY = "2026-09-28"


class Told:
    """A house, its journal, its tables."""

    def __init__(self, folder: Path, house: House) -> None:
        folder.mkdir(exist_ok=True)
        journal_of(house, folder)
        follow(folder)
        self.house = house
        self.store: FiguresStore = open_figures(folder, "journal")
        self.journal = RecordedJournal(folder / "journal.sqlite")

    def of(self, figure: str, case: str, day: str = "") -> Explained:
        return explain(self.store, self.journal, figure, case, day)

    def row(self, figure: str, case: str) -> Row:
        [row] = self.of(figure, case).rows
        return row


@pytest.fixture
def quiet(tmp_path: Path) -> Iterator[Told]:
    """A001: served; A002: called, undone, called again, never finished."""
    house = House()
    for command, pause_min in (
        (cmd.OpenCounter(counter="3"), 0),
        (cmd.IssueTicket(service="pass"), 1),
        (cmd.CallNext(counter="3"), 12),
        (cmd.StartService(counter="3"), 1),
        (cmd.FinishService(counter="3"), 9),
        (cmd.IssueTicket(service="pass"), 1),
        (cmd.CallNext(counter="3"), 5),
        (cmd.UndoLast(counter="3"), 0.25),
        (cmd.CallNext(counter="3"), 2.75),
    ):
        house.now_ms += round(pause_min * MINUTE_MS)
        house.do(command)
    house.now_ms += 24 * HOUR_MS
    house.do(cmd.Tick())
    told = Told(tmp_path, house)
    yield told
    told.journal.close()


def names(explained: Explained) -> list[tuple[str, bool]]:
    return [(step.event, step.taken_back) for step in explained.steps]


def test_ok__a_wait_leads_to_two_events(quiet: Told) -> None:
    found = quiet.of("wait_walkin", "A001")
    assert (found.number, found.day) == ("A001", MONDAY)
    [row] = found.rows
    assert (row.table, row.case, row.counts, row.value, row.unit) == (
        "visits",
        True,
        True,
        12,
        "min",
    )
    assert row.hit is True
    seqs = {instant.column: instant.seqs for instant in row.instants}
    kinds = {step.seq: step.event for step in found.steps}
    assert [kinds[seq] for seq in seqs["issued_ms"]] == ["TicketIssued"]
    assert [kinds[seq] for seq in seqs["first_call_ms"]] == ["VisitCalled"]
    assert found.ticket == f"e{seqs['issued_ms'][0]}"
    assert quiet.of("wait_walkin", found.ticket) == found


def test_ok__the_digests_are_those_of_the_journal(quiet: Told) -> None:
    digests = {record.seq: record.digest.hex() for record in quiet.journal.read()}
    for step in quiet.of("total_stay", "A001").steps:
        assert digests[step.seq] == step.digest


def test_ok__what_was_taken_back_is_shown_and_tells_nothing(quiet: Told) -> None:
    found = quiet.of("wait_walkin", "A002")
    assert names(found) == [
        ("TicketIssued", False),
        ("VisitCalled", True),
        ("ActionUndone", False),
        ("VisitCalled", False),
        ("VisitClosed", False),
    ]
    [row] = found.rows
    assert row.value == 8


def test_ok__why_it_is_left_out(quiet: Told) -> None:
    row = quiet.row("service_time", "A002")
    assert (row.case, row.counts, row.left_out, row.value) == (True, False, "auto_close", None)
    ended = next(instant for instant in row.instants if instant.column == "end_ms")
    assert len(ended.seqs) == 1
    assert not quiet.row("wait_appointment", "A001").case


def test_ok__the_definition_is_said_with_it(quiet: Told) -> None:
    said = quiet.of("way", "A001").conditions
    assert "value: way_ms" in said
    assert "left out: clock WHERE invalid = 'clock'" in said


def test_ok__of_an_imported_log_there_are_rows_only(quiet: Told) -> None:
    found = explain(quiet.store, None, "wait_walkin", "A001")
    assert found.steps == []
    assert found.rows[0].value == 12
    assert all(not instant.seqs for instant in found.rows[0].instants)


def test_fail__what_cannot_be_explained(quiet: Told) -> None:
    with pytest.raises(NoFigure):
        quiet.of("wait", "A001")
    with pytest.raises(NotOfVisits):
        quiet.of("satisfaction", "A001")
    for case, day in (("A009", ""), ("e999999", ""), ("A001", "2026-09-27"), ("x'; --", "")):
        with pytest.raises(NoCase):
            quiet.of("wait_walkin", case, day)


def test_fail__a_number_that_was_there_twice(tmp_path: Path) -> None:
    house = House()
    for _ in range(45):  # the range has forty
        house.now_ms += MINUTE_MS
        house.issue()
        house.serve("3")
    told = Told(tmp_path, house)
    with closing(told.journal), pytest.raises(ManyCases) as many:
        told.of("wait_walkin", "A001")
    assert len(many.value.labels) == 2
    assert told.store.days == (MONDAY, MONDAY)


def test_ok__every_case_of_a_busy_house_adds_up_to_the_figure(tmp_path: Path) -> None:
    """Whoever explains all visits finds the cases and the left out that the figure counts; every
    instant stands in an event; undone is what the event table takes back."""
    house = played(seed=5, deeds=60)
    told = Told(tmp_path, house)
    with closing(told.journal), closing(told.store.connect()) as connection:
        labels = [one for (one,) in connection.execute("SELECT ticket FROM visits").fetchall()]
        rows = [row for label in labels for row in told.of("occupancy", label).rows if row.case]
        counted = compute(connection, Asked(first="2026", last="2027", figures=("occupancy",)))
        mean = next(one for one in counted if one.stat == "mean")
        values = [row.value for row in rows if row.counts and row.value is not None]
        assert mean.n == len(values) >= 10
        assert mean.value == pytest.approx(sum(values) / len(values))
        assert sum(mean.left_out.values()) == sum(not row.counts for row in rows)
        assert all(instant.seqs for row in rows for instant in row.instants)
        left = _left_over(house)
        for label in labels:
            steps = trail(told.journal, label, "2026-10-31", ZONE)
            assert left[label] <= {step.at_ms for step in steps if not step.taken_back}


def _left_over(house: House) -> dict[str, set[int]]:
    """By ticket: when something happened that was not taken back, by the event table."""
    stacks: dict[str, list[int]] = {}
    teller = Teller()
    for seq, (event, at_ms) in enumerate(house.events, 1):
        for moment in teller.tell(seq, at_ms, event):
            if moment.event == UNDO:
                stacks[moment.ticket].pop()
            elif moment.ticket:
                stacks.setdefault(moment.ticket, []).append(at_ms)
    return {label: set(those) for label, those in stacks.items()}
