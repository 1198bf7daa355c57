"""Whether there is a terminal, as a real process sees it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest

PROGRAM = "import sys; from config.terminal import has_terminal; sys.exit(not has_terminal())"
STREAMS = ("stdin", "stdout", "stderr")


def has_terminal(*without: str, **environ: str) -> bool:
    """Asked on a pseudo-terminal, with these streams leading elsewhere."""
    ours, theirs = pty.openpty()
    stdin, stdout, stderr = (subprocess.DEVNULL if name in without else theirs for name in STREAMS)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        env={**os.environ, **environ},
        check=False,
    )
    os.close(theirs)
    os.close(ours)
    return done.returncode == 0


def test_ok__on_a_terminal() -> None:
    assert has_terminal()


@pytest.mark.parametrize("stream", STREAMS)
def test_fail__a_stream_that_leads_elsewhere(stream: str) -> None:
    assert not has_terminal(stream)


def test_ok__who_serves_a_browser_speaks_over_pipes() -> None:
    assert has_terminal(*STREAMS, TEXTUAL_DRIVER="textual.drivers.web_driver:WebDriver")
