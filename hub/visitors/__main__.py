"""`aufruf visitors`: the visitor's page, composed from its parts."""

from __future__ import annotations

import logging
import os
import resource
import socket
from collections.abc import Sequence
from importlib.metadata import version as distribution_version
from pathlib import Path
from typing import TYPE_CHECKING

import uvloop

from config.device import Device, load_device, read_key
from config.errors import UsageError, UserError, why
from config.logs import start_logging
from config.texts import Texts, in_all_languages, preferred_language
from hub.link import LinkSettings
from hub.link.complaints import complaint
from hub.link.settings import Address
from hub.protocol.wire import Role
from hub.protocol.wording import Say
from hub.visitors.guard import Network, parse_networks
from hub.visitors.service import serve

if TYPE_CHECKING:
    from hub.visitors.push.vapid import Vapid

NICENESS = 5
"""A tap at the kiosk goes before a page: this process takes the time that the hub leaves."""


def visitors(
    *, device: Path, listen: str = "127.0.0.1:8480", trusted_proxy: tuple[str, ...] = ()
) -> None:
    """Serve the visitor's page: the ticket on the phone.

    Parameters
    ----------
    device
        The device's configuration, device.toml: its key (role visitors) and how to reach the hub.
    listen
        HOST:PORT to listen on. It speaks plain HTTP: a reverse proxy gives it TLS and a name.
    trusted_proxy
        A network (CIDR) whose X-Forwarded-For is believed; may be given several times, and adds
        to `trusted_proxies` in device.toml.
    """
    start_logging("visitors")
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it would write where phones are reached
    say = Texts.load().say(preferred_language(os.environ))
    address = _address(listen, say)
    trusted = _networks(trusted_proxy, say, UsageError)
    loaded = load_device(device, say)
    trusted += _networks(loaded.visitors.trusted_proxies, say, UserError)
    settings = LinkSettings(
        address=loaded.hub.address,
        site=loaded.hub.site,
        fingerprint=loaded.hub.fingerprint,
        key=read_key(loaded, say),
    )
    _allow_many_connections()
    os.nice(NICENESS)
    on_lost = complaint(
        say, say("visitors-wrong-role", file=str(loaded.hub.key_file), role=Role.VISITORS.value)
    )
    vapid = _vapid(loaded, say)
    with _bound(address, listen, say) as listening:
        version = distribution_version("aufruf")
        uvloop.run(
            serve(
                settings, loaded.name, version, in_all_languages, listening, trusted, on_lost, vapid
            )
        )


def _vapid(device: Device, say: Say) -> Vapid | None:
    """With which phones are told of calls; `None`: they are not."""
    contact, file = device.visitors.push_contact, device.visitors.push_key
    if contact is None:
        return None
    from hub.visitors.push.vapid import Vapid

    try:
        return Vapid.of(file, contact)
    except OSError as error:
        reason = why(error)
    except ValueError as error:
        reason = str(error)
    raise UserError(say("visitors-push-key", file=str(file), reason=reason))


def _networks(texts: Sequence[str], say: Say, kind: type[UserError]) -> tuple[Network, ...]:
    try:
        return parse_networks(texts)
    except ValueError as error:
        raise kind(say("visitors-wrong-proxy", reason=str(error))) from None


def _address(listen: str, say: Say) -> Address:
    host, _, port = listen.rpartition(":")
    try:
        return Address(host.strip("[]"), 0) if host and port == "0" else Address.parse(listen)
    except ValueError:
        raise UsageError(say("visitors-wrong-listen", address=listen)) from None


def _bound(address: Address, listen: str, say: Say) -> socket.socket:
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    listening = socket.socket(family)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((address.host, address.port))
    except OSError as error:
        listening.close()
        reason = why(error)
        raise UserError(say("visitors-cannot-listen", address=listen, reason=reason)) from None
    return listening


def _allow_many_connections() -> None:
    """Each open page holds a file descriptor; the usual 1,024 are soon used up."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
