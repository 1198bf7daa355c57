"""A counter over HTTP: the keys of a clerk's day."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Annotated, Any

from litestar import Request, Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import JSONBody, PathParameter

from hub.projection import counter_view
from hub.protocol import commands as cmd
from hub.protocol.replies import Call
from hub.protocol.views import CounterView
from hub.protocol.wire import Role
from hub.queueing.state import State
from hub.server.access import Operation
from hub.server.api.bodies import Park, Pause, Transfer, WhichVisit
from hub.server.api.carrying_out import CarryingOut
from hub.server.api.documents import CHANGING, KEYED, READING, IdempotencyKey, problems
from hub.server.api.gate import ProblemRaised
from hub.server.house import House
from hub.server.problems import Problem

CounterId = Annotated[str, PathParameter(max_length=64, description="`counters[].id` of the site.")]
CLERKS = frozenset({Role.COUNTER, Role.SUPERVISOR})
ANSWERED: dict[str, Any] = {
    "opt": {"roles": CLERKS, "clerks": True},
    "status_code": 200,
    "security": KEYED,
    "tags": ["counters"],
}
NO_CALL = {204: ResponseSpec(None, description="Done; there is no call to tell of")}
DONE: dict[str, Any] = {
    "opt": {"roles": CLERKS, "clerks": True},
    "responses": problems(*CHANGING),
    "status_code": 204,
    "security": KEYED,
    "tags": ["counters"],
}
SIMPLE: dict[str, tuple[Callable[[str], cmd.CounterCommand], str]] = {
    "open": (lambda counter: cmd.OpenCounter(counter=counter), "The counter takes visitors."),
    "close": (lambda counter: cmd.CloseCounter(counter=counter), "The counter's day is over."),
    "finish": (
        lambda counter: cmd.FinishService(counter=counter),
        "The visitor is served. A start that nobody reported is assumed.",
    ),
    "missed": (
        lambda counter: cmd.MarkMissed(counter=counter),
        "The called visitor did not come; may be back within the grace time.",
    ),
}
ANNOUNCING: dict[str, tuple[Callable[[str], cmd.CounterCommand], str]] = {
    "next": (
        lambda counter: cmd.CallNext(counter=counter),
        "Finish who is being served and call the next in order. 204: nobody waits.",
    ),
    "recall": (
        lambda counter: cmd.Recall(counter=counter),
        "Announce the visitor who is called here once more.",
    ),
    "start": (lambda counter: cmd.StartService(counter=counter), "The called visitor has come."),
}


def counter_routes(house: House, carrying_out: CarryingOut) -> list[HTTPRouteHandler]:
    """`/counters/{id}` and what is below it."""

    @get(
        "/counters/{counter_id:str}",
        opt={"roles": Operation.COUNTER.value, "clerks": True},
        responses=problems(404, *READING),
        security=KEYED,
        tags=["counters"],
    )
    async def show_counter(counter_id: CounterId) -> CounterView:
        """What the clerk at this counter sees."""

        def read(state: State) -> CounterView:
            if counter_id not in state.counters:
                raise ProblemRaised(Problem.of(404, "unknown-counter"))
            return counter_view(state, counter_id, house.writer.asides, house.clock.site_ms())

        return await house.committed.read(read)

    @post("/counters/{counter_id:str}/pause", **DONE)
    async def counter_pause(
        request: Request[Any, Any, Any],
        counter_id: CounterId,
        idempotency_key: IdempotencyKey,
        data: JSONBody[Pause | None] = None,
    ) -> None:
        """A break: nobody is called here until the counter opens again."""
        command = cmd.PauseCounter(counter=counter_id, reason=data.reason if data else "")
        await carrying_out.call(request, command, idempotency_key)

    @post("/counters/{counter_id:str}/park", **DONE)
    async def counter_park(
        request: Request[Any, Any, Any],
        counter_id: CounterId,
        idempotency_key: IdempotencyKey,
        data: JSONBody[Park | None] = None,
    ) -> None:
        """Set the visitor here aside, with a reason and, if wanted, a time."""
        told = data or Park()
        command = cmd.ParkVisit(
            counter=counter_id, reason=told.reason, until_ms=_milliseconds(told.until)
        )
        await carrying_out.call(request, command, idempotency_key)

    @post("/counters/{counter_id:str}/transfer", **DONE)
    async def counter_transfer(
        request: Request[Any, Any, Any],
        counter_id: CounterId,
        data: JSONBody[Transfer],
        idempotency_key: IdempotencyKey,
    ) -> None:
        """Hand the visitor on to another service; the number stays."""
        command = cmd.TransferVisit(counter=counter_id, service=data.service)
        await carrying_out.call(request, command, idempotency_key)

    @post("/counters/{counter_id:str}/call", **ANSWERED, responses=NO_CALL | problems(*CHANGING))
    async def counter_call(
        request: Request[Any, Any, Any],
        counter_id: CounterId,
        data: JSONBody[WhichVisit],
        idempotency_key: IdempotencyKey,
    ) -> Response[Call | None]:
        """Call a given visit out of order."""
        command = cmd.CallVisit(counter=counter_id, visit=data.visit)
        return _told(await carrying_out.call(request, command, idempotency_key))

    return [
        show_counter,
        counter_pause,
        counter_park,
        counter_transfer,
        counter_call,
        *(_simple(carrying_out, word, *how) for word, how in SIMPLE.items()),
        *(_announcing(carrying_out, word, *how) for word, how in ANNOUNCING.items()),
    ]


def _simple(
    carrying_out: CarryingOut, word: str, make: Callable[[str], cmd.CounterCommand], said: str
) -> HTTPRouteHandler:
    async def handle(
        request: Request[Any, Any, Any], counter_id: CounterId, idempotency_key: IdempotencyKey
    ) -> None:
        await carrying_out.call(request, make(counter_id), idempotency_key)

    handle.__name__ = f"counter_{word}"
    return post(f"/counters/{{counter_id:str}}/{word}", description=said, **DONE)(handle)


def _announcing(
    carrying_out: CarryingOut, word: str, make: Callable[[str], cmd.CounterCommand], said: str
) -> HTTPRouteHandler:
    async def handle(
        request: Request[Any, Any, Any], counter_id: CounterId, idempotency_key: IdempotencyKey
    ) -> Response[Call | None]:
        return _told(await carrying_out.call(request, make(counter_id), idempotency_key))

    handle.__name__ = f"counter_{word}"
    path = f"/counters/{{counter_id:str}}/{word}"
    responses = NO_CALL | problems(*CHANGING)
    return post(path, description=said, responses=responses, **ANSWERED)(handle)


def _told(call: Call | None) -> Response[Call | None]:
    return Response(call, status_code=200 if call else 204)


def _milliseconds(until: str | None) -> int | None:
    if until is None:
        return None
    try:
        moment = datetime.datetime.fromisoformat(until)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise ProblemRaised(
            Problem.of(400, "malformed", "until: must be ISO 8601 with an offset from UTC")
        )
    return int(moment.timestamp() * 1000)
