"""Lean clients as processes of their own."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from collections.abc import AsyncIterator, Mapping
from typing import Any

from hub.protocol.wire import Role
from tests.scenarios.processes import ROOT, Hub

TIMEOUT_S = 300.0
ROLES = (Role.KIOSK, Role.COUNTER, Role.DISPLAY)


async def keys(hub: Hub) -> dict[str, str]:
    """A key for each kind of terminal."""
    return {role.value: await hub.key(role) for role in ROLES}


async def lean(*arguments: str, keys: Mapping[str, str] | None = None) -> Any:
    """Run a lean client to its end; what it has measured."""
    process = await _start(arguments, keys or {})
    try:
        async with asyncio.timeout(TIMEOUT_S):
            out, _ = await process.communicate()
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
    if process.returncode != 0:
        raise RuntimeError(f"the client {' '.join(arguments)} has failed")
    return json.loads(out)


@contextlib.asynccontextmanager
async def beside(address: str, keys: Mapping[str, str]) -> AsyncIterator[None]:
    """Ninety-nine terminals that look on. All of them must still be there in the end."""
    process = await _start(("idle", "--address", address), keys)
    if process.stdout is None or process.stdin is None:
        raise RuntimeError("no pipe")
    if await process.stdout.readline() != b"connected\n":
        raise RuntimeError("the onlookers could not connect")
    try:
        yield
        process.stdin.write(b"\n")
        result = json.loads(await process.stdout.read())
        if result["alive"] != 99:
            raise RuntimeError(f"only {result['alive']} of 99 terminals were still connected")
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def _start(arguments: tuple[str, ...], keys: Mapping[str, str]) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.lean", *arguments,
        cwd=ROOT,
        env={**os.environ, "BENCH_KEYS": json.dumps(keys)},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=1 << 26,
    )  # fmt: skip
