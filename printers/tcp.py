"""Raw TCP, port 9100: how nearly every network printer takes its bytes."""

from __future__ import annotations

import contextlib
import select
import socket
import struct

from printers.transport import Deadline, fault_of
from printers.trouble import PrinterFault, Trouble

CONNECT_S = 0.8
"""A printer in the house answers within milliseconds; longer means that it is not there."""
HARD_CLOSE = struct.pack("ii", 1, 0)


class TcpTransport:
    def __init__(self, address: str, port: int) -> None:
        self._address = (address, port)

    @property
    def name(self) -> str:
        return f"{self._address[0]}:{self._address[1]}"

    def open(self, deadline: Deadline) -> TcpChannel:
        limit = deadline.within(CONNECT_S)
        if limit.over:
            raise PrinterFault(Trouble.TIMEOUT, "no time left to connect")
        try:
            connection = socket.create_connection(self._address, timeout=limit.left_s)
        except TimeoutError as error:
            raise PrinterFault(Trouble.UNREACHABLE, str(error)) from error
        except UnicodeError as error:  # a name that cannot be one
            raise PrinterFault(Trouble.UNREACHABLE, str(error)) from error
        except OSError as error:
            raise fault_of(error, Trouble.UNREACHABLE) from error
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return TcpChannel(connection)


class TcpChannel:
    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._connection.setblocking(False)

    def write(self, data: bytes, deadline: Deadline) -> None:
        left = memoryview(data)
        while left:
            if deadline.over:
                raise PrinterFault(Trouble.TIMEOUT, f"{len(left)} of {len(data)} bytes not taken")
            if not self._ready(deadline, write=True):
                continue
            try:
                left = left[self._connection.send(left) :]
            except BlockingIOError:
                continue
            except OSError as error:
                detail = f"{len(left)} of {len(data)} bytes not taken: {error}"
                raise PrinterFault(Trouble.CUT_OFF, detail) from error

    def read(self, deadline: Deadline) -> bytes:
        if not self._ready(deadline, write=False):
            return b""
        received = self._receive()
        if received == b"":
            raise PrinterFault(Trouble.CUT_OFF, "the printer closed the connection")
        return received or b""

    def finish(self, deadline: Deadline, *, proof: bool) -> None:
        """Say that this was all, and wait for the printer to close its side too.

        That is the only sign a printer without status gives that its program, and not just its
        network card, has read everything: with unread data it would not close, or reset the line.
        """
        try:
            self._connection.shutdown(socket.SHUT_WR)
        except OSError as error:
            raise PrinterFault(Trouble.CUT_OFF, str(error)) from error
        if not proof:
            return
        while not deadline.over:
            if self._ready(deadline, write=False) and self._receive() == b"":
                return
        raise PrinterFault(Trouble.TIMEOUT, "the printer does not read")

    def close(self) -> None:
        self._connection.close()

    def abort(self) -> None:
        with contextlib.suppress(OSError):  # the line may be dead already
            self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, HARD_CLOSE)
        self._connection.close()

    def _receive(self) -> bytes | None:
        """Empty: the other side closed. None: nothing there after all."""
        try:
            return self._connection.recv(4096)
        except BlockingIOError:
            return None
        except OSError as error:
            raise PrinterFault(Trouble.CUT_OFF, str(error)) from error

    def _ready(self, deadline: Deadline, *, write: bool) -> bool:
        line = [self._connection]
        readable, writable, _ = select.select(
            [] if write else line, line if write else [], [], deadline.left_s
        )
        return bool(readable or writable)
