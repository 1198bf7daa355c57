"""The lock on the state directory: one owner at a time, released by the kernel when it dies."""

from __future__ import annotations

import contextlib
import fcntl
import os
from pathlib import Path
from types import TracebackType
from typing import Self


class StateInUse(Exception):
    """Somebody else holds the lock on this directory: `owner`, its process id or `?`."""

    def __init__(self, directory: Path, owner: str) -> None:
        super().__init__(f"process {owner} holds the lock on {directory}")
        self.directory, self.owner = directory, owner


class StateUnusable(Exception):
    """The directory is none, or we may not write in it; `error` says why."""

    def __init__(self, directory: Path, error: OSError) -> None:
        super().__init__(f"{directory}: {error}")
        self.directory, self.error = directory, error


class StateLock:
    """Holds `DIR/lock` while it is entered. Makes the directory (0700) when it is missing.

    Raises `StateInUse` and `StateUnusable`.
    """

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._descriptor = -1

    def __enter__(self) -> Self:
        flags = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC
        try:
            self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(self._directory / "lock", flags, 0o600)
        except OSError as error:
            raise StateUnusable(self._directory, error) from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            owner = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip()
            os.close(descriptor)
            raise StateInUse(self._directory, owner or "?") from None
        with contextlib.suppress(OSError):  # on a full disk the lock holds all the same
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        self._descriptor = descriptor
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self._descriptor)
        self._descriptor = -1
