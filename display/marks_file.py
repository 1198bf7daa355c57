"""The file that keeps a display's marks; on the disk *before* a call is spoken."""

from __future__ import annotations

import contextlib
import logging
import os
from pathlib import Path

import msgspec

from display.marks import Marks

log = logging.getLogger(__name__)


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
