"""What this machine can do without us: compute, fsync, a commit, a round trip."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sqlite3
import time
from dataclasses import dataclass, field
from pathlib import Path

from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from tests.bench.clients import lean
from tests.bench.figures import Row, percentile

SECTION = "The machine alone"
PAGE_BYTES = 4096


@dataclass
class Limits:
    """Samples in ms, taken several times in a run, because a machine has moods."""

    fsync_ms: list[float] = field(default_factory=list)
    commit_ms: list[float] = field(default_factory=list)
    round_trip_ms: list[float] = field(default_factory=list)
    additions_ms: list[float] = field(default_factory=list)
    """A million additions in Python: how fast one core is at what the hub does."""

    async def sample(self, folder: Path, count: int) -> None:
        """Take `count` more of each."""
        self.fsync_ms += await asyncio.to_thread(_fsyncs, folder / "appended", count)
        self.commit_ms += await asyncio.to_thread(_commits, folder / "plain.sqlite", count)
        self.round_trip_ms += await _round_trips(count)
        self.additions_ms.append(_additions())

    def tap_limit_ms(self, percent: float) -> float:
        """One fsync and one round trip: nobody can be quicker."""
        return percentile(self.fsync_ms, percent) + percentile(self.round_trip_ms, percent)

    @property
    def commits_per_s(self) -> float:
        return 1000 / percentile(self.commit_ms, 50)

    def rows(self) -> list[Row]:
        named = {
            "fsync of a 4 kB append": self.fsync_ms,
            "SQLite commit (WAL, synchronous=FULL)": self.commit_ms,
            "WebSocket round trip on loopback": self.round_trip_ms,
        }
        python = percentile(self.additions_ms, 50)
        return [
            Row(SECTION, "a million additions in Python, p50", python, "ms"),
            *(
                Row(SECTION, f"{name}, p{percent}", percentile(samples, percent), "ms")
                for name, samples in named.items()
                for percent in (50, 99)
            ),
        ]


def _additions() -> float:
    began, total = time.perf_counter(), 0
    for number in range(1_000_000):
        total += number
    return (time.perf_counter() - began) * 1000


def _fsyncs(path: Path, count: int) -> list[float]:
    took = []
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    page = os.urandom(PAGE_BYTES)
    for _ in range(count):
        began = time.perf_counter()
        os.write(descriptor, page)
        os.fsync(descriptor)
        took.append((time.perf_counter() - began) * 1000)
    os.close(descriptor)
    return took


def _commits(path: Path, count: int) -> list[float]:
    took = []
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE IF NOT EXISTS events (seq INTEGER PRIMARY KEY, body TEXT)")
    for _ in range(count):
        began = time.perf_counter()
        connection.execute("INSERT INTO events (body) VALUES (?)", ("x" * 300,))
        took.append((time.perf_counter() - began) * 1000)
    connection.close()
    return took


async def _round_trips(count: int) -> list[float]:
    async def answer(connection: ServerConnection) -> None:
        with contextlib.suppress(ConnectionClosed):
            async for frame in connection:
                await connection.send(frame)

    async with serve(answer, "127.0.0.1", 0, compression=None, ping_interval=None) as server:
        host, port = next(iter(server.sockets)).getsockname()[:2]
        result = await lean("echo", "--address", f"{host}:{port}", "--rounds", str(count + 20))
    return list(result["took_ms"][20:])
