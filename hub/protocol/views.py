"""What terminals are shown: always the whole picture, never a patch.

A view replaces the one before it, so a lost message cannot corrupt a screen. What must happen once
(a gong, a spoken call) is in the view as a log with sequence numbers. `revision` grows with every
change of the hub's state. `*_ms` are Unix milliseconds of *site time* (UTC).
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from hub.protocol.commands.booking import LetterKind
from hub.protocol.concerns import Concern
from hub.protocol.replies import (
    AppointmentLine,
    Purpose,
    Reason,
    StepState,
    Ticket,
    Wait,
    Why,
)
from hub.protocol.site import VisitorClass, Way


class CounterState(StrEnum):
    CLOSED = "closed"
    OPEN = "open"
    PAUSED = "paused"


class CallLine(msgspec.Struct, frozen=True):
    """One entry of the log of calls.

    `live`: the visit is still called (not started, missed, …). `over`: the visit has ended.
    `spoken`: some display has spoken it or is about to, so that no other one does.
    """

    call_seq: int
    visit: str
    number: str
    counter: str
    counter_label: str
    way: Way
    zone: str
    service: str
    at_ms: int
    repeat: bool
    live: bool
    language: str
    spoken: bool = False
    over: bool = False


class ServiceLoad(msgspec.Struct, frozen=True, omit_defaults=True):
    """A service as it stands now. `open`: a ticket would be given.

    `opens_ms`: when it opens next, if it is closed and known.
    """

    service: str
    open: bool
    waiting: int
    opens_ms: int | None = None
    closes_ms: int | None = None
    why: Reason | None = None
    """Why no ticket is given now."""
    note: str = ""
    """What staff say about it: why they closed it."""
    by_hand: bool = False
    """Staff have opened or closed it."""
    turns_ms: int | None = None
    """When `open` changes by itself, if nothing else happens before."""
    counters: int = 0
    """Open counters that serve it."""
    longest_ms: int | None = None
    """Since when the one waits who has waited longest."""
    left: int | None = None
    """Tickets that the daily quota still allows."""
    ahead: int = 0
    """How many would be before somebody who comes now."""
    wait: Wait | None = None
    """How long somebody who comes now is expected to wait; `None`: not known."""


class ScreenMessage(msgspec.Struct, frozen=True):
    """A text that staff have put on the screens; `zone` is empty for all."""

    zone: str
    text: str
    at_ms: int


class BookedLine(msgspec.Struct, frozen=True):
    """Somebody who waits with an appointment; `at_ms`: its time."""

    number: str
    at_ms: int
    service: str


class PlaceLine(msgspec.Struct, frozen=True):
    """A counter as its door sign shows it. `services`: what is served there now."""

    counter: str
    state: CounterState
    services: tuple[str, ...] = ()


class DisplayView(msgspec.Struct, frozen=True, tag="display"):
    """What a display shows: the log of calls (oldest first) and how many wait.

    `speaks`: in these zones this display is the one that gongs and speaks.
    """

    revision: int
    now_ms: int
    calls: tuple[CallLine, ...]
    waiting: tuple[ServiceLoad, ...]
    speaks: tuple[str, ...] = ()
    messages: tuple[ScreenMessage, ...] = ()
    booked: tuple[BookedLine, ...] = ()
    """The next ones, in order of their times."""
    places: tuple[PlaceLine, ...] = ()
    """The counters that this display is for; empty where it is for all."""


class MissedNumber(msgspec.Struct, frozen=True):
    """Somebody who missed the call and may still come back."""

    visit: str
    number: str


class HelpLine(msgspec.Struct, frozen=True):
    """A device at which somebody asked for help. `coming`: staff have answered."""

    device: str
    at_ms: int
    coming: bool = False


class SlotOffer(msgspec.Struct, frozen=True):
    """What is left of today for a service: the next times, the earliest first (at most six)."""

    service: str
    times_ms: tuple[int, ...]


class KioskView(msgspec.Struct, frozen=True, tag="kiosk"):
    """`presence`: what it shows to those who check in by phone (empty: nobody does)."""

    revision: int
    now_ms: int
    services: tuple[ServiceLoad, ...]
    missed: tuple[MissedNumber, ...] = ()
    help: tuple[HelpLine, ...] = ()
    slots: tuple[SlotOffer, ...] = ()
    presence: str = ""


class ZoneLoad(msgspec.Struct, frozen=True):
    """A waiting area: how many wait there, were let in and are still there, came in today."""

    zone: str
    waiting: int
    inside: int
    entries: int
    capacity: int = 0
    """0: no limit."""


class GateView(msgspec.Struct, frozen=True, tag="gate"):
    """What a gate shows beside its verdicts; the house as a whole is the zone without an id."""

    revision: int
    now_ms: int
    zones: tuple[ZoneLoad, ...]


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


class Colleague(msgspec.Struct, frozen=True, omit_defaults=True):
    """A counter to which somebody can be sent. `clerk`: id of who has signed in there."""

    counter: str
    state: CounterState
    clerk: str = ""
    name: str = ""


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


class Trouble(msgspec.Struct, frozen=True):
    """Something that staff should know: a printer without paper, a silent screen."""

    device: str
    about: str
    """What is affected: `printer`, `sound`, `screen`, `clock`, `disk`."""
    state: str
    """`out-of-paper`, `offline`, … ; the catalogue has `trouble-<about>-<state>`."""


class VisitorsView(msgspec.Struct, frozen=True, tag="visitors"):
    """The visits whose tokens this connection has presented, as their holders may see them."""

    revision: int
    now_ms: int
    tickets: tuple[Ticket, ...]


class Letter(msgspec.Struct, frozen=True):
    """A mail that has not gone out yet. Sent again it is the same letter: `version` counts with it.

    `offered_ms`: the earlier time that has become free.
    """

    appointment: str
    kind: LetterKind
    version: int
    mail: str
    name: str
    language: str
    service: str
    at_ms: int
    code: str
    quantity: int = 1
    virtual: bool = False
    tokens: dict[Purpose, str] = {}
    offered_ms: int | None = None

    def __repr__(self) -> str:
        return f"Letter({self.appointment!r}, {self.kind.value!r}, {self.version})"


class BookingView(msgspec.Struct, frozen=True, tag="booking"):
    """What is to be written now: the letters that are due, oldest first (at most 100)."""

    revision: int
    now_ms: int
    letters: tuple[Letter, ...] = ()


View = DisplayView | KioskView | GateView | CounterView | HouseView | VisitorsView | BookingView
