"""What is done to a visit, wherever it is."""

from __future__ import annotations

from typing import Annotated

import msgspec

from hub.protocol.commands.base import Command
from hub.protocol.limits import Id, Note
from hub.protocol.site import Place


class CancelVisit(Command, frozen=True):
    visit: Id


class ReturnVisit(Command, frozen=True):
    """Somebody who missed the call is back within the grace time."""

    visit: Id


class ReopenVisit(Command, frozen=True):
    """A visit was ended by mistake: it waits again, with its number and its time."""

    visit: Id


class MoveVisit(Command, frozen=True):
    """Let a waiting visit wait elsewhere: for another service (empty: the same), at a place."""

    visit: Id
    service: Id = ""
    place: Place = Place.ORIGINAL


class NoteVisit(Command, frozen=True):
    """Write down something for the colleagues; empty: nothing is to be known."""

    visit: Id
    text: Note = ""


class UnparkVisit(Command, frozen=True):
    visit: Id


class LetFirst(Command, frozen=True):
    """Let so many of those behind go first.

    `had`: how often they had done so when they were asked (`Ticket.let_first`): if that has changed
    since, it was asked on two phones, and is done once.
    """

    visit: Id
    people: Annotated[int, msgspec.Meta(ge=1, le=5)] = 2
    had: Annotated[int, msgspec.Meta(ge=0, le=99)] | None = None


class OnMyWay(Command, frozen=True):
    """Whoever waits elsewhere has set out: a call finds them a few minutes later."""

    visit: Id
