"""The first who looks at a request: terminals to their socket, the API to its application.

`/healthz` and `/metrics` are answered here, so that they work before the API's libraries are
loaded (they take longer to load than everything else together) and whatever state those are in.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from typing import Any

from hub.protocol.wire import PATH
from hub.server.access import Operation
from hub.server.bearer import bearer_key
from hub.server.house import House
from hub.server.metrics import MEDIA_TYPE, exposition
from hub.server.problems import Problem
from hub.server.terminal import Receive, Send
from hub.server.terminals import Terminals

Application = Callable[[Any, Any, Any], Awaitable[None]]

log = logging.getLogger(__name__)


class Front:
    """The hub's ASGI application. `load_api` makes the API's; it is called once, in a thread."""

    def __init__(
        self, house: House, terminals: Terminals, load_api: Callable[[], Application]
    ) -> None:
        self._house, self._terminals, self._load_api = house, terminals, load_api
        self._api: asyncio.Future[Application] | None = None

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            if scope["path"] == PATH:
                await self._terminals(scope, receive, send)
            else:
                await send({"type": "websocket.close"})
        elif scope["path"] in ("/healthz", "/metrics"):
            await self._answer(scope, send)
        else:
            api = await self.api()
            await api(scope, receive, send)

    def api(self) -> asyncio.Future[Application]:
        """The API's application, loaded when it is first asked for."""
        if self._api is None:
            self._api = asyncio.ensure_future(asyncio.to_thread(self._load_api))
        return asyncio.shield(self._api)

    async def _answer(self, scope: dict[str, Any], send: Send) -> None:
        if scope["method"] not in ("GET", "HEAD"):
            problem = Problem.of(405, "method-not-allowed")
            await _respond(
                send, 405, [*problem.headers(), (b"allow", b"GET, HEAD")], problem.body()
            )
        elif scope["path"] == "/metrics":
            await self._metrics(scope, send)
        elif self._house.ready:
            await _respond(send, 200, [(b"content-type", b"text/plain")], b"ok\n")
        else:
            await _respond_problem(send, Problem.of(503, "not-ready", retry_after_s=1))

    async def _metrics(self, scope: dict[str, Any], send: Send) -> None:
        key = bearer_key(scope)
        record = self._house.keys.find(key) if key else None
        if record is None and (key or not _is_local(scope)):
            await _respond_problem(send, Problem.of(401, "unknown-key"))
        elif record and record.role not in Operation.METRICS.value:
            await _respond_problem(send, Problem.of(403, "wrong-role"))
        else:
            text = await self._house.committed.read(lambda state: exposition(self._house, state))
            await _respond(send, 200, [(b"content-type", MEDIA_TYPE.encode())], text.encode())


def _is_local(scope: dict[str, Any]) -> bool:
    client = scope.get("client")
    return client is not None and ip_address(client[0]).is_loopback


async def _respond_problem(send: Send, problem: Problem) -> None:
    await _respond(send, problem.status, problem.headers(), problem.body())


async def _respond(
    send: Send, status: int, headers: list[tuple[bytes, bytes]], body: bytes
) -> None:
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [*headers, length]})
    await send({"type": "http.response.body", "body": body})
