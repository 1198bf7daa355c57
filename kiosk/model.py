"""How the kiosk's view changes: pure, `apply(view, message, now_s) -> view`.

The promises to a person at the entrance live here: one confirmed tap is one question to the hub,
whatever is pressed meanwhile; a held key or a trembling finger does not tap twice; every page but
the start page ends by itself. `now_s` is machine time in seconds, monotonic, handed in.

The shell reads two things off a new view: `asking` (a question that is to be put to the hub, once
per `turn`) and `printing == RUNNING` (a ticket that is to be printed).
"""

from __future__ import annotations

from msgspec.structs import replace

from hub.protocol.replies import Answer, Refusal, TicketReply
from hub.protocol.site import Site, Theme
from kiosk.messages import (
    Answered,
    ConnectionLost,
    CursorConfirmed,
    CursorMoved,
    Dismissed,
    LanguageToggled,
    ListTurned,
    LoadsCame,
    Message,
    NoAnswerCame,
    Pressed,
    PrintEnded,
    PrinterSpoke,
    Resized,
    ServiceChosen,
    ServiceKeyPressed,
    TimePassed,
    TriedAgain,
    Welcomed,
)
from kiosk.view import Notice, Page, Printing, SiteClock, View

ASK_S = 8.0
"""The last resort, should the link neither answer nor give up (it gives up after 5 s)."""
READ_S = 30.0
"""How long a ticket stands while its print is under way."""
COPY_S = 75.0
"""How long it stands when there is no paper: time to write the number down or to take a picture."""
NOTICE_S = 20.0
REPEAT_S = 0.7
"""The same key, or a finger, within this time of its last press and on another page: not meant."""


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
