"""What the hub answers to a command: a result, or a refusal named by its reason."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from hub.protocol.concerns import Concern
from hub.protocol.site import VisitorClass


class StepState(StrEnum):
    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    MISSED = "missed"
    PARKED = "parked"
    DONE = "done"
    CANCELLED = "cancelled"
    CLOSED = "closed"


class Rule(StrEnum):
    """By which rule a visit was called."""

    ORDER = "order"
    RATIO = "ratio"
    """In order among its own class; the ratio had that class's turn."""
    FIRST = "first"
    """A clerk had put it first in line."""
    MANUAL = "manual"
    DIRECT = "direct"
    """Served without a ticket: there was no call."""


class Why(msgspec.Struct, frozen=True):
    """Why this visit was called now: stored with the call, shown to staff."""

    rule: Rule
    waited_s: int
    head_start_s: int
    overtook: tuple[str, ...] = ()
    """Numbers of those who have waited longer and could have been called here (at most ten)."""
    overtook_count: int = 0


class Wait(msgspec.Struct, frozen=True):
    """How long it is expected to take until the call: between `low_s` and `high_s` seconds."""

    low_s: int
    high_s: int
    soonest_s: int = 0
    """Only in one case of twenty it is sooner: what whoever is away should reckon with."""


class Stretch(msgspec.Struct, frozen=True):
    """One part of a visit's way, as its holder sees it: done, present or still to come."""

    service: str
    state: StepState


class Ticket(msgspec.Struct, frozen=True):
    """A visit as the person who holds the ticket sees it.

    `people_ahead` is -1 and `wait` `None` where it is not known.
    """

    visit: str
    number: str
    service: str
    state: StepState
    people_ahead: int
    issued_ms: int
    counter: str | None = None
    counter_label: str | None = None
    call_seq: int | None = None
    token: str | None = None
    """Only in the answer to `IssueTicket`, `CheckIn`, `AdoptFallback` and `ReprintTicket`."""
    language: str = ""
    """In which its holder wants to read."""
    wait: Wait | None = None
    cls: VisitorClass = VisitorClass.WALKIN
    quantity: int = 1
    more: tuple[Concern, ...] = ()
    """What is dealt with besides `service`."""
    booked_ms: int | None = None
    """The time of the appointment."""
    way: tuple[Stretch, ...] = ()
    """All stretches in order, if there are several."""
    zone: str = ""
    """Where its holder waits."""
    come_in: bool | None = None
    """Whether the waiting area has room for them now; `None`: it has no limit."""
    until_ms: int | None = None
    """Held or missed: they may come until then; parked: they wait again then."""
    on_way: bool = False
    """They have said that they are coming."""
    held: bool = False
    """They were called while on the way: their turn comes once they say that they are there."""
    may_let_first: bool = False
    let_first: int = 0
    """So often they have let others go first."""
    virtual: bool = False
    video_url: str = ""
    """Where a virtual appointment takes place, once it is called."""
    ended_ms: int | None = None
    """When the visit ended."""


class Call(msgspec.Struct, frozen=True):
    """The announcement of one visit at one counter."""

    visit: str
    number: str
    counter: str
    call_seq: int
    why: Why
    service: str = ""
    state: StepState = StepState.CALLED


class TicketReply(msgspec.Struct, frozen=True, tag="ticket"):
    ticket: Ticket


class CallReply(msgspec.Struct, frozen=True, tag="call"):
    call: Call


class Block(msgspec.Struct, frozen=True):
    """The ordinals of one prefix that a kiosk may give out itself: `first` to `last`, and when
    these are used up `reserve_first` to `reserve_last`."""

    first: int
    last: int
    reserve_first: int
    reserve_last: int


class Lease(msgspec.Struct, frozen=True):
    """Numbers for one kiosk while there is no hub, by prefix. They begin anew with each day.

    `day`: the service day on which it was given.
    """

    store: str
    day: str
    blocks: dict[str, Block]


class LeaseReply(msgspec.Struct, frozen=True, tag="lease"):
    lease: Lease


class AppointmentState(StrEnum):
    """The catalogue has `appointment-<value>` for each."""

    BOOKED = "booked"
    CHECKED_IN = "checked-in"
    CALLED_OFF = "called-off"
    MISSED = "missed"


class Purpose(StrEnum):
    """What the bearer of an appointment's token may do with it; each has a token of its own."""

    VIEW = "view"
    """See it, and check in."""
    CANCEL = "cancel"
    CHANGE = "change"


class Booked(msgspec.Struct, frozen=True):
    """An appointment as whoever has it sees it. `tokens`: by purpose, as far as the asker may have
    them; `ticket`: the token of the ticket that it has become, for its own page, until its end."""

    appointment: str
    service: str
    at_ms: int
    code: str
    state: AppointmentState = AppointmentState.BOOKED
    quantity: int = 1
    language: str = ""
    virtual: bool = False
    version: int = 1
    """Grows with each change."""
    tokens: dict[Purpose, str] = {}
    ticket: str = ""


class BookedReply(msgspec.Struct, frozen=True, tag="booked"):
    """`purpose`: of the token that was presented."""

    booked: Booked
    purpose: Purpose | None = None


class Slot(msgspec.Struct, frozen=True):
    """A time that can still be booked, by so many."""

    at_ms: int
    free: int
    virtual: bool = False


class SlotDay(msgspec.Struct, frozen=True):
    date: str
    slots: tuple[Slot, ...]


class SlotsFound(msgspec.Struct, frozen=True, tag="slots"):
    """Days with free slots, in order."""

    days: tuple[SlotDay, ...]


class AppointmentLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """An appointment as booking and staff see it. `called_off`: from where, if it was; `name`: only
    for staff."""

    appointment: str
    service: str
    at_ms: int
    code: str
    quantity: int = 1
    language: str = ""
    state: AppointmentState = AppointmentState.BOOKED
    called_off: str = ""
    virtual: bool = False
    mail: bool = False
    name: str = ""
    number: str = ""
    """Of the ticket, once checked in."""


class AppointmentsFound(msgspec.Struct, frozen=True, tag="appointments"):
    """In order of their ids; `more`: ask again with `after` the last of them."""

    appointments: tuple[AppointmentLine, ...]
    more: bool = False


class Verdict(StrEnum):
    """What a gate says. The catalogue has `gate-<value>` for each."""

    VALID = "valid"
    TOO_EARLY = "too-early"
    NOT_TODAY = "not-today"
    ZONE_FULL = "zone-full"
    OVER = "over"
    """The visit has ended, or the appointment was called off."""
    UNKNOWN = "unknown"


class AdmitReply(msgspec.Struct, frozen=True, tag="admitted"):
    """`number`: of the ticket (empty for an appointment). `at_ms`: the appointment's time, or from
    when on it is let in (`TOO_EARLY`)."""

    verdict: Verdict
    number: str = ""
    service: str = ""
    at_ms: int | None = None


class NobodyWaits(msgspec.Struct, frozen=True, tag="nobody"):
    """`CallNext` found nobody; a visit that was being served is finished all the same."""


class Done(msgspec.Struct, frozen=True, tag="done"):
    """The command took effect and there is nothing more to say."""


class Reason(StrEnum):
    """Why a command was refused. The catalogue has a sentence `refusal-<value>` for each."""

    UNKNOWN_SERVICE = "unknown-service"
    UNKNOWN_COUNTER = "unknown-counter"
    UNKNOWN_VISIT = "unknown-visit"
    UNKNOWN_CALL = "unknown-call"
    ALREADY_SPOKEN = "already-spoken"
    SERVICE_CLOSED = "service-closed"
    SERVICE_RETIRED = "service-retired"
    NUMBERS_EXHAUSTED = "numbers-exhausted"
    COUNTER_BUSY = "counter-busy"
    COUNTER_RETIRED = "counter-retired"
    CAME_OR_NOT = "came-or-not"
    NOBODY_HERE = "nobody-here"
    NOT_CALLED = "not-called"
    NOT_WAITING = "not-waiting"
    NOT_PARKED = "not-parked"
    NOT_MISSED = "not-missed"
    ALREADY_ENDED = "already-ended"
    NOT_SERVED_HERE = "not-served-here"
    CLOSED_BY_STAFF = "closed-by-staff"
    LAST_TICKET = "last-ticket"
    NO_TIME_LEFT = "no-time-left"
    QUOTA_REACHED = "quota-reached"
    ZONE_FULL = "zone-full"
    INTERNAL_SERVICE = "internal-service"
    UNKNOWN_RESULT = "unknown-result"
    TOO_EARLY = "too-early"
    NOT_OFFERED = "not-offered"
    UNKNOWN_CODE = "unknown-code"
    UNKNOWN_APPOINTMENT = "unknown-appointment"
    NOT_TODAY = "not-today"
    CHECKED_IN = "checked-in"
    CODE_TAKEN = "code-taken"
    SAME_PLACE = "same-place"
    NOT_ENDED = "not-ended"
    NUMBER_TAKEN = "number-taken"
    NO_SUCH_SLOT = "no-such-slot"
    SLOT_TAKEN = "slot-taken"
    TOO_FAR_AHEAD = "too-far-ahead"
    TOO_SOON = "too-soon"
    TOO_MANY = "too-many"
    UNKNOWN_PLAN = "unknown-plan"
    WRONG_DATES = "wrong-dates"
    CALLED_OFF = "called-off"
    TIME_PASSED = "time-passed"
    WRONG_PRESENCE = "wrong-presence"
    NOBODY_BEHIND = "nobody-behind"
    LET_ENOUGH = "let-enough"
    NOTHING_TO_UNDO = "nothing-to-undo"
    UNDO_TOO_LATE = "undo-too-late"
    UNDO_OVERTAKEN = "undo-overtaken"
    CLERK_AWAY = "clerk-away"
    NO_NUMBER = "no-number"
    UNKNOWN_ZONE = "unknown-zone"
    UNKNOWN_ALARM = "unknown-alarm"
    NO_HELP_ASKED = "no-help-asked"
    SIGN_IN = "sign-in"
    WRONG_PIN = "wrong-pin"
    PIN_LOCKED = "pin-locked"
    TOO_LATE = "too-late"
    STALE = "stale"
    ID_REUSED = "id-reused"
    WRONG_ROLE = "wrong-role"
    MALFORMED = "malformed"
    DISK_FULL = "disk-full"
    OVERLOADED = "overloaded"
    INTERNAL = "internal"


class Refusal(msgspec.Struct, frozen=True, tag="refusal"):
    """A command that changed nothing. `facts` fills the placeholders of the reason's sentence."""

    reason: Reason
    facts: dict[str, str | int] = {}


Answer = (
    TicketReply | CallReply | LeaseReply | AdmitReply | BookedReply | NobodyWaits | Done | Refusal
)
Finding = SlotsFound | AppointmentsFound | Refusal
"""What a question is answered, which changes nothing."""
