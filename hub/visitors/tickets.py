"""The addresses of a ticket's page. GET never changes anything."""

from __future__ import annotations

from typing import Any

from litestar import Response, get, post
from litestar.handlers import BaseRouteHandler
from litestar.types import ASGIApp

from hub.visitors.desk import ACTS, ASKED_FIRST, AnyRequest, Desk, RefusedError

MAX_FORM_BYTES = 4_096


def ticket_routes(desk: Desk) -> list[BaseRouteHandler]:
    """All that lies below `/t/<token>`."""

    @get("/t/{token:str}")
    async def ticket(token: str, request: AnyRequest) -> Response[Any]:
        return desk.show(await desk.find(token, request), request, base=token)

    @get("/t/{token:str}/live")
    async def live(token: str, request: AnyRequest) -> ASGIApp:
        return await desk.live(token, request)

    @get("/t/{token:str}/now")
    async def now(token: str, request: AnyRequest) -> Response[Any]:
        return desk.now(await desk.find(token, request), request)

    @get("/t/{token:str}/{act:str}")
    async def before_act(token: str, act: str, request: AnyRequest) -> Response[Any]:
        watched = await desk.find(token, request)
        if act in ASKED_FIRST:
            return desk.ask_first(act, watched, request)
        if act in ACTS or act == "feedback":
            return desk.back(watched, request)
        raise RefusedError(404, "unknown")

    @post("/t/{token:str}/{act:str}", request_max_body_size=MAX_FORM_BYTES)
    async def do(token: str, act: str, request: AnyRequest) -> Response[Any]:
        watched = await desk.find_to_act(token, request)
        if act in ACTS:
            form = await request.form()
            once, had = (str(form.get(name, "")) for name in ("once", "had"))
            return await desk.act(act, watched, request, once, had)
        raise RefusedError(404, "unknown")

    @post("/t/{token:str}/feedback", request_max_body_size=MAX_FORM_BYTES)
    async def feedback(token: str, request: AnyRequest) -> Response[Any]:
        watched = await desk.find_to_act(token, request)
        form = await request.form()
        return await desk.rate(watched, request, str(form.get("score", "")))

    return [ticket, live, now, before_act, do, feedback]
