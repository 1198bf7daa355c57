"""All that a screen of reception or supervisor shows, as one value, and what can happen to it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from counter.alarms import OwnAlarm
from counter.house.drafts import FreeDay, Looking
from counter.house.keys import Panel, Post
from counter.house.option import Option
from counter.house.questions import Question
from counter.notices import Notice, Tone
from counter.told import HubLost, SiteKnown
from hub.protocol import commands as cmd
from hub.protocol.concerns import Concern
from hub.protocol.replies import Answer, AppointmentLine, Booked, Ticket
from hub.protocol.site import Site, VisitorClass
from hub.protocol.views import HouseView


@dataclass(frozen=True, slots=True)
class Cursor:
    """Which row of a panel is chosen; `at` is its place, should the row itself have gone."""

    key: str = ""
    at: int = 0


@dataclass(frozen=True, slots=True)
class Form:
    """The number that is to be issued. Nothing marked: the service under the cursor."""

    marked: tuple[Concern, ...] = ()
    cls: VisitorClass = VisitorClass.WALKIN
    language: str = ""
    """Empty: the site's first."""
    case: str = ""


@dataclass(frozen=True, slots=True)
class Issued:
    """The ticket that has just been given out. `trouble`: why there is no paper.

    `printing`: it is on its way to the printer; `turn` counts the tickets of this screen.
    """

    ticket: Ticket
    language: str
    copy: bool
    turn: int
    printing: bool
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """The appointment that has just been made or moved; `printing`, `trouble`, `turn` as above."""

    booked: Booked
    language: str
    turn: int
    wanted: bool
    """On paper, too."""
    printing: bool
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class House:
    """The screen of one post. `sent`: commands under way that others have to wait for."""

    post: Post
    device: str
    has_printer: bool = False
    site: Site | None = None
    view: HouseView | None = None
    lost: str | None = None
    """Why there is no connection."""
    panel: Panel = Panel.PEOPLE
    cursors: dict[Panel, Cursor] = field(default_factory=dict)
    search: str = ""
    typing: bool = False
    """The keys go into the search."""
    form: Form = Form()
    issued: Issued | None = None
    slip: Slip | None = None
    wants_slip: bool = False
    """The appointment that is being made is wanted on paper."""
    day: str = ""
    """The date whose appointments are shown instead of today's."""
    others: tuple[AppointmentLine, ...] = ()
    """Those of that day."""
    turn: int = 0
    asking: Question | None = None
    entries: tuple[Option, ...] = ()
    """Those of the list that is open."""
    sent: cmd.TerminalCommand | None = None
    notice: Notice | None = None
    alarm: OwnAlarm = field(default_factory=OwnAlarm)
    """The one that was raised here."""
    now_ms: int = 0
    """Site time; it stands still while the hub is gone."""

    def telling(self, tone: Tone, text_id: str, **facts: str | int) -> House:
        """With one sentence for whoever sits here."""
        return replace(self, notice=Notice(tone, text_id, facts))


def start(post: Post, device: str, *, has_printer: bool = False) -> House:
    """The screen before the hub has said anything."""
    return House(post, device, has_printer, panel=post.panels[0])


@dataclass(frozen=True, slots=True)
class ViewArrived:
    view: HouseView


@dataclass(frozen=True, slots=True)
class TimePassed:
    now_ms: int


@dataclass(frozen=True, slots=True)
class Answered:
    command: cmd.TerminalCommand
    answer: Answer


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Time was up; the command may or may not have taken effect: the next view tells."""

    command: cmd.TerminalCommand


@dataclass(frozen=True, slots=True)
class PrintEnded:
    """`trouble`: empty when the paper is out."""

    turn: int
    trouble: str


@dataclass(frozen=True, slots=True)
class SlotsCame:
    """What is free, for the draft of that question; `last`: up to which date was looked."""

    looking: Looking
    days: tuple[FreeDay, ...]
    last: str


@dataclass(frozen=True, slots=True)
class AppointmentsCame:
    looking: Looking
    lines: tuple[AppointmentLine, ...]


@dataclass(frozen=True, slots=True)
class NothingCame:
    """`refusal_id`: the sentence of the hub's refusal; empty: time was up."""

    looking: Looking
    refusal_id: str = ""
    facts: dict[str, str | int] = field(default_factory=dict)


Message = (
    SiteKnown | ViewArrived | TimePassed | HubLost | Answered | Unanswered | PrintEnded
    | SlotsCame | AppointmentsCame | NothingCame
)  # fmt: skip
Pressed = tuple[House, cmd.TerminalCommand | None]
