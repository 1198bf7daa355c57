"""The real program on a pseudo-terminal, driven by key presses only."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from hub.protocol import commands as cmd
from tests.counter.office import Office, busy
from tests.counter.programs import COMMAND, device_file, in_terminal

F2, F10, CTRL_Q = b"\x1bOQ", b"\x1b[21~", b"\x11"


async def test_a_visitor_is_called_served_and_finished_by_keys(
    office: Office, tmp_path: Path
) -> None:
    busy(office)
    file = device_file(tmp_path, office.address)
    async with in_terminal("--device", str(file)) as program:
        await program.until(lambda: "Als Nächstes: B002" in program.shown)
        program.press(F2)
        await program.until(lambda: "Aufgerufen" in program.shown)
        program.press(b"j")
        await program.until(lambda: "In Bedienung" in program.shown)
        program.press(b" ")
        await program.until(lambda: "heute bedient: 1" in program.shown)
        program.press(F10)
        await program.until(lambda: "Wen aufrufen" in program.shown)
        program.press(CTRL_Q)
        assert await program.process.wait() == 0
    assert [type(one) for one in office.commands] == [
        cmd.CallNext, cmd.StartService, cmd.CallNext,
    ]  # fmt: skip
    assert office.keys[0] == "Bearer device-key"


async def test_another_counter_and_language_by_option(office: Office, tmp_path: Path) -> None:
    office.counter = "1"
    office.issue("abholung")
    file = device_file(tmp_path, office.address)
    arguments = ("--device", str(file), "--counter", "1", "--language", "en")
    async with in_terminal(*arguments) as program:
        await program.until(
            lambda: "Counter 1 · Citizen Office" in program.shown and "E001" in program.shown
        )
        assert "Schalter" not in program.shown


async def test_fail__a_device_without_a_key_is_one_line(tmp_path: Path) -> None:
    file = device_file(tmp_path, "127.0.0.1:9")
    (tmp_path / "device.key").unlink()
    process = await asyncio.create_subprocess_exec(
        *COMMAND, "--device", str(file), stderr=asyncio.subprocess.PIPE
    )
    _, errors = await process.communicate()
    assert process.returncode == 1
    assert errors.decode().count("\n") == 1
    assert "device.key" in errors.decode()


async def test_fail__without_a_terminal_it_says_so_and_ends(tmp_path: Path) -> None:
    file = device_file(tmp_path, "127.0.0.1:9")
    with (tmp_path / "out").open("wb") as out:
        process = await asyncio.create_subprocess_exec(
            *(*COMMAND, "--device", str(file)),
            stdin=asyncio.subprocess.DEVNULL, stdout=out, stderr=asyncio.subprocess.PIPE,
            env={**os.environ, "LC_ALL": "en_US.UTF-8"},
        )  # fmt: skip
        _, errors = await process.communicate()
    assert process.returncode == 1
    told = "aufruf counter needs a terminal (or --serve HOST:PORT, to serve browsers).\n"
    assert errors.decode() == told
    assert (tmp_path / "out").read_bytes() == b""


async def test_the_program_loads_nothing_that_is_not_on_windows() -> None:
    """The modules that exist on POSIX only are made unloadable; everything must still import."""
    code = """
import importlib, pathlib, sys
for name in ("fcntl", "pty", "grp", "pwd", "resource", "syslog"):
    sys.modules[name] = None
# Textual and the standard library choose their own module by platform.
before = set(sys.modules)
for file in sorted(pathlib.Path("counter").rglob("*.py")):
    source = file.read_text(encoding="utf-8")
    for name in ("fcntl", "pty", "grp", "pwd", "resource", "syslog", "termios", "tty"):
        assert f"import {name}" not in source, (file, name)
    name = ".".join(file.with_suffix("").parts).removesuffix(".__init__")
    if name not in ("counter.__main__",):
        importlib.import_module(name)
"""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, cwd=Path(__file__).parents[2], stderr=asyncio.subprocess.PIPE
    )
    _, errors = await process.communicate()
    assert process.returncode == 0, errors.decode()
