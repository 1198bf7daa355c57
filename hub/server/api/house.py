"""The house over HTTP: all of it at a glance, services by hand, messages on the screens."""

from __future__ import annotations

from typing import Any

from litestar import Request, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody

from hub.protocol import commands as cmd
from hub.protocol.views import HouseView
from hub.protocol.wire import Role
from hub.queueing.state import State
from hub.server.access import Operation, senders
from hub.server.api.bodies import GivenReason, Message
from hub.server.api.carrying_out import CarryingOut, command_of
from hub.server.api.documents import KEYED, READING, IdempotencyKey, problems
from hub.server.api.doing import Doing, Thing, described, doing_routes
from hub.server.api.gate import holder
from hub.server.house import House

SERVICE = Thing("service", "service_id", "`services[].id` of the site.")
DOINGS = (
    Doing("open", cmd.OpenService, "Tickets, whatever the hours say, until the day ends."),
    Doing(
        "close",
        cmd.CloseService,
        "No more tickets until the day ends; kiosks show the reason.",
        GivenReason,
    ),
    Doing("follow-hours", cmd.FollowHours, "The service is open as its hours say again."),
)


def house_routes(house: House, carrying_out: CarryingOut) -> list[HTTPRouteHandler]:
    """`/house`, `/services/{id}/…`, `/messages`."""

    @get(
        "/house",
        opt={"roles": Operation.HOUSE.value},
        responses=problems(*READING),
        security=KEYED,
        tags=["house"],
    )
    async def show_house(request: Request[Any, Any, Any]) -> HouseView:
        """Everybody inside, every counter, every service, and what ails the devices.

        Supervisors are told today's figures too, while one looks at them on a screen.
        """
        counted = holder(request).role is Role.SUPERVISOR

        def read(_: State) -> HouseView:
            return house.publisher.house(counted=counted)

        return await house.committed.read(read)

    @post(
        "/messages",
        opt={"roles": senders(cmd.PostMessage)},
        tags=["house"],
        **described(None),
    )
    async def post_message(
        request: Request[Any, Any, Any], data: JSONBody[Message], idempotency_key: IdempotencyKey
    ) -> None:
        """Show a text on the screens of a zone, or of all; no text takes it away."""
        await carrying_out.answer(request, command_of(cmd.PostMessage, data), idempotency_key)

    return [show_house, post_message, *doing_routes(carrying_out, SERVICE, DOINGS)]
