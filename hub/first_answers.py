"""One command, one effect: what was answered first is answered again, also after a restart.

A kiosk that had no answer has given out a ticket itself; once that is adopted, its own question,
which may still be on its way, is answered with that ticket too.

Answers are deleted after some days (`hub.keeping.schedule`), their ids later. A command that comes
again in between has no effect either: it is too late to be told which one it had.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from typing import NamedTuple

import msgspec

from hub.journal.interface import Journal
from hub.journal.records import FirstAnswer
from hub.protocol import commands as cmd
from hub.protocol.replies import Answer, Done, Reason, Refusal, TicketReply

_encode_answer = msgspec.json.Encoder().encode
_encode_command = msgspec.json.Encoder().encode
_decode_answer: Callable[[bytes], Answer] = msgspec.json.Decoder(Answer).decode


class Source(NamedTuple):
    """Where a command comes from. The hub's own have neither an id nor a device."""

    command_id: str = ""
    device: str = ""

    def id_of(self, other: str) -> str:
        """The id of another command that came with the same key."""
        return f"{self.command_id.rpartition(':')[0]}:{other}"


class FirstAnswers:
    """The journal's, and those of the batch that is being decided."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._deciding: dict[str, FirstAnswer] = {}

    def begin(self) -> None:
        """Another batch is decided: what came before is in the journal, or nowhere."""
        self._deciding = {}

    def to(self, command: cmd.AnyCommand, source: Source) -> Answer | None:
        """What this command was answered when it was given before."""
        if not source.command_id:
            return None
        if isinstance(command, cmd.AdoptFallback):
            tap = self._find(source.id_of(command.issue))
            if tap is not None and tap.spent:
                return Done()  # that tap has had its answer, on a day that is long over
            given = self.by_id(source.id_of(command.issue))
            if _is_adopted(command, given):
                return given
        first = self._find(source.command_id)
        if first is None:
            return None
        if first.spent:
            return Refusal(Reason.STALE)
        if first.request != _digest(command):
            return Refusal(Reason.ID_REUSED)
        return _decode_answer(first.body)

    def by_id(self, command_id: str) -> Answer | None:
        """What the command with this id was answered, whatever it was, as far as it is known."""
        first = self._find(command_id)
        return _decode_answer(first.body) if first and not first.spent else None

    def keep(
        self, command: cmd.AnyCommand, source: Source, answer: Answer, now_ms: int
    ) -> list[FirstAnswer]:
        """What is to be written with the batch."""
        if not source.command_id:
            return []
        kept = [(source.command_id, command)]
        if isinstance(command, cmd.AdoptFallback) and isinstance(answer, TicketReply):
            kept.append((source.id_of(command.issue), command.ticket))
        body = _encode_answer(answer)
        new = [FirstAnswer(id_, now_ms, _digest(asked), body) for id_, asked in kept]
        self._deciding |= {first.command_id: first for first in new}
        return new

    def _find(self, command_id: str) -> FirstAnswer | None:
        return self._deciding.get(command_id) or self._journal.answer(command_id)


def _is_adopted(command: cmd.AdoptFallback, given: Answer | None) -> bool:
    """Whether the tap was answered with the very ticket that the kiosk gave out itself."""
    fallback = command.ticket.fallback
    return (
        isinstance(given, TicketReply)
        and fallback is not None
        and given.ticket.token == fallback.token
    )


def _digest(command: cmd.AnyCommand) -> bytes:
    return blake2b(_encode_command(command), digest_size=16).digest()
