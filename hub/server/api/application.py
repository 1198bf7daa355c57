"""The HTTP API put together, with the description of itself."""

from __future__ import annotations

from typing import Any

import msgspec
from litestar import Litestar, Router, get
from litestar.openapi import OpenAPIConfig
from litestar.openapi.spec import Components, SecurityScheme

from hub.server.api.appointments import appointment_routes
from hub.server.api.carrying_out import CarryingOut
from hub.server.api.counters import counter_routes
from hub.server.api.errors import respond
from hub.server.api.figures import figure_routes
from hub.server.api.gate import gate
from hub.server.api.house import house_routes
from hub.server.api.processes import process_routes
from hub.server.api.slots import slot_routes
from hub.server.api.tickets import ticket_routes
from hub.server.api.visits import visit_routes
from hub.server.api.watching import watching_routes
from hub.server.house import House

ROOT = "/api/v1"
MAX_BODY_BYTES = 16 * 1024


def application(house: House) -> Litestar:
    """The ASGI application that serves everything under `/api/v1`."""
    carrying_out = CarryingOut(house)
    routes = [
        *ticket_routes(house, carrying_out),
        *appointment_routes(carrying_out),
        *process_routes(house, carrying_out),
        *slot_routes(carrying_out),
        *counter_routes(house, carrying_out),
        *visit_routes(carrying_out),
        *house_routes(house, carrying_out),
        *watching_routes(house),
        *figure_routes(house),
    ]
    description: list[bytes] = []

    @get("/openapi.json", include_in_schema=False, media_type="application/vnd.oai.openapi+json")
    async def openapi() -> bytes:
        if not description:
            description.append(msgspec.json.encode(describe(routes, house.version)))
        return description[0]

    return Litestar(
        [Router(ROOT, route_handlers=[*routes, openapi], guards=[gate(house)])],
        exception_handlers={Exception: respond},
        request_max_body_size=MAX_BODY_BYTES,
        openapi_config=None,
        logging_config=None,
        debug=False,
    )


def describe(routes: list[Any], version: str) -> dict[str, Any]:
    """The OpenAPI 3.1 document. Made by an application that exists only for this: the serving one
    would otherwise answer unknown paths with a page."""
    config = OpenAPIConfig(
        title="aufruf",
        version=version,
        description="The call system of a citizen office. Every request but this one carries a key"
        " (`aufruf key create`); what it may do depends on the key's role.",
        use_handler_docstrings=True,
        operation_id_creator=lambda handler, method, path: handler.handler_name,
        components=Components(
            security_schemes={
                "key": SecurityScheme(
                    type="http", scheme="bearer", description="A key of the fitting role."
                )
            }
        ),
    )
    pattern = Litestar(
        [Router(ROOT, route_handlers=routes)], openapi_config=config, logging_config=None
    )
    return pattern.openapi_schema.to_schema()
