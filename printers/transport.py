"""What a way to a printer must promise: every call ends by its deadline, and says how it ended.

A `Transport` opens a `Channel`; a channel lives for one job or one status request. All calls block
(the spool keeps them off the event loop), none longer than its deadline, and what goes wrong is a
`PrinterFault`. A queue of CUPS takes whole jobs and gives no line to the printer: that is a printer
of its own kind (`printers.cups`).
"""

from __future__ import annotations

import errno
import time
from typing import Protocol

from printers.settings import Line, PrinterSettings
from printers.trouble import PrinterFault, Trouble


class Deadline:
    """A moment on the monotonic clock by which something must have ended."""

    def __init__(self, left_s: float) -> None:
        self._at_s = time.monotonic() + left_s

    @property
    def left_s(self) -> float:
        return max(0.0, self._at_s - time.monotonic())

    @property
    def over(self) -> bool:
        return self.left_s <= 0.0

    def earlier(self, by_s: float) -> Deadline:
        return Deadline(self._at_s - time.monotonic() - by_s)

    def within(self, limit_s: float) -> Deadline:
        """This deadline, or `limit_s` from now if that is sooner."""
        return Deadline(min(self._at_s - time.monotonic(), limit_s))


class Channel(Protocol):
    """An open line to a printer."""

    def write(self, data: bytes, deadline: Deadline) -> None:
        """Hand over all of `data`, or raise `timeout` or `cut-off`."""

    def read(self, deadline: Deadline) -> bytes:
        """What the printer sent, at least one byte; empty when nothing came in time.

        Raises `cut-off` when the printer closed the line.
        """

    def finish(self, deadline: Deadline, *, proof: bool) -> None:
        """Nothing more will be written: wait until everything has gone out.

        `proof`: wait also for a sign that the printer has read it, where the line can give one.

        Raises `timeout` or `cut-off` when it has not, as far as this kind of line can know.
        """

    def close(self) -> None:
        """Close after a finished job. Does not block."""

    def abort(self) -> None:
        """Close and throw away what is still on its way, so that it is not printed later."""


class Transport(Protocol):
    """A way to a printer."""

    @property
    def name(self) -> str:
        """What logs call it: the address or the device's path."""

    def open(self, deadline: Deadline) -> Channel: ...


def transport_of(settings: PrinterSettings) -> Transport:
    """The transport for these settings; opens nothing."""
    # Imported here so that a kiosk with a network printer does not load pyserial and vice versa.
    match settings.transport:
        case Line.TCP:
            from printers.tcp import TcpTransport

            return TcpTransport(settings.address, settings.port)
        case Line.SERIAL:
            from printers.serial_line import SerialTransport

            return SerialTransport(settings.path, settings.baud, settings.flow)
        case Line.DEVICE:
            from printers.device_file import DeviceFileTransport

            return DeviceFileTransport(settings.path)
        case Line.USB:
            from printers.usb_line import UsbTransport

            return UsbTransport(settings.usb)
        case Line.CUPS:
            raise ValueError("a queue is no line")


def fault_of(error: OSError, otherwise: Trouble) -> PrinterFault:
    """The fault behind an operating system's error while opening."""
    named = {
        errno.ECONNREFUSED: Trouble.REFUSED,
        errno.EBUSY: Trouble.REFUSED,
        errno.EAGAIN: Trouble.REFUSED,
        errno.EACCES: Trouble.NO_PERMISSION,
        errno.EPERM: Trouble.NO_PERMISSION,
        errno.ENOENT: Trouble.NO_DEVICE,
        errno.ENODEV: Trouble.NO_DEVICE,
        errno.ENXIO: Trouble.NO_DEVICE,
        errno.ENOTTY: Trouble.NO_DEVICE,
        errno.ETIMEDOUT: Trouble.UNREACHABLE,
        errno.EHOSTUNREACH: Trouble.UNREACHABLE,
        errno.ENETUNREACH: Trouble.UNREACHABLE,
    }
    return PrinterFault(named.get(error.errno or 0, otherwise), str(error))
