"""What terminals may ask of the hub. Imperative names; each says who acts on what.

A command is wrapped in `wire.CommandSent`, which gives it its id. `hub.server.access` says which
role may send which command.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec

from hub.protocol.site import Site, VisitorClass

Id = Annotated[str, msgspec.Meta(max_length=64)]
"""Of a service, a counter, a visit."""
Language = Annotated[
    str, msgspec.Meta(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", max_length=35)
]
"""A language tag; not only one of the site's, for staff may note what a visitor speaks."""
Channel = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=40)]
"""By which way a ticket was asked for: a word of the caller's choice."""
Note = Annotated[str, msgspec.Meta(max_length=200)]


class CallOutcome(StrEnum):
    """What a display did with a call in the end."""

    SHOWN = "shown"
    SPOKEN = "spoken"
    SHORTENED = "shortened"
    SUPERSEDED = "superseded"


class Command(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """The base of all commands; on the wire `type` names the class."""


class IssueTicket(Command, frozen=True):
    """Give out a number for a service."""

    service: Id
    language: Language = "de"
    channel: Channel = "kiosk"
    cls: VisitorClass = VisitorClass.WALKIN


class CancelVisit(Command, frozen=True):
    visit: Id


class ReturnVisit(Command, frozen=True):
    """Somebody who missed the call is back within the grace time."""

    visit: Id


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


class MarkMissed(Command, frozen=True):
    """The called visitor did not come."""

    counter: Id


class ParkVisit(Command, frozen=True):
    counter: Id
    reason: Note = ""
    until_ms: int | None = None
    """Site time at which the visit waits again by itself; `None`: when a clerk says so."""


class UnparkVisit(Command, frozen=True):
    visit: Id


class TransferVisit(Command, frozen=True):
    """Hand the visit on to another service; number and original due time stay."""

    counter: Id
    service: Id


class ReportCall(Command, frozen=True):
    """A display says what became of a call."""

    call_seq: int
    outcome: CallOutcome


class Tick(Command, frozen=True):
    """The hub's own: time has come for a rule (see `queueing.upkeep.next_deadline`)."""


class ChangeSite(Command, frozen=True):
    """The hub's own: from now on this configuration is in force."""

    site: Site


class RecordClockJump(Command, frozen=True):
    """The hub's own: wall clock and monotonic clock disagree by `by_ms`."""

    by_ms: int


CounterCommand = (
    OpenCounter
    | PauseCounter
    | CloseCounter
    | CallNext
    | CallVisit
    | Recall
    | StartService
    | FinishService
    | MarkMissed
    | ParkVisit
    | TransferVisit
)
TerminalCommand = (
    IssueTicket | CancelVisit | ReturnVisit | UnparkVisit | ReportCall | CounterCommand
)
HubCommand = Tick | ChangeSite | RecordClockJump
AnyCommand = TerminalCommand | HubCommand
