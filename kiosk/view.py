"""What the kiosk shows: one value that holds everything, made anew by `kiosk.model`."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from hub.protocol.replies import Refusal, Ticket
from hub.protocol.site import Service, Site, Theme
from hub.protocol.views import HelpLine, MissedNumber, ServiceLoad


class Page(StrEnum):
    START = "start"
    ASKING = "asking"
    TICKET = "ticket"
    NOTICE = "notice"
    MISSED = "missed"
    """Who missed the call finds the number here."""


class Printing(StrEnum):
    """What has become of the paper. `NONE`: this kiosk has no printer."""

    NONE = "none"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class Notice(StrEnum):
    """What there is to say about a wish. `REFUSED`: the hub's reason is in `View.refusal`."""

    CLOSED = "closed"
    NO_ANSWER = "no-answer"
    REFUSED = "refused"
    BACK = "back"
    """They wait again, with their number."""
    HELP = "help"
    """Staff have been told; or, by now, somebody comes."""


class TakeNumber(msgspec.Struct, frozen=True):
    """`language`: that of the paper."""

    service: str
    language: str


class ComeBack(msgspec.Struct, frozen=True):
    """Somebody missed the call and is there again."""

    missed: MissedNumber


class GetHelp(msgspec.Struct, frozen=True):
    """A person should come."""


Wish = TakeNumber | ComeBack | GetHelp
"""What somebody wants of the hub."""


class Times(msgspec.Struct, frozen=True):
    """What a site may set, in seconds of machine time."""

    idle_s: float = 45.0
    """A start page that nobody touches goes back to its first page and its own language."""
    take_s: float = 15.0
    """How long a ticket still stands when the paper is there to be taken."""


class SiteClock(msgspec.Struct, frozen=True):
    """Site time: it was `now_ms` at `at_s`, and runs `speed` times as fast as machine time."""

    now_ms: int
    at_s: float
    speed: float = 1.0

    def ms(self, now_s: float) -> int:
        return self.now_ms + round((now_s - self.at_s) * 1000 * self.speed)


def offered(site: Site) -> tuple[Service, ...]:
    """What people can come for; to all else they are sent from a counter or on their way."""
    return tuple(s for s in site.services if not s.retired and not s.internal)


class View(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the screen shows. `turn` counts the changes of page."""

    language: str
    home: str
    """The language in which the next person is greeted."""
    device: str = ""
    """The name under which the hub knows this kiosk."""
    times: Times = Times()
    has_printer: bool = True
    page: Page = Page.START
    turn: int = 0
    due_s: float | None = None
    """When this page ends by itself."""
    site: Site | None = None
    theme: Theme = Theme()
    loads: dict[str, ServiceLoad] = {}
    missed: tuple[MissedNumber, ...] = ()
    help: tuple[HelpLine, ...] = ()
    clock: SiteClock | None = None
    connected: bool = False
    first: int = 0
    """The index of the first button on the shown page of the list."""
    capacity: int = 8
    """How many buttons fit on the screen at once."""
    columns: int = 2
    line_columns: int = 31
    """How many letters fit on a line of a button."""
    cursor: int | None = None
    """The place on the shown page that the arrow keys have reached; nobody used them: `None`."""
    printer_trouble: str = ""
    """What is wrong with the printer as far as is known; empty: nothing."""
    wish: Wish | None = None
    """What the hub is being asked for, or what the notice is about."""
    ticket: Ticket | None = None
    ticket_language: str = ""
    """The language in which the number was asked for: that of the paper."""
    printing: Printing = Printing.NONE
    notice: Notice | None = None
    refusal: Refusal | None = None
    pressed: str = ""
    pressed_s: float = float("-inf")
    pressed_turn: int = 0

    @property
    def languages(self) -> tuple[str, ...]:
        return self.site.languages if self.site else (self.language,)

    @property
    def services(self) -> tuple[Service, ...]:
        """All services that are offered, in the site's order: key n chooses the n-th."""
        return offered(self.site) if self.site else ()

    @property
    def shown(self) -> tuple[Service, ...]:
        return self.services[self.first : self.first + self.capacity]

    @property
    def missed_shown(self) -> tuple[MissedNumber, ...]:
        return self.missed[self.first : self.first + self.capacity]

    @property
    def entries(self) -> int:
        """How many buttons the whole list of this page has."""
        return len(self.missed if self.page is Page.MISSED else self.services)

    @property
    def entries_shown(self) -> int:
        return max(0, min(self.capacity, self.entries - self.first))

    @property
    def pages(self) -> int:
        return max(1, -(-self.entries // self.capacity))

    @property
    def page_number(self) -> int:
        return self.first // self.capacity + 1

    @property
    def asking(self) -> Wish | None:
        """What the hub is being asked for now."""
        return self.wish if self.page is Page.ASKING else None

    @property
    def can_try_again(self) -> bool:
        return self.notice is Notice.NO_ANSWER and self.wish is not None

    @property
    def can_come_back(self) -> bool:
        return self.connected and bool(self.missed)

    @property
    def help_asked(self) -> HelpLine | None:
        """What staff know of somebody who needs help here."""
        if not self.connected:
            return None
        return next((line for line in self.help if line.device == self.device), None)

    def service(self, service: str) -> Service | None:
        services = self.site.services if self.site else ()
        return next((s for s in services if s.id == service), None)

    def is_open(self, service: str) -> bool:
        """What the hub last said; a service that it has not spoken of yet counts as open."""
        load = self.loads.get(service)
        return load is None or load.open
