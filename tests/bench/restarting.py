"""Spawn → `/healthz` 200, with a million events and the oldest snapshot there can be.

The hub is killed after each start, so that the journal stays as it is. Its files are in the cache
of the machine, as they are after a crash of the program (not after a power cut).
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import time
from pathlib import Path

from tests.bench.figures import Row, percentile
from tests.patience import PATIENCE_S
from tests.scenarios.processes import BENCH_SITE, Program

SECTION = "Restart (spawn → /healthz 200)"
RESTART_S = 1.0
REQUEST = b"GET /healthz HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n"
LOOK_S = 0.002


async def restarting(state: Path, events: int, since_snapshot: int, starts: int) -> list[Row]:
    """`starts` of a hub on the journal in `state`."""
    python = [await _bare_python() for _ in range(starts)]
    empty = [await _start(state.parent / "empty") for _ in range(starts)]
    full = [await _start(state) for _ in range(starts)]
    alone = percentile(python, 50)
    note = f"{since_snapshot:,} events after the snapshot"
    return [
        Row(SECTION, "empty journal: median", percentile(empty, 50), "s", alone, "bare Python"),
        Row(SECTION, f"{events:,} events: median", percentile(full, 50), "s", alone, "bare Python",
            at_most=RESTART_S, note=note),
        Row(SECTION, f"{events:,} events: slowest of {starts}", max(full), "s", alone,
            "bare Python"),
    ]  # fmt: skip


async def _start(state: Path) -> float:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = Program(
        "hub", "--site", BENCH_SITE, "--state", state, "--listen", f"127.0.0.1:{port}", "--no-mdns"
    )
    began = time.perf_counter()
    try:
        await program.start()
        async with asyncio.timeout(PATIENCE_S):
            while not await _healthy(port):  # noqa: ASYNC110
                await asyncio.sleep(LOOK_S)  # another process has no event to wait for
        return time.perf_counter() - began
    finally:
        await program.kill()


async def _healthy(port: int) -> bool:
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    with contextlib.suppress(OSError):
        writer.write(REQUEST)
        status = await reader.readline()
        writer.close()
        return b" 200 " in status
    return False


async def _bare_python() -> float:
    """What starting an interpreter costs, as the machine's own limit."""
    began = time.perf_counter()
    program = Program("version")
    program.run_instead("-c", "pass")
    await program.start()
    await program.exit_code()
    return time.perf_counter() - began
