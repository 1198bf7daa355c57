"""Whose pages are open: the tokens that the hub must be shown again on a new connection.

A ticket's token stands for its visit, an appointment's for `<purpose>:<appointment>`.
They are shown a few at a time, the next when one is answered, so that thousands of open pages do
not look like a flood and do not stand before a clerk's command.
"""

from __future__ import annotations

from collections import deque

from hub.protocol.commands import CancelAppointment, CheckIn, MoveAppointment
from hub.protocol.replies import BookedReply, Purpose, Refusal, TicketReply

_AT_ONCE = 32


class Presence:
    def __init__(self) -> None:
        self._token_of: dict[str, str] = {}
        self._code_of: dict[str, str] = {}
        """Of the appointments that may be seen, and so checked in for."""
        self._new: dict[str, str] = {}
        """Shown for the first time and not yet answered: token by question."""
        self._again: dict[str, str] = {}
        """Shown again after a reconnection and not yet answered: visit by question."""
        self._to_show: deque[str] = deque()

    def needed_for(self, command: object) -> str | None:
        """What must be shown before the hub obeys this, as far as it was shown before."""
        match command:
            case CancelAppointment(appointment=appointment):
                needed = presented_as(Purpose.CANCEL, appointment)
            case MoveAppointment(appointment=appointment):
                needed = presented_as(Purpose.CHANGE, appointment)
            case CheckIn(code=code):
                needed = next((key for key, held in self._code_of.items() if held == code), "")
            case _:
                needed = getattr(command, "visit", "")
        return needed if needed in self._token_of else None

    def asked(self, question_id: str, token: str) -> None:
        """`token` is shown for the first time."""
        self._new[question_id] = token

    def asked_again(self, question_id: str, visit: str) -> str:
        """`visit` is shown again: with this token."""
        self._again[question_id] = visit
        return self._token_of[visit]

    def resolved(self, question_id: str, answer: TicketReply | BookedReply | Refusal) -> list[str]:
        """The hub answered: whom to show next."""
        visit = _whose(answer)
        token = self._new.pop(question_id, None)
        if token is not None and visit is not None:
            self._token_of[visit] = token
            if isinstance(answer, BookedReply) and answer.purpose is Purpose.VIEW:
                self._code_of[visit] = answer.booked.code
        again = self._again.pop(question_id, None)
        if again is None:
            return []
        if visit is None:
            self.dismissed(again)
        return self._some(1)

    def dismissed(self, visit: str) -> bool:
        """Nobody looks any more. → the hub has to be told."""
        self._code_of.pop(visit, None)
        return self._token_of.pop(visit, None) is not None

    def cut(self) -> None:
        """The connection is gone."""
        self._new.clear()
        self._again.clear()
        self._to_show.clear()

    def to_repeat(self) -> list[str]:
        """The first few visits to show on a new connection; `resolved` gives the others."""
        self._to_show = deque(self._token_of)
        return self._some(_AT_ONCE)

    def _some(self, count: int) -> list[str]:
        some: list[str] = []
        while self._to_show and len(some) < count:
            visit = self._to_show.popleft()
            if visit in self._token_of:
                some.append(visit)
        return some


def presented_as(purpose: Purpose, appointment: str) -> str:
    """What an appointment's token stands for, until it is dismissed under the same name."""
    return f"{purpose}:{appointment}"


def _whose(answer: TicketReply | BookedReply | Refusal) -> str | None:
    match answer:
        case TicketReply(ticket=ticket):
            return ticket.visit
        case BookedReply(booked=booked, purpose=Purpose() as purpose):
            return presented_as(purpose, booked.appointment)
        case _:
            return None
