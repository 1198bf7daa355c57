"""The table of a demo's appointments is one that its site reads without a complaint."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from shutil import copytree
from zoneinfo import ZoneInfo

from config.site import load_site
from demo.__main__ import EXAMPLE
from demo.appointments import table
from hub.appointments.__main__ import work_of
from hub.appointments.sources.frame import Frame, window

BERLIN = ZoneInfo("Europe/Berlin")
BEGINS = datetime(2026, 11, 24, 9, tzinfo=BERLIN)


async def test_ok__everybody_in_the_table_is_expected(tmp_path: Path) -> None:
    loaded = load_site(Path(copytree(EXAMPLE, tmp_path / "site")) / "site.toml")
    services = [service for plan in loaded.site.slots for service in plan.services]
    (tmp_path / "site" / "termine").mkdir()
    (tmp_path / "site" / "termine" / "termine.csv").write_text(table(BEGINS, services), "utf-8")
    (followed,) = work_of(loaded).sources
    known = frozenset(one.id for one in loaded.site.services)
    now_ms = int(BEGINS.timestamp() * 1000)
    frame = Frame(followed.id, window(now_ms, followed.days, BERLIN), BERLIN, known, b"secret")
    source = followed.open()
    assert await source.look(frame) is None, "it may still be being written"
    reading = await source.look(frame)
    assert reading is not None
    assert (reading.problems, reading.complete) == ((), True)
    assert {one.service for one in reading.bookings} == set(services)
    assert {one.quantity for one in reading.bookings} == {1, 2}
    assert (reading.bookings[0].id, reading.bookings[0].code) == ("telefon:4701", "4701")
    assert all(one.person.name for one in reading.bookings)
