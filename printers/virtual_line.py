"""The virtual printer at the end of a cable: behind a path, as a serial port or `/dev/usb/lp0` is.

The path is a symbolic link to a pseudo terminal: a real descriptor that can be pulled out, locked
by another program, or not read. POSIX only.
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
import tty
from pathlib import Path

from printers.mechanism import BrokenOff, Fault, Line
from printers.virtual import Virtual

TERMINALS = "/dev/pts"
AGAIN_S = 0.01


class VirtualLine(Virtual):
    """`async with VirtualLine(path) as printer:` is the printer behind `path`, a symbolic link."""

    def __init__(
        self,
        path: Path,
        out: Path | None = None,
        *,
        paper_mm: int = 80,
        fault: Fault | None = None,
    ) -> None:
        super().__init__(out, paper_mm, fault)
        self.path = path
        self._ends: tuple[int, int] | None = None
        self._commands = Line(self.mechanism)

    @property
    def place(self) -> str:
        return str(self.path)

    async def _connect(self, fault: Fault | None) -> None:
        if fault is Fault.ABSENT:
            self._unplug()
            return
        ours, theirs = self._ends or self._plug_in()
        self._listen(ours, fault)
        if fault is Fault.REFUSE:
            await _have_alone(theirs)
        else:
            fcntl.flock(theirs, fcntl.LOCK_UN)

    def _apply(self, fault: Fault | None) -> None:
        super()._apply(fault)
        if self._ends is not None:
            self._listen(self._ends[0], fault)

    def _listen(self, ours: int, fault: Fault | None) -> None:
        loop = asyncio.get_running_loop()
        if fault is Fault.HANG:
            loop.remove_reader(ours)
        else:
            loop.add_reader(ours, self._take, ours)

    def _plug_in(self) -> tuple[int, int]:
        ours, theirs = os.openpty()
        tty.setraw(theirs)
        os.set_blocking(ours, False)
        self._ends = ours, theirs
        self._commands = Line(self.mechanism)
        if self.path.is_symlink() and self.path.readlink().is_relative_to(TERMINALS):
            self.path.unlink()  # ours, from a run that was killed; nobody else's device
        self.path.symlink_to(os.ttyname(theirs))
        return self._ends

    def _unplug(self) -> None:
        if self._ends is None:
            return
        asyncio.get_running_loop().remove_reader(self._ends[0])
        self.path.unlink(missing_ok=True)
        for end in self._ends:
            os.close(end)
        self._ends = None

    async def _close(self) -> None:
        self._unplug()

    def _take(self, ours: int) -> None:
        with contextlib.suppress(BlockingIOError):
            data = os.read(ours, 4096)
            try:
                answers = self._commands.take(data)
            except BrokenOff:
                self._unplug()
                return
            if answers:
                os.write(ours, answers)

    def _send_automatic(self, data: bytes) -> None:
        if self._ends is not None:
            os.write(self._ends[0], data)


async def _have_alone(descriptor: int) -> None:
    """Lock it as another program would; whoever has it now is waited for, and answered."""
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            await asyncio.sleep(AGAIN_S)
        else:
            return
