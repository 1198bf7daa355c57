"""What terminals may ask of the hub. Imperative names; each says who acts on what.

A command is wrapped in `wire.CommandSent`, which gives it its id. `hub.server.access` says which
role may send which command.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec

from hub.protocol.concerns import Concern, Id, Quantity
from hub.protocol.site import Place, Site, VisitorClass

Language = Annotated[
    str, msgspec.Meta(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", max_length=35)
]
"""A language tag; not only one of the site's, for staff may note what a visitor speaks."""
Channel = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=40)]
"""By which way a ticket was asked for: a word of the caller's choice."""
NO_CONTROLS = r"^[^\x00-\x1f\x7f-\x9f\u2028\u2029]*$(?!\n)"
"""One line, and nothing that a terminal would obey."""
Note = Annotated[str, msgspec.Meta(pattern=NO_CONTROLS, max_length=200)]
Room = Annotated[str, msgspec.Meta(pattern=NO_CONTROLS, max_length=20)]
"""Where somebody is meanwhile; screens may show it."""
Case = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]*$", max_length=40)]
"""An opaque link between visits on different days; never a name."""
Number = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{1,2}[0-9]{3,9}$(?!\n)")]
"""As it stands on a ticket: the service's prefix and the ordinal."""
Token = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{22,64}$(?!\n)")]
"""What nobody can guess: 128 bits or more, in letters that an address may hold."""
Code = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._~-]*$(?!\n)", max_length=64)]
"""Of an appointment: printed, mailed, typed by hand; capitals and small letters are the same."""
Scanned = Annotated[str, msgspec.Meta(pattern=NO_CONTROLS, min_length=1, max_length=512)]
"""What a code reader has read."""
StoreId = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{8,32}$(?!\n)")]
TimeMs = Annotated[int, msgspec.Meta(ge=0, le=253_370_764_800_000)]
"""Until the year 9999: what comes after that is no date to most programs."""


class CallOutcome(StrEnum):
    """What a display did with a call in the end."""

    SHOWN = "shown"
    SPOKEN = "spoken"
    SHORTENED = "shortened"
    SUPERSEDED = "superseded"


class Fallback(msgspec.Struct, frozen=True):
    """What the visitor is given if the hub does not answer: a number of the kiosk's lease, and the
    token that goes into its QR code."""

    number: Number
    token: Token


class Command(msgspec.Struct, frozen=True, tag=True, kw_only=True, omit_defaults=True):
    """The base of all commands; on the wire `type` names the class."""


class IssueTicket(Command, frozen=True):
    """Give out a number for a service, or for several (`more`) that are dealt with together.

    `booked_ms`: an appointment's time. `anyway`: staff say so, though no ticket would be given
    (closed, full); hours, quota and limits do not count then. `priority`: the visitor asks to go
    first, by the rule that the house shows. `fallback`: what the kiosk gives out without an answer.
    """

    service: Id
    language: Language = "de"
    channel: Channel = "kiosk"
    cls: VisitorClass = VisitorClass.WALKIN
    quantity: Quantity = 1
    more: Annotated[tuple[Concern, ...], msgspec.Meta(max_length=8)] = ()
    booked_ms: TimeMs | None = None
    case: Case | None = None
    anyway: bool = False
    priority: bool = False
    fallback: Fallback | None = None


class TakeLease(Command, frozen=True):
    """A kiosk wants numbers to give out while there is no hub.

    `store`: made anew with the file in which the kiosk keeps what it has given out, so that a kiosk
    which has lost its memory does not begin again with the same numbers.
    """

    store: StoreId


class AdoptFallback(Command, frozen=True):
    """A kiosk has given out the fallback of this ticket, `age_ms` ago.

    `issue`: the id with which the ticket was asked for; a number that the hub has given to it is
    void. Handed in again, also under another id, it gets the first answer again.
    """

    issue: Annotated[str, msgspec.Meta(min_length=1, max_length=128)]
    ticket: IssueTicket
    age_ms: Annotated[int, msgspec.Meta(ge=0, le=30 * 24 * 3600 * 1000)]
    void: Id = ""
    """Filled in by the hub: the visit that it had begun with the same tap."""


class CheckIn(Command, frozen=True):
    """Somebody with an appointment is there."""

    code: Code
    language: Language = "de"
    channel: Channel = "kiosk"
    appointment: Id = ""
    """Filled in by the hub: whose code it is."""


class ShowTicket(Command, frozen=True):
    """How does the visit stand whose ticket was scanned? Changes nothing."""

    token: Token
    visit: Id = ""
    """Filled in by the hub."""


class Admit(Command, frozen=True):
    """A gate has read a ticket or an appointment. `zone`: where it leads; empty: into the house."""

    code: Scanned
    zone: Id = ""
    visit: Id = ""
    """Filled in by the hub, as are the next: whose ticket it is, …"""
    appointment: Id = ""
    past: bool = False
    """… or that it was a ticket of an earlier day."""


class BookAppointment(Command, frozen=True):
    """An appointment exists, or has changed: `appointment` is the booking system's id of it."""

    appointment: Id
    service: Id
    at_ms: TimeMs
    code: Code
    quantity: Quantity = 1
    language: Language | None = None
    recoded: bool = False
    """Filled in by the hub: the code is another one than before."""


class CancelAppointment(Command, frozen=True):
    appointment: Id


class GiveFeedback(Command, frozen=True):
    """How it was, from 1 (bad) to 5 (very good); nobody is asked who they are."""

    score: Annotated[int, msgspec.Meta(ge=1, le=5)]
    service: Id = ""


class ReprintTicket(Command, frozen=True):
    """Give the ticket of an open visit again, with its token."""

    visit: Id


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


class UnparkVisit(Command, frozen=True):
    visit: Id


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


class AssignServices(Command, frozen=True):
    """From now on this counter serves these (`None`: as configured), until the day ends."""

    counter: Id
    services: Annotated[tuple[Id, ...], msgspec.Meta(max_length=200)] | None = None


class CloseService(Command, frozen=True):
    """No more tickets, whatever the hours say, until the day ends. Kiosks show the reason."""

    service: Id
    reason: Note = ""


class OpenService(Command, frozen=True):
    """Tickets, whatever the hours say, until the day ends."""

    service: Id


class FollowHours(Command, frozen=True):
    """The service is open as its hours say again."""

    service: Id


class PostMessage(Command, frozen=True):
    """Show a text on the screens of a zone (empty: of all); no text takes it away."""

    zone: Id = ""
    text: Note = ""


class RaiseAlarm(Command, frozen=True):
    """Somebody at this counter needs help at once. Without a counter: at the sender's place."""

    counter: Id = ""


class SeeAlarm(Command, frozen=True):
    """This screen shows the alarm."""

    alarm: int


class TakeAlarm(Command, frozen=True):
    """Somebody goes there; the alarm is over. `counter`: from there (empty: from elsewhere)."""

    alarm: int
    counter: Id = ""


class AskForHelp(Command, frozen=True):
    """Somebody at the entrance wants a person to come."""


class AnswerHelp(Command, frozen=True):
    """Somebody goes to that device."""

    device: Id


class ReportCall(Command, frozen=True):
    """A display says what became of a call."""

    call_seq: int
    outcome: CallOutcome


class Tick(Command, frozen=True):
    """The hub's own: time has come for a rule (see `queueing.upkeep.next_deadline`)."""


class StaffCounter(Command, frozen=True):
    """The hub's own: who sits at a counter (empty: nobody), and what they know (`None`: all)."""

    counter: Id
    clerk: Id = ""
    name: str = ""
    skills: tuple[Id, ...] | None = None


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
    | AddStep
    | ServeDirect
    | UndoLast
)
"""What is done at a counter."""
VisitCommand = CancelVisit | ReturnVisit | UnparkVisit | ReopenVisit | MoveVisit | NoteVisit
"""What is done to a visit, wherever it is."""
HouseCommand = (
    AssignServices
    | CloseService
    | OpenService
    | FollowHours
    | PostMessage
    | RaiseAlarm
    | SeeAlarm
    | TakeAlarm
    | AskForHelp
    | AnswerHelp
)
"""What concerns the house."""
EntranceCommand = TakeLease | AdoptFallback | CheckIn | ShowTicket | Admit | GiveFeedback
"""What is done at the entrance."""
BookingCommand = BookAppointment | CancelAppointment
TerminalCommand = (
    IssueTicket
    | ReprintTicket
    | EntranceCommand
    | BookingCommand
    | VisitCommand
    | ReportCall
    | CounterCommand
    | HouseCommand
)
HubCommand = Tick | StaffCounter | ChangeSite | RecordClockJump
AnyCommand = TerminalCommand | HubCommand
