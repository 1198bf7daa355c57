"""When the panel is on, and that it is switched by real commands, whatever these do."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.power import LINGER_S, Light, Panel, is_on, judged
from hub.protocol.site import Hours
from tests.patience import until

ZONE = ZoneInfo("Europe/Berlin")
HOUR_S = 3600
WEEK = tuple(Hours(day, 7 * HOUR_S, 18 * HOUR_S) for day in range(5))
"""Monday to Friday, 07:00 to 18:00."""
MONDAY = datetime(2026, 11, 23, tzinfo=ZONE)


def at(hour: int, minute: int = 0, *, days: int = 0) -> datetime:
    return MONDAY + timedelta(days=days, hours=hour, minutes=minute)


# The rule


@pytest.mark.parametrize(
    ("local", "on"),
    [
        (at(6, 59), False),
        (at(7), True),
        (at(17, 59), True),
        (at(18), False),
        (at(12, days=5), False),
        (at(12, days=7), True),
    ],
)
def test_ok__on_inside_the_hours(local: datetime, on: bool) -> None:
    assert is_on(WEEK, local, needed=False) is on
    assert is_on(WEEK, local, needed=True)  # a call is always seen
    assert is_on((), local, needed=False)


# It does not flap


def test_ok__on_at_once_and_off_after_a_minute() -> None:
    light = judged(Light(), 100.0, wanted=False)
    assert light.lit
    assert light.due_s == 100.0 + LINGER_S
    light = judged(light, 100.0 + LINGER_S - 1, wanted=False)
    assert light.lit
    light = judged(light, 100.0 + LINGER_S, wanted=False)
    assert not light.lit
    assert light.due_s is None
    assert judged(light, 161.0, wanted=True).lit


@given(st.lists(st.tuples(st.floats(0, 90), st.booleans()), max_size=40))
def test_ok__it_never_goes_off_within_a_minute(looks: list[tuple[float, bool]]) -> None:
    light, now_s, wanted_s = Light(), 0.0, 0.0
    for wait_s, wanted in looks:
        now_s += wait_s
        light = judged(light, now_s, wanted=wanted)
        if wanted:
            wanted_s = now_s
            assert light.lit
        elif not light.lit:
            assert now_s - wanted_s >= LINGER_S


# The commands


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    return tmp_path / "switched"


@pytest.fixture
def switch(tmp_path: Path, lines: Path) -> str:
    """A program like cec-ctl: it notes what it was asked for; `broken` beside it lets it fail."""
    program = tmp_path / "switch"
    program.write_text(
        f"""#!/bin/sh
echo "$@" >> "{lines}"
if [ -e "{tmp_path}/broken" ]; then echo "no such adapter" >&2; exit 3; fi
if [ "$1" = slow ]; then sleep 1000 & echo $! > "{tmp_path}/child"; wait; fi
if [ "$1" = busy ]; then sleep 1000 & echo $! > "{tmp_path}/child"; fi
""",
        encoding="utf-8",
    )
    program.chmod(0o755)
    return str(program)


@asynccontextmanager
async def running(panel: Panel) -> AsyncIterator[None]:
    task = asyncio.create_task(panel.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def asked(lines: Path) -> list[str]:
    return lines.read_text(encoding="utf-8").splitlines() if lines.exists() else []


async def test_ok__switched_by_the_commands(switch: str, lines: Path) -> None:
    told: list[str] = []
    panel = Panel((switch, "on", "two words; $HOME"), (switch, "off"), told.append)
    async with running(panel):
        panel.set(True)
        await until(lambda: asked(lines) == ["on two words; $HOME"])
        panel.set(True)
        panel.set(False)
        await until(lambda: asked(lines)[1:] == ["off"])
    assert told == []


async def test_ok__after_a_restart_the_state_is_set_anew(switch: str, lines: Path) -> None:
    async def start() -> None:
        panel = Panel((switch, "on"), (switch, "off"), lambda state: None)
        seen = len(asked(lines))
        async with running(panel):
            panel.set(False)
            await until(lambda: len(asked(lines)) > seen)

    await start()
    await start()
    assert asked(lines) == ["off", "off"]


async def test_ok__a_panel_without_commands_is_left_alone(switch: str, lines: Path) -> None:
    told: list[str] = []
    panel = Panel((switch, "on"), (), told.append)
    async with running(panel):
        panel.set(False)
        await asyncio.sleep(0)
        panel.set(True)
        await until(lambda: asked(lines) == ["on"])
    assert told == []


async def test_fail__a_command_that_fails_is_told_and_tried_again(
    switch: str, lines: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "broken").touch()
    told: list[str] = []
    panel = Panel((switch, "on"), (switch, "off"), told.append, retry_s=0.01)
    async with running(panel):
        panel.set(True)
        await until(lambda: len(asked(lines)) > 2)
        assert told == ["no-power-control"]
        assert caplog.records[0].msg == "panel_command_failed"
        assert caplog.records[0].__dict__["reason"] == "exit code 3: no such adapter"
        (tmp_path / "broken").unlink()
        await until(lambda: told[1:] == ["ok"])


async def test_fail__a_program_that_is_not_there() -> None:
    told: list[str] = []
    panel = Panel(("/no/such/program",), (), told.append)
    async with running(panel):
        panel.set(True)
        await until(lambda: bool(told))
    assert told == ["no-power-control"]


def written(file: Path) -> bool:
    return file.exists() and file.stat().st_size > 0


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0]
    return state not in "ZX"


async def test_fail__a_command_that_hangs_is_killed_with_all_that_it_started(
    switch: str, lines: Path, tmp_path: Path
) -> None:
    told: list[str] = []
    panel = Panel((switch, "slow"), (switch, "off"), told.append, patience_s=1.0)
    async with running(panel):
        panel.set(True)
        await until(lambda: told == ["no-power-control"])
        panel.set(False)  # nor does it hold up what comes after it
        await until(lambda: told[1:] == ["ok"])
    assert asked(lines) == ["slow", "off"]
    child = int((tmp_path / "child").read_text("ascii"))
    await until(lambda: not is_running(child))


async def test_ok__a_command_that_leaves_something_running_is_done(
    switch: str, lines: Path, tmp_path: Path
) -> None:
    told: list[str] = []
    panel = Panel((switch, "busy"), (switch, "off"), told.append)
    async with running(panel):
        panel.set(True)
        await until(lambda: written(tmp_path / "child"))
        panel.set(False)
        await until(lambda: len(asked(lines)) == 2)
    assert asked(lines) == ["busy", "off"]
    assert told == []
    os.kill(int((tmp_path / "child").read_text("ascii")), 9)


async def test_ok__stopping_ends_what_is_under_way(switch: str, tmp_path: Path) -> None:
    panel = Panel((switch, "slow"), (), lambda state: None)
    async with running(panel):
        panel.set(True)
        await until(lambda: written(tmp_path / "child"))
        child = int((tmp_path / "child").read_text("ascii"))
        assert is_running(child)
    await until(lambda: not is_running(child))
