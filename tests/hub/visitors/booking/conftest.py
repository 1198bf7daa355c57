"""An office whose times can be booked: a real hub on a Tuesday morning, and the page's process."""

from __future__ import annotations

import asyncio
import html
import re
import signal
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from itertools import count

import httpx
import pytest
import pytest_asyncio

from hub.link import Link
from hub.protocol.commands import OpenSlots, Origin
from hub.protocol.questions import FindSlots
from hub.protocol.replies import SlotsFound
from hub.protocol.views import HouseView
from hub.protocol.wire import Role
from tests.hub.link.processes import SITE_TOML, HubProcess, aufruf, ended, hub_process, log_line
from tests.hub.link.seen import Seen
from tests.patience import LOOK_S, PATIENCE_S

TUESDAY = "2026-11-24T09:05:00"
TODAY = "2026-11-24"
LAST = "2026-12-08"
FIRST_MS = 1_795_511_700_000
"""2026-11-24 10:15 in Berlin: what the page can give away first."""
TOMORROW_TEN_MS = 1_795_597_200_000
"""2026-11-25 10:00 in Berlin."""
QUARTER_MS = 15 * 60_000
BOOKING_TOML = """
[[service]]
id = "advice"
name.de = "Beratung"
name.en = "Advice"
prefix = "B"

[[slots]]
id = "main"
services = ["pass"]
hours = ["Mo-Fr 08:00-12:00", "Mo-Fr 14:00-16:00"]
every = "15m"
capacity = 1

[[slots]]
id = "video"
services = ["advice"]
hours = ["Mo-Fr 09:00-16:00"]
every = "30m"
virtual = true

[booking]
public = true
days = 14

[check_in]
phone = true

[virtual]
url = "https://video.example.org/{room}"

[mail]
server = "smtp.example.org"
sender = "termine@example.org"
"""
LANGUAGES = ("de", "de-simple", "en", "tr", "uk", "ru", "ar", "pl", "fr")
SITE = (
    SITE_TOML.replace('services = ["pass"]', 'services = ["pass", "advice"]').replace(
        '["de", "en"]', str(list(LANGUAGES)).replace("'", '"')
    )
    + BOOKING_TOML
)


@dataclass
class Office:
    hub: HubProcess
    desk: Link
    """The reception's."""
    seen: Seen
    process: Process
    web: httpx.AsyncClient
    households: count[int] = field(default_factory=lambda: count(1))

    @property
    def base_url(self) -> str:
        return str(self.web.base_url)

    async def free(self, service: str = "pass") -> list[int]:
        """The times that somebody at the page could have now."""
        found = await self.desk.find(
            FindSlots(service=service, first=TODAY, last=LAST, origin=Origin.HOUSE)
        )
        assert isinstance(found, SlotsFound)
        times = (slot.at_ms for day in found.days for slot in day.slots)
        return [at_ms for at_ms in times if at_ms >= FIRST_MS]

    async def form(self, at_ms: int, service: str = "pass") -> dict[str, str]:
        """The fields of the form for this time, as a browser would send them."""
        page = await self.web.get(f"/book?service={service}&at={at_ms}")
        assert page.status_code == 200, page.text
        return fields(page.text)

    async def book(self, at_ms: int, service: str = "pass", **typed: str) -> str:
        """→ the address of the appointment's page."""
        form = await self.form(at_ms, service) | typed
        answer = await self.web.post("/book", data=form, headers=self.household())
        assert answer.status_code == 303, answer.text
        return "/" + answer.headers["location"].partition("?")[0]

    async def until_alone(self) -> None:
        """Until the page has noticed that its hub is gone."""
        async with asyncio.timeout(PATIENCE_S):
            while (await self.web.get("/healthz")).json()["hub"] != "lost":  # noqa: ASYNC110
                await asyncio.sleep(LOOK_S)

    async def presence(self) -> str:
        """What the house shows to whoever checks in by phone."""
        while not self.seen.views.empty():
            self._note(self.seen.views.get_nowait())
        while not self._presence:
            self._note(await self.seen.views.get())
        return self._presence

    def household(self) -> dict[str, str]:
        """The headers of somebody who has asked nothing yet."""
        number = next(self.households)
        return {"X-Forwarded-For": f"198.51.{number // 250}.{number % 250}"}

    _presence: str = ""

    def _note(self, view: object) -> None:
        if isinstance(view, HouseView) and view.presence:
            self._presence = view.presence


def fields(page: str) -> dict[str, str]:
    found = re.findall(r'<input[^>]* name="([^"]+)"(?:[^>]* value="([^"]*)")?', page)
    return {name: html.unescape(value) for name, value in found if name != "earlier"}


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def office(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Office]:
    folder = tmp_path_factory.mktemp("office")
    async with (
        hub_process(folder, SITE, TUESDAY) as hub,
        hub.terminal(Role.RECEPTION) as (desk, seen),
    ):
        (folder / "page.key").write_text(hub.key(Role.VISITORS), "ascii")
        device = folder / "device.toml"
        device.write_text(
            f'name = "page"\n[hub]\naddress = "{hub.address}"\nkey_file = "page.key"\n', "utf-8"
        )
        process = await aufruf(
            "visitors", "--device", str(device), "--listen", "127.0.0.1:0",
            "--trusted-proxy", "127.0.0.0/8",
        )  # fmt: skip
        try:
            listening = re.search(r"address=(\S+)", await log_line(process, "visitors_listening"))
            assert listening is not None
            await log_line(process, "hub_connected")
            await desk.ask(OpenSlots(first=TODAY, last=LAST))
            async with httpx.AsyncClient(
                base_url=f"http://{listening[1]}", trust_env=False, timeout=PATIENCE_S
            ) as web:
                yield Office(hub, desk, seen, process, web)
        finally:
            await ended(process, signal.SIGKILL)
