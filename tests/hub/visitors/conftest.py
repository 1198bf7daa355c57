"""A whole house for the visitor's page: a real hub, a kiosk, a counter and the page's process.

Starting it takes seconds, so one house serves all tests that leave it standing; each test begins
with an empty queue.
"""

from __future__ import annotations

import re
import signal
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from hub.link import Link
from hub.protocol.commands import CallNext, IssueTicket, MarkMissed, OpenCounter
from hub.protocol.replies import NobodyWaits, Ticket, TicketReply
from hub.protocol.wire import Role
from tests.hub.link.processes import (
    SITE_TOML,
    HubProcess,
    aufruf,
    ended,
    hub_process,
    log_line,
)
from tests.patience import PATIENCE_S

CHROMIUM = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@dataclass
class House:
    hub: HubProcess
    kiosk: Link
    counter: Link
    process: Process
    web: httpx.AsyncClient

    async def take(self, language: str = "de") -> Ticket:
        """A new ticket, with its token."""
        answer = await self.kiosk.ask(IssueTicket(service="pass", language=language))
        assert isinstance(answer, TicketReply)
        return answer.ticket

    async def issue(self) -> str:
        """→ the token of a new ticket."""
        token = (await self.take()).token
        assert token is not None
        return token

    async def empty(self) -> None:
        await self.counter.ask(MarkMissed(counter="5"))
        while await self.counter.ask(CallNext(counter="5")) != NobodyWaits():
            await self.counter.ask(MarkMissed(counter="5"))

    async def stop(self) -> str:
        """End the page's process as systemd does. → its log from the connection on."""
        return await ended(self.process, signal.SIGTERM)


@asynccontextmanager
async def running_house(
    folder: Path, site: str = SITE_TOML, visitors: str = ""
) -> AsyncIterator[House]:
    """`visitors`: what else stands in the page's device.toml."""
    async with (
        hub_process(folder, site) as hub,
        hub.terminal(Role.KIOSK) as (kiosk, _),
        hub.terminal(Role.COUNTER, "5") as (counter, _),
    ):
        (folder / "page.key").write_text(hub.key(Role.VISITORS), "ascii")
        device = folder / "device.toml"
        device.write_text(
            f'name = "page"\n[hub]\naddress = "{hub.address}"\nkey_file = "page.key"\n{visitors}',
            "utf-8",
        )
        process = await aufruf(
            "visitors", "--device", str(device), "--listen", "127.0.0.1:0",
            "--trusted-proxy", "127.0.0.0/8",
        )  # fmt: skip
        try:
            listening = re.search(r"address=(\S+)", await log_line(process, "visitors_listening"))
            assert listening is not None
            await log_line(process, "hub_connected")
            await counter.ask(OpenCounter(counter="5"))
            base_url = f"http://{listening[1]}"
            async with httpx.AsyncClient(
                base_url=base_url, trust_env=False, timeout=PATIENCE_S
            ) as web:
                yield House(hub, kiosk, counter, process, web)
        finally:
            await ended(process, signal.SIGKILL)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def standing_house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    async with running_house(tmp_path_factory.mktemp("house")) as house:
        yield house


@pytest_asyncio.fixture(loop_scope="session")
async def house(standing_house: House) -> House:
    await standing_house.empty()
    return standing_house


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=CHROMIUM
        )
        yield browser
        await browser.close()
