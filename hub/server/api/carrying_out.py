"""From a request to a command or a question, and from the outcome to an answer.

The command's id is the key holder's own `Idempotency-Key`, so that two clients never meet.
"""

from __future__ import annotations

import datetime
import secrets
from typing import Any, TypeVar

import msgspec

from hub.protocol import commands as cmd
from hub.protocol.questions import Question
from hub.protocol.replies import (
    Answer,
    AppointmentsFound,
    Booked,
    BookedReply,
    Refusal,
    SlotsFound,
    Ticket,
    TicketReply,
)
from hub.server.access import asked_by, may_send
from hub.server.api.bodies import Body
from hub.server.api.gate import Connection, ProblemRaised, holder
from hub.server.finding import found
from hub.server.house import House
from hub.server.problems import Problem

CommandT = TypeVar("CommandT", bound=cmd.Command)


class CarryingOut:
    """Hands commands of HTTP clients to the writer."""

    def __init__(self, house: House) -> None:
        self._house = house

    def now_ms(self) -> int:
        """Site time."""
        return self._house.clock.site_ms()

    async def ticket(
        self, request: Connection, command: cmd.TerminalCommand, idempotency_key: str | None
    ) -> Ticket:
        """For commands that are answered with a ticket."""
        answer = await self.answer(request, command, idempotency_key)
        if not isinstance(answer, TicketReply):
            raise TypeError(f"{type(command).__name__} was answered with {answer!r}")
        return answer.ticket

    async def booked(
        self, request: Connection, command: cmd.TerminalCommand, idempotency_key: str | None
    ) -> Booked:
        """For commands that are answered with an appointment."""
        answer = await self.answer(request, command, idempotency_key)
        if not isinstance(answer, BookedReply):
            raise TypeError(f"{type(command).__name__} was answered with {answer!r}")
        return answer.booked

    async def found(
        self, request: Connection, question: Question
    ) -> SlotsFound | AppointmentsFound:
        """What changes nothing; raises `ProblemRaised` for a refusal."""
        house = self._house
        asked = asked_by(holder(request).role, question)
        if asked is None:
            raise ProblemRaised(Problem.of(403, "wrong-role"))
        finding = await house.committed.read(
            lambda state: found(state, house.writer.asides, asked, house.clock.site_ms())
        )
        if isinstance(finding, Refusal):
            raise ProblemRaised(Problem.from_refusal(finding))
        return finding

    async def answer(
        self, request: Connection, command: cmd.TerminalCommand, idempotency_key: str | None
    ) -> Answer:
        """Carry out; raises `ProblemRaised` for a refusal."""
        record = holder(request)
        if not may_send(record.role, command):
            raise ProblemRaised(Problem.of(403, "wrong-role"))
        command_id = f"{record.id}:{idempotency_key or secrets.token_hex(16)}"
        answer = await self._house.writer.submit(command, command_id, record.name)
        self._house.measures.answered(command, answer)
        if isinstance(answer, Refusal):
            raise ProblemRaised(Problem.from_refusal(answer))
        return answer


def command_of(kind: type[CommandT], body: Body | None, **subject: str) -> CommandT:
    """The command that a body stands for, on this subject; `ProblemRaised` outside its limits."""
    told = msgspec.structs.asdict(body) if body else {}
    members = dict(_member(name, value) for name, value in told.items() if value is not None)
    try:
        return msgspec.convert(subject | members, type=kind)
    except msgspec.ValidationError as error:
        raise ProblemRaised(Problem.of(400, "malformed", f"The body: {error}")) from error


def _member(name: str, value: Any) -> tuple[str, Any]:
    if isinstance(value, datetime.datetime):
        return f"{name}_ms", int(value.timestamp() * 1000)
    return name, value
