"""The address to which a phone sends where it can be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from litestar import Response, post
from litestar.handlers import BaseRouteHandler

from hub.visitors.desk import AnyRequest, Desk
from hub.visitors.push.subscription import subscription

if TYPE_CHECKING:
    from hub.visitors.push.messenger import Messenger

MAX_BODY_BYTES = 4_096


def push_routes(desk: Desk, messenger: Messenger) -> list[BaseRouteHandler]:
    @post("/t/{token:str}/push", request_max_body_size=MAX_BODY_BYTES)
    async def subscribe(token: str, request: AnyRequest) -> Response[Any]:
        watched = await desk.find_to_act(token, request)
        try:
            phone = subscription(await request.body(), desk.language(request, watched))
        except ValueError:
            return Response(None, status_code=400)
        reached = messenger.subscribe(watched, phone)
        return Response(None, status_code=204 if reached else 403)

    return [subscribe]
