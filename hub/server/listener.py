"""The listening socket and uvicorn on it.

Outside loopback nothing is spoken in clear: there the listener has a TLS context or is not made.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any

import uvicorn

from hub.http import PatientHttp
from hub.protocol.wire import MAX_FRAME_BYTES
from hub.server.websocket import TerminalSocket

BACKLOG = 512
KEEP_ALIVE_S = 30
STOP_TIMEOUT_S = 1


class NoAddress(Exception):
    """What should be HOST:PORT is something else."""


class AddressUnusable(Exception):
    """This address cannot be listened on: `error` says why."""

    def __init__(self, address: str, error: OSError) -> None:
        super().__init__(f"{address}: {error}")
        self.address, self.error = address, error


def split_address(listen: str) -> tuple[str, int]:
    """`HOST:PORT` or `[IPv6]:PORT` → host, port. Raises `NoAddress`."""
    host, colon, port = listen.rpartition(":")
    if not colon or not port.isdecimal() or int(port) > 65_535 or not host:
        raise NoAddress(listen)
    return host.removeprefix("[").removesuffix("]"), int(port)


def bind(host: str, port: int) -> socket.socket:
    """A listening socket on exactly this address. Raises `AddressUnusable`."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, socket.SOCK_STREAM | socket.SOCK_CLOEXEC)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(BACKLOG)
    except OSError as error:
        raise AddressUnusable(f"{host}:{port}", error) from error
    listening.setblocking(False)
    return listening


def is_loopback(bound: socket.socket) -> bool:
    """Whether only this machine can reach the socket."""
    return ip_address(bound.getsockname()[0]).is_loopback


class Listener(uvicorn.Server):
    """uvicorn without its own signals, logs and lifespan: those are the hub's."""

    def __init__(self, app: Any, bound: socket.socket, tls: ssl.SSLContext | None) -> None:
        config = uvicorn.Config(
            app,
            loop="none",
            http=PatientHttp,
            ws=TerminalSocket,
            # Larger frames never reach us; a little above the limit we can still say why.
            ws_max_size=2 * MAX_FRAME_BYTES,
            ws_ping_interval=None,  # the protocol has its own heartbeat
            ws_per_message_deflate=False,
            lifespan="off",
            interface="asgi3",
            log_config=None,
            access_log=False,  # paths hold tokens
            server_header=False,
            proxy_headers=False,
            timeout_keep_alive=KEEP_ALIVE_S,
            timeout_graceful_shutdown=STOP_TIMEOUT_S,
            backlog=BACKLOG,
        )
        config.load()
        config.ssl = tls
        super().__init__(config)
        self._bound = bound
        self.listening = asyncio.Event()
        self._stopping = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listening.set()

    async def main_loop(self) -> None:
        # uvicorn looks ten times a second whether it should exit; the date needs less.
        while not await self.on_tick(0):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(1.0):
                    await self._stopping.wait()

    async def run_until_stopped(self) -> None:
        """Serve until `stop`. `listening` is set as soon as connections are taken."""
        await self.serve(sockets=[self._bound])

    def stop(self) -> None:
        """Take no more connections, end those that are open."""
        self.should_exit = True
        self._stopping.set()
