"""Files and folders: what changes is noticed, what is half there is waited for."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hub.appointments.sources.files import Files
from hub.appointments.sources.following import follow
from hub.appointments.sources.frame import Frame
from hub.appointments.sources.ical.calendars import Calendars
from hub.appointments.sources.reading import Reading
from tests.hub.appointments.given import RULES, at, calendar, event, faults, frame, times
from tests.patience import PATIENCE_S

FIRST = calendar(event(at("20260330T0900"), uid="1"))
SECOND = calendar(event(at("20260331T1000"), uid="2"))
WHOLE = {"cal:1": "2026-03-30 09:00", "cal:2": "2026-03-31 10:00"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "termine"
    folder.mkdir()
    (folder / "a.ics").write_bytes(FIRST)
    (folder / "b.ics").write_bytes(SECOND)
    return folder


def watched(path: Path) -> Files:
    return Files(path, Calendars(RULES))


async def settled(files: Files, now: Frame | None = None) -> Reading | None:
    """The last that is said in three looks; so many are enough for everything."""
    said = [reading for _ in range(3) if (reading := await files.look(now or frame()))]
    return said[-1] if said else None


async def told(files: Files) -> Reading:
    reading = await settled(files)
    assert reading is not None
    return reading


async def test_ok__a_folder_is_read_and_then_only_changes_are_told(folder: Path) -> None:
    (folder / "notes.txt").write_text("Mia")
    (folder / ".c.ics").write_text("kaputt")
    files = watched(folder)
    reading = await told(files)
    assert (times(reading), reading.problems, reading.complete) == (WHOLE, (), True)
    assert await settled(files) is None
    (folder / "b.ics").write_bytes(calendar(event(at("20260331T1100"), uid="2")))
    assert times(await told(files))["cal:2"] == "2026-03-31 11:00"
    (folder / "c.ics").write_bytes(calendar(event(at("20260401T0900"), uid="3")))
    assert len(times(await told(files))) == 3
    (folder / "a.ics").unlink()
    assert set(times(await told(files))) == {"cal:2", "cal:3"}
    assert await settled(files) is None


async def test_ok__only_files_that_changed_are_opened(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    read = Path.read_bytes

    def noted(path: Path) -> bytes:
        opened.append(path.name)
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    files = watched(folder)
    await settled(files)
    await settled(files)
    (folder / "b.ics").write_bytes(FIRST + b" ")
    await settled(files)
    assert opened == ["a.ics", "b.ics", "b.ics"]


async def test_ok__a_new_day_is_told_without_a_change(folder: Path) -> None:
    files = watched(folder)
    await settled(files)
    reading = await settled(files, frame(days=0))
    assert reading is not None
    assert reading.bookings == ()


async def test_ok__a_file_that_is_still_written_is_waited_for(folder: Path) -> None:
    files = watched(folder)
    await settled(files)
    (folder / "a.ics").unlink()
    with (folder / "b.ics").open("wb", buffering=0) as writing:
        for n, piece in enumerate((SECOND[:40], SECOND[40:90], SECOND[90:120])):
            writing.write(piece)
            os.utime(folder / "b.ics", ns=(n, n))
            reading = await files.look(frame())
            # The other file has gone meanwhile; this is told, but nothing of the half one.
            assert reading is None or (times(reading), reading.complete) == (
                {"cal:2": "2026-03-31 10:00"},
                False,
            )
        writing.write(SECOND[120:])
    reading = await told(files)
    assert (times(reading), reading.complete) == ({"cal:2": "2026-03-31 10:00"}, True)


async def test_ok__a_writer_that_pauses_costs_nobody_an_appointment(folder: Path) -> None:
    files = watched(folder)
    await settled(files)
    half = calendar(event(at("20260330T0900"), uid="7"), event(at("20260331T0900"), uid="8"))
    (folder / "a.ics").write_bytes(half[:200])
    reading = await told(files)
    assert (times(reading), reading.complete) == (WHOLE, False)
    assert faults(reading) == [(0, "unfinished")]
    (folder / "a.ics").write_bytes(half)
    reading = await told(files)
    assert set(times(reading)) == {"cal:2", "cal:7", "cal:8"}
    assert (reading.complete, reading.problems) == (True, ())


async def test_ok__a_file_replaced_in_two_steps_is_not_gone(folder: Path) -> None:
    files = watched(folder)
    await settled(files)
    (folder / "a.ics").unlink()
    assert await files.look(frame()) is None
    (folder / "a.ics").write_bytes(FIRST)
    reading = await settled(files)
    assert reading is None or times(reading) == WHOLE


async def test_fail__a_folder_that_is_gone_proves_nothing(folder: Path) -> None:
    files = watched(folder)
    await settled(files)
    away = folder.with_name("weg")
    await asyncio.to_thread(folder.rename, away)
    reading = await told(files)
    assert (times(reading), reading.complete) == (WHOLE, False)
    assert faults(reading) == [(0, "folder-missing")]
    assert await settled(files) is None
    await asyncio.to_thread(away.rename, folder)
    reading = await told(files)
    assert (times(reading), reading.complete, reading.problems) == (WHOLE, True, ())


async def test_fail__a_file_that_cannot_be_read_proves_nothing(folder: Path) -> None:
    files = watched(folder)
    await settled(files)
    (folder / "a.ics").unlink()
    (folder / "a.ics").mkdir()
    reading = await told(files)
    assert (times(reading), reading.complete) == (WHOLE, False)
    assert faults(reading) == [(0, "file-unreadable")]


async def test_ok__an_empty_folder_is_an_answer(tmp_path: Path) -> None:
    files = watched(tmp_path)
    reading = await told(files)
    assert (reading.bookings, reading.problems, reading.complete) == ((), (), True)
    assert await settled(files) is None


async def test_fail__a_folder_that_has_lost_its_last_file_is_bare(folder: Path) -> None:
    files = watched(folder)
    await told(files)
    (folder / "a.ics").unlink()
    assert not (await told(files)).bare, "one of several has been deleted"
    (folder / "b.ics").rename(folder / "b.bak")
    assert (await told(files)).bare
    # A process that starts while the share is away sees the same.
    assert (await told(watched(folder))).bare


async def test_ok__one_file_alone(folder: Path) -> None:
    files = watched(folder / "a.ics")
    assert set(times(await told(files))) == {"cal:1"}
    (folder / "a.ics").write_bytes(SECOND)
    assert set(times(await told(files))) == {"cal:2"}


@contextmanager
def one_after_the_other(files: Files) -> Iterator[asyncio.Queue[Reading]]:
    told: asyncio.Queue[Reading] = asyncio.Queue()

    async def listen() -> None:
        async for reading in follow(files, frame, 0.01):
            told.put_nowait(reading)

    task = asyncio.create_task(listen())
    try:
        yield told
    finally:
        task.cancel()


async def test_ok__followed_until_cancelled(folder: Path) -> None:
    with one_after_the_other(watched(folder)) as readings:
        async with asyncio.timeout(PATIENCE_S):
            assert times(await readings.get()) == WHOLE
            (folder / "b.ics").unlink()
            while set(times(await readings.get())) != {"cal:1"}:
                pass


async def test_fail__a_source_that_breaks_is_asked_again_and_quotes_nobody(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Breaks:
        asked = 0

        async def look(self, now: Frame) -> Reading | None:
            self.asked += 1
            if self.asked == 1:
                raise ValueError("Mia Kim")
            return Reading(now.window)

    async with (
        asyncio.timeout(PATIENCE_S),
        contextlib.aclosing(
            follow(Breaks(), frame, 0.0)  # type: ignore[type-var]
        ) as readings,
    ):
        async for reading in readings:
            assert reading.bookings == ()
            break
    assert [record.message for record in caplog.records] == ["appointments_source_failed"]
    assert "Mia" not in caplog.text
