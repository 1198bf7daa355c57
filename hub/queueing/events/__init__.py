"""What has happened: the only source of the hub's state and of every figure.

Past-tense names. An event carries everything that was decided, so that applying it needs no
configuration and no rule. It never carries what must be deletable (token, language, clerk, notes):
those live beside the journal under the visit's opaque id. Times are Unix milliseconds, UTC.
"""

from __future__ import annotations

from hub.queueing.events.base import (
    Ahead,
    BaseEvent,
    CloseReason,
    CounterEvent,
)
from hub.queueing.events.booking import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentMissed,
    EarlierOffered,
    LeadTimeTaken,
    LetterReported,
    SlotsClosed,
    SlotsOpened,
)
from hub.queueing.events.counters import (
    ActionUndone,
    CounterAssigned,
    CounterClosed,
    CounterOpened,
    CounterPaused,
    CounterStaffed,
    DirectServed,
    ServiceFinished,
    ServiceStarted,
    StepAdded,
    VisitCalled,
    VisitHeld,
    VisitMissed,
    VisitParked,
    VisitRecalled,
    VisitTransferred,
)
from hub.queueing.events.entrance import (
    EntryCounted,
    FeedbackGiven,
    NumbersLeased,
    TicketIssued,
    TicketRefused,
    TicketReprinted,
    TicketVoided,
)
from hub.queueing.events.house import (
    AlarmRaised,
    AlarmSeen,
    AlarmTaken,
    CallClaimed,
    CallReported,
    ClockJumped,
    DayStarted,
    HelpAnswered,
    HelpAsked,
    MessagePosted,
    ServiceByHours,
    ServiceClosed,
    ServiceOpened,
    SiteConfigured,
)
from hub.queueing.events.visits import (
    VisitCancelled,
    VisitClosed,
    VisitHoldEnded,
    VisitLetFirst,
    VisitMoved,
    VisitNoted,
    VisitOnWay,
    VisitReady,
    VisitReopened,
    VisitReturned,
    VisitUnparked,
)

Event = (
    SiteConfigured
    | DayStarted
    | NumbersLeased
    | TicketIssued
    | TicketRefused
    | TicketVoided
    | AppointmentBooked
    | AppointmentCancelled
    | AppointmentMissed
    | EarlierOffered
    | LetterReported
    | SlotsOpened
    | SlotsClosed
    | LeadTimeTaken
    | EntryCounted
    | FeedbackGiven
    | TicketReprinted
    | VisitReady
    | VisitCalled
    | VisitRecalled
    | DirectServed
    | ServiceStarted
    | ServiceFinished
    | StepAdded
    | VisitMissed
    | VisitHeld
    | VisitHoldEnded
    | VisitOnWay
    | VisitLetFirst
    | VisitReturned
    | VisitParked
    | VisitUnparked
    | VisitTransferred
    | VisitMoved
    | VisitReopened
    | VisitNoted
    | ActionUndone
    | VisitCancelled
    | VisitClosed
    | CounterOpened
    | CounterPaused
    | CounterClosed
    | CounterStaffed
    | CounterAssigned
    | ServiceClosed
    | ServiceOpened
    | ServiceByHours
    | AlarmRaised
    | AlarmSeen
    | AlarmTaken
    | HelpAsked
    | HelpAnswered
    | MessagePosted
    | CallClaimed
    | CallReported
    | ClockJumped
)

__all__ = [
    "ActionUndone",
    "Ahead",
    "AlarmRaised",
    "AlarmSeen",
    "AlarmTaken",
    "AppointmentBooked",
    "AppointmentCancelled",
    "AppointmentMissed",
    "BaseEvent",
    "CallClaimed",
    "CallReported",
    "ClockJumped",
    "CloseReason",
    "CounterAssigned",
    "CounterClosed",
    "CounterEvent",
    "CounterOpened",
    "CounterPaused",
    "CounterStaffed",
    "DayStarted",
    "DirectServed",
    "EarlierOffered",
    "EntryCounted",
    "Event",
    "FeedbackGiven",
    "HelpAnswered",
    "HelpAsked",
    "LeadTimeTaken",
    "LetterReported",
    "MessagePosted",
    "NumbersLeased",
    "ServiceByHours",
    "ServiceClosed",
    "ServiceFinished",
    "ServiceOpened",
    "ServiceStarted",
    "SiteConfigured",
    "SlotsClosed",
    "SlotsOpened",
    "StepAdded",
    "TicketIssued",
    "TicketRefused",
    "TicketReprinted",
    "TicketVoided",
    "VisitCalled",
    "VisitCancelled",
    "VisitClosed",
    "VisitHeld",
    "VisitHoldEnded",
    "VisitLetFirst",
    "VisitMissed",
    "VisitMoved",
    "VisitNoted",
    "VisitOnWay",
    "VisitParked",
    "VisitReady",
    "VisitRecalled",
    "VisitReopened",
    "VisitReturned",
    "VisitTransferred",
    "VisitUnparked",
]
