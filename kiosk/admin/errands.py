"""What the menu can have done: named here, carried out by who has the means."""

from __future__ import annotations

from typing import Protocol

from kiosk.admin.view import Status

RESTART_CODE = 75
"""The program ends with it to be started again: EX_TEMPFAIL, for which systemd needs no rule."""


class Errands(Protocol):
    async def reprint(self) -> str:
        """Print the last ticket again, saying “copy”. An outcome as in `admin.view.View`."""

    async def test_page(self) -> str:
        """Print the test page. An outcome as in `admin.view.View`."""

    def status(self) -> Status:
        """How the kiosk is now."""

    def restart(self) -> None:
        """End with `RESTART_CODE`."""
