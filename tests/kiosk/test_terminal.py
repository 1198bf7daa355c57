"""The real program in a real terminal, driven by keys alone, with a hub in another process."""

from __future__ import annotations

import asyncio
import fcntl
import os
import pty
import re
import signal
import struct
import sys
import termios
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from printers.virtual import VirtualPrinter
from tests.patience import PATIENCE_S

HARD_KEYS = b"\x03\x11\x1a\x1c\x04\x10"
"""Ctrl+C, Ctrl+Q, Ctrl+Z, Ctrl+backslash, Ctrl+D, Ctrl+P."""


class Terminal:
    """The far end of a pty: what the program drew, and a keyboard."""

    def __init__(self, master: int) -> None:
        self._master = master
        self._drawn = ""
        self._news = asyncio.Event()
        os.set_blocking(master, False)
        asyncio.get_running_loop().add_reader(master, self._read)

    def _read(self) -> None:
        try:
            data = os.read(self._master, 65536)
        except OSError:  # the program has closed its end
            asyncio.get_running_loop().remove_reader(self._master)
            return
        self._drawn += re.sub(r"\x1b\[[0-9;?<>=$]*[a-zA-Z]", "", data.decode(errors="replace"))
        self._news.set()

    def press(self, keys: bytes) -> None:
        os.write(self._master, keys)

    def close(self) -> None:
        """Pull it out from under the program."""
        asyncio.get_running_loop().remove_reader(self._master)
        os.close(self._master)

    async def shows(self, text: str) -> None:
        """Wait until `text` has been drawn since the last wait ended."""
        async with asyncio.timeout(PATIENCE_S):
            while text not in self._drawn:
                self._news.clear()
                await self._news.wait()
        self._drawn = self._drawn.split(text, 1)[1]


@asynccontextmanager
async def hub_process() -> AsyncIterator[tuple[str, asyncio.StreamReader]]:
    hub = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.kiosk.hub_process", stdout=asyncio.subprocess.PIPE
    )
    assert hub.stdout is not None
    try:
        yield (await hub.stdout.readline()).decode().strip(), hub.stdout
    finally:
        hub.kill()
        await hub.wait()


async def test_fail__without_a_terminal_it_says_so_and_ends(tmp_path: Path) -> None:
    (tmp_path / "device.key").write_text("secret\n")
    device = tmp_path / "device.toml"
    device.write_text('name = "kiosk-1"\n[hub]\naddress = "127.0.0.1:9"\n')
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "aufruf", "kiosk", "--device", str(device)),
        stdin=DEVNULL, stdout=PIPE, stderr=PIPE, env={**os.environ, "LC_ALL": "en_US.UTF-8"},
    )  # fmt: skip
    assert await program.communicate() == (b"", b"aufruf kiosk needs a terminal.\n")
    assert program.returncode == 1


async def test_ok__it_ends_though_its_terminal_is_gone_and_nobody_said_so(tmp_path: Path) -> None:
    """As under `nohup`, which takes away the signal of a terminal that goes."""
    async with hub_process() as (address, _):
        (tmp_path / "device.key").write_text("secret\n")
        device = tmp_path / "device.toml"
        device.write_text(f'name = "kiosk-1"\n[hub]\naddress = "{address}"\n')
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 32, 113, 0, 0))
        program = await asyncio.create_subprocess_exec(
            *("sh", "-c", 'trap "" HUP; exec "$@"', "sh"),
            *(sys.executable, "-m", "aufruf", "kiosk", "--device", str(device)),
            stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color", "XDG_STATE_HOME": str(tmp_path)},
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )  # fmt: skip
        os.close(slave)
        try:
            terminal = Terminal(master)
            await terminal.shows("Ausweis abholen")
            terminal.close()
            async with asyncio.timeout(PATIENCE_S):
                await program.wait()
        finally:
            if program.returncode is None:
                program.kill()


async def test_ok__keys_alone_bring_numbers_and_only_a_signal_ends_it(tmp_path: Path) -> None:
    async with hub_process() as (address, said), VirtualPrinter(tmp_path / "paper") as printer:
        (tmp_path / "device.key").write_text("secret\n")
        device = tmp_path / "device.toml"
        device.write_text(
            f'name = "kiosk-1"\n[hub]\naddress = "{address}"\n'
            f'[printer]\ntransport = "tcp"\naddress = "127.0.0.1:{printer.port}"\n'
        )
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 32, 113, 0, 0))
        state = tmp_path / "state"
        program = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.patient", "kiosk", "--device", str(device)),
            stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color", "XDG_STATE_HOME": str(state)},
        )  # fmt: skip
        os.close(slave)
        try:
            terminal = Terminal(master)
            await terminal.shows("Ausweis abholen")
            await terminal.shows("vor Ihnen")
            for number, key in enumerate((b"1", b"3"), start=1):
                terminal.press(key)
                await terminal.shows("Ihre Nummer")
                assert (await said.readline()).decode() == f"issued {number}\n"
                terminal.press(HARD_KEYS)
                terminal.press(b"\r")
                await terminal.shows("Bitte wählen Sie Ihr Anliegen")
            async with asyncio.timeout(PATIENCE_S):
                papers = await printer.tickets(2)
            assert [paper.name for paper in papers] == ["A001", "A002"]
            assert program.returncode is None
            program.send_signal(signal.SIGTERM)
            async with asyncio.timeout(PATIENCE_S):
                assert await program.wait() == 0
        finally:
            if program.returncode is None:
                program.kill()
            os.close(master)
