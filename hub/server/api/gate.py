"""Every request's way in: whose key it is, whether its role may, and how often it asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler

from hub.protocol.wire import Role
from hub.server.allowance import Allowance
from hub.server.bearer import bearer_key
from hub.server.house import House
from hub.server.keys import KeyRecord
from hub.server.problems import Problem

REQUESTS_BURST, REQUESTS_PER_S = 4_000.0, 2_000.0

Connection = ASGIConnection[Any, Any, Any, Any]


class ProblemRaised(Exception):
    """Answered with this problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.reason)
        self.problem = problem


def gate(house: House) -> Callable[[Connection, BaseRouteHandler], None]:
    """A Litestar guard. A route says in `opt["roles"]` who may pass, and in `opt["clerks"]` that a
    counter's key is not enough where clerks have to sign in (which they do on the socket).

    (A function, because Litestar copies what belongs to a router.)
    """
    allowances: dict[str, Allowance] = {}

    def may_ask(record: KeyRecord) -> bool:
        now_ms = house.clock.machine_ms()
        allowance = allowances.get(record.id)
        if allowance is None:
            allowance = Allowance(burst=REQUESTS_BURST, per_s=REQUESTS_PER_S, now_ms=now_ms)
            allowances[record.id] = allowance
        return allowance.take(now_ms)

    def guard(connection: Connection, handler: BaseRouteHandler) -> None:
        roles: frozenset[Role] | None = handler.opt.get("roles")
        if roles is None:
            return
        if not house.ready:
            raise ProblemRaised(Problem.of(503, "not-ready", retry_after_s=1))
        key = bearer_key(connection.scope)
        record = house.keys.find(key) if key else None
        if record is None:
            raise ProblemRaised(Problem.of(401, "unknown-key"))
        if not may_ask(record):
            raise ProblemRaised(Problem.of(429, "flooding", retry_after_s=1))
        if record.role not in roles:
            raise ProblemRaised(Problem.of(403, "wrong-role"))
        if record.role is Role.COUNTER and handler.opt.get("clerks") and house.site.sign_in:
            raise ProblemRaised(Problem.of(403, "sign-in"))
        connection.scope["user"] = record

    return guard


def holder(connection: Connection) -> KeyRecord:
    """Whose key the request carries, after the gate."""
    record: KeyRecord = connection.scope["user"]
    return record
