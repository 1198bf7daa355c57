"""The real programs on a pseudo-terminal, driven by key presses only."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import pytest

from hub.protocol import commands as cmd
from hub.protocol.wire import Hello
from tests.counter import programs
from tests.counter.house.screens import House
from tests.counter.programs import device_file, in_terminal

AUFRUF = [sys.executable, "-m", "aufruf"]
TAB, CTRL_Q = b"\t", b"\x11"


async def test_the_reception_issues_a_number_by_keys(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programs, "COMMAND", [*AUFRUF, "reception"])
    file = device_file(tmp_path, house.address)
    async with in_terminal("--device", str(file)) as program:
        await program.until(lambda: "Empfang · Bürgerbüro" in program.shown)
        await program.until(lambda: "Meldebescheinigung" in program.shown)
        program.press(b"3\r")
        await program.until(lambda: "5 Personen davor" in program.shown)
        program.press(CTRL_Q)
        assert await program.process.wait() == 0
    assert house.commands == [cmd.IssueTicket(service="beschein", channel="reception")]
    assert house.of(Hello)[0].role == "reception"


async def test_the_supervisor_in_english(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programs, "COMMAND", [*AUFRUF, "supervisor"])
    file = device_file(tmp_path, house.address)
    async with in_terminal("--device", str(file), "--language", "en") as program:
        await program.until(lambda: "Kowalski" in program.shown)
        program.press(TAB + TAB)
        await program.until(lambda: "No counter open, 1 waiting: Lost property" in program.shown)
        program.press(CTRL_Q)
        assert await program.process.wait() == 0
    assert house.of(Hello)[0].role == "supervisor"


@pytest.mark.parametrize("command", ["reception", "supervisor"])
async def test_fail__without_a_terminal_it_says_so_and_ends(command: str, tmp_path: Path) -> None:
    file = device_file(tmp_path, "127.0.0.1:9")
    process = await asyncio.create_subprocess_exec(
        *(*AUFRUF, command, "--device", str(file)),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env={**os.environ, "LC_ALL": "en_US.UTF-8"},
    )
    out, errors = await process.communicate()
    assert process.returncode == 1
    assert errors.decode() == f"aufruf {command} needs a terminal.\n"
    assert out == b""


async def test_fail__a_language_that_nobody_speaks_is_one_line(tmp_path: Path) -> None:
    file = device_file(tmp_path, "127.0.0.1:9")
    process = await asyncio.create_subprocess_exec(
        *(*AUFRUF, "reception", "--device", str(file), "--language", "xx"),
        stderr=asyncio.subprocess.PIPE,
    )
    _, errors = await process.communicate()
    assert process.returncode == 2
    assert errors.decode().count("\n") == 1
