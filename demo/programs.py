"""Running the real programs: with a log that can be waited for, and keys that can be pressed."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import fcntl
import os
import re
import signal
import struct
import sys
import termios
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from config.errors import UserError

STOP_S = 10.0
PR_SET_PDEATHSIG = 1
SIZES = ("COLUMNS", "LINES")
"""In the environment they would overrule the size of the program's own terminal."""
_FACT = re.compile(r'(\w+)=("(?:[^"\\]|\\.)*"|\S*)')

LogLine = Mapping[str, str]
"""The facts of one logfmt line; `event` is its name."""


class ProgramEnded(UserError):
    """A program of the demo has ended that should run; `log` is where it told why."""

    def __init__(self, program: str, log: Path) -> None:
        super().__init__(f"{program} has ended; its log: {log}")
        self.program, self.log = program, log


class Program:
    """One `aufruf` process. Its log lines go to a file and to whoever waits for them."""

    def __init__(
        self,
        name: str,
        arguments: Sequence[str],
        *,
        logs: Path,
        environment: Mapping[str, str],
        terminal: tuple[int, int] | None = None,
    ) -> None:
        self.name = name
        self.lines: list[LogLine] = []
        self._arguments, self._environment, self._terminal = arguments, environment, terminal
        self._log_path = logs / f"{name}.log"
        self._news = asyncio.Condition()
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self._pty = -1

    async def start(self) -> None:
        """Start it, with a terminal of so many columns and rows if it needs one."""
        log_end, told_end = os.pipe()
        stdin: int = asyncio.subprocess.DEVNULL
        screen: int = asyncio.subprocess.DEVNULL
        if self._terminal is not None:
            self._pty, stdin = os.openpty()
            columns, rows = self._terminal
            fcntl.ioctl(stdin, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            screen = stdin
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "aufruf", *self._arguments),
            stdin=stdin,
            stdout=screen,
            # What a program says when it cannot even start belongs into its log too.
            stderr=told_end if self._terminal is None else screen,
            pass_fds=(told_end,),
            env={
                **{name: value for name, value in os.environ.items() if name not in SIZES},
                "TERM": "xterm-256color",
                "AUFRUF_LOG": f"/dev/fd/{told_end}",
                **self._environment,
            },
            start_new_session=True,
            preexec_fn=partial(_belong, terminal=self._terminal is not None),
        )
        os.close(told_end)
        if self._terminal is not None:
            os.close(stdin)
            os.set_blocking(self._pty, False)
            asyncio.get_running_loop().add_reader(self._pty, self._drain)
        self._reading = asyncio.create_task(self._read(log_end))

    def press(self, keys: str) -> None:
        """Type on the program's terminal."""
        os.write(self._pty, keys.encode())

    async def logged(self, *events: str, after: int = 0) -> LogLine:
        """The first line with one of these events among those from the `after`-th on.

        Raises `ProgramEnded` if the program ends without it.
        """
        async with self._news:
            place = after
            while True:
                for line in self.lines[place:]:
                    if line.get("event") in events:
                        return line
                place = len(self.lines)
                self.check()
                await self._news.wait()

    def check(self) -> None:
        """Raises `ProgramEnded` unless it runs."""
        if not self.running:
            raise ProgramEnded(self.name, self._log_path)

    async def ended(self) -> None:
        """Wait until it has ended, however it does."""
        if self._reading is not None:
            await asyncio.wait({self._reading})

    @property
    def running(self) -> bool:
        """Whether it was started and has not ended."""
        return self._reading is not None and not self._reading.done()

    async def stop(self) -> None:
        """Ask it to end; make it end after `STOP_S`."""
        if self._process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), STOP_S)
        except TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            await self._process.wait()
        if self._reading is not None:
            await self._reading
        if self._pty >= 0:
            asyncio.get_running_loop().remove_reader(self._pty)
            os.close(self._pty)
            self._pty = -1

    async def _read(self, log_end: int) -> None:
        reader = asyncio.StreamReader()
        transport, _ = await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(log_end, "rb")
        )
        with self._log_path.open("ab") as file, contextlib.closing(transport):
            async for raw in reader:
                file.write(raw)
                file.flush()
                async with self._news:
                    self.lines.append(_facts(raw.decode(errors="replace")))
                    self._news.notify_all()
        if self._process is not None:
            await self._process.wait()
        async with self._news:
            self._news.notify_all()

    def _drain(self) -> None:
        try:
            os.read(self._pty, 65536)
        except OSError:  # the program has closed its side
            asyncio.get_running_loop().remove_reader(self._pty)


def _belong(*, terminal: bool) -> None:
    """In the new process: end when the demo ends, however it does, and when its terminal goes."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if terminal:
        signal.signal(signal.SIGHUP, signal.SIG_DFL)  # `nohup` would have it ignored
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _facts(line: str) -> LogLine:
    return {name: value.strip('"') for name, value in _FACT.findall(line)}
