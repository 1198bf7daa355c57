"""uvicorn's WebSocket, tuned for terminals: little on its way in the kernel, and an emergency exit.

A terminal's view is replaced as long as it waits in the hub; what the kernel has taken is beyond
recall. So the kernel is allowed little, and a connection that takes nothing any more can be cut.
"""

from __future__ import annotations

import socket
from asyncio.transports import BaseTransport
from collections.abc import Callable
from typing import Any, cast

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

UNSENT_BYTES = 64 * 1024
CLOSE_S = 1.0
"""Who has been sent away and does not go is not listened to for longer."""
ABORT = "aufruf.abort"


class TerminalSocket(WebSocketsSansIOProtocol):
    """Puts a function that cuts the connection into the scope's state, under `ABORT`."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.close_timeout = CLOSE_S
        self.app_state = {**self.app_state, ABORT: self._abort}

    def connection_made(self, transport: BaseTransport) -> None:
        super().connection_made(transport)
        self.transport.set_write_buffer_limits(high=UNSENT_BYTES)
        peer = transport.get_extra_info("socket")
        if peer is not None:
            peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NOTSENT_LOWAT, UNSENT_BYTES)
            peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def handle_ping(self) -> None:
        # No terminal of ours pings; whoever does and takes no pong would fill our memory with them.
        if self.writable.is_set():
            super().handle_ping()
        else:
            self._abort()

    def _abort(self) -> None:
        self.transport.abort()


def abort_of(scope: dict[str, Any]) -> Callable[[], None]:
    """The function that cuts this connection."""
    return cast("Callable[[], None]", scope["state"][ABORT])
