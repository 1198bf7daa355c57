"""Routes that are one command each: `POST /<things>/{id}/<word>`, made from the rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Annotated, Any, NamedTuple

import msgspec
from litestar import Request, Response, post
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import BodyKwarg, PathParameter

from hub.protocol import commands as cmd
from hub.protocol.replies import Answer, Call, CallReply, Ticket, TicketReply
from hub.protocol.wire import Role
from hub.server.access import senders
from hub.server.api.bodies import Body
from hub.server.api.carrying_out import CarryingOut, command_of
from hub.server.api.documents import CHANGING, KEYED, IdempotencyKey, problems

NO_CALL = {204: ResponseSpec(None, description="Done; there is no call to tell of")}
STAFF = frozenset({Role.COUNTER, Role.RECEPTION, Role.SUPERVISOR})
"""Who acts on what is not their own."""


class Thing(NamedTuple):
    """What is acted on. `word`: as the commands call it; `parameter`: its id in the path."""

    word: str
    parameter: str
    description: str


class Doing(NamedTuple):
    """One row. `told`: what the outcome says; nothing, the `Ticket`, or the `Call` if it is one."""

    word: str
    command: type[cmd.TerminalCommand]
    said: str
    body: type[Body] | None = None
    told: type[Ticket | Call] | None = None


def doing_routes(
    carrying_out: CarryingOut, thing: Thing, rows: Iterable[Doing]
) -> list[HTTPRouteHandler]:
    """A route for each row."""
    return [_route(carrying_out, thing, row) for row in rows]


def described(told: type[Ticket | Call] | None) -> dict[str, Any]:
    """A route's status and responses by what its outcome says."""
    responses = problems(*CHANGING)
    if told is Call:
        responses |= NO_CALL
    return {"status_code": 200 if told else 204, "responses": responses, "security": KEYED}


def _route(carrying_out: CarryingOut, thing: Thing, row: Doing) -> HTTPRouteHandler:
    async def without(
        request: Request[Any, Any, Any], subject: str, idempotency_key: IdempotencyKey
    ) -> Response[Any]:
        return await may_have(request, subject, idempotency_key)

    async def needs(
        request: Request[Any, Any, Any], subject: str, idempotency_key: IdempotencyKey, data: Any
    ) -> Response[Any]:
        return await may_have(request, subject, idempotency_key, data)

    async def may_have(
        request: Request[Any, Any, Any],
        subject: str,
        idempotency_key: IdempotencyKey,
        data: Any = None,
    ) -> Response[Any]:
        command = command_of(row.command, data, **{thing.word: subject})
        return _told(await carrying_out.answer(request, command, idempotency_key))

    handle: Callable[..., Any] = without
    if row.body:
        handle = needs if _says_something(row.body) else may_have
    handle.__name__ = f"{thing.word}_{row.word}".replace("-", "_")
    # What differs from row to row is put where Litestar reads it.
    handle.__annotations__ |= _annotations(thing, row)
    return post(
        f"/{thing.word}s/{{{thing.parameter}:str}}/{row.word}",
        description=row.said,
        opt={"roles": senders(row.command) & STAFF, "clerks": True},
        tags=[f"{thing.word}s"],
        **described(row.told),
    )(handle)


def _says_something(body: type[Body]) -> bool:
    """Otherwise it may be left out."""
    return any(member.required for member in msgspec.structs.fields(body))


def _annotations(thing: Thing, row: Doing) -> dict[str, Any]:
    subject = PathParameter(name=thing.parameter, max_length=64, description=thing.description)
    annotations: dict[str, Any] = {"subject": Annotated[str, subject], "return": None}
    if row.told:
        annotations["return"] = Response[Call | None] if row.told is Call else Response[Ticket]
    if row.body:
        body = row.body if _says_something(row.body) else row.body | None
        annotations["data"] = Annotated[body, BodyKwarg(media_type=RequestEncodingType.JSON)]
    return annotations


def _told(answer: Answer) -> Response[Any]:
    match answer:
        case TicketReply(ticket=content) | CallReply(call=content):
            return Response(content, status_code=200)
        case _:
            return Response(None, status_code=204)
