"""`aufruf supervisor`: composition only."""

from __future__ import annotations

from pathlib import Path


def supervisor(*, device: Path, language: str = "de") -> None:
    """The supervisor: counters and queues live, warnings, and what to do about them.

    Parameters
    ----------
    device
        The device's file.
    language
        The language of the screen: de or en.
    """
    from counter.house.__main__ import run
    from counter.supervisor.app import SupervisorApp

    run(SupervisorApp, device, language)
