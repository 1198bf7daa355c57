"""A real terminal for a real program: a pty, a VT emulator behind it, and fingers for its keys."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
import struct
import termios
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from PIL import Image

from tests.patience import PATIENCE_S
from tests.scenarios.processes import Program
from tests.terminal import Screen, Stream

DOTS = 8
"""Pixels for half a character's height in the picture of the screen."""
LIGHT, DARK = 255, 0


class Terminal:
    """Give `inner` to a program as its stdin and stdout."""

    def __init__(self, columns: int = 120, rows: int = 40) -> None:
        self._size = columns, rows
        self._screen = Screen(columns, rows)
        self._stream = Stream(self._screen)
        self._news = asyncio.Event()
        self._outer = self.inner = -1

    async def __aenter__(self) -> Self:
        self._outer, self.inner = os.openpty()
        columns, rows = self._size
        fcntl.ioctl(self.inner, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.set_blocking(self._outer, False)
        asyncio.get_running_loop().add_reader(self._outer, self._read)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        asyncio.get_running_loop().remove_reader(self._outer)
        os.close(self._outer)
        os.close(self.inner)

    @property
    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self._screen.display)

    def press(self, keys: str) -> None:
        os.write(self._outer, keys.encode())

    async def shows(self, holds: Callable[[str], bool] | str) -> str:
        """The screen's words (line breaks are blanks) as soon as it is so, or contains this."""
        wanted = (lambda words: holds in words) if isinstance(holds, str) else holds
        try:
            async with asyncio.timeout(PATIENCE_S):
                while not wanted(" ".join(self.text.split())):
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            raise AssertionError(f"never shown: {holds}\n{self.text}") from None
        return self.text

    async def qr_code(self, folder: Path) -> str:
        """What a foreign reader finds on a photograph of the screen, once it is all there."""
        picture = folder / "screen.png"
        async with asyncio.timeout(PATIENCE_S):
            while True:
                self._news.clear()
                self.picture().save(picture)
                found = await asyncio.create_subprocess_exec(
                    "zbarimg", "--quiet", "--raw", str(picture), stdout=asyncio.subprocess.PIPE
                )
                out, _ = await found.communicate()
                if codes := out.decode().split():
                    return codes[0]
                await self._news.wait()

    def picture(self) -> Image.Image:
        """Half blocks in black and white; other characters are left out."""
        columns, rows = self._size
        halves = Image.new("L", (columns, rows * 2), LIGHT)
        for row in range(rows):
            for column in range(columns):
                cell = self._screen.buffer[row][column]
                ink, ground = _shade(cell.fg, DARK), _shade(cell.bg, LIGHT)
                if cell.reverse:
                    ink, ground = ground, ink
                upper = ink if cell.data in "▀█" else ground
                lower = ink if cell.data in "▄█" else ground
                halves.putpixel((column, row * 2), upper)
                halves.putpixel((column, row * 2 + 1), lower)
        return halves.resize((columns * DOTS, rows * 2 * DOTS), Image.Resampling.NEAREST)

    def _read(self) -> None:
        with contextlib.suppress(BlockingIOError, OSError):
            self._stream.feed(os.read(self._outer, 1 << 16))
        self._news.set()


def _shade(colour: str, default: int) -> int:
    if len(colour) != 6:
        return {"black": DARK, "white": LIGHT}.get(colour, default)
    red, green, blue = (int(colour[place : place + 2], 16) for place in (0, 2, 4))
    return (red * 299 + green * 587 + blue * 114) // 1000


def on_terminal(terminal: Terminal, *arguments: str | Path, patient: bool = False) -> Program:
    """An `aufruf` program on this terminal."""
    return Program(
        *arguments,
        terminal=terminal.inner,
        patient=patient,
        environment={"TERM": "xterm-256color", "COLORTERM": "truecolor"},
    )
