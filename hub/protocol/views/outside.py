"""What those see who are not in the house: visitors with their phones, whoever writes letters."""

from __future__ import annotations

import msgspec

from hub.protocol.commands.booking import LetterKind
from hub.protocol.replies import Purpose, Ticket


class VisitorsView(msgspec.Struct, frozen=True, tag="visitors"):
    """The visits whose tokens this connection has presented, as their holders may see them."""

    revision: int
    now_ms: int
    tickets: tuple[Ticket, ...]


class Letter(msgspec.Struct, frozen=True):
    """A mail that has not gone out yet. Sent again it is the same letter: `version` counts with it.

    `offered_ms`: the earlier time that has become free. `due_ms`: since when it is due; by that the
    reminders of one version differ. `confirmed`: an earlier letter has told of the appointment.
    """

    appointment: str
    kind: LetterKind
    version: int
    mail: str
    name: str
    language: str
    service: str
    at_ms: int
    code: str
    quantity: int = 1
    virtual: bool = False
    tokens: dict[Purpose, str] = {}
    offered_ms: int | None = None
    due_ms: int = 0
    confirmed: bool = False

    def __repr__(self) -> str:
        return f"Letter({self.appointment!r}, {self.kind.value!r}, {self.version})"


class BookingView(msgspec.Struct, frozen=True, tag="booking"):
    """What is to be written now: the letters that are due, oldest first (at most 300)."""

    revision: int
    now_ms: int
    letters: tuple[Letter, ...] = ()
