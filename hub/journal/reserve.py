"""Room that is kept free for the rest of the day: a file that is given up when the disk is full."""

from __future__ import annotations

import os
from pathlib import Path

RESERVE_BYTES = 8 * 1024 * 1024


class Reserve:
    """A file of `RESERVE_BYTES` beside the journal. Freed, its room lets the day be finished."""

    def __init__(self, path: Path, size_bytes: int = RESERVE_BYTES) -> None:
        self._path = path
        self._size_bytes = size_bytes

    @property
    def held(self) -> bool:
        """Whether the room is there to be given up."""
        return self._path.is_file() and self._path.stat().st_size >= self._size_bytes

    def hold(self) -> bool:
        """Set the room aside if as much again stays free; `False` if the disk is too full."""
        if self.held:
            return True
        disk = os.statvfs(self._path.parent)
        if disk.f_bavail * disk.f_frsize < 2 * self._size_bytes:
            return False
        try:
            with self._path.open("wb") as file:
                os.posix_fallocate(file.fileno(), 0, self._size_bytes)
        except OSError:
            self.free()
            return False
        return True

    def free(self) -> None:
        """Give the room up."""
        self._path.unlink(missing_ok=True)
