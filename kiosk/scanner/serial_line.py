"""A reader on a serial line (RS-232, or USB that looks like it), for as long as the program runs.

Pulling the plug is no error: the line is opened again when it is back, by its stable name below
`/dev/serial/by-id`. Nothing here blocks the event loop, and nothing that a reader sends ends it.
"""

from __future__ import annotations

import asyncio
import errno
import logging
import os
import random
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.scanner.framing import Framing, fed, paused
from kiosk.scanner.scan import Reading, Unreadable

if TYPE_CHECKING:
    import serial

log = logging.getLogger(__name__)

PAUSE_S = 0.15
"""No code has such a gap in it: at 1200 baud a byte takes 8 ms."""
FIRST_WAIT_S = 0.2
LAST_WAIT_S = 2.0
_READ_BYTES = 4096

OK = "ok"
NO_DEVICE = "no-device"
NO_PERMISSION = "no-permission"

_DENIED = frozenset({errno.EACCES, errno.EPERM})


class SerialScanner:
    """`on_reading` and `on_state` are called in the event loop; `on_state` at each change."""

    def __init__(
        self,
        path: str,
        baud: int,
        on_reading: Callable[[Reading], None],
        on_state: Callable[[str], None],
    ) -> None:
        self._path = path
        self._baud = baud
        self._on_reading = on_reading
        self._on_state = on_state
        self._state = ""

    async def run(self) -> None:
        """Until cancelled."""
        import serial

        wait_s = FIRST_WAIT_S
        while True:
            try:
                # Setting up a line talks to the device; one that is being plugged takes its time.
                port = await asyncio.to_thread(self._opened)
            except (OSError, serial.SerialException, ValueError) as error:
                denied = getattr(error, "errno", None) in _DENIED
                self._is(NO_PERMISSION if denied else NO_DEVICE, str(error))
            else:
                wait_s = FIRST_WAIT_S
                self._is(OK)
                try:
                    reason = await self._read(port)
                finally:
                    port.close()
                self._is(NO_DEVICE, reason)
            await asyncio.sleep(wait_s * random.uniform(0.8, 1.0))
            wait_s = min(wait_s * 2, LAST_WAIT_S)

    def _opened(self) -> serial.Serial:
        import serial

        return serial.Serial(self._path, self._baud, timeout=0, exclusive=True)

    async def _read(self, port: serial.Serial) -> str:
        """Give on what is read until the line is gone; returns why it is."""
        loop = asyncio.get_running_loop()
        framing = Framing()
        while True:
            ready = loop.create_future()
            loop.add_reader(port.fileno(), _wake, ready)
            try:
                async with asyncio.timeout(PAUSE_S if framing != Framing() else None):
                    await ready
            except TimeoutError:
                framing, readings = paused(framing)
            else:
                data, gone = _available(port.fileno())
                framing, readings = fed(framing, data)
                if gone:
                    _, last = paused(framing)
                    self._give((*readings, *last))
                    return gone
            finally:
                loop.remove_reader(port.fileno())
            self._give(readings)

    def _give(self, readings: tuple[Reading, ...]) -> None:
        for reading in readings:
            if isinstance(reading, Unreadable):
                log.warning("scan_unreadable", extra={"reader": "serial"})
            self._on_reading(reading)

    def _is(self, state: str, reason: str = "") -> None:
        if state == self._state:
            return
        self._state = state
        level = logging.INFO if state == OK else logging.WARNING
        log.log(level, "scanner_state", extra={"state": state, "reason": reason})
        self._on_state(state)


def _wake(ready: asyncio.Future[None]) -> None:
    if not ready.done():
        ready.set_result(None)


def _available(fd: int) -> tuple[bytes, str]:
    """What there is to read, and why there will be no more (empty: there may be)."""
    try:
        data = os.read(fd, _READ_BYTES)
    except BlockingIOError:
        return b"", ""
    except OSError as error:
        return b"", error.strerror or str(error)
    # The line was said to be readable: nothing on it means that it is gone.
    return data, "" if data else "unplugged"
