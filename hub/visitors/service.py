"""The process of the visitor's page: link, board, live pages and web server, living together.

When one of them fails the whole process ends, so that its supervisor starts it again.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import socket
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import ifaddr
import uvicorn
from litestar.handlers import BaseRouteHandler
from litestar.types import ControllerRouterHandler

from hub.link import Link, LinkSettings
from hub.protocol.wire import Hello, Role
from hub.visitors.app import make_app
from hub.visitors.board import Board, Watched
from hub.visitors.booking.routes import Booking
from hub.visitors.desk import Desk
from hub.visitors.guard import Network
from hub.visitors.handover import HandsOver
from hub.visitors.pages import Pages
from hub.visitors.phrases import Wording
from hub.visitors.shell import shell_routes
from hub.visitors.stream import Streams
from hub.visitors.tickets import ticket_routes

if TYPE_CHECKING:  # an HTTP client and cryptography are loaded only by those who push
    from hub.visitors.push.messenger import Messenger
    from hub.visitors.push.vapid import Vapid

log = logging.getLogger(__name__)

SWEEP_S = 5.0
BACKLOG = 2048


async def serve(
    settings: LinkSettings,
    device: str,
    version: str,
    wording: Wording,
    listening: socket.socket,
    trusted: Sequence[Network],
    on_lost: Callable[[str], None] = lambda reason: None,
    vapid: Vapid | None = None,
) -> None:
    """Serve the pages on a bound socket until told to stop (SIGTERM, SIGINT).

    `on_lost` is told why there is no hub, as `hub.link.link.Listener` is. `vapid`: phones are told
    of their calls, in the name of this key.
    """
    board = Board(lambda: link.clock.now_ms())
    page = page_address(*listening.getsockname()[:2])
    hello = Hello(device=device, role=Role.VISITORS, version=version, page=page)
    link = Link(settings, hello, board)
    pages = Pages(board, wording, vapid.public_key if vapid else "")
    streams = Streams(
        lambda watched, language: pages.event(watched, language, link.clock.now_ms()),
        lambda language: pages.beat(language, link.clock.now_ms()),
    )
    board.adopted, board.lost = pages.adopt, on_lost
    desk = Desk(board, pages, streams, link, trusted)
    booking = Booking(desk, board, pages, link)
    routes: list[ControllerRouterHandler] = [
        *ticket_routes(desk),
        *shell_routes(desk, pages),
        booking.routes,
    ]
    messenger = _messenger(vapid, pages, link) if vapid else None
    if messenger is not None:
        routes += _push_routes(desk, messenger)

    def changed(watched: Collection[Watched]) -> None:
        streams.changed(watched)
        if messenger is not None:
            messenger.changed(watched)

    board.changed = changed
    server = _Server(make_app(desk, routes), streams)
    work = [
        asyncio.create_task(link.run()),
        asyncio.create_task(streams.run()),
        asyncio.create_task(_sweep(board, link, booking)),
    ]
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    host, port = listening.getsockname()[:2]
    log.info("visitors_listening", extra={"address": f"{host}:{port}"})
    try:
        done, _ = await asyncio.wait([serving, *work], return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        server.should_exit = True
        for task in work:
            task.cancel()
        await asyncio.gather(serving, *work, return_exceptions=True)
        if messenger is not None:
            await messenger.close()


def page_address(host: str, port: int) -> str:
    """Where others in the house reach what listens there; empty if this machine has no network."""
    if host in ("0.0.0.0", "::"):
        found = (ip.ip for adapter in ifaddr.get_adapters() for ip in adapter.ips if ip.is_IPv4)
        host = next((ip for ip in map(str, found) if not ip.startswith("127.")), "")
    bracketed = f"[{host}]" if ":" in host else host
    return f"http://{bracketed}:{port}" if host else ""


def _messenger(vapid: Vapid, pages: Pages, link: Link) -> Messenger:
    from hub.visitors.push.messenger import Messenger

    return Messenger(
        vapid, lambda watched, language: pages.facts(watched, language, link.clock.now_ms())
    )


def _push_routes(desk: Desk, messenger: Messenger) -> list[BaseRouteHandler]:
    from hub.visitors.push.routes import push_routes

    return push_routes(desk, messenger)


async def _sweep(board: Board, link: Link, booking: Booking) -> None:
    while True:
        await asyncio.sleep(SWEEP_S)
        board.sweep(link)
        booking.sweep()


class _Server(uvicorn.Server):
    """uvicorn, which would wait for live pages to end by themselves."""

    def __init__(self, app: Any, streams: Streams) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=HandsOver,
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,  # it would write tokens
                proxy_headers=False,  # `guard` believes the header of trusted proxies only
                server_header=False,
                backlog=BACKLOG,
                timeout_graceful_shutdown=2,
            )
        )
        self._streams = streams

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """uvicorn would end by the signal itself, which looks like a failure to a supervisor."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._stop)
        yield

    def _stop(self) -> None:
        self.should_exit = True

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._streams.close()
        await super().shutdown(sockets)
