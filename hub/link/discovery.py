"""Finding the hub of a site by mDNS.

The hub advertises `_aufruf._tcp` with the TXT entries `site` (its id) and `fingerprint` (SHA-256 of
its certificate; absent when it speaks in clear on loopback). What is announced is a hint where to
knock, never a reason to trust: the certificate is checked on the connection itself. mDNS does not
notice that a hub died either; so the browser runs only while there is no connection, with a fresh
cache each time.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Sequence

from zeroconf import InterfaceChoice, IPVersion, ServiceStateChange, Zeroconf
from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

from hub.link.settings import Address
from hub.link.trust import plain_fingerprint
from hub.protocol.wire import SERVICE_TYPE

log = logging.getLogger(__name__)

_RESOLVE_MS = 2_000


class HubBrowser:
    """Watches for hubs while it is open; `found` holds where to knock, the newest first."""

    def __init__(
        self, site: str | None, fingerprint: str | None, interfaces: Sequence[str] | None = None
    ) -> None:
        self._site = site
        self._fingerprint = fingerprint
        self._interfaces: Sequence[str] | InterfaceChoice = interfaces or InterfaceChoice.All
        self._zeroconf: AsyncZeroconf | None = None
        self._browser: AsyncServiceBrowser | None = None
        self._resolving: dict[str, asyncio.Task[None]] = {}
        self._by_name: dict[str, list[Address]] = {}
        self.changed = asyncio.Event()

    @property
    def found(self) -> list[Address]:
        return [address for hub in reversed(self._by_name.values()) for address in hub]

    async def open(self) -> None:
        if self._zeroconf is not None:
            return
        try:
            self._zeroconf = AsyncZeroconf(interfaces=self._interfaces)
        except OSError as error:  # no network yet: the next attempt tries again
            log.warning("mdns_unavailable", extra={"error": str(error)})
            return
        self._browser = AsyncServiceBrowser(
            self._zeroconf.zeroconf, SERVICE_TYPE, handlers=[self._on_change]
        )

    async def close(self) -> None:
        zeroconf, self._zeroconf = self._zeroconf, None
        browser, self._browser = self._browser, None
        resolving, self._resolving = list(self._resolving.values()), {}
        for task in resolving:
            task.cancel()
        await asyncio.gather(*resolving, return_exceptions=True)
        if browser is not None:
            await browser.async_cancel()
        if zeroconf is not None:
            await zeroconf.async_close()
        self._by_name.clear()
        self.changed.clear()

    async def wait(self, timeout_s: float) -> None:
        """Until something new was found, at most `timeout_s`."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout_s):
                await self.changed.wait()
        self.changed.clear()

    def _on_change(
        self, zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange
    ) -> None:
        if (resolving := self._resolving.pop(name, None)) is not None:
            resolving.cancel()
        if state_change is ServiceStateChange.Removed:
            self._by_name.pop(name, None)
            return
        work = self._resolve(zeroconf, service_type, name)
        self._resolving[name] = asyncio.get_running_loop().create_task(work)

    async def _resolve(self, zeroconf: Zeroconf, service_type: str, name: str) -> None:
        info = AsyncServiceInfo(service_type, name)
        while not await info.async_request(zeroconf, _RESOLVE_MS):  # noqa: ASYNC110
            # It was announced and will not be again: perhaps it is only busy.
            await asyncio.sleep(_RESOLVE_MS / 1000)
        if not self._is_ours(info):
            return
        hosts = info.parsed_scoped_addresses(IPVersion.V4Only)
        hosts += info.parsed_scoped_addresses(IPVersion.V6Only)
        self._by_name.pop(name, None)  # the newest goes to the end
        self._by_name[name] = [Address(host, info.port or 0) for host in hosts]
        log.info("hub_found", extra={"hub": name, "addresses": ",".join(hosts)})
        self.changed.set()

    def _is_ours(self, info: AsyncServiceInfo) -> bool:
        told = info.decoded_properties
        if self._site is not None and told.get("site") != self._site:
            return False
        try:
            shown = plain_fingerprint(told.get("fingerprint") or "")
        except ValueError:
            shown = None
        return shown == self._fingerprint
