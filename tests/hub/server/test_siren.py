"""The command that passes alarms on: with a real program, and with those that fail."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from hub.protocol import commands as cmd
from hub.protocol.replies import Done
from hub.protocol.views import CounterView, HouseView, Trouble
from hub.protocol.wire import Role
from hub.server import siren
from hub.server.siren import Siren
from tests.hub.server.support import running_hub
from tests.patience import PATIENCE_S

BELL = """#!/bin/sh
printf '%s|%s|%s|%s' "$AUFRUF_ALARM" "$AUFRUF_COUNTER" "$AUFRUF_DEVICE" "$1" > "$0.new"
mv "$0.new" "$0.rung"
"""


class Told:
    """What staff are told, one after the other."""

    def __init__(self) -> None:
        self._told: asyncio.Queue[tuple[str, str]] = asyncio.Queue()

    def __call__(self, about: str, state: str) -> None:
        self._told.put_nowait((about, state))

    async def next(self) -> tuple[str, str]:
        async with asyncio.timeout(PATIENCE_S):
            return await self._told.get()


Program = Callable[[str], str]


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Makes a script that can be run."""

    def make(source: str) -> str:
        path = tmp_path / "bell"
        path.write_text(source)
        path.chmod(0o700)
        return str(path)

    return make


async def test_ok__the_command_knows_which_alarm_and_where(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", "/run/systemd/notify")
    told = Told()
    Siren((program(BELL), "$HOME; rm -r x"), told).sound(7, "Schalter 3", "desk-3")
    assert await told.next() == ("alarm", "ok")
    assert (tmp_path / "bell.rung").read_text() == "7|Schalter 3|desk-3|$HOME; rm -r x"


async def test_ok__without_a_command_nothing_happens() -> None:
    told: list[tuple[str, str]] = []
    Siren((), lambda about, state: told.append((about, state))).sound(1, "", "")
    assert len(asyncio.all_tasks()) == 1
    assert told == []


@pytest.mark.parametrize(
    ("source", "why"),
    [("#!/bin/sh\nexit 3\n", "exit code 3"), ("#!/bin/sh\nkill -9 $$\n", "ended by signal 9")],
)
async def test_fail__a_command_that_fails_is_logged_and_told(
    program: Program, source: str, why: str, caplog: pytest.LogCaptureFixture
) -> None:
    told = Told()
    Siren((program(source),), told).sound(1, "", "")
    assert await told.next() == ("alarm", "failed")
    (record,) = caplog.records
    assert (record.msg, vars(record)["reason"]) == ("alarm_command_failed", why)


@pytest.mark.parametrize("command", ["/no/such/program", "/etc/passwd", "a\0b"])
async def test_fail__a_command_that_cannot_be_run(command: str) -> None:
    told = Told()
    Siren((command,), told).sound(1, "", "")
    assert await told.next() == ("alarm", "failed")


async def test_fail__a_command_that_hangs_is_killed_with_all_that_it_started(
    program: Program, tmp_path: Path
) -> None:
    told = Told()
    hanging = program('#!/bin/sh\nsleep 1000 &\necho $! > "$0.pid"\nwait\n')
    bell = Siren((hanging,), told, patience_s=0.5)
    bell.sound(1, "", "")
    assert await told.next() == ("alarm", "failed")
    started = int((tmp_path / "bell.pid").read_text())
    await _ended(started)


async def test_fail__hanging_commands_do_not_pile_up(program: Program) -> None:
    told = Told()
    bell = Siren((program("#!/bin/sh\nexec sleep 1000\n"),), told, patience_s=0.5)
    for alarm in range(siren.MOST_AT_ONCE + 1):
        bell.sound(alarm, "", "")
    assert {await told.next() for _ in range(siren.MOST_AT_ONCE + 1)} == {("alarm", "failed")}


async def test_ok__an_alarm_runs_it_and_staff_see_when_it_fails(
    program: Program, tmp_path: Path
) -> None:
    (tmp_path / "state").mkdir()
    async with running_hub(tmp_path / "state") as hub:
        hub.service._siren.command = (program(BELL + "exit 1\n"),)
        async with (
            hub.terminal(Role.COUNTER, "1", device="desk-1") as desk,
            hub.terminal(Role.RECEPTION) as reception,
        ):
            assert await desk.ask(cmd.RaiseAlarm(counter="1")) == Done()
            trouble = Trouble(device="hub", about="alarm", state="failed")
            for peer in (desk, reception):
                while trouble not in (view := await peer.view()).troubles:
                    assert isinstance(view, CounterView | HouseView)
    number, counter, device, _ = (tmp_path / "bell.rung").read_text().split("|")
    assert (int(number) > 0, counter, device) == (True, "1", "desk-1")


async def _ended(process: int) -> None:
    """Wait for a process that is nobody's child here."""
    try:
        watched = os.pidfd_open(process)
    except ProcessLookupError:
        return
    gone, loop = asyncio.Event(), asyncio.get_running_loop()
    loop.add_reader(watched, gone.set)
    try:
        async with asyncio.timeout(PATIENCE_S):
            await gone.wait()
    finally:
        loop.remove_reader(watched)
        os.close(watched)
