"""Reports: how long all figures of one year and of ten take, and in how much memory; what somebody
who takes a number meanwhile notices of it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import NamedTuple

from tests.bench.clients import keys, lean
from tests.bench.decade import decade
from tests.bench.figures import Row, number, percentile
from tests.scenarios.processes import ROOT, Hub, running_hub

SECTION = "Reports (all figures, by service; the whole command)"
YEAR_S, DECADE_S = 3.0, 20.0
MEMORY_MB = 512.0
BESIDE = 1.2
EVERY_S = 0.02
ROUNDS = 3
ALL_DAYS = ("--from", "2016-01-01", "--to", "2099-12-31")


class Took(NamedTuple):
    wall_s: float
    cpu_s: float
    memory_mb: float


async def reporting(folder: Path, *, visits: int, years: int, seconds: float) -> list[Row]:
    """`visits`: of one year. Promises are those of a million."""
    year, many = folder / "year", folder / "years"
    await asyncio.to_thread(
        _run, sys.executable, "-m", "tests.bench.reports",
        "--visits", str(visits), "--folder", str(year),
    )  # fmt: skip
    await asyncio.to_thread(decade, year, many, years)
    full = visits == 1_000_000
    rows = []
    for state, count, most_s in ((year, visits, YEAR_S), (many, years * visits, DECADE_S)):
        took = await asyncio.to_thread(_report, state)
        name = f"{count:,} visits"
        rows += [
            Row(SECTION, name, took.wall_s, "s", at_most=most_s if full else None,
                note=f"{number(took.cpu_s)} s of CPU"),
            Row(SECTION, f"{name}: peak memory", took.memory_mb, "MB", at_most=MEMORY_MB),
        ]  # fmt: skip
    async with running_hub(folder / "beside") as hub:
        known = await keys(hub)
        alone, beside = list[float](), list[float]()
        for _ in range(ROUNDS):  # in turn, for a disk has its moods
            alone += await _taps(hub, known, seconds)
            async with _reporting(year):
                beside += await _taps(hub, known, seconds)
    before_ms, meanwhile_ms = percentile(alone, 99), percentile(beside, 99)
    rows.append(
        Row(SECTION, "tap → ticket, p99 while one is made", meanwhile_ms, "ms", before_ms,
            "without", at_most=BESIDE * before_ms)
    )  # fmt: skip
    return rows


def _command(state: Path) -> list[str]:
    return [
        sys.executable, str(ROOT / "aufruf.py"), "report", "--state", str(state),
        "--source", "history", *ALL_DAYS, "--by", "service", "--out", str(state / "report.json"),
    ]  # fmt: skip


def _report(state: Path) -> Took:
    begun_s = time.monotonic()
    process = subprocess.Popen(_command(state))
    _, status, used = os.wait4(process.pid, 0)
    wall_s = time.monotonic() - begun_s
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError("the report has failed; it has said why above")
    return Took(wall_s, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


@contextlib.asynccontextmanager
async def _reporting(state: Path) -> AsyncIterator[None]:
    """One report after the other is made meanwhile."""

    async def again() -> None:
        while True:
            process = await asyncio.create_subprocess_exec(*_command(state))
            try:
                await process.wait()
            finally:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
            if process.returncode:
                raise RuntimeError("the report has failed; it has said why above")

    task = asyncio.create_task(again())
    try:
        yield
        if task.done():
            await task
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def _taps(hub: Hub, known: dict[str, str], seconds: float) -> list[float]:
    """How long one kiosk that takes fifty tickets a second waits for each, in ms."""
    result = await lean(
        "issue", "--address", hub.address, "--seconds", str(seconds), "--every", str(EVERY_S),
        keys=known,
    )  # fmt: skip
    if result["refused"]:
        raise RuntimeError(f"{result['refused']} tickets were refused")
    took: list[float] = result["took_ms"]
    return took
