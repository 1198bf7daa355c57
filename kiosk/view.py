"""What the kiosk shows: one value that holds everything, made anew by `kiosk.model`."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from hub.protocol.replies import Refusal, Ticket
from hub.protocol.site import Service, Site, Theme
from hub.protocol.views import ServiceLoad


class Page(StrEnum):
    START = "start"
    ASKING = "asking"
    TICKET = "ticket"
    NOTICE = "notice"


class Printing(StrEnum):
    """What has become of the paper. `NONE`: this kiosk has no printer."""

    NONE = "none"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class Notice(StrEnum):
    """Why there is no number (yet). `REFUSED`: the hub's reason is in `View.refusal`."""

    CLOSED = "closed"
    NO_ANSWER = "no-answer"
    REFUSED = "refused"


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


class View(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the screen shows. `turn` counts the changes of page."""

    language: str
    home: str
    """The language in which the next person is greeted."""
    times: Times = Times()
    has_printer: bool = True
    page: Page = Page.START
    turn: int = 0
    due_s: float | None = None
    """When this page ends by itself."""
    site: Site | None = None
    theme: Theme = Theme()
    loads: dict[str, ServiceLoad] = {}
    clock: SiteClock | None = None
    connected: bool = False
    first: int = 0
    """The index of the first service on the shown page of the list."""
    capacity: int = 8
    """How many services fit on the screen at once."""
    columns: int = 2
    cursor: int | None = None
    """The place on the shown page that the arrow keys have reached; nobody used them: `None`."""
    printer_trouble: str = ""
    """What is wrong with the printer as far as is known; empty: nothing."""
    asking: str | None = None
    """The service that the hub is being asked for."""
    ticket: Ticket | None = None
    ticket_language: str = ""
    """The language in which the number was asked for: that of the paper."""
    printing: Printing = Printing.NONE
    notice: Notice | None = None
    notice_service: str = ""
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
        return tuple(s for s in self.site.services if not s.retired) if self.site else ()

    @property
    def shown(self) -> tuple[Service, ...]:
        return self.services[self.first : self.first + self.capacity]

    @property
    def pages(self) -> int:
        return max(1, -(-len(self.services) // self.capacity))

    @property
    def page_number(self) -> int:
        return self.first // self.capacity + 1

    @property
    def can_try_again(self) -> bool:
        return self.notice is Notice.NO_ANSWER and bool(self.notice_service)

    def service(self, service: str) -> Service | None:
        return next((s for s in self.services if s.id == service), None)

    def is_open(self, service: str) -> bool:
        """What the hub last said; a service that it has not spoken of yet counts as open."""
        load = self.loads.get(service)
        return load is None or load.open
