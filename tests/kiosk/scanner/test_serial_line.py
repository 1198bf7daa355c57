"""A reader on a real line: read, pulled, plugged in again, forbidden, flooded."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from kiosk.scanner import serial_line
from kiosk.scanner.scan import Reading, Scan, Unreadable
from kiosk.scanner.serial_line import NO_DEVICE, NO_PERMISSION, OK, SerialScanner
from tests.kiosk.scanner.plug import Plug
from tests.patience import PATIENCE_S


class Heard:
    """What the scanner said, and a way to wait for it."""

    def __init__(self) -> None:
        self.readings: list[Reading] = []
        self.states: list[str] = []
        self._news = asyncio.Event()

    def read(self, reading: Reading) -> None:
        self.readings.append(reading)
        self._news.set()

    def state(self, state: str) -> None:
        self.states.append(state)
        self._news.set()

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while not holds():
                self._news.clear()
                await self._news.wait()


@asynccontextmanager
async def scanner(path: Path) -> AsyncIterator[Heard]:
    heard = Heard()
    task = asyncio.create_task(SerialScanner(str(path), 9600, heard.read, heard.state).run())
    try:
        yield heard
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
def plug(tmp_path: Path) -> Iterator[Plug]:
    plug = Plug(tmp_path / "by-id-scanner")
    yield plug
    plug.close()


async def test_ok__codes_are_read(plug: Plug) -> None:
    plug.plug_in()
    async with scanner(plug.path) as heard:
        await heard.until(lambda: heard.states == [OK])
        plug.scan(b"K7QX\r\n")
        plug.scan(b"\x02B12")
        plug.scan(b"34\x03")
        await heard.until(lambda: len(heard.readings) == 2)
    assert heard.readings == [Scan("K7QX"), Scan("B1234")]
    assert heard.states == [OK]


async def test_ok__a_code_without_an_end_is_read_after_a_pause(plug: Plug) -> None:
    plug.plug_in()
    async with scanner(plug.path) as heard:
        await heard.until(lambda: heard.states == [OK])
        plug.scan(b"K7QX")
        await heard.until(lambda: len(heard.readings) == 1)
    assert heard.readings == [Scan("K7QX")]


async def test_ok__pulled_and_plugged_in_again(plug: Plug) -> None:
    async with scanner(plug.path) as heard:
        await heard.until(lambda: heard.states == [NO_DEVICE])
        for turn in range(3):
            plug.plug_in()
            await heard.until(lambda: heard.states[-1] == OK)
            plug.scan(b"CODE-%d\r" % turn)
            await heard.until(lambda: len(heard.readings) == turn + 1)  # noqa: B023
            plug.pull()
            await heard.until(lambda: heard.states[-1] == NO_DEVICE)
    assert heard.readings == [Scan("CODE-0"), Scan("CODE-1"), Scan("CODE-2")]
    assert heard.states == [NO_DEVICE, *[OK, NO_DEVICE] * 3]


async def test_fail__what_is_no_line_is_no_device(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("K7QX\r")
    async with scanner(tmp_path / "file") as heard:
        await heard.until(lambda: heard.states == [NO_DEVICE])
    assert heard.readings == []


async def test_fail__a_line_that_is_not_ours_to_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", denied)
    async with scanner(tmp_path / "scanner") as heard:
        await heard.until(lambda: len(heard.states) == 1)
    assert heard.states == [NO_PERMISSION]


async def test_fail__a_flood_is_one_unreadable_reading_and_one_line_in_the_log(
    plug: Plug, caplog: pytest.LogCaptureFixture
) -> None:
    plug.plug_in()
    async with scanner(plug.path) as heard:
        await heard.until(lambda: heard.states == [OK])
        with caplog.at_level(logging.WARNING, logger=serial_line.__name__):
            for _ in range(10):
                plug.scan(b"9" * 1000)
                await asyncio.sleep(0)
            await heard.until(lambda: len(heard.readings) == 1)
            plug.scan(b"\r")
            # A pause: only then a code counts again.
            await asyncio.sleep(2 * serial_line.PAUSE_S)
            plug.scan(b"K7QX\r")
            await heard.until(lambda: len(heard.readings) == 2)
    assert heard.readings == [Unreadable(), Scan("K7QX")]
    assert [record.message for record in caplog.records] == ["scan_unreadable"]
