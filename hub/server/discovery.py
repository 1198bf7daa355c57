"""The hub makes itself known by mDNS: `_aufruf._tcp`, with the site, the version and how it speaks.

What is announced is a hint where to knock; trust is the certificate's fingerprint in `device.toml`.
A network without multicast is no reason not to work: it is logged, and a fixed address is used.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from ipaddress import ip_address

from zeroconf import Error as ZeroconfError
from zeroconf import InterfaceChoice, IPVersion, NonUniqueNameException
from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

from hub.protocol.wire import SERVICE_TYPE

RETRY_S = 30.0
LOOPBACK = "127.0.0.1"

log = logging.getLogger(__name__)


async def advertise(
    *, site: str, version: str, fingerprint: str | None, address: tuple[str, int]
) -> None:
    """Announce the hub until cancelled, then take it back. Fails soft, and tries again.

    `fingerprint`: of the hub's certificate, `None` when it speaks in clear.
    """
    while True:
        try:
            await _announce(site, version, fingerprint, address)
        except (OSError, ZeroconfError) as error:
            log.warning("mdns_unavailable", extra={"error": str(error) or type(error).__name__})
        await asyncio.sleep(RETRY_S)


async def _announce(
    site: str, version: str, fingerprint: str | None, address: tuple[str, int]
) -> None:
    host, port = address
    ip = ip_address(host)
    interfaces = _interfaces(host)
    properties = {"site": site, "version": version, "tls": "1" if fingerprint else "0"}
    if fingerprint:
        properties["fingerprint"] = fingerprint
    machine = socket.gethostname().split(".")[0] or "hub"
    info = AsyncServiceInfo(
        SERVICE_TYPE,
        f"{site} on {machine}.{SERVICE_TYPE}",
        port=port,
        properties=properties,
        server=f"{machine}-aufruf.local.",
        parsed_addresses=_addresses(host),
    )
    version_of_ip = IPVersion.V6Only if ip.version == 6 else IPVersion.V4Only
    zeroconf = AsyncZeroconf(interfaces=interfaces, ip_version=version_of_ip)
    try:
        registered = await zeroconf.async_register_service(info, allow_name_change=True)
        await registered
        log.info("mdns_announced", extra={"service": info.name, "port": port})
        await asyncio.Event().wait()
    except NonUniqueNameException:
        log.warning("mdns_name_taken", extra={"service": info.name})
    finally:
        await zeroconf.async_unregister_all_services()
        await zeroconf.async_close()


def _interfaces(host: str) -> list[str] | InterfaceChoice:
    return InterfaceChoice.All if ip_address(host).is_unspecified else [host]


def _addresses(host: str) -> list[str]:
    """Where the hub can be reached: the address that it listens on, or all of the machine's."""
    if not ip_address(host).is_unspecified:
        return [host]
    import ifaddr

    version = ip_address(host).version
    own = [
        str(one.ip)
        for adapter in ifaddr.get_adapters()
        for one in adapter.ips
        if (version == 4) is one.is_IPv4 and isinstance(one.ip, str)
    ]
    return [one for one in own if not ip_address(one).is_loopback] or [LOOPBACK]
