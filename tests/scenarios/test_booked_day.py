"""Appointments and walk-ins meet: who came is served, who did not is counted."""

from __future__ import annotations

from pathlib import Path

from tests.scenarios.booked_day import CAPACITY, play


async def test_ok__a_morning_with_appointments_that_are_not_all_kept(tmp_path: Path) -> None:
    day = await play(tmp_path, counters=6, hours=2, speed=600)
    assert day.booked == 40
    assert (day.kept, day.missed, day.walkins) == (28, 12, 60)
    assert day.served == day.kept + day.walkins
    assert day.most_at_once <= CAPACITY
