"""Notices that a file has changed, by looking once a second: works on every file system."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

INTERVAL_S = 1.0


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None  # an editor is just replacing it
    return stat.st_mtime_ns, stat.st_size, stat.st_ino


async def watch(path: Path, day: Callable[[], str], changed: Callable[[], Awaitable[None]]) -> None:
    """Call `changed` whenever the file, or the day, is another one than before, until cancelled."""
    seen = _stamp(path), day()
    while True:
        await asyncio.sleep(INTERVAL_S)
        stamp = _stamp(path), day()
        if stamp[0] is not None and stamp != seen:
            seen = stamp
            await changed()
