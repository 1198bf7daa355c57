"""What a display remembers over a restart: which calls it has shown and spoken.

A pure value and the file that keeps it. The file is written (and on the disk) *before* a call is
spoken, so a restart may lose an announcement but never says one twice; a call counts as shown when
it has had its whole time, so a restart shows it again rather than not at all.
"""

from __future__ import annotations

import contextlib
import logging
import os
from pathlib import Path

import msgspec

log = logging.getLogger(__name__)

REMEMBERED = 64


class Marks(msgspec.Struct, frozen=True):
    """`shown`, `spoken`: every call up to this number is over with. `recent`: seq → visit.

    `recent` tells a hub that has started a new journal (whose calls count from 1 again) from one
    that is merely restarted.
    """

    shown: int = 0
    spoken: int = 0
    recent: dict[int, str] = {}

    def remembering(self, calls: dict[int, str]) -> Marks:
        kept = sorted({**self.recent, **calls}.items())[-REMEMBERED:]
        return msgspec.structs.replace(self, recent=dict(kept))


class MarksFile:
    """Keeps `Marks`; replaced as a whole, so that a power cut leaves the old or the new one."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Marks:
        """What was saved last; a missing or broken file is a display that remembers nothing."""
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Marks)
        except FileNotFoundError:
            return Marks()
        except (OSError, msgspec.MsgspecError) as error:
            log.warning("marks_unreadable", extra={"path": str(self._path), "error": str(error)})
            return Marks()

    def save(self, marks: Marks) -> None:
        """Durable when it returns. Raises `OSError`."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".new")
        with fresh.open("wb") as file:
            file.write(msgspec.json.encode(marks))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)
        with contextlib.suppress(OSError):  # a file system that cannot sync a directory
            folder = os.open(self._path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
