"""Three mornings in a small house, as the real rules write them into a journal."""

from __future__ import annotations

from pathlib import Path

from hub.journal.records import Batch, Head, chain
from hub.journal.sqlite import SqliteJournal
from hub.protocol import commands as cmd
from tests.hub.house import HOUR_MS, MINUTE_MS, House

DAYS = ("2026-09-28", "2026-09-29", "2026-09-30")
A_DAY = 14


def three_mornings(folder: Path) -> House:
    """On each day fourteen people come, and are served at two counters one after the other."""
    house = House()
    morning_ms = house.now_ms
    for day in range(len(DAYS)):
        house.now_ms = morning_ms + day * 24 * HOUR_MS
        house.do(cmd.Tick())
        for visit in range(A_DAY):
            house.issue("pass" if visit % 3 else "pickup")
            house.now_ms += 4 * MINUTE_MS
        for counter in ("2", "5") * (A_DAY // 2):
            house.do(cmd.CallNext(counter=counter))
            house.now_ms += MINUTE_MS
            house.do(cmd.StartService(counter=counter))
            house.now_ms += 6 * MINUTE_MS
            house.do(cmd.FinishService(counter=counter))
    records, head = [], Head()
    for event, at_ms in house.events:
        records.append(chain(head, "test", at_ms, event))
        head = Head(records[-1].seq, records[-1].digest)
    journal = SqliteJournal(folder / "journal.sqlite")
    journal.append(Batch(records, [], []))
    journal.close()
    return house
