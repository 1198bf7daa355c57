"""Real programs for scenarios and benchmarks: started, waited for by what they log, always ended.

Nothing here sleeps: a program is ready when its log says so, and a hub that comes back does so on
the address where it was.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import signal
import sys
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx

from hub.link.settings import LinkSettings
from hub.protocol.wire import Role
from tests.patience import PATIENCE_S

ROOT = Path(__file__).parents[2]
BENCH_SITE = ROOT / "config" / "bench" / "site.toml"
_FACT = re.compile(r'(\w+)=("(?:[^"\\]|\\.)*"|\S*)')

LogLine = Mapping[str, str]


class Ended(Exception):
    """A program has ended that should have run; the message holds what it said."""


class Program:
    """One `aufruf` command as a process of its own.

    `terminal`: the descriptor of a terminal that it owns whole; its log then comes another way.
    `stdout`: a descriptor, if anybody reads it. `within`: a command that runs it. `patient`: it
    bears with a machine that stands still.
    """

    def __init__(
        self,
        *arguments: str | Path,
        environment: Mapping[str, str] | None = None,
        terminal: int | None = None,
        stdout: int = asyncio.subprocess.DEVNULL,
        within: tuple[str, ...] = (),
        patient: bool = False,
    ) -> None:
        words = [str(argument) for argument in arguments]
        module = "tests.patient" if patient else "aufruf"
        self._command = [*within, sys.executable, "-m", module, *words]
        # Without systemd's variable the log is readable lines on stderr; the terminal's size is
        # its own, not what the environment of the tests says.
        strange = {"JOURNAL_STREAM", "COLUMNS", "LINES"}
        kept = {name: value for name, value in os.environ.items() if name not in strange}
        self._environment = {**kept, "LANG": "de_DE.UTF-8", **(environment or {})}
        self._terminal, self._stdout = terminal, stdout
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self._news = asyncio.Condition()
        self._gone = False
        self.said: list[str] = []
        """Its log (and stderr, without a terminal), line by line."""

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.kill()

    def run_instead(self, *words: str) -> None:
        """Another program of this interpreter, for comparison."""
        self._command = [sys.executable, *words]

    @property
    def pid(self) -> int:
        if self._process is None:
            raise RuntimeError("it was not started")
        return self._process.pid

    async def start(self) -> None:
        self.said, self._gone = [], False
        ear, mouth = os.pipe()
        own, log = self._terminal, {"AUFRUF_LOG": f"/dev/fd/{mouth}"}
        self._process = await asyncio.create_subprocess_exec(
            *self._command,
            cwd=ROOT,
            env=self._environment if own is None else {**self._environment, **log},
            stdin=asyncio.subprocess.DEVNULL if own is None else own,
            stdout=self._stdout if own is None else own,
            stderr=mouth if own is None else own,
            pass_fds=() if own is None else (mouth,),
            start_new_session=True,
        )
        os.close(mouth)
        lines = asyncio.StreamReader(limit=1 << 20)
        await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(lines), os.fdopen(ear, "rb")
        )
        self._reading = asyncio.create_task(self._read(self._process, lines))

    async def kill(self) -> None:
        """End it as a power cut would: `kill -9`, to everything it has started too."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """Ask it to end, and wait until it has. Returns its exit code."""
        return await self._end(signal.SIGTERM)

    async def exit_code(self) -> int:
        """Wait until it ends by itself."""
        if self._process is None or self._reading is None:
            raise RuntimeError("it was not started")
        async with asyncio.timeout(PATIENCE_S):
            await asyncio.shield(self._reading)
            return await self._process.wait()

    async def logged(
        self, event: str, holds: Callable[[LogLine], bool] = lambda _: True
    ) -> LogLine:
        """The first line with this event since the start for which `holds` is true."""
        place = 0
        async with asyncio.timeout(PATIENCE_S), self._news:
            while True:
                for facts in _facts(self.said[place:], event):
                    if holds(facts):
                        return facts
                place = len(self.said)
                if self._gone:
                    raise Ended(f"{' '.join(self._command)}\n" + "\n".join(self.said))
                await self._news.wait()

    def all_logged(self, event: str) -> list[LogLine]:
        """Every line with this event so far, since the start."""
        return list(_facts(self.said, event))

    async def _end(self, number: int) -> int:
        if self._process is None or self._reading is None:
            return 0
        if self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, number)
        code = await self.exit_code()
        self._process = None
        return code

    async def _read(self, process: asyncio.subprocess.Process, lines: asyncio.StreamReader) -> None:
        async for raw in lines:
            await self._tell(raw.decode(errors="replace").rstrip("\n"))
        await process.wait()
        self._gone = True
        await self._tell("")

    async def _tell(self, line: str) -> None:
        async with self._news:
            self.said.append(line)
            self._news.notify_all()


def _facts(lines: Iterable[str], event: str) -> Iterator[LogLine]:
    for line in lines:
        facts = {name: value.strip('"') for name, value in _FACT.findall(line)}
        if facts.get("event") == event:
            yield facts


class Hub:
    """A hub process, its state directory and its keys. Restarted, it keeps its address."""

    def __init__(
        self,
        folder: Path,
        *,
        site: Path = BENCH_SITE,
        options: tuple[str, ...] = (),
    ) -> None:
        self.state = folder
        self.site = site
        self.address = "127.0.0.1:0"
        self.program = Program()
        self._options = options
        self._keys: dict[Role, str] = {}

    async def start(self) -> None:
        """Returns when `/healthz` answers 200."""
        self.program = Program(
            "hub", "--site", self.site, "--state", self.state, "--listen", self.address,
            "--no-mdns", *self._options,
        )  # fmt: skip
        await self.program.start()
        self.address = (await self.program.logged("hub_ready"))["address"]
        async with self.http() as client:
            response = await client.get("/healthz")
        if response.status_code != 200:
            raise AssertionError(f"/healthz answers {response.status_code}")

    async def kill(self) -> None:
        await self.program.kill()

    async def stop(self) -> int:
        return await self.program.stop()

    async def key(self, role: Role) -> str:
        """The key of this role, as `aufruf key create` prints it; made once."""
        if role not in self._keys:
            key = await output("key", "create", "--role", role.value, "--state", str(self.state))
            self._keys[role] = key.strip()
        return self._keys[role]

    async def settings(self, role: Role, *, address: str = "") -> LinkSettings:
        """What a link of this role needs; `address`: by another way than straight."""
        return LinkSettings(address or self.address, None, None, await self.key(role))

    def http(self, key: str = "") -> httpx.AsyncClient:
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        return httpx.AsyncClient(
            base_url=f"http://{self.address}", headers=headers, timeout=PATIENCE_S
        )

    async def verify(self) -> str:
        """`aufruf verify`; raises if the journal does not hold."""
        return await output("verify", str(self.state), "--format", "json")


@contextlib.asynccontextmanager
async def running_hub(
    folder: Path, *, site: Path = BENCH_SITE, options: tuple[str, ...] = ()
) -> AsyncIterator[Hub]:
    """A hub that answers, until the block ends."""
    hub = Hub(folder, site=site, options=options)
    try:
        await hub.start()
        yield hub
    finally:
        await hub.kill()


async def output(*arguments: str) -> str:
    """Run an `aufruf` command to its end; its stdout. Raises `AssertionError` if it fails."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "aufruf", *arguments,
        cwd=ROOT,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        out, err = await process.communicate()
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
    if process.returncode != 0:
        raise AssertionError(f"aufruf {' '.join(arguments)}: {err.decode()}")
    return out.decode()
