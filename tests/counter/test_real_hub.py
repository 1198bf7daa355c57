"""The real counter program at the real hub, also when that is killed; and who may log in."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from counter.web.gate import HubGate, Verdict
from hub.link import LinkSettings
from hub.protocol.wire import Hello, Role
from tests.counter.office import PATIENT
from tests.counter.programs import device_file, in_terminal
from tests.patience import PATIENCE_S
from tests.scenarios.processes import Hub, running_hub

F2, F7, F10 = b"\x1bOQ", b"\x1b[18~", b"\x1b[21~"


@pytest.fixture
async def hub(tmp_path: Path) -> AsyncIterator[Hub]:
    async with running_hub(tmp_path / "hub") as one:
        yield one


async def issue(hub: Hub, count: int) -> list[str]:
    """Tickets for the first service; their numbers."""
    numbers = []
    async with hub.http(await hub.key(Role.KIOSK)) as client:
        service = (await client.get("/api/v1/site")).json()["services"][0]["id"]
        for at in range(count):
            answer = await client.post(
                "/api/v1/tickets",
                json={"service": service, "language": "de", "channel": "kiosk"},
                headers={"Idempotency-Key": f"ticket-{at}"},
            )
            numbers.append(answer.json()["number"])
    return numbers


async def test_a_morning_with_the_hub_killed_in_between(hub: Hub, tmp_path: Path) -> None:
    numbers = await issue(hub, 3)
    file = device_file(tmp_path, hub.address, key=await hub.key(Role.COUNTER), counter="1")
    async with in_terminal("--device", str(file), size=(100, 30)) as program:
        await program.until(lambda: "Es warten 3" in program.shown)
        program.press(F2)
        await program.until(lambda: "Aufgerufen" in program.shown)
        program.press(b"j")
        await program.until(lambda: "In Bedienung" in program.shown)
        await hub.kill()
        lost = "Keine Verbindung zur Zentrale – Stand"
        # The queue stays readable.
        await program.until(lambda: lost in program.shown and numbers[1] in program.shown)
        await hub.start()
        # The same visitor is there.
        await program.until(
            lambda: "Keine Verbindung" not in program.shown and "In Bedienung" in program.shown
        )
        program.press(F7)
        await program.until(lambda: "parken – warum?" in program.shown)
        program.press(b"2")
        await program.until(lambda: "parken – wie lange?" in program.shown)
        program.press(b"1")
        await program.until(
            lambda: "ist geparkt" in program.shown and "macht ein Foto" in program.shown
        )
        program.press(F10)
        await program.until(lambda: "Wen aufrufen" in program.shown)
        program.press(b"1")
        await program.until(lambda: f"{numbers[0]} – was tun?" in program.shown)
        program.press(b"2")
        await program.until(lambda: f"{numbers[0]} wartet wieder." in program.shown)
        await program.until(lambda: "Es warten 3" in program.shown)
    found = json.loads(await hub.verify())
    assert (found["issued"], found["called"], found["problems"]) == (3, 1, [])


async def test_only_a_counters_key_opens_a_browsers_counter(hub: Hub) -> None:
    gate = HubGate(
        lambda key: LinkSettings(hub.address, None, None, key),
        lambda scope: Hello(device="web", role=Role.COUNTER, version="1", scope=scope),
        timing=PATIENT,
        patience_s=PATIENCE_S,
    )
    right, other = await hub.key(Role.COUNTER), await hub.key(Role.KIOSK)
    assert await gate.judge(right, "1") is Verdict.WELCOME
    assert await gate.judge(right, "no-such-counter") is Verdict.UNKNOWN_COUNTER
    assert await gate.judge(other, "1") is Verdict.WRONG_KEY
    assert await gate.judge("invented", "1") is Verdict.WRONG_KEY
