"""Puts the web server together and runs it until it is told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import ssl
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from aiohttp import web

from counter.web.certificate import tls_context
from counter.web.gate import HubGate
from counter.web.sessions import Attempts, Sessions
from counter.web.site import Serving, make_site
from hub.link import LinkSettings
from hub.link.settings import Address
from hub.protocol.wire import Hello
from hub.protocol.wording import Say


def serve_browsers(
    address: Address,
    *,
    device: Path,
    language: str,
    say: Say,
    settings: Callable[[str], LinkSettings],
    hello: Callable[[str], Hello],
    key_variable: str,
    default_counter: str = "",
    announce: Callable[[str], None],
) -> None:
    """Listen on `address`, in clear on loopback only. `announce` is told where it is reached.

    `key_variable`: the variable of the environment in which a started program finds its key.

    Raises `OSError` (the address cannot be opened) and `HalfCertificate`.
    """
    tls, fingerprint = None, ""
    if not address.is_loopback:
        tls, fingerprint = tls_context(certificate_folder(device), names(address.host))

    def program(key: str, counter: str) -> tuple[Sequence[str], dict[str, str]]:
        argv = [sys.executable, "-m", "aufruf", "counter", "--device", str(device.resolve())]
        return [*argv, "--counter", counter, "--language", language], {key_variable: key}

    async def run() -> None:
        serving = Serving(
            gate=HubGate(settings, hello),
            sessions=Sessions(time.monotonic),
            attempts=Attempts(time.monotonic),
            program=program,
            say=say,
            language=language,
            secure=tls is not None,
            default_counter=default_counter,
        )
        await _listen(make_site(serving), address, tls, say, announce, fingerprint)

    asyncio.run(run())


def certificate_folder(device: Path) -> Path:
    """Where systemd keeps our state, else beside the device's file."""
    state = os.environ.get("STATE_DIRECTORY", "").partition(":")[0]
    return (Path(state) if state else device.resolve().parent) / "counter-web"


def names(host: str) -> list[str]:
    """What a browser may call us: the address we listen on and this machine's names."""
    own = socket.gethostname()
    wildcard = host in ("0.0.0.0", "::", "")
    found = [own, f"{own.partition('.')[0]}.local"]
    return found if wildcard else [host, *found]


async def _listen(
    app: web.Application,
    address: Address,
    tls: ssl.SSLContext | None,
    say: Say,
    announce: Callable[[str], None],
    fingerprint: str,
) -> None:
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=2.0)
    await runner.setup()
    try:
        site = web.TCPSite(runner, address.host, address.port, ssl_context=tls)
        await site.start()
        port = runner.addresses[0][1]
        reached = f"{'https' if tls else 'http'}://{Address(address.host, port)}/"
        announce(say("counter-web-address", address=reached))
        if fingerprint:
            announce(say("counter-web-fingerprint", fingerprint=fingerprint))
        await _told_to_stop()
    finally:
        await runner.cleanup()


async def _told_to_stop() -> None:
    """Wait for the interrupt or terminate signal; where there are none, until cancelled."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl+C cancels instead
            loop.add_signal_handler(name, stop.set)
    await stop.wait()
