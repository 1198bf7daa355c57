"""One line per event that matters, as logfmt: a name and its facts.

    log.info("ticket_printed", extra={"number": "A017", "printer": "hall"})
    program=kiosk time=2026-11-24T08:31:07+0100 event=ticket_printed number=A017 …

Under systemd the journal has the time already and wants the priority as a prefix. A program that
owns the screen must not write there: its lines go to the system's log, or to a file where there is
none. Nothing personal is ever logged: names, tokens and keys have no place in `extra`.
"""

from __future__ import annotations

import logging
import logging.handlers
import os
import sys
from pathlib import Path

from logfmter import Logfmter

DEV_LOG = Path("/dev/log")
LOG_VARIABLE = "AUFRUF_LOG"
"""In the environment: the file (or pipe) for the lines, wherever they would go otherwise."""
FILE_BYTES = 2_000_000
FILES_KEPT = 2


class LineFormatter(Logfmter):
    """`event=… fact=…`, one line whatever happens, exceptions included."""

    def __init__(self, program: str, *, with_time: bool, with_priority: bool = False) -> None:
        super().__init__(
            keys=["time", "level", "logger"] if with_time else ["logger"],
            mapping={"time": "asctime", "level": "levelname", "logger": "name"},
            datefmt="%Y-%m-%dT%H:%M:%S%z",
            ignored_keys=["color_message"],  # uvicorn's, with terminal colours
        )
        self._program = program
        self._with_priority = with_priority

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record).replace(" msg=", " event=", 1)
        prefix = f"<{_priority(record.levelno)}>" if self._with_priority else ""
        return f"{prefix}program={self._program} {line}"


def start_logging(process: str, *, level: str = "INFO", owns_screen: bool = False) -> None:
    """Send this process's log lines where they belong. Call it once, from an entry point.

    `owns_screen`: the program draws on stderr itself (Textual does), so no line may go there.
    """
    handler = _handler(process, owns_screen=owns_screen)
    root = logging.getLogger()
    for old in root.handlers[:]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(level.upper())
    logging.captureWarnings(capture=True)


def _handler(process: str, *, owns_screen: bool) -> logging.Handler:
    handler: logging.Handler
    if given := os.environ.get(LOG_VARIABLE):
        handler = logging.FileHandler(given, encoding="utf-8")
        handler.setFormatter(LineFormatter(process, with_time=True))
        return handler
    if owns_screen:
        if DEV_LOG.exists():
            syslog = logging.handlers.SysLogHandler(str(DEV_LOG))
            syslog.ident = f"aufruf-{process}: "
            syslog.setFormatter(LineFormatter(process, with_time=False))
            return syslog
        handler = logging.handlers.RotatingFileHandler(
            _log_file(process), maxBytes=FILE_BYTES, backupCount=FILES_KEPT, encoding="utf-8"
        )
        handler.setFormatter(LineFormatter(process, with_time=True))
        return handler
    handler = logging.StreamHandler(sys.stderr)
    journald = _stderr_is_journal()
    handler.setFormatter(LineFormatter(process, with_time=not journald, with_priority=journald))
    return handler


def _stderr_is_journal() -> bool:
    """systemd names the stream that is its own; a child with another stderr inherits the name."""
    stream = os.environ.get("JOURNAL_STREAM", "")
    try:
        stat = os.fstat(sys.stderr.fileno())
    except (OSError, ValueError):
        return False
    return stream == f"{stat.st_dev}:{stat.st_ino}"


def _log_file(process: str) -> Path:
    home = os.environ.get("XDG_STATE_HOME") or os.environ.get("LOCALAPPDATA")
    folder = (Path(home) if home else Path.home() / ".local" / "state") / "aufruf"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{process}.log"


def _priority(level: int) -> int:
    """A syslog priority: 3 error … 7 debug."""
    for bound, priority in ((50, 2), (40, 3), (30, 4), (20, 6)):
        if level >= bound:
            return priority
    return 7
