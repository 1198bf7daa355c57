"""From a request to a command and from its outcome to an answer.

The command's id is the key holder's own `Idempotency-Key`, so that two clients never meet. The
same key with another request is an error, not an answer, also after a restart: beside the first
answer the journal keeps the request's digest, as the id of a `Tick` that does nothing else.
"""

from __future__ import annotations

import hashlib
import secrets

import msgspec

from hub.protocol import commands as cmd
from hub.protocol.replies import Answer, Call, CallReply, Refusal, Ticket, TicketReply
from hub.server.access import may_send
from hub.server.api.gate import Connection, ProblemRaised, holder
from hub.server.house import House
from hub.server.problems import Problem


class CarryingOut:
    """Hands commands of HTTP clients to the writer."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._under_way: dict[str, str] = {}
        """Command id → digest, of requests that are not answered yet."""

    async def ticket(
        self, request: Connection, command: cmd.TerminalCommand, idempotency_key: str | None
    ) -> Ticket:
        """For commands that are answered with a ticket."""
        answer = await self.answer(request, command, idempotency_key)
        if not isinstance(answer, TicketReply):
            raise TypeError(f"{type(command).__name__} was answered with {answer!r}")
        return answer.ticket

    async def call(
        self, request: Connection, command: cmd.CounterCommand, idempotency_key: str
    ) -> Call | None:
        """For commands of a counter: the call, if the outcome is one."""
        answer = await self.answer(request, command, idempotency_key)
        return answer.call if isinstance(answer, CallReply) else None

    async def answer(
        self, request: Connection, command: cmd.TerminalCommand, idempotency_key: str | None
    ) -> Answer:
        """Carry out; raises `ProblemRaised` for a refusal."""
        record = holder(request)
        if not may_send(record.role, command):
            raise ProblemRaised(Problem.of(403, "wrong-role"))
        if idempotency_key is None:
            command_id = f"{record.id}:{secrets.token_hex(16)}"
            answer = await self._house.writer.submit(command, command_id, sender=record.name)
        else:
            command_id = f"{record.id}:{idempotency_key}"
            answer = await self._once(command, command_id, record.name)
        self._house.measures.answered(command, answer)
        if isinstance(answer, Refusal):
            raise ProblemRaised(Problem.from_refusal(answer))
        return answer

    async def _once(self, command: cmd.TerminalCommand, command_id: str, sender: str) -> Answer:
        digest = hashlib.sha256(msgspec.json.encode(command)).hexdigest()
        if not self._fits(command_id, digest):
            raise ProblemRaised(Problem.of(422, "idempotency-key-reused"))
        self._under_way[command_id] = digest
        try:
            # The digest first: one without an answer does no harm, the reverse would.
            self._house.writer.submit(cmd.Tick(), f"{command_id}:{digest}")
            return await self._house.writer.submit(command, command_id, sender=sender)
        finally:
            self._under_way.pop(command_id, None)

    def _fits(self, command_id: str, digest: str) -> bool:
        """Whether this id stands for this request, or for none yet."""
        if command_id in self._under_way:
            return self._under_way[command_id] == digest
        answer = self._house.journal.answer
        return answer(command_id) is None or answer(f"{command_id}:{digest}") is not None
