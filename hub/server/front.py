"""The first who looks at a request: terminals to their socket, the API to its application.

`/healthz`, `/metrics`, `/displays`, `/dashboard` are answered here, so that they work before the
API's libraries are loaded (they take longer to load than everything else together) and whatever
state those are in.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from hub.protocol.wire import PATH
from hub.server.access import Operation
from hub.server.bearer import basic_key, bearer_key
from hub.server.displays import displays
from hub.server.house import House
from hub.server.keys import KeyRecord
from hub.server.metrics import MEDIA_TYPE, exposition
from hub.server.problems import Problem
from hub.server.terminal import Receive, Send
from hub.server.terminals import Terminals

if TYPE_CHECKING:
    from hub.server.dashboard import Dashboard
    from hub.server.displays_page import DisplaysPage

Application = Callable[[Any, Any, Any], Awaitable[None]]
LoadedT = TypeVar("LoadedT")
ASK_FOR_KEY = (b"www-authenticate", b'Basic realm="aufruf", charset="UTF-8"')

log = logging.getLogger(__name__)


class Late(Generic[LoadedT]):
    """Loaded in a thread when it is first asked for."""

    def __init__(self, load: Callable[[], LoadedT]) -> None:
        self._load = load
        self._loaded: asyncio.Future[LoadedT] | None = None

    def __call__(self) -> asyncio.Future[LoadedT]:
        if self._loaded is None:
            self._loaded = asyncio.ensure_future(asyncio.to_thread(self._load))
        return asyncio.shield(self._loaded)


class Front:
    """The hub's ASGI application. What is to be loaded is so once, when it is first needed."""

    def __init__(
        self,
        house: House,
        terminals: Terminals,
        load_api: Callable[[], Application],
        load_page: Callable[[], DisplaysPage],
        load_dashboard: Callable[[], Dashboard],
    ) -> None:
        self._house, self._terminals = house, terminals
        self.api, self._page = Late(load_api), Late(load_page)
        self._figures = Late(load_dashboard)
        self._own = {
            "/healthz": self._health,
            "/metrics": self._metrics,
            "/displays": self._displays,
            "/dashboard": self._dashboard,
        }

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            if scope["path"] == PATH:
                await self._terminals(scope, receive, send)
            else:
                await send({"type": "websocket.close"})
        elif answer := self._own.get(scope["path"]):
            if scope["method"] in ("GET", "HEAD"):
                await answer(scope, send)
            else:
                problem = Problem.of(405, "method-not-allowed")
                await _respond_problem(send, problem, (b"allow", b"GET, HEAD"))
        else:
            api = await self.api()
            await api(scope, receive, send)

    async def _health(self, scope: dict[str, Any], send: Send) -> None:
        if self._house.ready:
            await _respond(send, 200, [(b"content-type", b"text/plain")], b"ok\n")
        else:
            await _respond_problem(send, Problem.of(503, "not-ready", retry_after_s=1))

    async def _metrics(self, scope: dict[str, Any], send: Send) -> None:
        key = bearer_key(scope)
        record = self._holder(key)
        if record is None and (key or not _is_local(scope)):
            await _respond_problem(send, Problem.of(401, "unknown-key"))
        elif record and record.role not in Operation.FIGURES.value:
            await _respond_problem(send, Problem.of(403, "wrong-role"))
        else:
            house = self._house
            house.figures.renew(house.today)
            text = await house.committed.read(lambda state: exposition(house, state))
            await _respond(send, 200, [(b"content-type", MEDIA_TYPE.encode())], text.encode())

    async def _displays(self, scope: dict[str, Any], send: Send) -> None:
        house, key = self._house, basic_key(scope)
        record = self._holder(key)
        if record.role not in Operation.DISPLAYS.value if record else key or not _is_local(scope):
            await _respond_problem(send, Problem.of(401, "unknown-key"), ASK_FOR_KEY)
            return
        page = await self._page()
        lines = await house.committed.read(lambda state: displays(house, state))
        wanted = dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1")
        made = await asyncio.to_thread(
            page.render, lines, house.site, house.presentation, house.clock.site_ms(), wanted
        )
        await _respond(send, 200, made.headers, made.body)

    async def _dashboard(self, scope: dict[str, Any], send: Send) -> None:
        record = self._holder(basic_key(scope))
        if record is None or record.role not in Operation.FIGURES.value:
            await _respond_problem(send, Problem.of(401, "unknown-key"), ASK_FOR_KEY)
            return
        dashboard = await self._figures()
        wanted = dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1")
        made = await dashboard.page(scope["query_string"], wanted)
        await _respond(send, 200, made.headers, made.body)

    def _holder(self, key: str | None) -> KeyRecord | None:
        return self._house.keys.find(key) if key else None


def _is_local(scope: dict[str, Any]) -> bool:
    client = scope.get("client")
    return client is not None and ip_address(client[0]).is_loopback


async def _respond_problem(
    send: Send, problem: Problem, own: tuple[bytes, bytes] | None = None
) -> None:
    """`own`: a header that says it better than that of the same name."""
    headers = [header for header in problem.headers() if not own or header[0] != own[0]]
    await _respond(send, problem.status, [*headers, own] if own else headers, problem.body())


async def _respond(
    send: Send, status: int, headers: list[tuple[bytes, bytes]], body: bytes
) -> None:
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [*headers, length]})
    await send({"type": "http.response.body", "body": body})
