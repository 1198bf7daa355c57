"""A serial reader that can be plugged and pulled: a pty behind a name that stays the same."""

from __future__ import annotations

import os
import pty
from pathlib import Path


class Plug:
    def __init__(self, path: Path) -> None:
        self.path = path
        self._master: int | None = None

    def plug_in(self) -> None:
        self._master, slave = pty.openpty()
        self.path.unlink(missing_ok=True)
        self.path.symlink_to(os.ttyname(slave))
        os.close(slave)

    def pull(self) -> None:
        """The device is gone from one moment to the next, and its name with it."""
        assert self._master is not None
        os.close(self._master)
        self._master = None
        self.path.unlink()

    def scan(self, sent: bytes) -> None:
        assert self._master is not None
        os.write(self._master, sent)

    def close(self) -> None:
        if self._master is not None:
            self.pull()
