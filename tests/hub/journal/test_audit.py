from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from msgspec.structs import replace

from config.errors import UserError
from hub.journal.__main__ import verify
from hub.journal.audit import Audit
from hub.journal.interface import JournalBroken
from hub.journal.records import Batch, Head, chain
from hub.journal.replay import load, snapshot_of
from hub.journal.sqlite import RecordedJournal, SqliteJournal
from hub.protocol import commands as cmd
from hub.queueing import events as ev
from hub.queueing.state import State
from tests.hub.house import House


@pytest.fixture
def house() -> House:
    """A morning: tickets, calls, somebody missed, somebody parked."""
    house = House()
    for _ in range(12):
        house.issue()
    for counter in ("3", "6", "9"):
        house.do(cmd.CallNext(counter=counter))
    house.do(cmd.MarkMissed(counter="3"))
    house.do(cmd.ParkVisit(counter="6"))
    house.do(cmd.FinishService(counter="9"))
    return house


@pytest.fixture
def path(tmp_path: Path, house: House) -> Path:
    """The morning's journal, with a snapshot half-way."""
    journal = SqliteJournal(tmp_path / "journal.sqlite")
    head = Head()
    state = State()
    for index, (event, at_ms) in enumerate(house.events):
        record = chain(head, "test", at_ms, event)
        journal.append(Batch([record], [], []))
        head = Head(record.seq, record.digest)
        if index == len(house.events) // 2:
            state, _ = load(journal)
            journal.save_snapshot(snapshot_of(state, head))
    journal.close()
    return tmp_path / "journal.sqlite"


def tamper(path: Path, *statements: str) -> None:
    """Change the file behind the journal's back."""
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TRIGGER events_are_never_changed")
        connection.execute("DROP TRIGGER events_are_never_deleted")
        for statement in statements:
            connection.execute(statement)
    connection.close()


def problems(path: Path) -> tuple[str, ...]:
    journal = RecordedJournal(path)
    try:
        return Audit(journal).run().problems
    finally:
        journal.close()


def test_ok__a_whole_journal_holds(path: Path, house: House) -> None:
    journal = RecordedJournal(path)
    finding = Audit(journal).run()
    assert finding.holds
    assert (finding.issued, finding.called, finding.snapshots_compared) == (12, 3, 1)
    assert finding.events == len(house.events)


def test_ok__snapshot_and_tail_give_the_live_state(path: Path, house: House) -> None:
    state, head = load(RecordedJournal(path))
    assert snapshot_of(state, head) == snapshot_of(house.state, head)


def test_fail__a_changed_event_is_found(path: Path) -> None:
    tamper(path, "UPDATE events SET body = replace(body, 'kiosk', 'abuse') WHERE seq = 5")
    assert problems(path) == ("event 5: the chain is broken here",)


def test_fail__a_missing_event_is_found(path: Path) -> None:
    tamper(path, "DELETE FROM events WHERE seq = 5")
    assert problems(path) == ("event 6: the chain is broken here",)


def test_fail__a_missing_end_is_found_and_nothing_is_put_after_it(path: Path) -> None:
    tamper(path, "DELETE FROM events WHERE seq > 5")
    (missing,) = problems(path)
    assert missing.endswith("the events after 5 are missing")
    with pytest.raises(JournalBroken, match="the journal ends with event 5"):
        load(RecordedJournal(path))


def test_fail__a_changed_snapshot_is_found(path: Path, house: House) -> None:
    other = snapshot_of(House().state, Head())
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE snapshots SET body = ?", (other.body,))
    connection.close()
    (problem,) = problems(path)
    assert "differs from the replayed state" in problem


def test_fail__a_number_twice_in_the_house_is_found(tmp_path: Path, house: House) -> None:
    issued = next(event for event, _ in house.events if isinstance(event, ev.TicketIssued))
    journal = SqliteJournal(tmp_path / "journal.sqlite")
    head = Head()
    twin = replace(issued, visit="twin")
    for event in (*(event for event, _ in house.events[:4]), twin):
        record = chain(head, "test", 0, event)
        journal.append(Batch([record], [], []))
        head = Head(record.seq, record.digest)
    (problem,) = Audit(journal).run().problems
    assert f"number {issued.number} is already in the house" in problem


def test_fail__a_snapshot_of_another_chain_is_found(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE snapshots SET digest = ?", (bytes(32),))
    connection.close()
    (problem,) = problems(path)
    assert "belongs to another chain" in problem


def test_fail__two_called_to_one_counter_and_one_called_twice_are_found(
    tmp_path: Path, house: House
) -> None:
    issued = [event for event, _ in house.events if isinstance(event, ev.TicketIssued)]
    called = next(event for event, _ in house.events if isinstance(event, ev.VisitCalled))
    other = replace(called, visit=issued[1].visit, number=issued[1].number)
    elsewhere = replace(called, counter="6")
    journal = SqliteJournal(tmp_path / "journal.sqlite")
    head = Head()
    for event in (house.events[0][0], house.events[1][0], *issued, called, other, elsewhere):
        record = chain(head, "test", 0, event)
        journal.append(Batch([record], [], []))
        head = Head(record.seq, record.digest)
    crowded, twice = Audit(journal).run().problems
    assert f"counter 3 is called to while {called.visit} is there" in crowded
    assert f"visit {called.visit} is called while called" in twice


def test_fail__verify_of_nothing_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    with pytest.raises(JournalBroken, match="no such journal"):
        RecordedJournal(tmp_path / "journal.sqlite")
    with pytest.raises(UserError, match="no hub’s journal in"):
        verify(tmp_path)


def test_ok__verify_prints_what_it_proved(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    verify(path.parent)
    assert "The journal holds." in capsys.readouterr().out
    verify(path.parent, format="json")
    assert '"holds":true' in capsys.readouterr().out


def test_fail__who_is_called_unasked_is_found(tmp_path: Path, house: House) -> None:
    """A parked visit that "next" calls: no rule of ours could have decided that."""
    parked = next(event for event, _ in house.events if isinstance(event, ev.VisitParked))
    called = next(
        event
        for event, _ in house.events
        if isinstance(event, ev.VisitCalled) and event.visit == parked.visit
    )
    journal = SqliteJournal(tmp_path / "journal.sqlite")
    head = Head()
    for event in (*(event for event, _ in house.events), replace(called, counter="12")):
        record = chain(head, "test", 0, event)
        journal.append(Batch([record], [], []))
        head = Head(record.seq, record.digest)
    (problem,) = Audit(journal).run().problems
    assert f"visit {parked.visit} is called unasked while parked" in problem


def test_fail__what_is_taken_back_although_it_has_changed_is_found(
    tmp_path: Path, house: House
) -> None:
    """Counter 3 would have somebody back who is called to another one by now."""
    missed = next(event for event, _ in house.events if isinstance(event, ev.VisitMissed))
    house.do(cmd.CallVisit(counter="12", visit=missed.visit))
    undone = ev.ActionUndone(counter="3", of="VisitMissed")
    journal = SqliteJournal(tmp_path / "journal.sqlite")
    head = Head()
    for event in (*(event for event, _ in house.events), undone):
        record = chain(head, "test", 0, event)
        journal.append(Batch([record], [], []))
        head = Head(record.seq, record.digest)
    (problem,) = Audit(journal).run().problems
    assert "counter 3 takes back what has changed since" in problem
