"""A counter over HTTP: the keys of a clerk's day, and what the supervisor assigns."""

from __future__ import annotations

from typing import Annotated

from litestar import get
from litestar.handlers import HTTPRouteHandler
from litestar.params import PathParameter

from hub.protocol import commands as cmd
from hub.protocol.replies import Call
from hub.protocol.views import CounterView
from hub.queueing.state import State
from hub.server.access import Operation
from hub.server.api.bodies import (
    Assignment,
    GivenReason,
    NewStep,
    Outcome,
    Park,
    Transfer,
    WhichService,
    WhichVisit,
)
from hub.server.api.carrying_out import CarryingOut
from hub.server.api.documents import KEYED, READING, problems
from hub.server.api.doing import Doing, Thing, doing_routes
from hub.server.api.gate import ProblemRaised
from hub.server.house import House
from hub.server.problems import Problem

COUNTER = Thing("counter", "counter_id", "`counters[].id` of the site.")
CounterId = Annotated[str, PathParameter(max_length=64, description=COUNTER.description)]
DOINGS = (
    Doing("open", cmd.OpenCounter, "The counter takes visitors."),
    Doing(
        "pause",
        cmd.PauseCounter,
        "A break: nobody is called here until the counter opens again.",
        GivenReason,
    ),
    Doing("close", cmd.CloseCounter, "The counter's day is over."),
    Doing(
        "next",
        cmd.CallNext,
        "Finish who is being served and call the next in order. 204: nobody waits.",
        Outcome,
        Call,
    ),
    Doing("call", cmd.CallVisit, "Call a given visit out of order.", WhichVisit, Call),
    Doing("recall", cmd.Recall, "Announce the visitor who is called here once more.", told=Call),
    Doing("start", cmd.StartService, "The called visitor has come.", told=Call),
    Doing(
        "finish",
        cmd.FinishService,
        "The visitor is served. A start that nobody reported is assumed. Where finishing calls the"
        " next (`auto_next` of the site) and somebody waits, the answer is that call.",
        Outcome,
        Call,
    ),
    Doing(
        "missed",
        cmd.MarkMissed,
        "The called visitor did not come; may be back within the grace time.",
    ),
    Doing(
        "park",
        cmd.ParkVisit,
        "Set the visitor here aside, with a reason and, if wanted, a time and a room.",
        Park,
    ),
    Doing(
        "transfer",
        cmd.TransferVisit,
        "Hand the visitor on to a service, a counter or a clerk; the number stays.",
        Transfer,
    ),
    Doing(
        "step",
        cmd.AddStep,
        "The visitor here has one more stretch to go, after all that are planned.",
        NewStep,
    ),
    Doing("direct", cmd.ServeDirect, "Serve somebody who has no ticket.", WhichService, Call),
    Doing(
        "undo",
        cmd.UndoLast,
        "Take back the last thing done at this counter, while it is fresh and still true.",
    ),
    Doing(
        "services",
        cmd.AssignServices,
        "What this counter serves from now on, until the day ends.",
        Assignment,
    ),
)


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

        def read(_: State) -> CounterView:
            view = house.publisher.counter(counter_id)
            if view is None:
                raise ProblemRaised(Problem.of(404, "unknown-counter"))
            return view

        return await house.committed.read(read)

    return [show_counter, *doing_routes(carrying_out, COUNTER, DOINGS)]
