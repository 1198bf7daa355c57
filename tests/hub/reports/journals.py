"""Journals with a past, made by the real rules: days on which people come and are served."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

from hub.journal.records import Aside, Batch, Head, chain
from hub.journal.sqlite import SqliteJournal
from hub.protocol import commands as cmd
from hub.queueing import events as ev
from hub.reports.columns import COLUMNS
from hub.reports.follow import JOURNAL_FILE
from hub.reports.store import FiguresStore
from tests.hub.house import HOUR_MS, MINUTE_MS, MONDAY_9_MS, House

DAY_MS = 24 * HOUR_MS


class Past:
    """A house whose events go into a journal of this state directory when `keep` is called."""

    def __init__(self, state_dir: Path, house: House | None = None) -> None:
        state_dir.mkdir(parents=True, exist_ok=True)
        self.state_dir, self.house = state_dir, house or House()
        self._head, self._kept = Head(), 0
        self._languages: list[Aside] = []

    def day(self, number: int, people: int = 4) -> None:
        """They come every ten minutes from eight on; the third has no patience."""
        house = self.house
        house.now_ms = MONDAY_9_MS + number * DAY_MS - HOUR_MS
        house.do(cmd.Tick())
        house.do(cmd.OpenCounter(counter="3"))
        for person in range(people):
            house.now_ms += 10 * MINUTE_MS
            visit = house.issue()
            self._languages.append(Aside(visit.id, house.now_ms, f"token-{visit.id}", "tr"))
            if person % 3 == 2:
                house.do(cmd.CancelVisit(visit=visit.id))
                continue
            house.do(cmd.CallNext(counter="3"))
            house.now_ms += MINUTE_MS
            house.do(cmd.StartService(counter="3"))
            house.now_ms += 4 * MINUTE_MS
            house.do(cmd.FinishService(counter="3"))
        house.do(cmd.CloseCounter(counter="3"))

    def keep(self) -> int:
        """Write down what has happened since; → the last sequence number."""
        records = []
        for event, at_ms in self.house.events[self._kept :]:
            record = chain(self._head, "test", at_ms, event)
            self._head = Head(record.seq, record.digest)
            records.append(record)
        self._kept = len(self.house.events)
        with closing(SqliteJournal(self.state_dir / JOURNAL_FILE)) as journal:
            journal.append(Batch(records, [], self._languages))
        self._languages = []
        return self._head.seq

    def issued(self, until_seq: int) -> int:
        """How many tickets were given out up to an event."""
        events = (event for event, _ in self.house.events[:until_seq])
        return sum(isinstance(event, ev.TicketIssued) for event in events)


def table(store: FiguresStore, name: str, first: str = "", last: str = "") -> list[tuple[Any, ...]]:
    """Its rows, in some order that is always the same."""
    with closing(store.connect(first, last)) as connection:
        return connection.execute(f"SELECT * FROM {name} ORDER BY ALL").fetchall()


def contents(store: FiguresStore) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables."""
    with closing(store.connect()) as connection:
        return {
            name: connection.execute(f"SELECT * FROM {name} ORDER BY ALL").fetchall()
            for name in COLUMNS
        }
