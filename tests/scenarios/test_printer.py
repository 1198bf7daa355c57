"""The printer fails in every way; the visitor has a number all the same, and staff know why."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import socket
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from hub.protocol.views import CounterView
from hub.protocol.wire import Role
from tests.scenarios.processes import BENCH_SITE, Hub, Program, running_hub
from tests.scenarios.pty_screen import Terminal, on_terminal
from tests.scenarios.terminals import Log, at_work
from tests.scenarios.terminals import Terminal as Peer

START = "Fundbüro"
"""The last service of the list; only the first page shows it."""
URL = re.compile(r"https?://[^/\s]+/t/([\w-]{20,})")


@dataclass
class Entrance:
    program: Program
    screen: Terminal

    async def take_number(self, key: str = "1") -> str:
        """Press a service's key; the number that the hub gave."""
        before = sum("event=ticket_issued" in line for line in self.program.said)
        self.screen.press(key)
        seen = 0

        def newer(facts: object) -> bool:
            nonlocal seen
            seen += 1
            return seen > before

        return (await self.program.logged("ticket_issued", newer))["number"]


@contextlib.asynccontextmanager
async def _entrance(
    hub: Hub, folder: Path, printer: str, *, address: str = "", patient: bool = False
) -> AsyncIterator[Entrance]:
    (folder / "kiosk.key").write_text(await hub.key(Role.KIOSK), encoding="ascii")
    device = folder / "kiosk.toml"
    device.write_text(
        f'name = "entrance"\n[hub]\naddress = "{address or hub.address}"\n'
        f'key_file = "kiosk.key"\n{printer}'
        '[kiosk]\nback_after = "10m"\nticket_shown = "10m"\n',
        encoding="utf-8",
    )
    async with (
        Terminal() as screen,
        on_terminal(screen, "kiosk", "--device", device, patient=patient) as program,
    ):
        await screen.shows(START)
        yield Entrance(program, screen)


@contextlib.asynccontextmanager
async def _paper(folder: Path, fault: str = "") -> AsyncIterator[str]:
    """A virtual printer as a process; its part of `device.toml`."""
    options = ("--fault", fault) if fault else ()
    ear, mouth = os.pipe()
    with os.fdopen(ear, encoding="utf-8") as told:
        async with Program(
            "virtual-printer", "--listen", "127.0.0.1:0", "--out", folder / "paper", *options,
            stdout=mouth,
        ):  # fmt: skip
            os.close(mouth)
            line = await asyncio.to_thread(told.readline)
            address = re.search(r"127\.0\.0\.1:\d+", line)
            assert address, line
            yield _printer_at(address[0])


@contextlib.contextmanager
def _nobody_there() -> Iterator[str]:
    """An address that refuses, and that nobody else can take meanwhile."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield _printer_at(f"127.0.0.1:{taken.getsockname()[1]}")


def _printer_at(address: str) -> str:
    return f'[printer]\ntransport = "tcp"\naddress = "{address}"\n'


def _site(folder: Path) -> Path:
    """The bench site with an address for the visitors' phones."""
    text = BENCH_SITE.read_text(encoding="utf-8")
    file = folder / "site.toml"
    file.write_text(f'{text}\n[public]\nbase_url = "https://warten.example.org"\n', "utf-8")
    return file


async def test_ok__number_and_paper(tmp_path: Path) -> None:
    async with (
        running_hub(tmp_path / "state", site=_site(tmp_path)) as hub,
        _paper(tmp_path) as printer,
        _entrance(hub, tmp_path, printer, patient=True) as entrance,
    ):
        number = await entrance.take_number()
        await entrance.screen.shows("Bitte nehmen Sie Ihr Ticket mit")
        assert (tmp_path / "paper" / f"{number}.bin").exists()


@pytest.mark.parametrize("fault", ["absent", "hang", "cut-off", "paper-out"])
async def test_ok__without_paper_number_and_code_are_on_the_screen(
    tmp_path: Path, fault: str
) -> None:
    async with contextlib.AsyncExitStack() as stack:
        hub = await stack.enter_async_context(running_hub(tmp_path / "state", site=_site(tmp_path)))
        if fault == "absent":
            printer = stack.enter_context(_nobody_there())
        else:
            printer = await stack.enter_async_context(_paper(tmp_path, fault))
        log = Log()
        desk = Peer(await hub.settings(Role.COUNTER), Role.COUNTER, "desk", log, scope="1")
        await stack.enter_async_context(at_work(desk))
        # A printer that hangs is found out by the product's own limits.
        patient = fault != "hang"
        entrance = await stack.enter_async_context(
            _entrance(hub, tmp_path, printer, patient=patient)
        )
        screen = entrance.screen
        number = await entrance.take_number()
        await screen.shows(lambda text: "Drucker" in text and "Ihre Nummer gilt trotzdem" in text)
        match = URL.fullmatch(code := await screen.qr_code(tmp_path))
        assert match, code
        async with hub.http(await hub.key(Role.KIOSK)) as client:
            ticket = (await client.get(f"/api/v1/tickets/{match[1]}")).raise_for_status().json()
        assert ticket["number"] == number, "the code on the screen is this ticket's"
        await log.until(lambda: _printer_trouble(desk))
        screen.press("\x1b")
        await screen.shows(START)
        assert await entrance.take_number("2") != number, "the next visitor is served"
        await hub.verify()


def _printer_trouble(desk: Peer) -> bool:
    return isinstance(desk.view, CounterView) and any(
        trouble.device == "entrance" and trouble.about == "printer"
        for trouble in desk.view.troubles
    )
