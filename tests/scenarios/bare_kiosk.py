"""A kiosk without a screen, in a process of its own: the real link, desk, store and clock.

`python -m tests.scenarios.bare_kiosk FOLDER DEVICE ADDRESS KEY_FILE` reads a service from each line
of stdin and prints the visitor's ticket as JSON. An empty line asks how many tickets the hub does
not have yet.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from hub.link import Link, LinkSettings, SiteClock
from hub.link.offline import Offline
from hub.protocol.replies import Ticket, TicketReply
from hub.protocol.views import View
from hub.protocol.wire import Hello, Role, SiteChanged, Welcome
from kiosk.desk import Desk
from kiosk.wishes import TakeNumber
from tests.patience import LOOK_S, PATIENCE_S
from tests.scenarios.processes import ROOT, Hub


class BareKiosk:
    """The process, as tests hold it."""

    def __init__(self, hub: Hub, folder: Path, device: str, *, address: str = "") -> None:
        self.device = device
        self._hub, self._folder, self._address = hub, folder, address
        self._process: Process | None = None

    async def start(self) -> None:
        key_file = self._folder.with_suffix(".key")
        if not key_file.exists():
            key_file.write_text(await self._hub.key(Role.KIOSK), "ascii")
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.scenarios.bare_kiosk", str(self._folder), self.device,
            self._address or self._hub.address, str(key_file), cwd=ROOT, stdin=PIPE, stdout=PIPE,
        )  # fmt: skip

    async def kill(self) -> None:
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()

    async def tap(self, service: str) -> Ticket:
        return msgspec.convert(await self._told(service), Ticket)

    def press(self, service: str) -> None:
        """A tap whose outcome nobody waits for."""
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.write(f"{service}\n".encode())

    async def outcome(self) -> Any:
        """What the next line says."""
        assert self._process is not None
        assert self._process.stdout is not None
        async with asyncio.timeout(PATIENCE_S):
            line = await self._process.stdout.readline()
        if not line:
            raise AssertionError(f"{self.device} has ended")
        return json.loads(line)

    async def _told(self, service: str) -> Any:
        self.press(service)
        return await self.outcome()

    async def until(self, **facts: object) -> None:
        """`connected`, `leased`: whether; `open`: how many tickets the hub does not have yet."""
        async with asyncio.timeout(PATIENCE_S):
            while not facts.items() <= (await self._told("")).items():  # noqa: ASYNC110
                await asyncio.sleep(LOOK_S)


@contextlib.asynccontextmanager
async def bare_kiosk(
    hub: Hub, folder: Path, device: str, *, address: str = ""
) -> AsyncIterator[BareKiosk]:
    """One that has numbers of its own, until the block ends."""
    kiosk = BareKiosk(hub, folder, device, address=address)
    try:
        await kiosk.start()
        await kiosk.until(connected=True, leased=True)
        yield kiosk
    finally:
        await kiosk.kill()


@dataclass
class Deaf:
    """Nobody looks at this screen."""

    def on_welcome(self, welcome: Welcome) -> None: ...
    def on_site(self, changed: SiteChanged) -> None: ...
    def on_view(self, view: View) -> None: ...
    def on_lost(self, reason: str) -> None: ...


async def main(folder: Path, device: str, address: str, key: str) -> None:
    clock = SiteClock()
    offline = Offline(folder, clock, Deaf())
    offline.start()
    reach = LinkSettings(address, None, None, key)
    hello = Hello(device=device, role=Role.KIOSK, version="test")
    link = Link(reach, hello, offline, clock=clock)
    desk = Desk(link, None, offline)
    lines = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(lines), sys.stdin
    )
    works = [asyncio.create_task(work) for work in (link.run(), offline.run(link))]
    async for line in lines:
        told = await _answer(line.decode().strip(), desk, link, offline)
        print(json.dumps(told), flush=True)
    for work in works:
        work.cancel()


async def _answer(service: str, desk: Desk, link: Link, offline: Offline) -> Any:
    book = offline.store.book
    if not service:
        leased = book.lease is not None and book.lease.store == book.store
        return {"connected": link.connected, "leased": leased, "open": len(book.given_out)}
    answer = await desk.ask_for(TakeNumber(service, "de"))
    return msgspec.to_builtins(answer.ticket if isinstance(answer, TicketReply) else answer)


if __name__ == "__main__":
    key = Path(sys.argv[4]).read_text("ascii").strip()
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], key))
