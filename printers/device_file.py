"""A printer behind a device file: `/dev/usb/lp0`, `/dev/lp0`, or a pipe to a program.

Opened non-blocking, so that a printer that is switched off or out of paper cannot hold the process
in the kernel. POSIX only, at run time; the module itself imports anywhere.
"""

from __future__ import annotations

import contextlib
import os
import select
import stat
from pathlib import Path

from printers.transport import Deadline, fault_of
from printers.trouble import PrinterFault, Trouble


class DeviceFileTransport:
    def __init__(self, path: str) -> None:
        self._path = path

    @property
    def name(self) -> str:
        return self._path

    def open(self, deadline: Deadline) -> DeviceFileChannel:
        if deadline.over:
            raise PrinterFault(Trouble.TIMEOUT, "no time left to open the device")
        try:
            # A pipe opened for both ways would give back our own bytes.
            two_way = stat.S_ISCHR(Path(self._path).stat().st_mode)
            mode = os.O_RDWR if two_way else os.O_WRONLY
            descriptor = os.open(self._path, mode | os.O_NONBLOCK | os.O_NOCTTY)
        except OSError as error:
            raise fault_of(error, Trouble.ERROR) from error
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            raise fault_of(error, Trouble.ERROR) from error
        return DeviceFileChannel(descriptor, two_way=two_way)


class DeviceFileChannel:
    def __init__(self, descriptor: int, *, two_way: bool) -> None:
        self._descriptor = descriptor
        self._two_way = two_way

    def write(self, data: bytes, deadline: Deadline) -> None:
        left = memoryview(data)
        while left:
            if deadline.over:
                raise PrinterFault(Trouble.TIMEOUT, f"{len(left)} of {len(data)} bytes not taken")
            self._wait(select.POLLOUT, deadline)
            try:
                left = left[os.write(self._descriptor, left) :]
            except BlockingIOError:
                continue
            except OSError as error:
                detail = f"{len(left)} of {len(data)} bytes not taken: {error}"
                raise PrinterFault(Trouble.CUT_OFF, detail) from error

    def read(self, deadline: Deadline) -> bytes:
        if not self._two_way or not self._wait(select.POLLIN, deadline):
            return b""
        try:
            return os.read(self._descriptor, 4096)
        except BlockingIOError:
            return b""
        except OSError as error:
            raise PrinterFault(Trouble.CUT_OFF, str(error)) from error

    def finish(self, deadline: Deadline, *, proof: bool) -> None:
        """The printer driver is ready for more only when the last block has gone out."""
        if not self._wait(select.POLLOUT, deadline):
            raise PrinterFault(Trouble.TIMEOUT, "the last bytes were not taken")

    def close(self) -> None:
        with contextlib.suppress(OSError):  # the device may be gone
            os.close(self._descriptor)

    def abort(self) -> None:
        # Closing is enough: the USB printer driver drops the transfer that is under way.
        self.close()

    def _wait(self, event: int, deadline: Deadline) -> bool:
        poll = select.poll()
        poll.register(self._descriptor, event)
        happened = poll.poll(deadline.left_s * 1000)
        if any(mask & event for _, mask in happened):
            return True
        if happened:
            raise PrinterFault(Trouble.CUT_OFF, "the device is gone")
        return False


def _lock(descriptor: int) -> None:
    """Have it alone: two programs on one device would mix their tickets."""
    import fcntl  # not on Windows, where there are no device files

    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
