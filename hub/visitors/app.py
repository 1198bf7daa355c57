"""The visitor's pages as one application: routes, what goes wrong, headers and log around it."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any, cast

from litestar import Litestar, MediaType, Response, get
from litestar.enums import ScopeType
from litestar.exceptions import HTTPException
from litestar.response.base import ASGIResponse
from litestar.types import ASGIApp, ControllerRouterHandler, Message, Receive, Scope, Send

from hub.visitors.desk import AnyRequest, Desk, ElsewhereError, RefusedError
from hub.visitors.masking import guarded

log = logging.getLogger(__name__)


def make_app(desk: Desk, routes: Sequence[ControllerRouterHandler]) -> ASGIApp:
    """The whole application, with headers and log around it. `routes`: the pages."""

    @get("/healthz", sync_to_thread=False)
    def healthz() -> Response[dict[str, Any]]:
        return desk.health()

    @get("/robots.txt", media_type=MediaType.TEXT, sync_to_thread=False)
    def robots() -> str:
        return "User-agent: *\nDisallow: /\n"

    def elsewhere(request: AnyRequest, error: ElsewhereError) -> Response[Any]:
        return Response("", status_code=303, headers={"Location": error.place})

    def refused(request: AnyRequest, error: RefusedError) -> Response[Any]:
        return desk.notice(error.status, error.notice, request)

    def wrong_address(request: AnyRequest, error: HTTPException) -> Response[Any]:
        notice = "unknown" if error.status_code == 404 else "broken"
        return desk.notice(error.status_code, notice, request)

    def failed(request: AnyRequest, error: Exception) -> Response[Any]:
        log.error("page_failed", exc_info=error)
        return desk.notice(500, "broken", request)

    pages = Litestar(
        [*routes, healthz, robots],
        exception_handlers={
            ElsewhereError: elsewhere,
            RefusedError: refused,
            HTTPException: wrong_address,
            Exception: failed,
        },
        openapi_config=None,
        logging_config=None,
        debug=False,
    )
    return guarded(_at_its_place(_without_body(pages)))


def _at_its_place(app: ASGIApp) -> ASGIApp:
    """`app`, whose links hold where a page lies: `/book/` is another place than `/book`."""

    async def placed(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["raw_path"] if scope["type"] == ScopeType.HTTP else b""
        if path.rstrip(b"/") and path.endswith(b"/"):
            query = b"?" + scope["query_string"] if scope["query_string"] else b""
            place = b"../" + path.rstrip(b"/").rpartition(b"/")[2] + query
            headers = {"Location": place.decode("latin-1")}
            answer = ASGIResponse(status_code=308, headers=headers)
            await answer(scope, receive, send)
        else:
            await app(scope, receive, send)

    return placed


def _without_body(app: ASGIApp) -> ASGIApp:
    """`app`, which answers HEAD as it answers GET, and says nothing more. A page that lasts has no
    head of its own."""

    async def headed(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != ScopeType.HTTP or scope["method"] != "HEAD" or _lasts(scope["path"]):
            await app(scope, receive, send)
            return

        async def send_head(message: Message) -> None:
            if message["type"] == "http.response.body":
                message["body"] = b""
            await send(message)

        as_get = cast("Scope", {**scope, "method": "GET"})
        await app(as_get, receive, send_head)

    return headed


def _lasts(path: str) -> bool:
    return path.endswith("/live")
