"""What the doctor has seen of a printer and of this machine. Facts only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from printers.outcome import Outcome
from printers.trouble import Trouble


class Kind(StrEnum):
    """What a device may be used as; the name of the transport."""

    DEVICE = "device"
    SERIAL = "serial"
    USB = "usb"
    CUPS = "cups"


@dataclass(frozen=True, slots=True)
class Seen:
    """A device of this machine that may be a printer. `where`: path, `04b8:0e15`, or queue.

    `driver`: of the kernel, for USB printers; empty: none has it.
    """

    kind: Kind
    where: str
    name: str = ""
    driver: str = ""


@dataclass(frozen=True, slots=True)
class Access:
    """Of a device file. `group`: the one that may use it, empty: none but the owner."""

    exists: bool
    group: str = ""


@dataclass(frozen=True, slots=True)
class Observed:
    """`state`: what the printer said of itself, or the trouble on the way to it.

    `asked`: the line was open and it was asked. `missing`: the package without which this machine
    cannot speak to it. `meant`: the profile that was probably meant, where it is not known.
    """

    state: str = str(Trouble.UNKNOWN)
    asked: bool = False
    resolved: bool = True
    access: Access | None = None
    missing: str = ""
    user: str = ""
    as_root: bool = False
    profile_known: bool = True
    meant: str = ""
    outcome: Outcome | None = None
    seen: tuple[Seen, ...] = ()
