"""Both programs at the real hub: a number is issued, found, noted, moved and cancelled."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hub.protocol.wire import Role
from tests.counter import programs
from tests.counter.house.test_program import AUFRUF, CTRL_Q, TAB
from tests.counter.programs import device_file, in_terminal
from tests.scenarios.processes import Hub, running_hub

F2, F3, F5, F12 = b"\x1bOQ", b"\x1bOR", b"\x1b[15~", b"\x1b[24~"
SIZE = (120, 40)


@pytest.fixture
async def hub(tmp_path: Path) -> AsyncIterator[Hub]:
    async with running_hub(tmp_path / "hub") as one:
        yield one


async def test_reception_and_supervisor_work_on_the_same_house(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {}
    for at, role in enumerate((Role.RECEPTION, Role.SUPERVISOR)):
        (tmp_path / role).mkdir()
        key = await hub.key(role)
        files[role] = device_file(tmp_path / role, hub.address, key=key, counter=str(at))
    monkeypatch.setattr(programs, "COMMAND", [*AUFRUF, "reception"])
    async with in_terminal("--device", str(files[Role.RECEPTION]), size=SIZE) as reception:
        await reception.until(lambda: "Nummer ausgeben:" in reception.shown)
        reception.press(b" +2 \r")
        await reception.until(lambda: "Als Nächstes dran" in reception.shown)
        await reception.until(lambda: "Im Haus (1)" in reception.shown)
        reception.press(b"\x1b")
        await reception.until(
            lambda: (
                "Nummer ausgeben:" in reception.shown and "Als Nächstes dran" not in reception.shown
            )
        )
        reception.press(TAB + b"\r")
        await reception.until(lambda: "was tun?" in reception.shown)
        reception.press(b"2")
        await reception.until(lambda: "Notiz:" in reception.shown)
        reception.press(b"Rollstuhl\r")
        await reception.until(lambda: "✎" in reception.shown)
        monkeypatch.setattr(programs, "COMMAND", [*AUFRUF, "supervisor"])
        async with in_terminal("--device", str(files[Role.SUPERVISOR]), size=SIZE) as supervisor:
            await supervisor.until(lambda: "Im Haus (1)" in supervisor.shown)
            await supervisor.until(lambda: "Kein Schalter offen" in supervisor.shown)
            supervisor.press(F5 + F5 + b"1")
            await supervisor.until(lambda: "kommt als Nächstes dran" in supervisor.shown)
            supervisor.press(F12)
            await supervisor.until(lambda: "Notruf gesendet" in supervisor.shown)
            await reception.until(lambda: "‼ Notruf von" in reception.shown)
            await supervisor.until(lambda: "gesehen von 1" in supervisor.shown)
            reception.press(b"\x1b[20~\r")
            await reception.until(lambda: "Der Notruf ist übernommen." in reception.shown)
            supervisor.press(CTRL_Q)
            assert await supervisor.process.wait() == 0
        reception.press(b"\r3")
        await reception.until(lambda: "stornieren?" in reception.shown)
        reception.press(b"j")
        await reception.until(lambda: "ist storniert." in reception.shown)
        await reception.until(lambda: "Im Haus (0)" in reception.shown)
