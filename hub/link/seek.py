"""Where to knock next: the fixed address, or by turns where the hub was last and what mDNS shows.

After a hub's crash its mDNS record lingers and its next one takes a second or two, while it is
mostly back at its old place at once. So both are tried.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from hub.link.connection import Broken
from hub.link.settings import Address, LinkSettings, Lost
from hub.link.trust import plain_fingerprint

if TYPE_CHECKING:
    from hub.link.discovery import HubBrowser


class Seek:
    def __init__(self, settings: LinkSettings) -> None:
        self._settings = settings
        self._fixed = None if settings.address is None else Address.parse(settings.address)
        self._browser: HubBrowser | None = None
        self._last_good: Address | None = None
        self._next = 0
        self._close_soon: asyncio.Task[None] | None = None

    async def next_address(self) -> Address:
        """Raises `Broken` when there is nowhere to knock yet."""
        if self._fixed is not None:
            return self._fixed
        browser = await self._open_browser()
        candidates = list(dict.fromkeys([self._last_good, *browser.found]))
        addresses = [address for address in candidates if address is not None]
        if not addresses:
            raise Broken(Lost.NOT_FOUND)
        self._next += 1
        return addresses[(self._next - 1) % len(addresses)]

    def succeeded(self, address: Address) -> None:
        """We are welcome at `address`: nothing to look for until it is lost."""
        self._last_good = address
        self._next = 0
        if self._browser is not None:
            self._close_soon = asyncio.get_running_loop().create_task(self._browser.close())

    async def wait(self, timeout_s: float) -> None:
        """The pause before the next attempt; news from mDNS end it early."""
        if self._browser is None:
            await asyncio.sleep(timeout_s)
        else:
            await self._browser.wait(timeout_s)

    async def close(self) -> None:
        if self._close_soon is not None:
            await self._close_soon
        if self._browser is not None:
            await self._browser.close()

    async def _open_browser(self) -> HubBrowser:
        if self._close_soon is not None:
            await self._close_soon
            self._close_soon = None
        if self._browser is None:
            # Here, because a device with a fixed address needs no mDNS: 60 ms and 8 MB saved.
            from hub.link.discovery import HubBrowser

            told = self._settings.fingerprint
            fingerprint = None if told is None else plain_fingerprint(told)
            self._browser = HubBrowser(self._settings.site, fingerprint)
        await self._browser.open()
        return self._browser
