"""What is done at a counter."""

from __future__ import annotations

from hub.protocol.commands.base import Command
from hub.protocol.limits import Id, Note, Quantity, Room
from hub.protocol.site import Place


class OpenCounter(Command, frozen=True):
    counter: Id


class PauseCounter(Command, frozen=True):
    counter: Id
    reason: Note = ""


class CloseCounter(Command, frozen=True):
    counter: Id


class CallNext(Command, frozen=True):
    """The one key of the day: finish who is being served, call the next in order."""

    counter: Id
    result: Id = ""
    """How the service that ends with it turned out."""


class CallVisit(Command, frozen=True):
    """Call a given waiting (or parked, or missed) visit out of order."""

    counter: Id
    visit: Id


class Recall(Command, frozen=True):
    """Announce the visit that is called at this counter once more."""

    counter: Id


class StartService(Command, frozen=True):
    counter: Id


class FinishService(Command, frozen=True):
    """A start that nobody pressed is assumed, and marked."""

    counter: Id
    result: Id = ""


class MarkMissed(Command, frozen=True):
    """The called visitor did not come."""

    counter: Id


class ParkVisit(Command, frozen=True):
    counter: Id
    reason: Note = ""
    until_ms: int | None = None
    """Site time at which the visit waits again by itself; `None`: when a clerk says so."""
    room: Room = ""


class TransferVisit(Command, frozen=True):
    """Hand the visit on to a service, a counter or a clerk; the number stays.

    `service`: empty is the present one. `to_counter`: only there it is called. `to_clerk`: to the
    counter at which this clerk has signed in. `place`: where it waits; `None` as configured.
    `back`: afterwards it comes back to this counter.
    """

    counter: Id
    service: Id = ""
    to_counter: Id = ""
    to_clerk: Id = ""
    place: Place | None = None
    back: bool = False


class AddStep(Command, frozen=True):
    """The present visit has one more stretch before it, after all that are planned."""

    counter: Id
    service: Id
    quantity: Quantity = 1


class ServeDirect(Command, frozen=True):
    """Serve somebody who has no ticket."""

    counter: Id
    service: Id


class UndoLast(Command, frozen=True):
    """Take back the last thing done at this counter, while it is fresh and still true."""

    counter: Id
