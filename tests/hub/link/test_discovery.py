from __future__ import annotations

import asyncio
import socket
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

from hub.link import LinkSettings, Lost
from hub.link.discovery import HubBrowser
from hub.link.settings import Address
from hub.protocol.wire import SERVICE_TYPE
from tests.hub.link.fake_hub import fake_hub
from tests.hub.link.seen import running
from tests.patience import PATIENCE_S

LOOPBACK = ["127.0.0.1"]


@asynccontextmanager
async def advertised(*hubs: tuple[int, dict[str, str]]) -> AsyncIterator[None]:
    """Hubs' advertisements (port, TXT) by real mDNS on loopback."""
    zeroconf = AsyncZeroconf(interfaces=LOOPBACK)
    infos = [
        AsyncServiceInfo(
            SERVICE_TYPE,
            f"hub-{uuid.uuid4().hex[:8]}.{SERVICE_TYPE}",
            port=port,
            addresses=[socket.inet_aton("127.0.0.1")],
            properties=told,
            server=f"{uuid.uuid4().hex[:8]}.local.",
        )
        for port, told in hubs
    ]
    probing = [zeroconf.async_register_service(info) for info in infos]
    await asyncio.gather(*await asyncio.gather(*probing))
    try:
        yield
    finally:
        await zeroconf.async_unregister_all_services()
        await zeroconf.async_close()


async def test_ok__a_link_finds_the_hub_of_its_site() -> None:
    site = f"site-{uuid.uuid4().hex[:8]}"
    settings = LinkSettings(address=None, site=site, fingerprint=None, key="k")
    async with fake_hub() as hub, running(settings) as (link, seen):
        assert await seen.lost.get() == Lost.NOT_FOUND
        async with advertised((hub.port, {"site": site})):
            await seen.welcomes.get()
        # Its advertisement is gone, but it may be back at its old place.
        await hub.stop()
        await seen.lost.get()
        await hub.start()
        await seen.welcomes.get()
        assert link.connected


async def test_fail__other_sites_and_other_certificates_are_passed_over() -> None:
    site, ours = f"site-{uuid.uuid4().hex[:8]}", "ab" * 32
    async with advertised(
        (1111, {"site": "elsewhere", "fingerprint": ours}),
        (2222, {"site": site, "fingerprint": "cd" * 32}),
        (3333, {"site": site}),
        (4444, {"site": site, "fingerprint": ours.upper()}),
    ):
        browser = HubBrowser(site, ours, LOOPBACK)
        await browser.open()
        async with asyncio.timeout(PATIENCE_S):
            while not browser.found:
                await browser.wait(1)
        # All four were announced before we looked: give the others the same chance.
        again = HubBrowser(None, "cd" * 32, LOOPBACK)
        await again.open()
        async with asyncio.timeout(PATIENCE_S):
            while not again.found:
                await again.wait(1)
        assert browser.found == [Address("127.0.0.1", 4444)]
        assert again.found == [Address("127.0.0.1", 2222)]
        await browser.close()
        await again.close()
        assert browser.found == []
