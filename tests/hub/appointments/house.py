"""A whole house for `aufruf booking`: a real hub, the process itself, and somebody who looks."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from hub.journal.sqlite import RecordedJournal
from hub.link import Link, NoAnswer, Timing
from hub.protocol.questions import FindAppointments
from hub.protocol.replies import AppointmentLine, AppointmentsFound
from hub.protocol.views import HouseView, View
from hub.protocol.wire import Hello, Role, SiteChanged, Welcome
from tests.hub.appointments.given import BERLIN
from tests.patience import LOOK_S, PATIENCE_S
from tests.scenarios.processes import Hub, Program

NOW = "2026-03-20T09:00"
"""A Friday, nine days before clocks change."""

SITE = """
[site]
id = "rathaus"
name.de = "Bürgeramt Mitte"
timezone = "Europe/Berlin"
languages = ["de", "en", "uk"]

[[zone]]
id = "hall"
name.de = "Halle"

[[service]]
id = "id-card"
name.de = "Personalausweis"
prefix = "A"
bring.de = "Foto"

[[service]]
id = "passport"
name.de = "Reisepass"
prefix = "B"

[[counter]]
id = "1"
zone = "hall"
services = "*"
"""


class Looking:
    """Reception, which sees the house and may change appointments."""

    def __init__(self) -> None:
        self.house: HouseView | None = None

    def on_welcome(self, welcome: Welcome) -> None: ...
    def on_site(self, changed: SiteChanged) -> None: ...
    def on_lost(self, reason: str) -> None: ...

    def on_view(self, view: View) -> None:
        if isinstance(view, HouseView):
            self.house = view


@dataclass
class House:
    folder: Path
    hub: Hub
    booking: Program
    reception: Link
    looking: Looking

    @property
    def troubles(self) -> dict[str, str]:
        house = self.looking.house
        found = house.troubles if house else ()
        return {one.about: one.state for one in found if one.device == "booking"}

    def recorded(self, kind: str = "") -> list[str]:
        """The events that can never be deleted, of all kinds whose name begins so."""
        journal = RecordedJournal(self.hub.state / "journal.sqlite")
        try:
            bodies = [record.body.decode() for record in journal.read()]
        finally:
            journal.close()
        return [body for body in bodies if f'"type":"{kind}' in body]

    async def found(self, source: str) -> dict[str, AppointmentLine]:
        answer = await self.reception.find(FindAppointments(source=source))
        assert isinstance(answer, AppointmentsFound)
        return {one.appointment: one for one in answer.appointments}

    async def standing(self, source: str) -> dict[str, str]:
        """Id → local time of those that are not called off."""
        return {
            id_: f"{datetime.fromtimestamp(one.at_ms / 1000, BERLIN):%m-%d %H:%M}"
            for id_, one in (await self.found(source)).items()
            if not one.called_off
        }

    async def until_standing(self, source: str, wanted: dict[str, str]) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while (found := await self._standing(source)) != wanted:
                self._last = found
                await asyncio.sleep(LOOK_S)

    async def until_troubles(self, holds: Callable[[dict[str, str]], bool]) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while not holds(self.troubles):  # noqa: ASYNC110
                await asyncio.sleep(LOOK_S)

    async def _standing(self, source: str) -> dict[str, str] | None:
        with contextlib.suppress(NoAnswer):
            return await self.standing(source)
        return None


@contextlib.asynccontextmanager
async def running_house(folder: Path, site: str) -> AsyncIterator[House]:
    """`site`: what stands in the site file beside the office itself."""
    path = folder / "site.toml"
    path.write_text(SITE + site, "utf-8")
    state = folder / "state"
    hub = Hub(state, site=path, options=("--site-time", NOW))
    device = folder / "booking.toml"
    booking = Program("booking", "--device", device, "--site", path)
    looking = Looking()
    watching: asyncio.Task[None] | None = None
    try:
        await hub.start()
        (folder / "booking.key").write_text(await hub.key(Role.BOOKING), "ascii")
        device.write_text(
            f'name = "booking"\n[hub]\naddress = "{hub.address}"\nkey_file = "booking.key"\n',
            "utf-8",
        )
        hello = Hello(device="reception", role=Role.RECEPTION, version="test")
        settings = await hub.settings(Role.RECEPTION)
        link = Link(settings, hello, looking, timing=Timing(answer_s=PATIENCE_S))
        watching = asyncio.create_task(link.run())
        await booking.start()
        await booking.logged("hub_connected")
        yield House(folder, hub, booking, link, looking)
    finally:
        await booking.kill()
        if watching is not None:
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)
        await hub.kill()
