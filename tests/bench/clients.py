"""Lean clients as processes of their own."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

from hub.protocol.wire import Role
from tests.scenarios.processes import ROOT, Hub

TIMEOUT_S = 300.0
ONLOOKERS = 99
ROLES = (Role.KIOSK, Role.COUNTER, Role.DISPLAY)


async def keys(hub: Hub) -> dict[str, str]:
    """A key for each kind of terminal."""
    return {role.value: await hub.key(role) for role in ROLES}


async def lean(*arguments: str, keys: Mapping[str, str] | None = None) -> Any:
    """Run a lean client to its end; what it has measured."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "result.json"
        process = await _start(arguments, keys or {}, out)
        try:
            async with asyncio.timeout(TIMEOUT_S):
                await process.communicate()
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
        return _result(out)


@contextlib.asynccontextmanager
async def beside(address: str, keys: Mapping[str, str]) -> AsyncIterator[None]:
    """Ninety-nine terminals that look on. All of them must still be there in the end."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "result.json"
        process = await _start(("idle", "--address", address), keys, out)
        try:
            if process.stdout is None or await process.stdout.readline() != b"connected\n":
                raise RuntimeError("the onlookers could not connect")
            yield
            await process.communicate(b"\n")
            if (alive := _result(out)["alive"]) != ONLOOKERS:
                raise RuntimeError(f"only {alive} of {ONLOOKERS} terminals were still connected")
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()


def _result(out: Path) -> Any:
    if not out.exists():
        raise RuntimeError("the lean client has failed; it has said why above")
    return json.loads(out.read_bytes())


async def _start(
    arguments: tuple[str, ...], keys: Mapping[str, str], out: Path
) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.lean", *arguments, "--out", str(out),
        cwd=ROOT,
        env={**os.environ, "BENCH_KEYS": json.dumps(keys)},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
