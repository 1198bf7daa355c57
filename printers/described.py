"""From the printers that a `device.toml` describes to the spool before them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from printers.settings import PrinterSettings
    from printers.spool import Printer, Spool


class Described(Protocol):
    """`[printer]` or `[spare_printer]` of a device's file, as far as printing needs it."""

    @property
    def transport(self) -> str: ...
    @property
    def host(self) -> str: ...
    @property
    def port(self) -> int: ...
    @property
    def path(self) -> str | None: ...
    @property
    def usb(self) -> str | None: ...
    @property
    def queue(self) -> str | None: ...
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


def spool_for(
    printer: Described | None,
    spare: Described | None,
    on_state: Callable[[str], None],
    on_spare: Callable[[str], None] | None = None,
) -> Spool | None:
    """The spool, or none where there is no printer; then nothing of ESC/POS is loaded either.

    A spare without a printer is the printer.
    """
    if printer is None:
        printer, spare = spare, None
    if printer is None:
        return None
    from printers.spool import Spool

    second = None if spare is None else printer_of(settings_of(spare))
    return Spool(printer_of(settings_of(printer)), second, on_state=on_state, on_spare=on_spare)


def settings_of(printer: Described) -> PrinterSettings:
    """What the printers' room calls it."""
    from printers.settings import Answers, Flow, Line, PrinterSettings

    return PrinterSettings(
        transport=Line(printer.transport),
        address=printer.host,
        port=printer.port,
        path=printer.path or "",
        usb=printer.usb or "",
        queue=printer.queue or "",
        baud=printer.baud,
        flow=Flow(printer.flow),
        paper_mm=printer.paper_mm,
        profile=printer.profile,
        answers=Answers(printer.answers),
    )


def printer_of(settings: PrinterSettings) -> Printer:
    """The printer behind these settings; opens nothing."""
    from printers.settings import Line

    if settings.transport is Line.CUPS:
        from printers.cups import CupsPrinter

        return CupsPrinter(settings)
    from printers.printer import EscposPrinter

    return EscposPrinter(settings)
