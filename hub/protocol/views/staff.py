"""What staff see: the clerk at a counter, reception and supervisor."""

from __future__ import annotations

import msgspec

from hub.protocol.concerns import Concern
from hub.protocol.replies import AppointmentLine, StepState, Why
from hub.protocol.site import VisitorClass
from hub.protocol.views.house import (
    Advice,
    CounterState,
    FigureLine,
    HelpLine,
    ScreenMessage,
    ServiceLoad,
    Trouble,
)


class QueueRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """Somebody in a list of staff. `since_ms`: since when in this state."""

    visit: str
    number: str
    service: str
    issued_ms: int
    since_ms: int
    language: str
    note: str = ""
    """Why parked."""
    until_ms: int | None = None
    room: str = ""
    """Where a parked person is."""
    cls: VisitorClass = VisitorClass.WALKIN
    remark: str = ""
    """What colleagues should know."""
    quantity: int = 1
    more: tuple[Concern, ...] = ()
    only_at: str = ""
    """The one counter at which it is called."""
    first: bool = False
    booked_ms: int | None = None
    state: StepState = StepState.WAITING
    counter: str = ""
    """Where it is, or was last."""
    on_way: bool = False
    """They have said on the phone that they are coming."""
    held: bool = False
    """They were called while on the way."""
    virtual: bool = False


class AheadLine(msgspec.Struct, frozen=True):
    """What the visit goes on to; `counter`: only there (empty: anywhere)."""

    service: str
    quantity: int = 1
    counter: str = ""


class Present(msgspec.Struct, frozen=True, omit_defaults=True):
    """The visitor at a counter."""

    visit: str
    number: str
    service: str
    state: StepState
    issued_ms: int
    called_ms: int
    started_ms: int | None
    calls: int
    call_seq: int
    language: str
    why: Why
    outcomes: dict[str, str] = {}
    """By display: what it did with the last call."""
    screens: int = 0
    """So many displays that show this counter's calls are connected."""
    speaking: bool = False
    """One of them is about to speak the last call, or does."""
    last_call_ms: int = 0
    """When it was last announced."""
    cls: VisitorClass = VisitorClass.WALKIN
    quantity: int = 1
    more: tuple[Concern, ...] = ()
    ahead: tuple[AheadLine, ...] = ()
    been: tuple[str, ...] = ()
    """The services of the stretches before this one."""
    remark: str = ""
    booked_ms: int | None = None
    case: str = ""
    on_way: bool = False
    virtual: bool = False
    video_url: str = ""
    """Where the clerk meets them."""


class Figures(msgspec.Struct, frozen=True):
    """What was done at a counter today. `service_s`: how long that took together, in seconds."""

    served: int = 0
    direct: int = 0
    missed: int = 0
    service_s: int = 0


class AlarmLine(msgspec.Struct, frozen=True):
    """An alarm that nobody has taken yet. `counter` is empty when it came from elsewhere."""

    alarm: int
    counter: str
    device: str
    at_ms: int
    seen: int = 0
    """On so many screens other than its own."""


class TakenAlarm(msgspec.Struct, frozen=True):
    """An alarm of this counter that somebody has taken."""

    alarm: int
    device: str
    at_ms: int
    counter: str = ""
    """Where that device is; empty when it is no counter's."""


class Undoable(msgspec.Struct, frozen=True):
    """What undo would take back. `action`: the name of the event; `until_ms`: how long it may."""

    action: str
    number: str
    until_ms: int


class Colleague(msgspec.Struct, frozen=True, omit_defaults=True):
    """A counter to which somebody can be sent. `clerk`: id of who has signed in there."""

    counter: str
    state: CounterState
    clerk: str = ""
    name: str = ""


class CounterView(msgspec.Struct, frozen=True, tag="counter"):
    """What a clerk sees. `queue` holds the next ones in order (at most 50) of `waiting` in all."""

    revision: int
    now_ms: int
    counter: str
    state: CounterState
    reason: str
    present: Present | None
    waiting: int
    queue: tuple[QueueRow, ...]
    missed: tuple[QueueRow, ...]
    parked: tuple[QueueRow, ...]
    loads: tuple[ServiceLoad, ...]
    served_today: int
    troubles: tuple[Trouble, ...] = ()
    services: tuple[str, ...] = ()
    """What is served here now: as configured or assigned, as far as the clerk knows it."""
    clerk: str = ""
    """The name of who has signed in here."""
    figures: Figures = Figures()
    undo: Undoable | None = None
    alarms: tuple[AlarmLine, ...] = ()
    taken: TakenAlarm | None = None
    """The last alarm of this counter that was taken."""
    colleagues: tuple[Colleague, ...] = ()
    idle_ms: int | None = None
    """Since when this open counter has called nobody."""


class CounterLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """A counter as the house sees it. `since_ms`: since when in that state."""

    counter: str
    state: CounterState
    since_ms: int
    reason: str = ""
    services: tuple[str, ...] = ()
    assigned: bool = False
    """Somebody has changed what it serves today."""
    clerk: str = ""
    number: str = ""
    """Who is there; `visit` is empty when nobody is."""
    visit: str = ""
    service: str = ""
    step: StepState | None = None
    step_since_ms: int = 0
    idle_ms: int | None = None
    """Since when it is open and has called nobody."""
    connected: bool = False
    """A terminal for it is there."""
    figures: Figures = Figures()
    undo: Undoable | None = None


class HouseView(msgspec.Struct, frozen=True, tag="house"):
    """What reception and supervisor see.

    `people`: everybody in the house (at most 300, who has waited longest first) of `inside` in all;
    `ended`: the last whose visit has ended, who can be taken back.
    """

    revision: int
    now_ms: int
    loads: tuple[ServiceLoad, ...]
    counters: tuple[CounterLine, ...]
    people: tuple[QueueRow, ...]
    inside: int
    ended: tuple[QueueRow, ...] = ()
    alarms: tuple[AlarmLine, ...] = ()
    help: tuple[HelpLine, ...] = ()
    messages: tuple[ScreenMessage, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    overtaking_s: int = 0
    """By how much later somebody may have come and still be called first, at most."""
    expected: tuple[AppointmentLine, ...] = ()
    """Today's appointments that nobody has checked in for yet, by time (at most 300)."""
    presence: str = ""
    """What is shown to those who check in by phone."""
    advice: Advice | None = None
    """What would help now; `None`: nothing, or nobody knows."""
    figures: tuple[FigureLine, ...] = ()
    """Today so far, for supervisors; empty: not counted yet, or for reception."""
