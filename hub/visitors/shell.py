"""What makes the page an app on a phone: manifest, icons, service worker; and the way's drawing.

All of it lies below `/t/`, wherever a proxy puts that, and nothing of it names a visit.
"""

from __future__ import annotations

import base64
from typing import Any

import msgspec
from litestar import Response, get
from litestar.handlers import BaseRouteHandler

from hub.visitors.desk import AnyRequest, Desk, RefusedError
from hub.visitors.icons import ICON_SIZES, icon_png
from hub.visitors.pages import FOLDER, Pages

_WORKER_POLICY = "default-src 'none'; connect-src 'self'"
_DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
"""A drawing that is opened by itself is a document: it may look as it likes, and do nothing."""
_WHILE_OPEN = "private, max-age=3600"


def shell_routes(desk: Desk, pages: Pages) -> list[BaseRouteHandler]:
    worker = (FOLDER / "sw.js").read_bytes()

    @get("/t/sw.js")
    async def service_worker(request: AnyRequest) -> Response[Any]:
        headers = {"Content-Security-Policy": _WORKER_POLICY, "Cache-Control": "no-cache"}
        return desk.packed(worker, "text/javascript", request, headers)

    @get([f"/t/icon-{size}.png" for size in ICON_SIZES])
    async def icon(request: AnyRequest) -> Response[Any]:
        size = int(request.url.path.rpartition("-")[2].partition(".")[0])
        drawn = icon_png(size, pages.theme.accent, pages.theme.call)
        return Response(drawn, media_type="image/png", headers={"Cache-Control": _WHILE_OPEN})

    @get("/t/{token:str}/app.webmanifest")
    async def manifest(token: str, request: AnyRequest) -> Response[Any]:
        watched = await desk.find(token, request)
        made = pages.manifest(watched, desk.language(request, watched))
        return desk.packed(msgspec.json.encode(made), "application/manifest+json", request, {})

    @get("/t/{token:str}/plan")
    async def plan(token: str, request: AnyRequest) -> Response[Any]:
        watched = await desk.find(token, request)
        drawing = pages.theme.plans.get(watched.ticket.counter or "")
        if drawing is None:
            raise RefusedError(404, "unknown")
        kind, _, content = drawing.removeprefix("data:").partition(";base64,")
        headers = {"Content-Security-Policy": _DRAWING_POLICY}
        return desk.packed(base64.b64decode(content), kind, request, headers)

    return [service_worker, icon, manifest, plan]
