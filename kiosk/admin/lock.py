"""Whether staff have taken the kiosk out of order: a file, so that a restart changes nothing."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from hub.link.store import replace_file

log = logging.getLogger(__name__)


class Lock:
    def __init__(self, file: Path) -> None:
        self._file = file
        self.locked = file.exists()

    def lock(self) -> None:
        """From now on, whatever happens to the disk; it may be forgotten by a restart then."""
        self.locked = True
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            os.close(replace_file(self._file, b""))
        except OSError as error:
            log.warning("kiosk_lock_not_kept", extra={"error": str(error)})
        log.info("kiosk_locked")

    def unlock(self) -> None:
        self.locked = False
        try:
            self._file.unlink(missing_ok=True)
        except OSError as error:
            log.warning("kiosk_lock_not_removed", extra={"error": str(error)})
        log.info("kiosk_unlocked")
