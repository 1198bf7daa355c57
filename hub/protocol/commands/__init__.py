"""What terminals may ask of the hub. Imperative names; each says who acts on what.

A command is wrapped in `wire.CommandSent`, which gives it its id. `hub.server.access` says which
role may send which command.
"""

from __future__ import annotations

from hub.protocol.commands.base import Command
from hub.protocol.commands.booking import (
    BookAppointment,
    BookSlot,
    CancelAppointment,
    CloseSlots,
    Contact,
    LetterKind,
    MoveAppointment,
    OpenSlots,
    Origin,
    ReportLetter,
)
from hub.protocol.commands.counters import (
    AddStep,
    CallNext,
    CallVisit,
    CloseCounter,
    FinishService,
    MarkMissed,
    OpenCounter,
    ParkVisit,
    PauseCounter,
    Recall,
    ServeDirect,
    StartService,
    TransferVisit,
    UndoLast,
)
from hub.protocol.commands.entrance import (
    Admit,
    AdoptFallback,
    CheckIn,
    Fallback,
    GiveFeedback,
    IssueTicket,
    ReprintTicket,
    ShowTicket,
    TakeLease,
)
from hub.protocol.commands.house import (
    AnswerHelp,
    AskForHelp,
    AssignServices,
    CallOutcome,
    ClaimCall,
    CloseService,
    FollowHours,
    OpenService,
    PostMessage,
    RaiseAlarm,
    ReportCall,
    SeeAlarm,
    TakeAlarm,
)
from hub.protocol.commands.own import (
    ChangeSite,
    RecordClockJump,
    StaffCounter,
    Tick,
)
from hub.protocol.commands.visits import (
    CancelVisit,
    LetFirst,
    MoveVisit,
    NoteVisit,
    OnMyWay,
    ReopenVisit,
    ReturnVisit,
    UnparkVisit,
)

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
VisitCommand = (
    CancelVisit
    | ReturnVisit
    | UnparkVisit
    | ReopenVisit
    | MoveVisit
    | NoteVisit
    | LetFirst
    | OnMyWay
)
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
DisplayCommand = ClaimCall | ReportCall
BookingCommand = (
    BookAppointment
    | BookSlot
    | MoveAppointment
    | CancelAppointment
    | OpenSlots
    | CloseSlots
    | ReportLetter
)
"""What concerns appointments before their day."""
TerminalCommand = (
    IssueTicket
    | ReprintTicket
    | EntranceCommand
    | BookingCommand
    | VisitCommand
    | DisplayCommand
    | CounterCommand
    | HouseCommand
)
HubCommand = Tick | StaffCounter | ChangeSite | RecordClockJump
AnyCommand = TerminalCommand | HubCommand

__all__ = [
    "AddStep",
    "Admit",
    "AdoptFallback",
    "AnswerHelp",
    "AnyCommand",
    "AskForHelp",
    "AssignServices",
    "BookAppointment",
    "BookSlot",
    "BookingCommand",
    "CallNext",
    "CallOutcome",
    "CallVisit",
    "CancelAppointment",
    "CancelVisit",
    "ChangeSite",
    "CheckIn",
    "ClaimCall",
    "CloseCounter",
    "CloseService",
    "CloseSlots",
    "Command",
    "Contact",
    "CounterCommand",
    "DisplayCommand",
    "EntranceCommand",
    "Fallback",
    "FinishService",
    "FollowHours",
    "GiveFeedback",
    "HouseCommand",
    "HubCommand",
    "IssueTicket",
    "LetFirst",
    "LetterKind",
    "MarkMissed",
    "MoveAppointment",
    "MoveVisit",
    "NoteVisit",
    "OnMyWay",
    "OpenCounter",
    "OpenService",
    "OpenSlots",
    "Origin",
    "ParkVisit",
    "PauseCounter",
    "PostMessage",
    "RaiseAlarm",
    "Recall",
    "RecordClockJump",
    "ReopenVisit",
    "ReportCall",
    "ReportLetter",
    "ReprintTicket",
    "ReturnVisit",
    "SeeAlarm",
    "ServeDirect",
    "ShowTicket",
    "StaffCounter",
    "StartService",
    "TakeAlarm",
    "TakeLease",
    "TerminalCommand",
    "Tick",
    "TransferVisit",
    "UndoLast",
    "UnparkVisit",
    "VisitCommand",
]
