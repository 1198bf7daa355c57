"""What terminals are shown: always the whole picture, never a patch.

A view replaces the one before it, so a lost message cannot corrupt a screen. What must happen once
(a gong, a spoken call) is in the view as a log with sequence numbers. `revision` grows with every
change of the hub's state. `*_ms` are Unix milliseconds of *site time* (UTC).
"""

from __future__ import annotations

from hub.protocol.views.entrance import GateView, KioskView, MissedNumber, SlotOffer, ZoneLoad
from hub.protocol.views.house import (
    Advice,
    CounterState,
    FigureLine,
    HelpLine,
    ScreenMessage,
    ServiceLoad,
    Trouble,
)
from hub.protocol.views.outside import BookingView, Letter, VisitorsView
from hub.protocol.views.screens import BookedLine, CallLine, DisplayView, PlaceLine
from hub.protocol.views.staff import (
    AheadLine,
    AlarmLine,
    Colleague,
    CounterLine,
    CounterView,
    Figures,
    HouseView,
    Present,
    QueueRow,
    TakenAlarm,
    Undoable,
)

View = DisplayView | KioskView | GateView | CounterView | HouseView | VisitorsView | BookingView

__all__ = [
    "Advice",
    "AheadLine",
    "AlarmLine",
    "BookedLine",
    "BookingView",
    "CallLine",
    "Colleague",
    "CounterLine",
    "CounterState",
    "CounterView",
    "DisplayView",
    "FigureLine",
    "Figures",
    "GateView",
    "HelpLine",
    "HouseView",
    "KioskView",
    "Letter",
    "MissedNumber",
    "PlaceLine",
    "Present",
    "QueueRow",
    "ScreenMessage",
    "ServiceLoad",
    "SlotOffer",
    "TakenAlarm",
    "Trouble",
    "Undoable",
    "View",
    "VisitorsView",
    "ZoneLoad",
]
