"""How a printer is reached and what it can do: the values behind `[printer]` of `device.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Line(StrEnum):
    """The way to the printer."""

    TCP = "tcp"
    SERIAL = "serial"
    DEVICE = "device"
    USB = "usb"
    """Straight through libusb, without the kernel's printer driver."""
    CUPS = "cups"
    """A queue of this machine's CUPS."""


class Answers(StrEnum):
    """Whether the printer answers status requests."""

    AUTO = "auto"
    """Find out: once it has answered, silence is trouble."""
    YES = "yes"
    """Silence is trouble from the first ticket on."""
    NO = "no"
    """Never ask: what the line takes counts as printed, and the state stays `unknown`."""


class Flow(StrEnum):
    """Flow control of a serial line."""

    NONE = "none"
    RTS_CTS = "rtscts"
    DSR_DTR = "dsrdtr"
    XON_XOFF = "xonxoff"


@dataclass(frozen=True, slots=True)
class PrinterSettings:
    """`address`, `port`: tcp. `path`: serial and device. `usb`: vendor and product, `04b8:0e15`.

    `queue`: cups; there `address` and `port` are those of the CUPS server. `profile`: see
    docs/printers.md.
    """

    transport: Line = Line.TCP
    address: str = ""
    port: int = 9100
    path: str = ""
    usb: str = ""
    queue: str = ""
    baud: int = 115_200
    flow: Flow = Flow.NONE
    paper_mm: int = 80
    profile: str = "default"
    answers: Answers = Answers.AUTO
