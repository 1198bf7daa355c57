"""What the kiosk knows and shows, and how that changes: pure, `apply(view, message, now_s) -> view`.

The promises to a person at the entrance live here: one confirmed tap is one question to the hub,
whatever is pressed meanwhile; a held key or a trembling finger does not tap twice; every page but
the start page ends by itself. `now_s` is machine time in seconds, monotonic, handed in.

The shell reads two things off a new view: `asking` (a question that is to be put to the hub, once
per `turn`) and `printing == RUNNING` (a ticket that is to be printed).
"""

from __future__ import annotations

from enum import StrEnum

import msgspec
from msgspec.structs import replace

from hub.protocol.replies import Answer, Refusal, Ticket, TicketReply
from hub.protocol.site import Service, Site, Theme
from hub.protocol.views import KioskView, ServiceLoad

ASK_S = 8.0
"""The last resort, should the link neither answer nor give up (it gives up after 5 s)."""
READ_S = 30.0
"""How long a ticket stands while its print is under way."""
COPY_S = 75.0
"""How long it stands when there is no paper: time to write the number down or to take a picture."""
NOTICE_S = 20.0
REPEAT_S = 0.7
"""The same key, or a finger, within this time of its last press and on another page: not meant."""


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


class Message(msgspec.Struct, frozen=True):
    """What happened."""


class Pressed(Message, frozen=True):
    """Somebody touched the kiosk. `by`: the key's name, or `tap`."""

    by: str


class ServiceChosen(Pressed, frozen=True):
    service: str


class LanguageToggled(Pressed, frozen=True):
    pass


class ListTurned(Pressed, frozen=True):
    by_pages: int


class CursorMoved(Pressed, frozen=True):
    """By so many columns and rows."""

    columns: int
    rows: int


class CursorConfirmed(Pressed, frozen=True):
    """Enter: what the arrows point at; on other pages the main button."""


class ServiceKeyPressed(Pressed, frozen=True):
    """The key of the service at this place in the whole list."""

    place: int


class Dismissed(Pressed, frozen=True):
    """Enough seen: back to the start page."""


class TriedAgain(Pressed, frozen=True):
    """Ask the hub once more, after it has not answered."""


class Welcomed(Message, frozen=True):
    site: Site
    theme: Theme
    clock: SiteClock | None = None
    """`None`: the site has changed, its time goes on as before."""


class LoadsCame(Message, frozen=True):
    view: KioskView


class ConnectionLost(Message, frozen=True):
    pass


class Resized(Message, frozen=True):
    capacity: int
    columns: int


class Answered(Message, frozen=True):
    """`turn`: that of the view that asked; an answer to anything else is not for this screen."""

    turn: int
    answer: Answer


class NoAnswerCame(Message, frozen=True):
    turn: int


class PrintEnded(Message, frozen=True):
    """`trouble`: empty when the paper is out, else the printer's word for what is wrong."""

    visit: str
    trouble: str


class PrinterSpoke(Message, frozen=True):
    """The printer's state between tickets; `trouble` as above."""

    trouble: str


class TimePassed(Message, frozen=True):
    pass


def apply(view: View, message: Message, now_s: float) -> View:
    """The view after this message. Unknown or late messages change nothing."""
    match message:
        case Pressed():
            if _unmeant(view, message, now_s):
                return replace(view, pressed_s=now_s)
            after = _press(view, message, now_s)
            return replace(after, pressed=message.by, pressed_s=now_s, pressed_turn=view.turn)
        case Welcomed(site, theme, clock):
            return _welcome(view, site, theme, clock or view.clock)
        case LoadsCame(loads):
            known = {load.service: load for load in loads.services}
            clock = view.clock and replace(view.clock, now_ms=loads.now_ms, at_s=now_s)
            return replace(view, connected=True, loads=known, clock=clock)
        case ConnectionLost():
            return replace(view, connected=False)
        case Resized(capacity, columns):
            first = view.first // capacity * capacity
            return replace(view, capacity=capacity, columns=columns, first=first, cursor=None)
        case Answered(turn, answer) if _awaits(view, turn):
            return _answer(view, answer, now_s)
        case NoAnswerCame(turn) if _awaits(view, turn):
            return _notice(view, Notice.NO_ANSWER, view.asking or "", now_s)
        case PrintEnded(visit, trouble):
            return _printed(view, visit, trouble, now_s)
        case PrinterSpoke(trouble):
            return replace(view, printer_trouble=trouble)
        case TimePassed() if view.due_s is not None and now_s >= view.due_s:
            if view.page is Page.ASKING:
                return _notice(view, Notice.NO_ANSWER, view.asking or "", now_s)
            return _start(view)
    return view


def _unmeant(view: View, press: Pressed, now_s: float) -> bool:
    """A key that is held down, a second tap of a trembling finger: it was meant for a page that has
    gone. Only a pause makes the same key, or a finger, count again.
    """
    return (
        press.by == view.pressed
        and now_s - view.pressed_s < REPEAT_S
        and view.pressed_turn != view.turn
    )


def _press(view: View, press: Pressed, now_s: float) -> View:
    match press, view.page:
        case LanguageToggled(), _:
            return _toggle_language(view, now_s)
        case ServiceChosen(service=service), Page.START:
            return _choose(view, service, now_s)
        case ServiceKeyPressed(place=place), Page.START if place < len(view.services):
            return _choose(view, view.services[place].id, now_s)
        case CursorMoved(columns=columns, rows=rows), Page.START:
            return _move(view, columns, rows, now_s)
        case CursorConfirmed(), Page.START if view.shown:
            if view.cursor is None:
                return replace(view, cursor=0, due_s=now_s + view.times.idle_s)
            return _choose(view, view.shown[view.cursor].id, now_s)
        case ListTurned(by_pages=by_pages), Page.START:
            page = (view.page_number - 1 + by_pages) % view.pages
            first = page * view.capacity
            return replace(view, first=first, cursor=None, due_s=now_s + view.times.idle_s)
        case TriedAgain() | CursorConfirmed(), Page.NOTICE if view.can_try_again:
            return _ask(view, view.notice_service, now_s)
        case Dismissed() | CursorConfirmed(), Page.TICKET | Page.NOTICE:
            return _start(view)
        case Dismissed(), Page.START:
            return replace(view, first=0, cursor=None)
    return view


def _choose(view: View, service: str, now_s: float) -> View:
    if service not in {offered.id for offered in view.services}:
        return view
    if not view.is_open(service):
        return _notice(view, Notice.CLOSED, service, now_s)
    return _ask(view, service, now_s)


def _move(view: View, columns: int, rows: int, now_s: float) -> View:
    """The arrows stay on the shown page; the first press shows where they are."""
    last = len(view.shown) - 1
    place = 0 if view.cursor is None else view.cursor + columns + rows * view.columns
    if last < 0 or not 0 <= place <= last:
        return replace(view, due_s=now_s + view.times.idle_s)
    return replace(view, cursor=place, due_s=now_s + view.times.idle_s)


def _awaits(view: View, turn: int) -> bool:
    return view.page is Page.ASKING and view.turn == turn


def _welcome(view: View, site: Site, theme: Theme, clock: SiteClock | None) -> View:
    first_time = view.site is None
    stays = view.language in site.languages and not first_time
    after = replace(
        view,
        site=site,
        theme=theme,
        clock=clock,
        connected=True,
        cursor=None,
    )
    if not stays:
        after = replace(after, language=_home(after))
    return replace(after, first=min(after.first, (after.pages - 1) * after.capacity))


def _toggle_language(view: View, now_s: float) -> View:
    languages = view.languages
    place = languages.index(view.language) if view.language in languages else -1
    due_s = now_s + view.times.idle_s if view.page is Page.START else view.due_s
    return replace(view, language=languages[(place + 1) % len(languages)], due_s=due_s)


def _turn(view: View, page: Page, due_s: float | None) -> View:
    return replace(
        view,
        page=page,
        turn=view.turn + 1,
        due_s=due_s,
        cursor=None,
        asking=None,
        ticket=None,
        printing=Printing.NONE,
        notice=None,
        notice_service="",
        refusal=None,
    )


def _start(view: View) -> View:
    """Ready for the next person."""
    return replace(_turn(view, Page.START, None), first=0, language=_home(view))


def _home(view: View) -> str:
    return view.home if view.home in view.languages else view.languages[0]


def _ask(view: View, service: str, now_s: float) -> View:
    after = _turn(view, Page.ASKING, now_s + ASK_S)
    return replace(after, asking=service, ticket_language=view.language)


def _notice(view: View, notice: Notice, service: str, now_s: float) -> View:
    after = _turn(view, Page.NOTICE, now_s + NOTICE_S)
    return replace(after, notice=notice, notice_service=service)


def _answer(view: View, answer: Answer, now_s: float) -> View:
    service = view.asking or ""
    match answer:
        case TicketReply(ticket):
            printing = Printing.RUNNING if view.has_printer else Printing.NONE
            stay_s = READ_S if view.has_printer else COPY_S
            after = _turn(view, Page.TICKET, now_s + stay_s)
            return replace(after, ticket=ticket, printing=printing)
        case Refusal():
            return replace(_notice(view, Notice.REFUSED, service, now_s), refusal=answer)
    return _notice(view, Notice.NO_ANSWER, service, now_s)


def _printed(view: View, visit: str, trouble: str, now_s: float) -> View:
    view = replace(view, printer_trouble=trouble)
    if view.ticket is None or view.ticket.visit != visit:
        return view
    if trouble:
        return replace(view, printing=Printing.FAILED, due_s=now_s + COPY_S)
    return replace(view, printing=Printing.DONE, due_s=now_s + view.times.take_s)
