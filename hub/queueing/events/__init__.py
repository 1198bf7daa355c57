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
    VisitMissed,
    VisitParked,
    VisitRecalled,
    VisitTransferred,
)
from hub.queueing.events.entrance import (
    AppointmentBooked,
    AppointmentCancelled,
    EntryCounted,
    FeedbackGiven,
    NumbersLeased,
    TicketIssued,
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
    VisitMoved,
    VisitNoted,
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
    | TicketVoided
    | AppointmentBooked
    | AppointmentCancelled
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
    "EntryCounted",
    "Event",
    "FeedbackGiven",
    "HelpAnswered",
    "HelpAsked",
    "MessagePosted",
    "NumbersLeased",
    "ServiceByHours",
    "ServiceClosed",
    "ServiceFinished",
    "ServiceOpened",
    "ServiceStarted",
    "SiteConfigured",
    "StepAdded",
    "TicketIssued",
    "TicketReprinted",
    "TicketVoided",
    "VisitCalled",
    "VisitCancelled",
    "VisitClosed",
    "VisitMissed",
    "VisitMoved",
    "VisitNoted",
    "VisitParked",
    "VisitReady",
    "VisitRecalled",
    "VisitReopened",
    "VisitReturned",
    "VisitTransferred",
    "VisitUnparked",
]
