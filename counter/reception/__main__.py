"""`aufruf reception`: composition only."""

from __future__ import annotations

from pathlib import Path


def reception(*, device: Path, language: str = "de") -> None:
    """The reception: issue numbers, find people, answer help and alarms.

    Parameters
    ----------
    device
        The device's file.
    language
        The language of the screen: de or en.
    """
    from counter.house.__main__ import run
    from counter.reception.app import ReceptionApp

    run(ReceptionApp, device, language)
