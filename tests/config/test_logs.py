"""Log lines, as a real process writes them."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import logging
from config.logs import start_logging
start_logging("kiosk", owns_screen={owns_screen})
log = logging.getLogger("kiosk.app")
log.debug("not_shown")
log.info("ticket_printed", extra={{"number": "A 017", "tries": 2}})
try:
    raise ValueError("line one\\nline two")
except ValueError:
    log.exception("printer_broke")
"""


def lines(*, stderr: int, environ: dict[str, str], owns_screen: bool = False) -> None:
    subprocess.run(
        [sys.executable, "-c", PROGRAM.format(owns_screen=owns_screen)],
        stderr=stderr,
        env={**os.environ, **environ},
        check=True,
    )


def test_a_line_has_time_level_event_and_facts(tmp_path: Path) -> None:
    with (tmp_path / "err").open("wb") as stderr:
        lines(stderr=stderr.fileno(), environ={})
    info, error = (tmp_path / "err").read_text().splitlines()
    assert info.startswith("program=kiosk time=20")
    assert info.endswith('level=INFO logger=kiosk.app event=ticket_printed number="A 017" tries=2')
    assert "event=printer_broke" in error
    assert r"ValueError: line one\nline two" in error


def test_under_systemd_a_priority_stands_in_place_of_the_time(tmp_path: Path) -> None:
    with (tmp_path / "err").open("wb") as stderr:
        stat = os.fstat(stderr.fileno())
        stream = f"{stat.st_dev}:{stat.st_ino}"
        lines(stderr=stderr.fileno(), environ={"JOURNAL_STREAM": stream})
    info, error = (tmp_path / "err").read_text().splitlines()
    assert info.startswith("<6>program=kiosk logger=kiosk.app event=ticket_printed ")
    assert error.startswith("<3>")


def test_a_stream_that_is_not_the_journal_s_is_not_taken_for_it(tmp_path: Path) -> None:
    with (tmp_path / "err").open("wb") as stderr:
        lines(stderr=stderr.fileno(), environ={"JOURNAL_STREAM": "1:2"})
    assert (tmp_path / "err").read_text().startswith("program=kiosk time=")


def test_a_program_that_owns_the_screen_does_not_write_on_it(tmp_path: Path) -> None:
    screen, terminal = pty.openpty()
    lines(stderr=terminal, environ={"XDG_STATE_HOME": str(tmp_path)}, owns_screen=True)
    os.close(terminal)
    os.set_blocking(screen, False)
    try:
        shown = os.read(screen, 1000)
    except (BlockingIOError, OSError):  # nothing there: Linux says EIO after the last close
        shown = b""
    os.close(screen)
    assert shown == b""
    if not Path("/dev/log").exists():
        assert "ticket_printed" in (tmp_path / "aufruf" / "kiosk.log").read_text()


def test_whoever_starts_the_program_may_name_a_file(tmp_path: Path) -> None:
    with (tmp_path / "err").open("wb") as stderr:
        lines(stderr=stderr.fileno(), environ={"AUFRUF_LOG": str(tmp_path / "log")})
    assert (tmp_path / "err").read_text() == ""
    assert "event=ticket_printed" in (tmp_path / "log").read_text()
