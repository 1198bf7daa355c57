"""A serial printer through pyserial: RS-232, USB with a serial chip, Bluetooth."""

from __future__ import annotations

import contextlib
import time

import serial

from printers.settings import Flow
from printers.transport import Deadline, fault_of
from printers.trouble import PrinterFault, Trouble

try:
    from termios import error as TermiosError  # noqa: N812
except ImportError:  # Windows
    TermiosError = OSError  # type: ignore[misc,assignment]

LOOK_S = 0.01
"""How often the length of the output queue is looked at."""


class SerialTransport:
    def __init__(self, path: str, baud: int, flow: Flow = Flow.NONE) -> None:
        self._path = path
        self._baud = baud
        self._flow = flow

    @property
    def name(self) -> str:
        return self._path

    def open(self, deadline: Deadline) -> SerialChannel:
        if deadline.over:
            raise PrinterFault(Trouble.TIMEOUT, "no time left to open the port")
        try:
            port = serial.Serial(
                self._path,
                self._baud,
                timeout=0,
                write_timeout=max(deadline.left_s, LOOK_S),
                rtscts=self._flow is Flow.RTS_CTS,
                dsrdtr=self._flow is Flow.DSR_DTR,
                xonxoff=self._flow is Flow.XON_XOFF,
                exclusive=True,  # two programs on one line would mix their tickets
            )
        except serial.SerialException as error:
            raise fault_of(error, Trouble.NO_DEVICE) from error
        except ValueError as error:
            raise PrinterFault(Trouble.ERROR, str(error)) from error
        return SerialChannel(port)


class SerialChannel:
    def __init__(self, port: serial.Serial) -> None:
        self._port = port

    def write(self, data: bytes, deadline: Deadline) -> None:
        if deadline.over:
            raise PrinterFault(Trouble.TIMEOUT, "no time left to write")
        try:
            self._port.write_timeout = deadline.left_s
            written = self._port.write(data)
        except serial.SerialTimeoutException as error:
            raise PrinterFault(Trouble.TIMEOUT, "the printer does not take the bytes") from error
        except OSError as error:  # SerialException is one: the adapter was pulled out
            raise PrinterFault(Trouble.CUT_OFF, str(error)) from error
        if written is not None and written < len(data):
            raise PrinterFault(Trouble.CUT_OFF, f"{written} of {len(data)} bytes taken")

    def read(self, deadline: Deadline) -> bytes:
        try:
            self._port.timeout = deadline.left_s
            first = self._port.read(1)
            return first + self._port.read(self._port.in_waiting) if first else b""
        except OSError as error:
            raise PrinterFault(Trouble.CUT_OFF, str(error)) from error

    def finish(self, deadline: Deadline, *, proof: bool) -> None:
        """Wait until the output queue is empty. `flush` would wait without a limit."""
        try:
            while self._port.out_waiting:
                if deadline.over:
                    raise PrinterFault(Trouble.TIMEOUT, f"{self._port.out_waiting} bytes not sent")
                time.sleep(LOOK_S)
        except OSError as error:
            raise PrinterFault(Trouble.CUT_OFF, str(error)) from error

    def close(self) -> None:
        with contextlib.suppress(OSError):  # the adapter may be gone
            self._port.close()

    def abort(self) -> None:
        # With bytes left in the queue the kernel's close waits up to 30 s for them.
        with contextlib.suppress(OSError, TermiosError):  # pyserial lets both through
            self._port.reset_output_buffer()
        self.close()
