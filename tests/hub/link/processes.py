"""A real hub in a process of its own, to be killed and started again."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from hub.link import Link, LinkSettings, Timing
from hub.protocol.wire import Hello, Role
from hub.server.keys import KeyRing
from tests.hub.link.seen import Seen
from tests.patience import PATIENCE_S

SITE_TOML = """
[site]
id = "test"
name.de = "Bürgerbüro Teststadt"
name.en = "Citizen Office Teststadt"
timezone = "Europe/Berlin"
languages = ["de", "en"]

[public]
wifi = "Rathaus-Gast"

[[zone]]
id = "hall"
name.de = "Halle"
name.en = "Hall"

[[service]]
id = "pass"
name.de = "Pass & Ausweis"
name.en = "Passport & identity card"
prefix = "A"
bring.de = "Foto"
bring.en = "Photo"

[[counter]]
id = "5"
zone = "hall"
way = "left"
services = ["pass"]
"""
PATIENT = Timing(silence_s=PATIENCE_S, answer_s=PATIENCE_S)
_AUFRUF = [sys.executable, "-c", "from aufruf import main; main()"]


async def aufruf(*arguments: str) -> Process:
    """One of our programs, as a process whose log can be read."""
    return await asyncio.create_subprocess_exec(
        *_AUFRUF, *arguments, stdout=PIPE, stderr=PIPE, limit=1 << 20
    )


async def log_line(process: Process, event: str) -> str:
    """Read the log up to the line of this event."""
    assert process.stderr is not None
    read: list[str] = []
    async with asyncio.timeout(PATIENCE_S):
        while line := (await process.stderr.readline()).decode():
            read.append(line)
            if f"event={event}" in line:
                return line
    raise AssertionError(f"no {event} in the log:\n{''.join(read)}")


async def ended(process: Process, by: signal.Signals) -> str:
    """End a process and return the rest of its log."""
    if process.returncode is None:
        process.send_signal(by)
    _, rest = await process.communicate()
    return rest.decode()


class HubProcess:
    def __init__(self, folder: Path, site: str = SITE_TOML, site_time: str = "") -> None:
        self.folder = folder
        self._staged = ("--site-time", site_time) if site_time else ()
        self.address = f"127.0.0.1:{_free_port()}"
        self._process: Process | None = None
        (folder / "site.toml").write_text(site, "utf-8")
        (folder / "state").mkdir(mode=0o700)
        ring = KeyRing(folder / "state" / "keys.json")
        roles = (
            *(Role.KIOSK, Role.COUNTER, Role.VISITORS, Role.GATE, Role.RECEPTION),
            Role.READER,
        )
        self._keys = {role: ring.create(role, role.value, "2026-01-01")[1] for role in roles}

    async def start(self) -> None:
        self._process = await aufruf(
            "hub", "--site", str(self.folder / "site.toml"), "--state", str(self.folder / "state"),
            "--listen", self.address, "--no-mdns", *self._staged,
        )  # fmt: skip
        await log_line(self._process, "hub_ready")

    def send(self, number: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(number)

    async def kill(self, by: signal.Signals = signal.SIGKILL) -> None:
        if self._process is not None:
            await ended(self._process, by)
            self._process = None

    def key(self, role: Role) -> str:
        return self._keys[role]

    @asynccontextmanager
    async def terminal(
        self, role: Role, scope: str = "", *, timing: Timing = PATIENT
    ) -> AsyncIterator[tuple[Link, Seen]]:
        """A terminal of this role, welcomed."""
        seen = Seen()
        settings = LinkSettings(self.address, None, None, self.key(role))
        hello = Hello(device=role.value, role=role, version="0", scope=scope)
        link = Link(settings, hello, seen, timing=timing)
        task = asyncio.create_task(link.run())
        try:
            async with asyncio.timeout(PATIENCE_S):
                await seen.welcomes.get()
            yield link, seen
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task


@asynccontextmanager
async def hub_process(
    folder: Path, site: str = SITE_TOML, site_time: str = ""
) -> AsyncIterator[HubProcess]:
    """`site_time`: at which the hub begins; empty: it is now."""
    hub = HubProcess(folder, site, site_time)
    await hub.start()
    try:
        yield hub
    finally:
        await hub.kill()


def _free_port() -> int:
    """A port that a restarted hub finds free again."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
