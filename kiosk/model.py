"""How the kiosk's view changes: pure, `apply(view, message, now_s) -> view`.

The promises to a person at the entrance live here: one confirmed tap is one question to the hub,
whatever is pressed meanwhile; a held key or a trembling finger does not tap twice; every page but
the start page ends by itself. `now_s` is machine time in seconds, monotonic, handed in.

The shell reads two things off a new view: `asking` (a wish that is to be put to the hub, once
per `turn`) and `printing == RUNNING` (a ticket that is to be printed).
"""

from __future__ import annotations

from msgspec.structs import replace

from hub.protocol.replies import Answer, Refusal, Ticket, TicketReply
from hub.protocol.site import Site, Theme
from hub.protocol.views import KioskView
from kiosk.messages import (
    Answered,
    ConnectionLost,
    CursorConfirmed,
    CursorMoved,
    Dismissed,
    EntryKeyPressed,
    HelpWanted,
    LanguageToggled,
    ListTurned,
    LoadsCame,
    Message,
    NoAnswerCame,
    Pressed,
    PrintEnded,
    PrinterSpoke,
    Resized,
    ReturnBegun,
    ReturnChosen,
    ServiceChosen,
    TimePassed,
    TriedAgain,
    Welcomed,
)
from kiosk.view import (
    ComeBack,
    GetHelp,
    Notice,
    Page,
    Printing,
    SiteClock,
    TakeNumber,
    View,
    Wish,
)

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
            return _informed(view, loads, now_s)
        case ConnectionLost():
            return replace(view, connected=False)
        case Resized(capacity, columns, line_columns):
            after = replace(view, capacity=capacity, columns=columns, line_columns=line_columns)
            return replace(after, first=view.first // capacity * capacity, cursor=None)
        case Answered(turn, answer) if _awaits(view, turn):
            return _answer(view, answer, now_s)
        case NoAnswerCame(turn) if _awaits(view, turn):
            return _notice(view, Notice.NO_ANSWER, view.wish, now_s)
        case PrintEnded(visit, trouble):
            return _printed(view, visit, trouble, now_s)
        case PrinterSpoke(trouble):
            return replace(view, printer_trouble=trouble)
        case TimePassed() if view.due_s is not None and now_s >= view.due_s:
            if view.page is Page.ASKING:
                return _notice(view, Notice.NO_ANSWER, view.wish, now_s)
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
        case ReturnChosen(visit=visit), Page.MISSED:
            return _come_back(view, visit, now_s)
        case EntryKeyPressed(place=place), Page.START | Page.MISSED if place < view.entries:
            return _choose_entry(view, place, now_s)
        case CursorMoved(columns=columns, rows=rows), Page.START | Page.MISSED:
            return _move(view, columns, rows, now_s)
        case CursorConfirmed(), Page.START | Page.MISSED if view.entries_shown:
            if view.cursor is None:
                return replace(view, cursor=0, due_s=now_s + view.times.idle_s)
            return _choose_entry(view, view.first + view.cursor, now_s)
        case ListTurned(by_pages=by_pages), Page.START | Page.MISSED:
            page = (view.page_number - 1 + by_pages) % view.pages
            first = page * view.capacity
            return replace(view, first=first, cursor=None, due_s=now_s + view.times.idle_s)
        case ReturnBegun(), Page.START if view.can_come_back:
            return replace(_turn(view, Page.MISSED, now_s + view.times.idle_s), first=0)
        case HelpWanted(), Page.START if view.site is not None:
            return _ask(view, GetHelp(), now_s)
        case TriedAgain() | CursorConfirmed(), Page.NOTICE if view.can_try_again:
            return _try_again(view, now_s)
        case Dismissed() | CursorConfirmed(), Page.TICKET | Page.NOTICE:
            return _start(view)
        case Dismissed(), Page.MISSED:
            return _start(view)
        case Dismissed(), Page.START:
            return replace(view, first=0, cursor=None)
    return view


def _choose_entry(view: View, place: int, now_s: float) -> View:
    if view.page is Page.MISSED:
        return _come_back(view, view.missed[place].visit, now_s)
    return _choose(view, view.services[place].id, now_s)


def _choose(view: View, service: str, now_s: float) -> View:
    if service not in {offered.id for offered in view.services}:
        return view
    wish = TakeNumber(service, view.language)
    if not view.is_open(service):
        return _notice(view, Notice.CLOSED, wish, now_s)
    return _ask(view, wish, now_s)


def _come_back(view: View, visit: str, now_s: float) -> View:
    missed = next((one for one in view.missed if one.visit == visit), None)
    return _ask(view, ComeBack(missed), now_s) if missed is not None else view


def _move(view: View, columns: int, rows: int, now_s: float) -> View:
    """The arrows stay on the shown page; the first press shows where they are."""
    last = view.entries_shown - 1
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
    return _in_range(after)


def _informed(view: View, news: KioskView, now_s: float) -> View:
    """The hub has said how everything stands."""
    after = replace(
        view,
        connected=True,
        loads={load.service: load for load in news.services},
        missed=news.missed,
        help=news.help,
        clock=view.clock and replace(view.clock, now_ms=news.now_ms, at_s=now_s),
    )
    if view.notice is Notice.HELP and after.help_asked != view.help_asked:
        after = replace(after, due_s=now_s + view.times.idle_s)  # time to read that somebody comes
    return _in_range(after)


def _in_range(view: View) -> View:
    """With a list that may have become shorter."""
    view = replace(view, first=min(view.first, (view.pages - 1) * view.capacity))
    gone = view.cursor is not None and view.cursor >= view.entries_shown
    return replace(view, cursor=None) if gone else view


def _toggle_language(view: View, now_s: float) -> View:
    languages = view.languages
    place = languages.index(view.language) if view.language in languages else -1
    due_s = now_s + view.times.idle_s if view.page in (Page.START, Page.MISSED) else view.due_s
    return replace(view, language=languages[(place + 1) % len(languages)], due_s=due_s)


def _turn(view: View, page: Page, due_s: float | None) -> View:
    return replace(
        view,
        page=page,
        turn=view.turn + 1,
        due_s=due_s,
        cursor=None,
        wish=None,
        ticket=None,
        printing=Printing.NONE,
        notice=None,
        refusal=None,
    )


def _start(view: View) -> View:
    """Ready for the next person."""
    return replace(_turn(view, Page.START, None), first=0, language=_home(view))


def _home(view: View) -> str:
    return view.home if view.home in view.languages else view.languages[0]


def _ask(view: View, wish: Wish, now_s: float) -> View:
    return replace(_turn(view, Page.ASKING, now_s + ASK_S), wish=wish)


def _try_again(view: View, now_s: float) -> View:
    if isinstance(view.wish, TakeNumber):
        return _ask(view, TakeNumber(view.wish.service, view.language), now_s)
    return _ask(view, view.wish, now_s) if view.wish is not None else view


def _notice(view: View, notice: Notice, wish: Wish | None, now_s: float) -> View:
    stay_s = view.times.idle_s if notice is Notice.HELP else NOTICE_S
    return replace(_turn(view, Page.NOTICE, now_s + stay_s), notice=notice, wish=wish)


def _answer(view: View, answer: Answer, now_s: float) -> View:
    match view.wish, answer:
        case wish, Refusal():
            return replace(_notice(view, Notice.REFUSED, wish, now_s), refusal=answer)
        case TakeNumber(language=language), TicketReply(ticket):
            return _ticket(view, ticket, language, now_s)
        case ComeBack() as wish, _:
            return _notice(view, Notice.BACK, wish, now_s)
        case GetHelp() as wish, _:
            return _notice(view, Notice.HELP, wish, now_s)
    return _notice(view, Notice.NO_ANSWER, view.wish, now_s)


def _ticket(view: View, ticket: Ticket, language: str, now_s: float) -> View:
    printing = Printing.RUNNING if view.has_printer else Printing.NONE
    stay_s = READ_S if view.has_printer else COPY_S
    after = _turn(view, Page.TICKET, now_s + stay_s)
    return replace(after, ticket=ticket, ticket_language=language, printing=printing)


def _printed(view: View, visit: str, trouble: str, now_s: float) -> View:
    view = replace(view, printer_trouble=trouble)
    if view.ticket is None or view.ticket.visit != visit:
        return view
    if trouble:
        return replace(view, printing=Printing.FAILED, due_s=now_s + COPY_S)
    return replace(view, printing=Printing.DONE, due_s=now_s + view.times.take_s)
