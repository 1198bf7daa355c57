"""The messages on a terminal's WebSocket: one JSON object a text frame, `type` names the struct.

    terminal                         hub
    Hello            ─────────────▶
                     ◀─────────────  Welcome (or Goodbye with a reason, then close)
                     ◀─────────────  ViewSent, whenever something changed
    CommandSent(id)  ─────────────▶
                     ◀─────────────  Replied(id)
    Asked(id)        ─────────────▶
                     ◀─────────────  Found(id)
    Heartbeat        ◀────────────▶  Heartbeat, every second both ways

Either side treats `SILENCE_S` without a message as a dead peer.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from hub.protocol.commands import TerminalCommand
from hub.protocol.questions import Question
from hub.protocol.replies import Answer, BookedReply, Finding, Refusal, TicketReply
from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.protocol.views import View

PROTOCOL = 1
PATH = "/api/v1/terminal"
HEARTBEAT_S = 1.0
SILENCE_S = 3.0
STALE_S = 5.0
"""A command older than this when it reaches the hub is refused."""
MAX_FRAME_BYTES = 64 * 1024
"""The largest frame that the hub accepts from a terminal."""
SERVICE_TYPE = "_aufruf._tcp.local."


class Role(StrEnum):
    KIOSK = "kiosk"
    GATE = "gate"
    COUNTER = "counter"
    RECEPTION = "reception"
    SUPERVISOR = "supervisor"
    DISPLAY = "display"
    VISITORS = "visitors"
    BOOKING = "booking"
    READER = "reader"


class Message(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """The base of all messages."""


class Hello(Message, frozen=True):
    """The first message of a terminal. Its key stands in the `Authorization` header.

    `scope`: the counter's id (counter) or the display's id (display).
    """

    device: str
    role: Role
    version: str
    scope: str = ""
    sound: bool = False
    """A display that can gong and speak."""
    session: str = ""
    """Counter: a clerk who had signed in is still there (from `SignedIn`)."""
    page: str = ""
    """Visitors' page: the address at which the house's own network reaches it."""
    protocol: int = PROTOCOL


class CommandSent(Message, frozen=True):
    """`id`: made by the sender, unique for ever; sent again it gets the first answer again.

    `given_ms`: when it was given, on the hub's monotonic clock (as learnt from heartbeats).
    """

    id: str
    given_ms: int
    command: TerminalCommand


class SignIn(Message, frozen=True):
    """A clerk takes this counter (role `counter`); answered with `SignedIn`.

    `clerk` is empty where the site asks nobody who they are. The PIN goes no further than to the
    hub's check; it is in no log and no journal.
    """

    id: str
    counter: str
    clerk: str = ""
    pin: str = ""

    def __repr__(self) -> str:
        return f"SignIn(id={self.id!r}, counter={self.counter!r}, clerk={self.clerk!r})"


class SignOut(Message, frozen=True):
    """The clerk leaves the counter."""


class Presented(Message, frozen=True):
    """A holder of this token is looking (role `visitors`); answered with `Resolved`."""

    id: str
    token: str


class Dismissed(Message, frozen=True):
    """Nobody looks at this visit (or appointment) any more."""

    visit: str


class Asked(Message, frozen=True):
    """A question that changes nothing; answered with `Found`."""

    id: str
    question: Question


class DeviceReported(Message, frozen=True):
    """A terminal's own hardware, whole.

    `states`: how it is, `about` → state (`ok` or a trouble's name). `facts`: what it is, for
    whoever looks after it; nothing in it is a trouble. A display says `size` (`1920x1080`, in
    pixels), `driver` (`kmsdrm`), `layout` (its id) and `refresh` (`60`, pictures a second).
    """

    states: dict[str, str]
    facts: dict[str, str] = {}


class Heartbeat(Message, frozen=True):
    """`hub_ms`: the hub's monotonic clock in milliseconds (hub → terminal; 0 the other way)."""

    hub_ms: int = 0


class Welcome(Message, frozen=True):
    """`instance`: changes with every start of the hub. `trusted_clock`: the date can be relied on.

    `now_ms` is site time; it advances `speed` times as fast as `hub_ms`, the monotonic clock.
    """

    site: Site
    theme: Theme
    texts: dict[str, dict[str, str]]
    """The site's own wording by language and text id; the rest comes with the program."""
    instance: str
    version: str
    hub_ms: int
    now_ms: int
    speed: float = 1.0
    trusted_clock: bool = True


class SiteChanged(Message, frozen=True):
    """A changed `site.toml` took effect."""

    site: Site
    theme: Theme
    texts: dict[str, dict[str, str]]


class ViewSent(Message, frozen=True):
    view: View


class Replied(Message, frozen=True):
    id: str
    answer: Answer


class Resolved(Message, frozen=True):
    """The answer to `Presented`: a ticket, or an appointment and what the token is for."""

    id: str
    answer: TicketReply | BookedReply | Refusal


class Found(Message, frozen=True):
    """The answer to `Asked`."""

    id: str
    answer: Finding


class SignedIn(Message, frozen=True):
    """The answer to `SignIn`: `refusal`, or the counter is theirs and its views follow.

    `session` is for the next `Hello` of the same program;
    """

    id: str
    counter: str = ""
    name: str = ""
    session: str = ""
    refusal: Refusal | None = None


class Goodbye(Message, frozen=True):
    """The hub closes this connection: `reason` as in the catalogue's `goodbye-<reason>`."""

    reason: str


FromTerminal = (
    Hello
    | CommandSent
    | SignIn
    | SignOut
    | Presented
    | Dismissed
    | Asked
    | DeviceReported
    | Heartbeat
)
FromHub = (
    Welcome | SiteChanged | ViewSent | Replied | SignedIn | Resolved | Found | Goodbye | Heartbeat
)
