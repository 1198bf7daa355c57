"""The real program in a process of its own: in a terminal, or serving browsers."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
import pty
import signal
import struct
import sys
import termios
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from tests.patience import PATIENCE_S
from tests.terminal import Screen, Stream

COMMAND = [sys.executable, "-m", "aufruf", "counter"]


def device_file(folder: Path, address: str, *, key: str = "device-key", counter: str = "3") -> Path:
    """A `device.toml` for a hub at this address."""
    file = folder / "device.toml"
    (folder / "device.key").write_text(key + "\n", encoding="ascii")
    file.write_text(
        f'name = "counter-{counter}"\ncounter = "{counter}"\n[hub]\naddress = "{address}"\n',
        encoding="utf-8",
    )
    return file


class TerminalProgram:
    """A program on a pseudo-terminal, with what stands on its screen."""

    def __init__(self, fd: int, process: asyncio.subprocess.Process, size: tuple[int, int]) -> None:
        self._fd = fd
        self.process = process
        self._screen = Screen(*size)
        self._stream = Stream(self._screen)
        self._lines = [""] * size[1]
        self._news = asyncio.Event()
        os.set_blocking(fd, False)
        asyncio.get_running_loop().add_reader(fd, self._read)

    @property
    def shown(self) -> str:
        """Line by line. Only what has changed is read anew."""
        columns = range(self._screen.columns)
        for line in self._screen.dirty:
            cells = self._screen.buffer[line]
            self._lines[line] = "".join(cells[at].data for at in columns)
        self._screen.dirty.clear()
        return "\n".join(self._lines)

    def colour_beside(self, label: str) -> str:
        """Of the frame of the field with this label: who has the focus has a colour of its own."""
        line = next(at for at, text in enumerate(self.shown.split("\n")) if label in text)
        column = self._lines[line].index("▊")
        return str(self._screen.buffer[line][column].fg)

    def press(self, keys: bytes) -> None:
        os.write(self._fd, keys)

    async def until(self, true: Callable[[], object]) -> None:
        """Wait until it is so. What is to be seen together is waited for together: a screen comes
        in pieces.
        """
        try:
            async with asyncio.timeout(PATIENCE_S):
                while not true():
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            raise AssertionError(f"never so; last seen:\n{self.shown}") from None

    def close(self) -> None:
        asyncio.get_running_loop().remove_reader(self._fd)
        os.close(self._fd)

    def _read(self) -> None:
        with contextlib.suppress(OSError):  # the terminal is gone with its program
            self._stream.feed(os.read(self._fd, 65_536))
        self._news.set()


@contextlib.asynccontextmanager
async def in_terminal(
    *arguments: str, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[TerminalProgram]:
    """`aufruf counter …` in a terminal of this size (columns, lines)."""
    ours, theirs = pty.openpty()
    # The terminal's size is its own, not what the environment of the tests says.
    kept = {name: word for name, word in os.environ.items() if name not in ("COLUMNS", "LINES")}
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
    process = await asyncio.create_subprocess_exec(
        *COMMAND, *arguments, stdin=theirs, stdout=theirs, stderr=theirs,
        env={**kept, "TERM": "xterm-256color"}, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    program = TerminalProgram(ours, process, size)
    try:
        yield program
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        program.close()


@contextlib.asynccontextmanager
async def serving(*arguments: str) -> AsyncIterator[tuple[asyncio.subprocess.Process, list[str]]]:
    """`aufruf counter --serve …`: the process and the lines that it has printed."""
    process = await asyncio.create_subprocess_exec(
        *COMMAND, *arguments, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    try:
        async with asyncio.timeout(PATIENCE_S):
            first = await process.stdout.readline()
        yield process, [first.decode().strip()]
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
            await process.communicate()
