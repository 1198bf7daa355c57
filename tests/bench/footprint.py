"""Memory and idle CPU of every process of a site in which nothing happens."""

from __future__ import annotations

import asyncio
import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from hub.protocol.wire import Role
from tests.bench.clients import beside, keys
from tests.bench.figures import Row
from tests.bench.machines import device, display
from tests.scenarios.processes import Program, running_hub
from tests.scenarios.pty_screen import Terminal, on_terminal

SECTION = "Memory and idle CPU"
TICKS_PER_S = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Promise:
    memory_mb: float | None = None
    cpu_percent: float | None = None


PROMISES = {
    "hub with 100 terminals": Promise(memory_mb=80),
    "display, 1080p": Promise(memory_mb=150, cpu_percent=1),
}


async def footprint(folder: Path, *, seconds: float) -> list[Row]:
    folder = folder / "footprint"
    async with contextlib.AsyncExitStack() as stack:
        hub = await stack.enter_async_context(running_hub(folder / "hub"))
        await stack.enter_async_context(beside(hub.address, await keys(hub)))
        screen = await stack.enter_async_context(display(folder / "display", hub))
        programs = {"hub with 100 terminals": hub.program, "display, 1080p": screen}
        await asyncio.sleep(seconds)  # let them settle, all alone
        rows = await _measure(programs, seconds)
        programs = {}
        for role, more in ((Role.KIOSK, ""), (Role.COUNTER, 'counter = "1"')):
            file = await device(folder / role.value, hub, role, more)
            terminal = await stack.enter_async_context(Terminal())
            program = on_terminal(terminal, role.value, "--device", file)
            programs[role.value] = await stack.enter_async_context(program)
            await program.logged("hub_connected")
        file = await device(folder / "visitors", hub, Role.VISITORS)
        pages = Program("visitors", "--device", file, "--listen", "127.0.0.1:0")
        programs["visitors"] = await stack.enter_async_context(pages)
        await pages.logged("hub_connected")
        await asyncio.sleep(seconds)
        return rows + await _measure(programs, seconds)


async def _measure(programs: dict[str, Program], seconds: float) -> list[Row]:
    before = {name: cpu_s(program.pid) for name, program in programs.items()}
    await asyncio.sleep(seconds)
    rows = []
    for name, program in programs.items():
        promise = PROMISES.get(name, Promise())
        cpu = (cpu_s(program.pid) - before[name]) / seconds * 100
        memory_mb = resident_mb(program.pid)
        rows += [
            Row(SECTION, f"{name}: memory", memory_mb, "MB", at_most=promise.memory_mb),
            Row(SECTION, f"{name}: idle", cpu, "% of a core", at_most=promise.cpu_percent),
        ]
    return rows


def cpu_s(pid: int) -> float:
    """What a process has used of a core so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS_PER_S


def resident_mb(pid: int) -> float:
    """What it holds of the memory."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1000
    raise RuntimeError(f"no memory figure for process {pid}")
