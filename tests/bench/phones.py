"""Many open phone pages: how soon all of them know of a call, and what they cost the others."""

from __future__ import annotations

import asyncio
import contextlib
import json
import resource
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from hub.link import Link
from hub.protocol.commands import CallNext, FinishService, IssueTicket
from hub.protocol.replies import TicketReply
from hub.protocol.wire import Hello, Role
from tests.bench.clients import keys, lean
from tests.bench.figures import Row, percentile
from tests.bench.footprint import resident_mb
from tests.bench.machines import device
from tests.hub.link.seen import Seen
from tests.scenarios.processes import ROOT, Hub, Program, running_hub

CALLS = 10
QUIET_S = 2.5
"""After this long every page has heard of the last change."""
PROMISED = 2_000
"""Up to so many pages there are promises; more is how far it goes."""
FAN_OUT_MS = 1_000.0
MEMORY_MB = 120.0
SLOWER = 1.2
EVERY_S = 0.02


async def phones(folder: Path, *, pages: int, seconds: float) -> list[Row]:
    section = f"{pages:,} open phone pages"
    folder = folder / f"phones-{pages}"
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    async with running_hub(folder / "hub") as hub:
        known = await keys(hub)
        # Who is called first does not look: their pages would not change any more.
        tokens = (await _tickets(hub, CALLS + pages))[CALLS:]
        alone = await _taps(hub, known, seconds / 2)
        file = await device(folder / "visitors", hub, Role.VISITORS)
        async with Program("visitors", "--device", file, "--listen", "127.0.0.1:0") as program:
            listening = await program.logged("visitors_listening")
            await program.logged("hub_connected")
            empty_mb = resident_mb(program.pid)
            began_s = time.monotonic()
            async with _watching(folder, listening["address"], tokens) as lines:
                opened_s = time.monotonic() - began_s
                fan_out = await _calls(hub, lines)
                beside = await _taps(hub, known, seconds)
                memory_mb = resident_mb(program.pid)
        alone += await _taps(hub, known, seconds / 2)  # before and after: a machine has moods
    each_kb = (memory_mb - empty_mb) * 1000 / pages
    ratio = percentile(beside, 99) / percentile(alone, 99)
    promised = pages <= PROMISED
    return [
        Row(section, "all are open after", opened_s, "s"),
        Row(section, "a call is on half of them after", percentile(fan_out, 50), "ms"),
        Row(section, "a call is on all of them after", max(fan_out), "ms",
            at_most=FAN_OUT_MS if promised else None),
        Row(section, "memory of their process", memory_mb, "MB",
            at_most=MEMORY_MB if promised else None, note=f"{each_kb:.1f} kB a page"),
        Row(section, "tap → ticket, p99 beside them", percentile(beside, 99), "ms",
            percentile(alone, 99), "without pages"),
        Row(section, "tap → ticket beside them ÷ without pages, p99", ratio, "×",
            at_most=SLOWER if promised else None),
    ]  # fmt: skip


async def _tickets(hub: Hub, count: int) -> list[str]:
    """The tokens of so many who wait for the same."""
    async with _terminal(hub, Role.KIOSK) as kiosk:
        tokens: list[str] = []
        for start in range(0, count, 100):
            asked = (_token(kiosk) for _ in range(min(100, count - start)))
            tokens += await asyncio.gather(*asked)
        return tokens


@contextlib.asynccontextmanager
async def _terminal(hub: Hub, role: Role, scope: str = "") -> AsyncIterator[Link]:
    seen = Seen()
    hello = Hello(device=role.value, role=role, version="bench", scope=scope)
    link = Link(await hub.settings(role), hello, seen)
    running = asyncio.create_task(link.run())
    try:
        await seen.welcomes.get()
        yield link
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def _token(kiosk: Link) -> str:
    answer = await kiosk.ask(IssueTicket(service="a"))
    if not isinstance(answer, TicketReply) or answer.ticket.token is None:
        raise RuntimeError(f"no ticket: {answer}")
    return answer.ticket.token


async def _taps(hub: Hub, known: dict[str, str], seconds: float) -> list[float]:
    result: Any = await lean(
        "issue", "--address", hub.address, "--seconds", str(seconds), "--every", str(EVERY_S),
        keys=known,
    )  # fmt: skip
    took: list[float] = result["took_ms"]
    return took


async def _calls(hub: Hub, lines: asyncio.subprocess.Process) -> list[float]:
    """How long after each call each page knew."""
    if lines.stdin is None or lines.stdout is None:
        raise RuntimeError("it was started without pipes")
    fan_out: list[float] = []
    async with _terminal(hub, Role.COUNTER, "1") as counter:
        for _ in range(CALLS):
            await asyncio.sleep(QUIET_S)
            lines.stdin.write(f"{time.monotonic_ns()}\n".encode())
            await counter.ask(CallNext(counter="1"))
            fan_out += json.loads(await lines.stdout.readline())
            await counter.ask(FinishService(counter="1"))
    return fan_out


@contextlib.asynccontextmanager
async def _watching(
    folder: Path, address: str, tokens: list[str]
) -> AsyncIterator[asyncio.subprocess.Process]:
    file = folder / "tokens"
    file.write_text("\n".join(tokens), "ascii")
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.phone_lines", "--address", address,
        "--tokens", str(file), cwd=ROOT, limit=1 << 24,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        if process.stdout is None or await process.stdout.readline() != b"connected\n":
            raise RuntimeError("the pages could not be opened")
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
