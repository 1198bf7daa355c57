"""From the printer that a `device.toml` describes to the spool before it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from printers.spool import Spool


class Described(Protocol):
    """`[printer]` of a device's file, as far as printing needs it."""

    @property
    def transport(self) -> str: ...
    @property
    def host(self) -> str: ...
    @property
    def port(self) -> int: ...
    @property
    def path(self) -> str | None: ...
    @property
    def baud(self) -> int: ...
    @property
    def flow(self) -> str: ...
    @property
    def paper_mm(self) -> int: ...
    @property
    def profile(self) -> str: ...
    @property
    def answers(self) -> str: ...


def spool_for(printer: Described | None, on_state: Callable[[str], None]) -> Spool | None:
    """The spool, or none where there is no printer; then nothing of ESC/POS is loaded either."""
    if printer is None:
        return None
    from printers.printer import EscposPrinter
    from printers.settings import Answers, Flow, Line, PrinterSettings
    from printers.spool import Spool

    settings = PrinterSettings(
        transport=Line(printer.transport),
        address=printer.host,
        port=printer.port,
        path=printer.path or "",
        baud=printer.baud,
        flow=Flow(printer.flow),
        paper_mm=printer.paper_mm,
        profile=printer.profile,
        answers=Answers(printer.answers),
    )
    return Spool(EscposPrinter(settings), on_state=on_state)
