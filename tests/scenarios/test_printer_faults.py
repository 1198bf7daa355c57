"""One kiosk, one printer, everything that can be wrong with it: nobody goes without a number.

Real processes: hub, kiosk on a terminal, printer at the end of a cable. Counted are numbers in the
journal, numbers that their visitors could see, and papers.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from hub.protocol.wire import Role
from tests.scenarios.processes import Hub, Program, running_hub
from tests.scenarios.test_printer import START, URL, Entrance, _entrance, _site

FAULTS = ("absent", "refuse", "hang", "cut-off", "paper-out", "cover-open")


@dataclass
class Printer:
    """A virtual printer as a process; what is wrong with it changes while it runs."""

    program: Program
    settings: str
    """Its part of `device.toml`."""
    fault: Path
    papers: Path

    async def becomes(self, fault: str) -> None:
        self.fault.write_text(fault, encoding="utf-8")
        wanted = fault or "none"
        await self.program.logged("fault_set", lambda facts: facts["fault"] == wanted)


@contextlib.asynccontextmanager
async def printer_at(transport: str, folder: Path) -> AsyncIterator[Printer]:
    fault, papers, line = folder / "fault", folder / "paper", folder / "line"
    fault.write_text("paper-low", encoding="utf-8")  # works, and is said once it is followed
    where = ("--listen", "127.0.0.1:0") if transport == "tcp" else ("--line", line)
    ear, mouth = os.pipe()
    with os.fdopen(ear, encoding="utf-8") as told:
        async with Program(
            "virtual-printer", *where, "--out", papers, "--fault-file", fault, stdout=mouth
        ) as program:
            os.close(mouth)
            ready = await asyncio.to_thread(told.readline)
            if transport == "tcp":
                address = re.search(r"127\.0\.0\.1:\d+", ready)
                assert address, ready
                way = f'address = "{address[0]}"'
            else:
                way = f'path = "{line}"'
            settings = f'[printer]\ntransport = "{transport}"\n{way}\n'
            yield Printer(program, settings, fault, papers)


async def seen_by_visitor(hub: Hub, entrance: Entrance, folder: Path) -> str:
    """The number behind the code that stands on the screen."""
    match = URL.fullmatch(await entrance.screen.qr_code(folder))
    assert match
    async with hub.http(await hub.key(Role.KIOSK)) as client:
        answer = await client.get(f"/api/v1/tickets/{match[1]}")
    return str(answer.raise_for_status().json()["number"])


@pytest.mark.parametrize("transport", ["tcp", "serial", "device"])
async def test_ok__nobody_goes_without_a_number(transport: str, tmp_path: Path) -> None:
    issued: list[str] = []
    visible: list[str] = []
    async with (
        running_hub(tmp_path / "state", site=_site(tmp_path)) as hub,
        printer_at(transport, tmp_path) as printer,
        _entrance(hub, tmp_path, printer.settings) as entrance,
    ):
        for fault in FAULTS:
            await printer.becomes(fault)
            issued.append(await entrance.take_number())
            await entrance.screen.shows("Ihre Nummer gilt trotzdem")
            visible.append(await seen_by_visitor(hub, entrance, tmp_path))
            entrance.screen.press("\x1b")
            await entrance.screen.shows(START)
        await printer.becomes("")
        issued.append(await entrance.take_number())
        await entrance.screen.shows("Bitte nehmen Sie Ihr Ticket mit")
        visible.append(await seen_by_visitor(hub, entrance, tmp_path))
        journal = await hub.verify()
    papers = sorted(file.stem for file in printer.papers.glob("*.bin"))
    print(f"{transport}: issued {len(issued)}, visible {len(visible)}, papers {papers}")
    assert visible == issued
    assert len(set(issued)) == len(FAULTS) + 1
    assert f'"issued":{len(issued)}' in journal
    # What was torn off half-way has no number on it; a number that comes again is called `-2`.
    assert [name for name in papers if not name.startswith("paper-")] == [issued[-1]]
