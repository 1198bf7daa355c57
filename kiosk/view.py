"""What the kiosk shows: one value that holds everything, made anew by `kiosk.model`."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from hub.protocol.replies import Booked, Reason, Refusal, StepState, Ticket
from hub.protocol.site import Group, Kiosk, Service, Site
from hub.protocol.theme import Theme
from hub.protocol.views import HelpLine, MissedNumber, ServiceLoad
from kiosk.wishes import BookTime, CheckInWith, TakeNumber, Wish

__all__ = [
    *("Access", "Notice", "Page", "Printing", "SiteClock", "Times", "View", "Wish", "offered"),
]


class Page(StrEnum):
    START = "start"
    GROUP = "group"
    """The services behind one button of the start page."""
    OTHER = "other"
    """What else there is, where the start page has no room for all of it."""
    SEVERAL = "several"
    PRIORITY = "priority"
    """The house's rule, and whether it is met."""
    APPOINTMENT = "appointment"
    CONFIRM = "confirm"
    """What somebody should know before the number: a long wait, what to bring, and which times
    are left of today for those who would rather come back."""
    MISSED = "missed"
    """Who missed the call finds the number here."""
    FEEDBACK = "feedback"
    LANGUAGES = "languages"
    ACCESS = "access"
    """The aids: contrast, large letters, more time, buttons low down, speech."""
    ASKING = "asking"
    TICKET = "ticket"
    BOOKED = "booked"
    """The appointment that somebody has just made here."""
    VISIT = "visit"
    """How the visit stands whose ticket was scanned."""
    NOTICE = "notice"


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
    THANKS = "thanks"
    UNKNOWN_CODE = "unknown-code"
    """What was scanned is no ticket and no appointment of ours."""
    PAGE_SCANNED = "page-scanned"
    """It was the address of an appointment's page, which says nothing to a kiosk."""


class Access(msgspec.Struct, frozen=True):
    """What makes the kiosk easier to use; chosen by whoever stands there, until they are gone."""

    contrast: bool = False
    large: bool = False
    slow: bool = False
    low: bool = False
    """One column, and all that can be touched in the lower half of the screen."""


class Times(msgspec.Struct, frozen=True):
    """What a site may set, in seconds of machine time."""

    idle_s: float = 45.0
    """A page that nobody touches goes back to the start, in the language of the house."""
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
    has_scanner: bool = True
    """Whether codes can be held under a reader here."""
    can_speak: bool = False
    """Whether the pages can be read out here."""
    page: Page = Page.START
    turn: int = 0
    due_s: float | None = None
    """When this page ends by itself."""
    site: Site | None = None
    theme: Theme = Theme()
    loads: dict[str, ServiceLoad] = {}
    missed: tuple[MissedNumber, ...] = ()
    help: tuple[HelpLine, ...] = ()
    slots: dict[str, tuple[int, ...]] = {}
    """The times that are left of today, by service."""
    presence: str = ""
    """What is typed on a phone by those who check in there."""
    clock: SiteClock | None = None
    connected: bool = False
    """Without the hub numbers are given out all the same, but nothing else is known."""
    unreached: bool = False
    """The hub was looked for in vain. Without a site there is nothing to offer then."""
    access: Access = Access()
    spoken: bool = False
    """The pages are read out."""
    group: str = ""
    """Whose services are shown."""
    chosen: tuple[str, ...] = ()
    """The services of one number, in the order in which they were chosen."""
    priority: bool = False
    """The house's rule was confirmed: the next number goes first."""
    about: str = ""
    """The service about which somebody says how it was; empty: about the house."""
    code: str = ""
    """What has been typed of an appointment's code."""
    first: int = 0
    """The index of the first button on the shown page of the list."""
    capacity: int = 8
    """How many buttons fit on the screen at once."""
    columns: int = 2
    line_columns: int = 31
    """How many letters fit on a line of a button."""
    ways_room: int = 8
    """How many buttons fit below the list."""
    languages_room: bool = True
    """Whether the languages' names fit on the start page, in a row."""
    cursor: int | None = None
    """The place among `choices` that the keys have reached; nobody used them: `None`."""
    printer_trouble: str = ""
    """What is wrong with the printer as far as is known; empty: nothing."""
    wish: Wish | None = None
    """What the hub is asked for, what the notice is about, or what waits to be confirmed."""
    offered_ms: tuple[int, ...] = ()
    """The times that this page offers: as they were when it came, so that no button moves away from
    under a finger."""
    taken_ms: int | None = None
    """The time that somebody has just wanted in vain."""
    booked: Booked | None = None
    ticket: Ticket | None = None
    ticket_language: str = ""
    """The language in which the number was asked for: that of the paper."""
    printing: Printing = Printing.NONE
    notice: Notice | None = None
    refusal: Refusal | None = None
    back: Page = Page.START
    """Where the pages of languages and aids lead back to."""
    pressed: str = ""
    pressed_s: float = float("-inf")
    pressed_turn: int = 0
    marked: str = ""
    """What was marked last, with that press."""
    scanned: str = ""
    scanned_s: float = float("-inf")

    @property
    def languages(self) -> tuple[str, ...]:
        return self.site.languages if self.site else (self.language,)

    @property
    def kiosk(self) -> Kiosk:
        """What this house offers at its entrance."""
        return self.site.kiosk if self.site else Kiosk()

    @property
    def services(self) -> tuple[Service, ...]:
        """All services that are offered, in the site's order."""
        return offered(self.site) if self.site else ()

    @property
    def groups(self) -> tuple[Group, ...]:
        """Those that have something to offer."""
        here = {service.id for service in self.services}
        groups = self.site.groups if self.site else ()
        return tuple(group for group in groups if here.intersection(group.services))

    @property
    def ungrouped(self) -> tuple[Service, ...]:
        grouped = {service for group in self.groups for service in group.services}
        return tuple(service for service in self.services if service.id not in grouped)

    @property
    def shown_group(self) -> Group | None:
        return next((group for group in self.groups if group.id == self.group), None)

    @property
    def asking(self) -> Wish | None:
        """What the hub is being asked for now."""
        return self.wish if self.page is Page.ASKING else None

    @property
    def can_try_again(self) -> bool:
        """Not for a time: it may have been booked, and would be a second time."""
        asked = self.wish is not None and not isinstance(self.wish, BookTime)
        return asked and self.notice is Notice.NO_ANSWER

    @property
    def number_instead(self) -> str:
        """The service for which somebody may take a number, whose appointment is past or off."""
        refusal = self.refusal if isinstance(self.wish, CheckInWith) else None
        if refusal is None or refusal.reason not in (Reason.TIME_PASSED, Reason.CALLED_OFF):
            return ""
        wanted = str(refusal.facts.get("service", ""))
        return wanted if any(service.id == wanted for service in self.services) else ""

    @property
    def gives_number(self) -> bool:
        """Whether there is a number now for what waits to be confirmed."""
        if not self.connected or not isinstance(self.wish, TakeNumber):
            return True
        load = self.loads.get(self.wish.service)
        return load is None or load.open

    @property
    def shown_presence(self) -> str:
        """For whoever checks in by phone, on the page that everybody sees."""
        shown = self.page is Page.START and self.connected and bool(self.services)
        return self.presence if shown else ""

    @property
    def paper(self) -> str:
        """What is on paper, or should be: the visit's id or the appointment's; empty: nothing."""
        if self.booked is not None:
            return self.booked.appointment
        return self.ticket.visit if self.ticket is not None else ""

    @property
    def can_come_back(self) -> bool:
        return self.connected and bool(self.missed)

    @property
    def may_return(self) -> bool:
        """The scanned ticket is that of somebody who missed the call."""
        ticket = self.ticket if self.page is Page.VISIT else None
        return ticket is not None and ticket.state is StepState.MISSED

    @property
    def help_asked(self) -> HelpLine | None:
        """What staff know of somebody who needs help here."""
        if not self.connected:
            return None
        return next((line for line in self.help if line.device == self.device), None)

    def group_services(self, group: Group) -> tuple[Service, ...]:
        """In the group's order."""
        known = {service.id: service for service in self.services}
        return tuple(known[service] for service in group.services if service in known)

    def service(self, service: str) -> Service | None:
        services = self.site.services if self.site else ()
        return next((s for s in services if s.id == service), None)
