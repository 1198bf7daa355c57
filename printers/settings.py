"""How a printer is reached and what it can do: the values behind `[printer]` of `device.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Line(StrEnum):
    """The way to the printer."""

    TCP = "tcp"
    SERIAL = "serial"
    DEVICE = "device"


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
    """`address`, `port`: tcp. `path`: serial and device. `profile`: see docs/printers.md."""

    transport: Line = Line.TCP
    address: str = ""
    port: int = 9100
    path: str = ""
    baud: int = 115_200
    flow: Flow = Flow.NONE
    paper_mm: int = 80
    profile: str = "default"
    answers: Answers = Answers.AUTO
