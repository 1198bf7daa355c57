"""`aufruf visitors`: the visitor's page, composed from its parts."""

from __future__ import annotations

import os
import resource
import socket
from collections.abc import Mapping
from importlib.metadata import version as distribution_version
from pathlib import Path

import uvloop

from config.device import load_device, read_key
from config.errors import UserError
from config.logs import start_logging
from config.texts import Texts, languages, preferred_language
from hub.link import LinkSettings
from hub.link.settings import Address
from hub.protocol.wording import Say
from hub.visitors.guard import parse_networks
from hub.visitors.service import serve


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
    say = Texts.load().say(preferred_language(os.environ))
    loaded = load_device(device, say)
    try:
        trusted = parse_networks([*loaded.visitors.trusted_proxies, *trusted_proxy])
    except ValueError as error:
        raise UserError(say("visitors-wrong-proxy", reason=str(error))) from None
    settings = LinkSettings(
        address=loaded.hub.address,
        site=loaded.hub.site,
        fingerprint=loaded.hub.fingerprint,
        key=read_key(loaded, say),
    )
    _allow_many_connections()
    with _bound(listen, say) as listening:
        version = distribution_version("aufruf")
        uvloop.run(serve(settings, loaded.name, version, _wording, listening, trusted))


def _wording(own: Mapping[str, Mapping[str, str]]) -> dict[str, Say]:
    texts = Texts.load(own)
    return {language: texts.say(language) for language in languages()}


def _bound(listen: str, say: Say) -> socket.socket:
    host, _, port = listen.rpartition(":")
    try:
        address = Address(host.strip("[]"), 0) if port == "0" else Address.parse(listen)
    except ValueError:
        raise UserError(say("visitors-wrong-listen", address=listen)) from None
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    listening = socket.socket(family)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((address.host, address.port))
    except OSError as error:
        listening.close()
        reason = error.strerror or str(error)
        raise UserError(say("visitors-cannot-listen", address=listen, reason=reason)) from None
    return listening


def _allow_many_connections() -> None:
    """Each open page holds a file descriptor; the usual 1,024 are soon used up."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
